"""The reasons of a score add up to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import searcher
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
from searcher import Options, Searcher
from searcher.explain import parts_of, words

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
def test_the_parts_of_a_score_are_the_leaves_that_count(query: Query, terms: list[str]) -> None:
    found = sorted(parts_of(query, _score), key=lambda part: -part[1])
    assert [words(leaf) for leaf, _ in found] == terms
    assert sum(value for _, value in found) == pytest.approx(_score(query) or 0)


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
    assert [(words(leaf), value) for leaf, value in parts_of(query, lambda _: 1.5)] == [(term, 1.5)]


QUERIES = [
    "how long is data retained",
    "(personal AND xylophone) OR retained",
    "+data cookies -browser",
    '"personal data" retention',
    '"data retained"~3',
    '"personal account"~9',
    "retent* lang:en",
    "retenton~ data",
    "NOT (data AND xylophone)",
    "私隱政策",
    "персональные данные",
    "ذاتی معلومات",
    "title:privacy cookies",
]


@pytest.fixture(scope="module", params=["whoosh", "tantivy"])
def either(
    request: pytest.FixtureRequest, policies: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Searcher]:
    """The policies in each engine."""
    if request.param == "tantivy":
        pytest.importorskip("tantivy")
    index = tmp_path_factory.mktemp("either") / "index"
    searcher.build([policies], index, Options(engine=request.param))
    with searcher.open(index) as found:
        yield found


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("cross", [False, True], ids=["own", "cross"])
def test_reasons_add_up_to_the_score_of_every_hit(
    either: Searcher, query: str, cross: bool
) -> None:
    found = either.search(query, explain=True, cross_language=cross, limit=50)
    assert found.hits
    for hit in found.hits:
        assert sum(reason.score for reason in hit.reasons) == pytest.approx(hit.score)
        assert [r.score for r in hit.reasons] == sorted(
            (r.score for r in hit.reasons), reverse=True
        )


@pytest.mark.parametrize("query", QUERIES)
def test_the_numbers_of_a_reason_make_its_score(either: Searcher, query: str) -> None:
    found = either.search(query, explain=True, limit=50)
    told = [reason for hit in found.hits for reason in hit.reasons if reason.form != "n-grams"]
    assert bool(told) == ("NOT" not in query)
    for reason in told:
        n = reason.numbers
        assert n is not None and n.frequency >= 1 and n.length >= 1
        norm = 1.2 * (0.25 + 0.75 * n.length / n.average)
        made = n.boost * n.idf * 2.2 * n.frequency / (n.frequency + norm)
        assert reason.score == pytest.approx(made, rel=1e-4)


HOW = {
    "as typed": ("retained", "as typed", ("retained",)),
    "inflected": ("retaining", "any form", ("retained",)),
    "phrase": ('"personal data"', "words in a row", ("Personal data",)),
    "near": ('"data retained"~3', "words near each other", ("data", "retained")),
    "beginning": ("retain*", "beginning", ("retained",)),
    "pattern": ("r?tained", "pattern", ("retained",)),
    "spelling": ("retaned~", "near spelling", ("retained",)),
    "concept": ("retention period", "concept", ("Retention",)),
    "letters": ("retained", "letters", ()),
}


@pytest.mark.parametrize(("query", "how", "words"), HOW.values(), ids=HOW)
def test_a_reason_says_how_and_which_words(
    either: Searcher, query: str, how: str, words: tuple[str, ...]
) -> None:
    found = either.search(query, explain=True)
    told = {(r.how, r.words) for hit in found.hits for r in hit.reasons}
    assert (how, words) in told


def test_the_end_of_a_compound_is_told(either: Searcher) -> None:
    found = either.search("uppgifter", language="sv", explain=True)
    told = [r for hit in found.hits for r in hit.reasons if r.how == "end of a compound"]
    assert ("Personuppgifter",) in [reason.words for reason in told]


def test_a_term_is_counted(either: Searcher) -> None:
    (hit,) = either.search("cookies", explain=True).hits
    counts = {(r.field, r.form): r.numbers.frequency for r in hit.reasons if r.numbers}
    assert counts[("text", "exact")] == 2 and counts[("heading", "exact")] == 1


def test_without_explain_there_are_no_reasons(opened: Searcher) -> None:
    assert all(not hit.reasons for hit in opened.search("data").hits)
