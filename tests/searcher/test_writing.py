"""Queries written from their trees read as the same trees."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from searcher.errors import QueryError
from searcher.parser import parse
from searcher.writing import written

AS_TYPED = [
    "retention",
    "retention period",
    '"retention period"',
    '"delete account"~3',
    "retent*",
    "c?ok*e",
    "retenton~2",
    "heading:rights",
    "cookies language:en",
    "+cookies advertising",
    "cookies -advertising",
    "data AND sell",
    "(cookies OR officer) AND browser".replace("cookies OR officer", "cookies officer"),
    'data organisation:"acme inc"',
    "data language:ru language:ur",
    "year:[2020 TO 2021]",
    "number:4.*",
    "*",
    "-cookies",
    "Xiaomi 隐私 политика",
    "Article 6(1)(f)",
]


@pytest.mark.parametrize("query", AS_TYPED)
def test_a_simple_query_is_written_as_it_is_typed(query: str) -> None:
    assert written(parse(query)) == query


OTHERWISE = [
    "a b AND c",
    "a AND b OR c d",
    "(a OR (b AND c)) d",
    "NOT (a AND b) c",
    "+a +b c d -e",
    "+(a b) c",
    "heading:(access OR erasure)",
    "lang:ru lang:ur number:2",
    "lang:el OR officer",
    "updated:2024-05 cookies",
    "NOT NOT a",
    "a -(b c)",
    "-(lang:en year:2020)",
    "(lang:en OR year:2020) x",
    "(+a b) OR c",
    "(+a b) AND c",
    '+"a b" -c*',
    "org:(acme OR umbra) data",
]


@pytest.mark.parametrize("query", OTHERWISE)
def test_what_is_written_parses_to_the_same_tree(query: str) -> None:
    tree = parse(query)
    assert parse(written(tree)) == tree, written(tree)


WORDS = ["a", "b*", '"c d"', "lang:en", "year:2020", "heading:e", "f~1", "*"]
QUERIES = st.recursive(
    st.sampled_from(WORDS),
    lambda part: st.one_of(
        st.tuples(part, part).map(" ".join),
        st.tuples(part, part).map(lambda p: f"({p[0]}) AND ({p[1]})"),
        st.tuples(part, part).map(lambda p: f"({p[0]}) OR ({p[1]})"),
        part.map(lambda p: f"-({p})"),
        st.tuples(part, part).map(lambda p: f"+({p[0]}) {p[1]}"),
    ),
    max_leaves=6,
)


ROUNDS = 6
"""How often a text may become simpler: ``* -a`` is ``-a``."""


def test_two_values_that_are_both_wanted_stay_so() -> None:
    tree = parse("law:gdpr AND law:ccpa")
    assert parse(written(tree)) == tree
    assert parse(written(parse("law:gdpr law:ccpa"))) != tree


@given(QUERIES)
@example("+((lang:en) AND (lang:en)) (lang:en) AND (a)")
@example("(-(a)) AND ((lang:en) AND (lang:en))")
@example("+(a lang:en) +(-(a)) a")
@example("-(+(-(a)) *)")
def test_any_query_has_a_text(query: str) -> None:
    try:
        tree = parse(query)
    except QueryError:
        return
    texts = [written(tree)]
    for _ in range(ROUNDS):
        texts.append(written(parse(texts[-1])))
    assert texts[-1] == texts[-2]
