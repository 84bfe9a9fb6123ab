"""How well our own search ranks, whole and without its parts (an ablation)."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from unittest.mock import patch

from retrieval import DEPTH, Collection, measure

import searcher
from searcher import evaluation

NGRAMS = {"searcher.rerank.WEIGHT": 0.0, "searcher.rerank.WEIGHT_BARE": 0.0}
CONCEPTS = {"searcher.widening.SYNONYM": 0.0}
LESS: Mapping[str, Mapping[str, float]] = {
    "ours": {},
    "ours, no n-grams": NGRAMS,
    "ours, words alone": NGRAMS | CONCEPTS,
}
"""Our search, whole and without its parts: the weights that are nothing then."""


def measure_ours(collection: Collection) -> dict[str, dict[str, float]]:
    """Return the measures of our own search, whole and without its parts, by name.

    Its index is built in a temporary folder.
    """
    options = searcher.Options(language=collection.tags.documents)
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "index"
        searcher.build([collection.corpus], index, options)
        with searcher.open(index) as opened:
            return {name: _measure(collection, opened, less) for name, less in LESS.items()}


def _measure(
    collection: Collection, opened: searcher.Searcher, less: Mapping[str, float]
) -> dict[str, float]:
    def rank(query: str) -> dict[str, float]:
        return evaluation.ranking(opened, query, collection.tags.topics, DEPTH, "document")

    with ExitStack() as stack:
        for name, value in less.items():
            stack.enter_context(patch(name, value))
        return measure(collection, rank)
