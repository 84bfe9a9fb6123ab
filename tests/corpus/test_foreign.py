"""Letters of scripts that a language is not written in."""

from __future__ import annotations

import pytest

from corpus.foreign import foreign

CASES = {
    "own-script": ("Вы can read это", "ru", {}),
    "latin-is-everywhere": ("Überall é ﬁ Ａ ª ʰ", "zh", {}),
    "other-script": ("We keep данные", "en", {"Cyrl": 6}),
    "han": ("私隱 policy", "sv", {"Hani": 2}),
    "han-counts-once-beside-kana": ("私はです", "ja", {}),
    "tag-names-the-script": ("құпия قۇپىيا", "kk-Arab", {"Cyrl": 5}),
    "both-scripts-without-it": ("құпия", "kk", {}),
    "chinese-of-a-region": ("私隱 данные", "zh-Hant-HK", {"Cyrl": 6}),
    "script-nobody-has": ("བོད ᏣᎳᎩ", "en", {"Tibetan": 2, "Cherokee": 3}),
    "no-language": ("мир 1 + ١", "und", {"Cyrl": 3}),
    "figures-and-signs": ("١٢٣ § € ½ ①", "en", {}),
}


@pytest.mark.parametrize(("text", "language", "counts"), CASES.values(), ids=CASES)
def test_foreign_letters(text: str, language: str, counts: dict[str, int]) -> None:
    assert foreign(text, language) == counts
