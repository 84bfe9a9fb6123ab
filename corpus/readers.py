"""Files to documents. A bad file or record is a Problem; nothing here raises for one."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus import markdown, pieces, plugins, tags
from corpus.decode import UndecodableError, check_encoding, decode, has_surrogates
from corpus.documents import (
    Told,
    markdown_documents,
    record_document,
    text_documents,
    told,
)
from corpus.doubtful import doubt
from corpus.errors import Problem
from corpus.model import Document
from corpus.pieces import ENCODING, Piece, pieces_of, unreadable
from corpus.walk import SourceFile, source_files

LARGEST_FILE = 64 * 1024 * 1024
"""In bytes; a larger .txt or .md is no policy and is refused."""
LONGEST_LINE = 1_000_000
"""In characters; a longer line is no text that a person wrote."""

LONGEST_SECTION, FEW_SECTIONS = 30_000, 5
"""A section of more characters, in a document of so few, tells of headings that were missed."""

_UNIQUE = 'a record has a unique "id" and a "text"'
_SPLIT = "split the file"
_CHECK = "open it in a program of its kind"
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
    known = set() if seen is None else seen
    for piece in pieces_of(file, encoding):
        for entry in read_piece(piece, encoding=encoding, language=language):
            yield from _settled(entry, known)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document, what to warn of, and the problem that there is if its id is taken."""

    document: Document
    taken: Problem
    warnings: tuple[Problem, ...] = ()


def _settled(entry: Candidate | Problem, known: set[str]) -> list[Document | Problem]:
    """Return what becomes of a candidate, whose id is added to those that are known."""
    if isinstance(entry, Problem):
        return [entry]
    if entry.document.id in known:
        return [entry.taken]
    known.add(entry.document.id)
    return [*entry.warnings, entry.document]


def read_piece(
    piece: Piece, *, encoding: str | None = None, language: str | None = None
) -> Iterator[Candidate | Problem]:
    """Yield what may be documents of one piece.

    Raises CorpusError for a ``language`` that is no tag.
    """
    language = tags.checked(language)
    if piece.problem:
        yield piece.problem
    elif piece.lines:
        for number, line in piece.lines:
            yield from _record(piece, f"{piece.file.path}:{number}", line, language)
    else:
        try:
            yield from _whole(piece.file, encoding, language)
        except (UndecodableError, OSError) as error:
            yield unreadable(piece.file, error)


def _whole(
    file: SourceFile, encoding: str | None, language: str | None
) -> Iterator[Candidate | Problem]:
    raw = _bytes(file.path)
    if raw is None:
        reason = f"larger than {LARGEST_FILE // 1024 // 1024} MiB"
        yield Problem(str(file.path), reason, _SPLIT)
        return
    try:
        text = _text(file, raw, file.encoding or encoding)
    except UndecodableError:
        raise
    except ValueError as error:
        yield Problem(str(file.path), str(error), _CHECK)
        return
    source = text.text
    endless = _unwritten(source)
    if endless:
        yield Problem(str(file.path), endless, _BREAK)
        return
    if not source.strip():
        yield Problem(str(file.path), "empty", "remove it or fill it", "warning")
        return
    given = _told_file(file, text, language)
    yield from _warnings(str(file.path), given)
    if file.kind in {"md", "txt"} and (doubted := doubt(source)):
        yield Problem(str(file.path), *doubted, "warning")
    for document in _documents(file, text, given):
        reason = f'id "{document.id}" is taken by another document'
        taken = Problem(str(file.path), reason, "rename the file")
        yield Candidate(document, taken, tuple(_undivided(str(file.path), document)))


def _undivided(where: str, document: Document) -> Iterator[Problem]:
    """Yield a warning of a document whose headings were hardly found."""
    longest = max(section.stop - section.start for section in document.sections)
    if longest > LONGEST_SECTION and len(document.sections) <= FEW_SECTIONS:
        reason = f"a section of {longest:,} characters among {len(document.sections)}"
        yield Problem(where, reason, "mark its headings with #, in a file of Markdown", "warning")


def _unwritten(text: str) -> str | None:
    """Return the reason to refuse a text with an endless line."""
    longest = max(map(len, text.splitlines()), default=0) if len(text) > LONGEST_LINE else 0
    return f"a line of {longest:,} characters" if longest > LONGEST_LINE else None


def _bytes(path: Path) -> bytes | None:
    """Return the file's content; None where it is too large, whatever its size was said to be."""
    with path.open("rb") as stream:
        raw = stream.read(LARGEST_FILE + 1)
    return raw if len(raw) <= LARGEST_FILE else None


def _text(file: SourceFile, raw: bytes, encoding: str | None) -> plugins.Text:
    """Return the text of a file. Raises UndecodableError, or ValueError with the reason why the
    reader of another distribution cannot read it."""
    if file.kind == "md":
        return plugins.Text(decode(raw, encoding), "md")
    if file.kind == "txt":
        return plugins.Text(decode(raw, encoding))
    made = plugins.read(file.kind, raw, file.path)
    if has_surrogates(made.text) or "\0" in made.text:
        raise ValueError("its reader gives characters that are none")
    return made


def _told_file(file: SourceFile, text: plugins.Text, language: str | None) -> Told:
    front = markdown.front_matter(text.text)[0] if text.kind == "md" else {}
    return told({**front, **text.metadata, **file.metadata}, language)


def _warnings(where: str, given: Told) -> Iterator[Problem]:
    for reason, cure in given.complaints:
        yield Problem(where, reason, cure, "warning")


def _documents(file: SourceFile, text: plugins.Text, given: Told) -> Iterator[Document]:
    read = markdown_documents if text.kind == "md" else text_documents
    return read(file.id, str(file.path), text.text, given)


def _record(
    piece: Piece, where: str, raw: bytes | None, language: str | None
) -> Iterator[Candidate | Problem]:
    if raw is None:
        reason = f"line longer than {pieces.LARGEST_RECORD // 1024 // 1024} MiB"
        yield Problem(where, reason, _SPLIT)
        return
    try:
        text = decode(raw, piece.codec)
        if not text.strip():
            return
        fields = _fields(text)
    except UndecodableError as error:
        yield Problem(where, str(error), ENCODING)
        return
    except (ValueError, RecursionError) as error:
        yield Problem(where, f"not JSON: {str(error)[:80]}", "one JSON object a line")
        return
    yield _refusal(where, fields) or _candidate(piece.file, where, fields, language)


def _candidate(file: SourceFile, where: str, fields: Any, language: str | None) -> Candidate:
    id, rest = str(fields["id"]), {k: v for k, v in fields.items() if k not in {"id", "text"}}
    given = told({**rest, **file.metadata}, language)
    document = record_document(id, str(file.path), fields["text"], given)
    taken = Problem(where, f'id "{id[:80]}" occurs twice', _UNIQUE)
    return Candidate(document, taken, tuple(_warnings(where, given)))


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


def _refusal(where: str, fields: Any) -> Problem | None:
    reason = _wrong(fields)
    if reason:
        return Problem(where, reason, _UNIQUE)
    reason = _unwritten(fields["text"])
    return Problem(where, reason, _BREAK) if reason else None


def _wrong(fields: Any) -> str | None:
    if not isinstance(fields, dict):
        return "not a JSON object"
    id, text = fields.get("id"), fields.get("text")
    if isinstance(id, bool) or not isinstance(id, str | int) or not str(id).strip():
        return 'no "id"'
    if not isinstance(text, str):
        return 'no "text"'
    if any(has_surrogates(f"{name}{value}") for name, value in fields.items()):
        return "half of a surrogate pair in it, which is no character"
    return None
