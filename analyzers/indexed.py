"""What an index holds of a text and what it leaves out, where nobody asks for offsets."""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

Span = tuple[int, int]
"""Where a part of a text starts and stops."""

WHITE = "".join(char for char in map(chr, range(0x3001)) if char.isspace())
"""All characters that :meth:`str.split` cuts at."""
JOINING = "\u202f"
"""White space inside words and figures by UAX 29: *10\u202f000*."""
_ASCII_WHITE = "".join(filter(str.isascii, WHITE))


def pieces(text: str) -> list[str]:
    """Return what white space parts in a text, each a character from the next: where two stand
    side by side, or one at an end, there is an empty piece."""
    for char in _ASCII_WHITE if text.isascii() else WHITE:
        text = text.replace(char, " ")
    return text.split(" ")


class Indexed(NamedTuple):
    """The terms of a text, one a position, joined by single spaces: no term has white space.

    ``part`` has the words that compounds end in; ``left`` counts the characters outside of all
    terms.
    """

    exact: str
    stem: str
    part: str
    left: Counter[str]


def outside(starts: Iterable[int], spans: Sequence[Span]) -> list[bool]:
    """Tell of each start whether it is in none of the spans, which are in order and apart."""
    firsts = [start for start, _ in spans]

    def is_outside(start: int) -> bool:
        place = bisect.bisect_right(firsts, start) - 1
        return place < 0 or start >= spans[place][1]

    return [*map(is_outside, starts)]


def gaps(text: str, spans: Iterable[Span]) -> str:
    """Return what of ``text`` is in none of the spans, which may overlap."""
    found, end = [], 0
    for start, stop in sorted(spans):
        if start > end:
            found.append(text[end:start])
        end = max(end, stop)
    return "".join((*found, text[end:]))


def with_white(text: str, left: str) -> Counter[str]:
    """Count the characters of ``left`` and the white space of ``text``."""
    counts = Counter(left)
    for char in _ASCII_WHITE if text.isascii() else WHITE:
        if found := text.count(char):
            counts[char] = found
    return counts
