"""Our search is measured whole and without its parts."""

from __future__ import annotations

from pathlib import Path

import pytest
import retrieval
from ablation import measure_ours

CORPUS = """\
{"id": "letters", "text": "Our integritetspolicyn and, at some length, the data of it."}
{"id": "concept", "text": "The retention period, and then some words of no weight, and data."}
{"id": "words", "text": "Data, data, data."}
"""
MRR = {"ours": 1.0, "ours, no n-grams": (1 + 1 / 2) / 2, "ours, words alone": (1 / 3 + 1 / 2) / 2}


def test_n_grams_and_concepts_make_a_difference(tmp_path: Path) -> None:
    folder = tmp_path / "en-small"
    folder.mkdir()
    (folder / "corpus.jsonl").write_text(CORPUS, "utf-8")
    (folder / "topics.dev.tsv").write_text("1\tretain data\n2\tdata integritetspolicys\n", "utf-8")
    (folder / "qrels.dev.tsv").write_text("1\tconcept\t1\n2\tletters\t1\n", "utf-8")
    found = measure_ours(retrieval.read(folder, None))
    assert {name: scores["MRR@10"] for name, scores in found.items()} == pytest.approx(MRR)
