"""What differs between two texts."""

from __future__ import annotations

import pytest

from searcher.compare import LONGEST, PAIRS, differences

COMPARED = {
    "a word": ("kept for two years", "kept for three years", "kept for [-two-]{+three+} years"),
    "a word more": ("We keep data.", "We keep your data.", "We keep{+ your+} data."),
    "a word less": ("We keep your data.", "We keep data.", "We keep[- your-] data."),
    "Chinese": ("保留兩年", "保留三年", "保留[-兩-]{+三+}年"),
    "Urdu": ("دو سال تک", "تین سال تک", "[-دو-]{+تین+} سال تک"),
    "what they share by chance": (
        "You may ask for a copy in writing.",
        "Data that was deleted in error cannot be had.",
        "[-You may ask for a copy in writing-]{+Data that was deleted in error cannot be had+}.",
    ),
    "a short word between short changes": ("two a b", "six a c", "[-two-]{+six+} a [-b-]{+c+}"),
    "all": ("a", "b", "[-a-]{+b+}"),
    "nothing before": ("", "b", "{+b+}"),
    "lines": ("one\ntwo", "one\n2", "one\n[-two-]{+2+}"),
}


@pytest.mark.parametrize(("old", "new", "shown"), COMPARED.values(), ids=COMPARED)
def test_differences(old: str, new: str, shown: str) -> None:
    found = differences(old, new)
    assert found is not None and found.text == shown
    assert all(
        found.text[start] in "[{" and found.text[stop - 1] in "]}" for start, stop in found.marks
    )


@pytest.mark.parametrize("new", ["one two", "one\n two "])
def test_the_same_but_for_space_is_no_difference(new: str) -> None:
    assert differences("one two", new) is None


def test_long_texts_are_compared_by_line() -> None:
    text = "a line of it\n" * (LONGEST // 12)
    found = differences(text + "kept two years\n", text + "kept three years\n")
    assert found is not None
    assert found.text.endswith("[-kept two years\n-]{+kept three years\n+}")


def test_texts_of_the_same_few_characters_are_compared_by_line() -> None:
    text = "我們保留資料\n" * int((PAIRS / 6) ** 0.5 + 1)
    assert len(text) < LONGEST
    found = differences(text + "兩年\n", text + "三年\n")
    assert found is not None and found.text.endswith("[-兩年\n-]{+三年\n+}")
