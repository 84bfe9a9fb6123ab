"""The sessions that docs/repl.md shows still go as it says."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from searcher.terminal import width

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def script() -> Any:
    spec = importlib.util.spec_from_file_location("screens", ROOT / "scripts" / "screens.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["screens"] = module  # dataclasses look there
    spec.loader.exec_module(module)
    return module


def test_every_session_goes_as_told_and_fits(script: Any, tmp_path: Path) -> None:
    made = script.screens(tmp_path, quiet=0.05)
    for name, session in script.SESSIONS.items():
        assert session.steps[-1].shows in "\n".join(made[name])
        assert len(made[name]) <= session.rows
        assert all(width(line) <= session.columns for line in made[name])


def test_the_page_shows_every_session(script: Any) -> None:
    text = script.PAGE.read_text("utf-8")
    blocks = dict(re.findall(r"<!-- screen: (\w+) -->\n```text\n(.*?)```", text, re.DOTALL))
    assert set(blocks) == set(script.SESSIONS)
    for name, session in script.SESSIONS.items():
        assert script.masked(session.steps[-1].shows) in blocks[name]
