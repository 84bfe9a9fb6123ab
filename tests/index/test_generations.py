"""An index on disk: its pointer, its generations, and what is refused."""

from __future__ import annotations

import errno
import os
from collections import Counter
from pathlib import Path

import pytest
from small_corpus import CURE, make, opened, policy, put, segment, with_word

from analyzers.indexed import Indexed
from index import generations, ledger, manifest
from index.account import Account
from index.errors import IndexBroken, IndexMissing
from index.ledger import Source
from index.manifest import Manifest
from index.query import Term

POINTERS = {
    "empty": b"",
    "nowhere": b"gen-000099",
    "parent": b"../..",
    "itself": b".",
    "absolute": b"/etc",
    "below": b"gen-000001/data",
    "unfinished": b"gen-000001.unfinished",
    "no-number": b"gen-",
    "signed": b"gen--1",
    "long": b"gen-" + b"1" * 5000,
    "binary": bytes(range(256)),
    "nul": b"gen-000001\0",
    "two-lines": b"gen-000001\ngen-000002",
}


@pytest.mark.parametrize("content", POINTERS.values(), ids=POINTERS)
def test_pointer_that_leads_nowhere(two: Path, tmp_path: Path, content: bytes) -> None:
    put(two, {"CURRENT": content})
    with pytest.raises(IndexBroken, match=CURE):
        generations.current(two)
    generations.sweep(two)
    assert (two / "gen-000001" / "data").is_dir()
    report = make(tmp_path / "p", two)
    assert "names no generation" in str(report.why_full)
    assert with_word(two, "apples") == {"p/a.txt"}


def test_pointer_that_is_a_folder(two: Path) -> None:
    (two / "CURRENT").unlink()
    (two / "CURRENT").mkdir()
    with pytest.raises(IndexBroken, match="cannot be read"):
        generations.current(two)


@pytest.mark.parametrize("name", ["absent", "x" * 300], ids=["absent", "long"])
def test_no_index(tmp_path: Path, name: str) -> None:
    with pytest.raises((IndexMissing, IndexBroken)):
        generations.current(tmp_path / name)


def test_lost_pointer_costs_no_generation(two: Path, tmp_path: Path) -> None:
    """And a folder of somebody else's that is named like one stays where no index is."""
    (two / "CURRENT").unlink()
    with pytest.raises(IndexMissing, match="make one with a build"):
        generations.current(two)
    generations.sweep(two)
    put(two, {"CURRENT": "gen-000001\n"})
    assert with_word(two, "apples") == {"p/a.txt"}


def test_open_index_answers_across_swaps(two: Path, tmp_path: Path) -> None:
    """Also with words it has not read yet, when its own generation is long gone."""
    with opened(two) as reader:
        for n in range(4):
            put(tmp_path / "p", {"a.txt": policy(f"apricots{n}")})
            make(tmp_path / "p", two)
        assert not (two / "gen-000001").exists()
        assert reader.frequency("text_exact", "apples") == 1
        assert reader.frequency("text_exact", "apricots3") == 0
        assert (reader.get("p/b.txt#2") or {})["number"] == "2"
        assert reader.scores(Term("heading_exact", "kiwis"), "p/b.txt#2")
        assert list(reader.vocabulary("text_exact", "app")) == ["apples"]
    assert with_word(two, "apricots3") == {"p/a.txt"}


def test_data_is_shared_or_copied(
    two: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EXDEV, "no links here")

    old = two / "gen-000001"
    shared, copied = tmp_path / "shared", tmp_path / "copied"
    shared.mkdir()
    copied.mkdir()
    generations.link_data(old, shared)
    monkeypatch.setattr(os, "link", refuse)
    generations.link_data(old, copied)
    known = manifest.read(old)
    for new in (shared, copied):
        manifest.check_files(new, known, contents=True)
    inode = segment(old / "data").stat().st_ino
    assert segment(shared / "data").stat().st_ino == inode
    assert segment(copied / "data").stat().st_ino != inode
    put(tmp_path / "p", {"a.txt": policy("cherries")})
    make(tmp_path / "p", two)
    assert with_word(two, "cherries") == {"p/a.txt"}
    assert with_word(two, "bananas") == {"p/b.txt"}


def test_sweep_keeps_the_one_in_force(two: Path) -> None:
    litter = ["gen-000000", "gen-000007", "gen-000008.unfinished"]
    put(two, {f"{name}/data/x": "x" for name in litter})
    put(two, {"CURRENT.unfinished": "gen-0", "notes.txt": "mine", "gen-x/y": "mine"})
    generations.sweep(two)
    kept = {"CURRENT", "gen-000001", "gen-x", "lock", "notes.txt"}
    assert {path.name for path in two.iterdir()} == kept
    assert with_word(two, "apples") == {"p/a.txt"}


MINE = [
    "gen-2024/p.txt",
    "gen-2024/data/p.txt",
    "gen-0000002/data/p.txt",
    "gen-٠٠٠٠٠٢/data/p.txt",
    "gen-000009/p.txt",
    "gen-000009.unfinished/p.txt",
    "gen-000009",
    "gen-2024.unfinished/manifest.json",
]


@pytest.mark.parametrize("name", MINE)
def test_sweep_keeps_what_no_build_made(two: Path, tmp_path: Path, name: str) -> None:
    put(two, {name: "mine"})
    for word in ("cherries", "dates", "elderberries"):
        put(tmp_path / "p", {"a.txt": policy(word)})
        make(tmp_path / "p", two)
    assert (two / name).read_text() == "mine"
    assert with_word(two, "elderberries") == {"p/a.txt"}


def test_generations_are_numbered_upwards(two: Path) -> None:
    put(two, {"gen-000041/data/x": "x"})
    with generations.new_generation(two) as folder:
        assert folder.name == "gen-000042.unfinished"
    assert generations.current(two) == two / "gen-000042"


def test_manifest_and_ledger_round_trip(tmp_path: Path) -> None:
    account = Account()
    account.section("a#1", "a ?", Indexed("", "", "", Counter("a ?")), named=False)
    account.canary = ("ä", "a#1")
    sources = {
        "": Source("", problems=[dict.fromkeys(ledger.PROBLEM, "x\ud800")]),
        "p/ä.txt": Source("d", {"ä": "h"}, {"zh-Hant-HK": account}, [], ["other"]),
    }
    known = {"kk": ("сөз", "ä#1")}
    made = Manifest("e", "f", "c", 1, 2, {"kk": 3}, ["az", "kk"], known, {"n": (4, "s")}, "t")
    manifest.write(tmp_path, made)
    ledger.write(tmp_path, sources)
    assert manifest.read(tmp_path) == made
    assert ledger.read(tmp_path) == sources


def test_check_names_what_is_lost(two: Path) -> None:
    known = manifest.read(two / "gen-000001")
    with opened(two) as reader:
        manifest.check(reader, known)
        fewer = known._replace(sections=1)
        with pytest.raises(IndexBroken, match="and should have 1"):
            manifest.check(reader, fewer)
        other = known._replace(canaries={"en": ("absent", "p/a.txt")})
        with pytest.raises(IndexBroken, match="does not find its en text"):
            manifest.check(reader, other)
