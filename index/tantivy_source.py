"""What a translation to Tantivy's queries asks an index, and what it puts queries together with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

import tantivy
from tantivy import Occur

from index.budget import Budget
from index.query import Query
from index.tantivy_terms import encode

NOTHING = tantivy.Query.empty_query()
ALL = tantivy.Query.const_score_query(tantivy.Query.all_query(), 0.0)


class Source(Protocol):
    """What a translation asks an index."""

    schema: tantivy.Schema
    translated: dict[Query, tuple[tantivy.Query, Budget]]
    """Queries that took a search to translate, and what was spent of their budgets: they come again
    with the next page, and for the reasons of each hit."""

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


def any_of(schema: tantivy.Schema, field: str, terms: Iterable[str]) -> tantivy.Query:
    """Return what matches sections with any of the terms; all score alike."""
    values = list({encode(field, term) for term in terms})
    return tantivy.Query.term_set_query(schema, field, values)


def boolean(occur: Occur, parts: Sequence[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(occur, part) for part in parts])


def narrowed(query: tantivy.Query, *filters: tantivy.Query) -> tantivy.Query:
    """Return a query for the matches of all; the filters do not score."""
    unscored = [tantivy.Query.const_score_query(chosen, 0.0) for chosen in filters]
    return boolean(Occur.Must, [query, *unscored]) if filters else query


def without(query: tantivy.Query, gone: tantivy.Query) -> tantivy.Query:
    return tantivy.Query.boolean_query([(Occur.Must, query), (Occur.MustNot, gone)])
