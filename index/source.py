"""Where a query is evaluated, and what is found there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from index import positions
from index.postings import Column, Floats, Ints, Lengths, Positional, Postings


class Source(Protocol):
    """Where postings come from."""

    size: int
    """Numbers in use, of deleted sections too: sections are ``0 <= n < size``."""

    def alive(self) -> Ints: ...

    def count(self) -> int:
        """Return how many sections are alive."""

    def postings(self, field: str, term: str) -> Postings | None: ...

    def positional(self, field: str, terms: Iterable[str]) -> Iterator[Mapping[str, Positional]]:
        """Yield the postings of those of some terms that stand there, for one part of the index
        after the other; the sections of a part are behind those of the parts before."""

    def scored(self, key: tuple[str, ...], make: Callable[[], Matches]) -> Matches:
        """Return what ``make`` gives for a leaf without its boost, or gave before."""

    def lengths(self, field: str) -> Lengths:
        """Return the lengths of a field."""

    def column(self, field: str) -> Column:
        """Return all values of a keyword field."""

    def ranks(self, field: str) -> Ints:
        """Return for each section the rank of its value in a keyword field, -1 where it has
        none."""

    def ranked(self, field: str, sections: Ints) -> Ints:
        """Return numbers in the order of the values of some sections, which have one each."""

    def vocabulary(self, field: str, prefix: str = "") -> Iterator[str]: ...

    def similar(self, field: str, text: str, distance: int) -> Iterable[str]: ...


@dataclass(frozen=True, slots=True)
class Matches:
    """Sections that match, ascending, and the score of each."""

    sections: Ints
    scores: Floats

    def restrict(self, sections: Ints) -> Matches:
        """Return the matches that are also among ``sections``."""
        keep = positions.among(self.sections, sections)
        return Matches(self.sections[keep], self.scores[keep])

    @property
    def nbytes(self) -> int:
        return self.sections.nbytes + self.scores.nbytes


NONE = Matches(np.empty(0, np.int64), np.empty(0, np.float64))


def unscored(sections: Ints) -> Matches:
    return Matches(sections, np.zeros(len(sections)))
