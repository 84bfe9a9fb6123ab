"""Figures are kept from run to run, as long as nothing they come from has changed."""

from __future__ import annotations

from pathlib import Path

import kept
import pytest
from kept import Kept, digest


class Task:
    """Counts how often it is measured."""

    def __init__(self) -> None:
        self.runs = 0

    def __call__(self) -> dict[str, float]:
        self.runs += 1
        return {"nDCG@10": self.runs / 10}


AGAIN = {
    "the same": (("set", "peer"), "peer 1.0", 1),
    "another set": (("other", "peer"), "peer 1.0", 2),
    "another system": (("set", "other"), "peer 1.0", 2),
    "other versions": (("set", "peer"), "peer 1.1", 2),
}


@pytest.mark.parametrize(("asked", "versions", "runs"), AGAIN.values(), ids=AGAIN)
def test_only_what_is_not_known_is_measured(
    tmp_path: Path, asked: tuple[str, str], versions: str, runs: int
) -> None:
    task, path = Task(), tmp_path / "kept.json"
    Kept(path, "peer 1.0").measure("set", "peer", task)
    assert Kept(path, versions).measure(*asked, task) == {"nDCG@10": runs / 10}
    assert task.runs == runs


def test_figures_outlast_a_run_that_is_broken_off_while_it_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    task, path, whole = Task(), tmp_path / "kept.json", Path.write_text
    Kept(path, "1").measure("set", "peer", task)

    def broken_off(self: Path, text: str, encoding: str) -> None:
        whole(self, text[: len(text) // 2], encoding)
        raise KeyboardInterrupt

    with monkeypatch.context() as broken, pytest.raises(KeyboardInterrupt):
        broken.setattr(Path, "write_text", broken_off)
        Kept(path, "1").measure("other", "peer", task)
    assert Kept(path, "1").measure("set", "peer", task) == {"nDCG@10": 0.1}
    assert Kept(path, "1").measure("other", "peer", task) == {"nDCG@10": 0.3}


def test_nothing_is_kept_without_a_file() -> None:
    task = Task()
    for _ in range(2):
        Kept(None, "peer 1.0").measure("set", "peer", task)
    assert task.runs == 2


def test_ours_are_measured_at_once_and_kept_apart_from_those_of_peers(tmp_path: Path) -> None:
    task, path = Task(), tmp_path / "kept.json"

    def both() -> dict[str, dict[str, float]]:
        return {"ours": task(), "less": task()}

    first = Kept(path, "peer 1.0").measure_ours("set", ["ours", "less"], both)
    assert first == {"ours": {"nDCG@10": 0.1}, "less": {"nDCG@10": 0.2}}
    assert Kept(path, "peer 1.0").measure_ours("set", ["ours", "less"], both) == first
    assert Kept(path, "peer 1.0").measure("set", "ours", task) == {"nDCG@10": 0.3}


def test_ours_are_measured_anew_when_our_code_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    task, path = Task(), tmp_path / "kept.json"
    for changed in (False, True, True):
        if changed:
            monkeypatch.setattr(kept, "PACKAGES", kept.PACKAGES[1:])
        Kept(path, "1").measure_ours("set", ["ours"], lambda: {"ours": task()})
        Kept(path, "1").measure("set", "peer", task)
    assert task.runs == 4  # ours three times: each change is another code


def test_a_digest_tells_contents_apart(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("a", "utf-8")
    two.write_text("b", "utf-8")
    assert digest([one]) != digest([two]) != digest([one, two])
