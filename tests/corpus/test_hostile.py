"""Files and folders made to break a build: the rest is read all the same, and in time."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import corpus
from corpus import Document, Problem, pieces, walk

TEXT = "Sample Policy\n\n1. One\n\nText of it.\n\n2. Two\n\nText of it.\n"
RECORDS = [{"id": "a", "text": "ਊ ਅ\u0a0a\u0a00 text."}, {"id": "b", "text": "Second 政策 😀."}]


def found(path: Path, encoding: str | None = None) -> tuple[list[str], list[str]]:
    """Return the ids of documents and the reasons of problems."""
    entries = list(corpus.read([path], encoding=encoding))
    ids = [d.id for d in entries if isinstance(d, Document)]
    return ids, [p.reason for p in entries if isinstance(p, Problem)]


@pytest.mark.parametrize("method", ["is_file", "stat", "iterdir"])
def test_closed_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str) -> None:
    for name in ("closed", "open"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "p.txt").write_text(TEXT)
    true = getattr(Path, method)

    def refuse(self: Path, *args: object, **options: object) -> object:
        if "closed" in self.parts:
            raise PermissionError(13, "Permission denied")
        return true(self, *args, **options)

    monkeypatch.setattr(Path, method, refuse)
    ids, reasons = found(tmp_path)
    assert ids == [f"{tmp_path.name}/open/p.txt"]
    assert reasons == ["cannot be opened: Permission denied"]
    assert found(tmp_path / "closed") == ([], ["cannot be opened: Permission denied"])


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_folder_that_may_be_listed_but_not_entered(tmp_path: Path) -> None:
    (tmp_path / "listed").mkdir()
    (tmp_path / "p.txt").write_text(TEXT)
    (tmp_path / "listed" / "p.txt").write_text(TEXT)
    (tmp_path / "listed").chmod(0o400)
    try:
        ids, reasons = found(tmp_path)
    finally:
        (tmp_path / "listed").chmod(0o700)
    assert (len(ids), reasons) == (1, ["cannot be opened: Permission denied"])


def test_deep_folders(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(walk.DEEPEST):
        deep /= "d"
    (deep / "d").mkdir(parents=True)
    (deep / "p.txt").write_text(TEXT)
    (deep / "d" / "p.txt").write_text(TEXT)
    ids, reasons = found(tmp_path)
    assert (len(ids), reasons) == (1, [f"more than {walk.DEEPEST} folders deep"])


def test_deep_overrides(tmp_path: Path) -> None:
    (tmp_path / "corpus.toml").write_text("[default]\na = " + "[" * 5000 + "]" * 5000)
    with pytest.raises(corpus.CorpusError, match=r"corpus\.toml: nested too deeply"):
        list(corpus.read([tmp_path]))


HALVES = {
    "language": {"language": "\ud800"},
    "title": {"title": "x\udfff"},
    "free": {"note": "\ud800"},
    "name": {"\ud800": "x"},
    "within": {"tags": [{"a": "\ud800"}]},
    "text": {"text": "\ud800"},
}


@pytest.mark.parametrize("fields", HALVES.values(), ids=HALVES)
def test_half_of_a_surrogate_pair(tmp_path: Path, fields: dict[str, object]) -> None:
    path = tmp_path / "c.jsonl"
    rows = [{"id": "a", "text": "Text."} | fields, {"id": "b", "text": "Text.", "note": "😀"}]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    ids, reasons = found(path)
    assert (ids, len(reasons)) == (["b"], 1)
    assert "surrogate" in reasons[0]


def test_half_of_a_surrogate_pair_by_encoding(tmp_path: Path) -> None:
    (tmp_path / "p.txt").write_bytes(b"Policy +2AA- text")
    ids, (reason,) = found(tmp_path, "utf-7")
    assert (ids, "surrogate" in reason) == ([], True)


WIDE = {
    "utf-16 by its mark": ("utf-16", None),
    "utf-32 by its mark": ("utf-32", None),
    "utf-16 that is told": ("utf-16-le", "utf-16-le"),
    "big-endian": ("utf-16-be", "utf-16-be"),
    "wider": ("utf-32-be", "utf-32-be"),
    "utf-8 with a mark": ("utf-8-sig", "cp1251"),
}


@pytest.mark.parametrize(("written", "told"), WIDE.values(), ids=WIDE)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n"], ids=["lf", "crlf", "blank"])
def test_records_in_wide_encodings(
    tmp_path: Path, written: str, told: str | None, end: str
) -> None:
    rows = [json.dumps(row, ensure_ascii=False) for row in RECORDS]
    path = tmp_path / "c.jsonl"
    path.write_bytes(end.join(rows).encode(written))
    entries = list(corpus.read([path], encoding=told))
    assert [e.source for e in entries if isinstance(e, Document)] == [r["text"] for r in RECORDS]
    assert len(entries) == len(RECORDS)


def test_wide_line_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "LARGEST_RECORD", 1024 * 1024)
    long = json.dumps({"id": "long", "text": "\u0a0a" * 700_000}, ensure_ascii=False)
    path = tmp_path / "c.jsonl"
    path.write_bytes(f'{long}\n{{"id": "b", "text": "Text."}}\nnot json\n'.encode("utf-16"))
    entries = list(corpus.read([path]))
    assert [e.id for e in entries if isinstance(e, Document)] == ["b"]
    wrong = [(p.path[-1], p.reason[:8]) for p in entries if isinstance(p, Problem)]
    assert wrong == [("1", "line lon"), ("3", "not JSON")]


def test_many_lines_listed_twice_come_to_an_end(tmp_path: Path) -> None:
    """Each line with each would take hours."""
    path = tmp_path / "lines.txt"
    path.write_text("".join(f"Entry {i}\n" for i in range(40_000)) * 2)
    assert len(found(path)[0]) == 1
