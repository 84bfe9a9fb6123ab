"""Builds with Tantivy that fail in the middle: the old index answers, and the next build mends."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from small_corpus import SIZE, make, policy, put, renew, words

from index import tantivy_engine
from index.errors import IndexBroken, IndexUnwritable
from index.tantivy_engine import TantivyWriter


@pytest.fixture
def kept(tmp_path: Path, numbered: Path) -> Path:
    """An index of the folder, whose files then change."""
    return renew(numbered, tmp_path / "index", engine="tantivy")


def test_index_that_does_not_hold_what_went_in_is_not_taken(
    numbered: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch, pytest.raises(IndexBroken, match="should have"):
        patch.setattr(TantivyWriter, "delete", lambda *_: None)
        make(numbered, kept, engine="tantivy")
    assert words(kept) == (SIZE, 0)


def test_folder_that_vanishes(numbered: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def vanish(*args: Any, real: Any = TantivyWriter.add) -> None:
        shutil.rmtree(kept, ignore_errors=True)
        real(*args)

    with monkeypatch.context() as patch, pytest.raises(IndexUnwritable):
        patch.setattr(TantivyWriter, "add", vanish)
        make(numbered, kept, engine="tantivy")
    make(numbered, kept, engine="tantivy")
    assert words(kept) == (0, SIZE)


def test_nothing_is_written_once_a_build_has_ended(
    numbered: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tantivy looks every half second whether an open index has changed, and locks it then."""
    left: list[set[str]] = []

    def tidy(folder: Path, real: Callable[[Path], None] = tantivy_engine._tidy) -> None:
        real(folder)
        before = {path.name for path in folder.iterdir()}
        time.sleep(1.2)
        left.append({path.name for path in folder.iterdir()} - before)

    monkeypatch.setattr(tantivy_engine, "_tidy", tidy)
    make(numbered, tmp_path / "index", engine="tantivy")
    put(numbered, {"more.txt": policy("more")})
    make(numbered, tmp_path / "index", engine="tantivy")
    assert left == [set(), set()]
