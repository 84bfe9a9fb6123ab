"""Builds that fail in the middle: the old index answers, and nothing is left lying about."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from small_corpus import SIZE, counts, generation_names, make, policy, put, renew, with_word, words

from index import generations, manifest, workers
from index.errors import (
    EngineMissing,
    IndexBroken,
    IndexBusy,
    IndexMissing,
    IndexUnwritable,
)
from index.tantivy_engine import TantivyWriter
from index.whoosh_writer import WhooshWriter

LEAKS = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
"""Where it cannot write, Whoosh leaves files open that only the garbage collector closes."""


class Injected(Exception):
    """An error of a test."""


FAULTS: dict[str, tuple[str, Any, str]] = {
    "add": ("whoosh", WhooshWriter, "add"),
    "delete": ("whoosh", WhooshWriter, "delete"),
    "analysis": ("whoosh", workers, "records"),
    "checksums": ("whoosh", manifest, "checksums"),
    "check": ("whoosh", manifest, "check"),
    "manifest": ("whoosh", manifest, "write"),
    "sync": ("whoosh", generations, "_sync"),
    "rename": ("whoosh", Path, "rename"),
    "pointer": ("whoosh", generations, "_point"),
    "replace": ("whoosh", Path, "replace"),
    "tantivy-add": ("tantivy", TantivyWriter, "add"),
    "tantivy-delete": ("tantivy", TantivyWriter, "delete"),
    "tantivy-commit": ("tantivy", TantivyWriter, "commit"),
    "tantivy-check": ("tantivy", manifest, "check"),
}
ERRORS = {
    "exception": (Injected(), Injected),
    "ctrl-c": (KeyboardInterrupt(), KeyboardInterrupt),
    "full-disk": (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), IndexUnwritable),
    "bad-disk": (OSError(errno.EIO, os.strerror(errno.EIO)), IndexUnwritable),
}


@pytest.mark.parametrize(("error", "wanted"), ERRORS.values(), ids=ERRORS)
@pytest.mark.parametrize(("engine", "owner", "name"), FAULTS.values(), ids=FAULTS)
def test_fault_leaves_the_old_index(
    numbered: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    engine: str,
    owner: Any,
    name: str,
    error: BaseException,
    wanted: type[BaseException],
) -> None:
    if engine == "tantivy":
        pytest.importorskip("tantivy")
    index = renew(numbered, tmp_path / "index", engine=engine)
    calls, real = iter(range(1000)), getattr(owner, name)

    def fail(*args: Any, **options: Any) -> Any:
        if next(calls) >= (SIZE // 2 if name in {"add", "records"} else 0):
            raise error
        return real(*args, **options)

    with monkeypatch.context() as patch, pytest.raises(wanted):
        patch.setattr(owner, name, fail)
        make(numbered, index, engine=engine)
    assert words(index) == (SIZE, 0)
    make(numbered, index, engine=engine)
    assert words(index) == (0, SIZE)
    make(numbered, index, engine=engine)
    left = generation_names(index)
    assert [left[0], left[2], len(left)] == ["CURRENT", "lock", 3]


def test_fault_of_a_first_build_leaves_no_index(
    numbered: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(WhooshWriter, "add", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        make(numbered, tmp_path / "new")
    with pytest.raises(IndexMissing):
        generations.current(tmp_path / "new")
    assert generation_names(tmp_path / "new") == ["lock"]


def test_index_that_does_not_hold_what_went_in_is_not_taken(
    numbered: Path, renewed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch, pytest.raises(IndexBroken, match="should have"):
        patch.setattr(WhooshWriter, "delete", lambda *_: None)
        make(numbered, renewed)
    assert words(renewed) == (SIZE, 0)


def test_unknown_engine(numbered: Path, tmp_path: Path) -> None:
    with pytest.raises(EngineMissing, match="choose one of: tantivy, whoosh"):
        make(numbered, tmp_path / "new", engine="nonesuch")
    assert not (tmp_path / "new").exists()


def test_two_builders_in_one_process(renewed: Path) -> None:
    with generations.lock(renewed), pytest.raises(IndexBusy), generations.lock(renewed):
        pass
    with generations.lock(renewed):
        pass


def test_lock_file_of_a_dead_process_holds_nothing(numbered: Path, renewed: Path) -> None:
    put(renewed, {"lock": "4194304"})
    assert counts(make(numbered, renewed)) == (0, SIZE, 0, 0)


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Callable[[Path], None]]:
    """What makes a folder read-only; for root, to whom permissions are nothing, by a mount."""
    done: list[Path] = []

    def protect(folder: Path) -> None:
        if os.geteuid():
            folder.chmod(0o555)
        elif not _mounted("--bind", str(folder), str(folder)):
            pytest.skip("root writes everywhere, and may not mount here")
        else:
            assert _mounted("-o", "remount,ro,bind", str(folder))
        done.append(folder)

    yield protect
    for folder in done:
        if os.geteuid():
            folder.chmod(0o755)
        else:
            subprocess.run(["umount", str(folder)], check=True)


def _mounted(*arguments: str) -> bool:
    command = ["mount", *arguments]
    return (
        bool(shutil.which("mount")) and not subprocess.run(command, capture_output=True).returncode
    )


def test_read_only_folder(
    numbered: Path, renewed: Path, tmp_path: Path, read_only: Callable[[Path], None]
) -> None:
    read_only(renewed)
    with pytest.raises(IndexUnwritable, match=r"(Permission denied|Read-only file system); free"):
        make(numbered, renewed)
    assert words(renewed) == (SIZE, 0)
    (tmp_path / "parent").mkdir()
    read_only(tmp_path / "parent")
    with pytest.raises(IndexUnwritable, match=r"Permission denied|Read-only file system"):
        make(numbered, tmp_path / "parent" / "index")


def test_index_below_a_file(numbered: Path, tmp_path: Path) -> None:
    put(tmp_path, {"file": "x"})
    with pytest.raises(IndexUnwritable, match="name another place"):
        make(numbered, tmp_path / "file" / "index")
    with pytest.raises(IndexMissing):
        generations.current(tmp_path / "file" / "index")


@LEAKS
def test_folder_that_vanishes(
    numbered: Path, renewed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vanish(*args: Any, real: Any = WhooshWriter.add) -> None:
        shutil.rmtree(renewed, ignore_errors=True)
        real(*args)

    with monkeypatch.context() as patch, pytest.raises(IndexUnwritable):
        patch.setattr(WhooshWriter, "add", vanish)
        make(numbered, renewed)
    make(numbered, renewed)
    assert words(renewed) == (0, SIZE)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 200 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if not _mounted("-t", "tmpfs", "-o", "size=200k", "tmpfs", str(disk)):
        pytest.skip("mounting a small tmpfs takes the rights of root")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@LEAKS
def test_full_disk(tmp_path: Path, small_disk: Path) -> None:
    index = small_disk / "index"
    one = put(tmp_path / "one", {"0.txt": policy("old")})
    make(one, index)
    long = {f"{n}.txt": policy(*(f"w{n * 1000 + m}" for m in range(200))) for n in range(40)}
    put(one, long)
    with pytest.raises(IndexUnwritable, match="No space left on device"):
        make(one, index)
    assert with_word(index, "old") == {"one/0.txt"}
    assert generation_names(index) == ["CURRENT", "gen-000001", "lock"]
    put(one, {**dict.fromkeys(long), "0.txt": policy("new")})
    make(one, index)
    assert with_word(index, "new") == {"one/0.txt"}
