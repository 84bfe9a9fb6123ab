"""How well sections are ranked, ours beside other engines.

A collection is a folder with ``corpus.jsonl`` (``id``, ``text``, perhaps ``title``),
``topics.dev.tsv`` (id and query) and ``qrels.dev.tsv`` (topic, document, relevance). Its name
begins with its language.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from searcher import evaluation

Rank = Callable[[str], dict[str, float]]
"""The best documents for a query, and their scores."""
SEED = 1
"""Of the sample of topics, so that every run draws the same."""
DEPTH = 100
"""Documents ranked for a topic."""


@dataclass(frozen=True, slots=True)
class Tags:
    """The languages of a collection's documents and of its topics."""

    documents: str
    topics: str

    @property
    def primary(self) -> str:
        return self.documents.split("-")[0]


# What a name begins with, where it is no language tag itself; zhx asks in the other script.
TAGS = {
    "zhs": Tags("zh-Hans", "zh-Hans"),
    "zht": Tags("zh-Hant", "zh-Hant"),
    "zhx": Tags("zh-Hant", "zh-Hans"),
}


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents (id -> title and text), topics (id -> query) and what is relevant to each;
    ``all_topics`` is how many there are where ``topics`` is a sample."""

    name: str
    tags: Tags
    corpus: Path
    documents: Mapping[str, str]
    topics: Mapping[str, str]
    all_topics: int
    qrels: evaluation.Qrels


def read(folder: Path, sample: int | None) -> Collection:
    """Return a collection, with only ``sample`` of its topics, drawn by chance, if one is given.

    Raises OSError where the corpus cannot be read, UsageError where topics or qrels cannot.
    """
    prefix = folder.name.split("-")[0]
    topics = evaluation.read_topics(folder / "topics.dev.tsv")
    count = len(topics)
    if sample is not None and sample < count:
        topics = {id: topics[id] for id in random.Random(SEED).sample(sorted(topics), sample)}
    corpus = folder / "corpus.jsonl"
    return Collection(
        folder.name,
        TAGS.get(prefix, Tags(prefix, prefix)),
        corpus,
        _documents(corpus),
        topics,
        count,
        evaluation.read_qrels(folder / "qrels.dev.tsv"),
    )


def _documents(corpus: Path) -> dict[str, str]:
    lines = corpus.read_text("utf-8").split("\n")
    records = [json.loads(line) for line in lines if line.strip()]
    return {r["id"]: "\n".join(filter(None, (r.get("title"), r["text"]))) for r in records}


def measure(collection: Collection, rank: Rank) -> dict[str, float]:
    """Return nDCG@10, MRR@10 and Recall@100 of a ranking, averaged over all topics."""
    run = {topic: rank(query) for topic, query in collection.topics.items()}
    return evaluation.measure(run, collection.qrels)
