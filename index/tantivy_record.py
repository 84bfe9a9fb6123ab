"""A record as an index stores it: whole, so that it can be written again as it is.

To what comes back with a hit (:mod:`index.stored`) are added, in lines: the id and the keywords as
JSON; the terms of each stream, joined as in the index.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from index import schema
from index.engine import Record
from index.stored import added, as_json, laid_out, read

STREAMS = tuple(schema.WEIGHTS)
_NAMES = "".join(f'"{name}":["' for name in schema.KEYWORDS).encode()
"""What every record has; as zlib's dictionary it costs next to nothing."""


def pack(record: Record, joined: Mapping[str, str]) -> bytes:
    """Return a record as it is stored; ``joined`` has its terms by stream."""
    header, text = laid_out(record.stored)
    head = as_json([record.id, dict(record.keywords)])
    lines = [text, head, *(joined.get(name, "").encode() for name in STREAMS)]
    packer = zlib.compressobj(zdict=_NAMES)
    return header + packer.compress(b"\n".join(lines)) + packer.flush()


class Packed:
    """A stored record, read as far as is asked for."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    @cached_property
    def _lines(self) -> list[bytes]:
        return added(self.data, _NAMES).split(b"\n")[1:]

    def id(self) -> str:
        id: str = self._head[0]
        return id

    @cached_property
    def _head(self) -> Any:
        return json.loads(self._lines[0].decode("utf-8", "surrogatepass"))

    def stored(self, *, whole: bool = True) -> Mapping[str, Any]:
        """Return what comes back with a hit, or the first of it; the terms stay packed."""
        return read(self.data, whole, _NAMES)

    def terms(self, field: str) -> list[str]:
        """Return the terms of a stream as they stand in the index."""
        line = self._lines[1 + STREAMS.index(field)].decode()
        return line.split(" ") if line else []

    def keywords(self) -> Mapping[str, Sequence[str]]:
        keywords: Mapping[str, Sequence[str]] = self._head[1]
        return keywords

    def joined(self) -> dict[str, str]:
        """Return the terms of each stream as the one text that is indexed."""
        return {name: line.decode() for name, line in zip(STREAMS, self._lines[1:], strict=True)}
