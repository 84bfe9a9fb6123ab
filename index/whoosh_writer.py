"""Writes an index with Whoosh, and opens it for that: see :mod:`index.whoosh_engine`."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from whoosh import fields
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.index import IndexError as WhooshIndexError
from whoosh.reading import CorruptIndexError
from whoosh.writing import IndexingError

from index.damage import reading
from index.engine import Record
from index.stored import laid_out
from index.whoosh_codec import Writer
from index.whoosh_toc import INDEX, segments

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
        header, stored = laid_out(record.stored)
        self._writer.add({**terms, **values}, header + zlib.compress(stored, LEVEL))

    def delete(self, documents: Iterable[str]) -> None:
        self._writer.drop("document", documents)


@contextmanager
def writing(folder: Path, *, create: bool) -> Iterator[WhooshWriter]:
    """Give a writer to the index in a folder, whose records count when the context ends well."""
    index = _created(folder) if create else _opened(folder)
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


def _created(folder: Path) -> FileIndex:
    made: FileIndex = FileIndex.create(_storage(folder), fields.Schema(), INDEX)
    return made


def _opened(folder: Path) -> FileIndex:
    """Open an index for writing, once its table of contents is known to be harmless."""
    with reading(CorruptIndexError, WhooshIndexError):
        segments(folder)
        return FileIndex(_storage(folder), indexname=INDEX)


def _storage(folder: Path) -> FileStorage:
    return FileStorage(str(folder), supports_mmap=False)
