"""What comes back with a hit, as it is kept: the language, the heading, the title and the text come
first.

They are all that the order of hits by their letters asks of a hundred sections, of which ten are
shown. Compressed together::

    language, heading and title, as JSON; a new line and the text, where there is one
    the rest, as JSON
    what an engine adds

Before it stands where the first and the second part end, in bytes, each in four, little-endian.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, ItemsView, Iterator, Mapping
from typing import Any

FIRST = ("language", "heading", "title")
TEXT = "text"
_SIZE = 4
_HEADER = 2 * _SIZE


class Stored(Mapping[str, Any]):
    """What comes back with a hit, read when it is first asked for: ``read(True)`` gives all of it,
    ``read(False)`` what comes first."""

    def __init__(self, read: Callable[[bool], Mapping[str, Any]]) -> None:
        self._read = read
        self._first: Mapping[str, Any] | None = None
        self._every: Mapping[str, Any] | None = None

    def _all(self) -> Mapping[str, Any]:
        if self._every is None:
            self._every = self._read(True)
        return self._every

    def __getitem__(self, name: str) -> Any:
        if self._every is None and (name == TEXT or name in FIRST):
            if self._first is None:
                self._first = self._read(False)
            if name in self._first:
                return self._first[name]
        return self._all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def items(self) -> ItemsView[str, Any]:
        return self._all().items()


def as_json(value: object) -> bytes:
    """Return a value as JSON in one line."""
    return _ENCODED(value).encode("utf-8", "surrogatepass")


_ENCODED = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""In less than the time of ``json.dumps``, which makes an encoder for each value."""


def laid_out(stored: Mapping[str, Any]) -> tuple[bytes, bytes]:
    """Return the header, and what is compressed behind it."""
    first = as_json({name: stored[name] for name in FIRST if name in stored})
    if TEXT in stored:
        first += b"\n" + stored[TEXT].encode("utf-8", "surrogatepass")
    rest = as_json({k: v for k, v in stored.items() if k != TEXT and k not in FIRST})
    ends = (len(first), len(first) + len(rest))
    return b"".join(end.to_bytes(_SIZE, "little") for end in ends), first + rest


def read(data: bytes, whole: bool, known: bytes = b"") -> dict[str, Any]:
    """Return what was packed, or what comes first of it; ``known`` is the dictionary of zlib.

    Raises ValueError or zlib.error where it cannot be read.
    """
    first, end = _ends(data)
    unpacker = zlib.decompressobj(zdict=known)
    text = unpacker.decompress(memoryview(data)[_HEADER:], max(1, end if whole else first))
    line, *body = text[:first].split(b"\n", 1)
    found: dict[str, Any] = _parsed(line)
    if body:
        found[TEXT] = body[0].decode("utf-8", "surrogatepass")
    if whole:
        found.update(_parsed(text[first:]))
    elif len(text) < first:
        raise ValueError("a section that ends before its end")
    return found


def added(data: bytes, known: bytes = b"") -> bytes:
    """Return what an engine added. Raises as :func:`read` does."""
    unpacker = zlib.decompressobj(zdict=known)
    text = unpacker.decompress(memoryview(data)[_HEADER:]) + unpacker.flush()
    return text[_ends(data)[1] :]


def _ends(data: bytes) -> tuple[int, int]:
    return int.from_bytes(data[:_SIZE], "little"), int.from_bytes(data[_SIZE:_HEADER], "little")


_DECODED = json.JSONDecoder().raw_decode
"""In less than half of the time of ``json.loads``, which looks for white space around a value."""


def _parsed(line: bytes) -> Any:
    text = line.decode("utf-8", "surrogatepass")
    found, end = _DECODED(text)
    if end < len(text):
        raise ValueError("more than one value")
    return found
