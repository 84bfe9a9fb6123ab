"""Reads the table of contents of a Whoosh index without running what it may hold.

It has two pickles, the schema and the segments. Reading a pickle can call whatever it names, so
only the two classes are made that a build of ours writes; of any other name nothing is imported or
called ("Restricting Globals" in the documentation of :mod:`pickle`).
"""

# mypy: disable-error-code="no-untyped-call"

from __future__ import annotations

import io
import pickle
import re
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile
from whoosh.index import TOC

from index.whoosh_codec import Segment

INDEX = "MAIN"
"""What Whoosh calls the one index of a folder."""
CLASSES = {("whoosh.fields", "Schema"), (Segment.__module__, Segment.__name__)}
"""All that a table of contents may name."""


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in CLASSES:
            raise pickle.UnpicklingError(f"a table of contents names {module}.{name}")
        return super().find_class(module, name)


def segments(folder: Path) -> list[Segment]:
    """Return the segments of the index in a folder.

    Raises what reading damaged files raises (:mod:`index.damage`), pickle.UnpicklingError where the
    table of contents names anything but a schema and segments.
    """
    storage = FileStorage(str(folder), supports_mmap=False, readonly=True)
    latest = TOC._latest_generation(storage, INDEX)
    stream = StructFile(io.BytesIO((folder / TOC._filename(INDEX, latest)).read_bytes()))
    _pass_head(stream)
    _Unpickler(io.BytesIO(stream.read_string())).load()  # the schema, which names no field
    stream.read_int()  # the generation
    stream.read_int()  # unused
    found = _Unpickler(io.BytesIO(stream.read())).load()
    if not isinstance(found, list) or not all(map(_is_ours, found)):
        raise pickle.UnpicklingError("a table of contents lists something else than segments")
    return found


def _is_ours(found: object) -> bool:
    """Tell a segment whose files, which its id names, are in the folder of the index."""
    return isinstance(found, Segment) and re.fullmatch("[0-9a-z]+", found.segid) is not None


def _pass_head(stream: StructFile) -> None:
    """Pass the sizes of the machine's numbers, their order, and the versions, as Whoosh writes
    them; Whoosh compares them when it opens an index for writing."""
    for _ in range(3):
        stream.read_varint()
    stream.read_int()
    stream.read_int()
    for _ in range(3):
        stream.read_varint()
