"""The fast engine: Tantivy keeps the terms and evaluates the queries.

Tantivy counts deleted sections in its statistics until it happens to merge them away: scores would
change with the history of an index. So a deletion takes away whole segments, and what was to stay
of them is added again from what is stored.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import tantivy
from tantivy import DocAddress

from index import schema
from index.engine import Record
from index.tantivy_reader import TantivyReader, address, packed
from index.tantivy_record import STORED, Prepared, length, prepare
from index.tantivy_terms import Terms, encode, reading

NAME = "tantivy"
TOKENIZER = "policysearch"
"""What cuts joined terms. An index names it and does not keep it: it is told after every open."""
MEMORY = 64 << 20
"""Bytes of postings a writer holds before it begins another segment."""
ROOM = 1 << 20
"""Bytes free below which a disk is full."""
IN_MEMORY = "/dev/shm"
"""Where Linux keeps files in memory: making and removing links takes a hundredth of the time."""
LOCKS = (".tantivy-writer.lock", ".tantivy-meta.lock")
"""Tantivy's lock files. They go with the writer: a later generation that shared them would share
the lock of a process that is dying."""


def _schema() -> tantivy.Schema:
    made = tantivy.SchemaBuilder()
    for name in schema.WEIGHTS:
        made.add_text_field(name, tokenizer_name=TOKENIZER, index_option="position")
        made.add_unsigned_field(length(name), fast=True)
    for name, keyword in schema.KEYWORDS.items():
        fast = keyword.facet or keyword.ordered or name == "order"
        made.add_text_field(name, fast=fast, tokenizer_name="raw", index_option="basic")
    made.add_bytes_field(STORED, stored=True)
    return made.build()


def _ready(index: tantivy.Index) -> tantivy.Index:
    """Return an index that knows the tokenizer and does not watch its folder: a thread that does
    would lock it after a build, which adds a file to what has been checked."""
    index.config_reader("manual")
    cut = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer(TOKENIZER, cut)
    return index


class TantivyWriter:
    """Adds and deletes records; counts when its context ends well."""

    def __init__(self, folder: Path, index: tantivy.Index, terms: Terms) -> None:
        self._folder, self._schema, self._terms = folder, index.schema, terms
        self._searcher = index.searcher()
        with self._writing():
            self._writer = index.writer(MEMORY, 1)
        self._segments: set[int] = set()
        self._kept: dict[tuple[int, int], DocAddress] = {}

    def add(self, prepared: Prepared) -> None:
        self._terms.whole.update(prepared.rewritten)
        with self._writing():
            self._writer.add_document(tantivy.Document.from_dict(prepared.fields, self._schema))

    def delete(self, documents: Iterable[str]) -> None:
        values = [encode("document", document) for document in documents]
        gone = self._places(tantivy.Query.term_set_query(self._schema, "document", values))
        fresh = {place.segment_ord for _, place in gone} - self._segments
        self._segments |= fresh
        every = self._places(tantivy.Query.all_query()) if fresh else []
        self._drop([(order, place) for order, place in every if place.segment_ord in fresh])
        for _, place in gone:
            self._kept.pop(address(place), None)

    def _drop(self, places: Sequence[tuple[str, DocAddress]]) -> None:
        """Take sections away, to be added again unless they turn out to be gone."""
        self._kept.update((address(place), place) for _, place in places)
        orders = [order for order, _ in places]
        dropped = tantivy.Query.term_set_query(self._schema, "order", orders)
        self._writer.delete_documents_by_query(dropped)

    def _places(self, query: tantivy.Query) -> list[tuple[str, DocAddress]]:
        """Return what matches, each with its ``order``, which no other section has and which is
        told without reading a record."""
        with reading():
            size = max(1, self._searcher.num_docs)
            found: list[tuple[Any, DocAddress]] = self._searcher.search(
                query, size, count=False, order_by_field="order"
            ).hits
            return found

    def commit(self) -> None:
        for _, place in sorted(self._kept.items(), key=lambda item: item[0]):
            with reading():
                again = packed(self._searcher, place).prepared()
            self.add(again)
        self._terms.save()
        with self._writing():
            self._writer.commit()
            self._writer.wait_merging_threads()

    def cancel(self) -> None:
        """Undo what was added, and let go of the files, also where the disk is full."""
        with suppress(ValueError):
            self._writer.rollback()
        with suppress(ValueError):
            self._writer.wait_merging_threads()
        del self._writer, self._searcher

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Raise OSError where Tantivy cannot write: it says that a thread of its own has ended, and
        not why."""
        try:
            yield
        except ValueError as error:
            if shutil.disk_usage(self._folder).free < ROOM:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error
            raise OSError(errno.EIO, str(error)) from error


class TantivyEngine:
    """Tantivy behind the protocol of :mod:`index.engine`."""

    name = NAME

    @property
    def version(self) -> str:
        import importlib.metadata  # costs as much as opening an index

        return importlib.metadata.version("tantivy")

    def prepare(self, record: Record) -> Prepared:
        return prepare(record)

    @contextmanager
    def writer(self, folder: Path, *, create: bool) -> Iterator[TantivyWriter]:
        with reading():
            index = (
                tantivy.Index(_schema(), str(folder), reuse=False)
                if create
                else tantivy.Index.open(str(folder))
            )
            terms = Terms(folder)
        writer = TantivyWriter(folder, _ready(index), terms)
        try:
            yield writer
            writer.commit()
        except BaseException:
            writer.cancel()
            raise
        finally:
            _tidy(folder)

    def open(self, folder: Path) -> TantivyReader:
        """Open through a folder of links: Tantivy takes a lock, a file, in the folder it reads,
        and ours is to stay as it was written and may be one that cannot be written. It may take
        the lock once more while the links are removed, in a thread of its own."""
        memory = IN_MEMORY if os.access(IN_MEMORY, os.W_OK) else None
        with TemporaryDirectory(dir=memory, ignore_cleanup_errors=True) as links, reading():
            for path in folder.iterdir():
                (Path(links) / path.name).symlink_to(path.resolve())
            index = _ready(tantivy.Index.open(links))
            reader = TantivyReader(index, Terms(folder))
        shutil.rmtree(links, ignore_errors=True)
        return reader


def _tidy(folder: Path) -> None:
    """Remove the lock files, and let those read the files who may read the folder: Tantivy keeps
    some of them to their owner."""
    for name in LOCKS:
        (folder / name).unlink(missing_ok=True)
    mode = folder.stat().st_mode & 0o666
    for path in folder.iterdir():
        path.chmod(mode)


ENGINE = TantivyEngine()
