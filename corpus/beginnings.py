"""Finds where names and numbers may begin in a text: by their first character and what stands
before it, with regular expressions that begin with one class of characters, which Python skips to.

What is found is looked at one by one, so it should be little: a number after a space or a
bracket, a known beginning of a name after what is no letter.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

SIZES = (10, 4, 2)
"""How many characters a name is looked up by: the most that it has."""
NUMBERS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९０１２３４５６７８９"
MARKS = "第제"
"""What stands before the number of an article, with a letter before it or not."""
SPACES = " \t\n\r\xa0\u202f\u3000"
_BRACKETS = '.(（§[«"“–—-'
_UNSPACED = "\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_SIGNS = "《》「」（）“”"
_BEYOND = "\U00010000-\U0010ffff"
_SPACED = str.maketrans(dict.fromkeys(SPACES, " "))
# A lookbehind also matches where the text begins: the first character has none before it.
_NUMBER = re.compile(
    rf"[{NUMBERS}{MARKS}](?:(?<![^{re.escape(SPACES + _BRACKETS)}].)|(?<=[{MARKS}]))"
)


class Places(NamedTuple):
    """Where names and numbers may begin: offsets, ascending."""

    names: list[int]
    numbers: list[int]


class Finder:
    """Finds the beginnings of some names, each of one of ``SIZES``, with spaces for any space."""

    def __init__(self, keys: Collection[str]) -> None:
        self._keys = frozenset(keys)
        self._whole = frozenset(_written([key for key in keys if len(key) == SIZES[-1]]))
        self._begun = frozenset(
            _written([key[: SIZES[1]] for key in keys if key not in self._whole])
        )
        first = re.escape("".join({key[0] for key in keys}))
        self._first = re.compile(
            rf"[{first}](?:(?<![^\W{_UNSPACED}{_BEYOND}].)|(?<=[{_UNSPACED}{_SIGNS}]))"
        )

    def places(self, text: str) -> Places:
        """Return the places of a text where a name or a number may begin."""
        begun, whole = self._begun, self._whole
        names = [
            at
            for at in [match.start() for match in self._first.finditer(text)]
            if (text[at : at + 4] in begun and self._begins(text, at)) or text[at : at + 2] in whole
        ]
        return Places(names, [match.start() for match in _NUMBER.finditer(text)])

    def _begins(self, text: str, at: int) -> bool:
        ahead = text[at : at + SIZES[0]].translate(_SPACED)
        return ahead in self._keys or ahead[: SIZES[1]] in self._keys


def _written(keys: Iterable[str]) -> Iterator[str]:
    """Yield beginnings with each space that may stand in them."""
    for key in keys:
        yield from map("".join, itertools.product(*(SPACES if c == " " else c for c in key)))


def unspaced(char: str) -> bool:
    """Tell whether a character is of a script without spaces between words, or its punctuation."""
    return bool(_UNSPACED_CHAR.match(char))


_UNSPACED_CHAR = re.compile(f"[{_UNSPACED}{_SIGNS}]")
