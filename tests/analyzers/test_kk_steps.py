"""Kazakh and Azerbaijani: how a term was made, told step by step."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import analyzers

LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщыіэюя'-abcdeəıöşقازاستن"


def told(word: str, language: str = "kk") -> list[str]:
    """Return the steps to the first stem of a word, each as "rule: form"."""
    analyzer = analyzers.get(language)
    (token,) = analyzer.tokens(word)
    return [f"{rule}: {form}" for rule, form in analyzer.steps(token, token.stems[0])]


@pytest.mark.parametrize(
    ("word", "steps"),
    [
        ("саясатының", ["genitive -ның: саясаты", "possessive -ы: саясат", "headword: саясат"]),
        ("саясат", ["headword: саясат"]),
        ("Xiaomi-дің", ["endings set off: Xiaomi", "folded: xiaomi"]),
        ("деректep", ["look-alike letters: деректер", "plural -тер: дерек", "headword: дерек"]),
        (
            "qazaqstanda",
            ["Latin letters: қазақстанда", "locative -да: қазақстан", "headword: қазақстан"],
        ),
        ("قازاقستان", ["Arabic letters: қазақстан", "headword: қазақстан"]),
        ("маған", ["irregular form: мен"]),
        ("орны", ["possessive -ы: орн", "lost vowel restored: орын"]),
        ("құқығы", ["possessive -ы: құқығ", "last sound devoiced: құқық"]),
        (
            "отбасында",
            [
                "locative -нда: отбасы",
                "possessive -сы: отба",
                "headword that ends in a possessive: отбасы",
            ],
        ),
        (
            "өңделмеген",
            [
                "participle -ген: өңделме",
                "negative -ме: өңдел",
                "passive -л: өңде",
                "verb of the lexicon: өңде",
            ],
        ),
    ],
)
def test_steps_name_what_was_taken(word: str, steps: list[str]) -> None:
    assert told(word) == steps


def test_steps_of_azerbaijani() -> None:
    assert told("məlumatlardan", "az")[:3] == [
        "folded: ə as e: melumatlardan",
        "ablative -dan: melumatlar",
        "plural -lar: melumat",
    ]


@pytest.mark.parametrize(
    ("word", "rule"),
    [
        ("Şəxsi", "folded: ə as e, ş as s"),
        ("sexsi", "word as it is, also e for ə, i for ı, s for ş"),
        ("мәлумат", "folded: ə as e"),
        ("İT", "folded"),
        ("va", "word as it is"),
    ],
)
def test_what_azerbaijani_is_typed_without_is_told(word: str, rule: str) -> None:
    analyzer = analyzers.get("az")
    exact, *_ = analyzer.derive(analyzer.tokens(word)[0])
    assert [step.rule for step in exact.steps] == [rule]


@pytest.mark.parametrize("language", ["kk", "az"])
@given(st.text(st.sampled_from(LETTERS + LETTERS.upper()), min_size=1, max_size=20))
def test_the_last_step_is_the_term(language: str, text: str) -> None:
    analyzer = analyzers.get(language)
    for token in analyzer.tokens(text):
        for derivation in analyzer.derive(token):
            assert derivation.steps[-1].form == derivation.term
