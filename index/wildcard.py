"""Wildcard patterns: ``?`` stands for one character, ``*`` for any number."""

from __future__ import annotations

import re
from collections.abc import Callable

_SPECIAL = re.compile(r"[*?]")


def literal_prefix(pattern: str) -> str:
    """Return what stands before the first wildcard."""
    return _SPECIAL.split(pattern, maxsplit=1)[0]


def matcher(pattern: str) -> Callable[[str], bool]:
    """Return a test of whole terms; its time grows with ``len(pattern) * len(term)`` at most.

    >>> matcher("re*t?on")("retention")
    True
    """

    def fits(term: str) -> bool:
        # Greedy matching with one point to return to (Krauss, "Matching Wildcards", 2008).
        p = t = 0
        star, mark = -1, 0
        while t < len(term):
            if p < len(pattern) and pattern[p] == "*":
                star, mark, p = p, t, p + 1
            elif p < len(pattern) and pattern[p] in ("?", term[t]):
                p, t = p + 1, t + 1
            elif star >= 0:
                p, mark, t = star + 1, mark + 1, mark + 1
            else:
                return False
        return all(c == "*" for c in pattern[p:])

    return fits
