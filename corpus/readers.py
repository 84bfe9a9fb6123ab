"""Files to documents. A bad file or record is a Problem; nothing here raises for one."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from corpus import markdown, tags
from corpus.decode import SURROGATE, UndecodableError, check_encoding, decode, encoding_of
from corpus.documents import (
    Told,
    markdown_documents,
    record_document,
    text_documents,
    told,
)
from corpus.errors import Problem
from corpus.model import Document
from corpus.walk import SourceFile, source_files

LARGEST_FILE = 64 * 1024 * 1024
"""In bytes; a larger .txt or .md is no policy and is refused."""
LARGEST_RECORD = 16 * 1024 * 1024
"""In bytes; the longest line of a .jsonl that is read."""

LONGEST_LINE = 1_000_000
"""In characters; a longer line is no text that a person wrote."""

_PIECE = 64 * 1024  # bytes read at a time; a multiple of every code unit
_ENCODING = "name its encoding with --encoding"
_SPLIT = "split the file"
_BREAK = f"break it into lines of at most {LONGEST_LINE:,}"


def read(
    paths: Iterable[str | os.PathLike[str]],
    *,
    encoding: str | None = None,
    language: str | None = None,
) -> Iterator[Document | Problem]:
    """Yield the documents of files and folders, one file in memory at a time.

    ``encoding`` is that of files without a byte order mark (UTF-8 unless given); ``language``
    (BCP 47) replaces what would be detected. Raises CorpusError for a path that does not exist,
    an unknown encoding, a ``language`` that is no tag or a ``corpus.toml`` that makes no sense;
    never for a bad file.
    """
    check_encoding(encoding)
    tags.checked(language)
    seen: set[str] = set()
    for found in source_files(paths):
        if isinstance(found, Problem):
            yield found
        else:
            yield from read_file(found, encoding=encoding, language=language, seen=seen)


def read_file(
    file: SourceFile,
    *,
    encoding: str | None = None,
    language: str | None = None,
    seen: set[str] | None = None,
) -> Iterator[Document | Problem]:
    """Yield the documents of one file. ``seen`` holds the ids of documents that are already
    there and is added to: a record of a known id is a Problem, since ids must be unique.

    Raises CorpusError for a ``language`` that is no tag.
    """
    language = tags.checked(language)
    known = set() if seen is None else seen
    try:
        if file.kind == "jsonl":
            yield from _records(file, encoding, language, known)
        else:
            yield from _whole(file, encoding, language, known)
    except UndecodableError as error:
        yield Problem(str(file.path), str(error), _ENCODING)
    except OSError as error:
        reason = f"cannot be read: {error.strerror or type(error).__name__}"
        yield Problem(str(file.path), reason, "check its permissions")


def _whole(
    file: SourceFile, encoding: str | None, language: str | None, known: set[str]
) -> Iterator[Document | Problem]:
    raw = _bytes(file.path)
    if raw is None:
        reason = f"larger than {LARGEST_FILE // 1024 // 1024} MiB"
        yield Problem(str(file.path), reason, _SPLIT)
        return
    source = decode(raw, encoding)
    endless = _unwritten(source)
    if endless:
        yield Problem(str(file.path), endless, _BREAK)
        return
    if not source.strip():
        yield Problem(str(file.path), "empty", "remove it or fill it", "warning")
        return
    given = _told_file(file, source, language)
    yield from _warnings(str(file.path), given)
    for document in _documents(file, source, given):
        if document.id in known:
            reason = f'id "{document.id}" is taken by another document'
            yield Problem(str(file.path), reason, "rename the file")
        else:
            known.add(document.id)
            yield document


def _unwritten(text: str) -> str | None:
    """Return the reason to refuse a text with an endless line."""
    longest = max(map(len, text.splitlines()), default=0) if len(text) > LONGEST_LINE else 0
    return f"a line of {longest:,} characters" if longest > LONGEST_LINE else None


def _bytes(path: Path) -> bytes | None:
    """Return the file's content; None where it is too large, whatever its size was said to be."""
    with path.open("rb") as stream:
        raw = stream.read(LARGEST_FILE + 1)
    return raw if len(raw) <= LARGEST_FILE else None


def _told_file(file: SourceFile, source: str, language: str | None) -> Told:
    front = markdown.front_matter(source)[0] if file.kind == "md" else {}
    return told({**front, **dict(file.overrides)}, language)


def _warnings(where: str, given: Told) -> Iterator[Problem]:
    for reason, cure in given.complaints:
        yield Problem(where, reason, cure, "warning")


def _documents(file: SourceFile, source: str, given: Told) -> Iterator[Document]:
    read = markdown_documents if file.kind == "md" else text_documents
    return read(file.id, str(file.path), source, given)


def _records(
    file: SourceFile, encoding: str | None, language: str | None, known: set[str]
) -> Iterator[Document | Problem]:
    with file.path.open("rb") as stream:
        bom, codec = encoding_of(stream.read(4), encoding)
        stream.seek(len(bom))
        for number, raw in enumerate(_lines(stream, _newline(codec)), 1):
            where = f"{file.path}:{number}"
            if raw is None:
                reason = f"line longer than {LARGEST_RECORD // 1024 // 1024} MiB"
                yield Problem(where, reason, _SPLIT)
            else:
                yield from _record(file, where, raw, codec, language, known)


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
    while piece := stream.readline(_PIECE):
        line += piece
        line += stream.read(-len(line) % unit)
        is_long = is_long or len(line) > LARGEST_RECORD
        if line.endswith(newline):
            break
        if is_long:
            line.clear()
    return None if is_long else bytes(line)


def _record(
    file: SourceFile, where: str, raw: bytes, codec: str, language: str | None, known: set[str]
) -> Iterator[Document | Problem]:
    try:
        text = decode(raw, codec)
        if not text.strip():
            return
        fields = _fields(text)
    except UndecodableError as error:
        yield Problem(where, str(error), _ENCODING)
        return
    except (ValueError, RecursionError) as error:
        yield Problem(where, f"not JSON: {str(error)[:80]}", "one JSON object a line")
        return
    problem = _refusal(where, fields, known)
    if problem:
        yield problem
        return
    known.add(str(fields["id"]))
    rest = {name: value for name, value in fields.items() if name not in {"id", "text"}}
    given = told({**rest, **dict(file.overrides)}, language)
    yield from _warnings(where, given)
    yield record_document(str(fields["id"]), str(file.path), fields["text"], given)


def _fields(text: str) -> Any:
    """Return the JSON of a line; where it is an object, its values but "id" and "text" as
    strings. Raises ValueError and RecursionError."""
    fields = json.loads(text)
    if not isinstance(fields, dict):
        return fields
    return {
        name: value
        if isinstance(value, str) or name in {"id", "text"}
        else json.dumps(value, ensure_ascii=False)
        for name, value in fields.items()
        if value is not None
    }


def _refusal(where: str, fields: Any, known: set[str]) -> Problem | None:
    reason = _wrong(fields, known)
    if reason:
        return Problem(where, reason, 'a record has a unique "id" and a "text"')
    reason = _unwritten(fields["text"])
    return Problem(where, reason, _BREAK) if reason else None


def _wrong(fields: Any, known: set[str]) -> str | None:
    if not isinstance(fields, dict):
        return "not a JSON object"
    id, text = fields.get("id"), fields.get("text")
    if isinstance(id, bool) or not isinstance(id, str | int) or not str(id).strip():
        return 'no "id"'
    if not isinstance(text, str):
        return 'no "text"'
    if any(SURROGATE.search(f"{name}{value}") for name, value in fields.items()):
        return "half of a surrogate pair in it, which is no character"
    return f'id "{str(id)[:80]}" occurs twice' if str(id) in known else None
