"""Says why a section ranks where it does: which term, in which field, as which form."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from index.query import (
    All,
    And,
    DisMax,
    Filter,
    Leaf,
    Maybe,
    Near,
    Not,
    Phrase,
    Prefix,
    Query,
    Range,
    Term,
    Wildcard,
    clauses,
)
from searcher.results import Reason

Score = Callable[[Query], float | None]


def reasons(query: Query, score: Score) -> list[Reason]:
    """Return the parts of a section's score, the greatest first; they add up to it.

    ``score`` gives the section's score for a query, None where it does not match. It is asked
    once for each leaf: that is what costs.
    """
    return sorted(_parts(query, cache(score)) or [], key=lambda reason: -reason.score)


def _parts(query: Query, score: Score) -> list[Reason] | None:
    """Return the parts of the score, None where the section does not match."""
    if isinstance(query, Leaf):
        value = score(query)
        return None if value is None else [_reason(query, value)] if value else []
    if isinstance(query, All | Filter | Range):
        value = score(query)
        return None if value is None else [_cited(query, value)] if value else []
    return _joined(query, [_parts(clause, score) for clause in clauses(query)])


def _cited(query: Query, value: float) -> Reason:
    """Return the reason of a filter that scores: a section cites what the query does."""
    assert isinstance(query, Filter)
    return Reason(query.value, "text", query.field, value)


def _joined(query: Query, parts: list[list[Reason] | None]) -> list[Reason] | None:
    found = [part for part in parts if part is not None]
    if isinstance(query, Not):
        return None if found else []
    complete = len(found) == len(parts) if isinstance(query, And) else bool(found)
    if not complete or (isinstance(query, Maybe) and parts[0] is None):
        return None
    if isinstance(query, DisMax):
        return max(found, key=lambda part: sum(reason.score for reason in part))
    return [reason for part in found for reason in part]


def _reason(leaf: Leaf, value: float) -> Reason:
    field, form = leaf.field.rsplit("_", 1)
    return Reason(_words(leaf), field, form, value)


def _words(leaf: Leaf) -> str:
    if isinstance(leaf, Term):
        return leaf.text
    if isinstance(leaf, Phrase):
        return '"' + " ".join(leaf.terms) + '"'
    if isinstance(leaf, Near):
        return " ".join("/".join(group) for group in leaf.groups) + f" ~{leaf.slop}"
    if isinstance(leaf, Prefix):
        return leaf.text + "*"
    return leaf.pattern if isinstance(leaf, Wildcard) else f"{leaf.text}~{leaf.distance}"
