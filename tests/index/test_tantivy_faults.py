"""Builds with Tantivy that fail in the middle: the old index answers, and the next build mends."""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from small_corpus import SIZE, generation_names, make, policy, put, words

from index import manifest, tantivy_engine
from index.errors import IndexBroken, IndexUnwritable
from index.tantivy_engine import TantivyWriter

FAULTS: dict[str, tuple[Any, str]] = {
    "add": (TantivyWriter, "add"),
    "delete": (TantivyWriter, "delete"),
    "commit": (TantivyWriter, "commit"),
    "check": (manifest, "check"),
}
ERRORS = {
    "ctrl-c": (KeyboardInterrupt(), KeyboardInterrupt),
    "full-disk": (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), IndexUnwritable),
    "bad-disk": (OSError(errno.EIO, os.strerror(errno.EIO)), IndexUnwritable),
}


@pytest.fixture
def kept(tmp_path: Path, numbered: Path) -> Path:
    """An index of the folder, whose files then change."""
    make(numbered, tmp_path / "index", engine="tantivy")
    put(numbered, {f"{n}.txt": policy(f"word{n}", "new") for n in range(SIZE)})
    return tmp_path / "index"


@pytest.mark.parametrize(("error", "wanted"), ERRORS.values(), ids=ERRORS)
@pytest.mark.parametrize(("owner", "name"), FAULTS.values(), ids=FAULTS)
def test_fault_leaves_the_old_index(
    numbered: Path,
    kept: Path,
    monkeypatch: pytest.MonkeyPatch,
    owner: Any,
    name: str,
    error: BaseException,
    wanted: type[BaseException],
) -> None:
    calls, real = iter(range(1000)), getattr(owner, name)

    def fail(*args: Any, **options: Any) -> Any:
        if next(calls) >= (SIZE // 2 if name == "add" else 0):
            raise error
        return real(*args, **options)

    with monkeypatch.context() as patch, pytest.raises(wanted):
        patch.setattr(owner, name, fail)
        make(numbered, kept, engine="tantivy")
    assert words(kept) == (SIZE, 0)
    assert generation_names(kept) == ["CURRENT", "gen-000001", "lock"]
    make(numbered, kept, engine="tantivy")
    assert words(kept) == (0, SIZE)


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
