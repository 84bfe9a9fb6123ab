"""Files in pieces that can be read apart from each other, each small enough to be held."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from corpus.decode import UndecodableError, encoding_of
from corpus.errors import Problem
from corpus.walk import SourceFile

LARGEST_RECORD = 16 * 1024 * 1024
"""In bytes; the longest line of a .jsonl that is read."""
PIECE = 512 * 1024
"""In bytes; records are read together until there are so many."""
ENCODING = "name its encoding by the option encoding, or in a corpus.toml"

_BLOCK = 64 * 1024  # bytes read at a time; a multiple of every code unit


@dataclass(frozen=True, slots=True)
class Piece:
    """What can be read apart from the rest: a file, or some lines of one that has a record in
    each, numbered, None for one that is too long; or the problem that was met instead."""

    file: SourceFile
    codec: str = ""
    lines: tuple[tuple[int, bytes | None], ...] = ()
    problem: Problem | None = None

    @property
    def size(self) -> int:
        """Return its size in bytes, 0 where it cannot be known, as of lines that are too long."""
        if self.lines:
            return sum(len(line or b"") for _, line in self.lines)
        return self.file.size()


def pieces_of(file: SourceFile, encoding: str | None = None) -> Iterator[Piece]:
    """Yield the pieces of a file, each small enough to be held."""
    if file.kind != "jsonl":
        yield Piece(file)
        return
    try:
        with file.path.open("rb") as stream:
            bom, codec = encoding_of(stream.read(4), file.encoding or encoding)
            stream.seek(len(bom))
            lines = enumerate(_lines(stream, _newline(codec)), 1)
            while held := tuple(_some(lines)):
                yield Piece(file, codec, held)
    except (UndecodableError, OSError) as error:
        yield Piece(file, problem=unreadable(file, error))


def _some(lines: Iterator[tuple[int, bytes | None]]) -> Iterator[tuple[int, bytes | None]]:
    """Yield lines until they are large enough for a piece."""
    held = 0
    for number, line in lines:
        yield number, line
        held += len(line or b"")
        if held >= PIECE:
            return


def unreadable(file: SourceFile, error: UndecodableError | OSError) -> Problem:
    """Return the problem of a file that cannot be read."""
    if isinstance(error, UndecodableError):
        return Problem(str(file.path), str(error), ENCODING)
    reason = f"cannot be read: {error.strerror or type(error).__name__}"
    return Problem(str(file.path), reason, "check its permissions")


def _newline(codec: str) -> bytes:
    """Return the bytes of a line end within a text: a whole code unit of UTF-16 or UTF-32."""
    return "a\n".encode(codec)[len("a".encode(codec)) :]


def _lines(stream: BinaryIO, newline: bytes) -> Iterator[bytes | None]:
    """Yield the lines of ``stream``; None for one that is too long, which is never held."""
    while (line := _line(stream, newline)) != b"":
        yield line


def _line(stream: BinaryIO, newline: bytes) -> bytes | None:
    """Return the next line, cut where a code unit is ``newline``: its bytes may also stand in or
    across other characters, as in U+0A0A."""
    unit, line, is_long = len(newline), bytearray(), False
    while piece := stream.readline(_BLOCK):
        line += piece
        line += stream.read(-len(line) % unit)
        is_long = is_long or len(line) > LARGEST_RECORD
        if line.endswith(newline):
            break
        if is_long:
            line.clear()
    return None if is_long else bytes(line)
