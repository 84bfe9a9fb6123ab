"""Topics asked of real policies, each in the policy's own language (needs the shared material)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from statistics import mean

import pytest

import searcher

# name in the topics: the document, in the order of the folder, and the languages of its queries
ASKED = {
    "ur": (0, ["ur"]),
    "az": (1, ["az"]),
    "kk": (2, ["kk"]),
    "sv": (3, ["sv"]),
    "zh2025": (4, ["zh-Hant", "zh-Hans"]),
    "en2025": (5, ["en"]),
    "zh2021": (6, ["zh-Hant", "zh-Hans"]),
}


@pytest.fixture(scope="module")
def opened(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[searcher.Searcher]:
    index = tmp_path_factory.mktemp("policies") / "index"
    report = searcher.build([shared / "corpus" / "xiaomi"], index)
    assert (report.documents, report.problems) == (7, [])
    with searcher.open(index) as found:
        yield found


@pytest.mark.parametrize("told", [True, False], ids=["told", "guessed"])
def test_topics_find_their_sections(shared: Path, opened: searcher.Searcher, told: bool) -> None:
    documents = sorted(value.value for value in opened.values("document"))
    topics = shared / "gold" / "crosslingual_topics.dev.json"
    ranks = {}
    for topic in json.loads(topics.read_text("utf-8")):
        for policy, numbers in topic["relevant"].items():
            place, languages = ASKED[policy]
            for language in languages:
                results = opened.search(
                    topic["queries"][language],
                    language=language if told else None,
                    filters={"document": documents[place]},
                )
                found = [hit.rank for hit in results.hits if hit.number in numbers]
                ranks[topic["id"], policy, language] = min(found, default=100)
    assert not {asked: rank for asked, rank in ranks.items() if rank > 3}
    assert mean(1 / rank for rank in ranks.values()) > 0.95
