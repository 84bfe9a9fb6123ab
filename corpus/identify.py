"""py3langid's model, asked about many texts at once.

The model is a naive Bayes classifier of byte n-grams, which an automaton finds (Lui and Baldwin,
"langid.py: An Off-the-shelf Language Identification Tool", ACL 2012). py3langid steps through a
text byte by byte. A state of the automaton depends on the last ``REACH`` bytes only, so here all
texts are cut into rows that are stepped through together, each from ``REACH`` bytes before it.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray
from py3langid.langid import MODEL_FILE, LanguageIdentifier

REACH = 6
"""The longest n-gram, in bytes."""
ROW = 64
"""Bytes of a row."""
_Ints = NDArray[np.int64]


@cache
def _model() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE)


class Identifier:
    """Tells the language of texts among some."""

    def __init__(self, candidates: Sequence[str]) -> None:
        found = _model()
        columns = [at for at, code in enumerate(found.nb_classes) if code in candidates]
        self._next = np.frombuffer(found.tk_nextmove, np.uint32)
        self._rows = np.asarray(found.tk_row, np.int64) << 8
        self._features = np.asarray(found.tk_output, np.int64)
        # In the file they have half the bits, which is exact and takes ten times as long to add up.
        self._weights = np.ascontiguousarray(found.nb_ptc[:, columns], np.float32)
        self._priors = found.nb_pc[columns]
        self._languages: list[str] = [found.nb_classes[at] for at in columns]

    def classify(self, texts: Sequence[str]) -> list[tuple[str, float]]:
        """Return the most probable language of each text and its probability."""
        encoded = [_encoded(text) for text in texts]
        stops = np.cumsum([len(data) + REACH for data in encoded]).tolist()
        features = self._walk((b"\0" * REACH).join((b"", *encoded)))
        parts = [
            features[stop - len(data) - REACH : stop - REACH]
            for data, stop in zip(encoded, stops, strict=True)
        ]
        return [self._decided(part) for part in parts]

    def _walk(self, data: bytes) -> _Ints:
        """Return the feature that ends at each byte but the first ``REACH``, or -1; NUL leads
        from any state to the first."""
        rows = -(-(len(data) - REACH) // ROW)
        padded = np.zeros(rows * ROW + REACH, np.uint8)
        padded[: len(data)] = np.frombuffer(data, np.uint8)
        bytes_ = np.lib.stride_tricks.sliding_window_view(padded, ROW + REACH)[::ROW]
        state = np.zeros(rows, np.int64)
        found = np.empty((ROW, rows), np.int64)
        for place in range(ROW + REACH):
            state = self._next[self._rows[state] + bytes_[:, place]]
            if place >= REACH:
                found[place - REACH] = self._features[state]
        features: _Ints = found.T.reshape(-1)
        return features

    def _decided(self, features: _Ints) -> tuple[str, float]:
        """Scores are tempered by the root of the length, as py3langid does."""
        seen, counts = np.unique(features[features >= 0], return_counts=True)
        # Not by BLAS, whose threads wait for each other longer than they add.
        weights = self._weights.take(seen, 0)
        scores = np.einsum("i,ij->j", np.log1p(counts, dtype=np.float32), weights)
        scores += self._priors if len(seen) else 0.0
        odds = np.exp((scores - scores.max()) / math.sqrt(len(features) or 1))
        shares: dict[str, float] = {}
        for language, odd in zip(self._languages, (odds / odds.sum()).tolist(), strict=True):
            shares[language] = shares.get(language, 0.0) + odd
        best = max(shares, key=lambda language: shares[language])
        return best, shares[best]


def _encoded(text: str) -> bytes:
    text = text.lower() if text.isupper() else text
    return unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")
