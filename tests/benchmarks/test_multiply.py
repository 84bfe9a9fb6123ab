"""The corpus that engines are measured on: as large as asked for, and the same each time."""

from __future__ import annotations

import itertools
import random
from pathlib import Path

import pytest
from invented import RANKS, Changer, invented, spans, zipf
from multiply import multiplied, multiply, sections

import corpus

POLICY = """\
1. What we keep

We keep your address and your name as long as your account is open.

2. Who gets it

Only the companies that bring you the parcels, and nobody else in the world.
"""


@pytest.fixture
def policies(tmp_path: Path) -> Path:
    folder = tmp_path / "policies"
    folder.mkdir()
    (folder / "one.txt").write_text(POLICY, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("rank", "script", "word"),
    [(0, "Latin", "babe"), (1, "Latin", "bebe"), (79, "Latin", "zube"), (80, "Latin", "babi")],
)
def test_word_of_a_rank(rank: int, script: str, word: str) -> None:
    assert invented(rank, script) == word


def test_ranks_have_words_of_their_own() -> None:
    assert len({invented(rank, "Cyrillic") for rank in range(20_000)}) == 20_000


def test_ranks_follow_zipf() -> None:
    chance = random.Random(1)
    drawn = [zipf(chance) for _ in range(20_000)]
    assert min(drawn) >= 0
    assert max(drawn) < RANKS
    once, twice = (sum(low <= rank < 10 * low for rank in drawn) for low in (10, 1000))
    assert once == pytest.approx(twice, rel=0.1)  # each tenfold range has the same share


def test_some_words_change_and_the_rest_stays() -> None:
    text = "One, two; " + "three " * 998
    changer = Changer(random.Random(1), {"en": ["four"]})
    changed = changer.changed(text, spans(text), "en")
    assert sum(a != b for a, b in zip(text.split(), changed.split(), strict=True)) == 100
    assert changed[3:5] == ", "


def test_corpus_begins_with_the_policies(policies: Path) -> None:
    first, second, *others = itertools.islice(multiplied(sections(policies), 1), 40)
    assert (first.id, second.id) == ("policies/one.txt#1", "policies/one.txt#2")
    assert first.text.startswith("1 What we keep\n\nWe keep your address")
    assert others[0].id == "1/policies/one.txt#1"
    assert len({record.text for record in others}) > 20


def test_same_seed_same_files_and_larger_begins_as_smaller(policies: Path, tmp_path: Path) -> None:
    for name, count in (("a", 5), ("b", 5), ("c", 2500)):
        multiply(policies, tmp_path / name, count, 1)
    a, b, c = (sorted((tmp_path / name).iterdir()) for name in "abc")
    assert [path.read_text() for path in a] == [path.read_text() for path in b]
    assert c[0].read_text().startswith(a[0].read_text())
    assert len(c) == 3


def test_our_parser_reads_as_many_sections(policies: Path, tmp_path: Path) -> None:
    multiply(policies, tmp_path / "out", 30, 1)
    read = list(corpus.read([tmp_path / "out"]))
    assert all(isinstance(found, corpus.Document) for found in read)
    assert sum(len(found.sections) for found in read if isinstance(found, corpus.Document)) == 30


def test_no_policies_no_corpus(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no section"):
        multiply(tmp_path, tmp_path / "out", 5, 1)
