"""What a session knows between two lines, and what a line answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from searcher.results import Hit, Passage, Results
from searcher.searcher import Searcher
from searcher.settings import Settings
from searcher.terminal import Style

REMEMBERED = 100
"""How many searches ``/back`` can go back."""


class CommandError(Exception):
    """A command that is not known or cannot be done. One line, with the cure."""


@dataclass(frozen=True, slots=True)
class Selection:
    """A filter: the values of a field that are let through."""

    field: str
    values: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.field}={'|'.join(self.values)}"


@dataclass(frozen=True, slots=True)
class Search:
    """A query and how it is narrowed, read and sorted: what can be undone, and kept by a name.

    ``across`` looks for its concepts in other languages too; ``grouped`` shows the best section of
    each document alone.
    """

    query: str = ""
    filters: tuple[Selection, ...] = ()
    language: str | None = None
    sort: str = "relevance"
    across: bool = False
    grouped: bool = False

    @property
    def selections(self) -> dict[str, tuple[str, ...]]:
        """The filters by field, as a search takes them."""
        return {selection.field: selection.values for selection in self.filters}

    def selecting(self, field: str, value: str) -> Search:
        """Return the search with a value let through as well."""
        chosen = self.selections
        values = dict.fromkeys((*chosen.get(field, ()), value))
        return self._with({**chosen, field: tuple(values)})

    def without(self, field: str) -> Search:
        """Return the search with no filter on a field."""
        return self._with({f: v for f, v in self.selections.items() if f != field})

    def _with(self, chosen: dict[str, tuple[str, ...]]) -> Search:
        return replace(self, filters=tuple(Selection(f, v) for f, v in chosen.items()))

    def narrowing(self) -> list[str]:
        """Return how it is narrowed, read and sorted, in words; nothing where it is not."""
        return [
            *map(str, self.filters),
            *([f"read as {self.language}"] if self.language else []),
            *([f"by {self.sort}"] if self.sort != "relevance" else []),
            *(["across languages"] if self.across else []),
            *(["one a document"] if self.grouped else []),
        ]


@dataclass(frozen=True, slots=True)
class Listed:
    """A section that a number names: its id, and what it is called in a list."""

    id: str
    label: str

    @classmethod
    def of(cls, section: Hit | Passage) -> Listed:
        return cls(section.id, f"{section.number or ''} {section.heading}".strip())


@dataclass(frozen=True, slots=True)
class State:
    """A search, what it found, and how it came about.

    ``hits`` are those shown so far, on all pages; ``took_ms`` is that of the last search. Numbers
    name the sections of ``listed``: hits, the tree of a document, or sections about the same as
    that of the id ``like``, which is empty otherwise. ``place`` is the id of the section that was
    read last. ``past`` are the searches before, the last one at the end.
    """

    search: Search = Search()
    explain: bool = False
    hits: tuple[Hit, ...] = ()
    total: int = 0
    took_ms: float | None = None
    listed: tuple[Listed, ...] = ()
    like: str = ""
    place: str = ""
    past: tuple[Search, ...] = ()
    settings: Settings = field(default_factory=Settings)

    @classmethod
    def begin(cls, settings: Settings) -> State:
        """Return the state of a new session."""
        return cls(search=Search(language=language(settings)), settings=settings)

    def answered(self, results: Results) -> State:
        """Return the state after a page of results."""
        first = not results.hits or results.hits[0].rank == 1
        hits = results.hits if first else (*self.hits, *results.hits)
        return replace(
            self,
            hits=hits,
            listed=tuple(map(Listed.of, hits)),
            like="",
            total=results.total if results.documents is None else results.documents,
            took_ms=results.took_ms,
        )

    def listing(self, sections: Sequence[Passage]) -> State:
        """Return the state in which numbers name these sections."""
        return replace(self, listed=tuple(map(Listed.of, sections)), like="")

    def liked(self, hits: Sequence[Hit], offset: int) -> State:
        """Return the state in which numbers name sections like one, with those of a page from
        ``offset`` on."""
        return replace(self, listed=(*self.listed[:offset], *map(Listed.of, hits)))

    def remembering(self, before: State) -> State:
        """Return the state with the search before this one in its past, unless it went back."""
        if self.search == before.search:
            return self
        went_back = self.past != before.past
        past = self.past if went_back else (*self.past, before.search)[-REMEMBERED:]
        return replace(self, past=past, like="")


def language(settings: Settings) -> str | None:
    """Return the language that settings say queries are read in, None for none."""
    return None if settings.language == "off" else settings.language


@dataclass(frozen=True, slots=True)
class Places:
    """Files of a person's own: of named queries, of settings, and of lines typed before."""

    queries: Path
    config: Path
    history: Path


@dataclass(frozen=True, slots=True)
class Context:
    """What a line is answered with: the open index, the screen, the hits that a page holds, and
    the user's files."""

    searcher: Searcher
    style: Style
    places: Places
    page: int = 10

    @property
    def narrower(self) -> Context:
        """The same with room for the margin that a pager needs."""
        return replace(self, style=replace(self.style, width=self.style.width - 1))


@dataclass(frozen=True, slots=True)
class Onward:
    """A key that leaves the pager, and the line that is then answered."""

    key: str
    line: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a line did: the state after it and the lines to show.

    ``long`` text goes to a pager where the screen is too small for it, which shows the line ``top``
    first; ``onward`` are the keys that go on from there. ``found`` is False for a search that found
    nothing, None where nothing was searched for.
    """

    state: State
    lines: tuple[str, ...] = ()
    long: bool = False
    leave: bool = False
    found: bool | None = None
    onward: tuple[Onward, ...] = ()
    top: int = 0
