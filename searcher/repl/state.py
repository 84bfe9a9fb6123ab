"""What a session knows between two lines, and what a line answers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from searcher.results import Hit, Results
from searcher.searcher import Searcher
from searcher.terminal import Style


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
class State:
    """A search and how it is narrowed.

    ``hits`` are those shown so far, on all pages; ``took_ms`` is that of the last search.
    """

    query: str = ""
    filters: tuple[Selection, ...] = ()
    language: str | None = None
    sort: str = "relevance"
    explain: bool = False
    hits: tuple[Hit, ...] = ()
    total: int = 0
    took_ms: float | None = None

    @property
    def selections(self) -> dict[str, tuple[str, ...]]:
        """The filters by field, as a search takes them."""
        return {selection.field: selection.values for selection in self.filters}

    def selecting(self, field: str, value: str) -> State:
        """Return the state with a value let through as well."""
        chosen = self.selections
        values = dict.fromkeys((*chosen.get(field, ()), value))
        return self._with({**chosen, field: tuple(values)})

    def without(self, field: str) -> State:
        """Return the state with no filter on a field."""
        return self._with({f: v for f, v in self.selections.items() if f != field})

    def _with(self, chosen: dict[str, tuple[str, ...]]) -> State:
        return replace(self, filters=tuple(Selection(f, v) for f, v in chosen.items()))

    def answered(self, results: Results) -> State:
        """Return the state after a page of results."""
        first = not results.hits or results.hits[0].rank == 1
        hits = results.hits if first else (*self.hits, *results.hits)
        return replace(self, hits=hits, total=results.total, took_ms=results.took_ms)


@dataclass(frozen=True, slots=True)
class Context:
    """What a line is answered with: the open index, the screen, and the hits that a page holds."""

    searcher: Searcher
    style: Style
    page: int = 10

    @property
    def narrower(self) -> Context:
        """The same with room for the margin that a pager needs."""
        return replace(self, style=replace(self.style, width=self.style.width - 1))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a line did: the state after it and the lines to show.

    ``long`` text goes to a pager where the screen is too small for it. ``found`` is False for a
    search that found nothing, None where nothing was searched for.
    """

    state: State
    lines: tuple[str, ...] = ()
    long: bool = False
    leave: bool = False
    found: bool | None = None
