"""Screens as text: narrow, wide, Chinese, Urdu, hostile."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent
from typing import Any

import pytest

from searcher import passages, render, tables
from searcher.results import FacetValue, Hit, Numbers, Passage, Reason, Results
from searcher.terminal import Style, width

PLAIN: dict[str, Any] = {
    "id": "a.txt#3.1",
    "document": "a.txt",
    "path": "in/a.txt",
    "title": "Privacy Policy",
    "organisation": "Example Ltd",
    "language": "en",
    "updated": "2024-05-20",
    "version": "v2",
    "number": "3.1",
    "heading": "How long data is kept",
    "breadcrumb": ("3 Data",),
    "start": 10,
    "stop": 90,
    "lines": (4, 6),
}
HIT = Hit(
    rank=1,
    score=4.5,
    snippet="We keep personal data for two years, and delete it then.",
    highlights=((8, 16), (17, 21)),
    heading_highlights=((9, 13),),
    key="bkzq",
    goes_on=(False, True),
    **PLAIN,
)
URDU = replace(
    HIT,
    rank=10,
    language="ur",
    title="رازداری پالیسی",
    heading="معلومات کا تحفظ",
    heading_highlights=((0, 7),),
    breadcrumb=("3 ڈیٹا",),
    snippet="ہم معلومات محفوظ رکھتے ہیں",
    highlights=((3, 10),),
)
CHINESE = replace(
    HIT,
    language="zh-Hant",
    title="私隱政策",
    heading="資料保留",
    heading_highlights=((0, 4),),
    breadcrumb=("3 我們如何處理資料",),
    snippet="我們保留個人資料兩年,其後刪除。",
    highlights=((4, 6), (6, 8)),
)


def answer(*hits: Hit, total: int = 0, **more: Any) -> Results:
    return Results("q", None, total or len(hits), 12.4, hits, **more)


def shown(results: Results, columns: int = 80, colour: bool = False) -> list[str]:
    return list(render.results(results, Style(columns, colour)))


def screen(text: str) -> list[str]:
    """The lines of a screen as a test draws it: ⟨ and ⟩ stand for the isolates."""
    return dedent(text).strip("\n").replace("⟨", "\u2068").replace("⟩", "\u2069").split("\n")


SCREENS = {
    "wide": (
        HIT,
        80,
        """
        1. 3.1 How long [data] is kept
           3 Data
           We keep [personal] [data] for two years, and delete it then. …
           Privacy Policy · Example Ltd · 2024-05-20 · v2 · en · bkzq · a.txt#3.1

        1 section, 12 ms
        """,
    ),
    "narrow": (
        HIT,
        30,
        """
        1. 3.1 How long [data] is kept
           3 Data
           We keep [personal] [data]
           for two years, and delete
           it then. …
           Privacy Policy
           Example Ltd · 2024-05-20
           v2 · en · bkzq · a.txt#3.1

        1 section, 12 ms
        """,
    ),
    "Urdu, a field a line": (
        URDU,
        80,
        """
        10. 3.1 ⟨[معلومات] کا تحفظ⟩
            ⟨3 ڈیٹا⟩
            ⟨ہم [معلومات] محفوظ رکھتے ہیں …⟩
            ⟨رازداری پالیسی⟩
            Example Ltd · 2024-05-20 · v2 · en · bkzq · a.txt#3.1

        1 section, 12 ms
        """.replace(" en ", " ur "),
    ),
    "Chinese, narrow": (
        CHINESE,
        26,
        """
        1. 3.1 [資料保留]
           3 我們如何處理資料
           我們保留[個人資料]兩
           年,其後刪除。 …
           私隱政策 · Example Ltd
           2024-05-20 · v2
           zh-Hant · bkzq
           a.txt#3.1

        1 section, 12 ms
        """,
    ),
}


@pytest.mark.parametrize(("hit", "columns", "expected"), SCREENS.values(), ids=SCREENS)
def test_a_hit(hit: Hit, columns: int, expected: str) -> None:
    assert shown(answer(hit), columns) == screen(expected)


@pytest.mark.parametrize("columns", [20, 40, 80, 200])
@pytest.mark.parametrize("hit", [HIT, URDU, CHINESE], ids=["en", "ur", "zh"])
def test_no_line_is_wider_than_the_screen(hit: Hit, columns: int) -> None:
    facets = {"organisation": [FacetValue("A very long name of a company, Limited", 1234)] * 9}
    hit = replace(hit, heading=hit.heading * 4, breadcrumb=hit.breadcrumb * 5)
    results = answer(hit, facets=facets, suggestion="retention period of data", partial=True)
    assert [line for line in shown(results, columns) if width(line) > columns] == []


def test_colour_marks_without_brackets() -> None:
    lines = shown(answer(HIT), colour=True)
    assert "\x1b[1;33mdata\x1b[0m" in lines[0]
    assert "keep \x1b[1;33mpersonal\x1b[0m \x1b[1;33mdata" in lines[2]
    assert "[data]" not in "".join(lines)


def test_colour_stays_inside_isolates() -> None:
    line = shown(answer(URDU), colour=True)[0]
    assert line.endswith("\x1b[0m\u2069")


def test_nothing_of_a_corpus_reaches_the_terminal_unescaped() -> None:
    evil = "a\x1b[2J\u202e\x07\r\nb"
    texts = ("id", "title", "organisation", "language", "updated", "version", "number", "heading")
    hit = replace(
        HIT,
        **dict.fromkeys((*texts, "snippet"), evil),
        breadcrumb=(evil,),
        highlights=((0, 3),),
        heading_highlights=((0, 3),),
        reasons=(Reason(evil, "text", "exact", 1.0, "as typed", (evil,)),),
    )
    facets = {"document": [FacetValue(evil, 3)]}
    lines = shown(answer(hit, facets=facets, suggestion=evil))
    lines += render.facets(facets, {}, Style())
    for line in lines:
        assert not set("\x1b\x07\r\n\u202e") & set(line)
    assert sum(r"\x1b[2J\u202e\x07" in line.replace("[a\\x1b[]", r"\x1b[") for line in lines) > 5


TOTALS = {
    "nothing": (answer(), "nothing found, 12 ms"),
    "one": (answer(HIT), "1 section, 12 ms"),
    "a page": (answer(HIT, replace(HIT, rank=2), total=1500), "1-2 of 1,500 sections, 12 ms"),
    "counts alone": (answer(total=7), "7 sections, 12 ms"),
}


@pytest.mark.parametrize(("results", "line"), TOTALS.values(), ids=TOTALS)
def test_total(results: Results, line: str) -> None:
    assert shown(results)[-1] == line


def test_what_may_help_is_told() -> None:
    assert "Did you mean: retention" in shown(answer(suggestion="retention"))
    assert any("more terms than are looked for" in line for line in shown(answer(partial=True), 99))


def test_reasons_are_listed_when_there_are_any() -> None:
    reasons = (
        Reason(
            "data", "heading", "stem", 4.26, "any form", ("Data",), Numbers(1.5, 3.0, 1, 3, 4.25)
        ),
        Reason("معلومات", "text", "exact", 0.2, "as typed", ("معلومات",)),
    )
    lines = shown(answer(replace(HIT, reasons=reasons)))
    assert lines[4] == "   score 4.50"
    assert "       4.26  stem in heading: data" in lines
    told = "any form: Data · 1 in 3 terms (mean 4.2) · idf 3.00 × boost 1.50"
    assert " " * 13 + told in lines
    assert "       0.20  exact in text: \u2068معلومات\u2069" in lines


def test_facets_below_results_name_the_most_frequent() -> None:
    values = [FacetValue(str(year), 2030 - year) for year in range(2016, 2022)]
    others = {"year": 1021, "law": 0}
    lines = shown(
        answer(HIT, facets={"year": values, "version": []}, facet_others=others), columns=90
    )
    told = "2016 14 · 2017 13 · 2018 12 · 2019 11 · 2020 10 · 2021 9"
    assert f"year     {told} · 1,021 in others" in lines


def test_no_line_parts_a_value_from_its_count() -> None:
    values = [FacetValue("Example Limited", 7), FacetValue("Another Company Limited", 12)]
    lines = shown(answer(HIT, facets={"organisation": values}), columns=42)
    assert [line[14:] for line in lines if "Limited" in line] == [
        "Example Limited 7",
        "Another Company Limited 12",
    ]


def test_facet_tables_line_up() -> None:
    values = [FacetValue("zh-Hant", 1200), FacetValue("رازداری", 7)]
    assert list(render.facets({"title": values, "year": []}, {"title": 12}, Style(50))) == [
        "title",
        "  1,200  zh-Hant",
        "      7  \u2068رازداری\u2069",
        "  12 in others; /facets title shows all",
        "year",
        "  no section has one",
    ]


def test_a_long_value_of_a_facet_goes_on_below() -> None:
    values = [FacetValue("A long name of a company, Limited", 1200)]
    assert list(render.facets({"organisation": values}, {}, Style(30)))[1:] == [
        "  1,200  A long name of a",
        "         company, Limited",
    ]


def test_chinese_columns_line_up() -> None:
    lines = list(tables.table([("資料", "one"), ("data", "two"), ("a", "三")], Style(20)))
    assert lines == ["  資料  one", "  data  two", "  a     三"]


def passage(text: str, body: int, **changes: Any) -> Passage:
    known = {**PLAIN, "jurisdiction": None, "metadata": {"url": "https://example.org/"}}
    return Passage(**{**known, "level": 2, "text": text, "body": body, **changes})


def test_a_passage_is_shown_as_it_stands() -> None:
    text = "3.1 How long\r\n\r\n  a) one\r\n\tb) \x1b[1mtwo\r\n"
    lines = list(passages.passage(passage(text, 14), Style(80, False)))
    assert lines[0] == "3 Data"
    assert lines[1].startswith("Privacy Policy · Example Ltd · 2024-05-20 · v2 · en · a.txt#3.1")
    assert "url: https://example.org/" in lines[2]
    assert lines[lines.index("") + 1 :] == ["3.1 How long", "", "  a) one", r"    b) \x1b[1mtwo"]


def test_an_introduction_has_no_heading_line() -> None:
    lines = list(passages.passage(passage("Welcome.", 0, breadcrumb=()), Style(80, True)))
    assert lines[-1] == "Welcome."
