"""Files and folders that are there but cannot be opened: the index keeps what it had of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from small_corpus import counts, make, policy, put, with_word

from corpus import CorpusError

Lock = Callable[[Path], None]
FILES = {
    "p/a.txt": policy("apples"),
    "p/in/b.txt": policy("bananas"),
    "p/in/c.txt": policy("cherries"),
    "p/inside.txt": policy("dates"),
}


@pytest.fixture
def lock(monkeypatch: pytest.MonkeyPatch) -> Lock:
    """Refuse a path as permissions do, also to root, to whom they are nothing."""
    locked: set[Path] = set()

    def guarded(name: str) -> None:
        real = getattr(Path, name)

        def guard(self: Path, *args: Any, **options: Any) -> Any:
            if self in locked:
                raise PermissionError(13, "Permission denied", str(self))
            return real(self, *args, **options)

        monkeypatch.setattr(Path, name, guard)

    guarded("open")
    guarded("iterdir")
    return locked.add


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path, FILES)
    make(tmp_path / "p", tmp_path / "index")
    return tmp_path / "p"


@pytest.mark.parametrize(
    ("name", "words"),
    [("a.txt", ["apples"]), ("in", ["bananas", "cherries"])],
    ids=["file", "folder"],
)
def test_what_cannot_be_opened_stays(folder: Path, lock: Lock, name: str, words: list[str]) -> None:
    index = folder.with_name("index")
    lock(folder / name)
    put(folder, {"inside.txt": policy("figs")})
    report = make(folder, index)
    assert counts(report) == (0, 1, 3, 0)
    (problem,) = report.problems
    assert problem.path == str(folder / name)
    assert "Permission denied; the index keeps what it had of it" in problem.reason
    assert all(with_word(index, word) for word in words)
    assert with_word(index, "figs") and not with_word(index, "dates")
    again = make(folder, index)
    assert counts(again) == (0, 0, 4, 0) and again.problems == [problem]


def test_what_can_be_opened_again_is_read_anew(
    folder: Path, lock: Lock, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = folder.with_name("index")
    lock(folder / "in")
    make(folder, index)
    monkeypatch.undo()
    put(folder, {"in/b.txt": policy("blueberries"), "in/c.txt": None})
    report = make(folder, index)
    assert counts(report) == (0, 1, 2, 1) and not report.problems
    assert with_word(index, "blueberries")
    assert not with_word(index, "bananas") and not with_word(index, "cherries")


def test_a_new_file_that_cannot_be_opened_is_reported(folder: Path, lock: Lock) -> None:
    put(folder, {"new.txt": policy("elderberries")})
    lock(folder / "new.txt")
    report = make(folder, folder.with_name("index"))
    assert counts(report) == (0, 0, 4, 0)
    assert [problem.path for problem in report.problems] == [str(folder / "new.txt")]


def test_a_full_build_has_nothing_to_keep(folder: Path, lock: Lock) -> None:
    index = folder.with_name("index")
    lock(folder / "in")
    assert make(folder, index, full=True).documents == 2
    lock(folder)
    with pytest.raises(CorpusError, match="Permission denied"):
        make(folder, index)
    assert with_word(index, "apples")
