"""A text to documents: split, outlined, with metadata told or found."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import NamedTuple

from corpus import markdown, metadata, tags
from corpus.candidates import candidates
from corpus.contents import contents
from corpus.dates import find_dates, parse_iso
from corpus.doubtful import IMAGE
from corpus.headings import Heading, headings
from corpus.language import detect, detect_each
from corpus.lines import Line, lines
from corpus.markdown_inline import plain
from corpus.markdown_text import in_markdown, parted, without
from corpus.model import Document, Month
from corpus.organisations import organisation, organisation_of_folder
from corpus.sections import sections
from corpus.split import split
from corpus.updated import updated

_SAMPLE = 2000  # characters from each of three places that tell a document's language
_LEAST = 60  # characters of a section that may be of another language than its document


@dataclass(frozen=True, slots=True)
class Told:
    """Metadata that is given rather than found; ``forced`` is a language for every section."""

    title: str | None = None
    language: str | None = None
    organisation: str | None = None
    version: str | None = None
    updated: datetime.date | Month | None = None
    jurisdiction: str | None = None
    forced: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    complaints: tuple[tuple[str, str], ...] = ()
    """What was told but has no meaning: the reason and the cure of each."""


_ALIASES = {
    "organization": "organisation",
    "org": "organisation",
    "company": "organisation",
    "lang": "language",
    "date": "updated",
    "last_updated": "updated",
    "effective": "updated",
}
_NAMES = frozenset({"title", "language", "organisation", "version", "updated", "jurisdiction"})
_MEANT = {"language": "language tag", "updated": "date"}
_CURES = {"language": tags.CURE, "updated": "write a date such as 2025-05-20"}


def told(fields: Mapping[str, str], forced: str | None = None) -> Told:
    """Return what ``fields`` tell; a name that is not known, or a date that is none, is kept as
    free metadata. A date or a language that is none is complained of."""
    known: dict[str, str] = {}
    rest: dict[str, str] = {}
    complaints = []
    updated = None
    for written, value in fields.items():
        name = _ALIASES.get(written, written)
        date = _told_date(value) if name == "updated" else None
        updated = date or updated
        if value.strip() and not _has_meaning(name, value, date):
            complaints.append((f"{written} {value[:40]!r} is no {_MEANT[name]}", _CURES[name]))
        if name not in _NAMES or (name == "updated" and date is None):
            rest[name] = value
        elif value and name != "updated":
            known[name] = value
    return Told(
        title=known.get("title"),
        language=tags.normalise(known.get("language", "")),
        organisation=known.get("organisation"),
        version=known.get("version"),
        updated=updated,
        jurisdiction=known.get("jurisdiction"),
        forced=forced,
        metadata=rest,
        complaints=tuple(complaints),
    )


def _has_meaning(name: str, value: str, date: datetime.date | Month | None) -> bool:
    if name == "language":
        return tags.normalise(value) is not None
    return name != "updated" or date is not None


def _told_date(value: str) -> datetime.date | Month | None:
    try:
        return parse_iso(value)
    except ValueError:
        found = find_dates(value[:100])
        return found[0].date if found else None


def text_documents(id: str, path: str, source: str, given: Told) -> Iterator[Document]:
    """Yield the policies of a plain text; the second one's id ends in ``~2``."""
    every = lines(source)
    for count, part in enumerate(split(every), 1):
        own = every[part.start : part.stop]
        name = f"{id}~{count}" if count > 1 else id
        start, stop = own[0].start if own else 0, own[-1].stop if own else len(source)
        yield _document(name, path, source, (start, stop), own, None, given)


def record_document(id: str, path: str, source: str, given: Told) -> Document:
    """Return the document of a record, which is never split."""
    return _document(id, path, source, (0, len(source)), lines(source), None, given)


def markdown_documents(id: str, path: str, source: str, given: Told) -> Iterator[Document]:
    """Yield the document of a Markdown file; where no markup heads a section, it is read as
    plain text is."""
    _, start = markdown.front_matter(source)
    found = markdown.outline(source, start)
    every = lines(source, start)
    written = without(every, found.fenced)
    if not found.headings:
        title, heads, _ = _outline(written)
        found = markdown.Outline(found.title or (title and plain(title)), in_markdown(heads))
    else:
        found = found._replace(headings=parted(written, found.headings))
    yield _document(id, path, source, (start, len(source)), every, found, given)


def _document(
    id: str,
    path: str,
    source: str,
    span: tuple[int, int],
    own: Sequence[Line],
    marked: markdown.Outline | None,
    given: Told,
) -> Document:
    start, stop = span
    found_title, heads, table = _outline(own) if marked is None else _marked_outline(own, marked)
    language = given.language or given.forced or _language(source[start:stop])
    opening = source[start : min(stop, start + 4000)]
    title = given.title or metadata.title_of(found_title, PurePath(path))
    document = Document(
        id=id,
        path=path,
        source=source,
        start=start,
        stop=stop,
        title=title,
        language=language,
        sections=sections(id, source, start, stop, heads, _chooser(language, given, len(heads))),
        organisation=given.organisation
        or organisation_of_folder(PurePath(path))
        or organisation(opening, title),
        version=given.version or metadata.version(own),
        updated=given.updated or updated(own, language),
        jurisdiction=given.jurisdiction,
        metadata=dict(given.metadata),
        contents=table,
    )
    return replace(document, content_hash=content_hash(document))


class _Outline(NamedTuple):
    """The title that a text gives itself, its headings, and the spans of tables of contents."""

    title: str | None
    headings: list[Heading]
    contents: tuple[tuple[int, int], ...] = ()


def _marked_outline(own: Sequence[Line], marked: markdown.Outline) -> _Outline:
    return _Outline(marked.title or _first_title(own, marked.headings), marked.headings)


def _outline(own: Sequence[Line]) -> _Outline:
    """Return the outline of plain text."""
    table = contents(own)
    numbers = candidates(own, table.lines)
    heads = headings(own, table, numbers)
    first = _first_numbered(heads) if heads else None
    before = [line for line in own if first is None or line.start < first]
    title = metadata.title_line(before)
    if title is None:
        return _Outline(None, heads, table.spans(own))
    name = " ".join(own[title].text.split())
    return _Outline(name, headings(own, table, numbers, title + 1), table.spans(own))


def _first_numbered(heads: Sequence[Heading]) -> int:
    return next((h.start for h in heads if h.number), heads[-1].body)


def _first_title(own: Sequence[Line], heads: Sequence[Heading]) -> str | None:
    before = [line for line in own if not heads or line.start < heads[0].start]
    worded = [line for line in before if _may_name(line.text)]
    title = metadata.title_line(worded)
    return plain(worded[title].text) if title is not None else None


def _may_name(markup: str) -> bool:
    """Tell a line from a rule, an underline of a heading and the heading of a table of contents."""
    bare = markup.strip("#=-*_ ")
    return bool(bare) and not markdown.is_furniture(bare)


def _language(text: str) -> str:
    if text.lstrip().startswith("!["):
        text = IMAGE.sub("", text)  # which is no language, and may be long
    middle, late = len(text) // 2, 3 * len(text) // 4
    parts = (text[:_SAMPLE], text[middle : middle + _SAMPLE], text[late : late + _SAMPLE])
    return detect(" ".join(parts) if len(text) > 3 * _SAMPLE else text).language


def _chooser(
    language: str, given: Told, headings_count: int
) -> Callable[[Sequence[str]], Sequence[str]]:
    """Return what tells the languages of sections: the document's, unless a section is long and
    its evidence clear; a document of one section is of one language."""

    def choose(texts: Sequence[str]) -> list[str]:
        chosen = [language] * len(texts)
        if given.forced or not headings_count:
            return chosen
        long = [i for i, text in enumerate(texts) if len(text) >= _LEAST]
        for i, guess in zip(long, detect_each([texts[i] for i in long]), strict=True):
            same = language == guess.language or language.startswith(guess.language + "-")
            if guess.certain and not same:
                chosen[i] = guess.language
        return chosen

    return choose


def content_hash(document: Document) -> str:
    """Return a hash of what gets indexed of a document: text, sections and metadata. An index keeps
    one of each, so it is 128 bits of a SHA-256."""
    d = document
    facts = [
        [d.title, d.language, d.organisation, d.version, str(d.updated or ""), d.jurisdiction],
        sorted(d.metadata.items()),
        d.contents,
        [[s.id, s.heading, s.level, s.language, s.start, s.body, s.stop] for s in d.sections],
    ]
    digest = hashlib.sha256(_ENCODED(facts).encode("utf-8", "surrogatepass"))
    digest.update(d.source[d.start : d.stop].encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:32]


_ENCODED = json.JSONEncoder(ensure_ascii=False).encode  # made once: ``json.dumps`` makes it anew
