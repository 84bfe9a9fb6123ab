"""Files and folders that are there but cannot be opened: the index keeps what it had of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from small_corpus import counts, lines, make, policy, put, with_word

from corpus import CorpusError
from corpus.errors import Unreadable
from index.build import build
from index.ledger import Source
from index.sources import standing

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


@pytest.mark.parametrize("how", ["locked", "dangling"])
def test_what_once_gave_way_to_a_document_that_is_gone_stays(
    tmp_path: Path, lock: Lock, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    """It takes the place of that document when it can be opened, and not before."""
    index, real = tmp_path / "index", tmp_path / "b.jsonl"
    put(tmp_path, {"p/a.jsonl": lines(x="apples"), "b.jsonl": lines(x="bananas", y="figs")})
    link = tmp_path / "p" / "b.jsonl"
    link.symlink_to(real)
    make(tmp_path / "p", index)
    if how == "locked":
        lock(link)
    else:
        real.rename(tmp_path / "away")
    put(tmp_path, {"p/a.jsonl": lines(z="dates", y="melons")})
    report = make(tmp_path / "p", index)
    assert counts(report) == (1, 0, 1, 1)
    assert "the index keeps what it had of it" in report.problems[0].reason
    assert (with_word(index, "figs"), with_word(index, "melons")) == ({"y"}, set())
    assert counts(make(tmp_path / "p", index)) == (0, 0, 2, 0)
    if how == "locked":
        monkeypatch.undo()
    else:
        (tmp_path / "away").rename(real)
    make(tmp_path / "p", index)
    assert (with_word(index, "bananas"), with_word(index, "figs")) == ({"x"}, {"y"})


def test_what_has_a_name_of_no_encoding_stays(tmp_path: Path, lock: Lock) -> None:
    name = b"Soci\xe9t\xe9".decode("utf-8", "surrogateescape")
    folder = put(tmp_path / "p", {f"{name}/a.txt": policy("apples"), "b.txt": policy("bananas")})
    real, link = tmp_path / "c.txt", folder / f"{name}.txt"
    real.write_text(policy("cherries"))
    link.symlink_to(real)
    make(folder, tmp_path / "index")
    lock(folder / name)
    real.unlink()
    report = make(put(folder, {"b.txt": policy("figs")}), tmp_path / "index")
    assert counts(report) == (0, 1, 2, 0)
    assert all("the index keeps what it had" in problem.reason for problem in report.problems)
    assert with_word(tmp_path / "index", "apples") and with_word(tmp_path / "index", "cherries")


@pytest.mark.parametrize("gone", [1, 2])
def test_one_of_two_files_of_a_name_stays(tmp_path: Path, gone: int) -> None:
    """And the other one does not get its id."""
    folders = [put(tmp_path / str(n) / "p", {"b.txt": policy(f"word{n}")}) for n in (1, 2)]
    for n, folder in enumerate(folders, 1):
        put(tmp_path, {f"real{n}.txt": policy(f"apples{n}")})
        (folder / "a.txt").symlink_to(tmp_path / f"real{n}.txt")
    build(folders, tmp_path / "index")
    (tmp_path / f"real{gone}.txt").unlink()
    put(folders[0], {"b.txt": policy("figs")})
    assert counts(build(folders, tmp_path / "index")) == (0, 1, 3, 0)
    for n, id in enumerate(("p/a.txt", "p/a.txt~2"), 1):
        assert with_word(tmp_path / "index", f"apples{n}") == {id}


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


class Walked(dict[str, Source]):
    """Counts how often all of it is gone through."""

    times = 0

    def __iter__(self) -> Iterator[str]:
        self.times += 1
        return super().__iter__()

    def items(self) -> Any:
        self.times += 1
        return super().items()


def test_very_much_that_cannot_be_opened_is_looked_up_and_not_gone_through() -> None:
    beside = ["p/7", "p/7 b/c", "p/7.txt", "p/70", "p/7-b/c", "q", "p"]
    names = [*beside, "p/7/a", "p/7/b/c", "p/8", "p/999/a"]
    before = Walked({name: Source(f"hash of {name}", {name: ""}) for name in names})
    before["p/9"] = Source("of a file without a document")
    error = PermissionError(13, "Permission denied")
    met = [Unreadable.of(Path(f"p/{n}"), f"p/{n}", error) for n in (7, 8, 9, *range(100, 1000))]
    now = standing([], met, before)
    assert now.held == {"p/7", "p/7/a", "p/7/b/c", "p/8", "p/999/a"}
    assert now.digests == {name: f"hash of {name}" for name in now.held}
    assert sum("keeps what it had" in problem.reason for problem in now.problems) == 3
    assert before.times == 1
