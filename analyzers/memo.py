"""Answers that are kept in memory, a bounded number of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")

LONGEST = 100
"""Characters of the longest word whose answer is kept: none that comes twice is longer."""


class Memo(dict[str, Answer]):
    """The answers of a function by its argument, found when first asked for.

    At most ``size`` are kept, in two generations. When the newer is full it becomes the older,
    which is forgotten but for what was asked for again: what a text repeats is never lost.
    """

    def __init__(self, function: Callable[[str], Answer], size: int) -> None:
        super().__init__()
        self._function = function
        self._half = size // 2
        self._older: dict[str, Answer] = {}

    def __missing__(self, word: str) -> Answer:
        older = self._older
        answer = older[word] if word in older else self._function(word)
        if len(word) <= LONGEST:
            if len(self) >= self._half:
                self._older = dict(self)
                self.clear()
            self[word] = answer
        return answer
