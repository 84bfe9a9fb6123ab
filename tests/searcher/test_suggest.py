"""Nearer spellings of words that the index does not have."""

from __future__ import annotations

import pytest

from searcher import Searcher

SUGGESTIONS = {
    "a letter left out": ("retenton", "retention"),
    "two letters wrong": ("retantien", "retention"),
    "beside known words": ("data retenton", "data retention"),
    "two words": ("retenton acount", "retention account"),
    "as a part of a known word": ("protection protectio", "protection protection"),
    "after an operator": ("cookies AND retenton", "cookies AND retention"),
    "excluded": ("data -retenton", "data -retention"),
    "with a field": ("heading:retenton", "heading:retention"),
    "Russian": ("персанальные", "персональные"),
    "Azerbaijani without its letters": ("saxlanilirr", "saxlanılır"),
    "Azerbaijani in its letters": ("məxfilk", "məxfilik"),
    "Kazakh, one letter of Russian": ("қупиялылық", "құпиялылық"),
    "Kazakh in Russian letters": ("купиялылык", "құпиялылық"),
    "Kazakh in Russian letters, many": ("жинаймыс", "жинаймыз"),
    "Russian by its sound": ("канфиденциальности", "конфиденциальности"),
    "letters in the wrong order": ("retnetion", "retention"),
    "Urdu by its sound": ("معلومات محفوض", "معلومات محفوظ"),
    "Urdu, another letter": ("رازدادی", "رازداری"),
    "Swedish without marks": ("foljer", "följer"),
    "in capitals as typed": ("Retenton", "Retention"),
    "Urdu": ("معلوماتت", "معلومات"),
}


@pytest.mark.parametrize(("query", "nearer"), SUGGESTIONS.values(), ids=SUGGESTIONS)
def test_suggestions(opened: Searcher, query: str, nearer: str) -> None:
    assert opened.search(query).suggestion == nearer


NONE = {
    "known word": "retention",
    "other form of a known word": "collecting",
    "known word not in the field": "title:cookies",
    "nothing near": "xylophonist",
    "short": "xyz",
    "figures": "3.1.9",
    "address": "1@2.3",
    "prefix": "retentonn*",
    "fuzzy": "retenton~",
    "phrase": '"retenton"',
    "everything": "*",
    "metadata": "lang:xx",
    "Chinese": "私隱政策",
}


@pytest.mark.parametrize("query", NONE.values(), ids=NONE)
def test_no_suggestions(opened: Searcher, query: str) -> None:
    assert opened.search(query).suggestion is None


def test_at_most_four_words_are_looked_up(opened: Searcher) -> None:
    assert opened.search("retenton " * 6).suggestion == "retention " * 4 + "retenton " * 2
