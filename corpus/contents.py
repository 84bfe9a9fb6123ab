"""Tables of contents in plain text: lines that repeat, in a row, what heads sections further on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.lines import Line, is_sentence, width
from corpus.numbers import REMEMBERED, labels
from corpus.vocabulary import CONTENTS_TITLES, OVERVIEW_TITLES

_LEADER = re.compile(r"[\s.·…_]{2,}\d{1,4}$|\t+\d{1,4}$")
_LONGEST_ENTRY = 300
_FEWEST_ENTRIES = 3
_MISSES = 2
"""Lines in a row that a table may hold and the text does not repeat."""


def key(text: str) -> str:
    """Return what a heading and its entry in a table of contents have in common: the title
    without number, dot leaders, page and closing punctuation, in lower case."""
    return "" if len(text) > _LONGEST_ENTRY else _key(text)


@lru_cache(REMEMBERED)
def _key(text: str) -> str:
    bare = _LEADER.sub("", text) if text[-1:].isdecimal() else text
    found = labels(bare)
    if is_sentence(bare) and not found:
        return ""  # a sentence that the text says twice
    title = bare[found[0].stop :] if found else bare
    return " ".join(title.split()).rstrip(" .:：。?？").casefold()


@dataclass(frozen=True, slots=True)
class Contents:
    """The tables of contents of a text: the numbers of their lines, their title included, and the
    keys of their entries."""

    lines: frozenset[int] = frozenset()
    entries: frozenset[str] = frozenset()

    def spans(self, lines: Sequence[Line]) -> tuple[tuple[int, int], ...]:
        """Return the offsets ``(start, stop)`` of the lines."""
        return tuple((lines[i].start, lines[i].stop) for i in sorted(self.lines))


def contents(lines: Sequence[Line]) -> Contents:
    """Return the tables of contents among ``lines``."""
    filled = [i for i, line in enumerate(lines) if line.text]
    if len(filled) < 2 * _FEWEST_ENTRIES:
        return Contents()
    keys = [key(lines[i].text) for i in filled]
    last = {k: place for place, k in enumerate(keys)}
    repeats = [bool(k) and last[k] > place + 1 for place, k in enumerate(keys)]
    if sum(repeats) < _FEWEST_ENTRIES:
        return Contents()
    return _tables(lines, filled, keys, repeats)


def _tables(
    lines: Sequence[Line], filled: Sequence[int], keys: Sequence[str], repeats: Sequence[bool]
) -> Contents:
    found: set[int] = set()
    entries: set[str] = set()
    place = 0
    while place < len(filled):
        stop, is_table = _run(lines, filled, keys, repeats, place)
        if is_table:
            first = _with_title(lines, filled, place)
            found.update(filled[first:stop])
            entries.update(keys[place:stop])
        place = max(stop, place + 1)
    return Contents(frozenset(found), frozenset(entries))


def _run(
    lines: Sequence[Line],
    filled: Sequence[int],
    keys: Sequence[str],
    repeats: Sequence[bool],
    start: int,
) -> tuple[int, bool]:
    """Return where the run of repeated lines from ``start`` ends, and if it is a table."""
    seen: set[str] = set()
    stop, place, misses = start, start, 0 if repeats[start] else _MISSES + 1
    while place < len(filled) and misses <= _MISSES and keys[place] not in seen:
        text = lines[filled[place]].text
        if width(text) > _LONGEST_ENTRY or (is_sentence(text) and not repeats[place]):
            break
        seen.add(keys[place])
        misses = 0 if repeats[place] else misses + 1
        place += 1
        stop = place if repeats[place - 1] else stop
    enough = sum(repeats[start:stop]) >= _FEWEST_ENTRIES and _entries_repeat(repeats, start, stop)
    return (_with_successors(lines, filled, seen, keys, stop), True) if enough else (stop, False)


def _entries_repeat(repeats: Sequence[bool], start: int, stop: int) -> bool:
    return sum(repeats[start:stop]) >= 0.6 * (stop - start)


def _with_successors(
    lines: Sequence[Line], filled: Sequence[int], seen: set[str], keys: Sequence[str], stop: int
) -> int:
    """Take in entries after the last repeated one that only continue its numbering: headings
    are sometimes worded otherwise in the table."""
    value = _number(lines[filled[stop - 1]].text)
    while value is not None and stop + 1 < len(filled) and keys[stop] not in seen:
        following = _number(lines[filled[stop]].text)
        if following is None or following != (*value[:-1], value[-1] + 1):
            break
        value, stop = following, stop + 1
    return stop


def _number(text: str) -> tuple[int, ...] | None:
    found = labels(text)
    return found[0].value if found else None


def _with_title(lines: Sequence[Line], filled: Sequence[int], start: int) -> int:
    if start and key(lines[filled[start - 1]].text) in {*CONTENTS_TITLES, *OVERVIEW_TITLES}:
        return start - 1
    return start
