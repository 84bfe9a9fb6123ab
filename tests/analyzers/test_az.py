"""Azerbaijani: folding to letters of any keyboard, endings set off from names, laws."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

import analyzers
from analyzers.base import WordAnalyzer

AZ = analyzers.get("az")
assert isinstance(AZ, WordAnalyzer)

LETTERS = "abcçdeəfgğhxıijkqlmnoöprsştuüvyz"
WORDS = st.text(st.sampled_from(LETTERS + "ABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ"), min_size=1)
ASCII = str.maketrans("əışçğöü", "eiscgou")


@pytest.mark.parametrize(
    ("word", "exact"),
    [
        ("ŞƏXSİ", "sexsi"),
        ("Şəxsi", "sexsi"),
        ("şәxsi", "sexsi"),
        ("MƏLUMATLARIN", "melumatlarin"),
        ("IŞIQ", "isiq"),
        ("işıq", "isiq"),
        ("İnternet", "internet"),
        ("ÇÖRƏK", "corek"),
        ("IMEI", "imei"),
        ("mə'lumat", "melumat"),
        ("Xiaomi-nin", "xiaomi"),
        ("Xiaomi-yə", "xiaomi"),
        ("Xiaomi'nin", "xiaomi"),
        ("Xiaomi’dən", "xiaomi"),
        ("2021-də", "2021"),
    ],
)
def test_exact(word: str, exact: str) -> None:
    assert AZ.forms(word).exact == exact


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Xiaomi-nin saytı", ["Xiaomi-nin", "saytı"]),
        ("third-party hesab", ["third", "party", "hesab"]),
        ("e-mail ünvanı", ["e", "mail", "ünvanı"]),
        ("ata-ana", ["ata", "ana"]),
        ("opt-in", ["opt", "in"]),
    ],
)
def test_endings_set_off_by_a_hyphen_belong_to_the_name(text: str, surfaces: list[str]) -> None:
    assert [token.text for token in AZ.tokens(text)] == surfaces


@pytest.mark.parametrize("form", ["Xiaomi-nin", "Xiaomi-yə", "XIAOMI", "Xiaomi’nin"])
def test_a_name_is_found_by_its_bare_form(form: str) -> None:
    assert AZ.streams(form).stem == AZ.streams("xiaomi").stem


@pytest.mark.parametrize("form", ["məktəblar", "kitabdən", "otaqdə", "evdan", "şirkətlar"])
def test_endings_against_harmony_are_no_endings(form: str) -> None:
    assert AZ.forms(form).stems[0] not in {"mekteb", "kitab", "otaq", "ev", "sirket"}


@pytest.mark.parametrize("word", ["birliyə", "köynəyə", "pəncərəyə", "dəvəyə", "süngüyə"], ids=str)
def test_a_dative_in_eye_may_be_of_either_stem(word: str) -> None:
    bare = word[:-2]
    either = {AZ.forms(bare).stems[0], AZ.forms(bare + "k").stems[0]}
    assert either & set(AZ.forms(word).stems)


@given(WORDS)
def test_spelling_without_the_keyboard_has_the_same_terms(word: str) -> None:
    small = word.replace("I", "ı").replace("İ", "i").lower()
    assert AZ.forms(small.translate(ASCII)) == AZ.forms(small) == AZ.forms(word)


@given(st.one_of(WORDS, st.text(min_size=1)))
def test_laws_of_forms(word: str) -> None:
    exact, stems = AZ.forms(word)
    if exact:
        assert stems
        assert all(stems)
        assert AZ.forms(exact).exact == exact


@given(st.lists(st.one_of(WORDS, st.sampled_from(["Xiaomi-nin", "-", "’", " "]))).map("".join))
def test_tokens_are_slices_in_order(text: str) -> None:
    tokens = AZ.tokens(text)
    assert all(text[t.start : t.stop] == t.text and t.exact for t in tokens)
    assert all(a.stop <= b.start for a, b in itertools.pairwise(tokens))
    streams = AZ.streams(text)
    assert len(streams.exact) == len(streams.stem)


@pytest.mark.parametrize("word", ["lar" * 5000, "a" * 40, "dır" * 13, "ılın" * 10, "-nın" * 3000])
def test_hostile_words_end(word: str) -> None:
    assert AZ.tokens(word)
