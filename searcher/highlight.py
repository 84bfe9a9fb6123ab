"""Chooses what is marked of the words of a text that a query matched (:mod:`searcher.matching`),
and cuts the snippet that shows them best.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from math import fsum
from typing import NamedTuple

from analyzers.words import HAN, may_have_han
from searcher.matching import Reading, Span
from searcher.plain import Plain, one_line, plain

SNIPPET = 240
"""The length a snippet aims at, in characters."""
FAINT = 0.3
"""A mark needs this share of the weight of the most telling one."""
LEAD = 50
"""How much a snippet shows before its first mark, in characters."""
SHORT = 25
"""How far from the ends of a snippet its first and its last word are looked for at first, in
characters."""


class Snippet(NamedTuple):
    """A piece of a text as it reads, on one line; ``marks`` are offsets into ``text``.

    ``before`` and ``after`` tell whether the text goes on there.
    """

    text: str
    marks: tuple[tuple[int, int], ...]
    before: bool
    after: bool


def telling(found: Sequence[Span], weight: Callable[[str], float]) -> list[Span]:
    """Return the spans but for those that tell next to nothing beside the best: function words."""
    weights = {key: weight(key) for key in {span.key for span in found}}
    least = max(weights.values(), default=0.0) * FAINT
    return [span for span in found if weights[span.key] >= least]


def merged(found: Sequence[Span]) -> list[tuple[int, int]]:
    """Return the spans without overlaps, those that touch as one."""
    result: list[tuple[int, int]] = []
    for span in found:
        if result and span.start <= result[-1][1]:
            result[-1] = (result[-1][0], max(result[-1][1], span.stop))
        else:
            result.append((span.start, span.stop))
    return result


def snippet(reading: Reading, found: Sequence[Span], weight: Callable[[str], float]) -> Snippet:
    """Return the piece of a text with the most telling marks; its beginning where none is.

    It is shown without the signs of markup. What matched in a web address counts where nothing else
    did. ``weight`` says how much a span's key tells; a key counts once in a piece.
    """
    shown = plain(reading.text)
    if shown.addresses:
        found = [span for span in found if not shown.in_address(span.start)] or found
    start, stop = _frame(reading, shown, shown.moved(_best_start(found, weight)))
    piece = shown.text[start:stop]
    start += len(piece) - len(piece.lstrip())
    stop -= len(piece) - len(piece.rstrip())
    stop = max(start, stop)
    first, last = shown.origin(start), shown.origin(stop)
    near = ((a, b) for a, b in merged(found) if first <= a < last)
    moved = ((shown.moved(a), shown.moved(b)) for a, b in near)
    inside = ((a - start, b - start) for a, b in moved if start <= a < b <= stop)
    line, marks = one_line(shown.text[start:stop], inside)
    before, after = shown.text[:start], shown.text[stop:]
    return Snippet(line, marks, bool(before.strip()), bool(after.strip()))


def _best_start(found: Sequence[Span], weight: Callable[[str], float]) -> int:
    """Return where the piece begins whose marks weigh most, the first of equals."""
    best, best_score = 0, 0.0
    most = fsum(map(weight, {span.key for span in found}))
    for i, span in enumerate(found):
        if best_score >= most:
            break
        keys = set()
        for other in found[i:]:
            if other.stop > span.start + SNIPPET - LEAD:
                break
            keys.add(other.key)
        score = fsum(map(weight, keys))  # of a set, in any order
        if score > best_score:
            best, best_score = span.start, score
    return best


def _frame(reading: Reading, shown: Plain, mark: int) -> tuple[int, int]:
    """Return a piece around a mark that begins and ends between words.

    A Chinese character is a word, also where the tokens leave it out.
    """
    text = shown.text
    earliest = max(0, min(mark - LEAD, len(text) - SNIPPET))
    start = _first_start(reading, shown, earliest, mark) if earliest else 0
    if len(text) - start <= SNIPPET:
        return start, len(text)
    return start, _last_stop(reading, shown, start, start + SNIPPET)


def _first_start(reading: Reading, shown: Plain, earliest: int, mark: int) -> int:
    """Return where the first word begins that does not begin before a place."""
    starts = _han(shown.text, earliest, mark)
    for last in (min(earliest + SHORT, mark), mark):
        found = reading.begun(shown.origin(earliest), shown.origin(last + 1))
        if found:
            return min([shown.moved(found[0].start), *starts[:1]])
    return min(starts, default=earliest)


def _last_stop(reading: Reading, shown: Plain, start: int, latest: int) -> int:
    """Return where the last word between two places ends."""
    stops = [place + 1 for place in _han(shown.text, start, latest)]
    for first in (max(start, latest - SHORT), start):
        found = reading.begun(shown.origin(first), shown.origin(latest))
        ends = [stop for token in found if start < (stop := shown.moved(token.stop)) <= latest]
        if ends:
            return max(ends + stops)
    return max(stops, default=latest)


def _han(text: str, start: int, stop: int) -> list[int]:
    """Return where Han characters stand in a piece of a text."""
    piece = text[start:stop]
    found = re.finditer(f"[{HAN}]", piece) if may_have_han(piece) else ()
    return [start + char.start() for char in found]
