"""Marks are the words that matched, in every language; snippets read as text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import analyzers
from index.query import Near, Query, Term
from searcher.analysis import Analysis
from searcher.highlight import SNIPPET, Snippet, merged, snippet, telling
from searcher.matching import Asked, Reading, Span, within
from searcher.parser import parse
from searcher.plain import one_line, plain

LANGUAGES = ("en", "sv", "az", "ru", "kk", "ur", "zh")
EN = "We keep personal data for two years. Data that you delete is not kept. 隐私 data."
ZH = "我們保留個人資料兩年，其後刪除。Example Privacy 私隱 Policy 政策由私隱專員查閱資料。"


def _query(text: str, language: str | None = None) -> Query:
    return Analysis(LANGUAGES, language).rewrite(parse(text))


def _marked(query: Query, language: str, text: str) -> list[str]:
    return [text[start:stop] for start, stop in merged(_spans(query, language, text))]


def _spans(query: Query, language: str, text: str) -> list[Span]:
    asked = Asked.of(query, "text")
    return asked.spans(asked.read(analyzers.get(language), text))


MARKS = {
    "inflected forms": ("en", "keeping", EN, ["keep", "kept"]),
    "case": ("en", "DATA", EN, ["data", "Data", "data"]),
    "phrase in its place only": ("en", '"personal data"', EN, ["personal data"]),
    "phrase over punctuation": ("en", '"two years data"', EN, ["two years. Data"]),
    "phrase that is not there": ("en", '"data personal"', EN, []),
    "near words where they are near": ("en", '"data keep"~1', EN, ["keep", "data"]),
    "near words that are not near": ("en", '"two delete"~2', EN, []),
    "prefix": ("en", "del*", EN, ["delete"]),
    "wildcard": ("en", "k*t", EN, ["kept"]),
    "fuzzy": ("en", "persnal~", EN, ["personal"]),
    "excluded words": ("en", "data -years", EN, ["data", "Data", "data"]),
    "words of another field": ("en", "heading:data", EN, []),
    "Chinese in English": ("en", "隱私", EN, ["隐私"]),
    "address": (
        "en",
        "me@example.com",
        "Mail me@example.com or me at example.com.",
        ["me@example.com"],
    ),
    "citation": ("en", "6(1)(f)", "Article 6(1)(f) and Article 6(2), item 1.", ["6(1)(f"]),
    "Swedish": ("sv", "uppgift", "Dina uppgifter, en uppgift.", ["uppgifter", "uppgift"]),
    "Swedish letters": ("sv", "har", "Vi har ett hår.", ["har"]),
    "Russian": ("ru", "данные", "Ваши данные и хранение данных.", ["данные", "данных"]),
    "Russian ё": ("ru", "учетная", "Ваша учётная запись.", ["учётная"]),
    "Kazakh": ("kk", "дерек", "Дербес деректеріңіз, деректерді.", ["деректеріңіз", "деректерді"]),
    "Kazakh with a Latin stem": ("kk", "xiaomi", "Бұл Xiaomi-дің телефоны.", ["Xiaomi-дің"]),
    "Azerbaijani": ("az", "melumat", "Məlumatlarınız, MƏLUMAT.", ["Məlumatlarınız", "MƏLUMAT"]),
    "Azerbaijani capital": ("az", "icra", "İcra müddəti.", ["İcra"]),
    "Urdu": ("ur", "معلومات", "آپ کی معلومات، ذاتي معلومات۔", ["معلومات", "معلومات"]),
    "Urdu with an Arabic letter": ("ur", "ذاتی", "آپ کی ذاتي معلومات۔", ["ذاتي"]),
    "Chinese": ("zh", "私隐", ZH, ["私隱", "私隱"]),
    "Chinese phrase": ("zh", '"個人資料"', ZH, ["個人資料"]),
    "Chinese characters apart": ("zh", '"個資"', ZH, []),
    "Latin in Chinese": ("zh", "privacy", ZH, ["Privacy"]),
    "Latin phrase that Chinese parts": ("zh", '"privacy policy"', ZH, []),
    "Latin phrase in Chinese": ("zh", '"example privacy"', ZH, ["Example Privacy"]),
    "Latin near words that Chinese parts": ("zh", '"privacy policy"~2', ZH, ["Privacy", "Policy"]),
}  # fmt: skip


@pytest.mark.parametrize(("language", "query", "text", "marks"), MARKS.values(), ids=MARKS)
def test_marks(language: str, query: str, text: str, marks: list[str]) -> None:
    assert _marked(_query(query), language, text) == marks


def test_a_near_leaf_marks_each_window_and_nothing_between() -> None:
    text = "a x b. a x x x b. b a"
    query = Near("text_exact", (("a",), ("b",)), 1)
    found = [span.start for span in _spans(query, "en", text)]
    assert found == [0, 4, *(n for n in found if n > 4)]
    assert text.index("x x x") not in found
    assert found[-2:] == [len(text) - 3, len(text) - 1]


def test_merged_spans_do_not_overlap() -> None:
    given_spans = [Span(0, 4, "a"), Span(2, 6, "b"), Span(6, 8, "c"), Span(9, 10, "d")]
    assert merged(given_spans) == [(0, 8), (9, 10)]


def test_words_that_tell_next_to_nothing_are_not_marked_beside_others() -> None:
    found = [Span(0, 2, "of"), Span(3, 9, "rights")]
    weights = {"of": 0.1, "rights": 3.0}
    assert telling(found, weights.__getitem__) == [found[1]]
    assert telling(found[:1], weights.__getitem__) == found[:1]
    assert telling([], weights.__getitem__) == []


LONG = "Filler words stand here. " * 40


def _snippet(query: str, text: str, language: str = "en") -> Snippet:
    made = _query(query, language)
    asked = Asked.of(made, "text")
    reading = asked.read(analyzers.get(language), text)
    return snippet(reading, asked.spans(reading), len)


def test_a_short_text_is_its_own_snippet() -> None:
    made = _snippet("data", "  We keep\r\n\tdata.  ")
    assert made.text == "We keep data."
    assert [made.text[a:b] for a, b in made.marks] == ["data"]
    assert (made.before, made.after) == (False, False)


def test_a_snippet_shows_where_most_stands() -> None:
    text = f"{LONG}one cookie. {LONG}cookie consent here. {LONG}"
    made = _snippet("cookie consent", text)
    assert [made.text[a:b] for a, b in made.marks] == ["cookie", "consent"]
    assert (made.before, made.after) == (True, True)
    assert len(made.text) <= SNIPPET and not made.text[0].isspace()


def test_a_snippet_without_a_mark_is_the_beginning() -> None:
    made = _snippet("xylophone", LONG)
    assert made.marks == () and LONG.startswith(made.text) and (made.before, made.after) == (0, 1)


def test_a_snippet_ends_between_words() -> None:
    text = f"{LONG}cookie {LONG}"
    made = _snippet("cookie", text)
    assert made.text.split()[0] in LONG.split() and made.text.split()[-1] in (LONG + "here").split()


def test_a_chinese_snippet_is_as_long_as_any_when_a_latin_word_matched() -> None:
    text = "我們收集您的資料，" * 40 + "由 Northlight 保存。" + "我們收集您的資料，" * 40
    made = _snippet("northlight", text, "zh")
    assert [made.text[a:b] for a, b in made.marks] == ["Northlight"]
    assert SNIPPET - 20 <= len(made.text) <= SNIPPET


def test_an_empty_text_has_an_empty_snippet() -> None:
    assert _snippet("data", "") == Snippet("", (), False, False)
    assert _snippet("data", " \n ").text == ""


WORDS = ["data", "kept", "uppgifter", "данных", "деректер", "məlumatlar", "معلومات", "私隱", "資料"]
GAPS = [" ", "\n", ", ", ". ", "，", " x ", "—", "\u2028"]
TEXTS = st.lists(st.sampled_from([*WORDS, *GAPS, "filler ", "填充"]), max_size=120).map("".join)


def test_a_link_is_shown_by_its_words_and_marked_in_them_alone() -> None:
    target = "(https://example.com/privacy/" + "x" * 300 + ")"
    made = _snippet("privacy", f"{LONG}See the [**Privacy** Notice]{target} of ours. {LONG}")
    assert "See the Privacy Notice of ours." in made.text and len(made.text) >= SNIPPET - 20
    assert [made.text[a:b] for a, b in made.marks] == ["Privacy"]


def test_a_word_of_an_address_alone_is_where_the_snippet_is() -> None:
    made = _snippet("cookies", f"{LONG}Read [our notice](https://example.com/cookies). {LONG}")
    assert "Read our notice." in made.text and made.marks == ()
    made = _snippet("cookies", f"{LONG}Read https://example.com/cookies now. {LONG}")
    assert [made.text[a:b] for a, b in made.marks] == ["cookies"]


SIGNS = [
    "**",
    "*",
    "_",
    "[",
    "](",
    "](https://data.example/kept)",
    ")",
    "`",
    "| ",
    "\\",
    "<b>",
    "&amp;",
]
MARKED_UP = st.lists(st.sampled_from([*WORDS, *GAPS, *SIGNS]), max_size=120).map("".join)


LANGUAGE = st.sampled_from([*LANGUAGES, "de", "ja"])


@given(st.one_of(TEXTS, MARKED_UP), st.sampled_from(WORDS), LANGUAGE)
def test_a_snippet_is_a_piece_of_the_text_as_it_reads_with_its_marks_inside(
    text: str, word: str, language: str
) -> None:
    query = _query(word)
    asked = Asked.of(query, "text")
    reading = asked.read(analyzers.get(language), text)
    found = asked.spans(reading)
    made = snippet(reading, found, len)
    assert made.text in one_line(plain(text).text, ())[0]
    assert len(made.text) <= SNIPPET
    whole = {one_line(plain(text[a:b]).text, ())[0] for a, b in merged(found)}
    assert all(0 <= a < b <= len(made.text) for a, b in made.marks)
    assert all(one[1] < two[0] for one, two in pairwise(made.marks))
    if not set(text) & set("".join(SIGNS)):
        assert {made.text[a:b] for a, b in made.marks} <= whole
        assert bool(made.marks) or not found


ASKED = ["data", "{} data", '"{} data"', '"data {}"~2', '"{} kept data"~3', "{}*"]


@given(st.one_of(TEXTS, MARKED_UP), st.sampled_from(ASKED), st.sampled_from(WORDS), LANGUAGE)
def test_what_is_read_of_a_text_is_all_that_its_marks_and_snippet_need(
    text: str, asked: str, word: str, language: str
) -> None:
    analyzer = analyzers.get(language)
    leaves = Asked.of(_query(asked.format(word)), "text")
    some, whole = leaves.read(analyzer, text), Reading(text, analyzer, analyzer.tokens(text))
    found = leaves.spans(whole)
    assert set(leaves.spans(some)) == set(found)
    assert snippet(some, found, len) == snippet(whole, found, len)


def _levenshtein(one: str, two: str) -> int:
    if not one or not two:
        return len(one) + len(two)
    return min(
        _levenshtein(one[1:], two) + 1,
        _levenshtein(one, two[1:]) + 1,
        _levenshtein(one[1:], two[1:]) + (one[0] != two[0]),
    )


SHORT = st.text(alphabet="abc", min_size=1, max_size=5)


@given(SHORT, SHORT, st.integers(0, 3))
def test_within_is_levenshteins_distance(one: str, two: str, distance: int) -> None:
    expected = one[0] == two[0] and _levenshtein(one, two) <= distance
    assert within(one, two, distance) == within(two, one, distance) == expected


def test_a_fuzzy_word_keeps_its_first_letter() -> None:
    assert within("retention", "retenton", 1)
    assert not within("retention", "detention", 2)


def test_keys_are_what_matched() -> None:
    found = _spans(Term("text_stem", "keep"), "en", "Keep the data kept")
    assert [span.key for span in found] == ["keep"] * 2
