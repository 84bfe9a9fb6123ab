"""Writes an index with Whoosh, and opens it for that: see :mod:`index.whoosh_engine`."""

from __future__ import annotations

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
from index.whoosh_codec import Writer
from index.whoosh_record import Prepared
from index.whoosh_toc import INDEX, segments

LOCK = "MAIN_WRITELOCK"
"""Whoosh's lock file. It goes with the writer: a later generation that shared it would share the
lock of a process that is dying."""


class WhooshWriter:
    """Adds and deletes records; counts when its context ends well."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def add(self, prepared: Prepared) -> None:
        terms = {name: held.words() for name, held in prepared.terms.items()}
        self._writer.add({**terms, **prepared.values}, prepared.stored)

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
