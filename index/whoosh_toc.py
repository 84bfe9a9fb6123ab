"""Reads the table of contents of a Whoosh index without running what it may hold.

It has two pickles, the schema and the segments. Reading a pickle can call whatever it names, so
only the two classes are made that a build of ours writes; of any other name nothing is imported or
called ("Restricting Globals" in the documentation of :mod:`pickle`).
"""

from __future__ import annotations

import io
import pickle
import re
from pathlib import Path
from typing import Any

from index.whoosh_segment import Listed

INDEX = "MAIN"
"""What Whoosh calls the one index of a folder."""


class _Schema:
    """A schema, which names no field."""


CLASSES = {("whoosh.fields", "Schema"): _Schema, ("index.whoosh_codec", "Segment"): Listed}
"""All that a table of contents may name, and what is made of it here."""
_NAME = re.compile(f"_{INDEX}_([0-9]+)[.]toc")
_INT = 4
"""Bytes of one of Whoosh's integers."""


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in CLASSES:
            raise pickle.UnpicklingError(f"a table of contents names {module}.{name}")
        return CLASSES[module, name]


def segments(folder: Path) -> list[Listed]:
    """Return the segments of the index in a folder.

    Raises what reading damaged files raises (:mod:`index.damage`), pickle.UnpicklingError where the
    table of contents names anything but a schema and segments.
    """
    stream = io.BytesIO(_latest(folder).read_bytes())
    _pass_head(stream)
    _Unpickler(io.BytesIO(stream.read(_varint(stream)))).load()  # the schema
    stream.read(2 * _INT)  # the generation, and an unused one
    found = _Unpickler(stream).load()
    if not isinstance(found, list) or not all(map(_is_ours, found)):
        raise pickle.UnpicklingError("a table of contents lists something else than segments")
    return found


def _latest(folder: Path) -> Path:
    """Return the newest table of contents, of which an interrupted build may have left another."""
    names = (_NAME.fullmatch(path.name) for path in folder.iterdir())
    return folder / f"_{INDEX}_{max((int(name[1]) for name in names if name), default=-1)}.toc"


def _is_ours(found: object) -> bool:
    """Tell a segment whose files, which its id names, are in the folder of the index."""
    return (
        isinstance(found, Listed)
        and found.indexname == INDEX
        and re.fullmatch("[0-9a-z]+", found.segid) is not None
    )


def _pass_head(stream: io.BytesIO) -> None:
    """Pass the sizes of the machine's numbers, their order, and the versions, as Whoosh writes
    them; Whoosh compares them when it opens an index for writing."""
    for _ in range(3):
        _varint(stream)
    stream.read(2 * _INT)
    for _ in range(3):
        _varint(stream)


def _varint(stream: io.BytesIO) -> int:
    """Return a number written in base 128, the lowest digits first; each but the last has its
    highest bit set."""
    number = shift = 0
    while True:
        byte = stream.read(1)[0]
        number |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return number
