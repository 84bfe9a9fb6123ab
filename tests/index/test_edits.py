from __future__ import annotations

import random
from functools import cache

import pytest

from index.edits import within


def _distance(one: str, two: str) -> int:
    @cache
    def between(i: int, j: int) -> int:
        if not i or not j:
            return i + j
        changed = between(i - 1, j - 1) + (one[i - 1] != two[j - 1])
        return min(changed, between(i - 1, j) + 1, between(i, j - 1) + 1)

    return between(len(one), len(two))


@pytest.mark.parametrize("distance", [0, 1, 2, 3])
@pytest.mark.parametrize("text", ["a", "ab", "abba", "babaabab"])
def test_words_within_a_distance(text: str, distance: int) -> None:
    chance = random.Random(f"{text}{distance}")
    words = ["".join(chance.choices("abc", k=chance.randrange(12))) for _ in range(200)]
    words += [text, text[1:], text + "b", text[::-1]]
    wanted = [word for word in words if _distance(text, word) <= distance]
    assert sorted(within(text, words, distance)) == sorted(wanted)
    assert text in wanted


def test_very_long_words_are_compared() -> None:
    """Cell by cell of the whole table it would take minutes."""
    text = "ab" * 2000
    near = [text[:-1], f"c{text}", text.replace("ab", "cb", 1)]
    assert sorted(within(text, [*near, text[::-1], text[3:]], 2)) == sorted([*near, text[::-1]])
