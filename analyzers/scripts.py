"""Letters of two scripts that look the same, and words in which they are mixed up.

Source: Unicode Technical Standard 39, *Unicode Security Mechanisms* (confusables).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_PAIRS = "aа eе oо pр cс yу xх iі hһ sѕ jј əә AА BВ EЕ HН IІ KК MМ OО PР CС TТ YУ XХ SЅ JЈ ƏӘ"
TO_CYRILLIC = str.maketrans({pair[0]: pair[1] for pair in _PAIRS.split()})
TO_LATIN = str.maketrans({pair[1]: pair[0] for pair in _PAIRS.split()})
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u0259]")
_CYRILLIC = re.compile("[\u0400-\u052f]")


def has_latin(text: str) -> bool:
    """Tell whether a letter of ``text`` is Latin."""
    return bool(_LATIN.search(text))


def has_cyrillic(text: str) -> bool:
    """Tell whether a letter of ``text`` is Cyrillic."""
    return bool(_CYRILLIC.search(text))


def one_script(word: str, own: dict[int, str]) -> str:
    """Return ``word`` with look-alikes of another script changed to those of its own.

    Its script is that of its letters that look like no other; where there are none, ``own``
    (:data:`TO_LATIN` or :data:`TO_CYRILLIC`) decides. A word that truly has both stays.

    >>> one_script("сookie", TO_CYRILLIC)  # the first letter is Cyrillic
    'cookie'
    """
    if word.isascii() or not (has_latin(word) and has_cyrillic(word)):
        return word
    latin, cyrillic = word.translate(TO_LATIN), word.translate(TO_CYRILLIC)
    if not has_cyrillic(latin) and not has_latin(cyrillic):
        return word.translate(own)
    if not has_cyrillic(latin):
        return latin
    return word if has_latin(cyrillic) else cyrillic


def graphemes(word: str, letters: Mapping[str, object]) -> list[str]:
    """Return ``word`` cut into keys of ``letters``, of several that fit the longest; empty where
    none fits.

    >>> graphemes("sha", {"s": "с", "sh": "ш", "a": "а"})
    ['sh', 'a']
    """
    longest = max(map(len, letters))
    found: list[str] = []
    start = 0
    while start < len(word):
        sizes = range(min(longest, len(word) - start), 0, -1)
        size = next((n for n in sizes if word[start : start + n] in letters), 0)
        if not size:
            return []
        found.append(word[start : start + size])
        start += size
    return found
