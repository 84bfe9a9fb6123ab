"""BM25 over character n-grams: no linguistics at all, and the opponent to respect.

As McNamee and Mayfield, "Character N-Gram Tokenization for European Language Text Retrieval"
(2004): n-grams run across the words of a text, with one space between them.
"""

from __future__ import annotations

import math
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

K1, B = 1.2, 0.75


@dataclass(frozen=True, slots=True)
class Postings:
    """The documents of an n-gram by number, and how often it stands in each."""

    documents: NDArray[np.int32]
    counts: NDArray[np.int32]


def grams(text: str, size: int) -> list[str]:
    """Return the n-grams of a text's words; a text shorter than one is its own.

    >>> grams("Your data", 4)
    [' you', 'your', 'our ', 'ur d', 'r da', ' dat', 'data', 'ata ']
    """
    words = " ".join(re.findall(r"\w+", text.casefold()))
    padded = f" {words} "
    return [padded[i : i + size] for i in range(max(1, len(padded) - size + 1))]


class Grams:
    """Documents as n-grams, to be ranked for a query."""

    def __init__(self, documents: Mapping[str, str], size: int) -> None:
        self._size = size
        self._ids = list(documents)
        counts = [Counter(grams(text, size)) for text in documents.values()]
        self._postings = _postings(counts)
        lengths = np.array([count.total() for count in counts], np.float64)
        self._norm = K1 * (1 - B + B * lengths / max(1.0, lengths.mean()))

    def rank(self, query: str, depth: int) -> dict[str, float]:
        """Return the best documents for a query, with their scores."""
        scores = np.zeros(len(self._ids))
        for gram in set(grams(query, self._size)):
            if gram in self._postings:
                self._add(scores, self._postings[gram])
        best = np.argsort(-scores, kind="stable")[:depth].tolist()
        return {self._ids[n]: float(scores[n]) for n in best if scores[n] > 0}

    def _add(self, scores: NDArray[np.float64], found: Postings) -> None:
        total, count = len(self._ids), len(found.documents)
        idf = math.log(1 + (total - count + 0.5) / (count + 0.5))
        norm = self._norm[found.documents]
        scores[found.documents] += idf * (K1 + 1) * found.counts / (found.counts + norm)


def _postings(documents: list[Counter[str]]) -> dict[str, Postings]:
    rows: defaultdict[str, array[int]] = defaultdict(lambda: array("i"))
    for number, counts in enumerate(documents):
        for gram, count in counts.items():
            rows[gram].extend((number, count))
    pairs = {gram: np.frombuffer(row, np.int32).reshape(-1, 2) for gram, row in rows.items()}
    return {gram: Postings(pair[:, 0], pair[:, 1]) for gram, pair in pairs.items()}
