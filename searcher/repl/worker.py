"""Work that a person can stop waiting for."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

import analyzers

T = TypeVar("T")

TICK = 0.05
"""How often an interrupt is looked for while work goes on, in seconds."""
PATIENCE = 1.0
"""How long nothing is said of work that goes on, in seconds."""

_SAMPLE = "data данные 資料 معلومات"


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


def warm_up(languages: Iterable[str]) -> None:
    """Load the dictionaries of languages, so that the first question need not wait for them."""
    for language in languages:
        analyzers.get(language).words(_SAMPLE)
