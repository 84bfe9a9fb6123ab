"""Files to documents. A bad file or record is a Problem; nothing here raises for one."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from corpus import markdown
from corpus.decode import UndecodableError, check_encoding, decode
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

_SURROGATE = re.compile("[\ud800-\udfff]")
LONGEST_LINE = 1_000_000
"""In characters; a longer line is no text that a person wrote."""

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
    an unknown encoding or a ``corpus.toml`` that makes no sense; never for a bad file.
    """
    check_encoding(encoding)
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
    there and is added to: a record of a known id is a Problem, since ids must be unique."""
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
    for document in _documents(file, source, language):
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


def _documents(file: SourceFile, source: str, language: str | None) -> Iterator[Document]:
    path, fields = str(file.path), dict(file.overrides)
    if file.kind == "md":
        front, _ = markdown.front_matter(source)
        return markdown_documents(file.id, path, source, told({**front, **fields}, language))
    return text_documents(file.id, path, source, told(fields, language))


def _records(
    file: SourceFile, encoding: str | None, language: str | None, known: set[str]
) -> Iterator[Document | Problem]:
    with file.path.open("rb") as stream:
        for number, raw in enumerate(_lines(stream), 1):
            where = f"{file.path}:{number}"
            if raw is None:
                reason = f"line longer than {LARGEST_RECORD // 1024 // 1024} MiB"
                yield Problem(where, reason, _SPLIT)
            elif raw.strip():
                yield _record(file, where, raw, encoding, language, known)


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Yield the lines of ``stream``; None for one that is too long, which is never held."""
    while line := stream.readline(LARGEST_RECORD + 1):
        if len(line) <= LARGEST_RECORD:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(LARGEST_RECORD)
        yield None


def _record(
    file: SourceFile,
    where: str,
    raw: bytes,
    encoding: str | None,
    language: str | None,
    known: set[str],
) -> Document | Problem:
    try:
        fields = json.loads(decode(raw, encoding))
    except UndecodableError as error:
        return Problem(where, str(error), _ENCODING)
    except (ValueError, RecursionError) as error:
        return Problem(where, f"not JSON: {str(error)[:80]}", "one JSON object a line")
    reason = _wrong(fields, known)
    if reason:
        return Problem(where, reason, 'a record has a unique "id" and a "text"')
    reason = _unwritten(fields["text"])
    if reason:
        return Problem(where, reason, _BREAK)
    known.add(str(fields["id"]))
    given = _told_record(fields, file.overrides, language)
    return record_document(str(fields["id"]), str(file.path), fields["text"], given)


def _wrong(fields: Any, known: set[str]) -> str | None:
    if not isinstance(fields, dict):
        return "not a JSON object"
    id, text = fields.get("id"), fields.get("text")
    if isinstance(id, bool) or not isinstance(id, str | int) or not str(id).strip():
        return 'no "id"'
    if not isinstance(text, str):
        return 'no "text"'
    if _SURROGATE.search(f"{id}{text}"):
        return "half of a surrogate pair in it, which is no character"
    return f'id "{str(id)[:80]}" occurs twice' if str(id) in known else None


def _told_record(
    fields: Mapping[str, Any], overrides: Iterable[tuple[str, str]], language: str | None
) -> Told:
    values = {
        name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        for name, value in fields.items()
        if name not in {"id", "text"} and value is not None
    }
    return told({**values, **dict(overrides)}, language)
