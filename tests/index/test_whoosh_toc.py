"""A table of contents that was forged: no code of it runs, whoever opens it and why."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from whoosh import fields
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, IndexVersionError
from whoosh.reading import CorruptIndexError

from index import whoosh_writer
from index.engine import engine
from index.errors import IndexBroken
from index.whoosh_codec import Segment
from index.whoosh_toc import INDEX, segments

WHOOSH = engine("whoosh")


class Hostile(fields.Schema):  # type: ignore[misc]
    """Makes a folder when it is unpickled."""

    mark = Path()

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.mkdir, (self.mark,)


def hostile(mark: Path) -> Hostile:
    made = Hostile()  # type: ignore[no-untyped-call]
    made.mark = mark
    return made


def elsewhere(mark: Path) -> Segment:
    segment = Segment(INDEX)
    segment.segid = "/../../other"
    return segment


FORGED: dict[str, Callable[[Path], list[Any]]] = {
    "a call": lambda mark: [hostile(mark)],
    "another class": lambda mark: [fields.TEXT()],
    "a schema": lambda mark: [fields.Schema()],
    "files elsewhere": lambda mark: [elsewhere(mark)],
    "an index elsewhere": lambda mark: [Segment("../other")],
    "text": lambda mark: ["MAIN_1"],
}


@pytest.fixture
def data(two: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(two / "gen-000001" / "data", tmp_path / "data"))


def forge(folder: Path, listed: list[Any], schema: Any = None) -> None:
    next(folder.glob("*.toc")).unlink()
    made: Any = TOC(fields.Schema() if schema is None else schema, listed, 1)
    made.write(FileStorage(str(folder)), INDEX)


def test_what_a_build_wrote_is_read(data: Path) -> None:
    (found,) = segments(data)
    written = Segment(INDEX)
    vars(written).update(vars(found))
    forge(data, [written])
    reader = WHOOSH.open(data)
    assert reader.count() == found.doc_count_all() == 4
    reader.close()


@pytest.mark.parametrize("listed", FORGED.values(), ids=FORGED)
def test_nothing_forged_is_opened_or_run(
    data: Path, tmp_path: Path, listed: Callable[[Path], list[Any]]
) -> None:
    mark = tmp_path / "ran"
    forge(data, listed(mark))
    with pytest.raises(IndexBroken):
        WHOOSH.open(data)
    with pytest.raises(IndexBroken), WHOOSH.writer(data, create=False):
        pass
    assert not mark.exists()


def test_a_forged_schema_does_not_run(data: Path, tmp_path: Path) -> None:
    forge(data, [], hostile(tmp_path / "ran"))
    with pytest.raises(IndexBroken):
        WHOOSH.open(data)
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("error", [CorruptIndexError("bad"), IndexVersionError("bad", 1)], ids=repr)
def test_what_whoosh_raises_is_told_as_damage(
    data: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(whoosh_writer, "FileIndex", fail)
    with pytest.raises(IndexBroken), WHOOSH.writer(data, create=False):
        pass


def test_the_newest_table_of_contents_is_read(data: Path) -> None:
    (found,) = segments(data)
    newest = next(data.glob("*.toc")).read_bytes()
    for number, content in ((2, b""), (9, b""), (10, newest)):
        (data / f"_{INDEX}_{number}.toc").write_bytes(content)
    assert segments(data)[0].segid == found.segid
