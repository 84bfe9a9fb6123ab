"""Which engine a build keeps an index in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from small_corpus import counts, make, policy, put

from index import generations, manifest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return put(tmp_path / "p", {f"{n}.txt": policy(f"word{n}") for n in range(3)})


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "index"


def test_the_engine_stays_unless_another_is_named(folder: Path, index: Path) -> None:
    for named, kept in ((None, "whoosh"), ("tantivy", "tantivy"), (None, "tantivy")):
        make(folder, index, engine=named)
        assert manifest.read(generations.current(index)).engine == kept
    assert counts(make(folder, index)) == (0, 0, 3, 0)


def test_the_engine_stays_when_an_index_of_another_version_is_made_anew(
    folder: Path, index: Path
) -> None:
    make(folder, index, engine="tantivy")
    path = generations.current(index) / "manifest.json"
    older = {**json.loads(path.read_text("utf-8")), "format": "policysearch index 1"}
    del older["sources"]
    path.write_text(json.dumps(older), "utf-8")
    assert "is of another version" in str(make(folder, index).why_full)
    assert manifest.read(generations.current(index)).engine == "tantivy"


@pytest.mark.parametrize("said", [[], {}, None, {"engine": None}], ids=str)
def test_an_index_that_tells_no_engine_is_made_anew_in_the_default_one(
    folder: Path, index: Path, said: object
) -> None:
    make(folder, index, engine="tantivy")
    put(generations.current(index), {"manifest.json": json.dumps(said)})
    assert "the old index cannot be used" in str(make(folder, index).why_full)
    assert manifest.read(generations.current(index)).engine == "whoosh"
