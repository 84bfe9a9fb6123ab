"""A record as an index stores it: whole, so that it can be written again as it is.

Lines, compressed: the id and the keywords as JSON; what comes back with a hit as JSON; the
terms of each stream, joined as in the index.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

from index import schema
from index.engine import Record

STREAMS = tuple(schema.WEIGHTS)
_NAMES = "".join(f'"{name}":["' for name in schema.KEYWORDS).encode()
"""What every record has; as zlib's dictionary it costs next to nothing."""


def _json(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def pack(record: Record, joined: Mapping[str, str]) -> bytes:
    """Return a record as it is stored; ``joined`` has its terms by stream."""
    head = _json([record.id, dict(record.keywords)])
    lines = [head, _json(dict(record.stored)), *(joined.get(name, "").encode() for name in STREAMS)]
    packer = zlib.compressobj(zdict=_NAMES)
    return packer.compress(b"\n".join(lines)) + packer.flush()


class Packed:
    """A stored record, read as far as is asked for."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        unpacker = zlib.decompressobj(zdict=_NAMES)
        self._lines = (unpacker.decompress(data) + unpacker.flush()).split(b"\n")

    def id(self) -> str:
        id: str = self._parsed(0)[0]
        return id

    def stored(self) -> Mapping[str, Any]:
        stored: Mapping[str, Any] = self._parsed(1)
        return stored

    def terms(self, field: str) -> list[str]:
        """Return the terms of a stream as they stand in the index."""
        line = self._lines[2 + STREAMS.index(field)].decode()
        return line.split(" ") if line else []

    def keywords(self) -> Mapping[str, Sequence[str]]:
        keywords: Mapping[str, Sequence[str]] = self._parsed(0)[1]
        return keywords

    def joined(self) -> dict[str, str]:
        """Return the terms of each stream as the one text that is indexed."""
        return {name: line.decode() for name, line in zip(STREAMS, self._lines[2:], strict=True)}

    def _parsed(self, line: int) -> Any:
        return json.loads(self._lines[line].decode("utf-8", "surrogatepass"))
