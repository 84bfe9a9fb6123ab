"""Latin words in a text of another script: names, and English terms such as *Cookies*."""

from __future__ import annotations

from functools import lru_cache

from analyzers.base import Forms, Step
from analyzers.fold import fold, strip_accents


@lru_cache(maxsize=1 << 14)
def latin_forms(word: str) -> Forms:
    """Return the forms of a word of no known language: English lemmas where it has ASCII letters.

    >>> latin_forms("Cookies")
    Forms(exact='cookies', stems=('cookie',))
    """
    exact = strip_accents(fold(word))
    if exact.isascii() and any(map(str.isalpha, exact)):
        from analyzers.lang.en import lemmas

        return Forms(exact, lemmas(exact))
    return Forms(exact, (exact,) if exact else ())


def latin_ways(exact: str) -> list[tuple[Step, ...]]:
    """Return the ways from an exact term to its stems, the likeliest first."""
    if exact.isascii():
        from analyzers.lang.en import ways

        return ways(exact)
    return [(Step("folded", exact),)]
