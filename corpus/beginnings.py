"""Finds where names and numbers may begin in a text, a column of characters at a time.

What is found is looked at one by one, so it should be little: a number after a space or a
bracket, a known beginning of a name after what is no letter.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

BLOCK = 1 << 18
"""How many characters are looked at together."""
SIZES = (10, 4, 2)
"""How many characters a name is looked up by: the most that it has."""
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
NUMBERS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९０１２３４５６７８９"
MARKS = "第제"
"""What stands before the number of an article, with a letter before it or not."""
SPACES = " \t\n\r\xa0\u202f\u3000"
_BRACKETS = '.(（§[«"“–—-'
_NUMBER, _BEFORE_NUMBER, _MARK, _FIRST, _UNSPACED, _LETTER, _SPACE = (1 << bit for bit in range(7))


class Places(NamedTuple):
    """Where names and numbers may begin: offsets, ascending."""

    names: list[int]
    numbers: list[int]


class Finder:
    """Finds the beginnings of some names, each of one of ``SIZES``."""

    def __init__(self, keys: Collection[str]) -> None:
        self._kinds = _kinds({key[0] for key in keys})
        self._begun = {size: _table([k[:size] for k in keys if len(k) > size]) for size in SIZES}
        self._whole = {size: _table([k for k in keys if len(k) == size]) for size in SIZES}

    def places(self, text: str) -> Places:
        """Return the places of a text where a name or a number may begin."""
        found = Places([], [])
        for start in range(0, len(text), BLOCK):
            before = text[start - 1] if start else "\n"
            codes = _codes(f"{before}{text[start : start + BLOCK + SIZES[0]]}" + "\0" * SIZES[0])
            kinds = self._kinds.take(codes)
            codes[(kinds & _SPACE) != 0] = ord(" ")
            size = min(BLOCK, len(text) - start)
            here, last = kinds[1 : size + 1], kinds[:size]
            found.numbers.extend((np.flatnonzero(_numbers(here, last)) + start).tolist())
            first = np.flatnonzero(_firsts(here, last))
            found.names.extend((self._known(codes[1:], first) + start).tolist())
        return found

    def _known(self, codes: NDArray[np.uint16], first: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return which of some places begin a name: most fall away by their first letters."""
        found = []
        for size in reversed(SIZES):
            packed = _packed(codes, first, size)
            found.append(first[_among(packed, self._whole[size])])
            first = first[_among(packed, self._begun[size])]
        return np.unique(np.concatenate(found))


def _table(keys: Sequence[str]) -> NDArray[np.uint64]:
    size = len(keys[0]) if keys else 0
    return np.unique(_packed(_codes("".join(keys)), np.arange(len(keys)) * size, size))


def _among(packed: NDArray[np.uint64], table: NDArray[np.uint64]) -> NDArray[np.bool_]:
    if not len(table):
        return np.zeros(len(packed), bool)
    found: NDArray[np.bool_] = table.take(table.searchsorted(packed), mode="clip") == packed
    return found


def _numbers(here: NDArray[np.uint8], last: NDArray[np.uint8]) -> NDArray[np.bool_]:
    found = (here & _MARK) | ((here & _NUMBER) & ((last & _BEFORE_NUMBER) >> 1))
    return found.astype(bool)


def _firsts(here: NDArray[np.uint8], last: NDArray[np.uint8]) -> NDArray[np.bool_]:
    found = (here & _FIRST).astype(bool) & ((here & _UNSPACED) | (~last & _LETTER)).astype(bool)
    return np.asarray(found, bool)


def _codes(text: str) -> NDArray[np.uint16]:
    """Return the characters as numbers; those beyond the first plane are all the last of it."""
    wide = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    return np.minimum(wide, 0xFFFF).astype(np.uint16)


def _packed(codes: NDArray[np.uint16], places: NDArray[np.int64], size: int) -> NDArray[np.uint64]:
    """Return some characters from each place on as one number, the same for the same ones."""
    packed = np.zeros(len(places), np.uint64)
    for offset in range(size):
        packed = packed * _MULTIPLIER + codes[places + offset]
    return packed


def unspaced(char: str) -> bool:
    """Tell whether a character is of a script without spaces between words, or its punctuation."""
    return any(first <= char <= last for first, last in _RANGES) or char in "《》「」（）“”"


_RANGES = (("\u1100", "\u11ff"), ("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"))


def _kinds(first: Collection[str]) -> NDArray[np.uint8]:
    """Return what each character of the first plane is good for."""
    kinds = np.zeros(0x10000, np.uint8)
    every = np.array([chr(code).isalnum() for code in range(0x10000)])
    kinds[every] = _LETTER
    kinds[ord("_")] = _LETTER
    for low, high in _RANGES:
        kinds[ord(low) : ord(high) + 1] = _UNSPACED
    for chars, kind in _marked(first):
        kinds[[ord(char) for char in chars]] |= kind
    return kinds


def _marked(first: Collection[str]) -> Iterator[tuple[Collection[str], int]]:
    yield NUMBERS, _NUMBER
    yield SPACES, _BEFORE_NUMBER | _SPACE
    yield _BRACKETS, _BEFORE_NUMBER
    yield MARKS, _MARK
    yield first, _FIRST
    yield "《》「」（）“”", _UNSPACED
