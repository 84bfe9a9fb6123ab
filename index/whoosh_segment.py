"""Segments of an index of Whoosh as they are read: without Whoosh, whose import takes as long as a
search.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from index import schema
from index.arrays import Array, ArrayFile, mapped
from index.inverter import Field, Found
from index.postings import Positional, Postings

ARRAYS, STORED = ".arrays", ".stored"
FIELDS = (*schema.WEIGHTS, *schema.KEYWORDS)


class Listed:
    """A segment as a table of contents lists it."""

    indexname: str
    segid: str
    _count: int
    _deleted: set[int]

    def doc_count_all(self) -> int:
        return self._count

    def make_filename(self, ending: str) -> str:
        return f"{self.indexname}_{self.segid}{ending}"

    def gone(self) -> Array | None:
        """Return for each section whether it is deleted, None where none is."""
        if not self._deleted:
            return None
        gone = np.zeros(self._count, bool)
        gone[np.fromiter(self._deleted, np.int64, len(self._deleted))] = True
        return gone


class SegmentArrays:
    """The files of a segment, open. ``gone`` tells of each section whether it is deleted, and is
    None where none is."""

    def __init__(self, folder: Path, segment: Listed) -> None:
        self.count, self.gone = segment.doc_count_all(), segment.gone()
        self._file = ArrayFile(folder / segment.make_filename(ARRAYS))
        self._stored = mapped(folder / segment.make_filename(STORED))
        self._ends = self._file.get(STORED)
        self._fields: dict[str, Field] = {}
        if len(self._ends) != self.count:
            raise ValueError("another number of sections")

    @cached_property
    def kept(self) -> Array:
        """Whether each section is still there."""
        return np.ones(self.count, bool) if self.gone is None else ~self.gone

    @cached_property
    def left(self) -> int:
        """How many sections are still there."""
        return self.count if self.gone is None else int(np.count_nonzero(self.kept))

    def field(self, name: str) -> Field:
        if name not in self._fields:
            self._fields[name] = Field(name, self._file, self.count, self.gone)
        return self._fields[name]

    def postings(self, field: str, term: bytes, base: int) -> Postings | None:
        """Return where a term stands, None where it does not. Sections are numbered on from
        ``base``; those that are deleted are left out."""
        found = self._found(field, term)
        return None if found is None else self._left(found, self._here(found), base)

    def positional(self, field: str, term: bytes, base: int) -> Positional | None:
        """Return what :meth:`postings` does, and the positions."""
        found = self._found(field, term)
        if found is None:
            return None
        here = self._here(found)
        left = self._left(found, here, base)
        places = slice(None) if self.gone is None else np.repeat(here, found.counts)
        return None if left is None else Positional(*left, found.positions[places])

    def _here(self, found: Found) -> Any:
        """Return an index of a term's sections that are still there."""
        return slice(None) if self.gone is None else self.kept[found.sections]

    def _left(self, found: Found, here: Any, base: int) -> Postings | None:
        sections = np.add(found.sections[here], base, dtype=np.int64)
        return Postings(sections, found.counts[here]) if len(sections) else None

    def _found(self, field: str, term: bytes) -> Found | None:
        own = self.field(field)
        number = own.find(term)
        return None if number is None else own.postings(number)

    def most(self) -> int:
        """Return the most terms that a field has."""
        return max(len(self._file.get(f"{name}/positions")) for name in FIELDS)

    def stored(self, section: int) -> bytes:
        """Return what is stored of a section."""
        start = int(self._ends[section - 1]) if section else 0
        return self._stored[start : int(self._ends[section])]
