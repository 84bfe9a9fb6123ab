"""The reasons of a score add up to it."""

from __future__ import annotations

import pytest

from index.query import (
    All,
    And,
    DisMax,
    Filter,
    Fuzzy,
    Maybe,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Range,
    Term,
    Wildcard,
    clauses,
)
from searcher import Searcher
from searcher.explain import reasons

WORDS = {"a": 1.0, "b": 2.0, "c": 4.0}


def _score(query: Query) -> float | None:
    """Score a section that has the words a, b and c, as an engine does."""
    if isinstance(query, Term):
        return WORDS.get(query.text)
    if isinstance(query, All | Filter | Range):
        return 0.0
    if isinstance(query, Not):
        return None if _score(query.clause) is not None else 0.0
    found = [_score(clause) for clause in clauses(query)]
    values = [value for value in found if value is not None]
    if isinstance(query, Maybe):
        return None if found[0] is None else sum(values)
    if not values or (isinstance(query, And) and len(values) < len(found)):
        return None
    return max(values) if isinstance(query, DisMax) else sum(values)


A, B, C, X = (Term("text_exact", word) for word in "abcx")
TREES: dict[str, tuple[Query, list[str]]] = {
    "term": (A, ["a"]),
    "absent term": (X, []),
    "or": (Or((A, X, C)), ["c", "a"]),
    "and": (And((A, B, Filter("language", "en"), Range("year", None, None))), ["b", "a"]),
    "and that fails beside a word": (Or((And((A, X)), B)), ["b"]),
    "best": (DisMax((A, C, B)), ["c"]),
    "best of an and that fails": (DisMax((And((C, X)), A)), ["a"]),
    "maybe": (Maybe(A, B), ["b", "a"]),
    "maybe of an absent word": (Maybe(A, X), ["a"]),
    "maybe that fails beside a word": (Or((Maybe(X, C), A)), ["a"]),
    "not": (And((A, Not(X))), ["a"]),
    "not of an and": (And((A, Not(And((B, X))))), ["a"]),
    "everything": (Or((All(), A)), ["a"]),
}


@pytest.mark.parametrize(("query", "terms"), TREES.values(), ids=TREES)
def test_reasons_are_the_parts_that_count_greatest_first(query: Query, terms: list[str]) -> None:
    found = reasons(query, _score)
    assert [reason.term for reason in found] == terms
    assert sum(reason.score for reason in found) == pytest.approx(_score(query) or 0)


LEAVES: dict[str, tuple[Query, str]] = {
    "term": (Term("text_stem", "keep"), "keep"),
    "phrase": (Phrase("text_stem", ("your", "rights")), '"your rights"'),
    "near": (Near("text_stem", (("data", "dat"), ("keep",)), 2), "data/dat keep ~2"),
    "prefix": (Prefix("text_stem", "ret"), "ret*"),
    "wildcard": (Wildcard("text_stem", "r?t*n"), "r?t*n"),
    "fuzzy": (Fuzzy("text_stem", "retenton", 2), "retenton~2"),
}


@pytest.mark.parametrize(("query", "term"), LEAVES.values(), ids=LEAVES)
def test_leaves_are_written_as_they_are_typed(query: Query, term: str) -> None:
    (reason,) = reasons(query, lambda _: 1.5)
    assert (reason.term, reason.field, reason.form, reason.score) == (term, "text", "stem", 1.5)


QUERIES = [
    "how long is data retained",
    "(personal AND xylophone) OR retained",
    "+data cookies -browser",
    '"personal data" retention',
    '"data retained"~3',
    "retent* lang:en",
    "retenton~ data",
    "NOT (data AND xylophone)",
    "私隱政策",
    "персональные данные",
    "ذاتی معلومات",
    "title:privacy cookies",
]


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("cross", [False, True], ids=["own", "cross"])
def test_reasons_add_up_to_the_score_of_every_hit(
    opened: Searcher, query: str, cross: bool
) -> None:
    found = opened.search(query, explain=True, cross_language=cross, limit=50)
    assert found.hits
    for hit in found.hits:
        assert sum(reason.score for reason in hit.reasons) == pytest.approx(hit.score)
        assert [r.score for r in hit.reasons] == sorted(
            (r.score for r in hit.reasons), reverse=True
        )


def test_without_explain_there_are_no_reasons(opened: Searcher) -> None:
    assert all(not hit.reasons for hit in opened.search("data").hits)
