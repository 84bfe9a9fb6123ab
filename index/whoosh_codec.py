"""How segments of a Whoosh index are stored: a codec, plugged into Whoosh's own writer.

Whoosh locks, lists segments, remembers what is deleted and says what to merge; a segment itself is
two files of ours: ``.arrays`` has the postings (:mod:`index.inverter`) and says where what is
stored of each section ends in ``.stored``. Neither holds a pickle.
"""

# Whoosh's classes are typed in part, and marked as abstract where they are not:
# mypy: disable-error-code="abstract, no-untyped-call"

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from whoosh.codec import base
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from index.arrays import ArrayWriter, smallest
from index.inverter import Inverter
from index.whoosh_segment import ARRAYS, FIELDS, STORED, Listed, SegmentArrays

FULL = 16_000_000
"""The most terms of a field in a segment: sorting them takes 28 bytes each."""


class Segment(Listed, base.Segment):
    """A segment as Whoosh's table of contents has it."""

    def __init__(self, indexname: str) -> None:
        super().__init__(indexname)
        self._count = 0
        self._deleted: set[int] = set()

    def codec(self) -> Codec:
        return Codec()

    def should_assemble(self) -> bool:
        return False

    def set_doc_count(self, doccount: int) -> None:
        self._count = doccount

    def deleted_count(self) -> int:
        return len(self._deleted)

    def deleted_docs(self) -> Iterable[int]:
        return self._deleted

    def is_deleted(self, docnum: int) -> bool:
        return docnum in self._deleted

    def delete_document(self, docnum: int, delete: bool = True) -> None:  # Whoosh's signature
        (self._deleted.add if delete else self._deleted.discard)(docnum)


class Codec(base.Codec):
    """Makes segments. Whoosh's writer wants a writer for each half of a segment: the halves are
    written together. They are read by :class:`SegmentArrays`, not by Whoosh."""

    length_stats = False

    def new_segment(self, storage: FileStorage, indexname: str) -> Segment:
        return Segment(indexname)

    def per_document_writer(self, storage: FileStorage, segment: Segment) -> SegmentFiles:
        return SegmentFiles(Path(storage.folder), segment)

    def field_writer(self, storage: FileStorage, segment: Segment) -> NoFieldWriter:
        return NoFieldWriter()


class NoFieldWriter(base.FieldWriter):
    """Stands where Whoosh has a writer of terms."""

    is_closed = True


class SegmentFiles(base.PerDocumentWriter):
    """The files of a segment that is being written."""

    def __init__(self, folder: Path, segment: Segment) -> None:
        self._folder, self._segment = folder, segment
        self._fields = {name: Inverter() for name in FIELDS}
        self._stored = (self._folder / segment.make_filename(STORED)).open("wb")
        self._sizes: list[int] = []
        self._most = 0  # no field has more terms
        self.is_closed = False

    @property
    def count(self) -> int:
        """How many sections there are."""
        return len(self._sizes)

    def reserve(self, terms: int) -> bool:
        """Tell whether every field may take so many terms more, and count on it that they come."""
        if self._most + terms > FULL:
            self._most = max(field.count for field in self._fields.values())
        if self._most and self._most + terms > FULL:
            return False
        self._most += terms
        return True

    def add(self, terms: Mapping[str, Sequence[str]], stored: bytes) -> None:
        for name, words in terms.items():
            self._fields[name].add(self.count, words)
        self._stored.write(stored)
        self._sizes.append(len(stored))

    def add_segment(self, other: SegmentArrays) -> None:
        """Add the sections of a segment that are still there."""
        for name, field in self._fields.items():
            field.add_field(other.field(name), other.kept, self.count)
        for section in np.flatnonzero(other.kept).tolist():
            stored = other.stored(section)
            self._stored.write(stored)
            self._sizes.append(len(stored))

    def write(self) -> None:
        """Write the arrays, one field after the other."""
        path = self._folder / self._segment.make_filename(ARRAYS)
        file = ArrayWriter(path.open("wb"))
        try:
            while self._fields:
                name = next(iter(self._fields))
                self._fields.pop(name).write(name, file, self.count)
            file.add(STORED, smallest(np.cumsum(self._sizes, dtype=np.uint64)))
        finally:
            file.close()

    def close(self) -> None:
        self._stored.close()
        self.is_closed = True


class Writer(SegmentWriter):
    """Whoosh's writer, which hands whole sections to :class:`SegmentFiles`."""

    def __init__(self, index: FileIndex) -> None:
        super().__init__(index, codec=Codec())

    def add(self, terms: Mapping[str, Sequence[str]], stored: bytes) -> None:
        """Add a section: the terms of its fields, and what is stored of it."""
        if not self.perdocwriter.reserve(max(map(len, terms.values()), default=0)):
            self._begin_another()
        self.perdocwriter.add(terms, stored)
        self._count()

    def _count(self) -> None:
        self.docnum, self._added = self.perdocwriter.count, True

    def _begin_another(self) -> None:
        """End a segment that is full: it is one of the index's, should the writer commit."""
        self.segments.append(self._finalize_segment())
        self.newsegment = self.codec.new_segment(self.storage, self.indexname)
        self.perdocwriter = self.codec.per_document_writer(self.storage, self.newsegment)

    def drop(self, field: str, terms: Iterable[str]) -> None:
        """Delete the sections that have one of the terms."""
        encoded = [term.encode("utf-8", "surrogatepass") for term in terms]
        for segment in self.segments if encoded else ():
            own = self._open(segment).field(field)
            for number in map(own.find, encoded):
                found = [] if number is None else own.postings(number).sections.tolist()
                for section in found:
                    segment.delete_document(section)

    def _open(self, segment: Segment) -> SegmentArrays:
        return SegmentArrays(Path(self.storage.folder), segment)

    def finish(self) -> None:
        self.commit(mergetype=merge)

    def absorb(self, segment: Segment) -> bool:
        """Write a segment's sections again behind the new ones, unless they are too many."""
        held = self._open(segment)
        if not self.perdocwriter.reserve(held.most()):
            return False
        self.perdocwriter.add_segment(held)
        self._count()
        return True

    def _flush_segment(self) -> None:
        self.perdocwriter.write()
        self.perdocwriter.close()


def merge(writer: Writer, segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments that stay as they are, a policy as Whoosh takes it.

    Those with no more sections than were written or merged so far are merged, which keeps their
    number below the logarithm of the sections', and those with more sections gone than left.
    """
    stay = []
    for segment in sorted(segments, key=Segment.doc_count):
        left = segment.doc_count()
        wanted = left <= writer.doc_count() or left < segment.deleted_count()
        if left and not (wanted and writer.absorb(segment)):
            stay.append(segment)
    return stay
