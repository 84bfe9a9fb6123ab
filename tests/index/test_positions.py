"""Rows of terms, against a plain search of texts."""

from __future__ import annotations

import random
import tracemalloc

import numpy as np
import pytest

from index import positions
from index.postings import Ints, Positional

Texts = list[list[str]]


def _postings(texts: Texts, term: str) -> Positional:
    held = [[place for place, word in enumerate(text) if word == term] for text in texts]
    sections = [number for number, places in enumerate(held) if places]
    counts = [len(held[number]) for number in sections]
    places = [place for number in sections for place in held[number]]
    return Positional(np.array(sections, np.int64), np.array(counts), np.array(places, np.uint32))


def _ends(texts: Texts, terms: list[str]) -> Ints:
    row = [_postings(texts, term) for term in terms]
    return positions.in_row(row, positions.common([found.sections for found in row]))


@pytest.mark.parametrize("seed", range(40))
def test_rows_are_found_where_they_stand(seed: int) -> None:
    chance = random.Random(seed)
    texts = [[chance.choice("aabc") for _ in range(chance.randrange(30))] for _ in range(20)]
    terms = [chance.choice("aabc") for _ in range(chance.randrange(1, 5))]
    wanted = [
        (number << 32) + stop - 1
        for number, text in enumerate(texts)
        for stop in range(len(terms), len(text) + 1)
        if text[stop - len(terms) : stop] == terms
    ]
    assert _ends(texts, terms).tolist() == wanted


def test_long_row_of_one_word_takes_no_more_memory_than_a_short_one() -> None:
    word = _postings([["a", "b"] * 50 + ["a", "a"] for _ in range(200)], "a")
    most = []
    for length in (3, 600):
        tracemalloc.start()
        positions.in_row([word] * length, word.sections)
        most.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert most[1] < 2 * most[0]


@pytest.mark.parametrize("numbers", [[], [0], [5, 0, 5, 3, 3, 0], [1 << 40, 2, 1 << 40]])
def test_distinct_numbers_ascend(numbers: list[int]) -> None:
    assert positions.distinct(np.array(numbers, np.int64)).tolist() == sorted(set(numbers))
