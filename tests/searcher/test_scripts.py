"""Which languages a word may be in, and what a language tag is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searcher.errors import UsageError
from searcher.scripts import readings, script, tag

SCRIPTS = {
    "Latin": ("data", "Latn"),
    "Latin with marks": ("ÅÄÖ", "Latn"),
    "schwa": ("ə", "Latn"),
    "full-width": ("ｄａｔａ", "Latn"),
    "Cyrillic": ("данные", "Cyrl"),
    "Cyrillic among Latin": ("Xiaomi-дің", "Cyrl"),
    "Arabic": ("معلومات", "Arab"),
    "Arabic presentation form": ("ﻻ", "Arab"),
    "Han": ("資料", "Hani"),
    "Han beyond the first plane": ("\U00020000", "Hani"),
    "Kana": ("データ", "Jpan"),
    "Hangul": ("개인", "Hang"),
    "Greek": ("δεδομένα", None),
    "figures": ("3.1.2", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("text", "code"), SCRIPTS.values(), ids=SCRIPTS)
def test_scripts(text: str, code: str | None) -> None:
    assert script(text) == code


SEVEN = ("en", "sv", "az", "ru", "kk", "ur", "zh")
READINGS = {
    "Latin": ("data", SEVEN, ("en", "sv", "az")),
    "schwa is Azerbaijani": ("məlumat", SEVEN, ("az",)),
    "schwa without Azerbaijani": ("məlumat", ("en", "sv"), ("en", "sv")),
    "Cyrillic": ("данные", SEVEN, ("az", "ru", "kk")),
    "Kazakh letter": ("құпия", SEVEN, ("kk",)),
    "Kazakh letter without Kazakh": ("құпия", ("en", "ru"), ("ru",)),
    "Kazakh in Latin letters": ("qūpia", SEVEN, ("en", "sv", "az", "kk")),
    "Latin marks without Kazakh": ("qūpia", ("en", "sv"), ("en", "sv")),
    "Kazakh in Arabic letters": ("\u0674سوز", SEVEN, ("kk",)),
    "letters of Kazakh and Uyghur": ("قۇپيا", SEVEN, ("kk",)),
    "Azerbaijani in Cyrillic letters": ("ҝизли", SEVEN, ("az",)),
    "letters of Kazakh and Azerbaijani": ("мәхфи", SEVEN, ("az", "kk")),
    "letters of both without Kazakh": ("мәхфи", ("ru", "az"), ("az",)),
    "Urdu letter": ("ہے", SEVEN, ("ur",)),
    "Arabic": ("كتاب", ("ar", "fa", "en"), ("ar", "fa")),
    "Han": ("資料", SEVEN, ("zh",)),
    "Han in a Japanese index": ("資料", ("en", "ja"), ("ja",)),
    "script that no language of the index has": ("данные", ("en", "sv"), ("ru",)),
    "Latin in an index without": ("data", ("zh", "ru"), ("en",)),
    "Greek": ("δεδομένα", ("ru", "en", "el", "zh"), ("en", "el")),
    "Hindi first": ("निजता", ("hi", "zh"), ("hi",)),
    "figures": ("3.1.2", SEVEN, ("en",)),
    "figures in an empty index": ("3.1.2", (), ("en",)),
    "word in an empty index": ("資料", (), ("zh",)),
}


@pytest.mark.parametrize(("text", "languages", "found"), READINGS.values(), ids=READINGS)
def test_readings(text: str, languages: tuple[str, ...], found: tuple[str, ...]) -> None:
    assert readings(text, languages) == found


@given(st.text(), st.lists(st.sampled_from(SEVEN), unique=True))
def test_there_is_always_a_reading(text: str, languages: list[str]) -> None:
    assert readings(text, languages)


@pytest.mark.parametrize("text", ["kk", "zh-Hant-HK", "zh_Hant", "EN", "es-419", "sr-Latn-x-acme"])
def test_tags(text: str) -> None:
    assert tag(text) == text


WRONG = ["", "e", "English language", "english", "../en", "en-", "-en", "zh-Hant\n", "қаз", "a" * 9]


@pytest.mark.parametrize("text", WRONG)
def test_what_is_no_tag(text: str) -> None:
    with pytest.raises(UsageError, match="is no language tag; write it as"):
        tag(text)
