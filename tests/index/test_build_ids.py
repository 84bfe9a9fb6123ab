"""Ids of documents that meet, move and change hands between files, and empty corpora."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_corpus import counts, lines, make, opened, policy, put, snapshot, with_word

from corpus import CorpusError
from index.build import build
from index.errors import IndexUnwritable
from index.report import Options


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "index"


def test_record_ids_come_back(tmp_path: Path, index: Path) -> None:
    records = {"plain": "About apples", "a/b?c=1#2": "About bananas", "文書": "About cherries"}
    folder = put(tmp_path / "p", {"r.jsonl": lines(**records)})
    make(folder, index)
    assert with_word(index, "bananas") == {"a/b?c=1#2"}
    with opened(index) as reader:
        assert [value for value, _ in reader.values("document")] == sorted(records)


def test_one_changed_record_leaves_the_others(tmp_path: Path, index: Path) -> None:
    folder = put(tmp_path / "p", {"r.jsonl": lines(a="About apples", b="About bananas", c="x")})
    make(folder, index)
    put(folder, {"r.jsonl": lines(d="About dates", b="About bananas", a="About figs")})
    assert counts(make(folder, index)) == (1, 1, 1, 1)
    assert with_word(index, "apples") == set()
    assert with_word(index, "figs") == {"a"}


def test_order_of_paths_does_not_matter(tmp_path: Path, index: Path) -> None:
    one = put(tmp_path / "one", {"a.txt": policy("apples"), "x.pdf": b""})
    two = put(tmp_path / "two", {"b.txt": policy("bananas"), "y.pdf": b""})
    build([one, two], index, Options())
    assert counts(build([two, one], index, Options())) == (0, 0, 2, 0)
    assert not (index / "gen-000002").exists()


def test_folders_of_one_name_change_places(tmp_path: Path, index: Path) -> None:
    one = put(tmp_path / "1" / "p", {"a.txt": policy("apples")})
    two = put(tmp_path / "2" / "p", {"a.txt": policy("bananas")})
    build([one, two], index, Options())
    assert with_word(index, "apples") == {"p/a.txt"}
    assert counts(build([two, one], index, Options())) == (0, 2, 0, 0)
    assert with_word(index, "bananas") == {"p/a.txt"}
    assert with_word(index, "apples") == {"p/a.txt~2"}


@pytest.mark.parametrize(("source", "target"), [("a.jsonl", "b.jsonl"), ("b.jsonl", "a.jsonl")])
def test_document_moves_to_another_file(
    tmp_path: Path, index: Path, source: str, target: str
) -> None:
    before = {source: lines(mover="About apples", x="x"), target: lines(y="y")}
    folder = put(tmp_path / "p", before)
    make(folder, index)
    put(folder, {source: lines(x="x"), target: lines(y="y", mover="About apples")})
    assert counts(make(folder, index)) == (0, 1, 2, 0)
    assert with_word(index, "apples") == {"mover"}
    make(folder, tmp_path / "fresh")
    assert snapshot(index) == snapshot(tmp_path / "fresh")


def test_second_document_of_an_id_is_refused(tmp_path: Path, index: Path) -> None:
    files = {"a.jsonl": lines(same="About apples"), "b.jsonl": lines(same="About bananas", y="y")}
    report = make(put(tmp_path / "p", files), index)
    assert [p.path.endswith("b.jsonl:1") for p in report.problems] == [True]
    assert (with_word(index, "apples"), with_word(index, "bananas")) == ({"same"}, set())


@pytest.mark.parametrize("after", [None, lines(other="About cherries")], ids=["gone", "changed"])
def test_refused_document_takes_over_when_its_rival_goes(
    tmp_path: Path, index: Path, after: str | None
) -> None:
    """Though its own file is unchanged."""
    files = {"a.jsonl": lines(same="About apples"), "b.jsonl": lines(same="About bananas", y="y")}
    folder = put(tmp_path / "p", files)
    make(folder, index)
    report = make(put(folder, {"a.jsonl": after}), index)
    assert report.problems == []
    assert (with_word(index, "apples"), with_word(index, "bananas")) == (set(), {"same"})
    make(folder, tmp_path / "fresh")
    assert snapshot(index) == snapshot(tmp_path / "fresh")


def test_holder_of_an_id_keeps_it(tmp_path: Path, index: Path) -> None:
    """A new file, though earlier in order, does not push out what is there."""
    folder = put(tmp_path / "p", {"b.jsonl": lines(same="About bananas")})
    make(folder, index)
    report = make(put(folder, {"a.jsonl": lines(same="About apples", x="x")}), index)
    assert (counts(report), len(report.problems)) == ((1, 0, 1, 0), 1)
    assert with_word(index, "bananas") == {"same"}
    assert counts(make(put(folder, {"c.jsonl": lines(c="c")}), index)) == (1, 0, 2, 0)
    assert len(make(folder, index, full=True).problems) == 1
    assert with_word(index, "apples") == {"same"}


EMPTY: dict[str, tuple[dict[str, bytes], str]] = {
    "no-file": ({}, r"no readable policy in .*; nothing was built$"),
    "unsupported": ({"a.pdf": b"%PDF"}, r"nothing was built: .*a\.pdf: no reader for \.pdf"),
    "refused": ({"a.txt": b"\xff\xff"}, r"nothing was built: .*a\.txt: not valid utf-8"),
    "no-record": ({"a.jsonl": b"\n\n"}, r"nothing was built$"),
    "many": (
        {f"{n}.txt": b"" for n in range(9)},
        r"built: .*0\.txt: .*1\.txt: .*2\.txt: .*; and 6 more$",
    ),
    "few": (
        {f"{n}.txt": b"" for n in range(3)},
        r"0\.txt: [^;]*; .*1\.txt: [^;]*; .*2\.txt: [^;]*$",
    ),
}


@pytest.mark.parametrize("full", [False, True], ids=["incremental", "full"])
@pytest.mark.parametrize("existing", [False, True], ids=["no-index", "index"])
@pytest.mark.parametrize(("files", "message"), EMPTY.values(), ids=EMPTY)
def test_empty_corpus_builds_nothing(
    tmp_path: Path,
    index: Path,
    files: dict[str, bytes],
    message: str,
    existing: bool,
    full: bool,
) -> None:
    folder = put(tmp_path / "p", {"old.txt": policy("apples")})
    if existing:
        make(folder, index)
    put(folder, {"old.txt": None, **files})
    with pytest.raises(CorpusError, match=message):
        make(folder, index, full=full)
    left = {path.name for path in index.iterdir()} if index.exists() else set()
    assert left <= {"lock", "CURRENT", "gen-000001"}
    if existing:
        assert with_word(index, "apples") == {"p/old.txt"}


def test_no_path_builds_nothing(index: Path) -> None:
    with pytest.raises(CorpusError, match="no readable policy in no path"):
        build([], index, Options())


def test_ids_that_depend_on_the_order_of_the_paths_are_warned_of(
    tmp_path: Path, index: Path
) -> None:
    one = put(tmp_path / "a" / "p", {"x.txt": policy("apples"), "y.txt": policy("figs")})
    two = put(tmp_path / "b" / "p", {"x.txt": policy("bananas"), "z.txt": policy("dates")})
    (problem,) = build([one, two], index).problems
    assert (problem.kind, problem.path) == ("warning", str(two))
    assert problem.reason == 'the names of 1 of its files were taken: ids are such as "p/x.txt~2"'
    assert with_word(index, "bananas") == {"p/x.txt~2"}
    assert build([tmp_path / "a", two], index).problems == []


def test_an_index_among_the_policies_is_none(tmp_path: Path) -> None:
    folder = put(tmp_path / "p", {"a.txt": policy("apples")})
    for _ in range(2):
        assert make(folder, folder / "index").problems == []


def test_an_index_is_not_put_among_other_files(tmp_path: Path) -> None:
    folder = put(tmp_path / "p", {"a.txt": policy("apples")})
    with pytest.raises(IndexUnwritable, match="has other files in it; name a new folder"):
        make(folder, folder)
    assert [path.name for path in folder.iterdir()] == ["a.txt"]
    make(folder, put(tmp_path / "index", {".gitignore": "*"}))


PLACES = {
    "a-lock": (["lock", "notes.txt"], False),
    "a-pointer-as-of-a-database": (["CURRENT", "LOCK", "000003.log"], False),
    "both": (["CURRENT", "lock", "gen-2024"], False),
    "begun": (["lock"], True),
    "emptied": (["CURRENT", "CURRENT.unfinished", "lock", ".gitignore"], True),
    "without-a-pointer": (["gen-000001/data/x", "notes.txt"], True),
    "unfinished": (["gen-000001.unfinished/data/x", "lock", "notes.txt"], True),
}


@pytest.mark.parametrize(("names", "fits"), PLACES.values(), ids=PLACES)
def test_an_index_is_put_where_one_is(tmp_path: Path, names: list[str], fits: bool) -> None:
    """Not where another program keeps files of such names, its pointer would be lost."""
    folder = put(tmp_path / "p", {"a.txt": policy("apples")})
    index = put(tmp_path / "index", dict.fromkeys(names, "gen-000001"))
    if fits:
        make(folder, index)
        assert with_word(index, "apples") == {"p/a.txt"}
        return
    with pytest.raises(IndexUnwritable, match="has other files in it; name a new folder"):
        make(folder, index)
    assert {path.read_text() for path in index.iterdir()} == {"gen-000001"}


def test_an_empty_path_is_not_the_working_directory(index: Path) -> None:
    with pytest.raises(CorpusError, match="a path is empty"):
        build([""], index)
