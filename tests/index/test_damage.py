"""Indexes that are damaged or hostile: each is refused, and nothing of it runs."""

from __future__ import annotations

import errno
import json
import os
import pickle
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from small_corpus import CURE, make, opened, put, segment, with_word

from index import ledger, manifest
from index.damage import reading
from index.engine import engine
from index.errors import IndexBroken
from index.inverter import Field
from index.whoosh_segment import SegmentArrays


def _edit(**changes: Any) -> Callable[[dict[str, Any]], Any]:
    return lambda data: {**data, **changes}


def _without(name: str) -> Callable[[dict[str, Any]], Any]:
    return lambda data: {key: value for key, value in data.items() if key != name}


MANIFESTS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "a-list": lambda data: [data],
    "null": lambda data: None,
    "other-format": _edit(format="policysearch index 999"),
    "no-format": _without("format"),
    **{f"no-{name}": _without(name) for name in ("engine", "sections", "canaries", "files")},
    "engine-number": _edit(engine=1),
    "fingerprint-null": _edit(fingerprint=None),
    "sections-text": _edit(sections="2"),
    "sections-negative": _edit(sections=-1),
    "sections-true": _edit(sections=True),
    "documents-float": _edit(documents=1.5),
    "languages-list": _edit(languages=["en"]),
    "languages-text": _edit(languages={"en": "2"}),
    "analysed-number": _edit(analysed=[1]),
    "analysed-null": _edit(analysed=None),
    "canaries-short": _edit(canaries={"en": ["apples"]}),
    "canaries-number": _edit(canaries={"en": [1, 2]}),
    "canaries-null": _edit(canaries=None),
    "files-list": _edit(files=[]),
    "files-text": _edit(files={"x": "ab"}),
    "files-null": _edit(files={"x": None}),
    "files-digest": _edit(files={"x": [1, 2]}),
}


@pytest.mark.parametrize("edit", MANIFESTS.values(), ids=MANIFESTS)
def test_manifest_that_is_none(two: Path, edit: Callable[[dict[str, Any]], Any]) -> None:
    folder = two / "gen-000001"
    data = json.loads((folder / "manifest.json").read_text("utf-8"))
    put(folder, {"manifest.json": json.dumps(edit(data))})
    with pytest.raises(IndexBroken, match=CURE):
        manifest.read(folder)


GARBAGE: dict[str, bytes | None] = {
    "missing": None,
    "empty": b"",
    "half": b'{"format": "policy',
    "binary": b"\xff\0\xfe",
    "deep": b"[" * 200_000,
    "huge-number": b'{"format": ' + b"1" * 10_000 + b"}",
}


@pytest.mark.parametrize("content", GARBAGE.values(), ids=GARBAGE)
@pytest.mark.parametrize("name", ["manifest.json", "sources.json"])
def test_garbage(two: Path, tmp_path: Path, name: str, content: bytes | None) -> None:
    put(two / "gen-000001", {name: content})
    read: Callable[[Path], Any] = manifest.read if name == "manifest.json" else ledger.read
    with pytest.raises(IndexBroken, match=CURE):
        read(two / "gen-000001")
    assert "missing or damaged" in str(make(tmp_path / "p", two).why_full)
    assert with_word(two, "bananas") == {"p/b.txt"}


SOURCES: dict[str, Any] = {
    "a-list": [],
    "no-digest": {"a": {"documents": {}, "accounts": {}, "problems": [], "clashes": []}},
    "documents-list": {
        "a": {"digest": "", "documents": [], "accounts": {}, "problems": [], "clashes": []}
    },
    "strange-problem": {
        "a": {"digest": "", "documents": {}, "accounts": {}, "problems": [{}], "clashes": []}
    },
    "text": {"a": "b"},
}


@pytest.mark.parametrize("data", SOURCES.values(), ids=SOURCES)
def test_sources_that_are_none(tmp_path: Path, data: Any) -> None:
    put(tmp_path, {"sources.json": json.dumps(data)})
    with pytest.raises(IndexBroken, match=CURE):
        ledger.read(tmp_path)


def _flip(path: Path, place: float) -> None:
    content = bytearray(path.read_bytes())
    content[int(place * (len(content) - 1))] ^= 1
    path.unlink()
    path.write_bytes(content)


DAMAGE: dict[str, Callable[[Path], Any]] = {
    "missing": lambda data: segment(data).unlink(),
    "truncated": lambda data: os.truncate(segment(data), 100),
    "grown": lambda data: segment(data).open("ab").write(b"x"),
    "first-byte": lambda data: _flip(segment(data), 0),
    "middle-byte": lambda data: _flip(segment(data), 0.5),
    "last-byte": lambda data: _flip(segment(data), 1),
    "toc-byte": lambda data: _flip(next(data.glob("*.toc")), 0.5),
    "extra-file": lambda data: (data / "extra").write_bytes(b""),
    "extra-folder": lambda data: (data / "extra").mkdir(),
    "folder-for-a-file": lambda data: (p := segment(data)).unlink() or p.mkdir(),
    "no-folder": lambda data: data.rename(data.parent / "elsewhere"),
    "dangling-link": lambda data: (p := segment(data)).unlink() or p.symlink_to("nowhere"),
}


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("harm", DAMAGE.values(), ids=DAMAGE)
def test_damaged_data(two: Path, tmp_path: Path, harm: Callable[[Path], Any]) -> None:
    folder = two / "gen-000001"
    harm(folder / "data")
    with pytest.raises(IndexBroken, match=CURE):
        manifest.check_files(folder, manifest.read(folder), contents=True)
    assert "the old index cannot be used" in str(make(tmp_path / "p", two).why_full)
    assert with_word(two, "apples") == {"p/a.txt"}


RAISED: dict[str, Exception] = {
    "text": UnicodeDecodeError("utf-8", b"x", 0, 1, "bad"),
    "pickle": pickle.UnpicklingError("bad"),
    "place": IndexError("bad"),
    "key": KeyError("bad"),
    "number": struct.error("bad"),
    "end": EOFError(),
    "packed": zlib.error("bad"),
    "class": AttributeError("bad"),
    "module": ImportError("bad"),
    "file": FileNotFoundError(errno.ENOENT, "bad"),
    "seek": OSError(errno.EINVAL, "bad"),
}


@pytest.mark.parametrize("error", RAISED.values(), ids=RAISED)
def test_what_reading_raises_is_told_as_damage(
    two: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object) -> None:
        raise error

    with opened(two) as reader:
        for name in ("find", "place", "words", "lengths", "columns"):
            monkeypatch.setattr(Field, name, fail)
        monkeypatch.setattr(SegmentArrays, "stored", fail)
        for read in (
            lambda: reader.frequency("text_exact", "kiwis"),
            lambda: list(reader.vocabulary("text_exact")),
            lambda: reader.stored(0),  # type: ignore[attr-defined]
            lambda: reader.lengths("heading_stem"),  # type: ignore[attr-defined]
            lambda: list(reader.similar("text_exact", "kiwi", 1)),
            lambda: reader.values("organisation"),
        ):
            with pytest.raises(IndexBroken, match=CURE):
                read()


def test_a_full_table_of_files_is_no_damage() -> None:
    with pytest.raises(OSError, match="too many"), reading():
        raise OSError(errno.EMFILE, "too many")


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_truncated_segment_that_nobody_compared(two: Path) -> None:
    data = two / "gen-000001" / "data"
    os.truncate(segment(data), 100)
    with pytest.raises(IndexBroken, match=CURE):
        engine("whoosh").open(data)


@pytest.mark.parametrize("suffix", [".arrays", ".stored", ".toc"])
def test_small_files_are_compared_whatever_the_size_of_the_whole(two: Path, suffix: str) -> None:
    folder = two / "gen-000001"
    manifest.check_files(folder, manifest.read(folder), contents=False)
    _flip(next((folder / "data").glob(f"*{suffix}")), 0.5)
    with pytest.raises(IndexBroken, match=CURE):
        manifest.check_files(folder, manifest.read(folder), contents=False)


class _Hostile:
    """Runs when it is unpickled."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.touch, (self.mark,)


@pytest.mark.parametrize("same_size", [False, True])
def test_nothing_runs_from_a_planted_pickle(two: Path, tmp_path: Path, same_size: bool) -> None:
    mark = tmp_path / "ran"
    toc = next((two / "gen-000001" / "data").glob("*.toc"))
    size = toc.stat().st_size
    pickled = pickle.dumps(_Hostile(mark))
    pickle.loads(pickled)
    assert mark.exists()
    mark.unlink()
    toc.unlink()
    toc.write_bytes(pickled.ljust(size, b".") if same_size else pickled)
    with pytest.raises(IndexBroken, match=CURE), opened(two):
        pass
    make(tmp_path / "p", two)
    assert not mark.exists()
    assert with_word(two, "apples") == {"p/a.txt"}
