"""The Whoosh engine: the contract, and its ranking against Whoosh's own scorer."""

from __future__ import annotations

import random
from itertools import groupby
from pathlib import Path

import pytest
from contract_corpus import ask, random_records, written
from contract_reference import random_query
from engine_contract import EngineContract
from whoosh import query as whoosh_query
from whoosh import scoring
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from index import whoosh_engine
from index.engine import Engine, engine
from index.query import Term

STREAM = "text_exact"


class TestWhoosh(EngineContract):
    @pytest.fixture(scope="class")
    @classmethod
    def engine(cls) -> Engine:
        return engine("whoosh")


def _tied(pairs: list[tuple[float, str]]) -> list[set[str]]:
    """Return ids grouped by score, the best first."""
    return [{id for _, id in group} for _, group in groupby(pairs, lambda p: round(p[0], 9))]


def test_ranks_as_whoosh_does(tmp_path: Path) -> None:
    """For one word, where the two formulas differ by a factor only, and for short sections, whose
    lengths Whoosh does not round."""
    ours = engine("whoosh")
    records = random_records(random.Random(8), 200, longest=10)
    folder = written(ours, tmp_path / "data", records)
    reader = ours.open(folder)
    weighting = scoring.BM25F(B=0.75, K1=1.2)
    theirs = FileIndex(FileStorage(str(folder))).searcher(weighting=weighting)
    compared = 0
    for word in reader.vocabulary(STREAM):
        hits = theirs.search(whoosh_query.Term(STREAM, word), limit=None)
        wanted = _tied([(hit.score, hit["stored"]["id"]) for hit in hits])
        got = _tied([(hit.score, hit.stored["id"]) for hit in ask(reader, Term(STREAM, word)).hits])
        assert got == wanted, word
        compared += len(wanted)
    assert compared > 200
    theirs.close()
    reader.close()


def test_small_cache_changes_no_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = engine("whoosh")
    folder = written(ours, tmp_path / "data", random_records(random.Random(2), 40))
    chance = random.Random(1)
    queries = [random_query(chance) for _ in range(40)]
    reader = ours.open(folder)
    wanted = [ask(reader, query) for query in queries]
    monkeypatch.setattr(whoosh_engine, "CACHE", 20)
    cramped = ours.open(folder)
    assert [ask(cramped, query) for query in queries] == wanted
    assert cramped._cached <= 20 or len(cramped._cache) == 1  # type: ignore[attr-defined]
    reader.close()
    cramped.close()
