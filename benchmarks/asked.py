"""Draws the questions for engines from a corpus: the same from the same corpus, at any size.

Words of a question stand in one section and are of high and of middling frequency in turn; phrases
are words in a row.
"""

from __future__ import annotations

import itertools
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice

from serving import Asked, Record

SAMPLE = 5000
"""The sections that questions are drawn from: the first, which a corpus of any size has."""
WORD = re.compile(r"\b[a-z]{3,}\b")
PHRASE = re.compile(r"(?<![\w-])[a-z]{3,}(?: [a-z]{3,}){1,2}(?![\w-])")
MIDDLING, HIGH = (0.002, 0.02), (0.02, 0.4)
"""Shares of the sections that have a word."""
MOST_WORDS = 4
TRIES = 10_000
"""Sections looked at for one question."""


class Questions:
    """The words of a corpus by how many of its first sections have them."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._texts = [record.text for record in islice(records, SAMPLE)]
        counts = Counter(word for text in self._texts for word in set(WORD.findall(text)))
        self._shares = {word: count / len(self._texts) for word, count in counts.items()}

    def words(self, seed: int) -> Iterator[Asked]:
        """Yield questions of one to four words, without end. Raises ValueError for a corpus that
        has too few such words."""
        chance = random.Random(seed)
        for count in itertools.count():
            size = 1 + count % MOST_WORDS
            yield self._drawn(chance, partial(self._mixed, chance, size))

    def phrases(self, seed: int) -> Iterator[Asked]:
        """Yield phrases of two or three words, without end. Raises ValueError as :meth:`words`."""
        chance = random.Random(seed)
        while True:
            yield self._drawn(chance, partial(self._phrase, chance))

    def _drawn(self, chance: random.Random, question: Callable[[str], Asked | None]) -> Asked:
        """Return the question of the first section that gives one."""
        for _ in range(TRIES):
            asked = question(chance.choice(self._texts))
            if asked is not None:
                return asked
        raise ValueError("too few words of high and of middling frequency to ask for")

    def _mixed(self, chance: random.Random, size: int, text: str) -> Asked | None:
        found = set(WORD.findall(text))
        kinds = [self._of(found, HIGH), self._of(found, MIDDLING)]
        if min(map(len, kinds)) < size:
            return None
        picked = [chance.sample(words, size) for words in kinds]
        first = chance.randrange(2)
        return Asked(tuple(picked[(first + n) % 2][n] for n in range(size)))

    def _phrase(self, chance: random.Random, text: str) -> Asked | None:
        found = PHRASE.findall(text)
        words = tuple(chance.choice(found).split()) if found else ()
        known = all(MIDDLING[0] <= self._shares.get(word, 0) < HIGH[1] for word in words)
        return Asked(words, phrase=True) if words and known else None

    def _of(self, words: Iterable[str], bounds: tuple[float, float]) -> Sequence[str]:
        low, high = bounds
        return sorted(word for word in words if low <= self._shares.get(word, 0) < high)
