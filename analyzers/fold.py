"""Folding that every language shares: width, compatibility forms, case, digits, invisible marks.

Case is folded by the language (``"I"`` is ``"ı"`` in Azerbaijani), so a language that differs from
the default folds before it calls :func:`fold`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

_APOSTROPHES = str.maketrans("\u2018\u2019\u02bc", "'''")
_ACCENTED = re.compile("[\u00c0-\u024f\u0370-\u03ff\u1e00-\u1fff\u0300-\u036f]+")


@cache
def _normalizer() -> Any:
    import icu

    return icu.Normalizer2.getInstance(None, "nfkc_cf", icu.UNormalizationMode2.COMPOSE)


def fold(word: str) -> str:
    """Return ``word`` in NFKC_Casefold form with ASCII digits.

    NFKC_Casefold (Unicode Standard, 3.13) drops default ignorables: soft hyphens, zero-width
    joiners, variation selectors and bidi controls. A curly apostrophe becomes a straight one.
    The space of a letter that stands for several words (U+FDFA) goes: a term has none. Idempotent.
    """
    if word.isascii():
        return word.lower().replace(" ", "")
    folded: str = _normalizer().normalize(word)
    if " " in folded:
        folded = _normalizer().normalize(folded.replace(" ", ""))
    return ascii_digits(folded).translate(_APOSTROPHES)


def fold_letters(text: str) -> str:
    """Return a text in NFKC_Casefold form, without accents; what parts its words stays."""
    if text.isascii():
        return text.lower()
    folded: str = _normalizer().normalize(text)
    return strip_accents(folded)


def ascii_digits(word: str) -> str:
    """Return ``word`` with the decimal digits of any script as 0 to 9."""
    if word.isascii() or not any(map(str.isdecimal, word)):
        return word
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in word)


def strip_marks(word: str, keep: str = "") -> str:
    """Return ``word`` without combining marks, but for the letters of ``keep``.

    >>> strip_marks("café å", keep="å")
    'cafe å'
    """
    if word.isascii():
        return word
    return "".join(c if c in keep else _strip(c) for c in unicodedata.normalize("NFC", word))


def strip_accents(word: str) -> str:
    """Return ``word`` with its Latin and Greek letters bare; other scripts keep their marks.

    >>> strip_accents("über ή й")
    'uber η й'
    """
    if word.isascii():
        return word
    return _ACCENTED.sub(lambda match: strip_marks(match[0]), unicodedata.normalize("NFC", word))


@cache
def _strip(char: str) -> str:
    parts = unicodedata.normalize("NFD", char)
    return unicodedata.normalize("NFC", "".join(c for c in parts if not unicodedata.combining(c)))
