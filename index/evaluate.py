"""Evaluates a query over postings as NumPy arrays: BM25, phrases, facets.

Any store of postings can be searched this way; the Whoosh engine is one. Matches are sparse:
ascending section numbers with their scores.

BM25 as Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), with the
never-negative idf that Lucene and Tantivy use: ``ln(1 + (N - n + 0.5) / (n + 0.5))``, and with
lengths rounded as theirs (:mod:`index.fieldnorm`), the average of them exact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Any

import numpy as np

from index import positions, schema
from index.budget import EXPANSION_LIMIT, SCAN_LIMIT, Budget
from index.near import near, near_shared
from index.postings import Array, Ints, Positional
from index.query import (
    All,
    And,
    DisMax,
    Filter,
    Fuzzy,
    Maybe,
    Near,
    Not,
    Nothing,
    Or,
    Phrase,
    Prefix,
    Query,
    Range,
    Term,
    Wildcard,
)
from index.source import NONE, Matches, Source, unscored
from index.wildcard import literal_prefix, matcher
from index.windows import shared

FEW = 16
"""Matches that are fewer than one in so many sections are sorted where they are combined."""


class Evaluator:
    """One evaluation of queries over a source, within a budget."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.budget = Budget()
        self._within: Ints | None = None
        """The only sections that matter, where they are few."""

    def matches(self, query: Query) -> Matches:
        """Return the sections that match a query, with their scores."""
        rule: Callable[[Any], Matches] = getattr(self, f"_{type(query).__name__.lower()}")
        return rule(query)

    def _all(self, query: All) -> Matches:
        return unscored(self.source.alive())

    def _nothing(self, query: Nothing) -> Matches:
        return NONE

    def _scored(self, query: Any, key: tuple[str, ...], make: Callable[[], Matches]) -> Matches:
        """Return a leaf's matches. All of them are remembered, without the boost; those in a few
        sections are made for this time."""
        found = self.source.scored(key, make) if self._within is None else make()
        return _boosted(found, query.boost)

    def _term(self, query: Term) -> Matches:
        def made() -> Matches:
            found = self.source.postings(query.field, query.text)
            if found is None:
                return NONE
            sections, counts = found.sections, found.frequencies
            if self._within is not None:
                sections = positions.common([sections, self._within])
                counts = counts[np.searchsorted(found.sections, sections)]
            return self._bm25(query.field, sections, counts, 1.0, len(found.sections))

        return self._scored(query, (query.field, query.text), made)

    def _bm25(
        self,
        field: str,
        sections: Ints,
        frequencies: Array,
        boost: float,
        found: int | None = None,
    ) -> Matches:
        """Score sections; ``found`` is in how many a term stands, where it is not in these."""
        norm = self.source.lengths(field).norms(sections)
        found = len(sections) if found is None else found
        weight = boost * schema.idf(self.source.count(), found)
        return Matches(sections, weight * (schema.K1 + 1) * frequencies / (frequencies + norm))

    def _phrase(self, query: Phrase) -> Matches:
        key = (query.field, "", "", *query.terms)
        return _boosted(self.source.scored(key, lambda: self._in_row(query)), query.boost)

    def _in_row(self, query: Phrase) -> Matches:
        """Scored as one term whose frequency is how often the phrase stands there."""
        words = dict.fromkeys(query.terms)
        ends = [NONE.sections]
        for held in self.source.positional(query.field, words):
            if words and len(held) == len(words):
                common = positions.common([found.sections for found in held.values()])
                ends.append(positions.in_row([held[term] for term in query.terms], common))
        sections, counts = positions.counted(np.concatenate(ends))
        return self._bm25(query.field, sections, counts, 1.0)

    def _near(self, query: Near) -> Matches:
        """What is looked for within a budget may be partial, and is not kept."""
        if shared(query):
            return _boosted(self._close(query), query.boost)
        key = (query.field, "~", str(query.slop), *map("\0".join, query.groups))
        return self._scored(query, key, lambda: self._close(query))

    def _close(self, query: Near) -> Matches:
        """Counts once a section, as rare as the rarest of its groups: what an engine can tell that
        keeps no positions to count with."""
        if not query.groups:
            return NONE
        words = [dict.fromkeys(group) for group in query.groups]
        counts, parts = [0] * len(words), [NONE.sections]
        for held in self.source.positional(query.field, chain.from_iterable(words)):
            groups = [[held[term] for term in group if term in held] for group in words]
            if all(groups):
                parts.append(self._close_together(query, groups))
            for place, group in enumerate(groups):
                counts[place] += sum(len(found.sections) for found in group)
        sections = np.concatenate(parts)
        rarest = min(*counts, self.source.count())
        return self._bm25(query.field, sections, np.ones(len(sections)), 1.0, rarest)

    def _close_together(self, query: Near, groups: Sequence[Sequence[Positional]]) -> Ints:
        """Return the sections of a part of the index where a term of each group is near enough."""
        lists = [*map(_sections, groups)]
        common = positions.common(lists if self._within is None else [*lists, self._within])
        keys = [positions.merged(group, common) for group in groups]
        width = len(groups) + query.slop
        return near_shared(keys, width, self.budget) if shared(query) else near(keys, width)

    def _prefix(self, query: Prefix) -> Matches:
        return self._any(query, self.source.vocabulary(query.field, query.text))

    def _wildcard(self, query: Wildcard) -> Matches:
        fits = matcher(query.pattern)
        terms = self.source.vocabulary(query.field, literal_prefix(query.pattern))
        return self._any(
            query, (term for term in self.budget.within(terms, SCAN_LIMIT) if fits(term))
        )

    def _fuzzy(self, query: Fuzzy) -> Matches:
        return self._any(query, self.source.similar(query.field, query.text, query.distance))

    def _any(self, query: Prefix | Wildcard | Fuzzy, terms: Iterable[str]) -> Matches:
        """The most frequent of the terms counts, and is as rare as all of them together."""
        most = np.zeros(self.source.size)
        for term in self.budget.within(terms, EXPANSION_LIMIT):
            found = self.source.postings(query.field, term)
            if found is not None:
                most[found.sections] = np.maximum(most[found.sections], found.frequencies)
        sections = np.flatnonzero(most)
        return self._bm25(query.field, sections, most[sections], query.boost)

    def _filter(self, query: Filter) -> Matches:
        match = schema.KEYWORDS[query.field].match
        found = self._values(query.field, lambda value: match(value, query.value))
        return Matches(found.sections, found.scores + query.boost)

    def _range(self, query: Range) -> Matches:
        def inside(value: str) -> bool:
            low = query.lower is None or value >= query.lower
            return low and (query.upper is None or value <= query.upper)

        return self._values(query.field, inside)

    def _values(self, field: str, wanted: Callable[[str], bool]) -> Matches:
        column = self.source.column(field)
        chosen = np.fromiter(map(wanted, column.values), bool, len(column.values))
        sections = column.sections[np.repeat(chosen, np.diff(column.starts))]
        return unscored(positions.distinct(sections))

    def _and(self, query: And) -> Matches:
        """Negations are taken away from what the other clauses match."""
        positive = [self.matches(c) for c in query.clauses if not isinstance(c, Not)]
        result = positive[0] if positive else unscored(self.source.alive())
        for other in positive[1:]:
            result = _intersect(result, other)
        for clause in query.clauses:
            if isinstance(clause, Not):
                keep = ~positions.among(result.sections, self.matches(clause.clause).sections)
                result = Matches(result.sections[keep], result.scores[keep])
        return result

    def _not(self, query: Not) -> Matches:
        return self._and(And((query,)))

    def _or(self, query: Or) -> Matches:
        return self._combined(query.clauses, np.add)

    def _dismax(self, query: DisMax) -> Matches:
        return self._combined(query.clauses, np.maximum)

    def _combined(self, clauses: Sequence[Query], how: np.ufunc) -> Matches:
        """Return what matches any clause, its scores combined; none is negative. Few matches are
        sorted, many are written into an array of all sections."""
        parts = [part for clause in clauses if len((part := self.matches(clause)).sections)]
        if len(parts) < 2:
            return parts[0] if parts else NONE
        if FEW * sum(len(part.sections) for part in parts) < self.source.size:
            return _sorted(parts, how)
        total, hit = np.zeros(self.source.size), np.zeros(self.source.size, bool)
        for part in parts:
            total[part.sections] = how(total[part.sections], part.scores)
            hit[part.sections] = True
        sections = np.flatnonzero(hit)
        return Matches(sections, total[sections])

    def _maybe(self, query: Maybe) -> Matches:
        required = self.matches(query.required)
        optional = self._optional(query.optional, required.sections)
        scores = required.scores.copy()
        scores[np.searchsorted(required.sections, optional.sections)] += optional.scores
        return Matches(required.sections, scores)

    def _optional(self, query: Query, sections: Ints) -> Matches:
        """Return the matches among some sections; of few, each is looked up."""
        outer = self._within
        if FEW * len(sections) < self.source.size:
            self._within = sections
        try:
            return self.matches(query).restrict(sections)
        finally:
            self._within = outer


def _boosted(found: Matches, boost: float) -> Matches:
    return found if boost == 1.0 else Matches(found.sections, boost * found.scores)


def _sections(group: Sequence[Positional]) -> Ints:
    """Return the sections that have one of some terms."""
    if len(group) == 1:
        return group[0].sections
    return positions.distinct(np.concatenate([one.sections for one in group]))


def _sorted(parts: Sequence[Matches], how: np.ufunc) -> Matches:
    sections = np.concatenate([part.sections for part in parts])
    order = np.argsort(sections, kind="stable")
    sections = sections[order]
    starts = np.flatnonzero(np.diff(sections, prepend=-1))
    scores = np.concatenate([part.scores for part in parts])[order]
    return Matches(sections[starts], how.reduceat(scores, starts))


def _intersect(one: Matches, two: Matches) -> Matches:
    if len(one.sections) > len(two.sections):
        one, two = two, one
    one = one.restrict(two.sections)
    places = np.searchsorted(two.sections, one.sections)
    return Matches(one.sections, one.scores + two.scores[places])
