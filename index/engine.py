"""The protocol of an engine: it stores records of terms and answers analysed queries.

An engine knows no language. It receives the terms of each field already made, and a query whose
leaves are terms of its own fields; what a section looks like to a person it keeps as it is given.
"""

from __future__ import annotations

import importlib
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from index.errors import EngineMissing
from index.query import Query
from index.terms import Terms

ENGINES = {"tantivy": "index.tantivy_engine", "whoosh": "index.whoosh_engine"}
"""The engines and the modules that hold them, imported when they are asked for."""

DEFAULT = "whoosh"
"""The engine of a new index where none is named."""

SCANNED = 10_000
"""How many terms that begin alike are looked at for the most common ones."""


class Record(NamedTuple):
    """A section as an engine takes it.

    ``terms`` has the terms of each stream of :mod:`index.schema`; ``keywords`` the values of each
    keyword field that has any, of which a repeated one counts once; ``stored`` what comes back
    with a hit.
    """

    id: str
    document: str
    terms: Mapping[str, Terms]
    keywords: Mapping[str, tuple[str, ...]]
    stored: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Request:
    """A query with filters, facets, order and page.

    ``filters`` has, for each field with a selection, the query that selects.
    ``facet_limit`` is how many values of a facet are told, all where it is None.
    ``sort`` is ``relevance``, ``document``, ``updated`` (newest first) or ``-updated`` (oldest
    first).
    """

    query: Query
    filters: Mapping[str, Query] = field(default_factory=dict)
    facets: Sequence[str] = ()
    limit: int = 10
    offset: int = 0
    sort: str = "relevance"
    facet_limit: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A hit: its score, what was stored of it, which may be read when it is asked for, and what
    names it for as long as its reader is open."""

    score: float
    stored: Mapping[str, Any]
    place: Hashable = None


class Counts(NamedTuple):
    """The first values of a field and in how many sections each is, the most frequent first, equals
    by value, of an ordered field the highest value first; and the sum of the other counts."""

    values: list[tuple[str, int]]
    others: int


@dataclass(frozen=True, slots=True)
class Response:
    """What a request found. ``counts`` are those of each facet's field; they ignore the filter on
    the same field. ``partial`` says that a budget ended the search of a prefix, wildcard or fuzzy
    word before all its terms were seen.
    """

    total: int
    hits: list[Found]
    counts: Mapping[str, Counts]
    partial: bool = False

    @property
    def facets(self) -> dict[str, list[tuple[str, int]]]:
        return {name: counts.values for name, counts in self.counts.items()}


class Length(NamedTuple):
    """The length of a field of a section as its scores know it, rounded as :mod:`index.fieldnorm`
    has it, and the mean length in the index, both in terms."""

    terms: int
    average: float


class Writer(Protocol):
    """Takes what its engine made of records; it counts when the context ends without an
    exception."""

    def add(self, prepared: Any) -> None: ...

    def delete(self, documents: Iterable[str]) -> None: ...


class Reader(Protocol):
    """An open index of one generation. Safe to use from many threads."""

    def search(self, request: Request) -> Response: ...

    def scores(self, query: Query, id: str) -> float | None:
        """Return the score of one section, or None where it does not match."""

    def length(self, field: str, id: str) -> Length | None:
        """Return the length of a stream of a section, or None where there is no such section."""

    def get(self, id: str) -> Mapping[str, Any] | None:
        """Return what was stored of a section."""

    def count(self) -> int: ...

    def values(self, field: str) -> list[tuple[str, int]]:
        """Return the values of a keyword field and their counts, the most frequent first."""

    def vocabulary(self, field: str, prefix: str = "") -> Iterator[str]:
        """Yield the terms of a field that begin with a prefix, sorted."""

    def common(self, field: str, prefix: str, limit: int) -> list[str]:
        """Return the terms that begin with a prefix and stand in the most sections, those first; of
        more than ``SCANNED`` terms, the first so many are looked at."""

    def frequency(self, field: str, term: str) -> int:
        """Return in how many sections a term stands."""

    def spread(self, field: str, term: str) -> Mapping[str, int]:
        """Return in how many sections of each language (as tagged) a term stands."""

    def similar(self, field: str, text: str, distance: int) -> Iterable[str]:
        """Return the terms within an edit distance that share the first letter."""

    def close(self) -> None: ...


class Engine(Protocol):
    """Makes writers and readers of a folder."""

    name: str

    @property
    def version(self) -> str:
        """Of the library that stores: another may write or read other files."""

    def prepare(self, record: Record) -> Any:
        """Return a record as a writer takes it: what can be done in another process is done, and
        what is left is small to send."""

    def writer(self, folder: Path, *, create: bool) -> AbstractContextManager[Writer]: ...

    def open(self, folder: Path) -> Reader: ...


def engine(name: str) -> Engine:
    """Return an engine by name.

    Raises EngineMissing where there is none of that name, or what it stands on is not installed.
    """
    if name not in ENGINES:
        known = ", ".join(sorted(ENGINES))
        raise EngineMissing(f"no engine {name!r}; choose one of: {known}")
    try:
        found: Engine = importlib.import_module(ENGINES[name]).ENGINE
    except ModuleNotFoundError as error:
        raise EngineMissing(
            f"the engine {name!r} needs {error.name}; "
            f"install it with: pip install 'policysearch[{name}]'"
        ) from error
    return found
