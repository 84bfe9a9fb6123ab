"""A record as an index stores it: whole, so that it can be written again as it is.

Lines, compressed: the id and the keywords as JSON; what comes back with a hit as JSON; the
terms of each stream, joined as in the index.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from index import schema
from index.engine import Record

AHEAD = 2
"""How many times as much as is packed is unpacked at first: about what comes back with a hit."""
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

    @cached_property
    def _lines(self) -> list[bytes]:
        unpacker = zlib.decompressobj(zdict=_NAMES)
        return (unpacker.decompress(self.data) + unpacker.flush()).split(b"\n")

    def id(self) -> str:
        id: str = self._parsed(0)[0]
        return id

    def stored(self) -> Mapping[str, Any]:
        """Return what comes back with a hit: its line ends before the terms, which stay packed."""
        unpacker = zlib.decompressobj(zdict=_NAMES)
        text = unpacker.decompress(self.data, AHEAD * len(self.data))
        while text.count(b"\n") < 2 and not unpacker.eof:
            text += unpacker.decompress(unpacker.unconsumed_tail, len(text) // 4)
        stored: Mapping[str, Any] = _parsed(text.split(b"\n", 2)[1])
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
        return _parsed(self._lines[line])


def _parsed(line: bytes) -> Any:
    return json.loads(line.decode("utf-8", "surrogatepass"))
