"""The engine contract: empty, huge and strange fields, and the budgets of open queries."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from contract_corpus import ask, found, record, written
from contract_reference import Reference

from index.budget import EXPANSION_LIMIT, SCAN_LIMIT
from index.engine import Engine, Reader
from index.query import (
    All,
    And,
    Filter,
    Fuzzy,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    Wildcard,
)

HUGE = [f"w{n:06}" for n in range(SCAN_LIMIT + 1)]
TEXT = "text_exact"


class Extremes:
    """Tests of what is large or empty."""

    @pytest.fixture(scope="class")
    @classmethod
    def huge(
        cls, engine: Engine, tmp_path_factory: pytest.TempPathFactory
    ) -> Iterator[tuple[Reader, Reference]]:
        """A section of 200,001 different terms, and small ones beside it."""
        records = [
            record("huge#1", HUGE),
            record("many#1", ["data"] * 100_000),
            record("small#1", "data w000001"),
            record("empty#1"),
            record("edge#1", [f"x{n:05}" for n in range(EXPANSION_LIMIT)]),
        ]
        folder = tmp_path_factory.mktemp("huge") / "data"
        reader = engine.open(written(engine, folder, records))
        yield reader, Reference(records)
        reader.close()

    @pytest.mark.parametrize(
        "query",
        [
            Term(TEXT, "data"),
            Term(TEXT, HUGE[-1]),
            Phrase(TEXT, tuple(HUGE[-3:])),
            Near(TEXT, ((HUGE[-1],), (HUGE[-3],)), 1),
        ],
        ids=["often", "last", "phrase-at-the-end", "near-at-the-end"],
    )
    def test_huge_section_scores_exactly(
        self, huge: tuple[Reader, Reference], query: Query
    ) -> None:
        reader, reference = huge
        got = {hit.stored["id"]: hit.score for hit in ask(reader, query).hits}
        if isinstance(query, Near):
            assert set(got) == {"huge#1"}
        else:
            assert got == pytest.approx(reference.scores(query))

    def test_section_without_text_is_there(self, huge: tuple[Reader, Reference]) -> None:
        reader, _ = huge
        assert "empty#1" in found(reader, All())
        assert found(reader, Not(Prefix(TEXT, ""))) >= {"empty#1"}
        assert found(reader, Filter("document", "empty")) == {"empty#1"}

    @pytest.mark.parametrize(
        ("query", "partial"),
        [
            (Prefix(TEXT, "x"), False),
            (Prefix(TEXT, "w"), True),
            (Prefix(TEXT, ""), True),
            (Wildcard(TEXT, "x*"), False),
            (Wildcard(TEXT, "*1*"), True),
            (Wildcard(TEXT, "*nowhere"), True),
            (Wildcard(TEXT, "w00000?"), False),
            (Fuzzy(TEXT, "w000001", 1), False),
            (Or((Term(TEXT, "data"), Prefix(TEXT, "w"))), True),
            (And((Term(TEXT, "data"), Not(Prefix(TEXT, "w")))), True),
        ],
        ids=str,
    )
    def test_budget_ends_in_a_flag(
        self, huge: tuple[Reader, Reference], query: Query, partial: bool
    ) -> None:
        reader, _ = huge
        assert ask(reader, query).partial is partial

    def test_time_that_is_over_ends_in_a_flag(
        self, huge: tuple[Reader, Reference], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What a search out of time found is not remembered as all there is."""
        reader, _ = huge
        monkeypatch.setattr("index.budget.SECONDS", -1.0)
        assert ask(reader, Wildcard(TEXT, "x*9")).partial
        monkeypatch.undo()
        assert not ask(reader, Wildcard(TEXT, "x*9")).partial

    @pytest.mark.parametrize("size", [255, 256, 1000, 30_000, 70_000, 200_000])
    def test_long_terms_are_kept_whole(self, engine: Engine, tmp_path: Path, size: int) -> None:
        word = "д" * (size // 2)
        folder = written(engine, tmp_path / "data", [record("a#1", f"x {word} y")])
        reader = engine.open(written(engine, folder, [record("b#1", f"{word}z")]))
        assert found(reader, Term(TEXT, word)) == {"a#1"}
        assert found(reader, Phrase(TEXT, ("x", word, "y"))) == {"a#1"}
        assert found(reader, Prefix(TEXT, word)) == {"a#1", "b#1"}
        reader.close()

    def test_index_without_a_section(self, engine: Engine, tmp_path: Path) -> None:
        reader = engine.open(written(engine, tmp_path / "data", []))
        assert reader.count() == 0
        for query in (All(), Term(TEXT, "x"), Prefix(TEXT, ""), Fuzzy(TEXT, "x", 1), Not(All())):
            response = ask(reader, query, facets=["year"], sort="updated")
            assert (response.total, response.facets) == (0, {"year": []})
        assert list(reader.vocabulary(TEXT)) == []
        assert reader.values("language") == []
        reader.close()

    def test_index_whose_sections_are_all_gone(self, engine: Engine, tmp_path: Path) -> None:
        folder = written(engine, tmp_path / "data", [record("a#1", "data", year="2020")])
        reader = engine.open(written(engine, folder, [], delete=["a"]))
        assert reader.count() == 0
        response = ask(reader, Or((Term(TEXT, "data"), All())), facets=["year"], sort="document")
        assert (response.total, response.facets) == (0, {"year": []})
        assert reader.values("year") == []
        reader.close()

    def test_strange_values_come_back_as_they_were(self, engine: Engine, tmp_path: Path) -> None:
        stored = {"id": "a", "text": "\0\x1b[0m\u202e" * 9, "n": None, "l": [1, 2.5, {"k": "ü"}]}
        made = record("a", "x", organisation="a\tb\0c\n")._replace(stored=stored)
        reader = engine.open(written(engine, tmp_path / "data", [made]))
        assert reader.get("a") == stored
        assert reader.values("organisation") == [("a\tb\0c\n", 1)]
        reader.close()
