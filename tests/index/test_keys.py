"""Short ids of sections."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.keys import LENGTH, is_key, key, shortest


@given(st.text())
def test_a_key_is_made_of_the_id_alone_and_is_no_number(id: str) -> None:
    assert key(id) == key(id)
    assert is_key(key(id)) and len(key(id)) == LENGTH
    assert key(id)[0].isalpha()


def test_a_key_is_the_same_for_ever() -> None:
    """People keep them in notes: another hash would be another name for all that is cited."""
    assert key("sample/privacy-en-2023.txt#7") == "cwfpasb6o7"


SHORTENED = {
    "alone": ("abcdefghij", [], "abcd"),
    "among itself": ("abcdefghij", ["abcdefghij"], "abcd"),
    "others differ sooner": ("abcdefghij", ["abxdefghij"], "abcd"),
    "one more letter": ("abcdefghij", ["abcdxfghij"], "abcde"),
    "two more": ("abcdefghij", ["abcdxfghij", "abcdexghij"], "abcdef"),
    "only the end": ("abcdefghij", ["abcdefghix"], "abcdefghij"),
}


@pytest.mark.parametrize(("whole", "others", "short"), SHORTENED.values(), ids=SHORTENED)
def test_the_shortest_beginning(whole: str, others: list[str], short: str) -> None:
    assert shortest(whole, others) == short


SHAPES = {"abcd": True, "k7qd": True, "7qqd": False, "abc": False, "ab-d": False, "2024": False}


@pytest.mark.parametrize(("text", "fits"), SHAPES.items(), ids=SHAPES)
def test_is_key(text: str, fits: bool) -> None:
    assert is_key(text) is fits
