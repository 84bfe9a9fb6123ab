"""Says of which filters no section of an index has a value, and which values there are."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence

from index import schema
from index.engine import Reader, Request
from index.query import Filter, Query, clauses
from searcher.errors import quoted

KNOWN = 8
"""How many values are named at most; only those that are like the one asked for, if any are."""
LIKE = 0.6
"""How alike two values are, from 0 to 1 (Ratcliff and Obershelp, as ``difflib`` has it)."""


def notes(selections: Mapping[str, Query], reader: Reader) -> tuple[str, ...]:
    """Return a line for each field whose filter no section of the index passes."""
    missing = (
        (field, _wanted(query))
        for field, query in selections.items()
        if not reader.search(Request(query, limit=0)).total
    )
    return tuple(
        told(field, "|".join(wanted), _instead(field, wanted, reader))
        for field, wanted in missing
        if wanted
    )


def told(field: str, value: str, there: Sequence[str]) -> str:
    """Return a line on a value that no section has, with the first of those that there are."""
    cure = f"; there is {', '.join(there[:KNOWN])}" if there else ""
    return f"no section has {field}={quoted(value)}{cure}{', ...' if len(there) > KNOWN else ''}"


def _wanted(query: Query) -> list[str]:
    """Return the values that a filter lets through, but for spans."""
    return list(dict.fromkeys(_values(query)))


def _values(query: Query) -> Iterator[str]:
    if isinstance(query, Filter):
        yield query.value
    for clause in clauses(query):
        yield from _values(clause)


def _instead(field: str, wanted: list[str], reader: Reader) -> list[str]:
    """Return the values nearest to those asked for, else all, the most frequent first."""
    facet = field in schema.FACETS
    known = {value.casefold(): value for value, _ in reader.values(field)} if facet else {}
    near = [
        known[found]
        for value in wanted
        for found in difflib.get_close_matches(value.casefold(), known, 3, LIKE)
    ]
    return list(dict.fromkeys(near)) or list(known.values())
