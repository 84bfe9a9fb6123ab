"""N-grams order the first hits anew, and change nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import analyzers
import searcher
from index.engine import Found, Request, Response
from index.query import All
from searcher import Searcher, grams, rerank
from searcher.letters import Letters, letters


class Ranking:
    """A reader that answers with sections whose scores fall by one."""

    def __init__(self, *texts: str, language: str = "en") -> None:
        self.hits = [
            Found(
                float(len(texts) - n),
                {"id": str(n), "text": text, "heading": "", "title": "", "language": language},
            )
            for n, text in enumerate(texts)
        ]

    def search(self, request: Request) -> Response:
        page = self.hits[request.offset : request.offset + request.limit]
        return Response(len(self.hits), page, {})


def order(reader: Ranking, text: str, **page: int) -> list[str]:
    found, _ = rerank.search(reader, Request(All(), **page), text, Letters())  # type: ignore[arg-type]
    return [hit.stored["id"] for hit in found.hits]


def test_letters_in_a_row_raise_a_section() -> None:
    reader = Ranking(*["other words here"] * 4, "our integritetspolicy here")
    assert order(reader, "policy")[0] == "0"  # best by far in words
    assert order(reader, "policy").index("4") < 4


def test_a_bonus_is_a_share_of_the_best_score_and_is_told() -> None:
    reader = Ranking("a policy", "nothing")
    found, bonuses = rerank.search(reader, Request(All()), "policy", Letters())  # type: ignore[arg-type]
    assert bonuses == {"0": pytest.approx(rerank.WEIGHT_BARE * 2), "1": 0.0}
    assert [hit.score for hit in found.hits] == [pytest.approx(2 + rerank.WEIGHT_BARE * 2), 1.0]


def test_letters_of_a_title_raise_a_section_a_little() -> None:
    reader = Ranking("a policy", "nothing", "nothing")
    hit = reader.hits[2]
    reader.hits[2] = Found(hit.score, {**hit.stored, "title": "Integritetspolicy"})
    _, bonuses = rerank.search(reader, Request(All()), "policy", Letters())  # type: ignore[arg-type]
    assert bonuses["0"] > bonuses["2"] > bonuses["1"] == 0


@pytest.mark.parametrize(
    ("headed", "weight"),
    [
        (0, rerank.WEIGHT_BARE),
        (1, (rerank.WEIGHT + rerank.WEIGHT_BARE) / 2),
        (2, rerank.WEIGHT),
    ],
)
def test_letters_weigh_less_where_sections_have_headings(headed: int, weight: float) -> None:
    reader = Ranking("a policy", "nothing")
    for n in range(headed):
        hit = reader.hits[n]
        reader.hits[n] = Found(hit.score, {**hit.stored, "heading": "Rights"})
    _, bonuses = rerank.search(reader, Request(All()), "policy", Letters())  # type: ignore[arg-type]
    assert bonuses["0"] == pytest.approx(weight * 2)


@pytest.mark.parametrize(
    ("text", "section", "language"),
    [
        ("个人资料", "保護個人資料", "zh"),
        ("mexfilik", "MƏXFİLİK siyasəti", "az"),
        ("ÜBER", "über daten", "de"),
    ],
)
def test_letters_are_folded_as_the_language_does(text: str, section: str, language: str) -> None:
    reader = Ranking("0000 1111", section, language=language)
    _, bonuses = rerank.search(reader, Request(All()), text, Letters())  # type: ignore[arg-type]
    assert bonuses["1"] > bonuses["0"] == 0


def test_pages_join_across_the_depth() -> None:
    reader = Ranking(*(f"policy {n % 7}" for n in range(rerank.DEPTH + 30)))
    whole = order(reader, "policy 3", limit=rerank.DEPTH + 30)
    pages = [
        id
        for offset in range(0, rerank.DEPTH + 30, 13)
        for id in order(reader, "policy 3", limit=13, offset=offset)
    ]
    assert pages == whole
    assert sorted(map(int, whole)) == list(range(rerank.DEPTH + 30))
    assert whole[rerank.DEPTH :] == [str(n) for n in range(rerank.DEPTH, rerank.DEPTH + 30)]


@pytest.mark.parametrize("page", [{"limit": 0}, {"offset": rerank.DEPTH}])
def test_nothing_is_read_where_no_page_needs_it(page: dict[str, int]) -> None:
    assert order(Ranking("a", "b"), "policy", **page) == []


def test_another_order_than_relevance_stays() -> None:
    reader = Ranking("nothing", "a policy", "policy policy")
    request = Request(All(), sort="document")
    found, bonuses = rerank.search(reader, request, "policy", Letters())  # type: ignore[arg-type]
    assert [hit.stored["id"] for hit in found.hits] == ["0", "1", "2"]
    assert not bonuses


def test_the_same_sections_are_found_without_n_grams(opened: Searcher) -> None:
    with_, without = (opened.search("personal data", ngrams=on, limit=1000) for on in (True, False))
    assert with_.total == without.total
    assert {hit.id for hit in with_.hits} == {hit.id for hit in without.hits}
    assert with_.hits[0].score > without.hits[0].score


def test_words_with_a_field_and_excluded_words_ask_for_no_letters(opened: Searcher) -> None:
    for query in ("heading:cookies", "NOT cookies", "*"):
        with_, without = (opened.search(query, ngrams=on, limit=1000) for on in (True, False))
        assert [(h.id, h.score) for h in with_.hits] == [(h.id, h.score) for h in without.hits]


def test_a_section_and_a_query_of_any_length_are_ranked(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("privacy data " * 20_000, "utf-8")
    searcher.build([tmp_path / "long.txt"], tmp_path / "index")
    with searcher.open(tmp_path / "index") as found:
        assert found.search("data " * 200).total == 1


LANGUAGES = ("en", "az", "ru", "zh")
WORDS = [
    "of",
    "is",
    "banana",
    "aaaaa",
    "data",
    "du",
    "дані",
    "данные",
    "個人資料",
    "资料",
    "é",
    "𠮷野",
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


@given(TEXTS, st.lists(st.tuples(TEXTS, st.sampled_from(LANGUAGES)), max_size=6))
def test_n_grams_score_the_same_all_at_once(text: str, sections: list[tuple[str, str]]) -> None:
    rows = [letters(section, language) for section, language in sections]
    asked = [rerank.grams(text, language) for _, language in sections]
    fields = [rows, [row[: len(row) // 2] + " " for row in rows], ["  "] * len(rows)]
    assert grams.bm25(fields, asked) == rerank.bm25(fields, asked)


@given(
    TEXTS | st.text("aé \u2019.\u202f\u00b4\u0301İI個", max_size=30),
    st.sampled_from([*LANGUAGES, "de"]),
)
def test_the_letters_of_a_text_are_those_of_its_parts(text: str, language: str) -> None:
    folded = analyzers.get(language).letters(re.sub("[\u2018\u2019\u00a0]", " ", text))
    words = " ".join(re.findall(r"\w+", folded))
    assert letters(text, language) == f" {words} "
