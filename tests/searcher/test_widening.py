"""Other words for the concepts of a query: what they raise, and what they may find."""

from __future__ import annotations

import pytest
from query_trees import show

from index import schema
from index.query import And, Maybe, Not, Or, Phrase, Query, Term, boosted, clauses, leaves
from searcher.analysis import Analysis
from searcher.parser import parse
from searcher.widening import SYNONYM, widen

ALL = Analysis(("en", "sv", "az", "ru", "kk", "ur", "zh"))


def _widened(text: str, *, cross: bool = False, language: str | None = None) -> Query:
    analysis = Analysis(ALL.languages, language)
    parsed = parse(text)
    return widen(parsed, analysis.rewrite(parsed), analysis, cross_language=cross)


def _plain(text: str, language: str | None = None) -> Query:
    return Analysis(ALL.languages, language).rewrite(parse(text))


UNCHANGED = {
    "no concept": "xylophone",
    "metadata": "lang:en year:2024",
    "everything": "*",
    "an excluded concept": "-cookies",
    "an excluded concept beside a word": "xylophone -cookies",
    "a word of a field": "heading:cookies",
    "words of a field": "heading:(cookies retention)",
}


@pytest.mark.parametrize("text", UNCHANGED.values(), ids=UNCHANGED)
@pytest.mark.parametrize("cross", [False, True], ids=["own", "cross"])
def test_queries_that_stay_as_they_are(text: str, cross: bool) -> None:
    assert _widened(text, cross=cross) == _plain(text)


@pytest.mark.parametrize(
    "text", ["retention", "how long is data kept", "срок хранения", "資料保留"]
)
def test_other_words_only_raise_what_the_query_finds(text: str) -> None:
    made = _widened(text)
    assert isinstance(made, Maybe)
    assert made.required == _plain(text)
    assert show(made.optional) != show(made.required)


def test_other_words_count_less() -> None:
    made = _widened("retention", language="en")
    assert isinstance(made, Maybe)
    whole = boosted(made.optional, 1 / SYNONYM)
    for leaf in leaves(whole):  # the parts of a term of several words share its weight
        assert leaf.boost <= schema.WEIGHTS[leaf.field] * 1.0001


CROSS = {
    "Swedish for English": ("retention", "lagring"),
    "Russian for English": ("cookies", "cookie"),
    "English for Chinese": ("資料保留", "retention"),
    "English for Urdu": ("بچوں کی رازداری", "children"),
}


@pytest.mark.parametrize(("text", "word"), CROSS.values(), ids=CROSS)
def test_across_languages_other_words_find_more(text: str, word: str) -> None:
    made = _widened(text, cross=True)
    assert isinstance(made, Or)
    assert made.clauses[0] == _plain(text)
    assert word in show(made)
    assert word not in show(_plain(text)) or text == word + "s"


def test_filters_and_exclusions_hold_for_what_is_found_across_languages() -> None:
    made = _widened("retention lang:sv year:2024 -xylophone", cross=True)
    assert isinstance(made, And)
    first, *rest = made.clauses
    assert isinstance(first, Or)
    assert [show(clause) for clause in rest[:2]] == ["[language=sv]", "[year=2024]"]
    assert isinstance(rest[2], Not)


def test_and_holds_across_languages() -> None:
    made = _widened("retention AND xylophone", cross=True)
    assert isinstance(made, And)
    assert made.clauses[1] == clauses(_plain("retention AND xylophone"))[1]


def test_required_words_stay_required_across_languages() -> None:
    made = _widened("+xylophone cookies", cross=True)
    assert isinstance(made, Maybe)
    assert made.required == _plain("xylophone")


def test_alternatives_are_widened_each() -> None:
    made = _widened("(retention AND cookies) OR xylophone", cross=True)
    assert isinstance(made, Or) and isinstance(made.clauses[0], And)
    assert all(isinstance(clause, Or) for clause in made.clauses[0].clauses)


ROWS = {"账号冻结": "停 权", "删除信息": "被 遗 忘 权", "关联公司": "集 团 内"}


@pytest.mark.parametrize(("text", "row"), ROWS.items(), ids=ROWS)
def test_words_cut_to_a_lone_character_are_asked_for_in_a_row(text: str, row: str) -> None:
    made = leaves(_widened(text, language="zh"))
    assert row in {" ".join(leaf.terms) for leaf in made if isinstance(leaf, Phrase)}
    assert not {leaf.text for leaf in made if isinstance(leaf, Term)} & {"停", "权", "内"}


@pytest.mark.parametrize("text", ["的", "您"])
def test_a_lone_function_word_is_a_word(text: str) -> None:
    made = leaves(_widened("行使权利", language="zh"))
    assert text in {leaf.text for leaf in made if isinstance(leaf, Term)}


def test_words_without_spaces_share_the_weight_of_their_term() -> None:
    made = leaves(_widened("法定义务", language="zh"))
    found = [leaf for leaf in made if leaf == Term("text_stem", "要求", leaf.boost)]
    assert [leaf.boost for leaf in found] == pytest.approx(
        [schema.WEIGHTS["text_stem"] * SYNONYM / 2] * len(found)
    )
    assert found
