"""The words of a text as columns: lists of one length, each made by calls that loop in C."""

from __future__ import annotations

import operator
from itertools import compress, count
from operator import itemgetter
from typing import NamedTuple

from analyzers.words import Spans


class Entry(NamedTuple):
    """The forms of a word of a text: its exact term and its stems, the first one again alone.

    A word that is no token, or several, has no exact term, and the tokens as ``parts``.
    """

    exact: str
    stems: tuple[str, ...]
    stem: str
    parts: tuple[Part, ...] = ()


class Part(NamedTuple):
    """A token that is a part of a word, with its place in it."""

    start: int
    stop: int
    entry: Entry


def entry(exact: str, stems: tuple[str, ...]) -> Entry:
    """Return the entry of a word that is one token, or none where it has no exact term."""
    stems = stems or (exact,)
    return Entry(exact, stems, stems[0])


def parted(parts: tuple[Part, ...]) -> Entry:
    """Return the entry of a word that is cut into parts."""
    return Entry("", (), "", parts)


EXACT, STEMS, STEM = map(itemgetter, range(3))


class Columns(NamedTuple):
    """The tokens of a text: ``text[starts[i]:stops[i]] == texts[i]``, whose forms are
    ``entries[i]``; their exact terms once more, as a column."""

    texts: list[str]
    starts: list[int]
    stops: list[int]
    entries: list[Entry]
    exact: list[str]

    @classmethod
    def of(cls, spans: Spans, entries: list[Entry]) -> Columns:
        """Return the tokens of words, of which few are not one token each."""
        exact = [*map(EXACT, entries)]
        made = cls(spans.texts, spans.starts, spans.stops, entries, exact)
        return made._with_parts() if "" in exact else made

    def _with_parts(self) -> Columns:
        """Return the columns with the parts of words that have no term in their places."""
        made, done = Columns([], [], [], [], []), 0
        for at in compress(count(), map(operator.not_, self.exact)):
            made._take(self, done, at)
            for start, stop, forms in self.entries[at].parts:
                made._append(self.texts[at][start:stop], self.starts[at] + start, forms)
            done = at + 1
        made._take(self, done, len(self.texts))
        return made

    def _take(self, other: Columns, first: int, last: int) -> None:
        self.texts.extend(other.texts[first:last])
        self.starts.extend(other.starts[first:last])
        self.stops.extend(other.stops[first:last])
        self.entries.extend(other.entries[first:last])
        self.exact.extend(other.exact[first:last])

    def _append(self, text: str, start: int, forms: Entry) -> None:
        self.texts.append(text)
        self.starts.append(start)
        self.stops.append(start + len(text))
        self.entries.append(forms)
        self.exact.append(forms.exact)
