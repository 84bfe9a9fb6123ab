"""Says why a section ranks where it does: which term, in which field, as which form."""

from __future__ import annotations

from collections.abc import Callable

from index.query import (
    DisMax,
    Fuzzy,
    Leaf,
    Near,
    Not,
    Phrase,
    Prefix,
    Query,
    Term,
    Wildcard,
    clauses,
)
from searcher.results import Reason


def reasons(query: Query, score: Callable[[Query], float | None]) -> list[Reason]:
    """Return the parts of a section's score, the greatest first; they add up to it.

    ``score`` gives the section's score for a query, None where it does not match.
    """
    return sorted(_parts(query, score), key=lambda reason: -reason.score)


def _parts(query: Query, score: Callable[[Query], float | None]) -> list[Reason]:
    """A part of the query that the section does not match as a whole adds nothing to its score."""
    value = None if isinstance(query, Not) else score(query)
    if not value:
        return []
    if isinstance(query, Term | Phrase | Near | Prefix | Wildcard | Fuzzy):
        return [_reason(query, value)]
    if isinstance(query, DisMax):
        best = max(query.clauses, key=lambda clause: score(clause) or 0.0)
        return _parts(best, score)
    return [part for clause in clauses(query) for part in _parts(clause, score)]


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
