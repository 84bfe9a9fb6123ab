"""Arrays in one file, mapped into memory when they are read.

::

    arrays, each at a multiple of 8 bytes, little-endian
    a directory, JSON: name -> [type, place in bytes, number of elements]
    the directory's size in bytes, 8 bytes
"""

from __future__ import annotations

import json
import mmap
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
TYPES = ("<u1", "<u2", "<u4", "<u8")
"""What arrays may hold."""
_ALIGNED = 8


def smallest(values: Array) -> Array:
    """Return values, none negative, in the narrowest type that holds them."""
    most = int(values.max()) if len(values) else 0
    kind = next(kind for kind in TYPES if most <= np.iinfo(kind).max)
    return values.astype(kind, copy=False)


class ArrayWriter:
    """Writes arrays one after the other. ``close`` ends the file."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._directory: dict[str, tuple[str, int, int]] = {}
        self._at = 0

    def add(self, name: str, values: Array) -> None:
        """Write an array of one of ``TYPES``."""
        kind = values.dtype.newbyteorder("<").str.replace("|", "<")
        if kind not in TYPES:
            raise ValueError(f"an array of {kind}")
        self._directory[name] = (kind, self._at, len(values))
        self._write(np.ascontiguousarray(values, kind).data)
        self._write(bytes(-self._at % _ALIGNED))

    def _write(self, data: bytes | memoryview) -> None:
        self._stream.write(data)
        self._at += memoryview(data).nbytes

    def close(self) -> None:
        directory = json.dumps(self._directory).encode()
        self._stream.write(directory + len(directory).to_bytes(8, "little"))
        self._stream.close()


def mapped(path: Path) -> mmap.mmap:
    """Return the bytes of a file, which stay as long as they are used; ValueError where it is
    empty."""
    with path.open("rb") as stream:
        return mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)


class ArrayFile:
    """An open file of arrays. What is read of it are views of the mapped file, which stays as
    long as one of them.

    Raises OSError and, where the file is damaged, ValueError or LookupError.
    """

    def __init__(self, path: Path) -> None:
        self._map = mapped(path)
        end = len(self._map) - 8
        size = int.from_bytes(self._map[end:], "little")
        if not 0 < size <= end:
            raise ValueError(f"no arrays in {path.name}")
        self._directory: dict[str, tuple[str, int, int]] = json.loads(self._map[end - size : end])

    def names(self) -> list[str]:
        return list(self._directory)

    def get(self, name: str) -> Array:
        """Return an array, an empty one where the file has none of that name."""
        kind, place, count = self._directory.get(name, ("<u1", 0, 0))
        if kind not in TYPES:
            raise ValueError(f"an array of {kind}")
        return np.frombuffer(self._map, kind, count, place)
