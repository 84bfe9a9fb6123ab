"""The runs of a query: the words that are ranked together, wherever they stand in its tree."""

from __future__ import annotations

from collections.abc import Callable

from index.query import And, Filter, Leaf, Maybe, Not, Or, Query, Range, clauses

Change = Callable[[Query, Query], Query]
"""What becomes of an analysed run; the first is the run as parsed."""


def each_run(parsed: Query, analysed: Query, change: Change) -> Query:
    """Return an analysed query whose runs are changed, in place.

    What ``AND``, ``+`` and metadata ask of a section holds as before; excluded words are no run.
    """
    if isinstance(parsed, Not | Filter | Range):
        return analysed
    if is_run(parsed):
        return change(parsed, analysed)
    pairs = zip(clauses(parsed), clauses(analysed), strict=True)
    parts = [each_run(*pair, change) for pair in pairs]
    if isinstance(parsed, Maybe):
        return Maybe(*parts)
    return And(tuple(parts)) if isinstance(parsed, And) else Or(tuple(parts))


def is_run(query: Query) -> bool:
    """Tell whether a query is one word or phrase, or several that are ranked together."""
    plain = isinstance(query, Or) and all(isinstance(clause, Leaf) for clause in query.clauses)
    return plain or not clauses(query)
