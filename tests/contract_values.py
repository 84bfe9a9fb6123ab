"""The engine contract: keyword fields of which a section has several values."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from contract_corpus import ask, found, record, written

from index.engine import Engine, Reader
from index.query import All, And, Filter, Not, Or, Query, Range, Term

SECTIONS = (
    record("one#1", "data", law=("gdpr", "ccpa"), cite=("gdpr/6.1.f", "gdpr/7", "13"), year="2020"),
    record("one#2", "data", law=("gdpr", "gdpr", "gdpr"), cite=("gdpr/6",), year="2021"),
    record("two#1", "data", law=("ccpa", "pipl"), cite=("6.1", "pipl/13.1"), language="zh"),
    record("two#2", "other", law=("gdpr",), cite=("gdpr/61",), language="zh"),
    record("three#1", "data"),
)
DATA = Term("text_exact", "data")

NODES: dict[str, tuple[Query, str]] = {
    "first-of-two": (Filter("law", "gdpr"), "one#1 one#2 two#2"),
    "second-of-two": (Filter("law", "pipl"), "two#1"),
    "both": (And((Filter("law", "gdpr"), Filter("law", "ccpa"))), "one#1"),
    "either": (Or((Filter("law", "pipl"), Filter("law", "gdpr"))), "one#1 one#2 two#1 two#2"),
    "none": (And((All(), Not(Filter("law", "gdpr")))), "two#1 three#1"),
    "range-of-any-value": (Range("law", "h", None), "two#1"),
    "citation": (Filter("cite", "gdpr/6.1.f"), "one#1"),
    "citation-takes-what-is-below": (Filter("cite", "gdpr/6"), "one#1 one#2"),
    "citation-of-any-law": (Filter("cite", "6"), "one#1 one#2 two#1"),
    "citation-of-no-other-law": (Filter("cite", "pipl/6"), ""),
    "citations-of-a-law": (Filter("cite", "gdpr/"), "one#1 one#2 two#2"),
}

COUNTS = {
    "none": ({}, [("gdpr", 2), ("ccpa", 2), ("pipl", 1)]),
    "own-selection-does-not-count": (
        {"law": Filter("law", "pipl")},
        [("gdpr", 2), ("ccpa", 2), ("pipl", 1)],
    ),
    "several-of-its-own": (
        {"law": Or((Filter("law", "pipl"), Filter("law", "gdpr")))},
        [("gdpr", 2), ("ccpa", 2), ("pipl", 1)],
    ),
    "another-does": (
        {"law": Filter("law", "pipl"), "language": Filter("language", "en")},
        [("gdpr", 2), ("ccpa", 1)],
    ),
}


class Values:
    """Tests on one small index."""

    @pytest.fixture(scope="class")
    @classmethod
    def several(cls, engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
        """Written twice over, so that records are also copied from what is stored of them."""
        folder = tmp_path_factory.mktemp("values") / "data"
        written(engine, folder, [*SECTIONS, record("old#1", "data", law=("gdpr", "lgpd"))])
        reader = engine.open(written(engine, folder, [], delete=["old"]))
        yield reader
        reader.close()

    @pytest.mark.parametrize(("query", "wanted"), NODES.values(), ids=NODES)
    def test_any_value_matches(self, several: Reader, query: Query, wanted: str) -> None:
        assert found(several, query) == set(wanted.split())
        assert ask(several, query).total == len(wanted.split())

    @pytest.mark.parametrize(("filters", "counts"), COUNTS.values(), ids=COUNTS)
    def test_facets_count_sections_and_not_values(
        self, several: Reader, filters: dict[str, Query], counts: list[tuple[str, int]]
    ) -> None:
        got = ask(several, DATA, filters=filters, facets=["law", "language"], limit=1).facets
        assert sorted(got["law"]) == sorted(counts)
        assert [count for _, count in got["law"]] == [count for _, count in counts]

    def test_a_filter_may_score(self, several: Reader) -> None:
        """Added up beside words, and the same for each section whatever its values."""
        query = Or((DATA, Filter("law", "gdpr", 2.5), Filter("cite", "gdpr/6", 0.5)))
        plain = {hit.stored["id"]: hit.score for hit in ask(several, DATA).hits}
        more = {"one#1": 3.0, "one#2": 3.0, "two#2": 2.5}
        wanted = {id: plain.get(id, 0) + more.get(id, 0) for id in {*plain, *more}}
        got = {hit.stored["id"]: hit.score for hit in ask(several, query).hits}
        assert got == pytest.approx(wanted, rel=1e-5)
        chosen = {"law": Filter("law", "gdpr", 2.5)}
        narrowed = {h.stored["id"]: h.score for h in ask(several, DATA, filters=chosen).hits}
        assert narrowed == pytest.approx({id: plain[id] for id in ("one#1", "one#2")})

    def test_values_of_the_whole_index_are_counted_alike(self, several: Reader) -> None:
        assert sorted(several.values("law")) == [("ccpa", 2), ("gdpr", 3), ("pipl", 1)]

    def test_a_facet_of_very_many_values(self, engine: Engine, tmp_path: Path) -> None:
        """More than an engine may count in one go."""
        many = [
            record(f"d#{n:03}", "data", cite=tuple(f"{n}.{m % 120}" for m in range(130)))
            for n in range(100)
        ]
        reader = engine.open(written(engine, tmp_path / "data", many))
        counts = ask(reader, DATA, facets=["cite"], limit=1).facets["cite"]
        assert len(counts) == 12_000
        assert {count for _, count in counts} == {1}
        first = ask(reader, DATA, facets=["cite"], limit=1, facet_limit=50)
        assert first.facets["cite"] == counts[:50] == sorted(counts)[:50]
        assert first.counts["cite"].others == 11_950
        assert ask(reader, Filter("cite", "7")).total == 1
        reader.close()
