"""The engine contract: each node of a query, filters, facets, orders and pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from contract_corpus import ask, found, ids, record, written

from index.engine import Engine, Reader
from index.query import (
    All,
    And,
    DisMax,
    Filter,
    Fuzzy,
    Leaf,
    Maybe,
    Near,
    Not,
    Nothing,
    Or,
    Phrase,
    Prefix,
    Query,
    Range,
    Term,
    Wildcard,
)

SECTIONS = (
    record(
        "one#1",
        "we keep your data for one year",
        heading="retention",
        organisation="Acme Ltd",
        year="2020",
        updated="2020-01-31",
        version="v1",
        number="4",
    ),
    record(
        "one#2",
        "your data your data",
        organisation="Acme Ltd",
        year="2020",
        updated="2020-01-31",
        version="v1",
        number="4.2",
    ),
    record("two#1", "we share data with dates", language="en-GB", organisation="Acme"),
    record(
        "tre#1",
        "vi sparar dina uppgifter",
        language="sv",
        organisation="Möbel AB",
        year="2024",
        updated="2024-12-01",
        version="V2",
        number="42",
    ),
    record("fyra#1", "隐私 政策", language="zh-Hant-HK", year="2019", updated="2019-07-01"),
)
TEXT = "text_exact"


def t(word: str, boost: float = 1.0) -> Term:
    return Term(TEXT, word, boost)


NODES: Mapping[str, tuple[Query, str]] = {
    "term": (t("data"), "one#1 one#2 two#1"),
    "term-stem": (Term("text_stem", "dat"), "one#1 one#2 two#1"),
    "term-of-another-field": (Term("heading_exact", "retention"), "one#1"),
    "term-unknown": (t("absent"), ""),
    "term-empty": (t(""), ""),
    "term-lone-surrogate": (t("\ud800"), ""),
    "term-not-folded": (t("Data"), ""),
    "phrase": (Phrase(TEXT, ("your", "data")), "one#1 one#2"),
    "phrase-of-one": (Phrase(TEXT, ("data",)), "one#1 one#2 two#1"),
    "phrase-reversed": (Phrase(TEXT, ("data", "your")), "one#2"),
    "phrase-repeated": (Phrase(TEXT, ("your", "data", "your", "data")), "one#2"),
    "phrase-never-across-sections": (Phrase(TEXT, ("year", "your")), ""),
    "phrase-unknown": (Phrase(TEXT, ("your", "absent")), ""),
    "phrase-empty": (Phrase(TEXT, ()), ""),
    "near": (Near(TEXT, (("data",), ("we",)), 2), "one#1 two#1"),
    "near-too-far": (Near(TEXT, (("data",), ("we",)), 0), ""),
    "near-any-order": (Near(TEXT, (("data",), ("your",)), 0), "one#1 one#2"),
    "near-alternatives": (Near(TEXT, (("share", "keep"), ("data", "x")), 1), "one#1 two#1"),
    "near-same-word-twice": (Near(TEXT, (("data",), ("data",)), 1), "one#2"),
    "near-shared-alternatives": (Near(TEXT, (("with", "dates"), ("with",)), 0), "two#1"),
    "near-unknown": (Near(TEXT, (("data",), ("absent",)), 9), ""),
    "near-empty": (Near(TEXT, (), 1), ""),
    "prefix": (Prefix(TEXT, "dat"), "one#1 one#2 two#1"),
    "prefix-whole-word": (Prefix(TEXT, "dates"), "two#1"),
    "prefix-empty": (Prefix(TEXT, ""), "one#1 one#2 two#1 tre#1 fyra#1"),
    "prefix-unknown": (Prefix(TEXT, "datex"), ""),
    "prefix-lone-surrogate": (Prefix(TEXT, "\udcff"), ""),
    "wildcard-star": (Wildcard(TEXT, "da*s"), "two#1"),
    "wildcard-mark": (Wildcard(TEXT, "dat?"), "one#1 one#2 two#1"),
    "wildcard-leading": (Wildcard(TEXT, "*ar*"), "one#1 two#1 tre#1"),
    "wildcard-all": (Wildcard(TEXT, "*"), "one#1 one#2 two#1 tre#1 fyra#1"),
    "wildcard-length": (Wildcard(TEXT, "??"), "one#1 two#1 tre#1 fyra#1"),
    "wildcard-regex-letters": (Wildcard(TEXT, "d.*"), ""),
    "fuzzy-same": (Fuzzy(TEXT, "data", 0), "one#1 one#2 two#1"),
    "fuzzy-replaced": (Fuzzy(TEXT, "shire", 1), "two#1"),
    "fuzzy-added-and-dropped": (Fuzzy(TEXT, "sharre", 1), "two#1"),
    "fuzzy-swapped-is-two-edits": (Fuzzy(TEXT, "shaer", 1), ""),
    "fuzzy-two": (Fuzzy(TEXT, "shaer", 2), "two#1"),
    "fuzzy-keeps-the-first-letter": (Fuzzy(TEXT, "hare", 2), ""),
    "fuzzy-empty": (Fuzzy(TEXT, "", 2), ""),
    "range": (Range("year", "2019", "2020"), "one#1 one#2 fyra#1"),
    "range-open-below": (Range("updated", None, "2019-12-31"), "fyra#1"),
    "range-open-above": (Range("updated", "2020-01-31", None), "one#1 one#2 tre#1"),
    "range-open": (Range("year", None, None), "one#1 one#2 tre#1 fyra#1"),
    "range-upside-down": (Range("year", "2024", "2019"), ""),
    "filter-language-by-prefix": (Filter("language", "en"), "one#1 one#2 two#1"),
    "filter-language-region": (Filter("language", "EN-gb"), "two#1"),
    "filter-language-script": (Filter("language", "zh-hant"), "fyra#1"),
    "filter-language-not-half-a-subtag": (Filter("language", "zh-Han"), ""),
    "filter-language-underscore": (Filter("language", "zh_Hant_HK"), "fyra#1"),
    "filter-organisation-words": (Filter("organisation", "acme"), "one#1 one#2 two#1"),
    "filter-organisation-unicode": (Filter("organisation", "MÖBEL"), "tre#1"),
    "filter-version-case": (Filter("version", "v2"), "tre#1"),
    "filter-number": (Filter("number", "4"), "one#1"),
    "filter-number-below": (Filter("number", "4.*"), "one#2"),
    "filter-document": (Filter("document", "one"), "one#1 one#2"),
    "filter-unknown": (Filter("version", "v9"), ""),
    "and": (And((t("we"), t("data"))), "one#1 two#1"),
    "and-nothing-in-common": (And((t("we"), t("vi"))), ""),
    "and-one": (And((t("we"),)), "one#1 two#1"),
    "and-not": (And((t("data"), Not(t("we")))), "one#2"),
    "and-only-not": (And((Not(t("data")),)), "tre#1 fyra#1"),
    "and-empty": (And(()), "one#1 one#2 two#1 tre#1 fyra#1"),
    "or": (Or((t("vi"), t("share"))), "two#1 tre#1"),
    "or-not": (Or((t("vi"), Not(t("data")))), "tre#1 fyra#1"),
    "or-empty": (Or(()), ""),
    "dismax": (DisMax((t("vi"), t("share"), t("share", 9.0))), "two#1 tre#1"),
    "dismax-unscored": (DisMax((Filter("language", "sv"), Nothing())), "tre#1"),
    "maybe": (Maybe(t("we"), t("share")), "one#1 two#1"),
    "maybe-nothing": (Maybe(t("we"), Nothing()), "one#1 two#1"),
    "maybe-required-nothing": (Maybe(Nothing(), t("we")), ""),
    "not": (Not(t("data")), "tre#1 fyra#1"),
    "not-not": (Not(Not(t("data"))), "one#1 one#2 two#1"),
    "not-all": (Not(All()), ""),
    "all": (All(), "one#1 one#2 two#1 tre#1 fyra#1"),
    "nothing": (Nothing(), ""),
}

SORTED = {
    "document": (All(), "document", ["fyra#1", "one#1", "one#2", "tre#1", "two#1"]),
    "updated": (All(), "updated", ["tre#1", "one#1", "one#2", "fyra#1", "two#1"]),
    "-updated": (All(), "-updated", ["fyra#1", "one#1", "one#2", "tre#1", "two#1"]),
    "relevance": (t("data"), "relevance", ["one#2", "two#1", "one#1"]),
    "updated-then-score": (t("data"), "updated", ["one#2", "one#1", "two#1"]),
    "-updated-then-score": (t("data"), "-updated", ["one#2", "one#1", "two#1"]),
}


class Nodes:
    """Tests on one small index."""

    @pytest.fixture(scope="class")
    @classmethod
    def small(cls, engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
        folder = tmp_path_factory.mktemp("small") / "data"
        reader = engine.open(written(engine, folder, SECTIONS))
        yield reader
        reader.close()

    @pytest.mark.parametrize(("query", "wanted"), NODES.values(), ids=NODES)
    def test_node(self, small: Reader, query: Query, wanted: str) -> None:
        response = ask(small, query)
        assert set(ids(response)) == set(wanted.split())
        assert response.total == len(response.hits) == len(wanted.split())
        assert not response.partial

    @pytest.mark.parametrize(
        "query",
        [q for q, wanted in NODES.values() if isinstance(q, Leaf) and wanted],
        ids=[name for name, (q, wanted) in NODES.items() if isinstance(q, Leaf) and wanted],
    )
    def test_boost_multiplies(self, small: Reader, query: Query) -> None:
        from dataclasses import replace

        plain = {h.stored["id"]: h.score for h in ask(small, query).hits}
        more = {h.stored["id"]: h.score for h in ask(small, replace(query, boost=2.5)).hits}
        assert more == pytest.approx({id: 2.5 * score for id, score in plain.items()})
        assert all(score > 0 for score in plain.values())

    def test_filters_narrow_and_do_not_score(self, small: Reader) -> None:
        chosen = {"language": Filter("language", "en"), "year": Range("year", "2020", None)}
        response = ask(small, t("data"), filters=chosen)
        assert ids(response) == ["one#2", "one#1"]
        assert response.total == 2
        plain = {h.stored["id"]: h.score for h in ask(small, t("data")).hits}
        assert all(hit.score == plain[hit.stored["id"]] for hit in response.hits)

    @pytest.mark.parametrize(
        ("filters", "facets"),
        [
            ({}, {"language": [("en", 2), ("en-GB", 1)], "year": [("2020", 2)]}),
            (
                {"language": Filter("language", "en-GB")},
                {"language": [("en", 2), ("en-GB", 1)], "year": []},
            ),
            (
                {"language": Filter("language", "sv"), "year": Filter("year", "2020")},
                {"language": [("en", 2)], "year": []},
            ),
        ],
        ids=["no-selection", "own-selection-does-not-count", "others-do"],
    )
    def test_facets(
        self,
        small: Reader,
        filters: dict[str, Query],
        facets: dict[str, list[tuple[str, int]]],
    ) -> None:
        response = ask(small, t("data"), filters=filters, facets=["language", "year"], limit=1)
        assert response.facets == facets

    def test_facets_are_ordered_by_count_then_value_and_years_newest_first(
        self, small: Reader
    ) -> None:
        response = ask(small, All(), facets=["year", "organisation", "document", "version"])
        assert response.facets == {
            "year": [("2024", 1), ("2020", 2), ("2019", 1)],
            "organisation": [("Acme Ltd", 2), ("Acme", 1), ("Möbel AB", 1)],
            "document": [("one", 2), ("fyra", 1), ("tre", 1), ("two", 1)],
            "version": [("v1", 2), ("V2", 1)],
        }
        assert ask(small, Nothing(), facets=["year"]).facets == {"year": []}

    @pytest.mark.parametrize("limit", [0, 1, 2, 3, 10**30])
    def test_the_first_values_of_a_facet_and_how_often_there_are_others(
        self, small: Reader, limit: int
    ) -> None:
        fields = ["year", "organisation", "document", "version"]
        for filters in ({}, {"year": Range("year", "2020", None)}):
            every = ask(small, All(), facets=fields, filters=filters).facets
            some = ask(small, All(), facets=fields, filters=filters, facet_limit=limit)
            for field, values in every.items():
                others = sum(count for _, count in values[limit:])
                assert some.counts[field] == (values[:limit], others)

    @pytest.mark.parametrize(("query", "sort", "wanted"), SORTED.values(), ids=SORTED)
    def test_sort(self, small: Reader, query: Query, sort: str, wanted: list[str]) -> None:
        assert ids(ask(small, query, sort=sort)) == wanted

    @pytest.mark.parametrize("sort", ["relevance", "document", "updated", "-updated"])
    def test_pages_cut_the_same_list(self, small: Reader, sort: str) -> None:
        whole = ids(ask(small, All(), sort=sort))
        pages = [ask(small, All(), sort=sort, limit=2, offset=start) for start in (0, 2, 4, 6)]
        assert [id for page in pages for id in ids(page)] == whole
        assert [page.total for page in pages] == [5] * 4
        assert ask(small, All(), limit=0).hits == []

    def test_filter_of_a_query_that_matches_nothing(self, small: Reader) -> None:
        assert found(small, All(), filters={"year": Nothing()}) == set()
