"""Text that is like a text: some of its words are others of the corpus, some are new.

New words follow Zipf's law, each rank a word of its own, so a vocabulary grows with the text as
Heaps found that real ones do.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

WORD = re.compile(r"[a-zA-ZÀ-ɏ]{3,}|[Ѐ-ӿ]{3,}")
"""What may be replaced: words of scripts that can be invented by syllables."""
SYLLABLES = {
    "Latin": [c + v for c in "bcdfghklmnprstvz" for v in "aeiou"],
    "Cyrillic": [c + v for c in "бвгджзклмнпрстчш" for v in "аеиоу"],
}
RANKS = 10**8
"""The ranks that are drawn from: more than a corpus of billions of words gets to see."""
SWAPPED, NEW = 0.08, 0.02
"""The shares of words that become another word of the corpus, and a new one."""


def invented(rank: int, script: str) -> str:
    """Return the word of a rank, from 0: the frequent ones are short, as in a language."""
    syllables = SYLLABLES[script]
    rank += len(syllables)  # one syllable alone would be a word of two letters
    word = ""
    while rank:
        rank, place = divmod(rank, len(syllables))
        word += syllables[place]
    return word


def zipf(chance: random.Random) -> int:
    """Return a rank, from 0, that is drawn about as often as one divided by it."""
    return int(RANKS ** chance.random()) - 1


def spans(text: str) -> NDArray[np.int32]:
    """Return the (start, stop) of the words of a text that may be replaced: an array, since those
    of a whole corpus are kept."""
    found = [match.span() for match in WORD.finditer(text)]
    return np.array(found, np.int32).reshape(-1, 2)


class Changer:
    """Changes words of texts; the same seed gives the same changes."""

    def __init__(self, chance: random.Random, pools: Mapping[str, Sequence[str]]) -> None:
        """``pools`` has words of each language, as often as they occur."""
        self._chance, self._pools = chance, pools

    def changed(self, text: str, words: NDArray[np.int32], language: str) -> str:
        """Return a text with some of its words changed; ``words`` has the spans of all."""
        parts, end = [], 0
        for place in self._places(len(words)):
            start, stop = words[place].tolist()
            parts += text[end:start], self._other(text[start:stop], self._pools[language])
            end = stop
        return "".join((*parts, text[end:]))

    def _places(self, count: int) -> list[int]:
        share = int(count * (SWAPPED + NEW) + self._chance.random())
        return sorted(self._chance.sample(range(count), share))

    def _other(self, word: str, pool: Sequence[str]) -> str:
        if self._chance.random() * (SWAPPED + NEW) < NEW:
            other = invented(zipf(self._chance), "Latin" if word[0] < "Ѐ" else "Cyrillic")
        else:
            other = self._chance.choice(pool)
        return other.capitalize() if word[0].isupper() else other.lower()
