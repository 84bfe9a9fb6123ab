"""Retrieval measures over TREC topics, qrels and runs, as ``trec_eval`` defines them.

nDCG has linear gain and a log2 discount; equal scores are ordered by id, descending; a topic
without relevant documents is left out.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping
from pathlib import Path

from searcher.errors import QueryError, UsageError
from searcher.options import HITS_LIMIT
from searcher.searcher import Searcher
from searcher.short import column

Run = Mapping[str, Mapping[str, float]]
Qrels = Mapping[str, Mapping[str, int]]
TAG = "policysearch"


def read_topics(path: Path) -> dict[str, str]:
    """Return topic id -> query. Raises UsageError for a file or a line that is no topic."""
    topics = {}
    for number, line in enumerate(_lines(path), 1):
        topic, tab, text = line.partition("\t")
        if not tab or not topic.strip():
            raise UsageError(f"{path}, line {number}: a topic is written qid TAB query")
        if topic.strip() in topics:
            raise UsageError(f"{path}, line {number}: topic {topic.strip()} stands there twice")
        topics[topic.strip()] = text
    return topics


def read_qrels(path: Path) -> dict[str, dict[str, int]]:
    """Return topic id -> id -> relevance, of three columns or TREC's four.

    Raises UsageError for a file or a line that is no judgement.
    """
    qrels: dict[str, dict[str, int]] = {}
    for number, line in enumerate(_lines(path), 1):
        cells = line.split("\t") if "\t" in line else line.split()
        try:
            topic, id, relevance = cells[0], cells[-2], int(cells[-1])
            if len(cells) not in (3, 4):
                raise ValueError
        except (IndexError, ValueError):
            raise UsageError(
                f"{path}, line {number}: a judgement is written qid [0] id relevance"
            ) from None
        qrels.setdefault(topic, {})[id] = relevance
    return qrels


def _lines(path: Path) -> list[str]:
    try:
        return [line for line in path.read_text("utf-8-sig").split("\n") if line.strip()]
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}; check the path") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path}: not UTF-8; convert it") from None


def ranking(
    searcher: Searcher, text: str, language: str | None, depth: int, unit: str
) -> dict[str, float]:
    """Return the ids of the best sections, or documents by their best section, and their scores.

    Scores have the six decimals of a written run, so that ties are the same in both. A topic
    without a word that can be looked for ranks nothing.
    """
    try:
        ranked = _ranked(searcher, text, language, depth, unit)
        if unit == "document" and len(ranked) < depth:
            ranked = _ranked(searcher, text, language, min(HITS_LIMIT, 10 * depth), unit)
    except QueryError:
        return {}
    return dict(list(ranked.items())[:depth])


def _ranked(
    searcher: Searcher, text: str, language: str | None, limit: int, unit: str
) -> dict[str, float]:
    ranked: dict[str, float] = {}
    for hit in searcher.rank(text, language=language, limit=limit):
        ranked.setdefault(hit.id if unit == "section" else hit.document, round(hit.score, 6))
    return ranked


def write_run(path: Path, run: Run) -> None:
    """Write a run in TREC's six columns; ``-`` is standard output.

    Raises UsageError where the file cannot be written.
    """
    lines = (
        f"{run_line(topic, id, rank, score)}\n"
        for topic, ranked in run.items()
        for rank, (id, score) in enumerate(ranked.items(), 1)
    )
    if str(path) == "-":
        sys.stdout.writelines(lines)
        return
    try:
        with path.open("w", encoding="utf-8") as stream:
            stream.writelines(lines)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}; name another file with --run") from None


def run_line(topic: str, id: str, rank: int, score: float) -> str:
    """Return a line of a TREC run; white space and invisible characters are percent-encoded."""
    return f"{column(topic)} Q0 {column(id)} {rank} {score:.6f} {TAG}"


def measure(run: Run, qrels: Qrels) -> dict[str, float]:
    """Return nDCG@10, MRR@10 and Recall@100, averaged over the topics of both run and qrels."""
    rows = []
    for topic in run:
        relevant = {id: grade for id, grade in qrels.get(topic, {}).items() if grade > 0}
        if relevant:
            rows.append(_topic(run[topic], relevant))
    names = ("nDCG@10", "MRR@10", "Recall@100")
    return {name: sum(r[i] for r in rows) / max(1, len(rows)) for i, name in enumerate(names)}


def _topic(ranked: Mapping[str, float], relevant: Mapping[str, int]) -> tuple[float, float, float]:
    order = sorted(ranked, key=lambda id: (ranked[id], id), reverse=True)
    gain = sum(relevant.get(id, 0) / math.log2(n + 2) for n, id in enumerate(order[:10]))
    ideal = sorted(relevant.values(), reverse=True)[:10]
    best = sum(grade / math.log2(n + 2) for n, grade in enumerate(ideal))
    first = next((1 / (n + 1) for n, id in enumerate(order[:10]) if id in relevant), 0.0)
    recall = sum(id in relevant for id in order[:100]) / len(relevant)
    return gain / best, first, recall
