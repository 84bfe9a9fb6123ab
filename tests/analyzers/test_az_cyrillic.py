"""Azerbaijani in Cyrillic letters meets the Latin standard; quoted Russian stays Russian."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import analyzers
from analyzers.lang.az import Azerbaijani
from analyzers.tables.az_cyrillic import LETTERS, OLDER

AZ = analyzers.get("az")
assert isinstance(AZ, Azerbaijani)

CYRILLIC = "".join(map(chr, {**LETTERS, **OLDER}))
WORDS = st.text(st.sampled_from(CYRILLIC + CYRILLIC.upper() + "'\u0301\u0306їќң"), min_size=1)


def terms(text: str) -> tuple[list[str], list[str]]:
    made = AZ.streams(text)
    return made.exact, made.stem


@pytest.mark.parametrize(
    ("cyrillic", "standard"),
    [
        ("мәхфилик сијасәти", "məxfilik siyasəti"),
        ("МӘХФИЛИК СИЈАСӘТИ", "MƏXFİLİK SİYASƏTİ"),
        ("Азәрбајҹан Республикасынын гануну", "Azərbaycan Respublikasının qanunu"),
        ("шәхси мәлуматларын горунмасы", "şəxsi məlumatların qorunması"),
        ("һүгуг вә азадлыглар", "hüquq və azadlıqlar"),
        ("көзәл ҝөј, чағ", "közəl göy, çağ"),
        ("әдлијјә назирлији", "ədliyyə nazirliyi"),
        ("ағыл, ҹәмијјәт", "ağıl, cəmiyyət"),
        ("мә'лумат", "məlumat"),
        ("БМТ-нин", "BMT-nin"),
    ],
)
def test_the_alphabet_of_1958_has_the_terms_of_the_standard(cyrillic: str, standard: str) -> None:
    assert terms(cyrillic) == terms(standard)


@pytest.mark.parametrize(
    ("older", "standard"),
    [("вилайәт", "vilayət"), ("сийасәт", "siyasət"), ("һәятымыз", "həyatımız")],
)
def test_older_letters_are_read_beside_letters_russian_lacks(older: str, standard: str) -> None:
    assert terms(older) == terms(standard)


@pytest.mark.parametrize(
    "word", ["персональный", "пользователь", "объект", "ещё", "қазақ", "право́й"]
)
def test_words_of_other_languages_stay(word: str) -> None:
    (token,) = AZ.tokens(word)
    assert token.stems == (token.exact,)
    if set(word) & set("йьъёқ"):
        assert not token.exact.isascii()


@pytest.mark.parametrize("word", ["закон", "данных", "договор"])
def test_a_russian_word_of_letters_both_have_is_found_by_itself(word: str) -> None:
    assert AZ.streams(f"«{word}»").stem[0] in AZ.tokens(word)[0].stems


def test_offsets_are_those_of_the_cyrillic_text() -> None:
    text = "бизим МӘХФИЛИК сијасәти"
    tokens = AZ.tokens(text)
    assert [text[t.start : t.stop] for t in tokens] == text.split()


@given(WORDS)
def test_exact_is_idempotent(word: str) -> None:
    exact, stems = AZ.forms(word)
    assert stems
    assert AZ.forms(exact or "a").exact == (exact or "a")


def test_a_foreign_word_with_a_dotted_capital_folds_once() -> None:
    assert AZ.exact("Ёİ") == AZ.exact("ёі") == "ёі"
