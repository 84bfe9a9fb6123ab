"""What differs between two texts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searcher.alignment import Effort, blocks
from searcher.compare import NEW, OLD, differences
from searcher.terminal import Marked

COMPARED = {
    "a word": ("kept for two years", "kept for three years", "kept for [-two-]{+three+} years"),
    "a word more": ("We keep data.", "We keep your data.", "We keep {+your+} data."),
    "a word less": ("We keep your data.", "We keep data.", "We keep [-your-] data."),
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


def test_texts_that_differ_in_much_are_compared_by_line() -> None:
    old = "".join(f"| _ga{n} | analytics | third party | 1 year |\n" for n in range(2_000))
    found = differences(old, old.replace("1 year", "13 months"))
    assert found is not None
    assert found.text.startswith("| _ga0 | analytics | third party | [-1 year-]{+13 months+} |\n|")
    assert len(found.marks) == 4_000


def test_lines_that_came_between_are_not_compared_with_others() -> None:
    old = [f"Line {n} of {n * 7919 % 1000} stays as it was." for n in range(1_000)]
    new = [line.replace("stays", "is") if n % 2 else line for n, line in enumerate(old)]
    new[100:100] = ["This line is new."]
    found = differences("\n".join(old), "\n".join(new))
    assert found is not None and "\n{+This line is new.+}\n" in found.text
    assert "Line 1 of 919 [-stays-]{+is+} as it was." in found.text


ENDLESS = {
    "a word again and again": ("yes " * 20_000, "yes no " * 20_000),
    "characters": ("我們保留資料" * 5_000, "資料保留我們" * 5_000),
    "lines again and again": ("the same\n" * 20_000, "the same\n" * 10_000 + "x " * 20_000),
    "nothing in common": (
        " ".join(map(str, range(20_000))),
        " ".join(map(str, range(20_000, 40_000))),
    ),
}


@pytest.mark.parametrize(("old", "new"), ENDLESS.values(), ids=ENDLESS)
def test_texts_of_any_kind_come_to_an_end(old: str, new: str) -> None:
    """Each word with each would take hours."""
    found = differences(old, new)
    assert found is not None and found.marks
    for brackets, text in ((NEW, old), (OLD, new)):
        left = "".join(_without(found, brackets))
        assert "".join(left.split()) == "".join(text.split())


def test_effort_is_shared() -> None:
    effort = Effort(100)
    assert differences("a b c", "a d c", effort) == differences("a b c", "a d c")
    assert not effort.spend(100)
    found = differences("a b c", "a d e c", effort)
    assert found is not None and found.text == "[-a b c-]{+a d e c+}"


def _without(found: Marked, brackets: tuple[str, str]) -> Iterator[str]:
    """Yield a text without what one side alone has, and without the brackets of the other."""
    at = 0
    for start, stop in found.marks:
        yield found.text[at:start]
        if not found.text.startswith(brackets[0], start):
            yield found.text[start + 2 : stop - 2]
        at = stop
    yield found.text[at:]


@given(st.text("ab \n我", max_size=30), st.text("ab \n我", max_size=30))
def test_either_text_is_left_without_the_other(old: str, new: str) -> None:
    found = differences(old, new)
    if found is None:
        assert old.split() == new.split()
        return
    for brackets, text in ((NEW, old), (OLD, new)):
        assert "".join("".join(_without(found, brackets)).split()) == "".join(text.split())


@given(st.text("abc", max_size=12), st.text("abc", max_size=12))
def test_blocks_are_the_longest_common_subsequence(old: str, new: str) -> None:
    found = blocks(old, new, Effort(10_000))
    assert found is not None and found[-1] == (len(old), len(new), 0)
    for first, start, size in found:
        assert old[first : first + size] == new[start : start + size]
    assert sum(block.size for block in found) == _longest(old, new)


@cache
def _longest(old: str, new: str) -> int:
    if not old or not new:
        return 0
    if old[0] == new[0]:
        return 1 + _longest(old[1:], new[1:])
    return max(_longest(old[1:], new), _longest(old, new[1:]))
