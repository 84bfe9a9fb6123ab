"""An open index: its sections, its errors, threads, reloading."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import searcher
from searcher import (
    FacetValue,
    IndexBroken,
    IndexMissing,
    NotFound,
    QueryError,
    Results,
    Searcher,
    UsageError,
)


def _ids(results: Results) -> list[str]:
    return [hit.id.removeprefix("policies/").replace(".txt", "") for hit in results.hits]


FIRST = ["how long is data retained", "EU:s", "şəxsi məlumat", "срок хранения", "ذاتی", "資料保留"]


WRONG: dict[str, tuple[dict[str, Any], type[Exception], str]] = {
    "empty query": ({"query": " "}, QueryError, "it is empty"),
    "unknown filter": ({"filters": {"colour": "red"}}, UsageError, 'no filter "colour"'),
    "filter that is not offered": ({"filters": {"id": "x"}}, UsageError, 'no filter "id"'),
    "wrong year": ({"filters": {"year": "soon"}}, UsageError, '"soon" is no year'),
    "wrong date": ({"filters": {"updated": "2024-99"}}, UsageError, "no date of the calendar"),
    "unknown facet": ({"facets": ["number"]}, UsageError, 'no facet "number"'),
    "unknown sort": ({"sort": "size"}, UsageError, 'no sort "size"'),
    "negative limit": ({"limit": -1}, UsageError, "limit and offset"),
    "negative offset": ({"offset": -1}, UsageError, "limit and offset"),
    "endless page": ({"limit": 10_001}, UsageError, "limit and offset"),
    "no language tag": ({"language": "all languages"}, UsageError, "is no language tag"),
}


@pytest.mark.parametrize(("request_", "kind", "problem"), WRONG.values(), ids=WRONG)
def test_wrong_requests(
    opened: Searcher, request_: dict[str, Any], kind: type[Exception], problem: str
) -> None:
    with pytest.raises(kind) as caught:
        opened.search(**{"query": "data", **request_})
    assert problem in str(caught.value) and len(str(caught.value).splitlines()) == 1


def test_sections_and_documents(opened: Searcher) -> None:
    passage = opened.section("policies/en.txt#3.1.2")
    assert passage.text[passage.body :].startswith("Write to privacy@example.com")
    assert (passage.level, passage.number) == (3, "3.1.2")
    sections = opened.document("policies/en.txt")
    assert [section.number for section in sections][1:] == ["1", "1.1", "2", "3", "3.1", "3.1.2"]


@pytest.mark.parametrize("id", ["", "absent", "policies/en.txt", "\ud800", "a" * 10_000, "\x00"])
def test_what_is_not_there(opened: Searcher, id: str) -> None:
    with pytest.raises(NotFound, match="no section"):
        opened.section(id)
    with pytest.raises(NotFound, match="no document"):
        opened.document(id + "#absent")


def test_values_words_accounts_and_problems(opened: Searcher) -> None:
    assert opened.values("language")[0] == FacetValue(
        "en", max(v.count for v in opened.values("lang"))
    )
    with pytest.raises(UsageError, match="no facet"):
        opened.values("text")
    assert list(opened.words("cook")) == ["cookies"]
    assert list(opened.words("\ud800")) == []
    assert set(opened.accounts()) >= {"en", "ur", "zh-Hans"}
    assert [problem["kind"] for problem in opened.problems()] == ["refused"]
    opened.verify()


def test_ranking_takes_a_text_as_plain_words(opened: Searcher) -> None:
    ranked = opened.rank("NOT cookies: browser?", limit=3)
    assert ranked[0].id == "policies/en.txt#1.1"
    assert ranked[0].document == "policies/en.txt"
    with pytest.raises(QueryError):
        opened.rank(" ")


def test_many_threads_get_the_same_answers(built: Path) -> None:
    queries = [*FIRST, "c?ok*es", "cokies~", "retenton"]
    ask: Callable[[str], list[str]]
    with searcher.open(built) as alone:
        expected = [_ids(alone.search(query, facets=["language"])) for query in queries]
    with searcher.open(built) as shared, ThreadPoolExecutor(8) as pool:
        ask = lambda query: _ids(shared.search(query, facets=["language"]))  # noqa: E731
        found = list(pool.map(ask, queries * 4))
    assert found == expected * 4


def test_reload_turns_to_a_new_index(tmp_path: Path) -> None:
    index, file = tmp_path / "index", tmp_path / "a.txt"
    file.write_text("Policy of old\n\n1. Cookies\nWe set cookies.\n")
    searcher.build([file], index)
    with searcher.open(index) as opened:
        assert not opened.reload()
        for text in ("elephants", "giraffes"):
            file.write_text(f"Policy of new\n\n1. Animals\nWe feed {text}.\n")
            searcher.build([file], index)
            assert opened.search("cookies").total == 1
        assert opened.reload()
        assert (opened.search("cookies").total, opened.search("giraffes").total) == (0, 1)


def test_an_index_that_is_not_there_or_broken(tmp_path: Path, built: Path) -> None:
    with pytest.raises(IndexMissing, match="policysearch build"):
        searcher.open(tmp_path / "none")
    broken = tmp_path / "broken"
    shutil.copytree(built, broken)
    for path in broken.glob("gen-*/data/*"):
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    with pytest.raises(IndexBroken, match="policysearch build"):
        searcher.open(broken)
