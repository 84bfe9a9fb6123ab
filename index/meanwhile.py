"""Work in another thread, whose outcome is taken when it is needed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Meanwhile(threading.Thread, Generic[T]):
    """A thread, started at once, that keeps what its function returned or raised; it does not keep
    the program from its end."""

    def __init__(self, function: Callable[[], T]) -> None:
        super().__init__(daemon=True)
        self._function = function
        self._result: list[T] = []
        self._error: BaseException | None = None
        self.start()

    def run(self) -> None:
        try:
            self._result.append(self._function())
        except BaseException as error:  # raised again in the thread that waits
            self._error = error

    def result(self) -> T:
        """Wait, and return what the function returned, or raise what it raised."""
        self.join()
        if self._error is not None:
            raise self._error
        return self._result[0]
