"""Documents to records: the terms, keywords and stored fields of each section."""

from __future__ import annotations

import importlib.metadata
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import icu

import analyzers.plugins
import corpus
from analyzers.indexed import Indexed, Span
from corpus import Document, Section
from corpus.foreign import foreign
from corpus.lines import numbered
from corpus.references import Named, by_section
from index import keys, schema
from index.account import Account
from index.engine import Record, engine
from index.terms import Terms

LIBRARIES = (
    "jieba",
    "markdown-it-py",
    "opencc",
    "py3langid",
    "pyicu",
    "pymorphy3",
    "pymorphy3-dicts-ru",
    "simplemma",
    "snowballstemmer",
)
"""What sections and their terms come from: another version may make others."""
REMEMBERED = 1024
"""The titles whose terms are remembered."""
OTHER = "und"
"""The tag of no language: its analyzer is the one of all without a module."""
_OWN = re.compile(r"[a-z]+\d+(?: [a-z]+\d+)*")  # tags with versions: az4 en2


def records(document: Document) -> tuple[list[Record], dict[str, Account]]:
    """Return the records of a document's sections and what became of its text, by language; that of
    its title is among them."""
    title = _title(analyzers.get(document.language), document.title)
    accounts = {document.language: Account()}
    named = by_section(document)
    made = []
    spans = [(section.start, section.stop) for section in document.sections]
    for ordinal, (section, lines) in enumerate(
        zip(document.sections, numbered(document.source, spans), strict=True)
    ):
        account = accounts.setdefault(section.language, Account())
        terms = {**title, **_section(document, section, account)}
        refers = named[ordinal]
        keywords = _keywords(document, section, ordinal, refers)
        stored = _stored(document, section, lines)
        stored |= {"laws": [*refers.laws], "citations": [*refers.citations]}
        made.append(Record(section.id, document.id, terms, keywords, stored))
    return made, accounts


@lru_cache(REMEMBERED)
def _title(analyzer: analyzers.Analyzer, title: str) -> dict[str, Terms]:
    """Return the terms of a title: many policies are called alike."""
    return _terms("title", analyzer.indexed(title))


def _section(document: Document, section: Section, account: Account) -> dict[str, Terms]:
    """Return the terms of a section, and account for its text."""
    analyzer = analyzers.get(section.language)
    body = document.source[section.body : section.stop]
    line = document.source[section.start : section.body]
    contents = _within(section, document.contents)
    text, heading = analyzer.indexed(body, contents), analyzer.indexed(section.heading)
    account.section(section.id, body, text, contents, named=bool(heading.exact))
    account.foreign.update(foreign(document.text(section), section.language))
    account.heading(line, section.heading, heading.left, section.number)
    if account.canary is None and text.exact:
        account.canary = (text.exact.split(" ", 1)[0], section.id)
    numbers = [section.number] if section.number else []
    return {
        **_terms("text", text),
        schema.stream("heading", "exact"): Terms.of([*numbers, *heading.exact.split()]),
        schema.stream("heading", "stem"): Terms.of([*numbers, *heading.stem.split()]),
        schema.stream("text", "part"): Terms.cut(text.part),
        schema.stream("heading", "part"): Terms.cut(heading.part),
    }


def _within(section: Section, spans: Sequence[Span]) -> list[Span]:
    """Return what of the spans of a source is in a section's own text, as offsets into it."""
    first, last = section.body, section.stop
    cut = ((max(start, first) - first, min(stop, last) - first) for start, stop in spans)
    return [(start, stop) for start, stop in cut if start < stop]


def _terms(field: str, found: Indexed) -> dict[str, Terms]:
    return {
        schema.stream(field, "exact"): Terms.cut(found.exact),
        schema.stream(field, "stem"): Terms.cut(found.stem),
    }


def _keywords(
    document: Document, section: Section, ordinal: int, named: Named
) -> dict[str, tuple[str, ...]]:
    """Return the values of the keyword fields that have any."""
    updated = None if document.updated is None else document.updated.isoformat()
    values = {
        "id": section.id,
        "key": keys.key(section.id),
        "document": document.id,
        "order": f"{document.id}\0{ordinal:06}",
        "language": section.language,
        "organisation": document.organisation,
        "year": updated and updated[:4],
        "updated": updated,
        "version": document.version,
        "jurisdiction": document.jurisdiction,
        "number": section.number,
    }
    several = {
        "cite": named.citations,
        "law": named.laws,
        "region": named.regions,
        "has": named.has,
        "depth": (str(section.level),),
    }
    single = {name: (_encodable(value),) for name, value in values.items() if value}
    return single | {name: found for name, found in several.items() if found}


def _encodable(value: str) -> str:
    """Return a value without lone surrogates, which the name of a file may bring."""
    return value if value.isascii() else value.encode("utf-8", "backslashreplace").decode("utf-8")


def _stored(document: Document, section: Section, lines: tuple[int, int]) -> dict[str, Any]:
    return {
        "id": section.id,
        "document": document.id,
        "path": document.path,
        "title": document.title,
        "organisation": document.organisation,
        "language": section.language,
        "updated": None if document.updated is None else document.updated.isoformat(),
        "version": document.version,
        "jurisdiction": document.jurisdiction,
        "metadata": dict(document.metadata),
        "number": section.number,
        "heading": section.heading,
        "level": section.level,
        "breadcrumb": list(section.breadcrumb),
        "start": section.start,
        "stop": section.stop,
        "lines": list(lines),
        "body": section.body - section.start,
        "text": document.text(section),
    }


def fingerprint(name: str, languages: Iterable[str]) -> str:
    """Return what the terms of an index of an engine depend on, in one readable line; ``languages``
    are those of its sections and titles, of whose plug-ins it tells.

    Another fingerprint than an index has means that all of it is analysed again.
    """
    tags = (*analyzers.own_languages(), OTHER)
    own = [f"{tag}{analyzers.get(tag).version}" for tag in tags]
    libraries = [f"{name} {importlib.metadata.version(name)}" for name in LIBRARIES]
    parts = (
        f"{name} {engine(name).version}",
        f"schema {schema.VERSION}",
        f"parser {corpus.PARSER_VERSION}",
        " ".join(own),
        f"ICU {icu.ICU_VERSION}",
    )
    return ", ".join((*parts, *libraries, *analyzers.plugins.described(languages)))


def changed(before: str, now: str) -> str:
    """Return what one fingerprint has in the place of what another had, as in ``from schema 14 to
    schema 15``."""
    old, new = _parts(before), _parts(now)
    gone = [part for part in old if part not in new]
    come = [part for part in new if part not in old]
    return f"from {', '.join(gone) or 'none'} to {', '.join(come) or 'none'}"


def _parts(fingerprint: str) -> list[str]:
    """Return the parts of a fingerprint, each analyzer of our own by itself."""
    return [
        piece
        for part in fingerprint.split(", ")
        for piece in (map("analyzer {}".format, part.split()) if _OWN.fullmatch(part) else [part])
    ]
