"""What may be asked beside a query: filters, facets, order and page, checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from index import schema
from index.query import Or, Query
from searcher import values
from searcher.errors import UsageError

SORTS = ("relevance", "document", "updated", "-updated")
"""Orders of hits: by score; as in the corpus; newest first; oldest first."""
HITS_LIMIT = 10_000
"""How far into the hits of a query a page may reach."""

Filters = Mapping[str, str | Sequence[str]]


def check_page(limit: int, offset: int, sort: str) -> None:
    """Raise UsageError for an impossible page or an unknown sort."""
    if limit < 0 or offset < 0 or limit + offset > HITS_LIMIT:
        raise UsageError(f"limit and offset are 0 or more and together {HITS_LIMIT:,} at most")
    if sort not in SORTS:
        raise UsageError(f'no sort "{sort}"; use one of: {", ".join(SORTS)}')


def facet(name: str) -> str:
    """Return a facet field's own name; UsageError where it has no facets."""
    field = schema.resolve(name)
    if field not in schema.FACETS:
        raise UsageError(f'no facet "{name}"; use one of: {", ".join(schema.FACETS)}')
    return field


def selections(filters: Filters) -> dict[str, Query]:
    """Return the query of each field's values; a field can be named by an alias too.

    Raises UsageError for an unknown field or a value that cannot be.
    """
    chosen: dict[str, list[Query]] = {}
    for name, given in filters.items():
        field = schema.resolve(name)
        if field not in schema.FILTERS:
            raise UsageError(f'no filter "{name}"; use one of: {", ".join(schema.FILTERS)}')
        try:
            wanted = [given] if isinstance(given, str) else given
            chosen.setdefault(field, []).extend(values.value(field, value) for value in wanted)
        except ValueError as error:
            raise UsageError(f"filter {name}: {error}") from None
    return {field: Or(tuple(queries)) for field, queries in chosen.items() if queries}
