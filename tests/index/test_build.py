"""Incremental builds: what each edit of a corpus does to an index."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from small_corpus import (
    counts,
    generation_names,
    lines,
    make,
    opened,
    policy,
    put,
    snapshot,
    with_word,
)

import analyzers
from corpus import CorpusError
from index import analyse, generations, schema, workers
from index.build import build
from index.engine import engine
from index.report import Options, Progress

FILES = {
    "a.txt": policy("apples", "bananas"),
    "b.md": policy("cherries"),
    "c/d.txt": policy("dates"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return put(tmp_path / "policies", FILES)


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "new" / "index"


def test_first_build(folder: Path, index: Path) -> None:
    report = make(folder, index)
    assert counts(report) == (3, 0, 0, 0)
    assert (report.documents, report.why_full, report.problems) == (3, None, [])
    assert report.sections == sum(report.languages.values()) == len(snapshot(index)["sections"])
    assert with_word(index, "bananas") == {"policies/a.txt"}
    assert generation_names(index) == ["CURRENT", "gen-000001", "lock"]


EDITS: dict[str, tuple[Mapping[str, str | bytes | None], tuple[int, int, int, int]]] = {
    "nothing": ({}, (0, 0, 3, 0)),
    "add": ({"e.txt": policy("elderberries")}, (1, 0, 3, 0)),
    "change": ({"a.txt": policy("figs")}, (0, 1, 2, 0)),
    "touch": ({"a.txt": FILES["a.txt"]}, (0, 0, 3, 0)),
    "drop": ({"a.txt": None}, (0, 0, 2, 1)),
    "rename": ({"a.txt": None, "z.txt": FILES["a.txt"]}, (1, 0, 2, 1)),
    "all-at-once": ({"a.txt": None, "b.md": policy("figs"), "e.txt": policy("g")}, (1, 1, 1, 1)),
    "becomes-empty": ({"a.txt": b""}, (0, 0, 2, 1)),
    "becomes-binary": ({"a.txt": b"\0\1\2"}, (0, 0, 2, 1)),
    "changes-language": (
        {"a.txt": "Om oss\n\n" + "Vi sparar dina uppgifter så länge du är kund hos oss. " * 5},
        (0, 1, 2, 0),
    ),
    "loses-its-words": ({"a.txt": "1. ***\n\n— — —\n"}, (0, 1, 2, 0)),
}


@pytest.mark.parametrize(("edit", "wanted"), EDITS.values(), ids=EDITS)
def test_edit(
    folder: Path,
    index: Path,
    tmp_path: Path,
    edit: Mapping[str, str | bytes | None],
    wanted: tuple[int, int, int, int],
) -> None:
    make(folder, index)
    put(folder, edit)
    report = make(folder, index)
    assert counts(report) == wanted
    make(folder, tmp_path / "fresh")
    assert snapshot(index) == snapshot(tmp_path / "fresh")
    assert report.why_full is None


@pytest.mark.parametrize(
    "text",
    ["Vi sparar dina uppgifter så länge du är kund hos oss. " * 5, "— — —\n", "Pears. " * 9],
    ids=["another-language", "no-word", "other-words"],
)
def test_word_that_proved_an_index_may_go(folder: Path, index: Path, text: str) -> None:
    """The build looks for a word of each language in a section known to have it."""
    put(folder, {"a.txt": "Apples are kept by us for as long as you are a customer. " * 3})
    make(folder, index)
    put(folder, {"a.txt": text})
    assert counts(make(folder, index)) == (0, 1, 2, 0)
    assert with_word(index, "apples") == set()
    with opened(index) as reader:
        assert reader.get("policies/a.txt") is not None


def test_unchanged_corpus_writes_no_generation(folder: Path, index: Path) -> None:
    first = make(folder, index)
    before = {path: path.stat().st_mtime_ns for path in index.rglob("*") if path.name != "lock"}
    again = make(folder, index)
    after = {path: path.stat().st_mtime_ns for path in index.rglob("*") if path.name != "lock"}
    assert (before, counts(again)) == (after, (0, 0, 3, 0))
    assert (again.sections, again.documents, again.languages) == (
        first.sections,
        first.documents,
        first.languages,
    )


def test_only_changed_files_are_analysed(
    folder: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(folder, index)
    put(folder, {"b.md": policy("figs")})
    seen = []
    monkeypatch.setattr(
        workers, "records", lambda d, real=workers.records: seen.append(d.id) or real(d)
    )
    make(folder, index)
    assert seen == ["policies/b.md"]


@pytest.mark.parametrize("seed", range(3))
def test_many_edits_end_where_a_fresh_build_does(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    folder, index = put(tmp_path / "policies", {"keep.txt": policy("kept")}), tmp_path / "index"
    words = ["apples", "bananas", "cherries", "dates"]
    for _ in range(6):
        for name in chance.sample(["a.txt", "b.txt", "c/d.md", "e.jsonl"], 2):
            content = policy(*chance.choices(words, k=chance.randint(1, 3)))
            if (folder / name).exists() and chance.random() < 0.4:
                put(folder, {name: None})
            elif name.endswith("jsonl"):
                put(folder, {name: lines(**{chance.choice(words): content, "same": policy("x")})})
            else:
                put(folder, {name: content})
        make(folder, index, jobs=1)
    make(folder, tmp_path / "fresh")
    assert snapshot(index) == snapshot(tmp_path / "fresh")


def test_full_starts_over(folder: Path, index: Path) -> None:
    make(folder, index)
    report = make(folder, index, full=True)
    assert (counts(report), report.why_full) == ((3, 0, 0, 0), "as asked")
    assert generation_names(index) == ["CURRENT", "gen-000001", "gen-000002", "lock"]


def test_full_needs_no_readable_index(folder: Path, index: Path) -> None:
    make(folder, index)
    put(index / "gen-000001", {"manifest.json": "{", "sources.json": None})
    assert counts(make(folder, index, full=True)) == (3, 0, 0, 0)
    assert with_word(index, "apples") == {"policies/a.txt"}


def test_damaged_index_is_made_anew_and_says_so(folder: Path, index: Path) -> None:
    make(folder, index)
    put(index / "gen-000001", {"sources.json": "[]"})
    report = make(folder, index)
    assert counts(report) == (3, 0, 0, 0)
    assert str(report.why_full).startswith("the old index cannot be used: ")
    assert "sources.json is missing or damaged" in str(report.why_full)


CHANGES = {
    "analyzer": r"from analyzer kk\d+ to analyzer kk99",
    "generic-analyzer": r"from analyzer und\d+ to analyzer und99",
    "schema": r"from schema \d+ to schema 99",
    "library": r"from .*\bjieba ([\d.]+), .*\bpyicu ([\d.]+), .* to .*\bjieba \1\+.*\bpyicu \2\+.*",
    "parser": r"from parser \d+ to parser 99",
    "icu": r"from ICU [\d.]+ to ICU 99\.1",
    "engine": r"from whoosh [\d.]+ to whoosh 99\.1",
}


@pytest.mark.parametrize("what", CHANGES)
def test_changed_analysis_is_done_again(
    folder: Path, index: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    make(folder, index)
    if what == "analyzer":
        monkeypatch.setattr(analyzers.get("kk"), "version", 99, raising=False)
    elif what == "generic-analyzer":
        monkeypatch.setattr(type(analyzers.get("und")), "version", 99)
    elif what == "schema":
        monkeypatch.setattr(schema, "VERSION", 99)
    elif what == "icu":
        monkeypatch.setattr(analyse.icu, "ICU_VERSION", "99.1")
    elif what == "engine":
        monkeypatch.setattr(type(engine("whoosh")), "version", "99.1")
    elif what == "library":
        real = analyse.importlib.metadata.version
        monkeypatch.setattr(analyse.importlib.metadata, "version", lambda name: real(name) + "+")
    else:
        monkeypatch.setattr(analyse.corpus, "PARSER_VERSION", 99)
    report = make(folder, index)
    assert counts(report) == (3, 0, 0, 0)
    assert re.fullmatch(f"the analysis changed {CHANGES[what]}", str(report.why_full))
    assert counts(make(folder, index)) == (0, 0, 3, 0)


def test_processes_make_the_same_index(folder: Path, tmp_path: Path) -> None:
    put(folder, {f"{n}.txt": policy(f"word{n}", "data") for n in range(40)})
    one, two = make(folder, tmp_path / "one"), make(folder, tmp_path / "two", jobs=2)
    assert snapshot(tmp_path / "one") == snapshot(tmp_path / "two")
    assert one == two


def test_language_is_told(folder: Path, index: Path) -> None:
    assert set(make(folder, index).languages) == {"en"}
    report = make(folder, index, language="sv")
    assert set(report.languages) == {"sv"}
    assert report.why_full == "the analysis changed from none to language sv"


def test_encoding_is_told(tmp_path: Path, index: Path) -> None:
    text = policy("конфиденциальность")
    folder = put(tmp_path / "p", {"a.txt": text.encode("cp1251"), "b.txt": policy("plain")})
    report = make(folder, index)
    assert [(p.kind, "option encoding" in p.cure) for p in report.problems] == [("refused", True)]
    assert (make(folder, index, encoding="cp1251").documents, index.exists()) == (2, True)
    assert with_word(index, "конфиденциальность") == {"p/a.txt"}


def test_unknown_encoding_is_an_error(folder: Path, index: Path) -> None:
    with pytest.raises(CorpusError, match="no such encoding"):
        make(folder, index, encoding="klingon")
    assert not index.exists()


PROBLEMS: dict[str, bytes] = {
    "x.txt": b"\xff\xfe\xff",
    "y.pdf": b"%PDF",
    "z.jsonl": b'{"id": 1}\n{"id": "r", "text": "All about rhubarb"}\n[]\n',
}


def test_problems_are_told_again_by_every_build(folder: Path, index: Path) -> None:
    put(folder, PROBLEMS)
    first = make(folder, index)
    assert len(first.problems) == 4
    again = make(folder, index)
    assert counts(again) == (0, 0, 4, 0)
    assert sorted(map(str, again.problems)) == sorted(map(str, first.problems))
    put(folder, {"e.txt": policy("elderberries")})
    changed = make(folder, index)
    assert sorted(map(str, changed.problems)) == sorted(map(str, first.problems))
    put(folder, dict.fromkeys(PROBLEMS))
    assert make(folder, index).problems == []


def test_a_problem_that_ends_is_forgotten(folder: Path, index: Path) -> None:
    put(folder, {"x.txt": b"\xff\xfe\xff"})
    make(folder, index)
    put(folder, {"x.txt": policy("xigua")})
    report = make(folder, index)
    assert (counts(report), report.problems) == ((1, 0, 3, 0), [])


def test_progress_reaches_its_end(folder: Path, index: Path) -> None:
    told: list[tuple[int, int, int]] = []

    def note(at: Progress) -> None:
        told.append((at.sections, at.done, at.size))

    for _ in range(2):
        told.clear()
        report = build([folder], index, Options(), note)
        size = sum(path.stat().st_size for path in folder.rglob("*.*"))
        assert told == sorted(told)
        assert told[-1] == (report.sections, size, size)
        put(folder, {name: policy("new") for name in FILES})


def test_file_names_of_no_encoding(folder: Path, index: Path) -> None:
    name = b"Caf\xe9 Policy.txt".decode("utf-8", "surrogateescape")
    (folder / name).write_text(policy("coffee").replace("Acme Privacy Policy", ""))
    (folder / b"Soci\xe9t\xe9".decode("utf-8", "surrogateescape")).mkdir()
    deep = folder / b"Soci\xe9t\xe9".decode("utf-8", "surrogateescape") / "Privacy Policy.txt"
    deep.write_text(policy("cream"))
    assert make(folder, index).documents == 5
    with opened(index) as reader:
        assert reader.frequency("text_exact", "coffee") == 1
    assert counts(make(folder, index)) == (0, 0, 5, 0)
    assert str(generations.current(index)).endswith("gen-000001")
