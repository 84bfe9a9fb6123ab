"""Files in, documents and problems out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import corpus
from corpus import Document, Problem, pieces, readers

TEXT = "Sample Policy\n\n1. One\n\nText of it.\n\n2. Two\n\nText of it.\n"


def write(folder: Path, name: str, content: str | bytes = TEXT) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def documents(*paths: Path, **options: str) -> list[Document]:
    return [d for d in corpus.read(paths, **options) if isinstance(d, Document)]


def problems(*paths: Path, **options: str) -> list[Problem]:
    return [p for p in corpus.read(paths, **options) if isinstance(p, Problem)]


def test_ids_and_order(tmp_path: Path) -> None:
    root = tmp_path / "policies"
    for name in ("b.txt", "a/z.md", "a/b.txt", "C.txt", ".hidden.txt", ".git/x.txt"):
        write(root, name)
    expected = ["policies/C.txt", "policies/a/b.txt", "policies/a/z.md", "policies/b.txt"]
    assert [d.id for d in documents(root)] == expected
    assert [d.id for d in documents(root / "b.txt")] == ["b.txt"]


def test_ids_stay_unique_across_roots(tmp_path: Path) -> None:
    one, two = write(tmp_path, "one/p.txt"), write(tmp_path, "two/p.txt")
    assert [d.id for d in documents(one, two)] == ["p.txt", "p.txt~2"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path, "in/p.txt")
    assert len(documents(tmp_path, path, tmp_path / "in")) == 1


def test_dot_is_a_folder_with_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "policies", "p.txt")
    monkeypatch.chdir(tmp_path / "policies")
    assert [d.id for d in documents(Path())] == ["policies/p.txt"]


def test_symlink_loops_end(tmp_path: Path) -> None:
    write(tmp_path, "a/p.txt")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    (tmp_path / "a" / "self").symlink_to(tmp_path / "a" / "self")
    (tmp_path / "a" / "gone").symlink_to(tmp_path / "nowhere")
    assert len(documents(tmp_path)) == 1
    assert [Path(p.path).name for p in problems(tmp_path)] == ["gone", "self"]


def test_special_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (problem,) = problems(tmp_path)
    assert (problem.kind, problem.reason) == ("refused", "not a regular file")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_unreadable_file(tmp_path: Path) -> None:
    write(tmp_path, "p.txt").chmod(0)
    (problem,) = problems(tmp_path)
    assert "Permission denied" in problem.reason


def test_unsupported_kinds_are_counted(tmp_path: Path) -> None:
    write(tmp_path, "p.pdf")
    write(tmp_path, "LICENSE")
    assert [p.kind for p in problems(tmp_path)] == ["unsupported", "unsupported"]


def test_missing_path(tmp_path: Path) -> None:
    with pytest.raises(corpus.CorpusError, match="no such file"):
        list(corpus.read([tmp_path / "none"]))


def test_unknown_encoding(tmp_path: Path) -> None:
    with pytest.raises(corpus.CorpusError, match="no such encoding"):
        list(corpus.read([tmp_path], encoding="klingon"))


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", ["p.txt", "p.md"])
def test_encodings_that_are_known(tmp_path: Path, encoding: str, name: str) -> None:
    write(tmp_path, name, TEXT.encode(encoding))
    (document,) = documents(tmp_path)
    assert document.source == TEXT


BAD = {
    "latin-1": ("Vår policy".encode("latin-1"), "not valid utf-8: byte 1"),
    "nul": (b"a\0b", "NUL character at 1"),
    "utf-16 without a mark": ("Policy".encode("utf-16-le"), "NUL character"),
    "half a utf-16 unit": (b"\xff\xfea", "not valid utf-16-le"),
    "cut off": ("政策".encode()[:-1], "not valid utf-8: byte 3"),
}


@pytest.mark.parametrize(("content", "reason"), BAD.values(), ids=BAD)
def test_undecodable(tmp_path: Path, content: bytes, reason: str) -> None:
    write(tmp_path, "a.txt", content)
    write(tmp_path, "b.txt")
    (problem,) = problems(tmp_path)
    assert reason in problem.reason
    assert "option encoding" in problem.cure
    assert len(documents(tmp_path)) == 1


def test_encoding_that_is_told(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "Условия\n\nТекст условий.".encode("cp1251"))
    write(tmp_path, "b.txt", "\ufeffПравила\n\nТекст правил.")
    assert [d.title for d in documents(tmp_path, encoding="cp1251")] == ["Условия", "Правила"]


def test_empty_file(tmp_path: Path) -> None:
    write(tmp_path, "p.txt", " \n\n")
    (problem,) = problems(tmp_path)
    assert (problem.kind, problem.reason) == ("warning", "empty")


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "LARGEST_FILE", 1024 * 1024)
    write(tmp_path, "p.txt", b"a" * (1024 * 1024 + 1))
    (problem,) = problems(tmp_path)
    assert problem.reason == "larger than 1 MiB"


def test_endless_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "LONGEST_LINE", 100)
    write(tmp_path, "a.txt", "data " * 30)
    write(tmp_path, "b.jsonl", record(id="r", text="data " * 30) + "\n")
    write(tmp_path, "c.txt", "data\n" * 30)
    reasons = [(p.path.rpartition("/")[2], p.reason) for p in problems(tmp_path)]
    assert reasons == [
        ("a.txt", "a line of 150 characters"),
        ("b.jsonl:1", "a line of 150 characters"),
    ]


def record(**fields: object) -> str:
    return json.dumps(fields, ensure_ascii=False)


def test_jsonl(tmp_path: Path) -> None:
    rows = [
        record(
            id="a", text="One passage.", title="T", language="en", year=2020, url="https://e.org"
        ),
        "not json",
        record(id="b"),
        record(text="No id."),
        "",
        record(id="a", text="Again."),
        record(id=7, text=TEXT, updated="2021-05-03", version="2", organisation="E"),
    ]
    path = write(tmp_path, "c.jsonl", "\n".join(rows))
    first, second = documents(path)
    assert (first.id, first.title, first.language) == ("a", "T", "en")
    assert first.metadata == {"year": "2020", "url": "https://e.org"}
    assert [s.id for s in first.sections] == ["a"]
    assert (second.id, second.version, second.organisation) == ("7", "2", "E")
    assert [s.id for s in second.sections] == ["7#intro", "7#1", "7#2"]
    assert second.source == TEXT
    assert [p.path.rsplit(":", 1)[1] for p in problems(path)] == ["2", "3", "4", "6"]


def test_jsonl_line_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "LARGEST_RECORD", 1024 * 1024)
    long = record(id="long", text="a" * 3_000_000)
    path = write(tmp_path, "c.jsonl", f"{long}\n{record(id='b', text='Text.')}\n")
    assert [d.id for d in documents(path)] == ["b"]
    assert [p.reason for p in problems(path)] == ["line longer than 1 MiB"]


def test_pieces_are_no_larger_than_their_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "LARGEST_RECORD", 2000)
    monkeypatch.setattr(pieces, "PIECE", 10)
    path = write(tmp_path, "c.jsonl", f"{record(id='a', text='Text.')}\n{'long' * 1000}\n")
    (file,) = corpus.source_files([path])
    assert isinstance(file, corpus.SourceFile)
    sizes = [piece.size for piece in corpus.pieces_of(file)]
    assert len(sizes) == 2
    assert 0 < sum(sizes) <= file.size()


def test_jsonl_bad_bytes_and_depth(tmp_path: Path) -> None:
    rows = [b'{"id": "\xff"}', b"[" * 100_000, b'{"id": "a", "text": "\\ud800 x"}']
    found = list(corpus.read([write(tmp_path, "c.jsonl", b"\n".join(rows))]))
    assert [type(f) for f in found] == [Problem, Problem, Problem]


def test_front_matter_and_overrides(tmp_path: Path) -> None:
    write(tmp_path, "p.md", "---\ntitle: Front\nversion: 1\n---\n# P\n\n## One\n\nText.\n")
    write(tmp_path, "q-hk.txt")
    write(tmp_path, "sub/r.txt")
    toml = '["*-hk.txt"]\nlanguage = "zh-Hant-HK"\nupdated = 2025-05-20\n'
    toml += '[default]\nversion = 2\ncolour = "red"\njurisdiction = "HK"\n'
    write(tmp_path, "corpus.toml", toml)
    by_name = {Path(d.path).name: d for d in documents(tmp_path)}
    p, q, r = by_name["p.md"], by_name["q-hk.txt"], by_name["r.txt"]
    assert (p.title, p.version, p.jurisdiction, p.metadata) == (
        "Front",
        "2",
        "HK",
        {"colour": "red"},
    )
    assert (q.language, str(q.updated)) == ("zh-Hant-HK", "2025-05-20")
    assert (r.version, r.metadata) == (None, {})
    assert problems(tmp_path) == []


BAD_TOML = {
    "no toml": "what is this",
    "no table": 'title = "x"',
    "a list": "[default]\ntitle = [1]",
    "no date": '[default]\nupdated = "soon"',
    "no encoding": '[default]\nencoding = "klingon"',
}


@pytest.mark.parametrize("content", BAD_TOML.values(), ids=BAD_TOML)
def test_bad_overrides(tmp_path: Path, content: str) -> None:
    write(tmp_path, "corpus.toml", content)
    with pytest.raises(corpus.CorpusError, match=r"corpus\.toml"):
        list(corpus.read([tmp_path]))


def test_encodings_that_are_told(tmp_path: Path) -> None:
    write(tmp_path, "sv.txt", TEXT.replace("Text", "Uppgifter på nätet").encode("latin-1"))
    write(tmp_path, "ru.jsonl", '{"id": "r", "text": "Мы храним данные."}'.encode("cp1251"))
    write(tmp_path, "mark.txt", TEXT.encode("utf-8-sig"))
    write(
        tmp_path,
        "corpus.toml",
        '[default]\nencoding = "latin-1"\n["ru.*"]\nencoding = "cp1251"\n["de.*"]\nversion = 1\n',
    )
    texts = {document.id: document.source for document in documents(tmp_path)}
    assert "Мы храним" in texts.pop("r")
    assert any("på nätet" in text for text in texts.values())
    assert all("encoding" not in document.metadata for document in documents(tmp_path))
    (problem,) = problems(tmp_path)
    assert (problem.kind, problem.reason) == ("warning", 'no file here fits ["de.*"]')


def test_language_that_is_told(tmp_path: Path) -> None:
    write(tmp_path, "p.txt")
    (document,) = documents(tmp_path, language="sv")
    assert document.language == "sv"


def test_hash_follows_text_and_metadata(tmp_path: Path) -> None:
    path = write(tmp_path, "p.txt")
    (before,) = documents(path)
    (same,) = documents(path)
    (other,) = documents(path, language="sv")
    write(tmp_path, "p.txt", TEXT + " ")
    (changed,) = documents(path)
    assert before.content_hash == same.content_hash
    assert len({before.content_hash, other.content_hash, changed.content_hash}) == 3


def test_source_files_read_nothing(tmp_path: Path) -> None:
    write(tmp_path, "p.txt", b"\xff\xff")
    (found,) = corpus.source_files([tmp_path])
    assert isinstance(found, corpus.SourceFile)
    assert (found.kind, found.id) == ("txt", f"{tmp_path.name}/p.txt")


def test_import_is_light() -> None:
    heavy = {"icu", "numpy", "py3langid", "opencc", "markdown_it"}
    code = f"import sys, corpus; print(*{heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
