"""Shows what changed between two sections or documents. Pure; all is safe to send."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from searcher import passages
from searcher.layout import MEASURE, fields, isolated
from searcher.terminal import Marked, Style
from searcher.versions import Change, Kind

_KINDS: dict[Kind, str] = {
    "changed": "changed",
    "added": "added",
    "removed": "removed",
    "same": "the same",
}


def comparison(changes: Sequence[Change], style: Style) -> Iterator[str]:
    """Yield what differs between two sections or documents: their names, how many sections did
    what, then of each that is not the same both texts in one."""
    measure = min(style.width, MEASURE)
    one = len(changes) == 1
    for line in _names(changes, one, measure):
        yield style.paint(line, "dim")
    yield ""
    counts = Counter(change.kind for change in changes)
    if counts["same"] == len(changes):
        yield "They have the same text."
        if _moved(changes):
            yield "Sections stand in another order."
        return
    if not one:
        yield ", ".join(f"{counts[kind]:,} {told}" for kind, told in _KINDS.items() if counts[kind])
    for change in changes:
        if change.kind != "same":
            yield from () if one else _which(change, style, measure)
            yield from _both(change, style, measure)


def _moved(changes: Sequence[Change]) -> bool:
    """Tell whether sections that are the same have another order."""
    starts = [change.old.start for change in changes if change.old]
    return starts != sorted(starts)


def _names(changes: Sequence[Change], one: bool, measure: int) -> Iterator[str]:
    """Yield what is compared: two documents, or two sections by number and heading."""
    sides = (("-", (change.old for change in changes)), ("+", (change.new for change in changes)))
    for sign, sections in sides:
        for section in islice(filter(None, sections), 1):
            heading = " ".join(filter(None, (section.number, section.heading)))
            name, id = (heading, section.id) if one else ("", section.document)
            first, *known = filter(None, (name, *passages.known(section), id))
            yield from fields([f"{sign} {first}", *known], measure)


def _which(change: Change, style: Style, measure: int) -> Iterator[str]:
    """Yield what happened to a section of a document, and its ids."""
    ids = [section.id for section in (change.old, change.new) if section is not None]
    yield ""
    for line in fields([change.kind, *ids], measure):
        yield style.paint(line, "number")


def _both(change: Change, style: Style, measure: int) -> Iterator[str]:
    for part in Marked(change.text, change.marks).parts():
        yield from (isolated(line, style, "") for line in part.safe().lines(measure))
