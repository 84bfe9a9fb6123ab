"""An open Tantivy index: answers requests and tells of its terms."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from operator import itemgetter
from typing import Any

import tantivy
from tantivy import DocAddress, Order

from index import schema
from index.budget import Budget
from index.edits import within
from index.engine import SCANNED, Counts, Found, Length, Request, Response
from index.fieldnorm import fieldnorm
from index.meanwhile import Meanwhile
from index.query import Query
from index.stored import Stored
from index.tantivy_query import Translator
from index.tantivy_record import STORED, Packed, length
from index.tantivy_source import ALL, narrowed, without
from index.tantivy_terms import Terms, encode, head, reading

FEW = 5_000
"""The most values of a field that are asked of Tantivy's aggregation, which is the fastest way and
gives 65,000 values of all fields together."""
EQUALS_IN_ORDER = [*map(int, re.findall("[0-9]+", vars(tantivy)["__version__"])[:2])] >= [0, 27]
"""Whether an aggregation puts equal counts in the order of their values, as of this version."""
ALL_VALUES = 1 << 30
"""The values of a segment that are counted: all, else the counts of the first would be wrong."""

_COUNTED = itemgetter("key", "doc_count")
"""Takes a value and its count out of an aggregation's bucket."""


class TantivyReader:
    """An open index. Its files are memory-mapped, and are let go with the reader."""

    def __init__(self, index: tantivy.Index, terms: Terms) -> None:
        self.schema = index.schema
        self._searcher = index.searcher()
        self._terms = terms
        self.translated: dict[Query, tuple[tantivy.Query, Budget]] = {}
        self._values: dict[str, list[tuple[str, int]]] = {}
        self._averages: dict[str, float] = {}

    def count(self) -> int:
        return self._searcher.num_docs

    def search(self, request: Request) -> Response:
        with reading():
            translator = Translator(self, Budget())
            base = translator.query(request.query)
            chosen = {f: translator.query(query) for f, query in request.filters.items()}
            query = narrowed(base, *chosen.values())
            among = dict.fromkeys(request.facets, query)
            for field in set(among) & set(chosen):
                selected = [query for name, query in chosen.items() if name != field]
                among[field] = narrowed(base, *selected)
            counting = (
                Meanwhile(partial(self._counts, among, request.facet_limit)) if among else None
            )
            try:
                total, hits = self._page(query, request)
            finally:  # nothing is read later
                counts = counting.result() if counting else {}
            found = [Found(score, self._later(place), address(place)) for score, place in hits]
            return Response(total, found, counts, translator.budget.partial)

    def _page(
        self, query: tantivy.Query, request: Request
    ) -> tuple[int, list[tuple[float, DocAddress]]]:
        """Return how many sections match, and the scores and places of a page."""
        size = max(0, min(request.limit, self.count() - request.offset))
        if not size or request.sort == "updated" or request.sort == "-updated":
            total = self.matching(query)
            return total, self._by_date(query, request, size) if size else []
        if request.sort == "document":
            found = self._searcher.search(
                query, size, offset=request.offset, order_by_field="order", order=Order.Asc
            )
            places = [place for _, place in found.hits]
            return _total(found), self._scored(query, places)
        found = self._searcher.search(query, size, offset=request.offset)
        return _total(found), found.hits

    def _scored(
        self, query: tantivy.Query, places: Sequence[DocAddress]
    ) -> list[tuple[float, DocAddress]]:
        """Return places with their scores, which Tantivy leaves out where it sorts by a field."""
        ids = [encode("id", packed(self._searcher, place).id()) for place in places]
        if not ids:
            return []
        these = tantivy.Query.term_set_query(self.schema, "id", ids)
        hits = self._searcher.search(narrowed(query, these), len(ids), count=False).hits
        scores = {address(place): score for score, place in hits}
        return [(scores[address(place)], place) for place in places]

    def _by_date(
        self, query: tantivy.Query, request: Request, size: int
    ) -> list[tuple[float, DocAddress]]:
        """Return a page sorted by date and then by score: Tantivy sorts by one of them only, so
        the dates are gone through, those without one at the end."""
        dates = self._facets(query, ["updated"])["updated"].values  # the newest first
        dates = dates if request.sort == "updated" else dates[::-1]
        dated = tantivy.Query.exists_query("updated")
        parts = [(n, narrowed(query, self._named("updated", date))) for date, n in dates]
        parts.append((self.count(), without(query, dated)))
        hits: list[tuple[float, DocAddress]] = []
        skipped = request.offset
        for count, part in parts:
            if skipped < count and len(hits) < size:
                left = size - len(hits)
                hits += self._searcher.search(part, left, count=False, offset=skipped).hits
            skipped = max(0, skipped - count)
        return hits

    def _counts(self, among: Mapping[str, tantivy.Query], limit: int | None) -> dict[str, Counts]:
        """Return the values of fields among the matches of a query each, those of one query
        counted at once."""
        with reading():
            found: dict[str, Counts] = {}
            for query in {id(query): query for query in among.values()}.values():
                fields = [field for field, own in among.items() if own is query]
                found |= self._facets(query, fields, limit)
            return {field: found[field] for field in among}

    def _facets(
        self, query: tantivy.Query, fields: Sequence[str], limit: int | None = None
    ) -> dict[str, Counts]:
        """Return the values of fields among the matches, the first of them where there is a
        limit."""
        sizes = {field: self._size(field, limit) for field in fields}
        few = {field: size for field, size in sizes.items() if size <= FEW}
        told = self._aggregated(query, few) if few else {}
        for field in set(fields) - set(few):
            told[field] = Counts(self._searcher.terms_with_prefix(field, "", query), 0)
        return {field: self._ordered(field, told[field], limit) for field in fields}

    def _size(self, field: str, limit: int | None) -> int:
        """Return how many values of a field are asked for: all, where those that Tantivy takes for
        the first may not be."""
        if limit is None or limit > FEW or self._terms.whole or not EQUALS_IN_ORDER:
            return len(self._all(field))
        return limit

    def _aggregated(self, query: tantivy.Query, sizes: Mapping[str, int]) -> dict[str, Counts]:
        wanted = {}
        for field, size in sizes.items():
            asked: dict[str, Any] = {"field": field, "size": max(1, size)}
            order = {"_key": "desc"} if schema.KEYWORDS[field].ordered else {"_count": "desc"}
            wanted[field] = {"terms": {**asked, "segment_size": ALL_VALUES, "order": order}}
        found = self._searcher.aggregate(query, wanted)
        return {
            field: Counts([*map(_COUNTED, got["buckets"])], got["sum_other_doc_count"] or 0)
            for field, got in found.items()
        }

    def _ordered(self, field: str, told: Counts, limit: int | None) -> Counts:
        counts = told.values
        if self._terms.whole:
            counts = [(self._terms.decode(value), count) for value, count in counts]
        if schema.KEYWORDS[field].ordered:
            counts = sorted(counts, reverse=True)
        else:
            counts = sorted(sorted(counts), key=itemgetter(1), reverse=True)  # equals stay in order
        if limit is None or limit >= len(counts):
            return Counts(counts, told.others)
        return Counts(counts[:limit], told.others + sum(count for _, count in counts[limit:]))

    def _later(self, place: DocAddress) -> Stored:
        return Stored(partial(self._stored, place))

    def _stored(self, place: DocAddress, whole: bool = True) -> Mapping[str, Any]:
        with reading():
            return packed(self._searcher, place).stored(whole=whole)

    def scores(self, query: Query, id: str) -> float | None:
        with reading():
            wanted = narrowed(Translator(self, Budget()).query(query), self._named("id", id))
            hits = self._searcher.search(wanted, 1, count=False).hits
            return float(hits[0][0]) if hits else None

    def length(self, field: str, id: str) -> Length | None:
        with reading():
            for _, terms in self.held(self._named("id", id), field):
                return Length(fieldnorm(len(terms)), self.average(field))
            return None

    def get(self, id: str) -> Mapping[str, Any] | None:
        with reading():
            hits = self._searcher.search(self._named("id", id), 1, count=False).hits
            return self._stored(hits[0][1]) if hits else None

    def _named(self, field: str, value: str) -> tantivy.Query:
        return tantivy.Query.term_query(self.schema, field, encode(field, value), "basic")

    def matching(self, query: tantivy.Query) -> int:
        return _total(self._searcher.search(query, 1))

    def frequency(self, field: str, term: str) -> int:
        with reading():
            return self._searcher.doc_freq(field, encode(field, term))

    def average(self, field: str) -> float:
        if field not in self._averages:
            wanted = {"all": {"sum": {"field": length(field)}}}
            found = self._searcher.aggregate(ALL, wanted)["all"]["value"]
            self._averages[field] = found / max(1, self.count()) or 1.0
        return self._averages[field]

    def held(self, query: tantivy.Query, field: str) -> Iterator[tuple[str, list[str]]]:
        """Go through them in the order of the files, so that each part is unpacked once."""
        hits = self._searcher.search(query, max(1, self.count()), count=False).hits
        for place in sorted((place for _, place in hits), key=address):
            record = packed(self._searcher, place)
            yield record.id(), record.terms(field)

    def values(self, field: str) -> list[tuple[str, int]]:
        return list(self._all(field))

    def _all(self, field: str) -> list[tuple[str, int]]:
        if field not in self._values:
            with reading():
                found = self._searcher.terms_with_prefix(field, "")
                self._values[field] = [(self._terms.decode(value), n) for value, n in found]
        return self._values[field]

    def vocabulary(self, field: str, prefix: str = "") -> Iterator[str]:
        with reading():
            found = self._searcher.terms_with_prefix(field, head(field, prefix))
        terms = (self._terms.decode(term) for term, _ in found)
        return iter(sorted(term for term in terms if term.startswith(prefix)))

    def common(self, field: str, prefix: str, limit: int) -> list[str]:
        with reading():
            found = self._searcher.terms_with_prefix(field, head(field, prefix))[:SCANNED]
        terms = ((self._terms.decode(term), count) for term, count in found)
        fitting = [(-count, term) for term, count in terms if term.startswith(prefix)]
        return [term for _, term in heapq.nsmallest(limit, fitting)]

    def similar(self, field: str, text: str, distance: int) -> Iterable[str]:
        return sorted(within(text, self.vocabulary(field, text[0]), distance)) if text else []

    def spread(self, field: str, term: str) -> Mapping[str, int]:
        with reading():
            found = self._facets(self._named(field, term), ["language"])
            return dict(found["language"].values)

    def close(self) -> None:
        """Nothing is left to close: no file is held open."""


def _total(found: tantivy.SearchResult) -> int:
    total: int = found.count  # type: ignore[attr-defined]
    return total


def address(place: DocAddress) -> tuple[int, int]:
    return place.segment_ord, place.doc


def packed(searcher: tantivy.Searcher, place: DocAddress) -> Packed:
    """Return the stored record of a section."""
    data: Any = searcher.doc(place).get_first(STORED)
    return Packed(data)
