"""Urdu: how each stem came about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import analyzers

UR = analyzers.get("ur")
LETTERS = "اآبپتٹجچدڈرڑسشصعغفقکگلمنںوؤہھءئیے"


@pytest.mark.parametrize(
    ("word", "steps"),
    [
        ("حقوق", [("broken plural, fuʿūl", "حق")]),
        ("علماؤں", [("plural of a noun", "علما"), ("broken plural, fuʿalāʾ and afʿilāʾ", "عالم")]),
        ("کمپنیاں", [("plural of a noun in yeh", "کمپنی")]),
        ("اچھی", [("feminine of an adjective", "اچھا")]),
        ("روایات", [("Arabic plural in -āt", "روایت")]),
        ("صارفین", [("Arabic plural in -īn", "صارف")]),
        ("کوکیز", [("English plural", "کوکی")]),
        ("لکھتے", [("form of a verb", "لکھنا")]),
        ("گیا", [("table of irregular forms", "جانا")]),
        ("معلومات", [("table of unchanged words", "معلومات")]),
        ("پردے", [("oblique or plural in yeh barree", "پردہ")]),
        ("رازداری", [("no ending", "رازداری")]),
        ("دھوکے", [("oblique or plural in yeh barree", "دھوکا")]),
        ("دھوکہ", [("no ending", "دھوکہ"), ("the usual spelling", "دھوکا")]),
        ("كتابوں", [("plural of a noun", "کتاب")]),
    ],
)
def test_steps(word: str, steps: list[tuple[str, str]]) -> None:
    (token,) = UR.tokens(word)
    found = UR.steps(token, token.stems[0])
    assert found[0] == ("spelling", token.exact)
    assert list(found[1:]) == steps


def test_the_ending_of_a_future_is_part_of_its_verb() -> None:
    verb, ending = UR.tokens("لکھیگا")
    assert UR.steps(verb, "لکھنا")[-1] == ("form of a verb", "لکھنا")
    assert UR.steps(ending, "لکھنا") == (("spelling", "گا"), ("part of a word", "لکھنا"))


@given(st.one_of(st.text(st.sampled_from(LETTERS), min_size=1, max_size=12), st.text()))
def test_the_last_step_is_the_term(text: str) -> None:
    for token in UR.tokens(text):
        for derivation in UR.derive(token):
            assert derivation.steps[-1].form == derivation.term
