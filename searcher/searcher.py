"""An open index: queries in, ranked and faceted sections out."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import analyzers
from index import generations, manifest, schema
from index.account import Account, total
from index.engine import Found, Reader, Request, engine
from index.query import Filter, Or, Query
from searcher import values
from searcher.analysis import Analysis, texts
from searcher.errors import NotFound, UsageError
from searcher.explain import reasons
from searcher.highlight import literals, merged, snippet, spans
from searcher.parser import parse, plain
from searcher.rarity import reweigh
from searcher.results import FacetValue, Hit, Passage, Ranked, Results, passage
from searcher.suggest import suggestion
from searcher.widening import widen

SORTS = ("relevance", "document", "updated", "-updated")
"""Orders of hits: by score; as in the corpus; newest first; oldest first."""
HITS_LIMIT = 10_000
"""How far into the hits of a query a page may reach."""
CHECKED = 64 << 20
"""The size in bytes up to which an index's checksums are compared whenever it is opened."""

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
        self._open()

    def _open(self) -> None:
        folder = generations.current(self.path)
        found = manifest.read(folder)
        size = sum(size for size, _ in found.files.values())
        manifest.check_files(folder, found, contents=size <= CHECKED)
        self._folder, self.manifest = folder, found
        self._reader: Reader = engine(found.engine).open(folder / "data")
        tags = [tag.split("-")[0] for tag in found.languages]
        self.languages: tuple[str, ...] = tuple(dict.fromkeys(tags))

    def reload(self) -> bool:
        """Turn to a newer generation if a build has made one; tell whether it did.

        Searches under way end on the generation they began with.
        """
        with self._lock:
            if generations.current(self.path) == self._folder:
                return False
            self._open()
            return True

    def close(self) -> None:
        """Close the files of the index."""
        self._reader.close()

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
        a field, AND across. ``cross_language`` also finds what other languages call the privacy
        concepts that the query names. ``limit`` and ``offset`` count hits.

        Raises QueryError for a query that cannot be read, UsageError for an unknown field or sort
        or an impossible page.
        """
        began = time.perf_counter()
        _check_page(limit, offset, sort)
        reader = self._reader
        analysis = Analysis(self.languages, language)
        parsed = parse(query)
        analysed = analysis.rewrite(parsed)
        analysed = widen(parsed, analysed, analysis, cross_language=cross_language)
        analysed = reweigh(analysed, reader, self.manifest.languages)
        selections = {schema.resolve(f): _selection(f, v) for f, v in (filters or {}).items()}
        fields = [_facet(name) for name in facets]
        request = Request(analysed, selections, fields, limit, offset, sort)
        response = reader.search(request)
        present = _Presenter(reader, analysed, explain)
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

        Raises QueryError for a text without a word, UsageError for an impossible limit.
        """
        _check_page(limit, 0, "relevance")
        analysis = Analysis(self.languages, language)
        parsed = plain(text)
        analysed = widen(parsed, analysis.rewrite(parsed), analysis, cross_language=False)
        analysed = reweigh(analysed, self._reader, self.manifest.languages)
        response = self._reader.search(Request(analysed, limit=limit))
        return [Ranked(f.stored["id"], f.stored["document"], f.score) for f in response.hits]

    def section(self, id: str) -> Passage:
        """Return a section by its id.

        Raises NotFound where the index has none of that id.
        """
        stored = self._reader.get(id)
        if stored is None:
            raise NotFound(f'no section "{id}"; ids are in the results of a search')
        return passage(stored)

    def document(self, id: str) -> list[Passage]:
        """Return the sections of a document, in order.

        Raises NotFound where the index has none of that id.
        """
        request = Request(Filter("document", id), limit=HITS_LIMIT, sort="document")
        found = self._reader.search(request).hits
        if not found:
            raise NotFound(f'no document "{id}"; policysearch info lists what is there')
        return [passage(hit.stored) for hit in found]

    def values(self, field: str) -> list[FacetValue]:
        """Return the values of a facet field in the whole index, the most frequent first.

        Raises UsageError for a field without facets.
        """
        return [FacetValue(*pair) for pair in self._reader.values(_facet(field))]

    def words(self, prefix: str) -> Iterator[str]:
        """Yield the words of the index that begin with a prefix, in their exact (folded) form."""
        return self._reader.vocabulary("text_exact", prefix)

    def accounts(self) -> dict[str, Account]:
        """Return what of the corpus reached the index, by language."""
        sources = manifest.read_sources(self._folder)
        return total(source.accounts for source in sources.values())

    def problems(self) -> list[dict[str, str]]:
        """Return what could not be read when the index was built."""
        sources = manifest.read_sources(self._folder)
        return [problem for source in sources.values() for problem in source.problems]

    def verify(self) -> None:
        """Compare every file with its checksum and look for known words.

        Raises IndexBroken where something differs.
        """
        manifest.check_files(self._folder, self.manifest, contents=True)
        manifest.check(self._reader, self.manifest)


class _Presenter:
    """Makes hits of what an engine found: snippet, marks, reasons."""

    def __init__(self, reader: Reader, query: Query, explain: bool) -> None:
        self._reader, self._query, self._explain = reader, query, explain

    def hit(self, found: Found, rank: int) -> Hit:
        stored = dict(found.stored)
        analyzer = analyzers.get(stored["language"])
        body = stored.pop("text")[stored.pop("body") :]
        tokens = analyzer.candidates(body, literals(self._query, "text"))
        cut = snippet(body, tokens, spans(self._query, "text", tokens), self._weight)
        heading = spans(
            self._query,
            "heading",
            analyzer.candidates(stored["heading"], literals(self._query, "heading")),
        )
        for name in ("level", "metadata", "jurisdiction"):
            del stored[name]
        stored["breadcrumb"] = tuple(stored["breadcrumb"])
        return Hit(
            rank=rank,
            score=found.score,
            snippet=cut.text,
            highlights=cut.marks,
            heading_highlights=tuple(merged(heading)),
            goes_on=(cut.before, cut.after),
            reasons=tuple(reasons(self._query, self._scorer(stored["id"])))
            if self._explain
            else (),
            **stored,
        )

    def _weight(self, key: str) -> float:
        """Return how much a matched term or phrase tells: the sum of its terms' rarity."""
        count = self._reader.count()
        streams = ("text_exact", "text_stem")
        frequencies = [max(self._reader.frequency(s, t) for s in streams) for t in key.split()]
        return sum(math.log1p(count / (1 + frequency)) for frequency in frequencies)

    def _scorer(self, id: str) -> Callable[[Query], float | None]:
        return lambda query: self._reader.scores(query, id)


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


def _selection(name: str, chosen: str | Sequence[str]) -> Query:
    field = schema.resolve(name)
    if field not in schema.FILTERS:
        raise UsageError(f'no filter "{name}"; use one of: {", ".join(schema.FILTERS)}')
    wanted = [chosen] if isinstance(chosen, str) else list(chosen)
    try:
        return Or(tuple(values.value(field, value) for value in wanted))
    except ValueError as error:
        raise UsageError(f"filter {name}: {error}") from None


def _read_in(parsed: Query, analysis: Analysis) -> str | None:
    """Return the one language that all words of a query were read in, or None."""
    if analysis.language is not None:
        return analysis.language
    read = analysis.known(" ".join(texts(parsed)))
    return read[0] if len(read) == 1 else None
