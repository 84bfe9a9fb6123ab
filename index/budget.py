"""What the search for the terms of an open word, or for words near each other, may cost.

Where it runs out, what was found until then answers, and the answer is told to be partial.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

EXPANSION_LIMIT = 1000
"""The terms a prefix, wildcard or fuzzy word may stand for."""
SCAN_LIMIT = 200_000
"""The terms a wildcard may be compared with."""
SECONDS = 2.0
"""How long a query may look for terms and places, in all."""
EVERY = 64
"""How many items pass between two looks at the clock."""

T = TypeVar("T")


class Budget:
    """The budget of one query; ``partial`` tells whether any of it ran out, ``late`` whether it
    was the time."""

    def __init__(self, stop: float | None = None) -> None:
        self.partial = self.late = False
        self._stop = time.monotonic() + SECONDS if stop is None else stop

    def part(self) -> Budget:
        """Return a budget for a part of the query, which ends with it."""
        return Budget(self._stop)

    def spent(self, part: Budget) -> None:
        self.partial |= part.partial
        self.late |= part.late

    def within(self, items: Iterable[T], limit: int | None = None) -> Iterator[T]:
        """Yield items until there are ``limit`` of them or the time is over."""
        for seen, item in enumerate(items):
            self.late |= seen % EVERY == EVERY - 1 and time.monotonic() > self._stop
            if seen == limit or self.late:
                self.partial = True
                return
            yield item
