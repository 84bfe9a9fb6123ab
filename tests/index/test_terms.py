"""Terms joined into one text, and those that cannot be."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.terms import LONGEST, Terms


@pytest.mark.parametrize(
    ("terms", "joined"),
    [
        ([], ""),
        (["data"], "data"),
        (["隐", "私", "3.1.2"], "隐 私 3.1.2"),
        (["a b"], None),
        (["a", ""], None),
        ([""], None),
        (["", "a b"], None),
        (["tab\tbed", "x"], None),
        (["\u3000"], None),
        (["a\ud800"], None),
        (["x", "y" * LONGEST], f"x {'y' * LONGEST}"),
        (["x", "y" * (LONGEST + 1)], None),
    ],
    ids=str,
)
def test_what_can_be_joined(terms: list[str], joined: str | None) -> None:
    made = Terms.of(terms)
    assert made.joined == (joined or "")
    assert made.listed == (tuple(terms) if joined is None else ())
    assert (list(made.words()), len(made)) == (terms, len(terms))


@given(st.lists(st.text(max_size=4), max_size=6))
def test_any_terms_come_back_in_another_process(terms: list[str]) -> None:
    made = pickle.loads(pickle.dumps(Terms.of(terms)))
    assert (list(made.words()), len(made), bool(made)) == (terms, len(terms), bool(terms))
