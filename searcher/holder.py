"""An index kept open: its generations, and what is in it, read without a query."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import unquote

from index import generations, manifest
from index.engine import Found, Request
from index.errors import IndexBroken, IndexReplaced
from index.manifest import Manifest
from index.query import Filter
from searcher.analysis import Analysis
from searcher.errors import NotFound, UsageError, quoted
from searcher.opened import Opened, current
from searcher.options import facet, page, text
from searcher.results import FacetValue, Passage, passage
from searcher.scripts import tag
from searcher.short import named

if TYPE_CHECKING:
    from index.account import Account
    from index.ledger import Source
    from searcher.versions import Change

Self = TypeVar("Self", bound="Holder")


class Holder:
    """An index kept open, safe to use from many threads. Close it, or use ``with``."""

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

    def __enter__(self: Self) -> Self:
        self._held()
        return self

    def __repr__(self) -> str:
        kind, now = type(self).__name__, self._now
        state = (
            "closed" if now.closed else f"{now.manifest.engine}, {now.manifest.sections} sections"
        )
        return f"<{kind} of {str(self.path)!r}: {state}>"

    def __exit__(self, *_: object) -> None:
        self.close()

    def section(self, id: str) -> Passage:
        """Return a section by its id, by the short one that a hit has as ``key``, or by that of a
        TREC run, which has white space percent-encoded.

        Raises NotFound where the index has none of that id, or several of that short one.
        """
        return passage(self._stored(self._held(), id))

    def _stored(self, now: Opened, id: str) -> Mapping[str, Any]:
        id = text("id", id)
        stored = named(now.reader, id)
        if stored is None:
            raise NotFound(f'no section "{quoted(id)}"; ids are in the results of a search')
        return stored

    def document(self, id: str) -> list[Passage]:
        """Return the sections of a document, in order, by its id, also as a TREC run has it.

        Raises NotFound where the index has none of that id.
        """
        now = self._held()
        id = text("id", id)
        return _read(_sections(now, id) or _sections(now, unquote(id)), id)

    def passages(self, id: str) -> list[Passage]:
        """Return the section of an id, or the sections of the document of that id, in order; then
        that of a short id, or either of one that a TREC run has.

        Raises NotFound where the index has neither, or several sections of that short id.
        """
        return _passages(self._held(), id)

    def compare(self, old: str, new: str) -> list[Change]:
        """Return what changed from one document to another, section by section in the order of the
        newer one (:mod:`searcher.versions`); or from one section to another, by their ids.

        Raises NotFound for an id that the index has not.
        """
        from searcher import versions  # what finds differences is for those alone who ask for them

        now = self._held()
        return versions.changes(_passages(now, old), _passages(now, new))

    def values(self, field: str) -> list[FacetValue]:
        """Return the values of a facet field in the whole index, the most frequent first.

        Raises UsageError for a field without facets.
        """
        now = self._held()
        return [FacetValue(*pair) for pair in now.reader.values(facet(field))]

    def words(self, prefix: str) -> Iterator[str]:
        """Yield the words of the index that begin with a prefix, in their exact (folded) form: the
        prefix is that of such a form, as ``da`` of data, where ``complete`` takes it as typed.

        They come from the generation that was in use when it was called. Raises UsageError when
        the index is closed before the end.
        """
        return _open_words(self._held(), text("prefix", prefix))

    def complete(self, typed: str, *, language: str | None = None, limit: int = 10) -> list[str]:
        """Return words of the index that begin as typed, the most frequent first, as policies write
        them. ``language`` says how what is typed is read, as in ``search``.

        Raises UsageError for what is no language tag, and for an impossible limit.
        """
        limit, _ = page(limit)
        now = self._held()
        reading = Analysis(now.languages, None if language is None else tag(language))
        return now.words.complete(text("typed", typed), reading, limit)

    def accounts(self) -> dict[str, Account]:
        """Return what of the corpus reached the index, by language.

        Raises IndexReplaced where a build has removed what an index open for long was made of.
        """
        from index.account import total

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
        from index import sources

        return sources.outcomes(self._sources())

    def _sources(self) -> dict[str, Source]:
        from index import ledger

        now = self._held()
        with self._in_force(now):
            return ledger.read(now.folder)

    def verify(self) -> None:
        """Compare every file with its checksum and look for known words.

        Raises IndexBroken where something differs, IndexReplaced as ``accounts`` does.
        """
        from index import ledger

        now = self._held()
        with self._in_force(now):
            manifest.check_files(now.folder, now.manifest, contents=True)
            ledger.check(now.folder, now.manifest)
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


def _open_words(now: Opened, prefix: str) -> Iterator[str]:
    found = now.reader.vocabulary("text_exact", prefix)
    while not now.closed:
        try:
            yield next(found)
        except StopIteration:
            return
    raise UsageError("the index was closed while its words were read; open it again")


def _passages(now: Opened, id: str) -> list[Passage]:
    id = text("id", id)
    if stored := now.reader.get(id):
        return [passage(stored)]
    found = _sections(now, id)
    if not found and (stored := named(now.reader, id)):
        return [passage(stored)]
    return _read(found or _sections(now, unquote(id)), id)


def _read(found: list[Found], id: str) -> list[Passage]:
    """Return the sections that an id found. Raises NotFound where it found none."""
    if not found:
        raise NotFound(f'no section or document "{quoted(id)}"; search prints the ids of sections')
    return [passage(hit.stored) for hit in found]


def _sections(now: Opened, document: str) -> list[Found]:
    request = Request(Filter("document", document), limit=now.manifest.sections, sort="document")
    return now.reader.search(request).hits
