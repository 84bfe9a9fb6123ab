"""An open index: queries in, ranked and faceted sections out."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from index.engine import Request
from index.query import Nothing, Query
from searcher import citing, groups, options, rerank
from searcher.errors import UsageError
from searcher.holder import Holder
from searcher.opened import Opened
from searcher.options import Filters, Group, Sort, selections
from searcher.plan import Plan, own, plain_plan, plan
from searcher.presenter import Presenter
from searcher.results import FacetValue, Hit, Offer, Ranked, Results
from searcher.suggest import suggestion

if TYPE_CHECKING:
    from searcher.explain import Explainer
    from searcher.whynot import WhyNot

SCANNED = 500
"""How many hits of a scan are in memory at a time."""


class Searcher(Holder):
    """An index open for searching, safe to use from many threads. Close it, or use ``with``.

    ``path`` is where it is.
    """

    def search(
        self,
        query: str,
        *,
        language: str | None = None,
        filters: Filters | None = None,
        facets: str | Iterable[str] | None = (),
        limit: int = 10,
        offset: int = 0,
        sort: Sort = "relevance",
        cross_language: bool = False,
        ngrams: bool = True,
        explain: bool = False,
        group: Group | None = None,
        facet_limit: int | None = options.FACET_LIMIT,
    ) -> Results:
        """Answer a query.

        ``language`` (BCP 47) says how its words are read; without it, by script, in each language
        of the index that is written so. ``filters`` maps fields to a value or several: OR inside
        a field, AND across; no value filters nothing. ``facets`` names the fields whose values are
        counted; of each the first ``facet_limit`` are told, all where it is None.
        ``cross_language`` also finds what other languages call the privacy concepts that the query
        names. ``ngrams`` orders the best hits
        anew by the letters they share with the query (:mod:`searcher.rerank`). ``limit`` and
        ``offset`` count hits, 10,000 together at most. ``explain`` gives each hit the
        reasons of its score.
        ``group="document"`` gives the best section of each document, and how many it has; ``limit``
        and ``offset`` then count documents.

        Raises QueryError for a query that cannot be read, UsageError for an unknown field, sort
        or group, an impossible page or what is no language tag, TypeError for an argument of a type
        that is not its own.
        """
        began = time.perf_counter()
        limit, offset = options.page(limit, offset)
        sort, group = options.sort_by(sort), options.group_by(group)
        most = options.facet_limit(facet_limit)
        query, fields = options.text("query", query), options.facets(facets)
        now = self._held()
        asked = plan(now, query, language, cross_language=cross_language)
        chosen = selections(filters)
        request = Request(asked.query, chosen, fields, limit, offset, sort, most)
        page = groups.page(now, request, asked.letters if ngrams else "", group)
        explainer = _explainer(now, asked.query, own(now, asked), page.bonuses) if explain else None
        nearer = suggestion(query, asked.parsed, asked.analysis, now.reader)
        present = Presenter(now.reader, asked.query, now.rarity, explainer)
        hits = [present.hit(found, offset + n) for n, found in enumerate(page.hits, 1)]
        found = page.response
        return Results(
            query,
            asked.language,
            found.total,
            (time.perf_counter() - began) * 1000,
            tuple(hits if page.counts is None else groups.counted(hits, page.counts)),
            {f: [FacetValue(*pair) for pair in told.values] for f, told in found.counts.items()},
            nearer,
            found.partial,
            () if found.total else _offers(now, asked, chosen, nearer),
            None if page.counts is None else len(page.counts),
            citing.notes(asked.query, now.reader) if found.total else _absent(now, asked, chosen),
            {field: told.others for field, told in found.counts.items()},
        )

    def scan(
        self,
        query: str,
        *,
        language: str | None = None,
        filters: Filters | None = None,
        sort: Sort = "document",
    ) -> Iterator[Hit]:
        """Yield all hits of a query, however many, a bounded number in memory at a time.

        They come from the generation that was in use when it was called, also after a reload, and
        in the order of ``sort``, without the n-grams of a search. Raises as a search does, at once,
        and UsageError when the index is closed before the end.
        """
        sort = options.sort_by(sort)
        now = self._held()
        asked = plan(now, options.text("query", query), language)
        request = Request(asked.query, selections(filters), limit=SCANNED, sort=sort)
        return _scan(now, request)

    def rank(self, text: str, *, language: str | None = None, limit: int = 100) -> list[Ranked]:
        """Return the best sections for a text taken as plain words, without operators or snippets.

        Raises QueryError for a text without a word, UsageError for an impossible limit or what is
        no language tag.
        """
        limit, _ = options.page(limit)
        now = self._held()
        asked = plain_plan(now, options.text("text", text), language)
        response, _ = rerank.search(
            now.reader, Request(asked.query, limit=limit), text, now.letters
        )
        return [Ranked(f.stored["id"], f.stored["document"], f.score) for f in response.hits]

    def similar(
        self,
        id: str,
        *,
        filters: Filters | None = None,
        limit: int = 10,
        offset: int = 0,
        copies: bool = False,
        explain: bool = False,
    ) -> Results:
        """Find sections that are about the same as one, in its language.

        They are ranked by the terms that tell most of it (:mod:`searcher.similar`); ``query`` of
        the results has the words of those, the most telling first, and ``total`` counts the
        sections that share one. ``copies`` keeps sections with nearly the same text, as in other
        versions of a policy. ``filters``, ``limit`` and ``offset`` are those of a search.

        Raises NotFound where the index has no section of that id, UsageError as a search does.
        """
        from searcher import similar

        began = time.perf_counter()
        limit, offset = options.page(limit, offset)
        now = self._held()
        stored = self._stored(now, id)
        request = Request(Nothing(), selections(filters), limit=limit, offset=offset)
        found = similar.like(stored, now, request, copies=copies)
        explainer = _explainer(now, found.query, found.query, {}) if explain else None
        present = Presenter(now.reader, found.query, now.rarity, explainer)
        return Results(
            " ".join(term.word for term in found.terms),
            stored["language"],
            found.total,
            (time.perf_counter() - began) * 1000,
            tuple(present.hit(hit, offset + n) for n, hit in enumerate(found.hits, 1)),
            notes=() if found.total else similar.notes(stored, filters or {}),
        )

    def why_not(
        self,
        id: str,
        query: str,
        *,
        language: str | None = None,
        filters: Filters | None = None,
        cross_language: bool = False,
    ) -> WhyNot:
        """Say which clause, filter or word of a query keeps a section out of what it finds.

        Of each it tells what was looked for and what the section has in its place: another form,
        another field, another language, another section. For a section that is found it has the
        rank, and what would raise it. ``language``, ``filters`` and ``cross_language``
        are those of a search.

        Raises NotFound where the index has no section of that id, and as a search does.
        """
        from searcher import whynot

        now = self._held()
        query, stored = options.text("query", query), self._stored(now, id)
        asked = plan(now, query, language, cross_language=cross_language)
        return whynot.why_not(now, stored, query, asked, selections(filters))


def _explainer(opened: Opened, query: Query, own: Query, bonuses: rerank.Bonuses) -> Explainer:
    from searcher.explain import Explainer

    return Explainer(opened.reader, query, own, bonuses)


def _offers(
    opened: Opened, asked: Plan, selections: Mapping[str, Query], nearer: str | None
) -> tuple[Offer, ...]:
    from searcher.offers import offers

    return offers(opened, asked, selections, nearer)


def _absent(opened: Opened, asked: Plan, selections: Mapping[str, Query]) -> tuple[str, ...]:
    from searcher import absent

    cited = citing.absent(asked.query, opened.reader)
    return (*cited, *absent.notes(selections, opened.reader))


def _scan(opened: Opened, request: Request) -> Iterator[Hit]:
    present = Presenter(opened.reader, request.query, opened.rarity)
    start = 0
    while True:
        if opened.closed:
            raise UsageError("the index was closed during a scan; open it again")
        hits = opened.reader.search(replace(request, offset=start)).hits
        for rank, hit in enumerate(hits, start + 1):
            yield present.hit(hit, rank)
        start += len(hits)
        if len(hits) < request.limit:
            return
