"""Scores texts for the n-grams of a query, in NumPy: several times faster than gram by gram.

An n-gram of four characters is one number of 32 bits (of ASCII) or 64 (of UTF-16), and a text is
read as such numbers, from each of the first four characters on. Those that may be an n-gram of
the query are found by a table of hashes.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

import numpy as np

from index import schema
from index.arrays import Array

_UNITS = 4
"""The characters that are one number."""
_LEAST = 3
"""N-grams of fewer, or of more than are one number, are counted one by one."""
_BITS = 16
"""Of a hash."""
_ODD = {np.dtype("<u4"): 2654435761, np.dtype("<u8"): 11400714819323198485}
"""What hashes multiply by, as Knuth, "The Art of Computer Programming" 3 (1973), section 6.4."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Texts that are asked for the same n-grams: their places among all, and the counts, a row for
    each text and a column for each n-gram."""

    places: Array
    grams: Sequence[str]
    counts: Array


def bm25(fields: Sequence[Sequence[str]], asked: Sequence[Sequence[str]]) -> list[list[float]]:
    """Return for each field the score of each row for the n-grams asked of it, by how rare those
    are in the field. The n-grams of one row have one length, and no two spaces in a row; a text
    begins and ends with a space."""
    total = len(asked)
    rows = [*chain.from_iterable(fields)]
    norms = np.concatenate([np.zeros(0), *map(_norms, fields)])
    groups = _groups(rows, [*asked] * len(fields))
    rarity = [_rarity(groups, field, total) for field in range(len(fields))]
    scores = np.zeros(len(rows))
    for group in groups:
        weights = np.array([[own[gram] for gram in group.grams] for own in rarity])
        weighed = weights[group.places // total] * group.counts
        parts = weighed / (group.counts + norms[group.places, None])
        # One after the other, so that a sum does not depend on which n-grams are absent.
        scores[group.places] = np.add.accumulate(parts, axis=1)[:, -1]
    found: list[list[float]] = scores.reshape(len(fields), total).tolist()
    return found


def _norms(texts: Sequence[str]) -> Array:
    lengths = np.array([*map(len, texts)], float)
    average = float(lengths.sum()) / max(1, len(texts))
    found: Array = schema.K1 * (1 - schema.B + schema.B * lengths / average)
    return found


def _groups(texts: Sequence[str], asked: Sequence[Sequence[str]]) -> list[_Group]:
    places: dict[tuple[bool, tuple[str, ...]], list[int]] = {}
    for place, (text, grams) in enumerate(zip(texts, asked, strict=True)):
        places.setdefault((text.isascii(), tuple(grams)), []).append(place)
    return [
        _Group(np.array(held), grams, _counted([texts[place] for place in held], grams))
        for (_, grams), held in places.items()
    ]


def _rarity(groups: Sequence[_Group], field: int, total: int) -> Mapping[str, float]:
    """Return how rare n-grams are in a field: rows are those of the fields, one after the other."""
    found: dict[str, int] = {}
    for group in groups:
        held = np.count_nonzero(group.counts[group.places // total == field], axis=0).tolist()
        for gram, n in zip(group.grams, held, strict=True):
            found[gram] = found.get(gram, 0) + n
    return {gram: math.log(1 + (total - n + 0.5) / (n + 0.5)) for gram, n in found.items()}


def _counted(texts: Sequence[str], grams: Sequence[str]) -> Array:
    """Return how often each n-gram is in each text, as ``str.count`` tells it."""
    coding, unit = ("ascii", 1) if texts[0].isascii() else ("utf-16-le", 2)
    size = len(grams[0])
    codes = _codes(grams, coding, unit) if _LEAST <= size <= _UNITS else None
    if codes is None:
        return np.array([[text.count(gram) for gram in grams] for text in texts])
    encoded = [text.encode(coding, "surrogatepass") for text in texts]
    ends = np.array([*accumulate(map(len, encoded))]) // unit
    places, found = _met(b"".join(encoded), unit, size, codes)
    rows = np.searchsorted(ends, places, side="right")
    counts = np.bincount(rows * len(grams) + found, minlength=len(texts) * len(grams))
    counts = counts.reshape(len(texts), len(grams))
    for column, gram in enumerate(grams):
        if any(
            gram[:size] == gram[-size:] for size in range(1, len(gram))
        ):  # it may overlap itself
            for row in np.flatnonzero(counts[:, column] > 1).tolist():
                counts[row, column] = texts[row].count(gram)
    return counts


def _codes(grams: Sequence[str], coding: str, unit: int) -> Array | None:
    """Return n-grams as numbers, one that texts in this code cannot have as all bits; None where
    one has characters of two units."""
    size = len(grams[0]) * unit
    held = [
        gram.encode(coding, "surrogatepass") if unit > 1 or gram.isascii() else b""
        for gram in grams
    ]
    if any(one and len(one) != size for one in held):
        return None
    numbers = [int.from_bytes(one or b"\xff" * _UNITS * unit, "little") for one in held]
    return np.array(numbers, f"<u{_UNITS * unit}")


def _met(data: bytes, unit: int, size: int, codes: Array) -> tuple[Array, Array]:
    """Return where texts have an n-gram of some size, in characters, and which. None is across the
    end of a text: there are two spaces."""
    kind, odd = codes.dtype, codes.dtype.type(_ODD[codes.dtype])
    shift = kind.type(8 * kind.itemsize - _BITS)
    mask = kind.type((1 << 8 * unit * size) - 1)
    table = np.zeros(1 << _BITS, bool)
    table[(codes * odd) >> shift] = True
    data += bytes(kind.itemsize)
    places, numbers = [], []
    for first in range(_UNITS):
        count = (len(data) - first * unit) // kind.itemsize
        read = np.frombuffer(data, kind, count, first * unit)
        if size < _UNITS:
            read = read & mask
        here = np.flatnonzero(table[(read * odd) >> shift])
        places.append(here * _UNITS + first)
        numbers.append(read[here])
    return _exactly(np.concatenate(places), np.concatenate(numbers), codes)


def _exactly(places: Array, numbers: Array, codes: Array) -> tuple[Array, Array]:
    """Return the places whose number is one of the codes, and which."""
    order = np.argsort(codes)
    found = order.take(np.searchsorted(codes, numbers, sorter=order), mode="clip")
    right = codes[found] == numbers
    return places[right], found[right]
