"""Weighs a word by how rare it is in its own language.

BM25 takes a word's rarity over the whole index, where a language with few sections has no common
words: Swedish "med" would tell as much as a name. The boost of each leaf makes up for it. A term
that several languages have gets the mean of its rarity in each, by how often each has it. The
correction is in the query, so it is the same in every engine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from index import schema
from index.engine import Reader
from index.query import And, DisMax, Maybe, Or, Query, Term


def reweigh(query: Query, reader: Reader, languages: Mapping[str, int]) -> Query:
    """Return an analysed query with boosts corrected for the rarity in each language.

    ``languages`` has the number of sections in each, as tagged.
    """
    if isinstance(query, And | Or | DisMax):
        parts = tuple(reweigh(clause, reader, languages) for clause in query.clauses)
        return replace(query, clauses=parts)
    if isinstance(query, Maybe):
        required = reweigh(query.required, reader, languages)
        return Maybe(required, reweigh(query.optional, reader, languages))
    if isinstance(query, Term):
        return replace(query, boost=query.boost * _factor(query, reader, languages))
    return query


def _groups(languages: Mapping[str, int]) -> dict[str, int]:
    """Return the sections of each language, its scripts and regions together."""
    groups: dict[str, int] = {}
    for tag, count in languages.items():
        primary = tag.split("-")[0]
        groups[primary] = groups.get(primary, 0) + count
    return groups


def rarity(field: str, term: str, reader: Reader, languages: Mapping[str, int]) -> float:
    """Return the mean rarity of a term in the languages that have it; 0 where none has."""
    sizes, counts = _groups(languages), _groups(reader.spread(field, term))
    found = sum(counts.values())
    return sum(n * schema.idf(sizes.get(tag, n), n) for tag, n in counts.items()) / max(1, found)


def _factor(term: Term, reader: Reader, languages: Mapping[str, int]) -> float:
    found = reader.frequency(term.field, term.text)
    if not found:
        return 1.0
    overall = schema.idf(sum(languages.values()), found)
    return _in_text(term, reader, languages) / overall


def _in_text(term: Term, reader: Reader, languages: Mapping[str, int]) -> float:
    """Return the rarity of a term in running text: few headings have "is", which tells nothing."""
    body = schema.stream("text", term.field.rsplit("_", 1)[-1])
    return rarity(body, term.text, reader, languages) or rarity(
        term.field, term.text, reader, languages
    )
