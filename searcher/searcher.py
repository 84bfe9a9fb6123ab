"""An open index: queries in, ranked and faceted sections out."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import analyzers
from analyzers import Token
from index import generations, manifest, schema
from index.account import Account, total
from index.engine import Found, Reader, Request
from index.manifest import Manifest
from index.query import Filter, Or, Query
from searcher import values
from searcher.analysis import Analysis, texts
from searcher.errors import NotFound, UsageError
from searcher.explain import reasons
from searcher.highlight import Span, candidates, merged, snippet, spans, telling
from searcher.lexer import well_formed
from searcher.opened import Opened, current
from searcher.parser import parse, plain
from searcher.rarity import rarity, reweigh
from searcher.results import FacetValue, Hit, Passage, Ranked, Results, passage
from searcher.scripts import tag
from searcher.suggest import suggestion
from searcher.widening import widen

SORTS = ("relevance", "document", "updated", "-updated")
"""Orders of hits: by score; as in the corpus; newest first; oldest first."""
HITS_LIMIT = 10_000
"""How far into the hits of a query a page may reach."""

Filters = Mapping[str, str | Sequence[str]]


class Searcher:
    """An index open for searching, safe to use from many threads. Close it, or use ``with``."""

    def __init__(self, path: str | Path) -> None:
        """Open the index at a path.

        Raises IndexMissing where there is none, IndexBroken where its files are not what its
        manifest says (all are compared up to 64 MiB together; beyond that, names and sizes).
        """
        self.path = Path(path)
        self._lock = threading.Lock()
        self._now = current(self.path)

    @property
    def manifest(self) -> Manifest:
        """What the generation in use says of itself."""
        return self._now.manifest

    @property
    def languages(self) -> tuple[str, ...]:
        """The primary tags of the index's languages, the most frequent first."""
        return self._now.languages

    def reload(self) -> bool:
        """Turn to a newer generation if a build has made one; tell whether it did.

        Searches under way end on the generation they began with. Raises what opening raises; the
        one in use then stays.
        """
        with self._lock:
            if generations.current(self.path) == self._now.folder:
                return False
            self._now = current(self.path)
            return True

    def close(self) -> None:
        """Close the files of the index."""
        self._now.close()

    def __enter__(self) -> Searcher:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def search(
        self,
        query: str,
        *,
        language: str | None = None,
        filters: Filters | None = None,
        facets: Sequence[str] = (),
        limit: int = 10,
        offset: int = 0,
        sort: str = "relevance",
        cross_language: bool = False,
        explain: bool = False,
    ) -> Results:
        """Answer a query.

        ``language`` (BCP 47) says how its words are read; without it, by script, in each language
        of the index that is written so. ``filters`` maps fields to a value or several: OR inside
        a field, AND across; no value filters nothing. ``cross_language`` also finds what other
        languages call the privacy concepts that the query names. ``limit`` and ``offset`` count
        hits.

        Raises QueryError for a query that cannot be read, UsageError for an unknown field or sort,
        an impossible page or what is no language tag.
        """
        began = time.perf_counter()
        _check_page(limit, offset, sort)
        now = self._now
        reader, analysis = now.reader, _analysis(now, language)
        parsed = parse(query)
        analysed = analysis.rewrite(parsed)
        analysed = widen(parsed, analysed, analysis, cross_language=cross_language)
        analysed = reweigh(analysed, reader, now.manifest.languages)
        selections = _selections(filters or {})
        fields = [_facet(name) for name in ([facets] if isinstance(facets, str) else facets)]
        request = Request(analysed, selections, fields, limit, offset, sort)
        response = reader.search(request)
        present = _Presenter(reader, analysed, explain, now.manifest.languages)
        return Results(
            query,
            _read_in(parsed, analysis),
            response.total,
            (time.perf_counter() - began) * 1000,
            tuple(present.hit(found, offset + n) for n, found in enumerate(response.hits, 1)),
            {f: [FacetValue(*pair) for pair in pairs] for f, pairs in response.facets.items()},
            suggestion(query, parsed, analysis, reader),
            response.partial,
        )

    def rank(self, text: str, *, language: str | None = None, limit: int = 100) -> list[Ranked]:
        """Return the best sections for a text taken as plain words, without operators or snippets.

        Raises QueryError for a text without a word, UsageError for an impossible limit or what is
        no language tag.
        """
        _check_page(limit, 0, "relevance")
        now = self._now
        analysis = _analysis(now, language)
        parsed = plain(text)
        analysed = widen(parsed, analysis.rewrite(parsed), analysis, cross_language=False)
        analysed = reweigh(analysed, now.reader, now.manifest.languages)
        response = now.reader.search(Request(analysed, limit=limit))
        return [Ranked(f.stored["id"], f.stored["document"], f.score) for f in response.hits]

    def section(self, id: str) -> Passage:
        """Return a section by its id.

        Raises NotFound where the index has none of that id.
        """
        now = self._now
        stored = now.reader.get(well_formed(id))
        if stored is None:
            raise NotFound(f'no section "{id}"; ids are in the results of a search')
        return passage(stored)

    def document(self, id: str) -> list[Passage]:
        """Return the sections of a document, in order.

        Raises NotFound where the index has none of that id.
        """
        now, request = self._now, Request(Filter("document", id), limit=HITS_LIMIT, sort="document")
        found = now.reader.search(request).hits
        if not found:
            raise NotFound(f'no document "{id}"; policysearch info lists what is there')
        return [passage(hit.stored) for hit in found]

    def values(self, field: str) -> list[FacetValue]:
        """Return the values of a facet field in the whole index, the most frequent first.

        Raises UsageError for a field without facets.
        """
        now = self._now
        return [FacetValue(*pair) for pair in now.reader.values(_facet(field))]

    def words(self, prefix: str) -> Iterator[str]:
        """Yield the words of the index that begin with a prefix, in their exact (folded) form."""
        now = self._now
        yield from now.reader.vocabulary("text_exact", well_formed(prefix))

    def accounts(self) -> dict[str, Account]:
        """Return what of the corpus reached the index, by language."""
        sources = manifest.read_sources(self._now.folder)
        return total(source.accounts for source in sources.values())

    def problems(self) -> list[dict[str, str]]:
        """Return what could not be read when the index was built."""
        sources = manifest.read_sources(self._now.folder)
        return [problem for source in sources.values() for problem in source.problems]

    def verify(self) -> None:
        """Compare every file with its checksum and look for known words.

        Raises IndexBroken where something differs.
        """
        now = self._now
        manifest.check_files(now.folder, now.manifest, contents=True)
        manifest.check(now.reader, now.manifest)


class _Presenter:
    """Makes hits of what an engine found: snippet, marks, reasons."""

    def __init__(
        self, reader: Reader, query: Query, explain: bool, languages: Mapping[str, int]
    ) -> None:
        self._reader, self._query, self._explain = reader, query, explain
        self._languages = languages
        self._weights: dict[str, float] = {}

    def hit(self, found: Found, rank: int) -> Hit:
        stored = dict(found.stored)
        analyzer = analyzers.get(stored["language"])
        body = stored.pop("text")[stored.pop("body") :]
        tokens = candidates(self._query, "text", analyzer, body)
        cut = snippet(body, tokens, self._marks("text", tokens), self._weight)
        words = candidates(self._query, "heading", analyzer, stored["heading"])
        for name in ("level", "metadata", "jurisdiction"):
            del stored[name]
        stored["breadcrumb"] = tuple(stored["breadcrumb"])
        return Hit(
            rank=rank,
            score=found.score,
            snippet=cut.text,
            highlights=cut.marks,
            heading_highlights=tuple(merged(self._marks("heading", words))),
            goes_on=(cut.before, cut.after),
            reasons=tuple(reasons(self._query, self._scorer(stored["id"])))
            if self._explain
            else (),
            **stored,
        )

    def _marks(self, field: str, tokens: Sequence[Token]) -> list[Span]:
        return telling(spans(self._query, field, tokens), self._weight)

    def _weight(self, key: str) -> float:
        """Return how much a matched term or phrase tells: the sum of its terms' rarity."""
        if key not in self._weights:
            self._weights[key] = sum(self._rarity(term) for term in key.split())
        return self._weights[key]

    def _rarity(self, term: str) -> float:
        streams = [stream for stream in schema.WEIGHTS if stream.startswith(("text", "heading"))]
        return max(rarity(s, term, self._reader, self._languages) for s in streams)

    def _scorer(self, id: str) -> Callable[[Query], float | None]:
        return lambda query: self._reader.scores(query, id)


def _analysis(opened: Opened, language: str | None) -> Analysis:
    return Analysis(opened.languages, None if language is None else tag(language))


def _check_page(limit: int, offset: int, sort: str) -> None:
    if limit < 0 or offset < 0 or limit + offset > HITS_LIMIT:
        raise UsageError(f"limit and offset are 0 or more and together {HITS_LIMIT:,} at most")
    if sort not in SORTS:
        raise UsageError(f'no sort "{sort}"; use one of: {", ".join(SORTS)}')


def _facet(name: str) -> str:
    field = schema.resolve(name)
    if field not in schema.FACETS:
        raise UsageError(f'no facet "{name}"; use one of: {", ".join(schema.FACETS)}')
    return field


def _selections(filters: Filters) -> dict[str, Query]:
    """Return the query of each field's values; a field can be named by an alias too."""
    chosen: dict[str, list[Query]] = {}
    for name, given in filters.items():
        field = schema.resolve(name)
        if field not in schema.FILTERS:
            raise UsageError(f'no filter "{name}"; use one of: {", ".join(schema.FILTERS)}')
        try:
            wanted = [given] if isinstance(given, str) else given
            chosen.setdefault(field, []).extend(values.value(field, value) for value in wanted)
        except ValueError as error:
            raise UsageError(f"filter {name}: {error}") from None
    return {field: Or(tuple(queries)) for field, queries in chosen.items() if queries}


def _read_in(parsed: Query, analysis: Analysis) -> str | None:
    """Return the one language that all words of a query were read in, or None."""
    if analysis.language is not None:
        return analysis.language
    read = analysis.known(" ".join(texts(parsed)))
    return read[0] if len(read) == 1 else None
