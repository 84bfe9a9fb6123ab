"""Answers a request over a source of postings: filters, facets with counts, order, page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, Protocol

import numpy as np

from index import schema
from index.engine import Found, Request, Response
from index.evaluate import Evaluator, Matches, Source
from index.postings import Ints
from index.stored import Stored


class StoringSource(Source, Protocol):
    """A source that also keeps what a section looks like to a person."""

    def stored(self, section: int, whole: bool = True) -> Mapping[str, Any]:
        """Return what was stored of a section, or what comes first of it."""


def search(source: StoringSource, request: Request) -> Response:
    """Evaluate once, then filter, count and sort what matched."""
    evaluator = Evaluator(source)
    base = evaluator.matches(request.query)
    chosen = {f: evaluator.matches(query).sections for f, query in request.filters.items()}
    hits = _narrow(base, list(chosen.values()))
    order = _order(source, hits, request.sort, request.offset + request.limit)[request.offset :]
    sections = hits.sections[order].tolist()
    scores = hits.scores[order].tolist()
    found = [
        Found(score, Stored(partial(source.stored, section)), section)
        for score, section in zip(scores, sections, strict=True)
    ]
    facets = {
        field: _counts(source, field, _narrow(base, [s for f, s in chosen.items() if f != field]))
        for field in request.facets
    }
    return Response(len(hits.sections), found, facets, evaluator.budget.partial)


def _narrow(matches: Matches, selections: list[Ints]) -> Matches:
    for sections in selections:
        matches = matches.restrict(sections)
    return matches


def _counts(source: Source, field: str, matches: Matches) -> list[tuple[str, int]]:
    """Return the values of a field among the matches, the most frequent first."""
    column = source.column(field)
    if column.single:
        ranks = source.ranks(field)[matches.sections]
        found = np.bincount(ranks[ranks >= 0], minlength=len(column.values))
    else:
        hit = np.zeros(source.size, bool)
        hit[matches.sections] = True
        before = np.concatenate(([0], np.cumsum(hit[column.sections])))
        found = np.diff(before[column.starts])
    held = np.flatnonzero(found)
    if schema.KEYWORDS[field].ordered:
        held = held[::-1]
    else:
        held = held[np.argsort(-found[held], kind="stable")]
    values = map(column.values.__getitem__, held.tolist())
    return [*zip(values, found[held].tolist(), strict=True)]


def _order(source: Source, matches: Matches, sort: str, most: int) -> Ints:
    """Return the indices of the first matches in the order asked for, at most ``most``; ties keep
    the order of the documents."""
    if sort == "relevance":
        return _best(source, matches, most)
    documents = source.ranks("order")[matches.sections]
    if sort == "document":
        return np.argsort(documents, kind="stable")[:most]
    dates = source.ranks("updated")[matches.sections]
    newest = np.where(dates < 0, source.size, -dates if sort == "updated" else dates)
    return np.lexsort((documents, -matches.scores, newest))[:most]


def _best(source: Source, matches: Matches, most: int) -> Ints:
    """Only where scores are equal, the documents are looked at."""
    scores = -matches.scores
    chosen = np.arange(len(scores))
    if 0 < most < len(scores):
        chosen = np.flatnonzero(scores <= np.partition(scores, most - 1)[most - 1])
    order = chosen[np.argsort(scores[chosen], kind="stable")]
    if np.any(scores[order[1:]] == scores[order[:-1]]):
        documents = source.ranks("order")[matches.sections[order]]
        order = order[np.lexsort((documents, scores[order]))]
    return order[:most]
