"""Terms of sections turned into postings, all of a field at once, in NumPy.

A field is kept as the numbers of its terms, section after section. Sorting them, in a way that
keeps the order of equal ones, gives the postings of every term at once: that takes some fifty
nanoseconds for an occurrence, where adding one posting after another in Python takes microseconds.
"""

from __future__ import annotations

import heapq
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

import numpy as np

from index.arrays import Array, ArrayFile, ArrayWriter, smallest

PARTS = ("terms", "ends", "firsts", "places", "sections", "counts", "positions", "lengths")
"""The arrays of a field: the terms' bytes, joined, in order, and where each ends; where each term's
postings and its positions begin; the section of each posting and its number of positions; the
positions; and the number of terms of each section."""


FOUND = 4096
"""How many terms' numbers are kept, and of how many it is known that their postings are sound."""
CHUNK = 1024
"""How many terms of a vocabulary are read at a time."""


class _Numbers(dict[str, int]):
    """Numbers terms as they come."""

    def __missing__(self, term: str) -> int:
        number = self[term] = len(self)
        return number


class Inverter:
    """One field of sections that come one after the other. ``count`` is how many terms it has."""

    def __init__(self) -> None:
        self._numbers = _Numbers()
        self._held = array("I")
        self._lengths = array("I")

    @property
    def count(self) -> int:
        return len(self._held)

    def add(self, section: int, terms: Sequence[str]) -> None:
        """Add the terms of a section, whose number is above all before."""
        self._skip_to(section)
        self._held.extend(map(self._numbers.__getitem__, terms))
        self._lengths.append(len(terms))

    def _skip_to(self, section: int) -> None:
        self._lengths.frombytes(bytes(4 * (section - len(self._lengths))))

    def add_field(self, field: Field, kept: Array, section: int) -> None:
        """Add the sections of a field that is written already, where ``kept`` is true; they are
        numbered on from ``section``."""
        self._skip_to(section)
        held, owners = field.in_order()
        held = held[kept[owners]]
        words, used = field.words(0, field.count), np.unique(held)
        numbers = np.zeros(field.count, np.uint32)
        numbers[used] = [self._numbers[words[number]] for number in used.tolist()]
        self._held.frombytes(numbers[held].tobytes())
        self._lengths.frombytes(field.lengths()[kept].astype(np.uint32).tobytes())

    def write(self, name: str, file: ArrayWriter, sections: int) -> None:
        """Write the arrays of the field; ``sections`` is how many there are in all."""
        self._skip_to(sections)
        words = sorted(self._numbers)
        encoded = [word.encode("utf-8", "surrogatepass") for word in words]
        self._add(file, name, "terms", np.frombuffer(b"".join(encoded), np.uint8))
        self._add(file, name, "ends", np.cumsum([len(word) for word in encoded], dtype=np.uint64))
        rank = np.empty(len(words), np.uint32)
        rank[[self._numbers[word] for word in words]] = np.arange(len(words), dtype=np.uint32)
        lengths = np.frombuffer(self._lengths, np.uint32)
        self._write_postings(name, file, rank[np.frombuffer(self._held, np.uint32)], lengths)
        self._add(file, name, "lengths", lengths)

    def _write_postings(self, name: str, file: ArrayWriter, held: Array, lengths: Array) -> None:
        """``held`` has the term of each occurrence, section after section."""
        keys: Array = held.astype(np.uint64) << np.uint64(32)
        keys += np.arange(len(held), dtype=np.uint64)
        keys.sort()
        held = (keys >> 32).astype(np.uint32)
        order = (keys & 0xFFFFFFFF).astype(np.uint32)
        del keys
        owners = np.repeat(np.arange(len(lengths), dtype=np.uint32), lengths)[order]
        fresh = np.ones(len(held), bool)
        fresh[1:] = (held[1:] != held[:-1]) | (owners[1:] != owners[:-1])
        starts = np.flatnonzero(fresh)
        firsts = np.searchsorted(held[starts], np.arange(len(self._numbers)))
        self._add(file, name, "firsts", firsts)
        self._add(file, name, "places", starts[firsts])
        self._add(file, name, "sections", owners[starts])
        self._add(file, name, "counts", np.diff(starts, append=len(held)))
        before = np.cumsum(lengths, dtype=np.uint32) - lengths
        self._add(file, name, "positions", order - before[owners])

    def _add(self, file: ArrayWriter, name: str, part: str, values: Array) -> None:
        file.add(f"{name}/{part}", smallest(values))


@dataclass(frozen=True, slots=True)
class Found:
    """A term's postings in a segment, views of the file: sections, how often the term stands in
    each, and the positions of all."""

    sections: Array
    counts: Array
    positions: Array


class Field:
    """A field of some ``sections`` as it stands in a file; ``gone`` tells of each whether it is
    deleted, and is None where none is. What is read raises ValueError where it cannot be."""

    def __init__(self, name: str, file: ArrayFile, sections: int, gone: Array | None) -> None:
        parts = {part: file.get(f"{name}/{part}") for part in PARTS}
        self._terms, self._ends = parts["terms"].data, parts["ends"].data
        self._firsts, self._places = parts["firsts"], parts["places"]
        self._sections, self._counts = parts["sections"], parts["counts"]
        self._positions, self._lengths = parts["positions"], parts["lengths"]
        self._gone = gone
        self.count = len(self._ends)
        self._found: dict[bytes, int | None] = {}
        self._sound: set[int] = set()
        if not len(self._firsts) == len(self._places) == self.count:
            raise ValueError("a field of terms without postings")
        if len(self._lengths) != sections:
            raise ValueError("lengths of another number of sections")

    def lengths(self) -> Array:
        """Return the number of terms of each section."""
        return self._lengths

    def total(self) -> int:
        """Return the number of terms of all sections that are still there."""
        total = int(self._lengths.sum(dtype=np.uint64))
        if total != len(self._positions):
            raise ValueError("lengths of another number of terms")
        return total if self._gone is None else total - int(self._lengths[self._gone].sum())

    def words(self, first: int, stop: int) -> list[str]:
        """Return the terms with some numbers, in order."""
        begin = self._ends[first - 1] if first else 0
        ends = self._ends[first:stop].tolist()
        text = bytes(self._terms[begin : ends[-1] if ends else begin])
        starts = [begin, *ends]
        return [
            text[start - begin : end - begin].decode("utf-8", "surrogatepass")
            for start, end in zip(starts, ends, strict=False)
        ]

    def _bytes(self, number: int) -> bytes:
        return bytes(self._terms[self._ends[number - 1] if number else 0 : self._ends[number]])

    def place(self, term: bytes) -> int:
        """Return the number of the first term that is not before one."""
        low, high = 0, self.count
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self._bytes(middle) < term else (low, middle)
        return low

    def _span(self, prefix: bytes) -> tuple[int, int]:
        """Return the number of the first term that begins with a prefix, and that behind them."""
        after = _after(prefix)
        return self.place(prefix), self.count if after is None else self.place(after)

    def begun(self, prefix: bytes) -> Iterator[tuple[str, int]]:
        """Yield the terms that begin with a prefix and stand in a section that is still there, in
        order, with the number of those sections."""
        start, end = self._span(prefix)
        for first in range(start, end, CHUNK):
            stop = min(first + CHUNK, end)
            counts = self._left(first, stop).tolist()
            yield from (
                held for held in zip(self.words(first, stop), counts, strict=True) if held[1]
            )

    def names(self, prefix: bytes) -> Iterator[str]:
        """Yield the terms that :meth:`begun` does, without their numbers."""
        if self._gone is not None:
            yield from map(itemgetter(0), self.begun(prefix))
            return
        start, end = self._span(prefix)
        for first in range(start, end, CHUNK):
            yield from self.words(first, min(first + CHUNK, end))

    def _left(self, first: int, stop: int) -> Array:
        """Return in how many sections that are still there some terms stand."""
        bounds = np.append(self._firsts[first : stop + 1], len(self._sections))
        bounds = bounds[: stop - first + 1].astype(np.int64)
        counts = np.diff(bounds)
        if self._gone is None:
            return counts
        gone = self._gone[self._sections[bounds[0] : bounds[-1]]]
        left: Array = counts - np.add.reduceat(gone, bounds[:-1] - bounds[0], dtype=np.int64)
        return left

    def find(self, term: bytes) -> int | None:
        """Return the number of a term, None where there is none; it is asked several times in a
        search."""
        number = self._found.get(term, -1)
        if number == -1:
            place = self.place(term)
            number = place if place < self.count and self._bytes(place) == term else None
            if len(self._found) >= FOUND:
                self._found.clear()
            self._found[term] = number
        return number

    def frequency(self, term: bytes) -> int:
        """Return in how many sections that are still there a term stands."""
        number = self.find(term)
        return 0 if number is None else int(self._left(number, number + 1)[0])

    def postings(self, number: int) -> Found:
        """Return the postings of a term by its number."""
        last = number + 1 == self.count
        first, place = int(self._firsts[number]), int(self._places[number])
        stop = len(self._sections) if last else int(self._firsts[number + 1])
        end = len(self._positions) if last else int(self._places[number + 1])
        found = Found(
            self._sections[first:stop], self._counts[first:stop], self._positions[place:end]
        )
        if number not in self._sound:
            self._check(found, stop - first)
            if len(self._sound) >= FOUND:
                self._sound.clear()
            self._sound.add(number)
        return found

    def _check(self, found: Found, count: int) -> None:
        """Raise ValueError for a term's postings that cannot be, of which there should be some
        number."""
        if not 0 < len(found.sections) == count == len(found.counts):
            raise ValueError("postings that end before they begin")
        if int(found.counts.sum()) != len(found.positions):
            raise ValueError("positions that are not of their postings")
        sections = found.sections
        if sections[-1] >= len(self._lengths) or np.any(sections[1:] <= sections[:-1]):
            raise ValueError("sections out of order")

    def values(self, sections: Array) -> Iterator[tuple[int, str]]:
        """Yield some sections with each term that they have, in the order of the terms."""
        wanted = np.zeros(len(self._lengths), bool)
        wanted[sections] = True
        places = np.flatnonzero(wanted[self._sections])
        numbers = np.searchsorted(self._firsts, places, side="right") - 1
        for section, number in zip(self._sections[places].tolist(), numbers.tolist(), strict=True):
            yield section, self.words(number, number + 1)[0]

    def columns(self) -> tuple[Array, Array]:
        """Return the section of each posting, and how many postings each term has."""
        return self._sections, np.diff(self._firsts.astype(np.int64), append=len(self._sections))

    def in_order(self) -> tuple[Array, Array]:
        """Return the number of the term and the section of each occurrence, in the order in which
        they stand in the sections."""
        owners = np.repeat(self._sections, self._counts)
        counts: Array = np.diff(self._places.astype(np.int64), append=len(self._positions))
        held = np.repeat(np.arange(self.count, dtype=np.uint32), counts)
        order = np.lexsort((self._positions, owners))
        return held[order], owners[order]


def vocabulary(fields: Sequence[Field], prefix: bytes) -> Iterator[str]:
    """Yield the terms of a field in several segments that begin with a prefix, sorted."""
    parts = [field.names(prefix) for field in fields]
    last = None
    for term in parts[0] if len(parts) == 1 else heapq.merge(*parts):
        if term != last:
            yield term
        last = term


def _after(prefix: bytes) -> bytes | None:
    """Return the least bytes behind all that begin with a prefix, None where there are none."""
    cut = prefix.rstrip(b"\xff")
    return cut[:-1] + bytes([cut[-1] + 1]) if cut else None
