"""Finds sections that are about the same: by the terms that tell most of a section.

As Lucene's MoreLikeThis, a form of Rocchio's query by example ("Relevance Feedback in Information
Retrieval", 1971): the terms of the section are weighed by how often it has them and how rare they
are in its language; the best become a ranked query, each as heavy as it tells. Terms of the heading
weigh more, since a heading says what a section is about.

Copies of a section, as in the other versions of its policy, would fill the first page. They are
told by their resemblance (Broder, "On the Resemblance and Containment of Documents", 1997): the
share of runs of three words that two texts have in common.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import analyzers
from analyzers import Token
from index import schema
from index.engine import Found, Request
from index.query import And, Filter, Nothing, Or, Query, Term
from searcher.opened import Opened
from searcher.options import Filters

TERMS = 25
"""How many terms a section is compared by, as in MoreLikeThis."""
HEADING = 3
"""How many times a term of the heading counts."""
LONGEST = 16_384
"""Characters of a section that are looked at."""
COPY = 0.8
"""The resemblance from which on a section is a copy."""
SHINGLE = 3
"""Words of a run, by which copies are told."""
SPARE = 50
"""How many hits are asked for beyond a page, to make up for copies."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A term that tells what a section is about: a stem, a word of the section that has it, and how
    much it tells."""

    stem: str
    word: str
    weight: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is like a section: the query that finds it, the terms it is made of, how many sections
    share one, and a page of them."""

    query: Query
    terms: Sequence[Telling]
    total: int
    hits: Sequence[Found]


def telling(stored: Mapping[str, Any], opened: Opened, most: int = TERMS) -> list[Telling]:
    """Return the terms that tell most of a stored section, the most telling first.

    A term that no other section has finds nothing, and figures tell nothing.
    """
    analyzer = analyzers.get(stored["language"])
    body = stored["text"][stored["body"] :][:LONGEST]
    counts: dict[str, float] = {}
    words: dict[str, str] = {}
    for text, times in ((stored["heading"], HEADING), (body, 1)):
        for token in filter(_is_word, analyzer.tokens(text)):
            counts[token.stems[0]] = counts.get(token.stems[0], 0) + times
            words.setdefault(token.stems[0], token.text)
    field = schema.stream("text", "stem")
    weighed = [
        Telling(stem, words[stem], count / (count + schema.K1) * rare)
        for stem, count in counts.items()
        if (rare := opened.rarity.of(field, stem)) and opened.reader.frequency(field, stem) > 1
    ]
    return sorted(weighed, key=lambda term: (-term.weight, term.stem))[:most]


def _is_word(token: Token) -> bool:
    return bool(token.stems) and any(map(str.isalpha, token.stems[0]))


def notes(stored: Mapping[str, Any], filters: Filters) -> tuple[str, ...]:
    """Return what to know where nothing is like a section."""
    if "language" not in map(schema.resolve, filters):
        return ()
    return (f"similar sections are in the language of the section: {stored['language']}",)


def like(
    stored: Mapping[str, Any],
    opened: Opened,
    request: Request,
    *,
    copies: bool,
) -> Likeness:
    """Return what is like a stored section, in its language and the filters of a request.

    The page is the request's; the section itself is none of it, and without ``copies`` neither
    are its copies.
    """
    terms = telling(stored, opened)
    query = opened.rarity.reweigh(_query(terms, stored["language"]))
    need = request.offset + request.limit
    copied = _Copies(stored) if not copies else None
    size = need + SPARE
    while True:
        found = opened.reader.search(Request(query, request.filters, limit=size))
        kept = [
            hit
            for hit in found.hits
            if hit.stored["id"] != stored["id"] and not (copied and copied.has(hit.stored))
        ]
        if len(kept) >= need or len(found.hits) == found.total:
            total = found.total - (len(found.hits) - len(kept))
            return Likeness(query, terms, total, kept[request.offset : need])
        size *= 2


def _query(terms: Sequence[Telling], language: str) -> Query:
    if not terms:
        return Nothing()
    most = terms[0].weight
    leaves = tuple(
        Term(stream, term.stem, schema.WEIGHTS[stream] * term.weight / most)
        for term in terms
        for stream in (schema.stream("text", "stem"), schema.stream("heading", "stem"))
    )
    return And((Or(leaves), Filter("language", language.split("-")[0])))


class _Copies:
    """Tells the copies of a section, each looked at once."""

    def __init__(self, stored: Mapping[str, Any]) -> None:
        self._own = _shingles(stored)
        self._known: dict[str, bool] = {}

    def has(self, stored: Mapping[str, Any]) -> bool:
        id = stored["id"]
        if id not in self._known:
            self._known[id] = _resemblance(self._own, _shingles(stored)) >= COPY
        return self._known[id]


def _shingles(stored: Mapping[str, Any]) -> set[tuple[str, ...]]:
    text = stored["text"][:LONGEST]
    words = analyzers.get(stored["language"]).streams(text).exact
    runs: Iterable[int] = range(max(1, len(words) - SHINGLE + 1))
    return {tuple(words[at : at + SHINGLE]) for at in runs}


def _resemblance(one: set[tuple[str, ...]], two: set[tuple[str, ...]]) -> float:
    return len(one & two) / len(one | two)
