"""What holds for any text in any language: offsets, positions, folding, and a use of no memory."""

from __future__ import annotations

import importlib
import unicodedata
from collections import Counter
from itertools import chain, compress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import analyzers
from analyzers import Analyzer, own_languages
from analyzers.generic import generic
from analyzers.indexed import WHITE

OTHERS = ("ar", "de", "el", "fa", "hi", "ja", "km", "ta", "th", "tr", "xx")
LANGUAGES = (*own_languages(), *OTHERS)
LONGEST = 3_000

SCRIPTS = {
    "latin": "aeiouyäöåəğışçßæŒdDlLrRsS'’",
    "cyrillic": "абвгдеёжийклмнопрстәғқңөұүһіЙЁ\u0301",
    "arabic": "ابپتٹجچحدڈرزسشعغفقکگلمنںوہھیےىيكة\u064b\u064e\u0651\u0640\u200c",
    "han": "個人資料个人资料私隱政策隐私權利。，、《》",
    "kana and hangul": "データのサーバーｶﾞ개인정보를은가",
    "south asia": "नीतियोंतரவுകள\u094d\u200d",
    "south-east asia": "ข้อมูลส่วนบุคคลទិន្នន័យຂໍ້ມູນ",
    "greek, hebrew, armenian": "πολιτικήςΣשירותίրավունք",
    "figures and signs": "0123456789.,:;-–/()@_&+§%#  \t\n٣۴५",
    "invisible": "\u00ad\u200b\u200d\u200e\u202e\u2066\ufeff\ufe0f\u0000\u001b\u0085\u2028",
    "marks": "\u0300\u0308\u0323\u20dd\u0e31\u0903",
    "beyond the plane": "😀👩\u200d👩🏽𝒳𠮷\U000e0041\U0010ffff",
    "broken": "\ud800\udfff\udc80",
    "of several letters": "ﷺﬁǆㅀ½㍿ﾞİıſK",
}
WORDS = [
    *("policies", "организации", "деректеріміз", "məlumatlarımızın", "معلومات", "個人資料"),
    *("personuppgifternas", "Häuser", "x'y", "Ａ１", "3.1.2", "a@b.c", "third-party", "и/или"),
    "Xiaomi-дің",
]
pieces = st.one_of(
    st.sampled_from(WORDS),
    *(st.text(letters, min_size=1, max_size=12) for letters in SCRIPTS.values()),
    st.text(max_size=8),
    st.text(st.characters(categories=["Cs", "Cc", "Cf", "Mn"]), max_size=4),
)
texts = st.lists(pieces, max_size=8).flatmap(
    lambda found: st.sampled_from(["", " "]).map(lambda gap: gap.join(found))
)


def fresh(language: str) -> Analyzer:
    """Return an analyzer that has seen no text."""
    if language in own_languages():
        made: Analyzer = importlib.import_module(f"analyzers.lang.{language}").analyzer()
        return made
    return generic(language)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=60, deadline=None)
@given(text=texts)
def test_tokens_are_slices_in_order_and_positions_have_no_gap(language: str, text: str) -> None:
    tokens = analyzers.get(language).tokens(text)
    assert all(text[t.start : t.stop] == t.text and t.text for t in tokens)
    assert [t.start for t in tokens] == sorted(t.start for t in tokens)
    positions = [t.position for t in tokens]
    exact = [t.position for t in tokens if t.exact]
    assert positions == sorted(positions)
    assert exact == list(range(len(exact))) and set(positions) == set(exact)
    terms = [term for t in tokens for term in (t.exact, *t.stems) if term or t.stems]
    assert not any(char.isspace() for term in terms for char in term)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=40, deadline=None)
@given(text=texts)
def test_streams_are_those_of_the_tokens(language: str, text: str) -> None:
    analyzer = analyzers.get(language)
    found = analyzer.streams(text)
    assert found == analyzers.streams(analyzer.tokens(text))
    assert len(found.exact) == len(found.stem)
    assert all(found.exact) and all(found.stem)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=60, deadline=None)
@given(text=texts | st.text(f"aж1.ก{WHITE}", max_size=12), place=st.integers(0, 50))
def test_candidates_are_tokens_and_all_that_have_a_term(
    language: str, text: str, place: int
) -> None:
    analyzer = fresh(language)
    tokens = analyzer.tokens(text)
    terms = sorted({term for token in tokens for term in (token.exact, *token.stems[:1]) if term})
    wanted = set(terms[place % len(terms) :][:1]) if terms else {"data"}
    found = analyzer.candidates(text, wanted)
    if analyzer.parted(text):
        assert [token for token in tokens if token in found] == found
    assert {t for t in tokens if wanted.intersection((t.exact, *t.stems[:1]))} <= set(found)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=60, deadline=None)
@given(
    text=texts | st.text(f"aж1.ก{WHITE}", max_size=12),
    bounds=st.sets(st.integers(0, 40), max_size=4),
)
def test_what_is_indexed_is_the_streams_without_offsets(
    language: str, text: str, bounds: set[int]
) -> None:
    analyzer, edges = analyzers.get(language), sorted(bounds)
    for spans in ([], [*zip(edges[::2], edges[1::2], strict=False)]):
        excluded = {*chain(*(range(*span) for span in spans))}
        found, made = analyzer.streams(text), analyzer.indexed(text, spans)
        kept = [start not in excluded for start in found.starts]
        assert made.exact.split() == [*compress(found.exact, kept)]
        assert made.stem.split() == [*compress(found.stem, kept)]
        assert made.part.split() == [h for stem in made.stem.split() for h in analyzer.heads(stem)]
        words = compress(zip(found.starts, found.stops, strict=True), kept)
        taken = excluded.union(*(range(*word) for word in words))
        assert made.left == Counter(c for at, c in enumerate(text) if at not in taken)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=40, deadline=None)
@given(text=texts)
def test_words_of_a_text_are_found_in_it(language: str, text: str) -> None:
    analyzer = analyzers.get(language)
    exact = analyzer.streams(text).exact
    for word in analyzer.words(text):
        size = len(word.exact)
        runs = (tuple(exact[at : at + size]) for at in range(len(exact) - size + 1))
        assert word.exact in runs
        assert 0 <= word.start < word.stop <= len(text)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=40, deadline=None)
@given(text=texts)
def test_folding_again_changes_nothing(language: str, text: str) -> None:
    analyzer = analyzers.get(language)
    text = unicodedata.normalize("NFKC", text)  # ½ becomes 1\u20442, and that is two words
    for exact in {token.exact for token in analyzer.tokens(text) if token.exact}:
        assert "".join(analyzer.streams(exact).exact) == exact


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=25, deadline=None)
@given(text=texts, before=texts)
def test_what_was_analysed_before_changes_nothing(language: str, text: str, before: str) -> None:
    seasoned = analyzers.get(language)
    first = seasoned.tokens(text)
    seasoned.tokens(before)
    assert seasoned.tokens(text) == first == fresh(language).tokens(text)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=25, deadline=None)
@given(text=texts)
def test_each_term_has_a_derivation_that_ends_in_it(language: str, text: str) -> None:
    analyzer = analyzers.get(language)
    for token in analyzer.tokens(text):
        derived = analyzer.derive(token)
        terms = [("exact", token.exact)] if token.exact else []
        assert [(d.stream, d.term) for d in derived] == terms + [
            ("stem", stem) for stem in token.stems
        ]
        assert all(d.steps[-1].form == d.term for d in derived)
        assert all(step.rule for d in derived for step in d.steps)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("letters", SCRIPTS.values(), ids=SCRIPTS)
def test_a_word_without_end_has_few_terms(language: str, letters: str) -> None:
    text = (letters * LONGEST)[:LONGEST]
    tokens = analyzers.get(language).tokens(text)
    assert len(tokens) <= 2 * len(text)
    assert all(len(token.stems) <= 20 for token in tokens)
    assert sum(len(term) for t in tokens for term in (t.exact, *t.stems)) <= 60 * len(text)
