"""Weighs a word by how rare it is in its own language.

BM25 takes a word's rarity over the whole index, where a language with few sections has no common
words: Swedish "med" would tell as much as a name. The boost of each leaf makes up for it. A term
that several languages have gets the mean of its rarity in each, by how often each has it. The
correction is in the query, so it is the same in every engine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial

from index import schema
from index.engine import Reader
from index.query import And, DisMax, Maybe, Or, Query, Term

KEPT = 8192
"""How many terms' rarity is kept in memory."""


class Rarity:
    """How rare the terms of an open index are; ``languages`` has its sections by language tag.

    Answers are kept, a bounded number of them. Safe to use from many threads.
    """

    def __init__(self, reader: Reader, languages: Mapping[str, int]) -> None:
        sizes = _groups(languages)
        # Not methods: what is kept would keep this object, and the index would not be closed
        # with its last user.
        self.of: Callable[[str, str], float] = lru_cache(KEPT)(partial(_rarity, reader, sizes))
        self.factor: Callable[[str, str], float] = lru_cache(KEPT)(
            partial(_factor, reader, sum(languages.values()), self.of)
        )

    def reweigh(self, query: Query) -> Query:
        """Return an analysed query with boosts corrected for the rarity in each language."""
        if isinstance(query, Term):
            factor = self.factor(query.field, query.text)
            return Term(query.field, query.text, query.boost * factor)
        if isinstance(query, And | Or | DisMax):
            return type(query)(tuple(map(self.reweigh, query.clauses)))
        if isinstance(query, Maybe):
            return Maybe(self.reweigh(query.required), self.reweigh(query.optional))
        return query


def _groups(languages: Mapping[str, int]) -> dict[str, int]:
    """Return the sections of each language, its scripts and regions together."""
    groups: dict[str, int] = {}
    for tag, count in languages.items():
        primary = tag.split("-")[0]
        groups[primary] = groups.get(primary, 0) + count
    return groups


def _rarity(reader: Reader, sizes: Mapping[str, int], field: str, term: str) -> float:
    """Return the mean rarity of a term in the languages that have it; 0 where none has."""
    counts = _groups(reader.spread(field, term)) if reader.frequency(field, term) else {}
    found = sum(counts.values())
    return sum(n * schema.idf(sizes.get(tag, n), n) for tag, n in counts.items()) / max(1, found)


def _factor(
    reader: Reader, total: int, rarity: Callable[[str, str], float], field: str, term: str
) -> float:
    """Return the rarity of a term in running text, as a share of that in the whole index: few
    headings have "is", which tells nothing. 1 where no text has the term."""
    found = reader.frequency(field, term)
    if not found:
        return 1.0
    body = schema.stream("text", field.rsplit("_", 1)[-1])
    return (rarity(body, term) or rarity(field, term)) / schema.idf(total, found)
