"""Traditional characters as Simplified ones, one by one, so that offsets stay."""

from __future__ import annotations

import sys
import unicodedata
from functools import cache
from typing import Any

from analyzers.tables.zh import CHARACTERS


@cache
def _simplifier() -> Any:
    import opencc

    return opencc.OpenCC("t2s")


class _Characters(dict[int, str]):
    """Folds of Han characters, found when first asked for; one character becomes one."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = _simplifier().convert(unicodedata.normalize("NFKC", char))
        folded = CHARACTERS.get(folded, folded)
        # A simplified character can be another's traditional one: 薴 to 苧, 苧 to 苎.
        result = self[code] = char if folded == char or len(folded) > 1 else self[ord(folded)]
        return result


_CHARACTERS = _Characters()


class _Codes:
    """Folds runs at one go, in NumPy: a table of codes by code, filled as they are met."""

    def __init__(self) -> None:
        import numpy as np

        self._np = np
        self._table = np.zeros(sys.maxunicode + 1, _CODE)

    def fold(self, run: str) -> Any:
        """Return the codes of the folded characters."""
        codes = self._np.frombuffer(run.encode(_UTF32), _CODE)
        folded = self._table.take(codes)
        if not folded.all():
            for code in {*codes[folded == 0].tolist()}:
                self._table[code] = ord(_CHARACTERS[code])
            folded = self._table.take(codes)
        return folded

    def spaced(self, folded: Any) -> Any:
        """Return codes, each with that of a space behind it."""
        spaced = self._np.full(2 * len(folded), ord(" "), _CODE)
        spaced[::2] = folded
        return spaced


_LEAST = 100
"""Characters of a run that is folded faster as an array."""
_CODE, _UTF32 = "<u4", "utf-32-le"
_codes: _Codes | None = None


def quicken() -> None:
    """Fold long runs in NumPy from now on: five times as fast, but it has to be loaded."""
    global _codes
    _codes = _codes or _Codes()


def fold_han(run: str) -> str:
    """Return a run of Han characters in Simplified ones, of the same length.

    >>> fold_han("個人資料")
    '个人资料'
    """
    if _codes is None or len(run) < _LEAST:
        return run.translate(_CHARACTERS)
    return str(_codes.fold(run).data, _UTF32)


def spaced_han(run: str) -> tuple[str, str]:
    """Return a run of Han characters in Simplified ones, and those with a space behind each.

    >>> spaced_han("資料")
    ('资料', '资 料 ')
    """
    if _codes is None or len(run) < _LEAST:
        folded = fold_han(run)
        return folded, "".join(map("{} ".format, folded))
    codes = _codes.fold(run)
    return str(codes.data, _UTF32), str(_codes.spaced(codes).data, _UTF32)
