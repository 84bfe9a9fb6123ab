"""The public names, and the example of the documentation."""

from __future__ import annotations

import inspect
import os
import pickle
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import searcher

PROJECT = Path(__file__).parents[2]
NAMES = [
    "Account",
    "AnalysisLost",
    "AnalyzerFault",
    "AnalyzerMissing",
    "Change",
    "Clause",
    "CorpusError",
    "EngineMissing",
    "Error",
    "FacetValue",
    "Filters",
    "Group",
    "Hit",
    "IndexBroken",
    "IndexBusy",
    "IndexFault",
    "IndexMissing",
    "IndexReplaced",
    "IndexUnwritable",
    "Manifest",
    "NearForm",
    "NotFound",
    "Numbers",
    "Offer",
    "Options",
    "Passage",
    "Problem",
    "Progress",
    "QueryError",
    "Raise",
    "Ranked",
    "Reason",
    "Report",
    "Results",
    "Searcher",
    "Sort",
    "Sought",
    "UsageError",
    "WhyNot",
    "build",
    "open",
]


def test_the_public_names_stay() -> None:
    assert searcher.__all__ == NAMES


TYPES = {"Filters", "Group", "Sort"}
"""Names of types that have no docstring of their own."""
ERRORS = [name for name in NAMES if Exception in getattr(getattr(searcher, name), "__mro__", ())]


@pytest.mark.parametrize("name", sorted({*NAMES} - TYPES))
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


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_comes_out_of_another_process_as_it_is(name: str) -> None:
    kind = getattr(searcher, name)
    error = kind("it is empty", 3) if name == "QueryError" else kind("what is wrong; what to do")
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), str(copy), vars(copy)) == (kind, str(error), vars(error))
    assert isinstance(copy, searcher.Error)


def test_the_version_is_that_of_the_distribution() -> None:
    assert searcher.__version__ == version("policysearch")


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
