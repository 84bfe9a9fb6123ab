"""Says why a query does not find a section: the clause, filter or word that keeps it out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from index import schema
from index.engine import Request
from index.query import (
    All,
    Filter,
    Leaf,
    Maybe,
    Not,
    Or,
    Query,
    Range,
    Term,
    clauses,
    leaves,
)
from searcher import rerank
from searcher.explain import words
from searcher.near_forms import NearForm, Section
from searcher.opened import Opened
from searcher.options import HITS_LIMIT
from searcher.plan import Plan, planned, wider
from searcher.runs import is_run
from searcher.similar import telling
from searcher.writing import alternatives, written

PAGE = 1000
"""How many hits are looked through at a time for the rank of a section."""
WORDS = 3
"""How many words are tried that may raise a section."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A term that was looked for, in which field and form: ``exact``, ``stem`` or ``part``."""

    term: str
    field: str
    form: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A word, phrase or value of a query, and how a section stands to it.

    ``demand`` is ``required``, ``excluded``, ``ranked`` (one of these must match), ``raising``
    (need not match) or ``filter``. ``blamed`` tells that it keeps the section out. ``values`` are
    what the section has in the field of a filter, ``near`` what it has in place of a word.
    """

    text: str
    demand: str
    matched: bool
    blamed: bool
    sought: tuple[Sought, ...] = ()
    values: tuple[str, ...] = ()
    near: tuple[NearForm, ...] = ()


@dataclass(frozen=True, slots=True)
class Raise:
    """A change that raises a section: a query or a filter, and the rank that it gives."""

    query: str
    filter: str | None
    rank: int


@dataclass(frozen=True, slots=True)
class WhyNot:
    """Why a query does not find a section, or where it does: ``rank`` of ``total``, which is None
    beyond the first 10,000, and what would raise it."""

    id: str
    query: str
    language: str | None
    found: bool
    rank: int | None
    total: int
    clauses: tuple[Clause, ...]
    raises: tuple[Raise, ...] = ()


def why_not(
    opened: Opened,
    stored: Mapping[str, Any],
    text: str,
    asked: Plan,
    filters: Mapping[str, Query],
) -> WhyNot:
    """Return how a stored section stands to a planned query and to filters."""
    section = Section(stored, opened.reader, asked.analysis)
    made = [*_Clauses(section).of(asked), *(_filter(section, q) for q in filters.values())]
    response = opened.reader.search(Request(asked.query, filters, limit=0))
    found = section.matches(asked.query) and all(map(section.matches, filters.values()))
    rank = _rank(opened, asked, filters, stored["id"]) if found else None
    raises = tuple(_raises(opened, stored, asked, filters, rank)) if rank and rank > 1 else ()
    return WhyNot(
        stored["id"], text, asked.language, found, rank, response.total, tuple(made), raises
    )


class _Clauses:
    """Goes through a query and says of each leaf how a section stands to it."""

    def __init__(self, section: Section) -> None:
        self._section = section

    def of(self, asked: Plan) -> Iterator[Clause]:
        analysed = asked.analysis.rewrite(asked.parsed)
        found = self._section.matches(asked.query)
        blamed = [] if found else self._blamed(asked.parsed, analysed, wider(asked))
        yield from self._walk(asked.parsed, analysed, "required", blamed)

    def _walk(
        self, parsed: Query, analysed: Query, demand: str, blamed: list[Query]
    ) -> Iterator[Clause]:
        if _is_leaf(parsed):
            yield self._clause(parsed, analysed, demand, any(parsed is leaf for leaf in blamed))
            return
        demands = self._demands(parsed, demand)
        pairs = zip(clauses(parsed), clauses(analysed), demands, strict=True)
        for part, rewritten, own in pairs:
            yield from self._walk(part, rewritten, own, blamed)

    def _demands(self, parsed: Query, demand: str) -> list[str]:
        if isinstance(parsed, Not):
            return ["excluded"]
        if isinstance(parsed, Maybe):
            return [demand, "raising"]
        below = "ranked" if isinstance(parsed, Or) and demand == "required" else demand
        return [below] * len(clauses(parsed))

    def _blamed(self, parsed: Query, analysed: Query, wide: Query) -> list[Query]:
        """Return the leaves for which a section that does not match is out. ``wide`` has the other
        words of the concepts, at the runs of the query."""
        if isinstance(parsed, Not):
            return self._present(parsed.clause, clauses(analysed)[0])
        if _is_leaf(parsed):
            return [parsed]
        below = clauses(analysed if is_run(parsed) else wide)
        triples = list(zip(clauses(parsed), clauses(analysed), below, strict=True))
        wanting = [parts for parts in triples if not self._section.matches(parts[2])]
        wanting = triples[:1] if isinstance(parsed, Maybe) else wanting
        return [leaf for parts in wanting for leaf in self._blamed(*parts)]

    def _present(self, parsed: Query, analysed: Query) -> list[Query]:
        """Return the leaves that match below an exclusion."""
        if _is_leaf(parsed):
            return [parsed] if self._section.matches(analysed) else []
        pairs = zip(clauses(parsed), clauses(analysed), strict=True)
        return [leaf for pair in pairs for leaf in self._present(*pair)]

    def _clause(self, parsed: Query, analysed: Query, demand: str, blamed: bool) -> Clause:
        if alternatives(parsed) or isinstance(parsed, Filter | Range):
            kind = "excluded" if demand == "excluded" else "filter"
            return replace(_filter(self._section, parsed), demand=kind, blamed=blamed)
        matched = self._section.matches(analysed)
        near = () if matched or isinstance(parsed, All) else tuple(self._section.near(parsed))
        return Clause(written(parsed), demand, matched, blamed, tuple(_sought(analysed)), (), near)


def _is_leaf(parsed: Query) -> bool:
    """The values of one field are one clause."""
    return alternatives(parsed) or not clauses(parsed)


def _sought(analysed: Query) -> Iterator[Sought]:
    for leaf in dict.fromkeys(leaves(analysed)):
        yield Sought(words(leaf), *leaf.field.rsplit("_", 1))


def _filter(section: Section, query: Query) -> Clause:
    """Return the clause of the alternatives of one metadata field."""
    parts = clauses(query) or (query,)
    field = next(part.field for part in parts if isinstance(part, Filter | Range))
    matched = section.matches(query)
    text = " ".join(map(written, parts))
    return Clause(text, "filter", matched, not matched, (), _values(section, field))


def _values(section: Section, field: str) -> tuple[str, ...]:
    if field not in schema.FACETS:
        value = section.stored.get(field)
        return () if value is None else (str(value),)
    own = Request(Filter("id", section.stored["id"]), facets=(field,), limit=0)
    return tuple(value for value, _ in section.reader.search(own).facets[field])


def _rank(opened: Opened, asked: Plan, filters: Mapping[str, Query], id: str) -> int | None:
    """Return the rank of a section, as a search gives it."""
    request = Request(asked.query, filters, limit=rerank.DEPTH)
    response, _ = rerank.search(opened.reader, request, asked.letters, opened.letters)
    hits, start = response.hits, 0
    while hits and start < HITS_LIMIT:
        for place, hit in enumerate(hits, start + 1):
            if hit.stored["id"] == id:
                return place
        start += len(hits)
        hits = opened.reader.search(replace(request, offset=start, limit=PAGE)).hits
    return None


def _raises(
    opened: Opened,
    stored: Mapping[str, Any],
    asked: Plan,
    filters: Mapping[str, Query],
    rank: int,
) -> Iterator[Raise]:
    """Yield what gives a section a better rank: a word of it more, or a narrower search."""
    before = written(asked.parsed)
    for word in _words(opened, stored, asked.parsed):
        parsed = Or((*_ranked(asked.parsed), Term("", word)))
        if isinstance(asked.parsed, Or | Leaf):
            better = _rank(opened, _again(opened, asked, parsed), filters, stored["id"])
            if better and better < rank:
                yield Raise(written(parsed), None, better)
    for field in ("document", "organisation", "language"):
        if stored[field] and field not in filters:
            narrower = {**filters, field: Filter(field, stored[field])}
            better = _rank(opened, asked, narrower, stored["id"])
            if better and better < rank:
                yield Raise(before, f"{field}={stored[field]}", better)


def _words(opened: Opened, stored: Mapping[str, Any], parsed: Query) -> list[str]:
    """Return the words that tell most of a section and that a query does not have."""
    have = {leaf.text for leaf in leaves(parsed) if isinstance(leaf, Term)}
    best = [_typed(term.word) for term in telling(stored, opened)]
    return [word for word in best if word not in have][:WORDS]


def _typed(word: str) -> str:
    """Return a word as it is typed: in capitals, some are operators."""
    return word.lower() if word in ("AND", "OR", "NOT") else word


def _ranked(parsed: Query) -> tuple[Query, ...]:
    return parsed.clauses if isinstance(parsed, Or) else (parsed,)


def _again(opened: Opened, asked: Plan, parsed: Query) -> Plan:
    return planned(opened, parsed, asked.analysis.language, cross_language=asked.cross_language)
