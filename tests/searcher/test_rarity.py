"""A word's rarity in its own language."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, cast

import pytest

from index.engine import Reader
from index.query import And, DisMax, Filter, Maybe, Not, Or, Phrase, Query, Term, leaves
from index.schema import idf
from searcher.rarity import Rarity

LANGUAGES = {"en": 900, "sv": 90, "zh-Hant": 6, "zh-Hans": 4}


class Spread:
    """A reader that knows in how many sections of each language a term stands."""

    TERMS: Mapping[str, dict[str, int]] = {
        "med": {"sv": 80, "en": 2},
        "the": {"en": 850},
        "cookie": {"en": 9},
        "私": {"zh-Hant": 3, "zh-Hans": 2},
    }

    def spread(self, field: str, term: str) -> dict[str, int]:
        return self.TERMS.get(term, {})

    def frequency(self, field: str, term: str) -> int:
        return sum(self.spread(field, term).values())


RARITY = Rarity(cast(Reader, Spread()), LANGUAGES)


def _boost(term: str) -> float:
    made = RARITY.reweigh(Term("text_exact", term, 0.5))
    assert isinstance(made, Term)
    return made.boost


@pytest.mark.parametrize(("total", "count"), [(1, 1), (10, 1), (10, 10), (1000, 3)])
def test_idf_is_the_one_of_bm25_and_never_negative(total: int, count: int) -> None:
    assert idf(total, count) == pytest.approx(math.log(1 + (total - count + 0.5) / (count + 0.5)))
    assert idf(total, count) > 0


def test_a_common_word_of_a_small_language_tells_little() -> None:
    assert _boost("med") < 0.2 * _boost("cookie")


def test_the_corrected_score_has_the_rarity_of_the_language() -> None:
    total = sum(LANGUAGES.values())
    assert _boost("the") * idf(total, 850) == pytest.approx(0.5 * idf(900, 850))
    assert _boost("私") * idf(total, 5) == pytest.approx(0.5 * idf(10, 5))


def test_a_term_of_two_languages_has_the_mean_of_its_rarity_in_each() -> None:
    mean = (80 * idf(90, 80) + 2 * idf(900, 2)) / 82
    assert RARITY.of("text_exact", "med") == pytest.approx(mean)


def test_a_term_of_no_section_stays() -> None:
    assert _boost("absent") == 0.5
    assert RARITY.of("text_exact", "absent") == 0


TERM = Term("text_exact", "med")
SHAPES: dict[str, Any] = {
    "and": And((TERM, TERM)),
    "or": Or((TERM, TERM)),
    "best": DisMax((TERM, TERM)),
    "maybe": Maybe(TERM, TERM),
    "nested": Or((And((TERM, Maybe(TERM, DisMax((TERM,))))),)),
}


@pytest.mark.parametrize("query", SHAPES.values(), ids=SHAPES)
def test_every_scored_term_is_corrected(query: Query) -> None:
    made = RARITY.reweigh(query)
    assert type(made) is type(query)
    boosts = {leaf.boost for leaf in leaves(made)}
    assert boosts == {2 * _boost("med")}


@pytest.mark.parametrize(
    "query", [Not(TERM), Filter("language", "en"), Phrase("text_exact", ("a",))]
)
def test_what_is_not_a_scored_term_stays(query: Query) -> None:
    assert RARITY.reweigh(query) == query
