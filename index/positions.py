"""Places of terms, as arrays: what phrases and words near each other are found by.

A place is one number, the section in its upper and the position in its lower 32 bits, so that
places ascend and those of a section lie together.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.postings import Ints, Positional

_FAR_FEWER = 8
"""A list so many times shorter than another is looked up in it; others are merged."""


def keys(found: Positional, sections: Ints) -> Ints:
    """Return the places of a term in some of its sections, ascending."""
    counts = found.frequencies.astype(np.int64)
    owners = found.sections
    chosen: Any = slice(None)
    if len(sections) < len(owners):
        starts = np.cumsum(counts) - counts
        here = np.searchsorted(owners, sections)
        owners, counts, starts = sections, counts[here], starts[here]
        shift = starts - (np.cumsum(counts) - counts)
        chosen = np.repeat(shift, counts) + np.arange(counts.sum())
    places: Ints = (np.repeat(owners, counts) << 32) + found.positions[chosen]
    return places


def among(some: Ints, others: Ints) -> NDArray[np.bool_]:
    """Tell which of some numbers are among others, which ascend."""
    if not len(others):
        return np.zeros(len(some), bool)
    found: NDArray[np.bool_] = others.take(np.searchsorted(others, some), mode="clip") == some
    return found


def distinct(numbers: Ints) -> Ints:
    """Return numbers, none negative, ascending and each once: ``np.unique`` imports NumPy's masked
    arrays, which takes longer than a query."""
    ordered = np.sort(numbers, kind="stable")
    found: Ints = ordered[np.diff(ordered, prepend=-1) > 0]
    return found


def common(lists: Sequence[Ints]) -> Ints:
    """Return the numbers that are in all of some lists, each of which ascends."""
    first, *others = sorted(lists, key=len)
    for other in others:
        first = _common(first, other)
    return first


def in_row(row: Sequence[Positional], sections: Ints) -> Ints:
    """Return the places, ascending, where the last of some terms in a row stands, in those of some
    sections that have all of them.

    The rarest comes first: of the others, those places alone are held that can still be in it.
    """
    first, *others = sorted(range(len(row)), key=lambda place: len(row[place].positions))
    last = len(row) - 1
    ends = keys(row[first], sections) + (last - first)
    for place in others:
        ends = common((ends, keys(row[place], sections) + (last - place)))
        sections = counted(ends)[0]
    return ends


def _common(short: Ints, long: Ints) -> Ints:
    if not len(short):
        return short
    if len(short) * _FAR_FEWER < len(long):
        found: Ints = short[among(short, long)]
        return found
    both = np.concatenate((short, long))
    both.sort(kind="stable")  # two runs: they are merged
    twice: Ints = both[:-1][both[1:] == both[:-1]]
    return twice


def counted(places: Ints) -> tuple[Ints, Ints]:
    """Return the sections of places and how many each has."""
    owners = places >> 32
    starts = np.flatnonzero(np.diff(owners, prepend=-1))
    return owners[starts], np.diff(starts, append=len(owners))


def merged(group: Sequence[Positional], sections: Ints) -> Ints:
    """Return the places of several terms in those of some sections that have one, ascending."""
    if len(group) == 1:
        return keys(group[0], sections[among(sections, group[0].sections)])
    places = [keys(one, sections[among(sections, one.sections)]) for one in group]
    return np.sort(np.concatenate(places), kind="stable")
