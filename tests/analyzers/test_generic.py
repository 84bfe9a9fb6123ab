"""Languages without a module of their own."""

from __future__ import annotations

import string

import pytest
import simplemma
import snowballstemmer
from hypothesis import given
from hypothesis import strategies as st

import analyzers
from analyzers.generic import STEMMED, _segments, generic
from analyzers.tables.stemmers import SIMPLEMMA, SNOWBALL


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("de", "Ihre Häuser", "ihre/ihr hauser/haus", id="de"),
        pytest.param("fr", "Nos données", "nos/son donnees/donnée", id="fr"),
        pytest.param("tr", "VERİ SAHIBI", "veri/veri sahıbı/sahıbı", id="tr-dotless"),
        pytest.param("hi", "गोपनीयता नीति", "गोपनीयता/गोपनीयता नीति/नीति", id="hi-vowel-signs"),
        pytest.param("de", "Straße", "strasse/strass", id="de-sharp-s"),
        pytest.param(
            "el", "πολιτικές χρήστης", "πολιτικεσ/πολιτική χρηστησ/χρήστησ", id="el-sigma"
        ),
        pytest.param("fa", "کتاب\u200cها", "کتابها/کتاب", id="fa-joiner"),
        pytest.param("hu", "adatokat", "adatokat/adat", id="hu-snowball"),
        pytest.param("pt", "dado dados", "dado/dado dados/dado", id="pt-table"),
        pytest.param(
            "ja",
            "サーバー サーバ ビザー",
            "サーバー/サーバ サーバ/サーバ ビザー/ビザー",
            id="ja-long-vowel",
        ),
        pytest.param("ta", "தரவுகள்", "தரவுகள்/தரவு", id="ta-snowball"),
        pytest.param("th", "ความเป็นส่วนตัว", "ความ/ความ เป็น/เป็น ส่วน/ส่วน ตัว/ตัว", id="th"),
        pytest.param("ja", "個人情報の", "個人/個人 情報/情報 の/の", id="ja"),
        pytest.param("xx", "Wörd 3.1.2 mi.com", "word/wörd 3.1.2/3.1.2 mi/mi com/com", id="none"),
    ],
)
def test_forms(language: str, text: str, expected: str) -> None:
    tokens = analyzers.get(language).tokens(text)
    assert " ".join(f"{t.exact}/{t.stems[0]}" for t in tokens) == expected


def test_offsets_count_characters_beyond_the_basic_plane() -> None:
    text = "😀 naïve 😀𝒳 end"
    assert [t.text for t in analyzers.get("xx").tokens(text)][-1] == "end"


def test_there_are_many_languages() -> None:
    found = analyzers.languages()
    assert len(found) >= 40
    assert {"de", "fr", "tr", "ar", "sr", "no", "zh", "ru", "sv", "en"} <= {*found}


@pytest.mark.parametrize("language", ["el", "fr", "is", "hr", "no", *sorted(SNOWBALL)])
def test_a_stemmer_is_there(language: str) -> None:
    assert generic(language).tokens("abc")[0].stems


def test_tables_name_what_the_libraries_have() -> None:
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

    assert {*SIMPLEMMA.values()} <= {*SUPPORTED_LANGUAGES}
    assert {*SNOWBALL.values()} <= {*snowballstemmer.algorithms()}
    assert STEMMED.isdisjoint({"zh", "kk", "ru"})
    assert simplemma.lemmatize("katter", lang="nb")


@pytest.mark.parametrize("language", ["de", "hi", "ta", "xx"])
def test_description_tells_of_stems(language: str) -> None:
    has_stems = "no stems" not in generic(language).description
    assert has_stems is (language in STEMMED)


@pytest.mark.parametrize("language", ["ca", "fi", "fr", "ja", "km", "th"])
@given(st.text(string.ascii_letters, min_size=1))
def test_icu_parts_no_letters_of_ascii(language: str, word: str) -> None:
    """So it is not asked to."""
    assert list(_segments(language, word)) == [(0, len(word))]
