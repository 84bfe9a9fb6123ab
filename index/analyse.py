"""Documents to records: the terms, keywords and stored fields of each section."""

from __future__ import annotations

import bisect
import importlib.metadata
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import Any, NamedTuple

import analyzers
import corpus
from analyzers import Token
from corpus import Document, Section
from index import schema
from index.account import Account
from index.engine import Record

LIBRARIES = (
    "jieba",
    "opencc",
    "pymorphy3",
    "pymorphy3-dicts-ru",
    "pyicu",
    "simplemma",
    "snowballstemmer",
)
"""What analyzers get terms from: another version may make others."""


def records(document: Document) -> tuple[list[Record], dict[str, Account]]:
    """Return the records of a document's sections and what became of its text, by language."""
    title = _streams("title", analyzers.get(document.language).tokens(document.title))
    accounts: dict[str, Account] = {}
    made = []
    for ordinal, section in enumerate(document.sections):
        analyzer = analyzers.get(section.language)
        body = document.source[section.body : section.stop]
        tokens = analyzer.tokens(body)
        heading = analyzer.tokens(section.heading)
        terms = {
            **title,
            **_streams("text", _outside(tokens, section.body, document.contents)),
            **_streams("heading", heading, [section.number] if section.number else []),
        }
        account = accounts.setdefault(section.language, Account())
        account.section(section.id, body, tokens)
        if heading and section.id in account.empty:
            account.empty.remove(section.id)
        keywords = _keywords(document, section, ordinal)
        made.append(Record(section.id, document.id, terms, keywords, _stored(document, section)))
    return made, accounts


def _outside(
    tokens: Sequence[Token], offset: int, spans: Sequence[tuple[int, int]]
) -> Sequence[Token]:
    """Return the tokens that stand in none of the spans of the source; theirs begin at offset."""
    if not spans:
        return tokens
    starts = [start for start, _ in spans]

    def outside(token: Token) -> bool:
        place = bisect.bisect_right(starts, offset + token.start) - 1
        return place < 0 or offset + token.start >= spans[place][1]

    return [token for token in tokens if outside(token)]


def _streams(
    field: str, tokens: Sequence[Token], first: Sequence[str] = ()
) -> dict[str, list[str]]:
    exact = [*first, *(token.exact for token in tokens if token.exact)]
    stem = [*first, *(token.stems[0] for token in tokens if token.stems)]
    return {schema.stream(field, "exact"): exact, schema.stream(field, "stem"): stem}


def _keywords(document: Document, section: Section, ordinal: int) -> dict[str, str]:
    """Return the keyword fields that have a value."""
    updated = None if document.updated is None else document.updated.isoformat()
    values = {
        "id": section.id,
        "document": document.id,
        "order": f"{document.id}\0{ordinal:06}",
        "language": section.language,
        "organisation": document.organisation,
        "year": updated and updated[:4],
        "updated": updated,
        "version": document.version,
        "number": section.number,
    }
    return {name: value for name, value in values.items() if value}


def _stored(document: Document, section: Section) -> dict[str, Any]:
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
        "body": section.body - section.start,
        "text": document.text(section),
    }


def fingerprint(engine: str) -> str:
    """Return what the terms of an index depend on, in one readable line.

    Another fingerprint than an index has means that all of it is analysed again.
    """
    own = [f"{tag}{analyzers.get(tag).version}" for tag in analyzers.own_languages()]
    libraries = [f"{name} {importlib.metadata.version(name)}" for name in LIBRARIES]
    parts = (engine, f"schema {schema.VERSION}", f"parser {corpus.PARSER_VERSION}", " ".join(own))
    return ", ".join((*parts, *libraries))


BATCH = 16
"""How many documents a process analyses at a time."""


class Analysed(NamedTuple):
    """A document ready to be written: the file it is from, its id and hash, and what it became."""

    file: str
    document: str
    content_hash: str
    records: list[Record]
    accounts: dict[str, Account]


def _analyse(batch: Sequence[tuple[str, Document]]) -> list[Analysed]:
    return [Analysed(file, d.id, d.content_hash, *records(d)) for file, d in batch]


def analysed(documents: Iterator[tuple[str, Document]], jobs: int) -> Iterator[Analysed]:
    """Yield (file id, document) pairs analysed, in order, with a bounded number under way."""
    if jobs == 1:
        for document in documents:
            yield from _analyse([document])
        return
    with ProcessPoolExecutor(jobs) as pool:
        waiting: list[Future[list[Analysed]]] = []
        while batch := list(islice(documents, BATCH)):
            waiting.append(pool.submit(_analyse, batch))
            if len(waiting) > 2 * jobs:
                yield from waiting.pop(0).result()
        for future in waiting:
            yield from future.result()
