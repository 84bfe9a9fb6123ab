"""What a query is evaluated over: arrays of postings, values and lengths."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index import schema
from index.fieldnorm import FIELDNORMS, fieldnorm

Array = NDArray[Any]
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

_NORMS = np.array(FIELDNORMS, np.float64)


class Postings(NamedTuple):
    """Where a term stands: sections, ascending, and how often in each."""

    sections: Ints
    frequencies: Array


class Positional(NamedTuple):
    """Where a term stands: as :class:`Postings`, and the positions of all, section by section."""

    sections: Ints
    frequencies: Array
    positions: Array


@dataclass(frozen=True, slots=True)
class Column:
    """The values of a keyword field, sorted, and the sections that have each: those of value ``i``
    are ``sections[starts[i]:starts[i + 1]]``, ascending and at least one. ``single`` tells whether
    no section has two values.
    """

    values: list[str]
    sections: Ints
    starts: Ints
    single: bool = False

    def owners(self) -> Ints:
        """Return the number of the value that each of ``sections`` has."""
        return np.repeat(np.arange(len(self.values)), np.diff(self.starts))


class Lengths:
    """The length of a field in each section, in terms, of which those that are not deleted have
    the mean ``average``. What BM25 makes of a length is worked out once for each that may be."""

    def __init__(self, lengths: Array, average: float) -> None:
        self._lengths, self.average = lengths, average or 1.0
        each = np.arange(int(lengths.max(initial=0)) + 1)
        known = _NORMS[np.searchsorted(_NORMS, each, side="right") - 1]
        self._norms: Floats = schema.K1 * (1 - schema.B + schema.B * known / self.average)

    def norms(self, sections: Ints) -> Floats:
        """Return what BM25 adds to a term's frequency in some sections."""
        return self._norms[self._lengths[sections]]

    def of(self, section: int) -> int:
        """Return the length of a section as its score knows it."""
        return fieldnorm(int(self._lengths[section]))
