"""The default engine: Whoosh keeps the index, in segments of ours; we score its postings.

Whoosh's writer locks, lists the segments, remembers what is deleted and merges; a segment is stored
by :mod:`index.whoosh_codec`, and :mod:`index.evaluate` answers queries over its arrays.

The table of contents of a Whoosh index is a pickle, and reading a pickle can run code: open only
what a build of ours wrote (:mod:`index.generations` checks that first).
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from whoosh import fields
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex
from whoosh.writing import IndexingError

from index.damage import reading
from index.engine import Record
from index.whoosh_codec import SegmentArrays, Writer
from index.whoosh_reader import WhooshReader

NAME = "whoosh"
INDEX = "MAIN"
"""What Whoosh calls the one index of a folder."""
LOCK = "MAIN_WRITELOCK"
"""Whoosh's lock file. It goes with the writer: a later generation that shared it would share the
lock of a process that is dying."""
LEVEL = 1
"""How hard zlib tries: more costs twice the time and saves a tenth."""


class WhooshWriter:
    """Adds and deletes records; counts when its context ends well."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def add(self, record: Record) -> None:
        terms = {name: held.words() for name, held in record.terms.items() if len(held)}
        values = {name: tuple(dict.fromkeys(held)) for name, held in record.keywords.items()}
        stored = json.dumps(dict(record.stored), ensure_ascii=False, separators=(",", ":"))
        data = zlib.compress(stored.encode("utf-8", "surrogatepass"), LEVEL)
        self._writer.add({**terms, **values}, data)

    def delete(self, documents: Iterable[str]) -> None:
        self._writer.drop("document", documents)


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
        index = (
            FileIndex.create(storage, fields.Schema(), INDEX)
            if create
            else FileIndex(storage, indexname=INDEX)
        )
        writer = Writer(index)
        try:
            yield WhooshWriter(writer)
            writer.finish()
        except BaseException:
            with suppress(OSError, IndexingError):
                writer.cancel()  # type: ignore[no-untyped-call]
            raise
        finally:
            index.close()
            (folder / LOCK).unlink(missing_ok=True)

    def open(self, folder: Path) -> WhooshReader:
        storage = FileStorage(str(folder), supports_mmap=False, readonly=True)
        with reading():
            segments = TOC.read(storage, INDEX).segments
            return WhooshReader([SegmentArrays(folder, segment) for segment in segments])


ENGINE = WhooshEngine()
