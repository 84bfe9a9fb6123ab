"""Kazakh: folding, endings set off from foreign words, laws."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

import analyzers
from analyzers.base import WordAnalyzer
from analyzers.scripts import TO_CYRILLIC, TO_LATIN, one_script

KK = analyzers.get("kk")
assert isinstance(KK, WordAnalyzer)

LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщыіэюя"
KAZAKH = st.text(st.sampled_from(LETTERS + LETTERS.upper()), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("word", "exact"),
    [
        ("ҚҰПИЯЛЫЛЫҚ", "құпиялылық"),
        ("сookie", "cookie"),
        ("cookiе", "cookie"),
        ("cookiё", "cookie"),
        ("деректep", "деректер"),
        ("қазақшa", "қазақша"),
        ("әртүрлi", "әртүрлі"),
        ("мəлімет", "мәлімет"),
        ("Wi", "wi"),
        ("Xiaomi-дің", "xiaomi"),
        ("Xiaomi-ге", "xiaomi"),
        ("Xiaomi’ден", "xiaomi"),
        ("Xiaomi\u2011мен", "xiaomi"),
        ("Xiaomiдің", "xiaomi"),
        ("Xiaomi-дің\u200d", "xiaomi"),
        ("cookieлерді", "cookie"),
        ("сookieлер", "cookie"),
        ("БҰҰ-ның", "бұұ"),
        ("2021-де", "2021"),
    ],
)
def test_exact(word: str, exact: str) -> None:
    assert KK.forms(word).exact == exact


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Біз Xiaomi-дің сайтында", ["Біз", "Xiaomi-дің", "сайтында"]),
        ("third-party cookie-файлдар", ["third", "party", "cookie", "файлдар"]),
        ("Xiaomi - дің", ["Xiaomi", "дің"]),
        ("бала-шаға", ["бала", "шаға"]),
        ("Xiaomi-Дің", ["Xiaomi", "Дің"]),
    ],
)
def test_endings_set_off_by_a_hyphen_belong_to_the_word(text: str, surfaces: list[str]) -> None:
    assert [token.text for token in KK.tokens(text)] == surfaces


@pytest.mark.parametrize("form", ["Xiaomi-дің", "Xiaomi-ге", "Xiaomiдің", "XIAOMI"])
def test_a_foreign_name_is_found_by_its_bare_form(form: str) -> None:
    streams = KK.streams(form)
    assert streams.exact == streams.stem == ["xiaomi"]


@pytest.mark.parametrize(
    "form", ["оңтүстікдан", "кітапға", "балалерге", "қызметда", "заңке"], ids=str
)
def test_endings_against_harmony_or_assimilation_are_no_endings(form: str) -> None:
    assert KK.forms(form).stems[0] not in {"оңтүстік", "кітап", "бала", "қызмет", "заң"}


@pytest.mark.parametrize("word", ["ал", "ту", "су", "у", "ы", "ма", "да", "ғой"])
def test_short_words_stay(word: str) -> None:
    assert word in KK.forms(word).stems


@given(st.one_of(KAZAKH, st.text(min_size=1)))
def test_laws_of_forms(word: str) -> None:
    exact, stems = KK.forms(word)
    if exact:
        assert stems
        assert all(stems)
        assert KK.forms(exact).exact == exact


@given(st.lists(st.one_of(KAZAKH, st.sampled_from(["Xiaomi-дің", "-", "’", " "]))).map("".join))
def test_tokens_are_slices_in_order(text: str) -> None:
    tokens = KK.tokens(text)
    assert all(text[t.start : t.stop] == t.text and t.exact for t in tokens)
    assert all(a.stop <= b.start for a, b in itertools.pairwise(tokens))
    streams = KK.streams(text)
    assert len(streams.exact) == len(streams.stem)


@pytest.mark.parametrize("word", ["лар" * 5000, "а" * 40, "сын" * 13, "ылыныс" * 6, "-ның" * 3000])
def test_hostile_words_end(word: str) -> None:
    assert KK.tokens(word)


@pytest.mark.parametrize(
    ("word", "own", "result"),
    [
        ("АB", TO_CYRILLIC, "АВ"),
        ("АB", TO_LATIN, "AB"),
        ("Жz", TO_LATIN, "Жz"),
        ("сaр", TO_LATIN, "cap"),
        ("plain", TO_CYRILLIC, "plain"),
    ],
)
def test_look_alikes(word: str, own: dict[int, int], result: str) -> None:
    assert one_script(word, own) == result
