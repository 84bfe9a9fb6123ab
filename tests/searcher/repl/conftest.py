"""An index of four small policies, and a terminal that is like none of who runs the tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from repl_session import POLICIES, Player

import searcher
from searcher import Searcher


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``texts`` and their ``index``."""
    texts = tmp_path_factory.mktemp("corpus") / "texts"
    texts.mkdir()
    for name, text in POLICIES.items():
        (texts / f"{name}.txt").write_text(text, "utf-8")
    searcher.build([texts], texts.parent / "index")
    return texts.parent


@pytest.fixture(scope="session")
def opened(folder: Path) -> Iterator[Searcher]:
    with Searcher(folder / "index") as found:
        yield found


@pytest.fixture
def player(opened: Searcher, tmp_path: Path) -> Player:
    """Plays lines on the index; its files are the test's own."""
    return Player(opened, tmp_path)


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
