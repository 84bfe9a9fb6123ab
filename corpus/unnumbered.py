"""Headings without a number in plain text: short lines that stand before text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence, Set
from typing import NamedTuple

from corpus.contents import key
from corpus.lines import Line, is_bullet, is_sentence, width
from corpus.numbers import labels

_LONGEST = 100
_OPENING_MARKS = "\"'“„«‘「『《¿("
_SHORT = 40  # characters of a line that is hardly a full one of a paragraph
_MOST_WORDS = 14
_NO_HEADING = re.compile(
    r"@|://|\bwww\.|\w[:：]\s*\S|\d{5}|\+\d|[,،，]\s?\S+[,،，]|\d.*[,،，]|[,،，].*\d"
)


def looks_like_heading(text: str) -> bool:
    """Tell whether a line's form allows a heading without a number: short, no end of a sentence,
    no item of a list, no address, no ``name: value``."""
    if not text or width(text) > _LONGEST or len(text.split()) > _MOST_WORDS:
        return False
    if is_bullet(text) or is_sentence(text) or _NO_HEADING.search(text):
        return False
    first = text[1:2] if text[0] in _OPENING_MARKS else text[0]
    return first.isalpha() and not first.islower() and 3 * sum(map(str.isdigit, text)) <= len(text)


def missing_number(lines: Sequence[Line], child: int) -> int | None:
    """Return the line right before ``child`` if it heads it: ``Title`` before ``1.1 Title``."""
    before = child - 1
    while before >= 0 and not lines[before].text:
        before -= 1
    if before < 0:
        return None
    text = lines[before].text
    fits = width(text) <= 2 * _LONGEST and not is_bullet(text) and not is_sentence(text)
    return before if fits and not labels(text) else None


class _Place(NamedTuple):
    """A filled line and the filled ones before and after it."""

    line: int
    before: int | None
    after: int | None

    @property
    def gap_before(self) -> bool:
        """Tell whether a blank line parts it from the one before."""
        return self.before is not None and self.line - self.before > 1

    @property
    def gap_after(self) -> bool:
        """Tell whether a blank line parts it from the one after."""
        return self.after is not None and self.after - self.line > 1


def unnumbered(
    lines: Sequence[Line], taken: Set[int], entries: Set[str], numbered: Set[int]
) -> list[int]:
    """Return the lines that are unnumbered headings.

    ``taken`` are lines that cannot be; ``entries`` keys of the table of contents, whose lines
    are headings wherever they stand; ``numbered`` the lines of numbered headings.
    """
    filled = [i for i, line in enumerate(lines) if line.text]
    gaps = sum(after - before > 1 for before, after in itertools.pairwise(filled))
    spaced = 5 * gaps >= 2 * len(filled)
    found: list[int] = []
    apart = set(taken)  # lines that no paragraph runs on from
    for before, line, after in zip([None, *filled], filled, [*filled[1:], None], strict=False):
        text = lines[line].text
        if line in taken or (len(text) > _LONGEST and not entries):
            continue
        if is_bullet(text) or labels(text):
            continue
        place = _Place(line, before, after)
        if (entries and key(text) in entries) or (
            looks_like_heading(text)
            and _stands_apart(lines, place, spaced, apart)
            and _stands_before_text(lines, place, numbered)
        ):
            found.append(line)
            apart.add(line)
    return found


def _stands_apart(lines: Sequence[Line], place: _Place, spaced: bool, apart: set[int]) -> bool:
    """Tell whether the text before has ended: by a blank line, a full stop or a heading."""
    if place.before is None or place.before in apart:
        return True
    if spaced:
        return place.gap_before
    return is_sentence(lines[place.before].text)


def _stands_before_text(lines: Sequence[Line], place: _Place, numbered: Set[int]) -> bool:
    if place.after is None or place.after in numbered:
        return False
    text, following = lines[place.line].text, lines[place.after].text
    broken = not place.gap_after or (width(text) > _SHORT and not is_bullet(following))
    if broken and following[0].islower():
        return False  # a paragraph broken into lines, with blank ones between them out of a PDF
    return is_sentence(following) or is_bullet(following) or width(following) > _LONGEST
