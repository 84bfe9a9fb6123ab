"""An open index: queries in, ranked and faceted sections out."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from index import generations, manifest, schema, sources
from index.account import Account, total
from index.engine import Request
from index.errors import IndexBroken, IndexReplaced
from index.manifest import Manifest, Source
from index.query import Filter, Or, Query
from searcher import rerank, values
from searcher.analysis import Analysis, asked, texts
from searcher.citing import with_citations
from searcher.errors import NotFound, UsageError
from searcher.lexer import well_formed
from searcher.opened import Opened, current
from searcher.parser import parse, plain
from searcher.presenter import Presenter
from searcher.results import FacetValue, Passage, Ranked, Results, passage
from searcher.scripts import tag
from searcher.short import by_key
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
        manifest says (all are compared up to 8 MiB together; beyond that, names, sizes and the
        small files).
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
            if generations.current(self.path) == self._held().folder:
                return False
            self._now = current(self.path)
            return True

    def close(self) -> None:
        """Close the files of the index; what is asked of it later raises UsageError."""
        with self._lock:
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
        ngrams: bool = True,
        explain: bool = False,
    ) -> Results:
        """Answer a query.

        ``language`` (BCP 47) says how its words are read; without it, by script, in each language
        of the index that is written so. ``filters`` maps fields to a value or several: OR inside
        a field, AND across; no value filters nothing. ``cross_language`` also finds what other
        languages call the privacy concepts that the query names. ``ngrams`` orders the best hits
        anew by the letters they share with the query (:mod:`searcher.rerank`). ``limit`` and
        ``offset`` count hits.

        Raises QueryError for a query that cannot be read, UsageError for an unknown field or sort,
        an impossible page or what is no language tag.
        """
        began = time.perf_counter()
        _check_page(limit, offset, sort)
        now = self._held()
        reader, analysis = now.reader, _analysis(now, language)
        parsed = parse(query)
        analysed = _analysed(now, analysis, parsed, cross_language)
        selections = _selections(filters or {})
        fields = [_facet(name) for name in ([facets] if isinstance(facets, str) else facets)]
        request = Request(analysed, selections, fields, limit, offset, sort)
        # What other languages call a thing shares no letters with the query.
        words = asked(parsed) if ngrams and not cross_language else ""
        response, bonuses = rerank.search(reader, request, words, now.letters)
        present = Presenter(reader, analysed, bonuses, now.rarity, explain=explain)
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
        now = self._held()
        analysis = _analysis(now, language)
        analysed = _analysed(now, analysis, plain(text), cross_language=False)
        response, _ = rerank.search(now.reader, Request(analysed, limit=limit), text, now.letters)
        return [Ranked(f.stored["id"], f.stored["document"], f.score) for f in response.hits]

    def section(self, id: str) -> Passage:
        """Return a section by its id, or by the short one that a hit has as ``key``.

        Raises NotFound where the index has none of that id, or several of that short one.
        """
        now = self._held()
        stored = now.reader.get(well_formed(id)) or by_key(now.reader, id)
        if stored is None:
            raise NotFound(f'no section "{id}"; ids are in the results of a search')
        return passage(stored)

    def document(self, id: str) -> list[Passage]:
        """Return the sections of a document, in order.

        Raises NotFound where the index has none of that id.
        """
        now = self._held()
        request = Request(Filter("document", id), limit=now.manifest.sections, sort="document")
        found = now.reader.search(request).hits
        if not found:
            raise NotFound(f'no section or document "{id}"; search prints the ids of sections')
        return [passage(hit.stored) for hit in found]

    def values(self, field: str) -> list[FacetValue]:
        """Return the values of a facet field in the whole index, the most frequent first.

        Raises UsageError for a field without facets.
        """
        now = self._held()
        return [FacetValue(*pair) for pair in now.reader.values(_facet(field))]

    def words(self, prefix: str) -> Iterator[str]:
        """Yield the words of the index that begin with a prefix, in their exact (folded) form."""
        now = self._held()
        yield from now.reader.vocabulary("text_exact", well_formed(prefix))

    def complete(self, typed: str, *, language: str | None = None, limit: int = 10) -> list[str]:
        """Return words of the index that begin as typed, the most frequent first, as policies write
        them. ``language`` says how what is typed is read, as in ``search``.

        Raises UsageError for what is no language tag.
        """
        now = self._held()
        return now.words.complete(well_formed(typed), _analysis(now, language), limit)

    def accounts(self) -> dict[str, Account]:
        """Return what of the corpus reached the index, by language.

        Raises IndexReplaced where a build has removed what an index open for long was made of.
        """
        return total(source.accounts for source in self._sources().values())

    def problems(self) -> list[dict[str, str]]:
        """Return what could not be read when the index was built.

        Raises IndexReplaced as ``accounts`` does.
        """
        return [problem for source in self._sources().values() for problem in source.problems]

    def outcomes(self) -> dict[str, int]:
        """Return how many files of the corpus were read, refused, unsupported, and read
        with_warnings.

        Raises IndexReplaced as ``accounts`` does.
        """
        return sources.outcomes(self._sources())

    def _sources(self) -> dict[str, Source]:
        now = self._held()
        with self._in_force(now):
            return manifest.read_sources(now.folder)

    def verify(self) -> None:
        """Compare every file with its checksum and look for known words.

        Raises IndexBroken where something differs, IndexReplaced as ``accounts`` does.
        """
        now = self._held()
        with self._in_force(now):
            manifest.check_files(now.folder, now.manifest, contents=True)
        manifest.check(now.reader, now.manifest)

    def _held(self) -> Opened:
        """Return the generation in use, for as long as its caller keeps it."""
        now = self._now
        if now.closed:
            raise UsageError("the index is closed; open it again")
        return now

    @contextmanager
    def _in_force(self, now: Opened) -> Iterator[None]:
        """Read files of a generation, which builds remove when it is no longer in force."""
        try:
            yield
        except IndexBroken:
            if generations.current(self.path) == now.folder:
                raise
            raise IndexReplaced(
                "a newer generation of the index replaced this one; turn to it with reload()"
            ) from None


def _analysis(opened: Opened, language: str | None) -> Analysis:
    return Analysis(opened.languages, None if language is None else tag(language))


def _analysed(opened: Opened, analysis: Analysis, parsed: Query, cross_language: bool) -> Query:
    """Return what the engine is asked: a parsed query's terms, widened and weighed."""
    analysed = with_citations(parsed, analysis.rewrite(parsed), opened.reader)
    wider = widen(parsed, analysed, analysis, cross_language=cross_language)
    return opened.rarity.reweigh(wider)


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
