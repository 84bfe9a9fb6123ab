"""An open index of Whoosh segments as a source of postings."""

from __future__ import annotations

import heapq
import threading
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import Any

import numpy as np

from index.arrays import Array
from index.damage import reading
from index.edits import within
from index.engine import SCANNED, Length, Request, Response
from index.evaluate import Evaluator
from index.inverter import Field, vocabulary
from index.positions import distinct
from index.postings import Column, Ints, Lengths, Positional, Postings
from index.query import Query
from index.remembered import Remembered
from index.search import search
from index.source import Matches
from index.stored import read
from index.whoosh_segment import SegmentArrays

CACHE = 64 << 20
"""The most bytes of scored postings that a reader remembers."""
LOOKED_UP = 1_000
"""The most sections whose values are looked up one by one, rather than those of all at once."""


class WhooshReader:
    """An open index. Its files are mapped, and are let go with the reader."""

    def __init__(self, segments: Sequence[SegmentArrays]) -> None:
        self._segments = segments
        self._lock = threading.RLock()
        self._remembered = Remembered(CACHE)
        self._columns: dict[str, Column] = {}
        self._ranks: dict[str, Ints] = {}
        self._lengths: dict[str, Lengths] = {}
        counts = [segment.count for segment in segments]
        self.size = sum(counts)
        self._bases = [sum(counts[:place]) for place in range(len(counts))]
        self._count = sum(segment.left for segment in segments)

    @cached_property
    def _alive(self) -> Ints:
        if self._count == self.size:
            return np.arange(self.size)
        return np.flatnonzero(self._kept)

    @cached_property
    def _kept(self) -> Array:
        return np.concatenate([segment.kept for segment in self._segments])

    def _here(self, sections: Array) -> Any:
        """Return an index of those of some sections that are still there."""
        return slice(None) if self._count == self.size else self._kept[sections]

    def alive(self) -> Ints:
        return self._alive

    def postings(self, field: str, term: str) -> Postings | None:
        encoded = term.encode("utf-8", "surrogatepass")
        with reading():
            parts = [
                found
                for segment, base in zip(self._segments, self._bases, strict=True)
                if (found := segment.postings(field, encoded, base)) is not None
            ]
        if len(parts) < 2:
            return parts[0] if parts else None
        return Postings(*(np.concatenate(arrays) for arrays in zip(*parts, strict=True)))

    def positional(self, field: str, terms: Iterable[str]) -> Iterator[Mapping[str, Positional]]:
        encoded = {term: term.encode("utf-8", "surrogatepass") for term in terms}
        for segment, base in zip(self._segments, self._bases, strict=True):
            with reading():
                held = {
                    term: found
                    for term, word in encoded.items()
                    if (found := segment.positional(field, word, base)) is not None
                }
            yield held

    def scored(self, key: tuple[str, ...], make: Callable[[], Matches]) -> Matches:
        return self._remembered.get(key, make)

    def lengths(self, field: str) -> Lengths:
        with self._lock:
            if field not in self._lengths:
                with reading():
                    self._lengths[field] = self._all_lengths(field)
            return self._lengths[field]

    def _all_lengths(self, field: str) -> Lengths:
        held = self._fields(field)
        total = sum(own.total() for own in held)
        lengths = np.concatenate([np.zeros(0, np.uint8), *(own.lengths() for own in held)])
        return Lengths(lengths, total / max(self.count(), 1))

    def length(self, field: str, id: str) -> Length | None:
        here = self.postings("id", id)
        if here is None:
            return None
        lengths = self.lengths(field)
        return Length(lengths.of(int(here.sections[0])), lengths.average)

    def column(self, field: str) -> Column:
        with self._lock:
            if field not in self._columns:
                with reading():
                    self._columns[field] = self._column(field)
            return self._columns[field]

    def ranks(self, field: str) -> Ints:
        with self._lock:
            if field not in self._ranks:
                self._ranks[field] = self._ranked(field)
            return self._ranks[field]

    def ranked(self, field: str, sections: Ints) -> Ints:
        if field in self._ranks or len(sections) > LOOKED_UP:
            return self.ranks(field)[sections]
        values: dict[int, str] = {}
        ends = [*self._bases[1:], self.size]
        with reading():
            for own, base, end in zip(self._fields(field), self._bases, ends, strict=True):
                here = sections[(sections >= base) & (sections < end)] - base
                values |= {base + section: value for section, value in own.values(here)}
        ranks = {value: rank for rank, value in enumerate(sorted(values.values()))}
        return np.array([ranks[values[section]] for section in sections.tolist()], np.int64)

    def _ranked(self, field: str) -> Ints:
        """Terms are numbered in their order: where all are in one segment, none has to be read.
        Those that no section has any longer have no number, as in a column."""
        ranks = np.full(self.size, -1, np.int64)
        if len(self._segments) == 1:
            with reading():
                own = self._segments[0].field(field)
                sections, counts = own.columns()
                here = self._here(sections)
                terms = np.repeat(np.arange(own.count), counts)[here]
                ranks[sections[here]] = np.cumsum(np.diff(terms, prepend=-1) > 0) - 1
        else:
            column = self.column(field)
            ranks[column.sections] = column.owners()
        return ranks

    def _column(self, field: str) -> Column:
        values = list(vocabulary(self._fields(field), b""))
        places = {value: place for place, value in enumerate(values)}
        sections, owners = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
        for segment, base in zip(self._segments, self._bases, strict=True):
            own = segment.field(field)
            found, counts = own.columns()
            held = [places.get(value, -1) for value in own.words(0, own.count)]  # -1: in no section
            sections.append(found.astype(np.int64) + base)
            owners.append(np.repeat(np.array(held, np.int64), counts))
        joined = np.concatenate(sections)
        here = self._here(joined)
        return _column(values, joined[here], np.concatenate(owners)[here])

    def _fields(self, name: str) -> list[Field]:
        return [segment.field(name) for segment in self._segments]

    def vocabulary(self, field: str, prefix: str = "") -> Iterator[str]:
        with reading():
            yield from vocabulary(self._fields(field), prefix.encode("utf-8", "surrogatepass"))

    def common(self, field: str, prefix: str, limit: int) -> list[str]:
        counts: Counter[str] = Counter()
        with reading():
            for own in self._fields(field):
                held = own.begun(prefix.encode("utf-8", "surrogatepass"))
                counts.update(dict(islice(held, SCANNED)))
        found = heapq.nsmallest(limit, ((-count, term) for term, count in counts.items()))
        return [term for _, term in found]

    def similar(self, field: str, text: str, distance: int) -> Iterable[str]:
        return sorted(within(text, self.vocabulary(field, text[0]), distance)) if text else []

    def frequency(self, field: str, term: str) -> int:
        encoded = term.encode("utf-8", "surrogatepass")
        with reading():
            return sum(own.frequency(encoded) for own in self._fields(field))

    def spread(self, field: str, term: str) -> Mapping[str, int]:
        found = self.postings(field, term)
        if found is None:
            return {}
        languages = self.column("language").values
        counts = np.bincount(self._languages[found.sections], minlength=len(languages))
        return {tag: n for tag, n in zip(languages, counts.tolist(), strict=False) if n}

    @cached_property
    def _languages(self) -> Ints:
        """The number of each section's language, one more than there are for none."""
        column = self.column("language")
        owners = np.full(self.size, len(column.values), np.int64)
        owners[column.sections] = column.owners()
        return owners

    def values(self, field: str) -> list[tuple[str, int]]:
        column = self.column(field)
        counts = zip(column.values, np.diff(column.starts).tolist(), strict=True)
        return sorted(counts, key=lambda count: -count[1])

    def count(self) -> int:
        return self._count

    def stored(self, section: int, whole: bool = True) -> Mapping[str, Any]:
        place = bisect_right(self._bases, section) - 1
        with reading():
            return read(self._segments[place].stored(section - self._bases[place]), whole)

    def get(self, id: str) -> Mapping[str, Any] | None:
        found = self.postings("id", id)
        return None if found is None else self.stored(int(found.sections[0]))

    def search(self, request: Request) -> Response:
        return search(self, request)

    def scores(self, query: Query, id: str) -> float | None:
        found = Evaluator(self).matches(query)
        here = self.postings("id", id)
        hit = None if here is None else found.restrict(here.sections)
        return None if hit is None or not len(hit.scores) else float(hit.scores[0])

    def close(self) -> None:
        """Nothing is left to close: no file is held open."""


def _column(values: Sequence[str], sections: Ints, owners: Ints) -> Column:
    """Return a column of the values that a section has; ``owners`` has the value of each."""
    order = np.argsort(owners, kind="stable")
    counts = np.bincount(owners, minlength=len(values))
    starts = np.concatenate(([0], np.cumsum(counts[counts > 0])))
    held = [values[i] for i in np.flatnonzero(counts).tolist()]
    return Column(held, sections[order], starts, len(distinct(sections)) == len(sections))
