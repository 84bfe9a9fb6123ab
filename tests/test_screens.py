"""The sessions that docs/repl.md shows still go as it says."""

from __future__ import annotations

import re
from pathlib import Path

import screens

from searcher.terminal import width


def test_every_session_goes_as_told_and_fits(tmp_path: Path) -> None:
    made = screens.screens(tmp_path, quiet=0.05)
    for name, session in screens.SESSIONS.items():
        assert session.steps[-1].shows in "\n".join(made[name])
        assert len(made[name]) <= session.rows
        assert all(width(line) <= session.columns for line in made[name])


def test_the_page_shows_every_session() -> None:
    text = screens.PAGE.read_text("utf-8")
    blocks = dict(re.findall(r"<!-- screen: (\w+) -->\n```text\n(.*?)```", text, re.DOTALL))
    assert set(blocks) == set(screens.SESSIONS)
    for name, session in screens.SESSIONS.items():
        assert screens.masked(session.steps[-1].shows) in blocks[name]
