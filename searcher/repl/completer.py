"""Fetches what ``suggest`` asks for: commands, fields, values with counts, words of the index."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

import analyzers
from index import schema
from index.errors import IndexFault
from searcher import export as formats
from searcher.errors import UsageError
from searcher.options import SORTS
from searcher.repl import saved
from searcher.repl.answer import FAULTS
from searcher.repl.catalog import Catalog
from searcher.repl.history import fuzzy
from searcher.repl.registry import COMMANDS
from searcher.repl.state import CommandError, Places, State
from searcher.repl.suggest import Want, suggest
from searcher.searcher import Searcher
from searcher.settings import SETTINGS
from searcher.terminal import clip, safe, width

SHORTEST = 2
"""How much of a word must be typed before words are offered, in cells: one letter tells little, a
Chinese character enough."""

REMEMBERED = 30
"""How many lines typed before are offered."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A completion: what replaces the typed text, and what is said of it."""

    text: str
    note: str = ""


class PromptCompleter(Completer):
    """Completes lines of the prompt: with what could go on, or with lines typed before.

    ``state`` gives the session's state, ``lines`` those typed before, the last one first.
    """

    def __init__(
        self,
        searcher: Searcher,
        places: Places,
        state: Callable[[], State],
        lines: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        self._catalog = Catalog(searcher, places)
        self._state, self._lines = state, lines
        self.in_history = False

    def look_up(self) -> None:
        """Look up what the index has to offer, so that no key waits for that."""
        with suppress(IndexFault, UsageError):  # damaged, or closed by now
            self._catalog.look_up()

    def enter_history(self) -> None:
        """Offer lines typed before, until :meth:`leave_history`."""
        self.in_history = True

    def leave_history(self) -> None:
        self.in_history = False

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterable[Completion]:
        """Yield the completions at the cursor; what cannot be shown as it is, is not offered."""
        if self.in_history:
            typed = document.text_before_cursor
            for line in fuzzy(typed, self._lines(), REMEMBERED):
                shown = clip(safe(line.replace("\n", " ")), 60)
                yield Completion(line, -len(typed), display=shown)
        elif self._state().settings.complete != "off":
            yield from self._going_on(document)

    def _going_on(self, document: Document) -> Iterator[Completion]:
        with suppress(*FAULTS):  # the answer to the line tells of it
            for want in suggest(document.text, document.cursor_position):
                for offer in offers(want, self._state(), self._catalog):
                    if safe(offer.text) == offer.text:
                        note = clip(safe(offer.note), 60)
                        yield Completion(offer.text, -len(want.typed), display_meta=note)


def offers(want: Want, state: State, catalog: Catalog) -> Iterator[Offer]:
    """Yield what a want can be met with, of the text typed so far."""
    if want.kind == "word":
        if width(safe(want.typed)) >= SHORTEST and _is_word(want.typed):
            yield from map(Offer, catalog.words(want.typed, state.search.language))
        return
    if want.kind == "value":
        yield from _values(want, catalog)
        return
    typed = want.typed.casefold().removeprefix('"')
    for offer in _ALL[want.kind](want, state, catalog):
        if offer.text.casefold().removeprefix('"').startswith(typed):
            yield offer


def _is_word(typed: str) -> bool:
    """Tell whether text is letters alone, with their marks."""
    return all(unicodedata.category(char)[0] in "LM" for char in typed)


def _commands(want: Want, state: State, catalog: Catalog) -> Iterator[Offer]:
    for entry in COMMANDS.values():
        yield Offer(entry.name, entry.summary)


def _fields(want: Want, state: State, catalog: Catalog) -> Iterator[Offer]:
    for name in (*schema.TEXT, *schema.FILTERS):
        yield Offer(f"{name}:", "field")
    for name, field in schema.ALIASES.items():
        yield Offer(f"{name}:", field)


def _filters(want: Want, state: State, catalog: Catalog) -> Iterator[Offer]:
    for name in schema.FILTERS:
        yield Offer(f"{name}=")


def _facets(want: Want, state: State, catalog: Catalog) -> Iterator[Offer]:
    yield from map(Offer, schema.FACETS)


def _selected(want: Want, state: State, catalog: Catalog) -> Iterator[Offer]:
    for selection in state.search.filters:
        yield Offer(selection.field, ", ".join(selection.values))


def _values(want: Want, catalog: Catalog) -> Iterator[Offer]:
    for value in catalog.values(want.field, want.typed.removeprefix('"')):
        quoted = want.typed.startswith('"') or bool(set(value.value) & set(" ()"))
        text = f'"{value.value}"' if quoted else value.value
        yield Offer(text, f"{value.count:,} sections")


def _languages(want: Want, state: State, catalog: Catalog) -> Iterator[Offer]:
    present = [value.value for value in catalog.values("language")]
    yield Offer("off", "as script and words tell")
    yield from (Offer(tag, "in the index") for tag in present)
    yield from (Offer(tag) for tag in analyzers.languages() if tag not in present)


def _sorts(want: Want, state: State, catalog: Catalog) -> Iterator[Offer]:
    yield from map(Offer, SORTS)


def _sections(want: Want, state: State, catalog: Catalog) -> Iterator[Offer]:
    for place, section in enumerate(state.listed, 1):
        yield Offer(str(place), section.label)


def _ranks(want: Want, state: State, catalog: Catalog) -> Iterator[Offer]:
    for hit in state.hits:
        yield Offer(str(hit.rank), hit.heading)


def _saved(want: Want, state: State, catalog: Catalog) -> Iterator[Offer]:
    with suppress(CommandError):  # a damaged file is told of by the commands
        for name, search in saved.load(catalog.places.queries).items():
            yield Offer(name, " ".join((search.query, *search.narrowing())))


def _settings(want: Want, state: State, catalog: Catalog) -> Iterator[Offer]:
    for known in SETTINGS.values():
        yield Offer(known.name, f"{getattr(state.settings, known.name)}; {known.takes}")


def _setting_values(want: Want, state: State, catalog: Catalog) -> Iterator[Offer]:
    if want.field == "language":
        yield from _languages(want, state, catalog)
    yield from map(Offer, SETTINGS[want.field].values)


def _files(want: Want, state: State, catalog: Catalog) -> Iterator[Offer]:
    """Yield folders and the files that an export could write over."""
    shown = want.typed.rpartition("/")[0]
    with suppress(OSError, UsageError):  # a folder that is not there
        folder = formats.path(f"{shown}/" if "/" in want.typed else ".")
        for entry in sorted(folder.iterdir()):
            if entry.is_dir() or entry.suffix.removeprefix(".") in formats.FORMATS:
                end = "/" if entry.is_dir() else ""
                yield Offer(f"{shown}/{entry.name}{end}" if "/" in want.typed else entry.name + end)


_ALL: dict[str, Callable[[Want, State, Catalog], Iterator[Offer]]] = {
    "command": _commands,
    "field": _fields,
    "filter": _filters,
    "facet": _facets,
    "selected": _selected,
    "language": _languages,
    "sort": _sorts,
    "section": _sections,
    "rank": _ranks,
    "saved": _saved,
    "set": _settings,
    "setting": _setting_values,
    "file": _files,
}
