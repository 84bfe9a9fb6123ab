"""The engine contract: an index from which documents were dropped and nothing else was done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from contract_corpus import ask, ids, record, written

from index.engine import Engine, Reader, Record
from index.query import All, And, Filter, Not, Or, Query, Range, Term
from index.schema import FACETS

DATA = Term("text_exact", "data")
QUERIES: dict[str, tuple[Query, dict[str, Query]]] = {
    "all": (All(), {}),
    "word": (DATA, {}),
    "one-organisation": (Or((DATA, Filter("organisation", "Gamma"))), {}),
    "narrowed": (All(), {"organisation": Filter("organisation", "Beta")}),
    "narrowed-by-another": (All(), {"year": Range("year", "2021", None)}),
    "negated": (And((All(), Not(Filter("year", "2022")))), {}),
}
SORTS = ("relevance", "document", "updated", "-updated")
NAMES = ("Alpha", "Beta", "Gamma", "Delta")
DROPS = {
    "first": ("Alpha",),
    "middle": ("Beta",),
    "last": ("Delta",),
    "two": ("Alpha", "Gamma"),
    "all-but-one": ("Alpha", "Beta", "Delta"),
}
Pair = tuple[Reader, Reader]


def _sections(names: Iterable[str]) -> list[Record]:
    """Return two sections of each organisation with values of its own, the second one undated."""
    made = []
    for name in names:
        place = NAMES.index(name)
        own = {"organisation": name, "version": f"v{place}", "jurisdiction": f"{name} land"}
        year = f"{2020 + place}"
        dated = {"year": year, "updated": f"{year}-05-01", "language": f"l{place}"}
        made += [
            record(f"{name}#1", f"data of {name}", law=("gdpr", f"law{place}"), **own, **dated),
            record(f"{name}#2", ["data", "more"] * place, law=("gdpr",), **own),
        ]
    return made


class Drops:
    """Such an index answers as one that never held what is gone."""

    @pytest.fixture(scope="class", params=DROPS.values(), ids=DROPS)
    @classmethod
    def pair(
        cls,
        engine: Engine,
        request: pytest.FixtureRequest,
        tmp_path_factory: pytest.TempPathFactory,
    ) -> Iterator[Pair]:
        folder, gone = tmp_path_factory.mktemp("drops"), request.param
        written(engine, folder / "dropped", _sections(NAMES))
        dropped = engine.open(written(engine, folder / "dropped", [], delete=gone))
        left = _sections(name for name in NAMES if name not in gone)
        fresh = engine.open(written(engine, folder / "fresh", left))
        yield dropped, fresh
        dropped.close()
        fresh.close()

    @pytest.mark.parametrize(("query", "filters"), QUERIES.values(), ids=QUERIES)
    def test_facets_after_a_drop(self, pair: Pair, query: Query, filters: dict[str, Query]) -> None:
        dropped, fresh = (ask(r, query, filters=filters, facets=FACETS, limit=1) for r in pair)
        assert dropped.facets == fresh.facets
        assert dropped.total == fresh.total

    @pytest.mark.parametrize("sort", SORTS)
    def test_order_after_a_drop(self, pair: Pair, sort: str) -> None:
        for query in (All(), DATA):
            dropped, fresh = (ids(ask(reader, query, sort=sort)) for reader in pair)
            assert dropped == fresh

    @pytest.mark.parametrize("name", NAMES)
    def test_each_value_counts_its_own_hits(self, pair: Pair, name: str) -> None:
        """A group has the number of its hits from the facet of its field."""
        dropped, fresh = (ask(r, Filter("organisation", name), facets=FACETS) for r in pair)
        assert ids(dropped) == ids(fresh)
        assert dropped.facets == fresh.facets
        assert dropped.facets["document"] == ([(name, 2)] if dropped.total else [])

    def test_values_and_languages_of_words_after_a_drop(self, pair: Pair) -> None:
        dropped, fresh = pair
        for field in FACETS:
            assert dropped.values(field) == fresh.values(field)
        assert dropped.spread("text_exact", "data") == fresh.spread("text_exact", "data")
