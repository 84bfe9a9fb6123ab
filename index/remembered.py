"""What was made once and may be asked for again, a bounded number of bytes of it."""

from __future__ import annotations

import sys
import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Protocol, TypeVar

ENTRY = 512
"""About the bytes that an entry takes beside its key's and its own; of most words it is most."""


class Sized(Protocol):
    """Something that tells its size."""

    @property
    def nbytes(self) -> int: ...


Kept = TypeVar("Kept", bound=Sized)


class Remembered:
    """A cache for many threads: what was longest not asked for goes first.

    Two threads that ask for the same at once may both make it.
    """

    def __init__(self, most: int) -> None:
        self.most, self.bytes = most, 0
        self._kept: OrderedDict[tuple[str, ...], Sized] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: tuple[str, ...], make: Callable[[], Kept]) -> Kept:
        """Return what is kept under a key, which is made where nothing is."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]  # type: ignore[return-value]
        made = make()
        with self._lock:
            if key not in self._kept:
                self._kept[key] = made
                self.bytes += _size(key, made)
            while self.bytes > self.most:
                self.bytes -= _size(*self._kept.popitem(last=False))
        return made


def _size(key: tuple[str, ...], kept: Sized) -> int:
    return ENTRY + sum(map(sys.getsizeof, key)) + kept.nbytes
