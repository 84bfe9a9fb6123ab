"""The Tantivy engine: the contract, the default engine's answers, and what would be lost."""

from __future__ import annotations

import importlib
import random
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest
from contract_corpus import ask, found, ids, random_records, record, written
from contract_reference import random_query
from engine_contract import EngineContract

from index.engine import Engine, Reader, Response, engine
from index.errors import EngineMissing, IndexBroken
from index.query import Filter, Near, Phrase, Prefix, Term
from index.tantivy_record import STORED, Packed, prepare
from index.tantivy_terms import DAMAGE

tantivy = pytest.importorskip("tantivy", reason="Tantivy is not installed")
TEXT = "text_exact"


class TestTantivy(EngineContract):
    @pytest.fixture(scope="class")
    @classmethod
    def engine(cls) -> Engine:
        return engine("tantivy")


def _tied(response: Response) -> list[tuple[float, set[str]]]:
    """Return ids grouped by score, the best first; scores have single precision."""
    hits = [(hit.score, hit.stored["id"]) for hit in response.hits]
    grouped: list[tuple[float, set[str]]] = []
    for score, id in hits:
        if grouped and score == pytest.approx(grouped[-1][0], rel=1e-5, abs=1e-7):
            grouped[-1][1].add(id)
        else:
            grouped.append((score, {id}))
    return grouped


@pytest.fixture(scope="module", params=[(5, 12), (6, 300), (7, 2500)], ids=str)
def both(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Reader, Reader]]:
    """The same sections, short to very long, in both engines: several commits, one with a
    deletion."""
    seed, longest = request.param
    records = random_records(random.Random(seed), 150, longest=longest)
    readers = []
    for name in ("whoosh", "tantivy"):
        folder = tmp_path_factory.mktemp(name) / "data"
        for start in range(0, 150, 50):
            written(engine(name), folder, records[start : start + 50])
        written(engine(name), folder, [], delete=[records[75].document])
        readers.append(engine(name).open(folder))
    yield readers[0], readers[1]
    for reader in readers:
        reader.close()


@pytest.mark.parametrize("seed", range(4))
def test_answers_as_the_default_engine(both: tuple[Reader, Reader], seed: int) -> None:
    """The same hits, counts and facets, and the same order wherever scores are not tied."""
    chance = random.Random(seed)
    facets = ["language", "organisation", "document", "year", "law"]
    for _ in range(60):
        query = random_query(chance)
        filters = chance.choice([{}, {"year": Filter("year", "2021")}])
        wanted, got = (ask(r, query, filters=filters, facets=facets) for r in both)
        assert (got.total, got.facets, got.partial) == (
            wanted.total,
            wanted.facets,
            wanted.partial,
        ), query
        pairs = zip(_tied(got), _tied(wanted), strict=True)
        for (score, tied), (other, others) in pairs:
            assert (tied, score) == (others, pytest.approx(other, rel=1e-5, abs=1e-7)), query


@pytest.mark.parametrize("sort", ["document", "updated", "-updated"])
def test_sorts_as_the_default_engine(both: tuple[Reader, Reader], sort: str) -> None:
    chance = random.Random(3)
    for _ in range(20):
        query = random_query(chance, 1)
        wanted, got = (ask(reader, query, sort=sort) for reader in both)
        if sort == "document":
            assert ids(got) == ids(wanted), query
        dates = [
            [(key, len(list(group))) for key, group in groupby(_dates(reader, answer))]
            for reader, answer in zip(both, (wanted, got), strict=True)
        ]
        assert dates[0] == dates[1], query
        scores = [{hit.stored["id"]: hit.score for hit in answer.hits} for answer in (wanted, got)]
        assert scores[1] == pytest.approx(scores[0], rel=1e-5, abs=1e-7), query


def _dates(reader: Reader, answer: Response) -> list[str | None]:
    dated = {
        id: date
        for date, _ in reader.values("updated")
        for id in found(reader, Filter("updated", date))
    }
    return [dated.get(hit.stored["id"]) for hit in answer.hits]


def test_terms_with_white_space_are_kept_whole(tmp_path: Path) -> None:
    """Tantivy would cut them and shift the positions of all that follow."""
    ours = engine("tantivy")
    strange = ["a b", "tab\tbed", "", "\u3000", "\ud800", "nul\0"]
    folder = written(ours, tmp_path / "data", [record("one#1", ["x", *strange, "y"])])
    reader = ours.open(written(ours, folder, [record("two#1", "a b tab bed")]))
    assert list(reader.vocabulary(TEXT)) == sorted({"x", *strange, "y", "a", "b", "tab", "bed"})
    for term in strange:
        assert found(reader, Term(TEXT, term)) == {"one#1"}
    assert found(reader, Phrase(TEXT, ("x", *strange, "y"))) == {"one#1"}
    assert found(reader, Near(TEXT, (("y",), ("x",)), 6)) == {"one#1"}
    assert found(reader, Near(TEXT, (("y",), ("x",)), 5)) == set()
    assert found(reader, Prefix(TEXT, "a ")) == {"one#1"}
    again = ours.open(written(ours, folder, [], delete=["two"]))
    assert found(again, Phrase(TEXT, ("x", *strange, "y"))) == {"one#1"}


def test_long_values_are_kept_whole(tmp_path: Path) -> None:
    ours, long = engine("tantivy"), "ö " * 40_000
    made = record(f"{long}#1", "x", organisation=long)
    reader = ours.open(written(ours, tmp_path / "data", [made]))
    assert reader.values("organisation") == [(long, 1)]
    assert ids(ask(reader, Filter("organisation", long), sort="document")) == [f"{long}#1"]
    assert ask(reader, Term(TEXT, "x"), facets=["organisation"]).facets == {
        "organisation": [(long, 1)]
    }
    assert reader.scores(Near(TEXT, (("x",),), 0), f"{long}#1") is not None


def test_a_record_is_read_as_far_as_asked_and_written_again_as_it_was() -> None:
    made = record(
        "é#1",
        ["a b", "new", *("word" * n for n in range(1, 400))],
        title="new",
        organisation=("x", "x\ud800"),
    )
    prepared = prepare(made)
    data = prepared.fields[STORED]
    again = Packed(data).prepared()
    assert {**again.fields, **prepared.fields} == again.fields
    assert Packed(data).id() == "é#1"
    assert Packed(data).stored() == made.stored
    for end in range(16):
        with pytest.raises(DAMAGE):
            Packed(data[:end]).stored()


def test_facets_of_more_values_than_tantivy_aggregates(
    both: tuple[Reader, Reader], monkeypatch: pytest.MonkeyPatch
) -> None:
    facets = ["document", "language", "year"]
    wanted = ask(both[0], Prefix(TEXT, "d"), facets=facets).facets
    monkeypatch.setattr("index.tantivy_reader.FEW", 4)
    assert ask(both[1], Prefix(TEXT, "d"), facets=facets).facets == wanted


def test_near_is_the_same_where_ways_to_stand_are_too_many_to_try(
    both: tuple[Reader, Reader], monkeypatch: pytest.MonkeyPatch
) -> None:
    query = Near(TEXT, (("data", "date"), ("share",), ("data", "right")), 2, 1.5)
    wanted = ask(both[1], query)
    both[1].translated.clear()  # type: ignore[attr-defined]
    monkeypatch.setattr("index.tantivy_near.WAYS", 0)
    assert ask(both[1], query) == wanted
    assert wanted.total


def test_reading_leaves_the_folder_as_it_is(tmp_path: Path) -> None:
    """The manifest lists its files; and the folder may be one that cannot be written."""
    ours = engine("tantivy")
    folder = written(ours, tmp_path / "data", random_records(random.Random(1), 9))
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    modes = {path.stat().st_mode & 0o777 for path in folder.iterdir()}
    reader = ours.open(folder)
    assert found(reader, Prefix(TEXT, "d"))
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    assert modes == {folder.stat().st_mode & 0o666}


def test_deletion_leaves_no_trace_in_the_statistics(tmp_path: Path) -> None:
    ours, records = engine("tantivy"), random_records(random.Random(2), 60)
    more = random_records(random.Random(3), 30, "more")
    folder = written(ours, tmp_path / "data", [*records, *more])
    written(ours, folder, [], delete={made.document for made in more})
    once = ours.open(written(ours, tmp_path / "once", records))
    reader = ours.open(folder)
    for word in once.vocabulary(TEXT):
        assert ask(reader, Term(TEXT, word)) == ask(once, Term(TEXT, word))
        assert reader.frequency(TEXT, word) == once.frequency(TEXT, word)


@pytest.mark.parametrize("suffix", [".store", ".term", ".idx", ".json"])
def test_damage_is_told_as_such(tmp_path: Path, suffix: str, capfd: object) -> None:
    ours, chance = engine("tantivy"), random.Random(4)
    folder = written(ours, tmp_path / "data", random_records(chance, 30))
    path = next(path for path in sorted(folder.iterdir()) if path.suffix == suffix)
    data = path.read_bytes()
    told = 0
    for _ in range(12):
        changed = bytearray(data)
        for _ in range(8):
            changed[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(changed)
        try:
            reader = ours.open(folder)
            for _ in range(8):
                ask(reader, random_query(chance), facets=["language"])
        except IndexBroken:
            told += 1
    assert told


def test_engine_that_is_not_installed_names_the_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("index.tantivy_")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "tantivy", None)
    with pytest.raises(EngineMissing, match=r"pip install 'policysearch\[tantivy\]'"):
        engine("tantivy")
    monkeypatch.undo()
    importlib.import_module("index.tantivy_engine")
