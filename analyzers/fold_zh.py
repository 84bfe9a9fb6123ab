"""Traditional characters as Simplified ones, one by one, so that offsets stay."""

from __future__ import annotations

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


def fold_han(run: str) -> str:
    """Return a run of Han characters in Simplified ones, of the same length.

    >>> fold_han("個人資料")
    '个人资料'
    """
    return run.translate(_CHARACTERS)
