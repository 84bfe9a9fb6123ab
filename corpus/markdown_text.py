"""Headings of Markdown that no markup makes one: those of plain text, in long sections."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.candidates import candidates
from corpus.contents import contents
from corpus.headings import Heading, headings
from corpus.lines import Line, width
from corpus.markdown_inline import plain

_LONG = 6000  # characters of a section in which headings without markup are sought
_SPREAD = 4000  # of the mean section, so that they are sought in every one
_LONGEST_TITLE = 100
_OFTEN = 3  # times that a section has a line which is a cell of a table rather than a heading
_WORD = re.compile(r"[^\W\d_]{3,}|[^\x00-\u02ff\W\d_]")


def parted(lines: Sequence[Line], marked: Sequence[Heading]) -> list[Heading]:
    """Add, to the headings that markup makes, those of plain text in sections that are long:
    markup that leaves so much text under one heading is not what parts it."""
    starts = [line.start for line in lines]
    spread = bool(lines) and lines[-1].stop - lines[0].start > _SPREAD * (len(marked) + 1)
    result: list[Heading] = []
    for above, below in pairwise([None, *marked, None]):
        first = bisect_left(starts, above.body) if above else 0
        last = bisect_left(starts, below.start) if below else len(lines)
        if above:
            result.append(above)
        long = first < last and lines[last - 1].stop - lines[first].start > _LONG
        if spread or long:
            found = _own(in_markdown(_plain(lines[first:last])))
            result += _below(above.level if above else 0, found)
    return result


def without(lines: Sequence[Line], spans: Sequence[tuple[int, int]]) -> list[Line]:
    """Return lines with those in ``spans``, which are in order, as if they were blank."""
    starts = [start for start, _ in spans]
    places = (bisect_right(starts, line.start) - 1 for line in lines)
    return [
        line._replace(text="") if place >= 0 and line.start < spans[place][1] else line
        for line, place in zip(lines, places, strict=True)
    ]


def _plain(lines: Sequence[Line]) -> list[Heading]:
    table = contents(lines)
    return headings(lines, table, candidates(lines, table.lines))


def _below(level: int, heads: Sequence[Heading]) -> list[Heading]:
    """Return headings with their levels right below another one."""
    depths = sorted({head.level for head in heads})
    return [replace(head, level=level + 1 + depths.index(head.level)) for head in heads]


def in_markdown(heads: Sequence[Heading]) -> list[Heading]:
    """Return headings read as plain text with their titles as Markdown has them. Rows of tables
    and tags of HTML head nothing."""
    bare = [
        replace(h, title=plain(h.title).strip("*_ "))
        for h in heads
        if not h.title.startswith(("|", "<"))
    ]
    return [head for head in bare if head.number or head.title]


def _own(heads: Sequence[Heading]) -> list[Heading]:
    """Leave out the items of a list of sentences, and unnumbered lines that are no titles."""
    items = [h for h in heads if h.number and "." not in h.number]
    titled = sum(bool(h.title) and width(h.title) <= _LONGEST_TITLE for h in items)
    listed = set() if 5 * titled >= 3 * len(items) else {h.start for h in items}
    often = Counter(h.title for h in heads if not h.number)
    return [
        h
        for h in heads
        if h.start not in listed
        and (h.number or (often[h.title] < _OFTEN and _WORD.search(h.title)))
    ]
