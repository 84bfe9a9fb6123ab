"""The public names, and the example of the documentation."""

from __future__ import annotations

import inspect
import os
import subprocess
import sys
from pathlib import Path

import pytest

import searcher

PROJECT = Path(__file__).parents[2]
NAMES = [
    "AnalysisLost",
    "AnalyzerFault",
    "Change",
    "Clause",
    "CorpusError",
    "EngineMissing",
    "FacetValue",
    "Hit",
    "IndexBroken",
    "IndexBusy",
    "IndexFault",
    "IndexMissing",
    "IndexReplaced",
    "IndexUnwritable",
    "NearForm",
    "NotFound",
    "Numbers",
    "Offer",
    "Options",
    "Passage",
    "Progress",
    "QueryError",
    "Raise",
    "Reason",
    "Report",
    "Results",
    "Searcher",
    "Sought",
    "UsageError",
    "WhyNot",
    "build",
    "open",
]


def test_the_public_names_stay() -> None:
    assert searcher.__all__ == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_public_name_says_what_it_is(name: str) -> None:
    public = getattr(searcher, name)
    text = inspect.getdoc(public)
    assert text and not text.startswith(f"{name}(")
    methods = inspect.getmembers(public, inspect.isfunction) if inspect.isclass(public) else []
    for method, function in methods:
        if not method.startswith("_"):
            assert function.__doc__, f"{name}.{method}"


def test_what_a_function_raises_is_public() -> None:
    for kind in ("IndexMissing", "IndexBroken"):
        assert kind in (searcher.open.__doc__ or "")
        assert issubclass(getattr(searcher, kind), searcher.IndexFault)


def test_the_example_runs(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, PROJECT / "docs" / "examples" / "embed.py"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0].endswith("sections")
    assert [line[:3] for line in lines if line[:1].isdigit() and line[1:3] == ". "][:3] == [
        "1. ",
        "2. ",
        "3. ",
    ]
    assert any(line.startswith("sv: ") for line in lines)
    assert any(line.startswith("   matched: ['") for line in lines)
    assert list(tmp_path.iterdir()) == []
