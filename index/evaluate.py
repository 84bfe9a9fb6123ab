"""Evaluates a query over postings as NumPy arrays: BM25, phrases, facets.

Any store of postings can be searched this way; the Whoosh engine is one. Matches are sparse:
ascending section numbers with their scores.

BM25 as Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), with the
never-negative idf that Lucene and Tantivy use: ``ln(1 + (N - n + 0.5) / (n + 0.5))``, and with
lengths rounded as theirs (:mod:`index.fieldnorm`), the average of them exact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from index import schema
from index.budget import EXPANSION_LIMIT, SCAN_LIMIT, Budget
from index.fieldnorm import FIELDNORMS
from index.near import near, near_shared
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
from index.wildcard import literal_prefix, matcher
from index.windows import shared

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


class Postings(NamedTuple):
    """Where a term stands: sections, ascending; how often in each; and the positions of all,
    section by section.
    """

    sections: Ints
    frequencies: Floats
    positions: Ints


class Source(Protocol):
    """Where postings come from."""

    size: int
    """Numbers in use, of deleted sections too: sections are ``0 <= n < size``."""

    def alive(self) -> Ints: ...

    def postings(self, field: str, term: str) -> Postings | None: ...

    def lengths(self, field: str) -> tuple[Floats, float]:
        """Return the length of a field in each section, in terms, and the mean of those alive."""

    def vocabulary(self, field: str, prefix: str = "") -> Iterator[str]: ...

    def similar(self, field: str, text: str, distance: int) -> Iterable[str]: ...


@dataclass(frozen=True, slots=True)
class Matches:
    """Sections that match, ascending, and the score of each."""

    sections: Ints
    scores: Floats

    def restrict(self, sections: Ints) -> Matches:
        """Return the matches that are also among ``sections``."""
        keep = np.isin(self.sections, sections, assume_unique=True)
        return Matches(self.sections[keep], self.scores[keep])


_NORMS = np.array(FIELDNORMS, np.float64)
NONE = Matches(np.empty(0, np.int64), np.empty(0, np.float64))


def unscored(sections: Ints) -> Matches:
    return Matches(sections, np.zeros(len(sections)))


class Evaluator:
    """One evaluation of queries over a source, within a budget."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.budget = Budget()

    def matches(self, query: Query) -> Matches:
        """Return the sections that match a query, with their scores."""
        rule: Callable[[Any], Matches] = getattr(self, f"_{type(query).__name__.lower()}")
        return rule(query)

    def _all(self, query: All) -> Matches:
        return unscored(self.source.alive())

    def _nothing(self, query: Nothing) -> Matches:
        return NONE

    def _term(self, query: Term) -> Matches:
        found = self.source.postings(query.field, query.text)
        if found is None:
            return NONE
        return self._bm25(query.field, found.sections, found.frequencies, query.boost)

    def _bm25(
        self,
        field: str,
        sections: Ints,
        frequencies: Floats,
        boost: float,
        found: int | None = None,
    ) -> Matches:
        """Score sections; ``found`` is in how many a term stands, where it is not in these."""
        lengths, average = self.source.lengths(field)
        known = _NORMS[np.searchsorted(_NORMS, lengths[sections], side="right") - 1]
        norm = schema.K1 * (1 - schema.B + schema.B * known / average)
        weight = boost * schema.idf(
            len(self.source.alive()), len(sections) if found is None else found
        )
        return Matches(sections, weight * (schema.K1 + 1) * frequencies / (frequencies + norm))

    def _phrase(self, query: Phrase) -> Matches:
        """Scored as one term whose frequency is how often the phrase stands there."""
        keys: Ints | None = None
        for offset, term in enumerate(query.terms):
            found = self.source.postings(query.field, term)
            if found is None:
                return NONE
            starts = _keys(found) - offset
            keys = starts if keys is None else keys[np.isin(keys, starts, assume_unique=True)]
            if not len(keys):
                return NONE
        if keys is None:
            return NONE
        sections, counts = np.unique(keys >> 32, return_counts=True)
        return self._bm25(query.field, sections, counts.astype(np.float64), query.boost)

    def _near(self, query: Near) -> Matches:
        """Counts once a section, as rare as the rarest of its groups: what an engine can tell that
        keeps no positions to count with."""
        groups = [self._group(query.field, group) for group in query.groups]
        if not groups or not all(groups):
            return NONE
        keys = [np.sort(np.concatenate([_keys(found) for found in group])) for group in groups]
        width = len(groups) + query.slop
        sections = near_shared(keys, width, self.budget) if shared(query) else near(keys, width)
        rarest = min(sum(len(found.sections) for found in group) for group in groups)
        rarest = min(rarest, len(self.source.alive()))
        return self._bm25(query.field, sections, np.ones(len(sections)), query.boost, rarest)

    def _group(self, field: str, terms: tuple[str, ...]) -> list[Postings]:
        """Return the postings of those of the terms that stand anywhere."""
        found = (self.source.postings(field, term) for term in dict.fromkeys(terms))
        return [postings for postings in found if postings is not None]

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
        parts = [
            found.sections
            for value in self.source.vocabulary(field)
            if wanted(value) and (found := self.source.postings(field, value)) is not None
        ]
        return unscored(np.unique(np.concatenate(parts))) if parts else NONE

    def _and(self, query: And) -> Matches:
        """Negations are taken away from what the other clauses match."""
        positive = [self.matches(c) for c in query.clauses if not isinstance(c, Not)]
        result = positive[0] if positive else unscored(self.source.alive())
        for other in positive[1:]:
            result = _intersect(result, other)
        for clause in query.clauses:
            if isinstance(clause, Not):
                gone = self.matches(clause.clause).sections
                result = result.restrict(np.setdiff1d(result.sections, gone))
        return result

    def _not(self, query: Not) -> Matches:
        return self._and(And((query,)))

    def _or(self, query: Or) -> Matches:
        total, hit = np.zeros(self.source.size), np.zeros(self.source.size, bool)
        for clause in query.clauses:
            part = self.matches(clause)
            total[part.sections] += part.scores
            hit[part.sections] = True
        sections = np.flatnonzero(hit)
        return Matches(sections, total[sections])

    def _dismax(self, query: DisMax) -> Matches:
        best = np.full(self.source.size, -1.0)
        for clause in query.clauses:
            part = self.matches(clause)
            best[part.sections] = np.maximum(best[part.sections], part.scores)
        sections = np.flatnonzero(best >= 0)
        return Matches(sections, best[sections])

    def _maybe(self, query: Maybe) -> Matches:
        required = self.matches(query.required)
        optional = self.matches(query.optional)
        total = np.zeros(self.source.size)
        total[optional.sections] = optional.scores
        return Matches(required.sections, required.scores + total[required.sections])


def _keys(found: Postings) -> Ints:
    """Return section and position of every occurrence as one ascending number each."""
    owners = np.repeat(found.sections, found.frequencies.astype(np.int64))
    return (owners << 32) + found.positions


def _intersect(one: Matches, two: Matches) -> Matches:
    sections, left, right = np.intersect1d(
        one.sections, two.sections, assume_unique=True, return_indices=True
    )
    return Matches(sections, one.scores[left] + two.scores[right])
