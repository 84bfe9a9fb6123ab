"""Words of Chinese text: jieba, told the vocabulary of policies in three regions.

jieba keeps its prebuilt dictionary in the system's temporary folder, where any user could plant
another; here it is kept in the user's own cache folder, or nowhere.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import warnings
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from analyzers import frequencies
from analyzers.cache import cache_folder
from analyzers.tables import zh as table


class Segment(NamedTuple):
    """A word as it stands in folded text, and its term: the name of its class, else itself."""

    text: str
    term: str


def _classes() -> dict[str, str]:
    lines = map(str.split, table.CLASSES.strip().splitlines())
    return {word: words[0] for words in lines for word in words}


def _related() -> dict[str, tuple[str, ...]]:
    lines = map(str.split, table.RELATED.strip().splitlines())
    return {word: tuple(terms) for word, *terms in lines}


CLASSES = _classes()
RELATED = _related()


def alternatives(segment: Segment) -> tuple[str, ...]:
    """Return the stems of a segment: its term, then the terms a query also looks for."""
    word, term = segment
    return tuple(dict.fromkeys((term, *RELATED.get(word, ()), *RELATED.get(term, ()))))


def _load(folder: Path | None) -> Any:
    """Return jieba's tokenizer, its words and those of our tables from the cache where it can."""
    with warnings.catch_warnings():  # jieba's own: invalid escapes, pkg_resources
        warnings.simplefilter("ignore")
        import jieba
    logging.getLogger("jieba").setLevel(logging.CRITICAL)
    tokenizer = jieba.Tokenizer()
    tokenizer.initialized = True
    words = sorted({*CLASSES, *RELATED})
    path = None if folder is None else folder / f"jieba-{jieba.__version__}-{_digest(words)}.trie"
    kept = None if path is None else frequencies.load(path)
    if kept is not None:
        tokenizer.FREQ, tokenizer.total = kept, kept.total
        return tokenizer
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    for word in words:
        tokenizer.add_word(word)  # as likely as it takes to be one word
    if path is not None:
        with contextlib.suppress(OSError, RuntimeError):  # the latter is the trie's own
            frequencies.save(tokenizer.FREQ, tokenizer.total, path)
    return tokenizer


def _digest(words: Sequence[str]) -> str:
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:12]


class Segmenter:
    """Cuts runs of folded Han characters into words.

    Without jieba's model of unknown words: with it, the cut of a word depends on its neighbours,
    and a word alone is found less often in its sentence.
    """

    def __init__(self, folder: Path | None) -> None:
        self._tokenizer = _load(folder)

    def knows(self, word: str) -> bool:
        """Tell whether ``word`` is in the dictionary (prefixes of words are there with 0)."""
        return bool(self._tokenizer.FREQ.get(word))

    def cut(self, run: str) -> list[Segment]:
        """Return the words of ``run``; joined, their texts are ``run``."""
        result: list[Segment] = []
        for word in self._tokenizer.cut(run, HMM=False):
            segment = Segment(word, self.term(word))
            if result and self._compound(result[-1], segment):
                last = result.pop()
                segment = Segment(last.text + word, last.term + segment.term)
            result.append(segment)
        return result

    def _compound(self, left: Segment, right: Segment) -> bool:
        """Tell whether two words are one in the dictionary's region: 網路|安全 as 网络安全."""
        regional = left.text != left.term or right.text != right.term
        return regional and self.knows(left.term + right.term)

    def term(self, word: str) -> str:
        """Return the name of a word's class, also where a part has one: 無線通訊 as 无线通信."""
        if word in CLASSES or len(word) < 3:
            return CLASSES.get(word, word)
        for k in range(2, len(word) - 1):
            for other in self._replaced(word, k):
                if self.knows(other):
                    return other
        return word

    def _replaced(self, word: str, k: int) -> Iterator[str]:
        left, right = word[:k], word[k:]
        if CLASSES.get(left, left) != left:
            yield CLASSES[left] + right
        if CLASSES.get(right, right) != right:
            yield left + CLASSES[right]

    def inner(self, word: str, i: int) -> str:
        """Return the term of the longest dictionary word at ``word[i:]``, else the character."""
        for stop in range(len(word), i + 1, -1):
            if self.knows(word[i:stop]):
                return self.term(word[i:stop])
        return word[i]


@cache
def segmenter() -> Segmenter:
    """Return the segmenter of this process, loading the dictionary at the first call."""
    return Segmenter(cache_folder())
