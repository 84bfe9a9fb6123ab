"""The small parts: accounts, wildcards, windows of words, queries, the schema's rules."""

from __future__ import annotations

import re
from collections import Counter

import numpy as np
import pytest
from contract_reference import together as tried_together
from hypothesis import given, settings
from hypothesis import strategies as st

import analyzers
from analyzers.indexed import Indexed, gaps
from index.account import Account, total
from index.budget import Budget
from index.near import near, near_shared
from index.query import (
    And,
    DisMax,
    Filter,
    Fuzzy,
    Maybe,
    Near,
    Not,
    Or,
    Phrase,
    Query,
    Term,
    boosted,
    leaves,
)
from index.wildcard import literal_prefix, matcher
from index.windows import together

LANGUAGES = ("en", "sv", "az", "kk", "ur", "ru", "zh", "th", "und")


@settings(deadline=None)  # the first of a language loads its dictionary
@given(st.sampled_from(LANGUAGES), st.text(max_size=60))
def test_every_character_is_accounted_for(language: str, text: str) -> None:
    account = Account()
    account.section("s", text, analyzers.get(language).indexed(text), named=False)
    assert account.taken + account.left.total() == len(text)
    assert sum(account.classes().values()) == account.left.total()
    assert not set(account.left) - set(text)


@pytest.mark.parametrize(
    ("text", "taken", "classes"),
    [
        ("", 0, {}),
        ("one, two", 6, {"punctuation": 1, "spaces": 1}),
        (" — €\t", 0, {"spaces": 2, "punctuation": 1, "symbols": 1, "controls": 1}),
    ],
    ids=["empty", "words", "no-word"],
)
def test_account_of_a_text(text: str, taken: int, classes: dict[str, int]) -> None:
    account = Account()
    account.section("s", text, analyzers.get("en").indexed(text), named=False)
    assert account.taken == taken
    assert account.empty == ([] if taken else ["s"])
    assert account.lost() == []


def test_overlapping_spans_take_a_character_once() -> None:
    assert gaps("abcde", [(4, 5), (1, 2), (0, 3)]) == "d"


def test_accounts_add_up_by_language() -> None:
    one, two = Account(), Account()
    one.section("a", "x-", Indexed("", "", "", Counter("x-")), named=False)
    two.section("b", "-", Indexed("", "", "", Counter("-")), named=False)
    two.canary = ("t", "b")
    sums = total([{"en": one}, {"sv": two, "en": two}, {}])
    assert list(sums) == ["en", "sv"]
    assert (sums["en"].sections, dict(sums["en"].left)) == (2, {"x": 1, "-": 2})
    assert (sums["en"].empty, sums["en"].canary) == (["a", "b"], ("t", "b"))
    assert one.sections == 1
    assert Account.from_json(sums["en"].as_json()) == sums["en"]


@given(st.text("ab*?.[\n", max_size=8), st.text("ab.[\n", max_size=10))
def test_wildcards_match_as_the_regular_expression(pattern: str, term: str) -> None:
    rule = "".join({"*": ".*", "?": "."}.get(c, re.escape(c)) for c in pattern)
    wanted = re.fullmatch(rule, term, re.DOTALL) is not None
    assert matcher(pattern)(term) is wanted
    assert term.startswith(literal_prefix(pattern)) or not wanted


@pytest.mark.parametrize(
    ("pattern", "prefix"),
    [("", ""), ("abc", "abc"), ("ab*c", "ab"), ("a?c*", "a"), ("*a", ""), ("?", "")],
)
def test_literal_prefix(pattern: str, prefix: str) -> None:
    assert literal_prefix(pattern) == prefix


def test_stars_cost_no_more_than_their_product() -> None:
    """Each that may stop anywhere would not end."""
    fits = matcher("a*" * 500 + "b")
    assert not fits("a" * 2000)


PLACES = st.lists(st.lists(st.integers(0, 9), max_size=5, unique=True).map(sorted), max_size=3)


@given(PLACES, st.integers(1, 6))
def test_words_are_together_where_a_window_holds_all(groups: list[list[int]], width: int) -> None:
    assert together(groups, width) == tried_together(groups, width)


@given(st.lists(PLACES.filter(lambda groups: len(groups) == 3), max_size=4), st.integers(1, 6))
def test_arrays_of_places_tell_the_same(sections: list[list[list[int]]], width: int) -> None:
    keys = [
        np.array([(n << 32) + p for n, groups in enumerate(sections) for p in groups[g]], np.int64)
        for g in range(3)
    ]
    wanted = [n for n, groups in enumerate(sections) if tried_together(groups, width)]
    assert near_shared(keys, width, Budget()).tolist() == wanted
    if len(set(np.concatenate(keys).tolist())) == sum(map(len, keys)):
        assert near(keys, width).tolist() == wanted


@pytest.mark.parametrize(
    ("groups", "width", "found"),
    [
        ([[1, 5, 9], [2, 6, 30]], 2, True),
        ([[1, 2], [1]], 2, True),
        ([[1], [1]], 5, False),
        ([[0], [9]], 10, True),
        ([[0], [9]], 9, False),
        ([[], [1]], 9, False),
        ([], 3, False),
    ],
    ids=[
        "a-pair",
        "shared-word-goes-to-who-needs-it",
        "one-place-is-not-two",
        "just-near",
        "too-far",
        "no-word",
        "no-group",
    ],
)
def test_together(groups: list[list[int]], width: int, found: bool) -> None:
    assert together(groups, width) is found


def test_words_of_long_texts_are_compared_once() -> None:
    """Each with each would not end."""
    everywhere = list(range(20_000))
    assert not together([everywhere[::2], everywhere[1::2], [10**6]], 1000)


TREE: Query = Or(
    (
        And((Term("f", "a"), Not(Term("f", "b", 3.0)))),
        DisMax((Phrase("f", ("c",), 2.0), Filter("language", "en"))),
        Maybe(Near("f", (("d",),), 1), Fuzzy("f", "e", 1)),
    )
)


def test_boosts_reach_every_scored_leaf() -> None:
    assert [leaf.boost for leaf in leaves(TREE)] == [1.0, 2.0, 1.0, 1.0]
    assert [leaf.boost for leaf in leaves(boosted(TREE, 0.5))] == [0.5, 1.0, 0.5, 0.5]
    assert boosted(Not(Term("f", "b")), 2) == Not(Term("f", "b"))
