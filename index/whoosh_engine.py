"""The default engine: Whoosh keeps the index, in segments of ours; we score its postings.

Whoosh's writer locks, lists the segments, remembers what is deleted and merges; a segment is stored
by :mod:`index.whoosh_codec`, and :mod:`index.evaluate` answers queries over its arrays. A search
does not import Whoosh.

Whoosh's table of contents is a pickle. :mod:`index.whoosh_toc` reads it first, also before Whoosh
does, so that nothing in an index can run.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

from index.damage import reading
from index.engine import Record, Writer
from index.whoosh_reader import WhooshReader
from index.whoosh_record import Prepared, prepare
from index.whoosh_segment import SegmentArrays
from index.whoosh_toc import segments

NAME = "whoosh"


class WhooshEngine:
    """Whoosh behind the protocol of :mod:`index.engine`."""

    name = NAME

    @property
    def version(self) -> str:
        import importlib.metadata  # costs as much as opening an index

        return importlib.metadata.version("whoosh3")

    def prepare(self, record: Record) -> Prepared:
        return prepare(record)

    def writer(self, folder: Path, *, create: bool) -> AbstractContextManager[Writer]:
        from index.whoosh_writer import writing

        return writing(folder, create=create)

    def open(self, folder: Path) -> WhooshReader:
        with reading():
            return WhooshReader([SegmentArrays(folder, segment) for segment in segments(folder)])


ENGINE = WhooshEngine()
