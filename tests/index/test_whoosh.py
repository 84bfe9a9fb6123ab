"""The Whoosh engine: the contract, and its ranking against Whoosh's own scorer."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest
from contract_corpus import WORDS, ask, found, ids, random_records, record, written
from contract_reference import random_query
from engine_contract import EngineContract
from whoosh import analysis, fields, scoring
from whoosh import query as whoosh_query
from whoosh.filedb.filestore import RamStorage
from whoosh.searching import Searcher

from index import whoosh_codec, whoosh_reader
from index.engine import Engine, Reader, Record, Response, engine
from index.query import All, Filter, Phrase, Query, Term

STREAM = "text_exact"


class TestWhoosh(EngineContract):
    @pytest.fixture(scope="class")
    @classmethod
    def engine(cls) -> Engine:
        return engine("whoosh")


def _tied(pairs: list[tuple[float, str]]) -> list[set[str]]:
    """Return ids grouped by score, the best first."""
    return [{id for _, id in group} for _, group in groupby(pairs, lambda p: round(p[0], 9))]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Reader, Searcher]]:
    """Short sections, whose lengths Whoosh does not round, in our index and in one that is wholly
    Whoosh's, scored with the same parameters."""
    records = random_records(random.Random(8), 200, longest=10)
    folder = tmp_path_factory.mktemp("ours") / "data"
    reader = engine("whoosh").open(written(engine("whoosh"), folder, records))
    theirs = _theirs(records)
    yield reader, theirs
    theirs.close()
    reader.close()


def _theirs(records: Sequence[Record]) -> Searcher:
    analyzer = analysis.SpaceSeparatedTokenizer()
    schema = fields.Schema(id=fields.STORED(), text=fields.TEXT(analyzer=analyzer))
    index = RamStorage().create_index(schema)
    with index.writer() as writer:
        for made in records:
            writer.add_document(id=made.id, text=" ".join(made.terms[STREAM].words()))
    return index.searcher(weighting=scoring.BM25F(B=0.75, K1=1.2))


def test_ranks_as_whoosh_does(both: tuple[Reader, Searcher]) -> None:
    """For one word, where the two formulas differ by a factor only."""
    reader, theirs = both
    compared = 0
    for word in reader.vocabulary(STREAM):
        hits = theirs.search(whoosh_query.Term("text", word), limit=None)
        wanted = _tied([(hit.score, hit["id"]) for hit in hits])
        got = _tied([(hit.score, hit.stored["id"]) for hit in ask(reader, Term(STREAM, word)).hits])
        assert got == wanted, word
        compared += len(wanted)
    assert compared > 200


def test_finds_the_phrases_that_whoosh_does(both: tuple[Reader, Searcher]) -> None:
    reader, theirs = both
    chance, compared = random.Random(1), 0
    for _ in range(60):
        words = chance.choices(WORDS, k=chance.randint(2, 3))
        hits = theirs.search(whoosh_query.Phrase("text", words), limit=None)
        assert found(reader, Phrase(STREAM, tuple(words))) == {hit["id"] for hit in hits}, words
        compared += len(hits)
    assert compared > 100


def _answers(reader: Reader) -> list[Response]:
    """Return answers without the places of hits, which are those of one reader."""
    chance = random.Random(1)
    found = [ask(reader, random_query(chance), facets=["document"]) for _ in range(40)]
    return [replace(one, hits=[replace(hit, place=None) for hit in one.hits]) for one in found]


def test_small_cache_changes_no_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = engine("whoosh")
    folder = written(ours, tmp_path / "data", random_records(random.Random(2), 40))
    wanted = _answers(ours.open(folder))
    monkeypatch.setattr(whoosh_reader, "CACHE", 3000)
    assert _answers(ours.open(folder)) == wanted


def test_small_segments_change_no_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours, records = engine("whoosh"), random_records(random.Random(2), 60)
    wanted = _answers(ours.open(written(ours, tmp_path / "one", records)))
    monkeypatch.setattr(whoosh_codec, "FULL", 200)
    folder = written(ours, tmp_path / "many", records)
    assert len(list(folder.glob("*.arrays"))) > 4
    assert _answers(ours.open(folder)) == wanted
    written(ours, folder, records[:3], delete=[records[0].document])
    assert _answers(ours.open(folder)) == wanted


@pytest.mark.parametrize("query", [All(), Filter("language", "en"), Term(STREAM, "same")])
@pytest.mark.parametrize("limit", [3, 100])
def test_equal_scores_are_in_the_order_of_documents(
    tmp_path: Path, query: Query, limit: int
) -> None:
    """Whatever was written when, and however few are asked for."""
    ours = engine("whoosh")
    records = [record(f"{name}#1", "same words") for name in "dbacfe"]
    folder = written(ours, tmp_path / "data", records[:4])
    reader = ours.open(written(ours, folder, records[4:]))
    assert ids(ask(reader, query, limit=limit)) == [f"{name}#1" for name in "abcdef"][:limit]


def test_many_commits_leave_few_segments(tmp_path: Path) -> None:
    """And nothing of what was deleted, once more is gone than left."""
    ours, folder = engine("whoosh"), tmp_path / "data"
    for number in range(40):
        written(ours, folder, [record(f"{number}#1", f"word{number}")])
    assert len(list(folder.glob("*.arrays"))) <= 6
    written(ours, folder, [], delete=map(str, range(39)))
    assert len(list(folder.glob("*.arrays"))) == 1
    assert list(ours.open(folder).vocabulary(STREAM)) == ["word39"]
