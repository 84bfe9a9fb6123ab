"""Our query nodes as queries of Tantivy, with the scores that every engine gives.

Tantivy scores a term as we do. What it does otherwise is made up for by a boost: its inverse
document frequencies are of single precision, which for a term of nearly all sections is far off; a
phrase has the sum of its terms' and not its own; the terms of an open word have each their own.
What it has no query for (words near each other) is evaluated over stored terms and goes in as sets
of sections of equal score.
"""

from __future__ import annotations

import itertools
import math
import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol

import tantivy
from tantivy import Occur

from index import schema
from index.evaluate import EXPANSION_LIMIT, SCAN_LIMIT
from index.fieldnorm import fieldnorm
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
from index.tantivy_terms import encode
from index.wildcard import literal_prefix, matcher
from index.windows import windows

PAIRS = 64
"""The most pairs of terms of two groups that Tantivy is asked for; beyond, all sections with both
groups are looked at."""

REMEMBERED = 32
"""The most translations kept."""


class Source(Protocol):
    """What a translation asks an index."""

    schema: tantivy.Schema
    translated: dict[Query, tuple[tantivy.Query, bool]]
    """Queries that took a search to translate, and whether a budget ran out: they come again with
    the next page, and for the reasons of each hit."""

    def count(self) -> int: ...

    def matching(self, query: tantivy.Query) -> int:
        """Return how many sections match."""

    def frequency(self, field: str, term: str) -> int: ...

    def average(self, field: str) -> float:
        """Return the mean length of a field, in terms."""

    def held(self, query: tantivy.Query, field: str) -> Iterator[tuple[str, list[str]]]:
        """Yield the id and the encoded terms of a field of each section that matches."""

    def vocabulary(self, field: str, prefix: str = "") -> Iterator[str]: ...

    def similar(self, field: str, text: str, distance: int) -> Iterable[str]: ...

    def values(self, field: str) -> list[tuple[str, int]]: ...


NOTHING = tantivy.Query.empty_query()
ALL = tantivy.Query.const_score_query(tantivy.Query.all_query(), 0.0)


class Translator:
    """One translation; ``partial`` tells of a budget that ran out."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.partial = False

    def query(self, query: Query) -> tantivy.Query:
        """Return the query of Tantivy with the same matches and scores."""
        if not isinstance(query, Phrase | Near | Prefix | Wildcard | Fuzzy):
            return self._made(query)
        known = self.source.translated.get(query)
        if known is None:
            alone = Translator(self.source)
            known = (alone._made(query), alone.partial)
            if len(self.source.translated) >= REMEMBERED:
                self.source.translated.clear()
            self.source.translated[query] = known
        self.partial |= known[1]
        return known[0]

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

    def _weighed(self, field: str, term: str, weight: float) -> tantivy.Query:
        """Return the query of a term with a weight in place of its inverse document frequency."""
        found = self.source.frequency(field, term)
        own = _single_idf(self.source.count(), found) if found else 0.0
        if not own:
            return NOTHING
        named = tantivy.Query.term_query(self.source.schema, field, encode(field, term), "freq")
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
        """Sections with the same length (as scores know it) and as many windows score alike."""
        width = len(query.groups) + query.slop
        groups = [{encode(query.field, term) for term in group} for group in query.groups]
        alike: dict[tuple[int, int], list[str]] = {}
        for id, terms in self.source.held(self._close(query), query.field) if groups else ():
            count = windows(_places(terms, groups), width)
            if count:
                alike.setdefault((count, fieldnorm(len(terms))), []).append(id)
        weight = query.boost * self._idf(sum(map(len, alike.values())))
        average = self.source.average(query.field)
        parts = []
        for (count, length), ids in alike.items():
            norm = schema.K1 * (1 - schema.B + schema.B * length / average)
            score = weight * (schema.K1 + 1) * count / (count + norm)
            parts.append(tantivy.Query.const_score_query(self._set("id", ids), score))
        return _boolean(Occur.Should, parts)

    def _close(self, query: Near) -> tantivy.Query:
        """Return what matches the sections with a term of each group, and with any two of the
        groups near enough, but for groups of very many terms."""
        parts = [self._set(query.field, group) for group in query.groups]
        slop = len(query.groups) + query.slop - 1
        for one, two in itertools.combinations(query.groups, 2):
            if len(one) * len(two) <= PAIRS:
                pairs = [
                    self._pair(query.field, pair, slop) for pair in itertools.product(one, two)
                ]
                parts.append(_boolean(Occur.Should, pairs))
        return _boolean(Occur.Must, parts)

    def _pair(self, field: str, pair: tuple[str, str], slop: int) -> tantivy.Query:
        """Return what matches two terms in any order, at most ``slop`` positions from each other:
        Tantivy counts how far terms are from where they should be, here both in one place."""
        places: list[str | tuple[int, str]] = [(0, encode(field, term)) for term in pair]
        return tantivy.Query.phrase_query(self.source.schema, field, places, slop)

    def _set(self, field: str, terms: Iterable[str]) -> tantivy.Query:
        values = list({encode(field, term) for term in terms})
        return tantivy.Query.term_set_query(self.source.schema, field, values)

    def _prefix(self, query: Prefix) -> tantivy.Query:
        return self._any(query, self.source.vocabulary(query.field, query.text))

    def _wildcard(self, query: Wildcard) -> tantivy.Query:
        fits = matcher(query.pattern)
        terms = self.source.vocabulary(query.field, literal_prefix(query.pattern))
        return self._any(query, (term for term in self._budget(terms, SCAN_LIMIT) if fits(term)))

    def _fuzzy(self, query: Fuzzy) -> tantivy.Query:
        return self._any(query, self.source.similar(query.field, query.text, query.distance))

    def _budget(self, terms: Iterable[str], limit: int) -> Iterator[str]:
        for seen, term in enumerate(terms):
            if seen >= limit:
                self.partial = True
                return
            yield term

    def _any(self, query: Prefix | Wildcard | Fuzzy, terms: Iterable[str]) -> tantivy.Query:
        """The best of the terms counts, each as rare as all of them together."""
        chosen = list(self._budget(terms, EXPANSION_LIMIT))
        weight = query.boost * self._idf(self.source.matching(self._set(query.field, chosen)))
        parts = [self._weighed(query.field, term, weight) for term in chosen]
        return tantivy.Query.disjunction_max_query(parts)

    def _filter(self, query: Filter) -> tantivy.Query:
        match = schema.KEYWORDS[query.field].match
        return self._values(query.field, lambda value: match(value, query.value))

    def _range(self, query: Range) -> tantivy.Query:
        def inside(value: str) -> bool:
            low = query.lower is None or value >= query.lower
            return low and (query.upper is None or value <= query.upper)

        return self._values(query.field, inside)

    def _values(self, field: str, wanted: Callable[[str], bool]) -> tantivy.Query:
        values = self._set(
            field, [value for value, _ in self.source.values(field) if wanted(value)]
        )
        return tantivy.Query.const_score_query(values, 0.0)

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
        return _boolean(Occur.Should, [self.query(clause) for clause in query.clauses])

    def _dismax(self, query: DisMax) -> tantivy.Query:
        return tantivy.Query.disjunction_max_query([self.query(c) for c in query.clauses])

    def _maybe(self, query: Maybe) -> tantivy.Query:
        required, optional = self.query(query.required), self.query(query.optional)
        return tantivy.Query.boolean_query([(Occur.Must, required), (Occur.Should, optional)])


def narrowed(query: tantivy.Query, *filters: tantivy.Query) -> tantivy.Query:
    """Return a query for the matches of all; the filters do not score."""
    unscored = [tantivy.Query.const_score_query(chosen, 0.0) for chosen in filters]
    return _boolean(Occur.Must, [query, *unscored]) if filters else query


def without(query: tantivy.Query, gone: tantivy.Query) -> tantivy.Query:
    return tantivy.Query.boolean_query([(Occur.Must, query), (Occur.MustNot, gone)])


def _boolean(occur: Occur, parts: Sequence[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(occur, part) for part in parts])


def _places(terms: list[str], groups: list[set[str]]) -> list[list[int]]:
    """Return the positions of each group's terms, ascending."""
    wanted = set().union(*groups)
    places = [(place, term) for place, term in enumerate(terms) if term in wanted]
    return [[place for place, term in places if term in group] for group in groups]


def _single_idf(total: int, count: int) -> float:
    """Return an inverse document frequency as Tantivy has it, in single precision."""
    ratio = _single(_single(total - count + 0.5) / _single(count + 0.5))
    return _single(math.log(_single(1.0 + ratio)))


def _single(value: float) -> float:
    found: float = struct.unpack("f", struct.pack("f", value))[0]
    return found
