"""Hits grouped by document: the best section of each, and how many sections it has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from index.engine import Found, Reader, Request, Response
from index.query import And, Filter
from searcher import rerank
from searcher.opened import Opened
from searcher.results import Hit


class Page(NamedTuple):
    """A page of hits, or of groups by their best hits: those, what n-grams added to their scores,
    and the number of hits of every group, on this page or not. ``response`` has the totals."""

    hits: list[Found]
    bonuses: rerank.Bonuses
    counts: Mapping[str, int] | None
    response: Response


def page(opened: Opened, request: Request, letters: str, field: str | None) -> Page:
    """Answer a request, its hits grouped by a field if one is given."""
    if field is not None:
        return grouped(opened, request, letters, field)
    response, bonuses = rerank.search(opened.reader, request, letters, opened.letters)
    return Page(response.hits, bonuses, None, response)


def grouped(opened: Opened, request: Request, letters: str, field: str) -> Page:
    """Answer a request whose page counts groups, in the order of their best hits."""
    reader = opened.reader
    top = replace(request, offset=0, limit=rerank.DEPTH)
    first, bonuses = rerank.search(reader, top, letters, opened.letters)
    counts = _counts(reader, request, field)
    if request.sort == "document":
        hits = list(_in_corpus_order(reader, request, field, counts))
        return Page(hits, {}, counts, first)
    best: dict[str, Found] = {}
    need = min(request.offset + request.limit, len(counts))
    for hit in _walk(reader, request, first.hits):
        if len(best) == need:
            break
        best.setdefault(hit.stored[field], hit)
    return Page(list(best.values())[request.offset : need], bonuses, counts, first)


def _counts(reader: Reader, request: Request, field: str) -> dict[str, int]:
    """Return the number of hits of each group. A facet would ignore the filter on its own field, so
    that filter goes into the query."""
    others = {name: query for name, query in request.filters.items() if name != field}
    own = request.filters.get(field)
    query = request.query if own is None else And((request.query, own))
    found = reader.search(Request(query, others, facets=(field,), limit=0))
    return dict(found.facets[field])


def _walk(reader: Reader, request: Request, first: list[Found]) -> Iterator[Found]:
    """Yield all hits in order, ever larger pages at a time."""
    hits, start = first, 0
    while hits:
        yield from hits
        start += len(hits)
        hits = reader.search(replace(request, offset=start, limit=2 * start, facets=())).hits


def _in_corpus_order(
    reader: Reader, request: Request, field: str, counts: Mapping[str, int]
) -> Iterator[Found]:
    """Yield the best hit of each group of a page, the groups as they stand in the corpus."""
    names = sorted(counts, key=lambda name: f"{name}\0")
    for name in names[request.offset : request.offset + request.limit]:
        here = {**request.filters, field: Filter(field, name)}
        best = replace(request, filters=here, sort="relevance", offset=0, limit=1, facets=())
        yield from reader.search(best).hits


def counted(hits: Sequence[Hit], counts: Mapping[str, int]) -> list[Hit]:
    """Return the best hits of documents with the number of sections found in each."""
    return [replace(hit, sections=counts[hit.document]) for hit in hits]
