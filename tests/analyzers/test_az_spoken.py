"""Azerbaijani as spoken, which many texts write, and suffixes that policies seldom have."""

from __future__ import annotations

import pytest

import analyzers

AZ = analyzers.get("az")


def first(word: str) -> str:
    """Return the stem that an index holds of a word."""
    return AZ.streams(word).stem[0]


@pytest.mark.parametrize(
    ("form", "stem"),
    [
        ("olacam", "ol"),
        ("gəlirix", "gel"),
        ("qaldıx", "qal"),
        ("işləmiyən", "isle"),
        ("yazmıyacaq", "yaz"),
        ("alıp", "al"),
        ("gəlirsiz", "gel"),
        ("yazırmı", "yaz"),
        ("yazdıqca", "yaz"),
        ("yazasıdır", "yaz"),
        ("yazılmalıydı", "yaz"),
        ("kitabıdı", "kitab"),
        ("adamnan", "adam"),
        ("adamnar", "adam"),
        ("evədək", "ev"),
        ("sabahacan", "sabah"),
        ("evindəkilərdən", "ev"),
        ("şəhərimizdəymiş", "seher"),
        ("uşağınkı", "usaq"),
    ],
)
def test_first_stem(form: str, stem: str) -> None:
    assert first(form) == stem


@pytest.mark.parametrize(
    ("form", "stem"),
    [("yazıya", "yazi"), ("satıcıya", "satici"), ("bağırtıya", "bagirt"), ("cüməni", "cume")],
)
def test_the_low_vowel_of_an_ending_tells_the_stem(form: str, stem: str) -> None:
    assert first(form) == stem


@pytest.mark.parametrize("form", ["onun", "ona", "onlardan", "onunla"])
def test_pronouns_meet(form: str) -> None:
    assert first(form) == "o"


def test_what_only_looks_inflected_has_no_other_stem() -> None:
    for word in ("adam", "kağız", "axşam", "vətən", "bazar", "qadın", "gələcək", "dollar"):
        (token,) = AZ.tokens(word)
        assert len(token.stems) == 1
