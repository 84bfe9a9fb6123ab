"""The default engine: Whoosh keeps terms, positions and stored fields; we score its postings.

Whoosh does the storage: segments, merging, deletion. Queries are evaluated by
:mod:`index.evaluate` over its postings, which come to memory as arrays, a bounded number of them.
Positions are packed 32-bit integers and not Whoosh's pickles, so a term's postings decode at once.

The files of a Whoosh index hold pickles, and reading a pickle can run code: open only what a
build of ours wrote (:mod:`index.generations` checks that first).
"""

from __future__ import annotations

import heapq
import itertools
import struct
import threading
import weakref
from collections import Counter, OrderedDict
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import numpy as np
from whoosh import columns, fields, formats
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.reading import CorruptIndexError, IndexReader
from whoosh.writing import IndexingError

from index import schema
from index.damage import reading
from index.engine import SCANNED, Record, Request, Response
from index.evaluate import Evaluator, Floats, Ints, Postings
from index.query import Query
from index.search import search

NAME = "whoosh"
MEMORY = 256
"""Megabytes of postings a writer holds before it sorts them to disk."""
LOCK = "MAIN_WRITELOCK"
"""Whoosh's lock file. It goes with the writer: a later generation that shared it would share the
lock of a process that is dying."""
CHUNK = 4096
"""How many terms of a vocabulary are read at a time."""
CACHE = 8_000_000
"""The most integers that a reader's cached postings may hold together."""


class PackedPositions(formats.Positions):
    """Positions of a term in a section as little-endian 32-bit integers."""

    def encode(self, poslist: Sequence[int]) -> bytes:
        return struct.pack(f"<{len(poslist)}I", *poslist)

    def decode_positions(self, valuestring: bytes) -> list[int]:
        return list(struct.unpack(f"<{len(valuestring) // 4}I", valuestring))

    def decode_frequency(self, valuestring: bytes) -> int:
        return len(valuestring) // 4


class Terms(fields.FieldType):
    """A field whose value is a list of terms, one a position."""

    scorable = True

    def __init__(self) -> None:
        self.format: PackedPositions = PackedPositions()
        self.set_sortable(False)

    def index(
        self, value: Sequence[str], **_: Any
    ) -> Generator[tuple[bytes, int, float, bytes], Any, None]:
        positions: dict[str, list[int]] = {}
        for position, term in enumerate(value):
            positions.setdefault(term, []).append(position)
        for term, places in positions.items():
            yield term.encode(), len(places), len(places), self.format.encode(places)


def _schema() -> fields.Schema:
    made = fields.Schema(stored=fields.STORED())
    for name in schema.WEIGHTS:
        made.add(name, Terms())
        made.add(_length(name), fields.COLUMN(columns.NumericColumn("I")))
    for name in schema.KEYWORDS:
        made.add(name, fields.ID())
    return made


def _length(field: str) -> str:
    """Return the name of the column with a field's lengths: Whoosh's own are rounded."""
    return f"{field}_length"


class WhooshWriter:
    """Adds and deletes records; counts when its context ends well."""

    def __init__(self, writer: Any) -> None:
        self._writer = writer

    def add(self, record: Record) -> None:
        terms = {name: values.words() for name, values in record.terms.items() if values}
        lengths = {_length(name): len(values) for name, values in terms.items()}
        stored = dict(record.stored)
        self._writer.add_document(**terms, **lengths, **record.keywords, stored=stored)

    def delete(self, documents: Iterable[str]) -> None:
        for document in documents:
            self._writer.delete_by_term("document", document)


class WhooshReader:
    """An open Whoosh index as a source of postings. It closes at the latest with its last user."""

    def __init__(self, index: FileIndex) -> None:
        self._reader = index.reader()
        self._end = weakref.finalize(self, _close, self._reader, index)
        self._lock = threading.RLock()
        self._cache: OrderedDict[tuple[str, str], Postings | None] = OrderedDict()
        self._cached = 0
        self._lengths: dict[str, tuple[Floats, float]] = {}
        self._languages: tuple[Ints, list[str]] | None = None
        self.size: int = self._reader.doc_count_all()
        deleted = self._reader.is_deleted
        self._alive = np.array([n for n in range(self.size) if not deleted(n)], np.int64)

    def alive(self) -> Ints:
        return self._alive

    def postings(self, field: str, term: str) -> Postings | None:
        key = (field, term)
        with self._lock:
            if key in self._cache:
                self._cache.move_to_end(key)
                return self._cache[key]
            with reading():
                found = self._cache[key] = self._read(field, term)
            self._cached += _weight(found)
            while self._cached > CACHE and len(self._cache) > 1:
                self._cached -= _weight(self._cache.popitem(last=False)[1])
            return found

    def _read(self, field: str, term: str) -> Postings | None:
        encoded = term.encode("utf-8", "surrogatepass")
        if (field, encoded) not in self._reader:
            return None
        sections: list[int] = []
        values: list[bytes] = []
        matcher = self._reader.postings(field, encoded)
        scored = field in schema.WEIGHTS
        while matcher.is_active():
            sections.append(matcher.id())
            if scored:
                values.append(matcher.value())
            matcher.next()
        if not sections:
            return None
        if min(sections) < 0 or max(sections) >= self.size or any(len(v) % 4 for v in values):
            raise CorruptIndexError(f"postings of {field}")
        frequencies = [len(value) // 4 for value in values] if scored else [1] * len(sections)
        return Postings(
            np.array(sections, np.int64),
            np.array(frequencies, np.float64),
            np.frombuffer(b"".join(values), "<u4").astype(np.int64),
        )

    def lengths(self, field: str) -> tuple[Floats, float]:
        with self._lock:
            if field not in self._lengths:
                with reading():
                    lengths = np.array(list(self._column(_length(field))), np.float64)
                average = float(lengths[self._alive].mean()) if len(self._alive) else 0.0
                self._lengths[field] = (lengths, average or 1.0)
            return self._lengths[field]

    def _column(self, name: str) -> Iterator[int]:
        for leaf, _ in self._reader.leaf_readers():
            if leaf.doc_count_all():
                yield from leaf.column_reader(name)

    def vocabulary(self, field: str, prefix: str = "") -> Iterator[str]:
        """Read in chunks, since the files of an open index have one place to read from."""
        first = prefix.encode("utf-8", "surrogatepass")
        start: bytes | None = first
        while start is not None:
            with self._lock, reading():
                terms = itertools.islice(self._reader.terms_from(field, start), CHUNK)
                fit = itertools.takewhile(lambda t: t[0] == field and t[1].startswith(first), terms)
                words = [term.decode() for _, term in fit]
            yield from words
            start = words[-1].encode() + b"\0" if len(words) == CHUNK else None

    def common(self, field: str, prefix: str, limit: int) -> list[str]:
        terms = itertools.islice(self.vocabulary(field, prefix), SCANNED)
        with self._lock, reading():
            found = [(-self._reader.doc_frequency(field, term), term) for term in terms]
        return [term for _, term in heapq.nsmallest(limit, found)]

    def similar(self, field: str, text: str, distance: int) -> Iterable[str]:
        """Ask each segment: only there Whoosh counts edits after Levenshtein."""
        if not text:
            return []
        with self._lock, reading():
            leaves = [leaf for leaf, _ in self._reader.leaf_readers() if leaf.doc_count_all()]
            within = [leaf.terms_within(field, text, distance, prefix=1) for leaf in leaves]
            return sorted({term for terms in within for term in terms})

    def frequency(self, field: str, term: str) -> int:
        found = self.postings(field, term)
        return 0 if found is None else len(found.sections)

    def spread(self, field: str, term: str) -> Mapping[str, int]:
        found = self.postings(field, term)
        if found is None:
            return {}
        owners, languages = self._owners()
        counts = np.bincount(owners[found.sections], minlength=len(languages))
        return {tag: int(n) for tag, n in zip(languages, counts.tolist(), strict=True) if n}

    def _owners(self) -> tuple[Ints, list[str]]:
        """Return for each section the number of its language, and the languages."""
        with self._lock:
            if self._languages is None:
                languages = list(self.vocabulary("language"))
                owners = np.zeros(self.size, np.int64)
                for number, tag in enumerate(languages):
                    found = self.postings("language", tag)
                    if found is not None:
                        owners[found.sections] = number
                self._languages = (owners, languages)
            return self._languages

    def values(self, field: str) -> list[tuple[str, int]]:
        counts = Counter({v: n for v in self.vocabulary(field) if (n := self.frequency(field, v))})
        return counts.most_common()

    def count(self) -> int:
        return len(self._alive)

    def stored(self, section: int) -> Mapping[str, Any]:
        with self._lock, reading():
            fields_: Mapping[str, Any] = self._reader.stored_fields(section)["stored"]
            return fields_

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
        self._end()


def _close(reader: IndexReader, index: FileIndex) -> None:
    reader.close()
    index.close()


def _weight(found: Postings | None) -> int:
    return 1 if found is None else 2 * len(found.sections) + len(found.positions) + 1


class WhooshEngine:
    """Whoosh behind the protocol of :mod:`index.engine`."""

    name = NAME

    @property
    def version(self) -> str:
        import importlib.metadata  # costs as much as opening an index

        return importlib.metadata.version("whoosh3")

    @contextmanager
    def writer(self, folder: Path, *, create: bool) -> Iterator[WhooshWriter]:
        storage = FileStorage(str(folder), supports_mmap=False)
        index = FileIndex.create(storage, _schema(), "MAIN") if create else FileIndex(storage)
        writer = index.writer(limitmb=MEMORY)
        try:
            yield WhooshWriter(writer)
            writer.commit()
        except BaseException:
            with suppress(OSError, IndexingError):
                writer.cancel()
            raise
        finally:
            index.close()
            (folder / LOCK).unlink(missing_ok=True)

    def open(self, folder: Path) -> WhooshReader:
        with reading():
            storage = FileStorage(str(folder), supports_mmap=False, readonly=True)
            return WhooshReader(FileIndex(storage))


ENGINE = WhooshEngine()
