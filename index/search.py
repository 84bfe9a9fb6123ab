"""Answers a request over a source of postings: filters, facets with counts, order, page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, Protocol

import numpy as np

from index import schema
from index.engine import Counts, Found, Request, Response
from index.evaluate import Evaluator
from index.postings import Ints
from index.source import Matches, Source
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
    counts = {}
    for field in request.facets:
        among = _narrow(base, [s for f, s in chosen.items() if f != field])
        counts[field] = _counts(source, field, among, request.facet_limit)
    return Response(len(hits.sections), found, counts, evaluator.budget.partial)


def _narrow(matches: Matches, selections: list[Ints]) -> Matches:
    for sections in selections:
        matches = matches.restrict(sections)
    return matches


def _counts(source: Source, field: str, matches: Matches, limit: int | None) -> Counts:
    """Return the first values of a field among the matches."""
    column = source.column(field)
    if column.single:
        ranks = source.ranks(field).take(matches.sections)
        found = np.bincount(ranks + 1, minlength=len(column.values) + 1)[1:]  # but for those of -1
    else:
        hit = np.zeros(source.size, bool)
        hit[matches.sections] = True
        before = np.concatenate(([0], np.cumsum(hit[column.sections])))
        found = np.diff(before[column.starts])
    chosen = _first(found, schema.KEYWORDS[field].ordered, limit)
    counts = found[chosen]
    values = map(column.values.__getitem__, chosen.tolist())
    told = [*zip(values, counts.tolist(), strict=True)]
    return Counts(told, int(found.sum() - counts.sum()))


def _first(counts: Ints, ordered: bool, limit: int | None) -> Ints:
    """Return the places of the first counts but for zeros: the last ones where they are ordered,
    else the highest, of equals the first."""
    held = np.flatnonzero(counts)
    if ordered:
        return held[::-1][:limit]
    if limit is not None and 0 < limit < len(held):
        least = np.partition(counts[held], -limit)[-limit]
        held = held[counts[held] >= least]
    return held[np.argsort(-counts[held], kind="stable")][:limit]


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
        documents = source.ranked("order", matches.sections[order])
        order = order[np.lexsort((documents, scores[order]))]
    return order[:most]
