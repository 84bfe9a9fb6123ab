"""Urdu: one letter for look-alikes, lemmas of homographs, laws."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

import analyzers
from analyzers.base import WordAnalyzer

UR = analyzers.get("ur")
assert isinstance(UR, WordAnalyzer)

LETTERS = "اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوؤہھءئیےكيىةۂۃأإٱٹً\u0651\u0670\u0640\u200c\u200d"
WORDS = st.text(st.sampled_from(LETTERS), min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("word", "same"),
    [
        ("كوكي", "کوکی"),
        ("معلومات\u200c", "معلومات"),
        ("معلومـــات", "معلومات"),
        ("ذاتى", "ذاتی"),
        ("بچه", "بچہ"),
        ("شعبۂ", "شعبہ"),
        ("صلوۃ", "صلوہ"),
        ("أجازت", "اجازت"),
        ("رَازدارِی", "رازداری"),
        ("محمّد", "محمد"),
        ("علماء", "علما"),
        ("جاؤں", "جاوں"),
        ("کئے", "کیے"),
        ("دۓ", "دئے"),
        ("\ufedbﺘﺎﺏ", "کتاب"),
        ("۲۰۲۴", "2024"),
        ("٢٠٢٤", "2024"),
        ("دے\u06ccں", "دییں"),
        ("ھے", "ہے"),
        ("تمھارا", "تمہارا"),
        ("منھ", "منہ"),
        ("شاھ", "شاہ"),
        ("کیئے", "کئے"),
        ("چاہئیے", "چاہیے"),
        ("ہۓ", "ہئے"),
        ("شعبہ\u0654", "شعبہ"),
        ("شعبه\u0654", "شعبہ"),
        ("مسي\u0654له", "مسئلہ"),
        ("\u200fکتاب\u200f", "کتاب"),
        ("رحم\u0670ن", "رحمن"),
        ("\ufefb", "لا"),
        ("\ufdf2", "اللہ"),
        ("۱٬۰۰۰", "1,000"),
        ("۲۴٫۵", "24.5"),
    ],
)
def test_spellings_of_a_word_have_one_exact_form(word: str, same: str) -> None:
    assert UR.forms(word).exact == UR.forms(same).exact


@pytest.mark.parametrize(
    ("one", "other"), [("گھر", "گہر"), ("آپ", "اپ"), ("گئی", "گی"), ("پھل", "پہل")]
)
def test_letters_that_part_words_stay_apart(one: str, other: str) -> None:
    assert UR.forms(one).exact != UR.forms(other).exact


@pytest.mark.parametrize(
    ("word", "stems"),
    [
        ("بچوں", ("بچہ", "بچنا")),
        ("عزتو", ("عزتو", "عزت")),
        ("چڑیو", ("چڑنا", "چڑیو", "چڑیا")),
        ("قوانین", ("قانون",)),
        ("کی", ("کا", "کرنا")),
        ("گیا", ("جانا",)),
        ("تھا", ("ہونا",)),
        ("معلومات", ("معلومات",)),
        ("ملاقات", ("ملاقات",)),
        ("زمین", ("زمین",)),
        ("مرکز", ("مرکز",)),
        ("سوالات", ("سوال",)),
        ("صارفین", ("صارف",)),
        ("ہدایات", ("ہدایت",)),
        ("نظریات", ("نظریہ",)),
        ("رکھی", ("رکھنا", "رکھی")),
        ("کرتے", ("کرنا",)),
        ("privacy", ("privacy",)),
        ("حقوقوں", ("حق",)),
        ("علماؤں", ("عالم",)),
        ("گاڑیاں", ("گاڑی",)),
        ("گاڑی", ("گاڑی",)),
        ("گھروں", ("گھر",)),
        ("دھوکہ", ("دھوکا",)),
        ("دھوکے", ("دھوکا",)),
        ("پہونچے", ("پہنچنا",)),
        ("حکمنامے", ("حکمنامہ",)),
        ("دنیائے", ("دنیا",)),
        ("باشندگان", ("باشندہ",)),
        ("GDPR", ("gdpr",)),
    ],
)
def test_stems(word: str, stems: tuple[str, ...]) -> None:
    assert UR.forms(word).stems == stems


@given(st.one_of(WORDS, st.text(min_size=1)))
def test_laws_of_forms(word: str) -> None:
    exact, stems = UR.forms(word)
    if exact:
        assert stems
        assert all(stems)
        assert UR.forms(exact).exact == exact


@given(st.lists(st.one_of(WORDS, st.sampled_from([" ", "، ", "۔"]))).map("".join))
def test_tokens_are_slices_in_order(text: str) -> None:
    tokens = UR.tokens(text)
    assert all(text[t.start : t.stop] == t.text and t.exact for t in tokens)
    assert all(a.stop <= b.start for a, b in itertools.pairwise(tokens))
    streams = UR.streams(text)
    assert len(streams.exact) == len(streams.stem)
