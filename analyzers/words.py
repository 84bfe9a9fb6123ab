"""Where words begin and end, for scripts that part them with spaces and points.

One word is: a section number or a figure (``3.1.2``), or a run of letters, digits and marks with
inner apostrophes (``Xiaomi's``). A Han character is always a word of its own, so that Chinese
quoted in another language's text is found. E-mail addresses, web addresses and citations such
as ``6(1)(f)`` fall into their parts; a query that names one asks for its parts in a row
(:func:`joined`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import NamedTuple

HAN = "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
"""The Han characters, as the inside of a regular expression's character class."""

# Combining marks and invisible characters that stand inside words; ``\w`` has letters and digits.
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff"
    "\u0900-\u0963\u0966-\u0df3\u0e31-\u0e4e\u0eb1-\u0ece\u102b-\u109d\u17b4-\u17d3\ua8b4-\uaaef"
)
# The patterns are the fastest of several that match the same: they begin with one class of
# characters, which the engine skips to, ASCII letters are named before ``\w``, and an alternative
# begins with a class, which costs nothing where it does not match.
_FIGURE = r"(?<=\d)\d*(?:[.,]\d+)+(?!\d)"  # after its first digit
_REST = rf"[a-zA-Z0-9\w{_MARKS}]*"
_INNER = rf"['\u2019]\w{_REST}"
_WORD = rf"\w(?:{_FIGURE}|{_REST}(?:{_INNER}(?:{_INNER})*|))"

_OTHER = rf"[^\W{HAN}]+(?:[{_MARKS}]+[^\W{HAN}]*)*"
_WORD_OR_HAN = rf"\d+(?:[.,]\d+)+(?!\d)|[{HAN}]|{_OTHER}(?:['\u2019]{_OTHER})*"
# One range, looked for three times as fast as all of HAN, and compiled four times as fast as what
# is in it.
_FIRST_HAN = "[^\0-\u2e7f]"
_JOINER = frozenset("@._:()/&+-")

# Compiled at first use: they cost a third of this package's import.
_compiled = cache(re.compile)


@dataclass(frozen=True, slots=True)
class Spans:
    """Where the words of a text are: ``texts[i] == text[starts[i]:stops[i]]``, in order."""

    texts: list[str]
    starts: list[int]
    stops: list[int]

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self.starts, self.stops, strict=True)

    @classmethod
    def of(cls, text: str, spans: Iterable[tuple[int, int]]) -> Spans:
        """Return spans with their texts; what has them already is returned as it is."""
        if isinstance(spans, Spans):
            return spans
        pairs = list(spans)
        starts, stops = [start for start, _ in pairs], [stop for _, stop in pairs]
        return cls([text[start:stop] for start, stop in pairs], starts, stops)


def split(text: str) -> Spans:
    """Return the words of ``text``."""
    # Parts are gaps and words in turn, so that no offset has to be asked for.
    parts = _compiled(f"({_WORD_OR_HAN if may_have_han(text) else _WORD})").split(text)
    ends = list(accumulate(map(len, parts)))
    return Spans(parts[1::2], ends[:-1:2], ends[1::2])


def may_have_han(text: str) -> bool:
    """Tell whether a text may have Han characters; False is certain."""
    return not text.isascii() and _compiled(_FIRST_HAN).search(text) is not None


def joined(gap: str) -> bool:
    """Tell whether ``gap``, the text between two words, makes them one thing to look for.

    True of ``privacy@mi.com`` and ``6(1)(f)``; a hyphen or a slash alone joins nothing, since
    *third-party* is also written *third party*.
    """
    return bool(gap) and _JOINER.issuperset(gap) and gap not in {"-", "/", "&", "+"}


class Word(NamedTuple):
    """A word of a query: consecutive ``exact`` terms (for Chinese, its characters) and the
    alternatives of its stem; ``start`` and ``stop`` are offsets into the query text."""

    start: int
    stop: int
    exact: tuple[str, ...]
    stems: tuple[str, ...]


def join(text: str, words: list[Word]) -> list[Word]:
    """Return ``words`` with those that ``text`` writes as one thing made one Word.

    ``privacy@mi.com`` asks for its parts in a row: several exact terms, no stems.
    """
    groups: list[list[Word]] = []
    for word in words:
        if groups and joined(text[groups[-1][-1].stop : word.start]):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [_one(group) if len(group) > 1 else group[0] for group in groups]


def _one(group: list[Word]) -> Word:
    exact = tuple(term for word in group for term in word.exact)
    return Word(group[0].start, group[-1].stop, exact, ())
