"""Words near each other as queries of Tantivy, which knows phrases only.

Two words are a phrase with slop; more are every row in which they can stand. Where those are very
many, or a word may serve two groups, the terms that are stored are looked at.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence

import tantivy
from tantivy import Occur

from index.budget import Budget
from index.query import Near
from index.tantivy_source import Source, any_of, boolean
from index.tantivy_terms import encode
from index.windows import shared, together

WAYS = 128
"""The most rows of terms that Tantivy is asked for in place of words near each other; beyond, all
sections that may have them so are looked at."""

Row = Sequence[tuple[int, str]]
"""Terms, and where each stands."""


def close(source: Source, query: Near, budget: Budget) -> tantivy.Query:
    """Return what matches the sections that have the words of a query near each other."""
    if len(query.groups) == 2 and not shared(query):
        pairs = itertools.product(*map(dict.fromkeys, query.groups))
        parts = [_pair(source, query.field, pair, query.slop) for pair in pairs]
        return boolean(Occur.Should, parts)
    if _count_ways(query) > WAYS:
        return _looked_at(source, query, budget)
    return boolean(Occur.Should, [_row(source, query.field, way) for way in _ways(query)])


def _pair(source: Source, field: str, pair: Sequence[str], slop: int) -> tantivy.Query:
    """Return what matches two terms in any order: Tantivy counts how far terms are from where they
    should be, here both in one place."""
    return _row(source, field, [(0, term) for term in pair], slop + 1)


def _row(source: Source, field: str, places: Row, slop: int = 0) -> tantivy.Query:
    terms: list[str | tuple[int, str]] = [(n, encode(field, term)) for n, term in places]
    if len(terms) < 2:
        return any_of(source.schema, field, [term for _, term in places])
    return tantivy.Query.phrase_query(source.schema, field, terms, slop)


def _count_ways(query: Near) -> int:
    """Return how many rows :func:`_ways` yields, at most."""
    size = len(query.groups)
    parted = math.comb(query.slop + size - 1, size - 1)
    return math.prod(map(len, query.groups)) * math.factorial(size) * parted


def _ways(query: Near) -> Iterator[Row]:
    """Yield every row in which a word of each group can stand as near as is asked: each order of
    each choice of terms, and each way to part them."""
    between = itertools.product(range(query.slop + 1), repeat=len(query.groups) - 1)
    gaps = [gap for gap in between if sum(gap) <= query.slop]
    for terms in itertools.product(*map(dict.fromkeys, query.groups)):
        for order in dict.fromkeys(itertools.permutations(terms)):
            for gap in gaps:
                places = itertools.accumulate((1 + n for n in gap), initial=0)
                yield tuple(zip(places, order, strict=True))


def _looked_at(source: Source, query: Near, budget: Budget) -> tantivy.Query:
    width = len(query.groups) + query.slop
    groups = [{encode(query.field, term) for term in group} for group in query.groups]
    held = budget.within(source.held(_near_by_two(source, query, budget), query.field))
    ids = [id for id, terms in held if together(_places(terms, groups), width)]
    return any_of(source.schema, "id", ids)


def _near_by_two(source: Source, query: Near, budget: Budget) -> tantivy.Query:
    """Return what matches the sections with a term of each group, and with any two of the groups
    near enough, but for groups that share terms or have very many."""
    parts = [any_of(source.schema, query.field, group) for group in query.groups]
    for pair in itertools.combinations(query.groups, 2):
        near = Near(query.field, pair, len(query.groups) + query.slop - 2)
        if not shared(near) and math.prod(map(len, pair)) <= WAYS:
            parts.append(close(source, near, budget))
    return boolean(Occur.Must, parts)


def _places(terms: list[str], groups: list[set[str]]) -> list[list[int]]:
    """Return the positions of each group's terms, ascending."""
    wanted = set().union(*groups)
    places = [(place, term) for place, term in enumerate(terms) if term in wanted]
    return [[place for place, term in places if term in group] for group in groups]
