"""Kazakh in Latin and Arabic letters meets its Cyrillic form; other languages' words stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzers.lang import kk
from analyzers.scripts import graphemes
from analyzers.tables.kk_scripts import ARABIC, FRONT, LATIN

KK = kk.Kazakh()

FOREIGN_WORDS = """
Xiaomi cookie privacy quality request personal server Google Facebook Android services
sharing arising user's when används för när lagrar قانون حقوق معلومات رازداری Übersetzung
Iraq iPhone mi.com Qualcomm
"""


@pytest.mark.parametrize(
    ("word", "cyrillic"),
    [
        ("qupi'i'alylyq", "құпиялылық"),  # 2017
        ("qupııalylyq", "құпиялылық"),  # 2018
        ("QUPIIALYLYQ", "құпиялылық"),
        ("qūpiialylyq", "құпиялылық"),  # 2021
        ("qupiyalylyq", "құпиялылық"),  # as typed
        ("Qazaqstan", "қазақстан"),
        ("saıasaty", "саясаты"),
        ("aqparattyń", "ақпараттың"),
        ("aqparattyñ", "ақпараттың"),
        ("qorǵaý", "қорғау"),
        ("öñdeu", "өңдеу"),
        ("derekterdi", "деректерді"),
        ("kelisim", "келісім"),
        ("paidalanushylar", "пайдаланушылар"),
        ("şarttar", "шарттар"),
        ("zań", "заң"),
        ("قازاقستان", "қазақстан"),
        ("قۇپيالىلىق", "құпиялылық"),
        ("مۇعالىم", "мұғалім"),
        ("كىتاپتار", "кітаптар"),
        ("ٴبىلىم", "білім"),
        ("دەرەكتەر", "деректер"),
        ("ساياسات", "саясат"),
    ],
)
def test_kazakh_words_become_cyrillic(word: str, cyrillic: str) -> None:
    assert KK.forms(word).exact == cyrillic
    assert KK.forms(word).stems[0] == KK.forms(cyrillic).stems[0]


@pytest.mark.parametrize("word", FOREIGN_WORDS.split())
def test_words_of_other_languages_stay(word: str) -> None:
    assert all(token.exact == token.text.casefold() for token in KK.tokens(word))


def test_a_foreign_name_with_a_kazakh_ending_stays() -> None:
    assert KK.forms("Xiaomi-дің") == KK.forms("xiaomi")


def test_the_longest_grapheme_is_cut_first() -> None:
    assert graphemes("shashu", LATIN) == ["sh", "a", "sh", "u"]
    assert graphemes("xu", LATIN) == []


LETTERS = st.text(st.sampled_from([*"".join(LATIN), *"".join(ARABIC), FRONT]), min_size=1)


@given(LETTERS)
def test_spelling_again_changes_nothing(word: str) -> None:
    exact = KK.forms(word).exact
    assert KK.forms(exact).exact == exact
