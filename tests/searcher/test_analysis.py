"""Parsed queries become terms of the index, in place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from query_trees import show

import analyzers
from index import schema
from index.query import DisMax, Not, Or, Phrase, Query, Term, clauses, leaves
from searcher.analysis import LANGUAGE_LIMIT, Analysis, any_of, best, texts, unique
from searcher.errors import QueryError
from searcher.parser import parse

LANGUAGES = ("en", "sv", "az", "ru", "kk", "ur", "zh")
ALL = Analysis(LANGUAGES)

# A field is named to keep the trees short: without one, each is there for text, heading and title.
TREES = {
    "English word": ("en", "title:Policies", "(OR title_exact:policies title_stem:policy)"),
    "Chinese word": ("zh", "title:條款", '(OR title_exact:"条 款" title_stem:条款)'),
    "Chinese words are ranked": (
        "zh",
        "title:條款政策",
        '(OR (OR title_exact:"条 款" title_stem:条款) (OR title_exact:"政 策" title_stem:政策))',
    ),
    "Chinese words are required by AND": (
        "zh",
        "title:條款政策 AND title:x",
        '(AND (AND (OR title_exact:"条 款" title_stem:条款) (OR title_exact:"政 策"'
        " title_stem:政策)) (OR title_exact:x title_stem:x))",
    ),
    "Chinese words are excluded together": (
        "zh",
        "-title:條款政策",
        '(NOT (AND (OR title_exact:"条 款" title_stem:条款) (OR title_exact:"政 策"'
        " title_stem:政策)))",
    ),
    "Chinese words in excluded alternatives": (
        "zh",
        "-title:(條款政策 OR x)",
        '(NOT (OR (AND (OR title_exact:"条 款" title_stem:条款) (OR title_exact:"政 策"'
        " title_stem:政策)) (OR title_exact:x title_stem:x)))",
    ),
    "Chinese words in required alternatives": (
        "zh",
        "+title:(條款政策 x) title:y",
        '(MUST (OR (AND (OR title_exact:"条 款" title_stem:条款) (OR title_exact:"政 策"'
        " title_stem:政策)) (OR title_exact:x title_stem:x)) MAY (OR title_exact:y title_stem:y))",
    ),
    "a filter requires no words": (
        "zh",
        "lang:zh title:條款政策",
        '(AND (OR (OR title_exact:"条 款" title_stem:条款) (OR title_exact:"政 策"'
        " title_stem:政策)) [language=zh])",
    ),
    "phrase": ("en", 'title:"Your Rights"', 'title_exact:"your rights"'),
    "Chinese phrase": ("zh", "title:「條款政策」", 'title_exact:"条 款 政 策"'),
    "phrase of one word": ("en", 'title:"Rights"', "title_exact:rights"),
    "phrase of no word": ("en", 'title:"—"', "Nothing"),
    "near": (
        "en",
        'title:"data kept"~2',
        '(BEST title_exact:"data kept"~2 title_stem:"data keep"~2)',
    ),
    "prefix": ("en", "title:Retent*", "title_exact:retent*"),
    "Chinese prefix": ("zh", "title:條款*", 'title_exact:"条 款"'),
    "prefix of one character": ("zh", "title:資*", "title_exact:资*"),
    "prefix of joined words": (
        "en",
        "title:third-part*",
        "(AND title_exact:third title_exact:part*)",
    ),
    "prefix of an address": (
        "en",
        "title:me@example.c*",
        '(AND title_exact:"me example" title_exact:c*)',
    ),
    "wildcard": ("en", "title:Re*Tion", "title_exact:/re*tion/"),
    "wildcard in Azerbaijani": ("az", "title:Şəx?i", "title_exact:/sex?i/"),
    "fuzzy": ("en", "title:Retenton~", "title_exact:retenton~2"),
    "fuzzy in Chinese is the phrase": ("zh", "title:條款~", 'title_exact:"条 款"'),
    "address": ("en", "title:me@example.com", 'title_exact:"me example com"'),
    "citation": ("en", "title:6(1)(f)", 'title_exact:"6 1 f"'),
    "number": ("en", "title:3.1.2", "(OR title_exact:3.1.2 title_stem:3.1.2)"),
    "dash": ("en", "title:—", "Nothing"),
    "not": ("en", "title:a -title:b", "(AND (OR title_exact:a title_stem:a)"
            " (NOT (OR title_exact:b title_stem:b)))"),
    "maybe": ("en", "+title:a title:b", "(MUST (OR title_exact:a title_stem:a)"
              " MAY (OR title_exact:b title_stem:b))"),
    "metadata": ("en", "lang:ur -year:2024", "(AND [language=ur] (NOT [year=2024]))"),
    "everything": ("en", "*", "All"),
}  # fmt: skip


@pytest.mark.parametrize(("language", "query", "tree"), TREES.values(), ids=TREES)
def test_trees(language: str, query: str, tree: str) -> None:
    assert show(Analysis(LANGUAGES, language).rewrite(parse(query))) == tree


WORDS = {
    "en": "Policies",
    "sv": "uppgifterna",
    "az": "MƏLUMATLARIMIZ",
    "ru": "данных",
    "kk": "деректеріміз",
    "ur": "ذاتي",
    "zh": "資料",
}


@pytest.mark.parametrize(("language", "text"), WORDS.items(), ids=WORDS)
def test_a_word_is_what_its_analyzer_makes_of_it(language: str, text: str) -> None:
    (word,) = analyzers.get(language).words(text)
    made = ALL.rewrite(parse(f"title:{text}"))
    asked = [leaf for leaf in leaves(made) if isinstance(leaf, Phrase | Term)]
    rows = {(a.field, a.terms if isinstance(a, Phrase) else (a.text,)) for a in asked}
    assert rows >= {("title_exact", word.exact), *(("title_stem", (s,)) for s in word.stems)}


def test_a_word_without_a_field_is_looked_for_in_every_text_field() -> None:
    found = {leaf.field for leaf in leaves(Analysis(LANGUAGES, "sv").rewrite(parse("policyn")))}
    assert found == set(schema.WEIGHTS)


def test_only_a_language_that_writes_words_together_asks_for_parts() -> None:
    found = {leaf.field for leaf in leaves(Analysis(LANGUAGES, "en").rewrite(parse("policies")))}
    assert found == {name for name in schema.WEIGHTS if not name.endswith("_part")}


def test_terms_carry_the_weight_of_their_field() -> None:
    made = Analysis(LANGUAGES, "sv").rewrite(parse("policyn"))
    assert {leaf.field: leaf.boost for leaf in leaves(made)} == schema.WEIGHTS


def test_the_readings_of_a_word_compete_and_do_not_add_up() -> None:
    made = ALL.rewrite(parse("title:rights"))
    stems = next(clause for clause in clauses(made) if isinstance(clause, DisMax))
    assert {leaf.text for leaf in leaves(stems) if isinstance(leaf, Term)} >= {"right", "rights"}
    assert isinstance(made, Or)


KNOWN = {
    "Latin": ("data", ["en", "sv", "az"]),
    "Cyrillic": ("данные", ["az", "ru", "kk"]),
    "Kazakh letter": ("деректеріміз", ["kk"]),
    "Arabic": ("معلومات", ["kk", "ur"]),
    "Chinese": ("資料", ["zh"]),
    "two scripts": ("data 資料", ["en", "sv", "az", "zh"]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("text", "languages"), KNOWN.values(), ids=KNOWN)
def test_a_text_is_read_in_the_languages_of_its_words(text: str, languages: list[str]) -> None:
    assert ALL.known(text) == languages


def test_a_told_language_overrides_the_script() -> None:
    assert Analysis(LANGUAGES, "ur").known("data 資料") == ["ur"]
    assert [reader.language for reader in Analysis((), "zh-Hant-HK").readers("x")] == ["zh"]


def test_a_word_is_read_in_a_bounded_number_of_languages() -> None:
    many = Analysis(("en", "sv", "az", "de", "fr", "es", "it", "nl", "pl", "fi"))
    assert len(many.readers("data")) == LANGUAGE_LIMIT


def test_texts_come_in_order() -> None:
    query = parse('a "b c" -d e* f~ "g h"~2 lang:ur')
    assert list(texts(query)) == ["a", "b c", "e", "f", "g h", "d"]


def test_helpers_leave_out_what_cannot_match() -> None:
    one, two = Term("title_exact", "a"), Term("title_exact", "b")
    nothing = ALL.rewrite(parse("—"))
    assert any_of([nothing, one]) == best([nothing, one]) == one
    assert any_of([]) == best([nothing]) == nothing
    assert any_of([one, two]) == Or((one, two)) and best([one, two]) == DisMax((one, two))
    assert unique([2, 1, 2]) == [2, 1]


@given(st.text(max_size=40))
def test_the_shape_of_a_query_stays(text: str) -> None:
    try:
        parsed = parse(text)
    except QueryError:
        return
    made = ALL.rewrite(parsed)
    assert _negations(made) == _negations(parsed)
    assert all(leaf.field in schema.WEIGHTS for leaf in leaves(made))


def _negations(query: Query) -> int:
    return isinstance(query, Not) + sum(map(_negations, clauses(query)))
