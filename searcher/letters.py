"""The letters of sections as n-grams are counted in: words folded, one space between them."""

from __future__ import annotations

import re
import threading
from collections.abc import Hashable, Iterable
from functools import cache, lru_cache
from itertools import chain, groupby
from typing import NamedTuple

import analyzers
from analyzers.memo import Memo
from index.engine import Found

LONGEST = 16_384
"""Characters of a section that are looked at."""
KEPT = 4_000_000
"""Characters whose folded form is kept, in each of two generations."""

PIECES = 1 << 13
"""The most pieces of the texts of a language whose folded form is kept."""

_WORD = re.compile(r"\w+")
_MARKS = tuple("\u2019\u2018\u201c\u201d\u2013\u2014\u2022\u2026\u00a0")
"""What keeps most English texts from being ASCII; none is a letter in any language."""
_ASCII_WORDS = bytes(n if chr(n).isalnum() or n == ord("_") else ord(" ") for n in range(128))
_ASCII_WORDS += bytes(range(128, 256))


class Row(NamedTuple):
    """The letters of a section's text, of its heading and of its document's title, whether it has
    a heading, and its language."""

    text: str
    heading: str
    title: str
    headed: bool
    language: str


class Letters:
    """The rows of an open index's sections: those asked for lately stay in memory.

    Safe to use from many threads.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._newer: dict[Hashable, Row] = {}
        self._older: dict[Hashable, Row] = {}
        self._size = 0

    @property
    def known(self) -> bool:
        """Whether sections were asked for before."""
        return bool(self._newer or self._older)

    def row(self, hit: Found) -> Row:
        known = self._newer.get(hit.place) or self._older.get(hit.place)
        row = known or _row(hit)
        if known is None and hit.place is not None:
            self._keep(hit.place, row)
        return row

    def _keep(self, place: Hashable, row: Row) -> None:
        with self._lock:
            if self._size > KEPT:
                self._older, self._newer, self._size = self._newer, {}, 0
            self._newer[place] = row
            self._size += len(row.text) + len(row.heading) + len(row.title)


def _row(hit: Found) -> Row:
    stored = hit.stored
    language = stored["language"]
    text, heading = stored["text"][:LONGEST], stored["heading"][:LONGEST]
    title = _title(stored["title"][:LONGEST], language)
    return Row(letters(text, language), letters(heading, language), title, bool(heading), language)


@lru_cache(1024)
def _title(text: str, language: str) -> str:
    """Return the letters of a title, which many sections have."""
    return letters(text, language)


def letters(text: str, language: str) -> str:
    """Return the words of a text folded, with one space between them and at both ends."""
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
    analyzer = analyzers.get(language)
    if text.isascii() or not analyzer.spaced:
        return f" {' '.join(_words(analyzer.letters(text)))} "
    folded = _folded(language)
    runs = [
        _words(analyzer.letters(" ".join(run))) if plain else map(folded.__getitem__, [*run])
        for plain, run in groupby(text.split(), str.isascii)
    ]
    return f" {' '.join(filter(None, chain.from_iterable(runs)))} "


@cache
def _folded(language: str) -> Memo[str]:
    """Return the words of what white space parts in texts: to fold what is not ASCII takes longer
    than all else."""
    fold = analyzers.get(language).letters
    return Memo(lambda piece: " ".join(_words(fold(piece))), PIECES)


def _words(folded: str) -> Iterable[str]:
    if not folded.isascii():
        return _WORD.findall(folded)
    return folded.encode("ascii").translate(_ASCII_WORDS).decode("ascii").split()
