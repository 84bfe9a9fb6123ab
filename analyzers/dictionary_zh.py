"""The words of Chinese with their likelihoods: jieba's dictionary and the words of our tables.

jieba keeps its prebuilt dictionary in the system's temporary folder, where any user could plant
another; here it is kept in the user's own cache folder, or nowhere. jieba itself is loaded only to
make it.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import math
import warnings
from collections.abc import Sequence
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from analyzers import frequencies
from analyzers.memo import Memo

RJIEBA = "0.2.2"
"""The version of rjieba whose words were compared with ours and found the same."""
KEPT = 1 << 19
"""Likelihoods kept at most: about as many as the dictionary has words and prefixes."""


class Dictionary:
    """Words and how likely each is.

    ``likelihood[word]`` is the natural logarithm of the word's share of all words, 0.0 where it
    only begins other words, None where it does not even do that.
    """

    def __init__(self, folder: Path | None, words: Sequence[str]) -> None:
        self._words = words
        self._get, total = _frequencies(folder, words)
        self._log_total = math.log(total)
        self.unknown = -self._log_total
        self.likelihood = Memo(self._likelihood, KEPT)

    def _likelihood(self, word: str) -> float | None:
        frequency = self._get(word)
        return math.log(frequency) - self._log_total if frequency else frequency

    def rust(self) -> Any:
        """Return jieba-rs with these words, None where it is not installed.

        It has the same dictionary and the same arithmetic, so that it cuts a text into the same
        words; a test compares them.
        """
        if find_spec("rjieba") is None or metadata.version("rjieba") != RJIEBA:
            return None
        import rjieba

        made = rjieba.Jieba()
        for word in self._words:
            made.add_word(word, self._get(word), None)
        return made


def _frequencies(folder: Path | None, words: Sequence[str]) -> Any:
    """Return a function from words to frequencies and their sum, from the cache where it can."""
    path = None
    if folder is not None:
        version = metadata.version("jieba")
        path = folder / f"jieba-{version}-{_digest(words)}.trie"
        if kept := frequencies.load(path):
            return kept.get, kept.total
    made = make(words)
    if path is not None:
        with contextlib.suppress(OSError, RuntimeError):  # the latter is the trie's own
            frequencies.save(made, path)
    return made.get, sum(made.values())


def make(words: Sequence[str]) -> dict[str, int]:
    """Return the frequencies of jieba's dictionary and of some words of ours.

    Prefixes that are no words have 0; a word of ours has the least that makes it one word.
    """
    with warnings.catch_warnings():  # jieba's own: invalid escapes, pkg_resources
        warnings.simplefilter("ignore")
        import jieba
    logging.getLogger("jieba").setLevel(logging.CRITICAL)
    tokenizer = jieba.Tokenizer()
    tokenizer.initialized = True
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    total = tokenizer.total
    for word in words:
        tokenizer.add_word(word)
        tokenizer.total = total  # jieba adds to it what it had counted before
    made: dict[str, int] = tokenizer.FREQ
    return made


def _digest(words: Sequence[str]) -> str:
    return hashlib.sha256(" ".join(("sum", *words)).encode()).hexdigest()[:12]
