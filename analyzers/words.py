"""Where words begin and end, for scripts that part them with spaces and points.

One word is: a section number or a figure (``3.1.2``), or a run of letters, digits and marks with
inner apostrophes (``Xiaomi's``). A Han character is always a word of its own, so that Chinese
quoted in another language's text is found. E-mail addresses, web addresses and citations such
as ``6(1)(f)`` fall into their parts; a query that names one asks for its parts in a row
(:func:`joined`).
"""

from __future__ import annotations

import re
from functools import cache

HAN = "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
"""The Han characters, as the inside of a regular expression's character class."""

# Combining marks and invisible characters that stand inside words; ``\w`` has letters and digits.
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff"
    "\u0900-\u0963\u0966-\u0df3\u0e31-\u0e4e\u0eb1-\u0ece\u102b-\u109d\u17b4-\u17d3\ua8b4-\uaaef"
)
_FIGURE = r"\d+(?:[.,]\d+)+(?!\d)"
_LETTERS = rf"\w[\w{_MARKS}]*"
_WORD = rf"{_FIGURE}|{_LETTERS}(?:['\u2019]{_LETTERS})*"
_OTHER = rf"(?:(?![{HAN}])\w)(?:(?![{HAN}])[\w{_MARKS}])*"
_WORD_OR_HAN = rf"{_FIGURE}|[{HAN}]|{_OTHER}(?:['\u2019]{_OTHER})*"
_JOINER = frozenset("@._:()/&+-")

# Compiled at first use: they cost a third of this package's import.
_compiled = cache(re.compile)


def split(text: str) -> list[tuple[int, int]]:
    """Return the spans ``(start, stop)`` of the words of ``text``, in order."""
    pattern = _WORD_OR_HAN if _compiled(f"[{HAN}]").search(text) else _WORD
    return [match.span() for match in _compiled(pattern).finditer(text)]


def joined(gap: str) -> bool:
    """Tell whether ``gap``, the text between two words, makes them one thing to look for.

    True of ``privacy@mi.com`` and ``6(1)(f)``; a hyphen or a slash alone joins nothing, since
    *third-party* is also written *third party*.
    """
    return bool(gap) and _JOINER.issuperset(gap) and gap not in {"-", "/", "&", "+"}
