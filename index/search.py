"""Answers a request over a source of postings: filters, facets with counts, order, page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

import numpy as np

from index import schema
from index.engine import Found, Request, Response
from index.evaluate import Evaluator, Ints, Matches, Source


class StoringSource(Source, Protocol):
    """A source that also keeps what a section looks like to a person."""

    def stored(self, section: int) -> Mapping[str, Any]: ...


def search(source: StoringSource, request: Request) -> Response:
    """Evaluate once, then filter, count and sort what matched."""
    evaluator = Evaluator(source)
    base = evaluator.matches(request.query)
    chosen = {f: evaluator.matches(query).sections for f, query in request.filters.items()}
    hits = _narrow(base, list(chosen.values()))
    order = _order(source, hits, request.sort)[request.offset : request.offset + request.limit]
    sections = hits.sections[order].tolist()
    scores = hits.scores[order].tolist()
    found = [Found(s, source.stored(n), n) for s, n in zip(scores, sections, strict=True)]
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
    hit = np.zeros(source.size, bool)
    hit[matches.sections] = True
    counts = []
    for value in source.vocabulary(field):
        found = source.postings(field, value)
        count = 0 if found is None else int(np.count_nonzero(hit[found.sections]))
        if count:
            counts.append((value, count))
    ordered = schema.KEYWORDS[field].ordered
    return sorted(counts, reverse=True) if ordered else sorted(counts, key=lambda c: (-c[1], c[0]))


def _order(source: Source, matches: Matches, sort: str) -> list[int]:
    """Return the indices of the matches in the order asked for; ties keep the index's order."""
    scores = -matches.scores
    if sort == "relevance":
        keys: tuple[Any, ...] = (scores,)
    elif sort == "document":
        keys = (_ranks(source, "order")[matches.sections],)
    else:
        ranks = _ranks(source, "updated")[matches.sections]
        newest = np.where(ranks < 0, len(ranks) + source.size, -ranks)
        oldest = np.where(ranks < 0, len(ranks) + source.size, ranks)
        keys = (scores, newest if sort == "updated" else oldest)
    return [int(i) for i in np.lexsort(keys)]


def _ranks(source: Source, field: str) -> Ints:
    """Return for each section the rank of its value in a keyword field, -1 where it has none."""
    ranks = np.full(source.size, -1, np.int64)
    for rank, value in enumerate(source.vocabulary(field)):
        found = source.postings(field, value)
        if found is not None:
            ranks[found.sections] = rank
    return ranks
