"""Word boundaries, folding, and the laws that every analyzer keeps."""

from __future__ import annotations

import doctest
import importlib
import re
import subprocess
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import analyzers
from analyzers import Streams
from analyzers.base import Forms, WordAnalyzer
from analyzers.fold import ascii_digits, fold, strip_accents, strip_marks
from analyzers.memo import LONGEST, Memo
from analyzers.words import Spans, joined, split

TESTED = ("zh", "ru", "sv", "en", "de", "tr", "ja", "th", "hi", "eu", "xx")
SAMPLES = (
    "Our Privacy Policy, 3.1.2: write to privacy@mi.com; Article 6(1)(f).",
    "個人資料（私隱）條例：Cookie技術、３.１節。",
    "Мы собираем данные; Cookies и Xiaomi‑устройства, ещё 1 000.",
    "Vi behandlar personuppgifter för användarens räkning – läs § 4.",
    "😀 ﷺ ㎏ ﬁ ŉ ʼ ① é \u0301 \u200b İI ß 豈 𠀀 𝒳",
    "ความเป็นส่วนตัว กับ गोपनीयता नीति と個人情報の取り扱い",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("3.1.2 Your rights", "3.1.2|Your|rights", id="section-number"),
        pytest.param("Xiaomi's, users’ choice", "Xiaomi's|users|choice", id="apostrophes"),
        pytest.param("privacy@mi.com", "privacy|mi|com", id="e-mail"),
        pytest.param("Article 6(1)(f)", "Article|6|1|f", id="citation"),
        pytest.param("third-party", "third|party", id="hyphen"),
        pytest.param("Cookie技術2.0版", "Cookie|技|術|2.0|版", id="han"),
        pytest.param("soft\u00adware", "soft\u00adware", id="soft-hyphen"),
        pytest.param("e\u0301te\u0301", "e\u0301te\u0301", id="decomposed"),
        pytest.param("1,000.50 kr", "1,000.50|kr", id="figure"),
        pytest.param("v1.2 and 1.2b, 1.2.", "v1|2|and|1.2|b|1.2", id="figure-or-not"),
        pytest.param("1.2.資2,5料'a", "1.2|資|2,5|料|a", id="figure-and-han"),
        pytest.param("rock'n'roll' ''n'", "rock'n'roll|n", id="inner-apostrophes-only"),
        pytest.param("क्ष कि資", "क्ष|कि|資", id="marks-and-han"),
        pytest.param(" \t…—!", "", id="no-word"),
    ],
)
def test_split(text: str, expected: str) -> None:
    spans = split(text)
    assert "|".join(spans.texts) == expected
    assert [text[start:stop] for start, stop in spans] == spans.texts


@given(st.text(alphabet="a1.,'’_ 2é́̀कि٣९​­-b3", max_size=20))
def test_a_text_has_the_same_words_beside_a_han_character(text: str) -> None:
    assert split(f"{text}資").texts == [*split(text).texts, "資"]


def test_spans_get_their_texts() -> None:
    assert Spans.of("a bc", iter([(0, 1), (2, 4)])) == split("a bc")


@pytest.mark.parametrize("gap", ["@", ".", ")(", "://", "_"])
def test_joined(gap: str) -> None:
    assert joined(gap)


@pytest.mark.parametrize("gap", ["", " ", ". ", "-", "/", "&", "，"])
def test_not_joined(gap: str) -> None:
    assert not joined(gap)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("ＰＤＦ", "pdf", id="width"),
        pytest.param("ﬁle", "file", id="ligature"),
        pytest.param("Straße", "strasse", id="case-folding"),
        pytest.param("soft\u00adware\u200b", "software", id="invisible"),
        pytest.param("٣۴५", "345", id="digits"),
        pytest.param("users’", "users'", id="apostrophe"),
        pytest.param("\ufdfa", "صلىاللهعليهوسلم", id="no-spaces"),
    ],
)
def test_fold(word: str, expected: str) -> None:
    assert fold(word) == expected


@example("U\u00af")
@given(st.text(max_size=12))
def test_folds_are_idempotent(word: str) -> None:
    for function in (fold, strip_marks, strip_accents, ascii_digits):
        once = function(word)
        assert function(once) == once


def test_accents_go_but_letters_of_other_scripts_stay() -> None:
    assert strip_accents("Ünïcödé ή") == "Unicode η"
    assert strip_accents("йї हिन्दी") == "йї हिन्दी"
    assert strip_marks("åäö é", keep="åäö") == "åäö e"


def assert_laws(language: str, text: str) -> None:
    analyzer = analyzers.get(language)
    tokens = analyzer.tokens(text)
    for token in tokens:
        assert text[token.start : token.stop] == token.text
    positions = [token.position for token in tokens]
    assert positions == sorted(positions)
    size = positions[-1] + 1 if positions else 0
    assert [token.position for token in tokens if token.exact] == list(range(size))
    assert [token.position for token in tokens if token.stems] == list(range(size))
    streams = analyzer.streams(text)
    assert streams == analyzers.streams(tokens)
    assert_places(analyzer, text, streams)
    assert len(streams.exact) == len(streams.stem) == size
    for term in (*streams.exact, *streams.stem):
        assert term.split() == [term]
    assert_words(analyzer, text, streams.exact)


def assert_places(analyzer: analyzers.Analyzer, text: str, streams: Streams) -> None:
    spans = [*zip(streams.starts, streams.stops, strict=True)]
    assert spans == [(token.start, token.stop) for token in analyzer.tokens(text) if token.exact]


def assert_words(analyzer: analyzers.Analyzer, text: str, exact: list[str]) -> None:
    words = analyzer.words(text)
    assert [term for word in words for term in word.exact] == exact
    ends = [0, *(end for word in words for end in (word.start, word.stop)), len(text)]
    assert ends == sorted(ends)
    for word in words:
        assert all(stem.split() == [stem] for stem in word.stems)
        assert len(set(word.stems)) == len(word.stems)


@pytest.mark.parametrize("language", TESTED)
@pytest.mark.parametrize("text", SAMPLES, ids=range(len(SAMPLES)))
def test_laws(language: str, text: str) -> None:
    assert_laws(language, text)


@pytest.mark.parametrize("language", TESTED)
def test_laws_on_any_text(language: str) -> None:
    letters = st.text(max_size=30) | st.text(
        "aI'’.ʼ:@(é個網路私隱資料ёдсsѐ़กक\u0301 1２٣", max_size=30
    )

    @settings(max_examples=60, deadline=None)
    @given(letters)
    def check(text: str) -> None:
        assert_laws(language, text)

    check()


@pytest.mark.parametrize("language", ["zh", "ru", "sv", "en", "de"])
def test_a_long_hostile_text_is_analysed_in_linear_time(language: str) -> None:
    for text in ("a." * 20_000, "網" * 20_000, "1." * 20_000, "д" * 20_000, "'a" * 20_000):
        assert analyzers.get(language).words(text)


@pytest.mark.parametrize("language", ["zh", "ru", "sv", "en", "de"])
def test_what_is_written_as_one_is_asked_for_in_a_row(language: str) -> None:
    (word, other) = analyzers.get(language).words("privacy@mi.com 2024")
    assert (word.exact, word.stems, word.start, word.stop) == (("privacy", "mi", "com"), (), 0, 14)
    assert (other.exact, other.stems) == (("2024",), ("2024",))


def test_tags_with_script_and_region() -> None:
    assert analyzers.get("zh-Hant-HK") is analyzers.get("zh") is analyzers.get("zh_Hans")
    assert analyzers.get("EN-gb").language == "en"


@pytest.mark.parametrize(
    "name", ["fold", "words", "latin", "generic", "lang.zh", "lang.ru", "lang.sv", "lang.en"]
)
def test_examples_in_docstrings(name: str) -> None:
    assert doctest.testmod(importlib.import_module(f"analyzers.{name}")).failed == 0


class Words(WordAnalyzer):
    """A word is its own form, but "x" has none and "y" has no stem."""

    language = description = "test"
    cache_size = 8

    def __init__(self) -> None:
        super().__init__(split)
        self.asked: list[str] = []

    def forms(self, word: str) -> Forms:
        self.asked.append(word)
        return Forms("" if word == "x" else word, () if word in "xy" else (word,))


def test_words_without_a_form_take_no_position() -> None:
    found = [(token.text, token.position, token.stems) for token in Words().tokens("a x y x b")]
    assert found == [("a", 0, ("a",)), ("y", 1, ("y",)), ("b", 2, ("b",))]


def test_a_word_that_comes_again_is_not_analysed_again() -> None:
    analyzer = Words()
    analyzer.tokens(" ".join(f"the {number}" for number in range(100)))
    assert analyzer.asked.count("the") == 1
    assert len(analyzer.asked) == 101


def test_a_memo_keeps_no_more_than_it_may() -> None:
    asked: list[str] = []
    memo = Memo(asked.append, 10)
    for number in range(1000):
        memo[str(number)]
        assert len(memo) <= 5
    asked.clear()
    memo["999"], memo["0"], memo["1" * (LONGEST + 1)], memo["1" * (LONGEST + 1)]
    assert asked == ["0", "1" * (LONGEST + 1), "1" * (LONGEST + 1)]


class Sums(WordAnalyzer):
    """Figures in groups, "1 000", are one word."""

    language = description = "test"
    spaced = False

    def __init__(self) -> None:
        super().__init__(lambda text: (m.span() for m in re.finditer(r"\d+(?: \d{3})*|\w+", text)))

    def forms(self, word: str) -> Forms:
        joined_up = word.replace(" ", "")
        return Forms(joined_up, (joined_up,))


def test_words_may_reach_over_white_space_where_that_is_said() -> None:
    """Or each of their parts would be a word in the index, and none of them in a query."""
    analyzer, text = Sums(), "pay 1 000 000 now"
    assert analyzer.indexed(text).exact == "pay 1000000 now"
    assert [text[w.start : w.stop] for w in analyzer.words(text)] == ["pay", "1 000 000", "now"]
    assert [token.text for token in analyzer.candidates(text, ["1000000"])][1] == "1 000 000"


HEAVY = {"icu", "jieba", "rjieba", "marisa_trie", "numpy", "opencc", "pymorphy3", "simplemma"}


def loaded(code: str) -> set[str]:
    """Return which of the libraries are imported after some code, in a process of its own."""
    command = [sys.executable, "-c", f"import sys, analyzers\n{code}\nprint(*sys.modules)"]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    return {*result.stdout.split()} & HEAVY


def test_importing_the_package_loads_no_library() -> None:
    assert loaded("") == set()


@pytest.mark.parametrize("name", ["az", "en", "kk", "ru", "sv", "ur", "zh"])
def test_a_language_imports_nothing_heavy(name: str) -> None:
    assert loaded(f"analyzers.get({name!r})") == set()


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("en", "Privacy", {"marisa_trie"}),
        ("ru", "данные", {"icu", "pymorphy3"}),
        ("kk", "деректер", {"icu"}),
        ("zh", "個人資料", {"opencc", "marisa_trie"}),
    ],
)
def test_a_text_loads_only_what_its_language_takes(
    name: str, text: str, expected: set[str]
) -> None:
    analyzers.get(name).words(text)  # makes the dictionary where this is its first use
    assert loaded(f"analyzers.get({name!r}).words({text!r})") <= expected
