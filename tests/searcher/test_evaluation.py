"""Runs in TREC's format, and measures against values computed by hand."""

from __future__ import annotations

import importlib.util
import json
import math
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from command_runs import Run as Command
from hypothesis import given
from hypothesis import strategies as st

from searcher import UsageError
from searcher.evaluation import (
    Qrels,
    Run,
    measure,
    ranking,
    read_qrels,
    read_topics,
    write_run,
)
from searcher.results import Ranked

LOG3, LOG4 = math.log2(3), math.log2(4)
MEASURES: dict[str, tuple[Run, Qrels, tuple[float, float, float]]] = {
    "the only one first": ({"q": {"a": 2.0, "b": 1.0}}, {"q": {"a": 1}}, (1, 1, 1)),
    "second": ({"q": {"a": 2.0, "b": 1.0}}, {"q": {"b": 1}}, (1 / LOG3, 1 / 2, 1)),
    "one of two": (
        {"q": {"a": 2.0, "b": 1.0}},
        {"q": {"a": 1, "c": 1}},
        (1 / (1 + 1 / LOG3), 1, 1 / 2),
    ),
    "grades": (
        {"q": {"a": 3.0, "b": 2.0, "c": 1.0}},
        {"q": {"a": 1, "c": 3}},
        ((1 + 3 / LOG4) / (3 + 1 / LOG3), 1, 1),
    ),
    "none": ({"q": {"a": 1.0}}, {"q": {"b": 1}}, (0, 0, 0)),
    "ties by id, the last first": ({"q": {"a": 1.0, "b": 1.0}}, {"q": {"b": 1}}, (1, 1, 1)),
    "grade nought is no grade": ({"q": {"a": 2.0, "b": 1.0}}, {"q": {"a": 0, "b": 1}},
                                 (1 / LOG3, 1 / 2, 1)),
    "beyond the tenth": (
        {"q": {f"{n:02}": 20.0 - n for n in range(12)}},
        {"q": {"10": 1}},
        (0, 0, 1),
    ),
    "beyond the hundredth": (
        {"q": {f"{n:03}": 200.0 - n for n in range(150)}},
        {"q": {"100": 1, "099": 1}},
        (0, 0, 1 / 2),
    ),
    "a topic that found nothing counts": (
        {"q": {"a": 1.0}, "r": {}},
        {"q": {"a": 1}, "r": {"b": 1}},
        (1 / 2, 1 / 2, 1 / 2),
    ),
    "a topic without judgements does not": (
        {"q": {"a": 1.0}, "r": {"a": 1.0}},
        {"q": {"a": 1}, "s": {"a": 1}},
        (1, 1, 1),
    ),
    "nothing": ({}, {}, (0, 0, 0)),
}  # fmt: skip


@pytest.mark.parametrize(("run_", "qrels", "values"), MEASURES.values(), ids=MEASURES)
def test_measures(run_: Run, qrels: Qrels, values: tuple[float, float, float]) -> None:
    found = measure(run_, qrels)
    assert list(found) == ["nDCG@10", "MRR@10", "Recall@100"]
    assert tuple(found.values()) == pytest.approx(values)


@pytest.fixture(scope="module")
def judge(shared: Path) -> ModuleType:
    """The scorer of the shared material."""
    path = shared / "tools" / "eval_run.py"
    if not path.is_file():
        pytest.skip("the shared scorer is not here; POLICYSEARCH_SHARED names its folder")
    spec = importlib.util.spec_from_file_location("eval_run", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


IDS = st.sampled_from("abcdefghijklmnopqrst")
RUNS = st.dictionaries(
    st.sampled_from("pqrs"), st.dictionaries(IDS, st.integers(1, 9).map(float), max_size=20)
)
QRELS = st.dictionaries(
    st.sampled_from("pqrs"), st.dictionaries(IDS, st.integers(0, 3), max_size=8)
)


@given(run_=RUNS, qrels=QRELS)
def test_the_measures_are_those_of_another_scorer(
    judge: ModuleType, run_: Run, qrels: Qrels
) -> None:
    rows = judge.per_topic(qrels, list(run_), run_)
    mean = judge.mean(rows) if rows else (0, 0, 0, 0)
    found = measure(run_, qrels)
    assert list(found.values()) == pytest.approx([mean[0], mean[1], mean[3]])


def test_topics_and_qrels_are_read(tmp_path: Path) -> None:
    topics = tmp_path / "topics.tsv"
    topics.write_bytes("\ufeffq1\thow long\r\n\nq2\tсрок\tхранения\n".encode())
    assert {k: v.strip() for k, v in read_topics(topics).items()} == {
        "q1": "how long",
        "q2": "срок\tхранения",
    }
    qrels = tmp_path / "qrels.tsv"
    qrels.write_text("q1 0 a 1\nq1\t0\ta b\t2\r\nq2\tc\t0\n")
    assert read_qrels(qrels) == {"q1": {"a": 1, "a b": 2}, "q2": {"c": 0}}


@pytest.mark.parametrize("text", ["q1 how long", "\thow long"])
def test_what_is_no_topic(tmp_path: Path, text: str) -> None:
    (tmp_path / "t").write_text(f"q0\tx\n{text}\n")
    with pytest.raises(UsageError, match=r"line 2: a topic is written qid TAB query"):
        read_topics(tmp_path / "t")


@pytest.mark.parametrize("text", ["q1 a", "q1 0 a high", "q1 0 a 1 2", "q1"])
def test_what_is_no_judgement(tmp_path: Path, text: str) -> None:
    (tmp_path / "q").write_text(f"q0 0 a 1\n{text}\n")
    with pytest.raises(UsageError, match=r"line 2: a judgement is written qid \[0\] id relevance"):
        read_qrels(tmp_path / "q")


def test_files_that_cannot_be_read_or_written(tmp_path: Path) -> None:
    (tmp_path / "t").write_bytes(b"q\t\xff\n")
    with pytest.raises(UsageError, match="not UTF-8; convert it"):
        read_topics(tmp_path / "t")
    with pytest.raises(UsageError, match="check the path"):
        read_topics(tmp_path)
    with pytest.raises(UsageError, match="--run"):
        write_run(tmp_path / "none" / "run", {})


@pytest.fixture
def topics(tmp_path: Path) -> Path:
    path = tmp_path / "topics.tsv"
    path.write_text("q1\tcookies browser\nq2\tсрок хранения\nq3\t?! NOT\nq4\t—\n")
    return path


LINE = r"q\d Q0 \S+ \d+ \d+\.\d{6} policysearch"


def test_a_run_has_trecs_six_columns(run: Command, topics: Path) -> None:
    done = run("eval", topics)
    rows = [line.split() for line in done.out.splitlines()]
    assert done.status == 0 and all(len(row) == 6 for row in rows)
    assert rows[0][:4] == ["q1", "Q0", "policies/en.txt", "1"]
    q2 = [row for row in rows if row[0] == "q2"]
    assert q2[0][2] == "policies/ru.txt"
    assert [int(row[3]) for row in q2] == [*range(1, len(q2) + 1)]
    scores = [float(row[4]) for row in q2]
    assert scores == sorted(scores, reverse=True)
    assert len({row[2] for row in q2}) == len(q2)


def test_sections_can_be_ranked(run: Command, topics: Path) -> None:
    done = run("eval", topics, "--unit", "section", "--depth", "1", "--language", "en")
    assert done.out.splitlines()[0].split()[2] == "policies/en.txt#1.1"
    assert [line.split()[0] for line in done.out.splitlines()].count("q1") == 1


def test_a_run_is_written_and_measured(run: Command, topics: Path, tmp_path: Path) -> None:
    (tmp_path / "qrels").write_text("q1 0 policies/en.txt 1\nq2 0 policies/ru.txt 1\n")
    done = run("eval", topics, tmp_path / "qrels", "--run", tmp_path / "run")
    assert done.out == "nDCG@10\t1.0000\nMRR@10\t1.0000\nRecall@100\t1.0000\n"
    assert (tmp_path / "run").read_text() == run("eval", topics).out


def test_what_is_written_scores_as_what_is_printed(
    run: Command, judge: ModuleType, topics: Path, tmp_path: Path
) -> None:
    qrels = tmp_path / "qrels"
    judged = ("q1 0 policies/sv.txt 1", "q1 0 policies/en-2020.txt 2", "q2 0 policies/kk.txt 1")
    qrels.write_text("\n".join(judged))
    done = run("eval", topics, qrels, "--run", tmp_path / "run")
    told = ["--qrels", qrels, "--topics", topics, "--json", tmp_path / "run"]
    scored = subprocess.run(
        [sys.executable, str(judge.__file__), *told], capture_output=True, check=True
    )
    means = json.loads(scored.stdout)
    printed = [line.split("\t")[1] for line in done.out.splitlines()]
    assert printed == [f"{means[name]:.4f}" for name in ("nDCG@10", "MRR@10", "R@100")]


class Ranking:
    """A searcher whose sections are, three by three, of one document."""

    def rank(self, text: str, *, language: str | None, limit: int) -> list[Ranked]:
        return [Ranked(str(n), f"d{n // 3}", 100.0 - n) for n in range(min(limit, 30))]


@pytest.mark.parametrize(
    ("unit", "depth", "ids"),
    [
        ("section", 2, ["0", "1"]),
        ("document", 4, ["d0", "d1", "d2", "d3"]),
        ("document", 20, [f"d{n}" for n in range(10)]),
    ],
)
def test_documents_are_ranked_by_their_best_sections(unit: str, depth: int, ids: list[str]) -> None:
    found = ranking(Ranking(), "privacy", None, depth, unit)  # type: ignore[arg-type]
    assert list(found) == ids
    assert found == {id: 100.0 - (3 if unit == "document" else 1) * n for n, id in enumerate(ids)}
