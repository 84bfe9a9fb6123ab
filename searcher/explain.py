"""Says why a section ranks where it does: which term, in which field, as which form, by which
numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeAlias

import analyzers
from index import schema
from index.engine import Reader, Request
from index.query import (
    All,
    And,
    DisMax,
    Filter,
    Fuzzy,
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
    leaves,
)
from searcher.matching import Asked, Reading
from searcher.results import Numbers, Reason

WORDS = 3
"""The most words of a section that a reason names."""
_FORMS = {"exact": "as typed", "stem": "any form", "part": "end of a compound"}
_KINDS: dict[type, str] = {
    Phrase: "words in a row",
    Near: "words near each other",
    Prefix: "beginning",
    Wildcard: "pattern",
    Fuzzy: "near spelling",
}

Score = Callable[[Query], float | None]
Part: TypeAlias = Leaf | All | Filter | Range


class Explainer:
    """Explains the scores of the hits of a query.

    ``own`` is the query without what was added for its concepts, ``bonuses`` are what n-grams added
    to the scores, by id.
    """

    def __init__(
        self, reader: Reader, query: Query, own: Query, bonuses: Mapping[str, float]
    ) -> None:
        self._reader, self._query, self._bonuses = reader, query, bonuses
        self._own = set(leaves(own))
        self._found = cache(self._count)

    def reasons(self, stored: Mapping[str, Any]) -> tuple[Reason, ...]:
        """Return the parts of a stored section's score, the greatest first; they add up to it."""
        id = stored["id"]
        words = _Words(stored)
        parts = [
            self._reason(leaf, value, words)
            for leaf, value in parts_of(self._query, lambda query: self._reader.scores(query, id))
        ]
        if bonus := self._bonuses.get(id):
            parts.append(Reason("letters of the query", "text", "n-grams", bonus, "letters"))
        return tuple(sorted(parts, key=lambda reason: -reason.score))

    def _reason(self, leaf: Part, score: float, matched: _Words) -> Reason:
        if not isinstance(leaf, Leaf):  # a filter that scores: a section cites what the query does
            assert isinstance(leaf, Filter)
            return Reason(leaf.value, "text", leaf.field, score, "citation")
        field, form = leaf.field.rsplit("_", 1)
        how = _KINDS.get(type(leaf), _FORMS[form]) if leaf in self._own else "concept"
        numbers = self._numbers(leaf, score, matched.id)
        return Reason(words(leaf), field, form, score, how, matched.of(leaf, field), numbers)

    def _numbers(self, leaf: Leaf, score: float, id: str) -> Numbers | None:
        """Return what a score was made of. How often a term stands there follows from the rest, and
        is asked of no engine."""
        length = self._reader.length(leaf.field, id)
        if length is None:
            return None
        idf = schema.idf(self._reader.count(), self._found(leaf))
        norm = schema.K1 * (1 - schema.B + schema.B * length.terms / length.average)
        most = leaf.boost * idf * (schema.K1 + 1)
        return Numbers(leaf.boost, idf, round(score * norm / (most - score)), *length)

    def _count(self, leaf: Leaf) -> int:
        if isinstance(leaf, Term):
            return self._reader.frequency(leaf.field, leaf.text)
        if isinstance(leaf, Near):  # as rare as the rarest of its groups: so an engine scores it
            groups = [dict.fromkeys(group) for group in leaf.groups]
            counts = [sum(self._reader.frequency(leaf.field, t) for t in terms) for terms in groups]
            return min(*counts, self._reader.count())
        return self._reader.search(Request(leaf, limit=0)).total


class _Words:
    """The words of a stored section, each field read once."""

    def __init__(self, stored: Mapping[str, Any]) -> None:
        self.id: str = stored["id"]
        self._stored = stored
        self._analyzer = analyzers.get(stored["language"])
        self._readings: dict[str, Reading] = {}

    def of(self, leaf: Leaf, field: str) -> tuple[str, ...]:
        """Return some of the words of a field that match a leaf, as they stand there."""
        stored = self._stored
        text: str = stored["text"][stored["body"] :] if field == "text" else stored[field]
        if field not in self._readings:
            tokens = self._analyzer.tokens(text)
            self._readings[field] = Reading(text, self._analyzer, tokens)
        found = Asked.of(leaf, field).spans(self._readings[field])
        unique = {text[span.start : span.stop].casefold(): span for span in reversed(found)}
        first = sorted(unique.values(), key=lambda span: span.start)[:WORDS]
        return tuple(text[span.start : span.stop] for span in first)


def parts_of(query: Query, score: Score) -> list[tuple[Part, float]]:
    """Return the leaves and filters that a section's score is made of, with what each adds.

    ``score`` gives the section's score for a query, None where it does not match. It is asked
    once for each leaf: that is what costs.
    """
    return _parts(query, cache(score)) or []


def _parts(query: Query, score: Score) -> list[tuple[Part, float]] | None:
    """Return the parts of the score, None where the section does not match."""
    if isinstance(query, Leaf):
        value = score(query)
        return None if value is None else [(query, value)] if value else []
    if isinstance(query, All | Filter | Range):
        value = score(query)
        return None if value is None else [(query, value)] if value else []
    return _joined(query, [_parts(clause, score) for clause in clauses(query)])


def _joined(
    query: Query, parts: list[list[tuple[Part, float]] | None]
) -> list[tuple[Part, float]] | None:
    found = [part for part in parts if part is not None]
    if isinstance(query, Not):
        return None if found else []
    complete = len(found) == len(parts) if isinstance(query, And) else bool(found)
    if not complete or (isinstance(query, Maybe) and parts[0] is None):
        return None
    if isinstance(query, DisMax):
        return max(found, key=lambda part: sum(value for _, value in part))
    return [pair for part in found for pair in part]


def words(leaf: Leaf) -> str:
    """Return a leaf as it is typed."""
    if isinstance(leaf, Term):
        return leaf.text
    if isinstance(leaf, Phrase):
        return '"' + " ".join(leaf.terms) + '"'
    if isinstance(leaf, Near):
        return " ".join("/".join(group) for group in leaf.groups) + f" ~{leaf.slop}"
    if isinstance(leaf, Prefix):
        return leaf.text + "*"
    return leaf.pattern if isinstance(leaf, Wildcard) else f"{leaf.text}~{leaf.distance}"
