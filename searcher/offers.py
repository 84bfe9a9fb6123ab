"""Offers for a query that finds nothing what would find something, each with how much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from index.engine import Request
from index.query import And, Filter, Maybe, Near, Or, Phrase, Query, Range, Term, clauses
from searcher.analysis import texts
from searcher.opened import Opened
from searcher.parser import parse
from searcher.plan import Plan, planned
from searcher.results import Offer
from searcher.writing import alternatives, narrows, written

LANGUAGES = 3
"""The most languages that are offered to read a query in."""
PARTS = 5
"""The most required words that are left out, one at a time."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A query that found nothing: its tree, how it was read, and what narrowed it."""

    opened: Opened
    plan: Plan
    selections: Mapping[str, Query]

    def total(
        self,
        parsed: Query | None = None,
        *,
        without: Sequence[str] = (),
        language: str | None = None,
        cross_language: bool = False,
    ) -> int:
        """Return how many sections there are if this is changed."""
        told = language or self.plan.analysis.language
        tree = self.plan.parsed if parsed is None else parsed
        changed = planned(self.opened, tree, told, cross_language=cross_language)
        kept = {field: query for field, query in self.selections.items() if field not in without}
        return self.opened.reader.search(Request(changed.query, kept, limit=0)).total


def offers(
    opened: Opened, plan: Plan, selections: Mapping[str, Query], suggestion: str | None
) -> tuple[Offer, ...]:
    """Return what would find something in place of a query that found nothing.

    ``selections`` are the filters beside the query, ``suggestion`` is a nearer spelling of it.
    """
    asked = _Asked(opened, plan, selections)
    found: list[Offer] = []
    if suggestion is not None and (total := asked.total(parse(suggestion))):
        found.append(Offer("spelling", total, query=suggestion))
    for rule in (_without_filters, _without_values, _read_as, _across, _any_words):
        found += rule(asked)
    return tuple(found)


def _without_filters(asked: _Asked) -> Iterator[Offer]:
    """Leave out each filter beside the query; all of them, where that does not help."""
    some = False
    for field in asked.selections:
        if total := asked.total(without=(field,)):
            some = True
            yield Offer("filter", total, fields=(field,))
    if not some and len(asked.selections) > 1:
        total = asked.total(without=tuple(asked.selections))
        yield from [Offer("filter", total, fields=tuple(asked.selections))] if total else ()


def _without_values(asked: _Asked) -> Iterator[Offer]:
    """Leave out each value of metadata that stands in the query."""
    parsed = asked.plan.parsed
    parts = parsed.clauses if isinstance(parsed, And) else ()
    for part in parts:
        if isinstance(part, Filter | Range) or alternatives(part):
            rest = _and([other for other in parts if other is not part])
            if rest is not None and (total := asked.total(rest)):
                yield Offer("filter", total, query=written(rest), fields=(_field(part),))


def _field(query: Query) -> str:
    first, *_ = clauses(query) or (query,)
    assert isinstance(first, Filter | Range)
    return first.field


def _read_as(asked: _Asked) -> list[Offer]:
    """Read the query in another language than the one told."""
    if asked.plan.analysis.language is None:
        return []
    totals = {tag: asked.total(language=tag) for tag in asked.opened.languages}
    found = [Offer("language", total, language=tag) for tag, total in totals.items() if total]
    return sorted(found, key=lambda offer: -offer.total)[:LANGUAGES]


def _across(asked: _Asked) -> Iterator[Offer]:
    if asked.plan.letters and (total := asked.total(cross_language=True)):
        yield Offer("cross_language", total)


def _any_words(asked: _Asked) -> Iterator[Offer]:
    """Leave out each of the words that are required together; ask for any, where that does not
    help; for the words of a phrase."""
    needed, rest = _needed(asked.plan.parsed)
    some = False
    for part in needed[:PARTS] if len(needed) > 1 else ():
        fewer = _and([*(other for other in needed if other is not part), *rest])
        if fewer is not None and (total := asked.total(fewer)):
            some = True
            yield Offer("any_words", total, query=written(fewer))
    if not some:
        words = [
            word for part in (*needed, *_raising(asked.plan.parsed)) for word in _loosened(part)
        ]
        loose = _and([_any(words), *rest])
        if loose not in (None, asked.plan.parsed) and (total := asked.total(loose)):
            yield Offer("any_words", total, query=written(loose or Or(())))


def _needed(parsed: Query) -> tuple[list[Query], list[Query]]:
    """Return what a query requires of words, and what else it asks."""
    if isinstance(parsed, Maybe):
        return _needed(parsed.required)
    if narrows(parsed):
        return [], [parsed]
    if not isinstance(parsed, And):
        return [parsed], []
    pairs = [_needed(clause) for clause in parsed.clauses]
    words, beside = zip(*pairs, strict=True)
    return [part for parts in words for part in parts], [part for parts in beside for part in parts]


def _raising(parsed: Query) -> list[Query]:
    """Return what raises a section beside what a query requires: any of it is better than none."""
    if isinstance(parsed, Maybe):
        return [*_raising(parsed.required), parsed.optional]
    return [part for c in parsed.clauses for part in _raising(c)] if isinstance(parsed, And) else []


def _loosened(query: Query) -> list[Query]:
    """Return the words of a phrase, each alone; the clauses of words that are ranked together."""
    if isinstance(query, Phrase | Near):
        return [Term(query.field, word) for text in texts(query) for word in text.split()]
    return list(query.clauses) if isinstance(query, Or) else [query]


def _any(parts: Sequence[Query]) -> Query:
    return Or(tuple(parts)) if len(parts) > 1 else parts[0] if parts else Or(())


def _and(parts: Sequence[Query]) -> Query | None:
    parts = [part for part in parts if part != Or(())]
    return And(tuple(parts)) if len(parts) > 1 else parts[0] if parts else None
