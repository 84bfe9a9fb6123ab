"""What a query is evaluated over: arrays of postings, values and lengths."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index import schema
from index.fieldnorm import FIELDNORMS

Array = NDArray[Any]
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

_NORMS = np.array(FIELDNORMS, np.float64)


class Postings(NamedTuple):
    """Where a term stands: sections, ascending; how often in each; and the positions of all,
    section by section.
    """

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


def norms(lengths: Array, alive: Ints) -> Floats:
    """Return what BM25 adds to a term's frequency in each section, from the lengths of a field in
    terms; the average is that of the sections that are alive."""
    average = float(lengths[alive].mean()) if len(alive) else 0.0
    known = _NORMS[np.searchsorted(_NORMS, lengths, side="right") - 1]
    found: Floats = schema.K1 * (1 - schema.B + schema.B * known / (average or 1.0))
    return found
