"""One open searcher answers many threads as it answers one, on every engine."""

from __future__ import annotations

import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import searcher
from index.report import Options
from searcher import Results, Searcher

QUERIES = (
    "how long is personal data kept",
    "cookies",
    '"personal data"',
    '"account delete"~5',
    '"we keep data"~3',
    "retent*",
    "*tion",
    "retenton~",
    "+data -cookies",
    "personuppgifter",
    "персональные данные",
    "құпиялылық саясаты",
    "ذاتی معلومات",
    "个人资料",
    "məxfilik",
    "nothing has this xylophone",
)
HOW: tuple[dict[str, Any], ...] = (
    {},
    {"ngrams": False, "facets": ["language", "year"]},
    {"cross_language": True, "limit": 3},
    {"explain": True, "limit": 2},
    {"sort": "document", "filters": {"language": ["en", "zh"]}},
)


@pytest.fixture(scope="module", params=["whoosh", "tantivy"])
def opened(request: pytest.FixtureRequest, policies: Path) -> Iterator[Searcher]:
    index = policies.parent / f"threads-{request.param}"
    searcher.build([policies], index, Options(engine=request.param))
    with searcher.open(index) as found:
        yield found


def _told(results: Results) -> tuple[Any, ...]:
    hits = [(h.id, h.score, h.snippet, h.highlights, h.reasons) for h in results.hits]
    return results.total, hits, results.facets, results.suggestion, results.partial


def test_eight_threads_get_the_answers_of_one(
    opened: Searcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Caches so small that they are emptied again and again are shared without harm."""
    monkeypatch.setattr("searcher.letters.KEPT", 2000)
    monkeypatch.setattr("index.tantivy_query.REMEMBERED", 2)
    asked = [(query, n) for query in QUERIES for n in range(len(HOW))]
    wanted = {(query, n): _told(opened.search(query, **HOW[n])) for query, n in asked}
    again = asked * 3
    random.Random(1).shuffle(again)
    with ThreadPoolExecutor(8) as pool:
        answers = pool.map(lambda one: (one, _told(opened.search(one[0], **HOW[one[1]]))), again)
        assert all(told == wanted[one] for one, told in answers)


def test_eight_threads_begin_at_once_on_a_fresh_index(opened: Searcher) -> None:
    """Nothing is known yet: each fills the caches of the others."""
    wanted = [_told(opened.search(query)) for query in QUERIES]
    with searcher.open(opened.path) as fresh, ThreadPoolExecutor(8) as pool:
        for _ in range(3):
            assert list(pool.map(lambda q: _told(fresh.search(q)), QUERIES)) == wanted
