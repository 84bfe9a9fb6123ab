"""What an engine has to answer, computed in the plainest way from the records themselves."""

from __future__ import annotations

import math
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import product

from contract_corpus import STREAMS, WORDS

from index import schema
from index.engine import Record
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

Scores = dict[str, float]


def distance(one: str, two: str) -> int:
    """Return the Levenshtein distance."""
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(two, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]


def rounded(length: int) -> int:
    """Return a length with the digits of Lucene's byte: 24 and four binary digits of the rest."""
    rest = f"{max(0, length - 24):b}"
    return min(length, 24) + int(rest[:4] + "0" * len(rest[4:]), 2)


def _most(terms: Iterable[str]) -> int:
    """Return how often the most frequent of the terms stands."""
    return max(Counter(terms).values(), default=0)


def together(groups: Sequence[Sequence[int]], width: int) -> bool:
    """Tell whether ``width`` positions in a row hold one of each group, by trying all."""
    return any(
        len(set(places)) == len(groups) and max(places) - min(places) < width
        for places in product(*groups)
        if places
    )


class Reference:
    """All sections scored by a query, by id."""

    def __init__(self, records: Sequence[Record]) -> None:
        self.records = records

    def scores(self, query: Query) -> Scores:
        match query:
            case All():
                return {r.id: 0.0 for r in self.records}
            case Nothing():
                return {}
            case Filter(field, value, boost):
                fits = schema.KEYWORDS[field].match
                found = self._having(field, lambda held: fits(held, value))
                return dict.fromkeys(found, boost)
            case Range(field, lower, upper):
                return self._having(
                    field, lambda v: (lower or "") <= v and (upper is None or v <= upper)
                )
            case And(clauses):
                parts = [self.scores(c) for c in clauses]
                return {
                    r: sum(p[r] for p in parts) for r in self._ids() if all(r in p for p in parts)
                }
            case Or(clauses):
                parts = [self.scores(c) for c in clauses]
                return {r: sum(p.get(r, 0) for p in parts) for p in parts for r in p}
            case DisMax(clauses):
                parts = [self.scores(c) for c in clauses]
                return {r: max(p.get(r, 0) for p in parts) for p in parts for r in p}
            case Maybe(required, optional):
                more = self.scores(optional)
                return {r: s + more.get(r, 0) for r, s in self.scores(required).items()}
            case Not(clause):
                gone = self.scores(clause)
                return {r: 0.0 for r in self._ids() if r not in gone}
            case Near(field, groups, _, boost):
                found = [
                    sum(t in r.terms[field].words() for r in self.records for t in set(g))
                    for g in groups
                ]
                rarest = min(len(self.records), *found) if found else 0
                return self._bm25(field, self._count(query), boost, rarest)
            case _:
                return self._bm25(query.field, self._count(query), query.boost)

    def _ids(self) -> list[str]:
        return [r.id for r in self.records]

    def _having(self, field: str, fits: Callable[[str], bool]) -> Scores:
        held = {r.id: r.keywords.get(field, ()) for r in self.records}
        return {id: 0.0 for id, values in held.items() if any(map(fits, values))}

    def _bm25(
        self,
        field: str,
        count: Callable[[Sequence[str]], int],
        boost: float,
        found: int | None = None,
    ) -> Scores:
        counts = {r.id: count(r.terms[field].words()) for r in self.records}
        hits = {id: n for id, n in counts.items() if n}
        lengths = {r.id: len(r.terms[field]) for r in self.records}
        average = sum(lengths.values()) / len(lengths)
        lengths = {id: rounded(length) for id, length in lengths.items()}
        found = len(hits) if found is None else found
        idf = math.log(1 + (len(lengths) - found + 0.5) / (found + 0.5))
        k1, b = schema.K1, schema.B
        return {
            id: boost * idf * n * (k1 + 1) / (n + k1 * (1 - b + b * lengths[id] / average))
            for id, n in hits.items()
        }

    def _count(self, query: Query) -> Callable[[Sequence[str]], int]:
        """Return what counts how often a leaf stands in a list of terms."""
        match query:
            case Phrase(_, terms):
                size = len(terms)
                return lambda held: sum(
                    tuple(held[i : i + size]) == terms for i in range(len(held) - size + 1)
                )
            case Near(_, groups, slop):
                return lambda held: together(
                    [[i for i, term in enumerate(held) if term in group] for group in groups],
                    len(groups) + slop,
                )
            case Term(_, text):
                return lambda held: list(held).count(text)
            case Prefix(_, text):
                return lambda held: _most(term for term in held if term.startswith(text))
            case Wildcard(_, pattern):
                rule = re.compile(re.escape(pattern).replace(r"\*", ".*").replace(r"\?", "."))
                return lambda held: _most(term for term in held if rule.fullmatch(term))
            case Fuzzy(_, text, edits):
                return lambda held: _most(
                    term for term in held if term[0] == text[0] and distance(term, text) <= edits
                )
        raise TypeError(query)


def random_query(chance: random.Random, depth: int = 3) -> Query:
    """Return a query of any kind of node."""

    def some(least: int, most: int) -> tuple[Query, ...]:
        return tuple(random_query(chance, depth - 1) for _ in range(chance.randint(least, most)))

    if depth == 0 or chance.random() < 0.3:
        return _random_leaf(chance)
    return chance.choice(
        (
            lambda: And(some(1, 3)),
            lambda: Or(some(0, 3)),
            lambda: DisMax(some(0, 3)),
            lambda: Maybe(*some(2, 2)),
            lambda: Not(*some(1, 1)),
            lambda: And((*some(0, 2), Not(random_query(chance, 0)))),
        )
    )()


def _random_leaf(chance: random.Random) -> Query:
    field, boost = chance.choice(STREAMS), chance.choice([1.0, 0.5, 3.0])
    vocabulary = [w[:3] if field.endswith("stem") else w for w in WORDS]
    words = tuple(chance.choices(vocabulary, k=chance.randint(1, 3)))
    groups = tuple(tuple({word, chance.choice(vocabulary)}) for word in words)
    year = f"20{chance.randint(18, 25)}"
    return chance.choice(
        (
            Term(field, words[0], boost),
            Phrase(field, words, boost),
            Near(field, groups, chance.randint(0, 3), boost),
            Prefix(field, words[0][: chance.randint(0, 3)], boost),
            Wildcard(field, chance.choice(["*a*", "?a*", "d*", "*", "s???", words[0]]), boost),
            Fuzzy(field, words[0], chance.randint(0, 2), boost),
            Filter("language", chance.choice(["en", "zh", "sv"])),
            Filter("organisation", "acme"),
            Range("year", chance.choice([None, year]), chance.choice([None, "2021"])),
            All(),
            Nothing(),
        )
    )
