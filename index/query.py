"""The query as an engine receives it: a small tree of frozen nodes.

A parser makes the tree with fields and words as a person typed them; analysis rewrites its leaves
to the fields and terms of an index (:mod:`index.schema`). An engine sees only the latter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Term:
    """Sections that hold a term, scored by BM25."""

    field: str
    text: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Phrase:
    """Sections that hold the terms in a row."""

    field: str
    terms: tuple[str, ...]
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Near:
    """Sections that hold one of each group's terms, in any order, with at most ``slop`` other
    words among them.
    """

    field: str
    groups: tuple[tuple[str, ...], ...]
    slop: int
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Prefix:
    """Sections that hold a term that begins with ``text``."""

    field: str
    text: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Wildcard:
    """Sections that hold a term that matches a pattern: ``?`` one character, ``*`` any number."""

    field: str
    pattern: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Sections that hold a term within ``distance`` edits (Levenshtein) of ``text``."""

    field: str
    text: str
    distance: int
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Range:
    """Sections whose keyword lies between two values, both included; ``None`` is open."""

    field: str
    lower: str | None
    upper: str | None


@dataclass(frozen=True, slots=True)
class Filter:
    """Sections with a keyword; how a value matches is the field's (:mod:`index.schema`).

    ``boost`` is the score of each, 0 where it only narrows.
    """

    field: str
    value: str
    boost: float = 0.0


@dataclass(frozen=True, slots=True)
class _Clauses:
    """Queries below one; those of different classes are never equal."""

    clauses: tuple[Query, ...]


class And(_Clauses):
    """Sections that match every clause; scores add up."""

    __slots__ = ()


class Or(_Clauses):
    """Sections that match a clause; scores add up."""

    __slots__ = ()


class DisMax(_Clauses):
    """Sections that match a clause; the best score counts, as for the readings of one word."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Maybe:
    """Sections that match ``required``; ``optional`` adds to the score where it matches."""

    required: Query
    optional: Query


@dataclass(frozen=True, slots=True)
class Not:
    """Sections that do not match a clause; no score."""

    clause: Query


@dataclass(frozen=True, slots=True)
class All:
    """Every section; no score."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No section: what is left of a query without a word."""


Leaf: TypeAlias = Term | Phrase | Near | Prefix | Wildcard | Fuzzy
Query: TypeAlias = Leaf | Range | Filter | And | Or | DisMax | Maybe | Not | All | Nothing


def clauses(query: Query) -> tuple[Query, ...]:
    """Return the queries directly below one."""
    if isinstance(query, And | Or | DisMax):
        return query.clauses
    if isinstance(query, Maybe):
        return (query.required, query.optional)
    return (query.clause,) if isinstance(query, Not) else ()


def boosted(query: Query, factor: float) -> Query:
    """Return a query whose scores are multiplied."""
    if isinstance(query, Leaf | Filter):
        return replace(query, boost=query.boost * factor)
    if isinstance(query, And | Or | DisMax):
        return replace(query, clauses=tuple(boosted(c, factor) for c in query.clauses))
    if isinstance(query, Maybe):
        return Maybe(boosted(query.required, factor), boosted(query.optional, factor))
    return query


def leaves(query: Query) -> Iterator[Leaf]:
    """Yield the scored leaves, in order, but for those below a ``Not``."""
    if isinstance(query, Leaf):
        yield query
    elif not isinstance(query, Not):
        for clause in clauses(query):
            yield from leaves(clause)
