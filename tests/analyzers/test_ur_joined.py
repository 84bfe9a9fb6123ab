"""Urdu: words written joined meet the same words apart, and slices stay slices."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import analyzers

UR = analyzers.get("ur")

JOINED = [
    ("کےلیے", "کے لیے"),
    ("کے\u200cلئے", "کے لئے"),
    ("کیلئے", "کے لئے"),
    ("اسکے", "اس کے"),
    ("انکی", "ان کی"),
    ("آپکا", "آپ کا"),
    ("اسلیے", "اس لیے"),
    ("جنمیں", "جن میں"),
    ("انہوںنے", "انہوں نے"),
    ("میںنے", "میں نے"),
    ("جائیگا", "جائے گا"),
    ("آئےگا", "آئے گا"),
    ("کریگی", "کرے گی"),
    ("کرینگے", "کریں گے"),
    ("ہونگے", "ہوں گے"),
    ("دیگا", "دے گا"),
    ("رکھونگا", "رکھوں گا"),
    ("کروگے", "کرو گے"),
    ("ہوگیا", "ہو گیا"),
    ("ہوگئےہیں", "ہو گئے ہیں"),
    ("کرسکتے", "کر سکتے"),
    ("کرتاہے", "کرتا ہے"),
    ("جاکر", "جا کر"),
    ("لیکر", "لے کر"),
    ("کرکے", "کر کے"),
    ("کرنیوالے", "کرنے والے"),
    ("جانےوالوں", "جانے والوں"),
    ("بےروزگار", "بے روزگار"),
    ("ویبسائٹ", "ویب سائٹ"),
    ("طالبعلموں", "طالب علموں"),
]


@pytest.mark.parametrize(("joined", "apart"), JOINED)
def test_joined_words_have_the_exact_terms_of_the_words_apart(joined: str, apart: str) -> None:
    assert UR.streams(joined).exact == UR.streams(apart).exact


@pytest.mark.parametrize(("joined", "_"), JOINED)
def test_parts_tile_the_joined_word(joined: str, _: str) -> None:
    tokens = UR.tokens(joined)
    assert "".join(token.text for token in tokens) == joined
    assert [token.position for token in tokens] == list(range(len(tokens)))


@pytest.mark.parametrize(
    "word",
    [
        *("زندگی", "بندگی", "آگے", "لگا", "پیکر", "نوکر", "چکر", "ہمیں", "انہیں", "سورہ"),
        *("سندیں", "راہیں", "نگاہیں", "گرہیں", "چاہیں", "کہیں", "نہیں", "ساتھی", "ہاتھی"),
        *("بارہا", "کسنے", "آزادی", "گندی", "دنیا", "حوالے", "رکھوالا", "دیےں", "بندر"),
    ],
)
def test_one_word_stays_one(word: str) -> None:
    assert [token.text for token in UR.tokens(word)] == [word]


@pytest.mark.parametrize(
    ("word", "stems"),
    [
        ("کریگا", ["کرنا", "کرنا"]),
        ("جاکر", ["جانا", "جانا"]),
        ("بےروزگار", ["بیروزگار", "روزگار"]),
        ("اسکے", ["یہ", "کا"]),
        ("ہوگیا", ["ہونا", "جانا"]),
        ("کرسکتے", ["کرنا", "سکنا"]),
        ("کرکے", ["کرنا", "کا"]),
    ],
)
def test_a_part_that_is_no_word_has_the_stem_of_its_word(word: str, stems: list[str]) -> None:
    assert UR.streams(word).stem == stems


def test_marks_and_invisible_characters_stay_with_the_part_before_them() -> None:
    tokens = UR.tokens("کے\u0650\u200cلیے")
    assert [token.text for token in tokens] == ["کے\u0650\u200c", "لیے"]


def test_a_query_of_a_joined_word_asks_for_its_words() -> None:
    assert [word.exact for word in UR.words("جائیگا")] == [("جایے",), ("گا",)]


@pytest.mark.parametrize(
    ("text", "exact"),
    [("۱٬۲۳۴٫۵ روپے", ["1,234.5", "روپے"]), ("باب ٢٫١", ["باب", "2.1"])],
)
def test_points_of_arabic_figures(text: str, exact: list[str]) -> None:
    assert UR.streams(text).exact == exact


@given(st.lists(st.sampled_from([p for pair in JOINED for p in pair] + ["ے", "ں", "ں‌گے", "ﻻ"])))
def test_any_run_of_words_is_tiled(words: list[str]) -> None:
    text = "".join(words).replace(" ", "")
    assert "".join(token.text for token in UR.tokens(text)) == text


@pytest.mark.parametrize("word", ["ے" * 3000, "کرتاہے" * 500, "ںا" * 2000, "سکتا" * 500])
def test_hostile_words_end(word: str) -> None:
    assert UR.tokens(word)
