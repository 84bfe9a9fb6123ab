"""Our query nodes as queries of Tantivy, with the scores that every engine gives.

Tantivy scores a term as we do. What it does otherwise is made up for by a boost: its inverse
document frequencies are of single precision, which for a term of nearly all sections is far off; a
phrase has the sum of its terms' and not its own; the terms of an open word have each their own.
What it has no query for (several words near each other) is put together of phrases.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

import tantivy
from tantivy import Occur

from index import schema, tantivy_near
from index.budget import EXPANSION_LIMIT, SCAN_LIMIT, Budget
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
from index.tantivy_source import ALL, NOTHING, Source, any_of, boolean, narrowed
from index.tantivy_terms import encode
from index.wildcard import literal_prefix, matcher

REMEMBERED = 256
"""The most translations kept."""


class Translator:
    """One translation, within a budget."""

    def __init__(self, source: Source, budget: Budget) -> None:
        self.source, self.budget = source, budget

    def query(self, query: Query) -> tantivy.Query:
        """Return the query of Tantivy with the same matches and scores."""
        if not isinstance(query, Phrase | Near | Prefix | Wildcard | Fuzzy):
            return self._made(query)
        known = self.source.translated.get(query)
        if known is None:
            alone = Translator(self.source, self.budget.part())
            known = (alone._made(query), alone.budget)
            self._remember(query, *known)
        self.budget.spent(known[1])
        return known[0]

    def _remember(self, query: Query, made: tantivy.Query, budget: Budget) -> None:
        if len(self.source.translated) >= REMEMBERED:
            self.source.translated.clear()
        if not budget.late:
            self.source.translated[query] = (made, budget)

    def _made(self, query: Query) -> tantivy.Query:
        rule: Callable[[Any], tantivy.Query] = getattr(self, f"_{type(query).__name__.lower()}")
        return rule(query)

    def _all(self, query: All) -> tantivy.Query:
        return ALL

    def _nothing(self, query: Nothing) -> tantivy.Query:
        return NOTHING

    def _term(self, query: Term) -> tantivy.Query:
        found = self.source.frequency(query.field, query.text)
        return self._weighed(query.field, query.text, query.boost * self._idf(found))

    def _idf(self, found: int) -> float:
        return schema.idf(self.source.count(), found)

    def _weighed(self, field: str, term: str, weight: float, read: str = "freq") -> tantivy.Query:
        """Return the query of a term with a weight in place of its inverse document frequency;
        reading "basic", it scores as if it stood once."""
        found = self.source.frequency(field, term)
        own = _single_idf(self.source.count(), found) if found else 0.0
        if not own:
            return NOTHING
        named = tantivy.Query.term_query(self.source.schema, field, encode(field, term), read)
        return tantivy.Query.boost_query(named, weight / own)

    def _phrase(self, query: Phrase) -> tantivy.Query:
        if len(query.terms) < 2:
            return self.query(Or(tuple(Term(query.field, t, query.boost) for t in query.terms)))
        counts = [self.source.frequency(query.field, term) for term in query.terms]
        if not all(counts):
            return NOTHING
        terms: list[str | tuple[int, str]] = [encode(query.field, t) for t in query.terms]
        found = tantivy.Query.phrase_query(self.source.schema, query.field, terms)
        own = sum(_single_idf(self.source.count(), count) for count in counts)
        weight = query.boost * self._idf(self.source.matching(found))
        return tantivy.Query.boost_query(found, weight / own) if own else NOTHING

    def _near(self, query: Near) -> tantivy.Query:
        """A term of the rarest group scores, as if it stood there once, where the words are near
        each other."""
        found = [self._found(query.field, group) for group in query.groups]
        if not found or not all(found):
            return NOTHING
        rarest = found.index(min(found))
        weight = query.boost * self._idf(min(found[rarest], self.source.count()))
        once = [
            self._weighed(query.field, term, weight, "basic")
            for term in dict.fromkeys(query.groups[rarest])
        ]
        return narrowed(
            tantivy.Query.disjunction_max_query(once),
            tantivy_near.close(self.source, query, self.budget),
        )

    def _found(self, field: str, terms: Iterable[str]) -> int:
        return sum(self.source.frequency(field, term) for term in dict.fromkeys(terms))

    def _set(self, field: str, terms: Iterable[str]) -> tantivy.Query:
        return any_of(self.source.schema, field, terms)

    def _prefix(self, query: Prefix) -> tantivy.Query:
        return self._any(query, self.source.vocabulary(query.field, query.text))

    def _wildcard(self, query: Wildcard) -> tantivy.Query:
        fits = matcher(query.pattern)
        terms = self.source.vocabulary(query.field, literal_prefix(query.pattern))
        return self._any(
            query, (term for term in self.budget.within(terms, SCAN_LIMIT) if fits(term))
        )

    def _fuzzy(self, query: Fuzzy) -> tantivy.Query:
        return self._any(query, self.source.similar(query.field, query.text, query.distance))

    def _any(self, query: Prefix | Wildcard | Fuzzy, terms: Iterable[str]) -> tantivy.Query:
        """The best of the terms counts, each as rare as all of them together."""
        chosen = list(self.budget.within(terms, EXPANSION_LIMIT))
        weight = query.boost * self._idf(self.source.matching(self._set(query.field, chosen)))
        parts = [self._weighed(query.field, term, weight) for term in chosen]
        return tantivy.Query.disjunction_max_query(parts)

    def _filter(self, query: Filter) -> tantivy.Query:
        match = schema.KEYWORDS[query.field].match
        return self._values(query.field, lambda value: match(value, query.value), query.boost)

    def _range(self, query: Range) -> tantivy.Query:
        def inside(value: str) -> bool:
            low = query.lower is None or value >= query.lower
            return low and (query.upper is None or value <= query.upper)

        return self._values(query.field, inside)

    def _values(
        self, field: str, wanted: Callable[[str], bool], score: float = 0.0
    ) -> tantivy.Query:
        values = self._set(
            field, [value for value, _ in self.source.values(field) if wanted(value)]
        )
        return tantivy.Query.const_score_query(values, score)

    def _and(self, query: And) -> tantivy.Query:
        """Negations take away from what the other clauses match, and from all where there is
        none: alone they would match nothing."""
        clauses = query.clauses
        if all(isinstance(clause, Not) for clause in clauses):
            clauses = (All(), *clauses)
        return tantivy.Query.boolean_query([self._clause(clause) for clause in clauses])

    def _clause(self, clause: Query) -> tuple[Occur, tantivy.Query]:
        if isinstance(clause, Not):
            return Occur.MustNot, self.query(clause.clause)
        return Occur.Must, self.query(clause)

    def _not(self, query: Not) -> tantivy.Query:
        return self._and(And((query,)))

    def _or(self, query: Or) -> tantivy.Query:
        return boolean(Occur.Should, [self.query(clause) for clause in query.clauses])

    def _dismax(self, query: DisMax) -> tantivy.Query:
        return tantivy.Query.disjunction_max_query([self.query(c) for c in query.clauses])

    def _maybe(self, query: Maybe) -> tantivy.Query:
        required, optional = self.query(query.required), self.query(query.optional)
        return tantivy.Query.boolean_query([(Occur.Must, required), (Occur.Should, optional)])


@lru_cache(4096)
def _single_idf(total: int, count: int) -> float:
    """Return an inverse document frequency as Tantivy has it, in single precision."""
    ratio = _single(_single(total - count + 0.5) / _single(count + 0.5))
    return _single(math.log(_single(1.0 + ratio)))


def _single(value: float) -> float:
    found: float = struct.unpack("f", struct.pack("f", value))[0]
    return found
