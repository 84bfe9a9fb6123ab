"""Documents, trees and tables as lines."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

import pytest

from searcher import passages, tables
from searcher.results import Passage
from searcher.terminal import Style, width

FIRST = Passage(
    id="a#0",
    document="a",
    path="/a.txt",
    title="Policy",
    organisation=None,
    language="en",
    updated="2024-01-01",
    version=None,
    jurisdiction=None,
    metadata={},
    number=None,
    heading="",
    level=0,
    breadcrumb=(),
    start=0,
    stop=9,
    lines=(1, 1),
    body=0,
    text="Welcome.\n",
)


def section(number: str, heading: str, level: int) -> Passage:
    text = f"{number}. {heading}\nText of it.\n"
    body = len(number) + len(heading) + 3
    return replace(
        FIRST, id=f"a#{number}", number=number, heading=heading, level=level, text=text, body=body
    )


DOCUMENT = [FIRST, section("1", "資料", 1), section("1.1", "معلومات", 2), section("2", "Rights", 1)]


def test_a_tree_is_numbered_and_set_in() -> None:
    assert list(passages.tree(DOCUMENT, "a#1.1", Style())) == [
        "Policy",
        " 1. (introduction)",
        " 2. 1 資料",
        ">3.   1.1 \u2068معلومات\u2069",
        " 4. 2 Rights",
    ]


def test_a_tree_fits_a_narrow_screen() -> None:
    deep = [
        FIRST,
        *(section("1." * n + "1", "A long heading of a section", n) for n in range(1, 9)),
    ]
    assert all(width(line) <= 40 for line in passages.tree(deep, "", Style(40)))


def test_a_document_is_its_sections_as_in_the_source() -> None:
    assert [*chain(*passages.document(DOCUMENT[::3], Style()))] == [
        "Policy · 2024-01-01 · en",
        "",
        "Welcome.",
        "",
        "2. Rights",
        "Text of it.",
    ]


ROWS = [("資料", "用戶", "what is kept of a person, in whatever form"), ("data", "ur", "معلومات")]
GRIDS = {
    "beside": (
        51,
        [
            "  資料  用戶  what is kept of a person, in whatever",
            "              form",
            "  data  ur    \u2068معلومات\u2069",
        ],
    ),
    "below": (
        40,
        [
            "  資料  用戶",
            "    what is kept of a person, in",
            "    whatever form",
            "  data  ur",
            "    \u2068معلومات\u2069",
        ],
    ),
}


@pytest.mark.parametrize(("columns", "lines"), GRIDS.values(), ids=GRIDS)
def test_a_grid_lines_up(columns: int, lines: list[str]) -> None:
    assert list(tables.grid(ROWS, Style(columns))) == lines
    assert all(width(line) <= columns for line in lines)
