"""Searching an index end to end: what is found, in which order, with which facets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from searcher import (
    FacetValue,
    Hit,
    QueryError,
    Results,
    Searcher,
)


def _ids(results: Results) -> list[str]:
    return [hit.id.removeprefix("policies/").replace(".txt", "") for hit in results.hits]


def _marked(hit: Hit) -> list[str]:
    return [hit.snippet[start:stop] for start, stop in hit.highlights]


FIRST = {
    "English": ("how long is data retained", "en#2"),
    "English, by a word's other form": ("disclosing data", "en#3.1"),
    "Swedish": ("lagring av personuppgifter", "sv#2"),
    "Swedish genitive": ("EU:s dataskyddsförordning", "sv#2"),
    "Azerbaijani": ("şəxsi məlumat", "az#1"),
    "Azerbaijani without its letters": ("sexsi melumat", "az#1"),
    "Kazakh": ("дербес дерек", "kk#2"),
    "Russian": ("срок хранения данных", "ru#2"),
    "Russian without ё": ("учетная запись удаление", "ru#2"),
    "Urdu": ("ذاتی معلومات کا تحفظ", "ur#2"),
    "Urdu in Arabic letters": ("ذاتي معلومات", "ur#2"),
    "Chinese": ("資料保留多久", "zh-Hant-HK#2"),
    "Simplified Chinese": ("信息保存", "zh-Hans#2"),
    "Greek": ("προσωπικά δεδομένα", "el-1"),
    "number": ("3.1.2", "en#3.1.2"),
    "address": ("privacy@example.com", "en#3.1.2"),
    "web address": ("https://example.com/legal/basis", "en#3"),
    "citation": ("Article 6(1)(f)", "en#3"),
    "heading above text": ("cookies", "en#1.1"),
    "question": ("How long is personal data kept?", "en-2020#2"),
}


@pytest.mark.parametrize(("query", "first"), FIRST.values(), ids=FIRST)
def test_the_first_hit(opened: Searcher, query: str, first: str) -> None:
    assert _ids(opened.search(query))[0] == first


SAME_WORD = {
    "Hong Kong's and the Mainland's word": ("私隐", {"zh-Hant-HK#2", "zh-Hans#intro"}),
    "the Mainland's and Hong Kong's word": ("隐私", {"zh-Hant-HK#2", "zh-Hans#intro"}),
    "Taiwan's word": ("隱私", {"zh-Hant-HK#2", "zh-Hans#intro"}),
    "a Latin name in two languages": ("xiaomi", {"az#2", "kk#2"}),
    "the name inflected": ("Xiaomi-дің", {"kk#2"}),
    "Arabic kaf and yeh": ("كي", {"ur#2"}),
    "capitals": ("COOKIES", {"en#1.1"}),
    "full-width letters": ("ｃｏｏｋｉｅｓ", {"en#1.1"}),
    "soft hyphen": ("coo\u00adkies", {"en#1.1"}),
}


@pytest.mark.parametrize(("query", "found"), SAME_WORD.values(), ids=SAME_WORD)
def test_spellings_of_one_word_meet(opened: Searcher, query: str, found: set[str]) -> None:
    assert set(_ids(opened.search(query, limit=50))) >= found


FOUND = {
    "and": ("data AND sell", {"en#3.1"}),
    "or": ("cookies OR xylophone", {"en#1.1"}),
    "not": ("retained -years", set()),
    "not not": ("cookies NOT NOT browser", {"en#1.1"}),
    "required": ("+officer data xylophone", {"en#3.1.2"}),
    "parentheses": ("(cookies OR officer) AND (browser OR data)", {"en#1.1", "en#3.1.2"}),
    "phrase": ('"two years after"', {"en#2"}),
    "phrase across fields": ('"Retention Personal"', set()),
    "phrase in Chinese": ("「個人資料」", {"zh-Hant-HK#2"}),
    "near": ('"account retain"~8', {"en#2"}),
    "not near": ('"account retain"~2', set()),
    "prefix": ("cook*", {"en#1.1"}),
    "prefix of joined words": ("third-proc* OR third-part*", {"en#3.1"}),
    "wildcard": ("c?ok*es", {"en#1.1"}),
    "fuzzy": ("cokies~", {"en#1.1"}),
    "fuzzy with another first letter": ("колдау~1", {"kk#2"}),
    "title": ("title:integritetspolicy", {"sv#intro", "sv#1", "sv#2"}),
    "title in Russian": ("title:конфиденциальность", {"ru#intro", "ru#1", "ru#2"}),
    "heading": ("heading:retention", {"en#2", "en-2020#2"}),
    "heading in Urdu": ("heading:تحفظ", {"ur#2"}),
    "heading in Chinese": ("heading:保留", {"zh-Hant-HK#2"}),
    "text": ("text:retention", set()),
    "number": ("number:3.1.2", {"en#3.1.2"}),
    "number with a dot": ("number:3.1.2.", {"en#3.1.2"}),
    "numbers": ("number:3.*", {"en#3.1", "en#3.1.2"}),
    "number in Urdu figures": ("number:۳.۱", {"en#3.1"}),
    "language": ("lang:el", {"el-1"}),
    "language by prefix": ("lang:zh number:2", {"zh-Hant-HK#2", "zh-Hans#2"}),
    "language with script": ("lang:zh-Hant number:2", {"zh-Hant-HK#2"}),
    "organisation": ("org:example number:1 lang:sv", {"sv#1"}),
    "organisation in Kazakh": ('org:"үлгі компания" number:2', {"kk#2"}),
    "document": ("doc:policies/sv.txt number:1", {"sv#1"}),
    "version": ("version:v20240520 number:2", {"en#2"}),
    "year": ("year:2021 number:2", {"ur#2"}),
    "years": ("year:[2020 TO 2021] number:2", {"en-2020#2", "ur#2"}),
    "updated": ("updated:2024-05 number:2", {"en#2"}),
    "updated between": ("updated:[2020 TO 2021-01] number:2", {"en-2020#2", "ur#2"}),
    "updated since": ("updated:[2025-05-20 TO *] number:2", {"ru#2", "zh-Hant-HK#2"}),
    "values are alternatives": ("lang:ru lang:ur number:2", {"ru#2", "ur#2"}),
    "excluded language": ("xiaomi -lang:kk", {"az#2"}),
    "metadata or a word": ("lang:el OR officer", {"el-1", "en#3.1.2"}),
    "nothing": ("xylophone", set()),
    "only a dash": ("—", set()),
}


@pytest.mark.parametrize(("query", "found"), FOUND.values(), ids=FOUND)
def test_what_the_query_language_finds(opened: Searcher, query: str, found: set[str]) -> None:
    results = opened.search(query, limit=50)
    assert set(_ids(results)) == found
    assert results.total == len(found)


MARKED = {
    "inflected": ("collecting names", ["collect", "name"]),
    "phrase": ('"two years"', ["two years"]),
    "Azerbaijani": ("sexsi melumat", ["şəxsi", "məlumatlarınızı"]),
    "Kazakh": ("xiaomi lang:kk", ["Xiaomi-дің"]),
    "Urdu": ("ذاتي lang:ur", ["ذاتی"]),
    "Chinese": ("隐私 number:2 lang:zh-Hant", ["私隱"]),
    "address": ("privacy@example.com", ["privacy@example.com"]),
}


@pytest.mark.parametrize(("query", "marked"), MARKED.values(), ids=MARKED)
def test_the_words_that_matched_are_marked(opened: Searcher, query: str, marked: list[str]) -> None:
    assert _marked(opened.search(query).hits[0]) == marked


def test_a_hit_tells_where_it_is_from(opened: Searcher, policies: Path) -> None:
    hit = opened.search("officer").hits[0]
    source = (policies / "en.txt").read_text()
    assert source[hit.start : hit.stop].startswith("3.1.2 Contact\nWrite to")
    assert hit.snippet in source
    assert (hit.rank, hit.document, hit.path) == (1, "policies/en.txt", str(policies / "en.txt"))
    assert (hit.number, hit.heading, hit.breadcrumb[-1]) == ("3.1.2", "Contact", "3.1 Disclosure")
    assert (hit.title, hit.organisation) == ("Example Ltd Privacy Policy", "Example Ltd")
    assert (hit.language, hit.updated, hit.version) == ("en", "2024-05-20", "v20240520")


def test_a_heading_that_matched_is_marked(opened: Searcher) -> None:
    hit = opened.search("heading:cookies").hits[0]
    assert [hit.heading[a:b] for a, b in hit.heading_highlights] == ["Cookies"]
    assert hit.highlights == ()


NARROWED: dict[str, tuple[dict[str, Any], set[str]]] = {
    "one value": ({"language": "sv"}, {"sv#2"}),
    "values are alternatives": ({"language": ["sv", "ur"]}, {"sv#2", "ur#2"}),
    "fields narrow together": ({"language": ["sv", "ur"], "year": "2021"}, {"ur#2"}),
    "an alias is its field": ({"lang": "sv", "language": ["ur"]}, {"sv#2", "ur#2"}),
    "language by prefix": ({"language": "zh"}, {"zh-Hant-HK#2", "zh-Hans#2"}),
    "a prefix ends at a hyphen": ({"language": "z"}, set()),
    "case does not matter": ({"Language": "ZH-HANT"}, {"zh-Hant-HK#2"}),
    "organisation by words": ({"organisation": "компания"}, {"kk#2"}),
    "month": ({"updated": "2024-06"}, {"sv#2"}),
    "no value": ({"language": []}, None),
    "no field": ({}, None),
}  # type: ignore[dict-item]


@pytest.mark.parametrize(("filters", "found"), NARROWED.values(), ids=NARROWED)
def test_filters(opened: Searcher, filters: dict[str, Any], found: set[str] | None) -> None:
    results = opened.search("number:2", filters=filters, limit=50)
    assert results.total == 9 if found is None else set(_ids(results)) == found


def test_facets_count_what_is_found(opened: Searcher) -> None:
    facets = opened.search("number:2", facets=["language", "year", "org"]).facets
    assert set(facets["language"]) >= {FacetValue("en", 2), FacetValue("ur", 1)}
    assert [value.value for value in facets["year"]] == ["2025", "2024", "2021", "2020"]
    assert facets["organisation"] == [FacetValue("Example Ltd", 8), FacetValue("Үлгі Компания", 1)]


def test_a_facet_ignores_its_own_selection_only(opened: Searcher) -> None:
    names = ["language", "year", "document", "version"]
    whole = opened.search("number:2", facets=names).facets
    some = opened.search("number:2", facets=names, filters={"language": "sv"}).facets
    assert some["language"] == whole["language"]
    assert some["year"] == [FacetValue("2024", 1)]
    assert some["version"] == [FacetValue("v20240612", 1)]


def test_one_facet_can_be_named_alone(opened: Searcher) -> None:
    assert set(opened.search("data", facets="lang").facets) == {"language"}


def _updated(results: Results) -> list[str | None]:
    return [hit.updated for hit in results.hits]


def test_sorts(opened: Searcher) -> None:
    newest = _updated(opened.search("*", sort="updated", limit=50))
    oldest = _updated(opened.search("*", sort="-updated", limit=50))
    dated = [date for date in newest if date]
    assert dated == sorted(dated, reverse=True) and dated == list(
        reversed([d for d in oldest if d])
    )
    assert newest[: len(dated)] == dated
    order = _ids(opened.search("doc:policies/en.txt", sort="document"))
    assert order == ["en#intro", "en#1", "en#1.1", "en#2", "en#3", "en#3.1", "en#3.1.2"]
    scores = [hit.score for hit in opened.search("data", limit=50).hits]
    assert scores == sorted(scores, reverse=True)


def test_pages_follow_each_other(opened: Searcher) -> None:
    whole = opened.search("data", limit=50)
    pages = [opened.search("data", limit=2, offset=n) for n in range(0, whole.total, 2)]
    assert [id for page in pages for id in _ids(page)] == _ids(whole)
    assert [hit.rank for page in pages for hit in page.hits] == list(range(1, whole.total + 1))
    assert {page.total for page in pages} == {whole.total}
    assert opened.search("data", limit=0).hits == opened.search("data", offset=9_000).hits == ()


def test_across_languages(opened: Searcher) -> None:
    assert {hit.language for hit in opened.search("cookies", limit=50).hits} == {"en"}
    found = opened.search("personal data", cross_language=True, limit=50)
    assert {hit.language for hit in found.hits} >= {"en", "sv", "ru", "kk", "ur", "zh-Hant"}
    narrowed = opened.search("personal data lang:sv -xylophone", cross_language=True, limit=50)
    assert {hit.language for hit in narrowed.hits} == {"sv"}


def test_the_language_a_query_is_read_in(opened: Searcher) -> None:
    assert opened.search("私隱").language == "zh"
    assert opened.search("құпия").language == "kk"
    assert opened.search("data").language is None
    assert opened.search("data", language="sv").language == "sv"


def test_a_told_language_reads_the_words_so(opened: Searcher) -> None:
    assert "sv#1" in _ids(opened.search("kontot", language="sv"))
    assert opened.search("kontot", language="en").total == 0


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=40), st.text(alphabet='a*?~"()[]+-:كэ私\ud800 ', max_size=20)))
def test_any_query_is_answered_or_refused(opened: Searcher, query: str) -> None:
    try:
        results = opened.search(query, facets=["language"], explain=True)
    except QueryError:
        return
    assert len(results.hits) == min(10, results.total)
    for hit in results.hits:
        assert all(0 <= a < b <= len(hit.snippet) for a, b in hit.highlights)


MIXED = {
    "three scripts": ("Xiaomi 隐私 политика", {"az", "kk", "zh-Hans", "zh-Hant", "ru"}),
    "Latin and Arabic": ("cookies معلومات", {"en", "ur"}),
    "Kazakh and Chinese": ("жинаймыз 收集", {"kk", "zh-Hant"}),
    "in one word": ("Xiaomi隐私", {"az", "kk", "zh-Hans"}),
}


@pytest.mark.parametrize(("query", "languages"), MIXED.values(), ids=MIXED)
def test_words_of_several_scripts_are_each_read_in_their_own(
    opened: Searcher, query: str, languages: set[str]
) -> None:
    found = opened.search(query, limit=50)
    assert {hit.language for hit in found.hits} >= languages
    assert all(hit.highlights or hit.heading_highlights for hit in found.hits)
