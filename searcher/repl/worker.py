"""Work that a person can stop waiting for."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

import analyzers
from index.errors import IndexFault
from searcher.errors import UsageError
from searcher.searcher import Searcher

T = TypeVar("T")

TICK = 0.05
"""How often an interrupt is looked for while work goes on, in seconds."""
PATIENCE = 1.0
"""How long nothing is said of work that goes on, in seconds."""

_SAMPLE = "data данные 資料 معلومات"
_WORD = "data"


class _Work(threading.Thread, Generic[T]):
    """A thread that keeps what its function returned or raised."""

    def __init__(self, function: Callable[[], T]) -> None:
        super().__init__(daemon=True)  # what nobody waits for does not keep the program
        self._function = function
        self.result: list[T] = []
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.result.append(self._function())
        except BaseException as error:  # raised again in the thread that waits
            self.error = error


def wait(function: Callable[[], T], slow: Callable[[], None] = lambda: None) -> T:
    """Return what a function returns, or raise what it raises; call ``slow`` once where it takes
    more than ``PATIENCE``.

    It runs in a thread: Ctrl-C (KeyboardInterrupt) ends the wait at once, even inside an engine's
    own code, and the thread ends by itself.
    """
    work = _Work(function)
    work.start()
    work.join(PATIENCE)
    if work.is_alive():
        slow()
    while work.is_alive():
        work.join(TICK)
    if work.error is not None:
        raise work.error
    return work.result[0]


def warm_up(searcher: Searcher) -> None:
    """Load the dictionaries of an index's languages, and what else a first question would wait for;
    what is wrong with the index, that question will tell."""
    for language in searcher.languages:
        analyzers.get(language).words(_SAMPLE)
    with contextlib.suppress(IndexFault, UsageError):
        searcher.search(_WORD, limit=1)
