"""Headings and front matter of Markdown files."""

from __future__ import annotations

import pytest

from corpus.documents import Told, markdown_documents
from corpus.markdown import front_matter
from corpus.markdown_inline import plain
from corpus.model import Document


def read(source: str) -> Document:
    (document,) = markdown_documents("d.md", "d.md", source, Told())
    return document


def outline(source: str) -> list[tuple[str | None, str, int]]:
    return [(s.number, s.heading, s.level) for s in read(source).sections if s.level]


CASES = {
    "atx": (
        "# Policy\n\nHi.\n\n## One\n\nText.\n\n### Two ###\n\nText.\n",
        [(None, "One", 1), (None, "Two", 2)],
    ),
    "setext": (
        "Policy\n===\n\nHi.\n\nOne\n---\n\nText.\n\nTwo\n---\nText.",
        [(None, "One", 1), (None, "Two", 1)],
    ),
    "numbers": (
        "# Policy\n\n## 1. One\n\nText.\n\n### 1.1 Two\n\nText.\n",
        [("1", "One", 1), ("1.1", "Two", 2)],
    ),
    "escaped number": (
        "# Policy\n\n## 1\\. One\n\nText.\n\n## 2\\. Two\n",
        [("1", "One", 1), ("2", "Two", 1)],
    ),
    "bold in heading": (
        "# Policy\n\n## **4. One**\n\nText.\n\n## **5. Two**\n",
        [("4", "One", 1), ("5", "Two", 1)],
    ),
    "number outside the bold": (
        "# P\n\n## 1 **One**\n\n## 2 **Two**\n",
        [("1", "One", 1), ("2", "Two", 1)],
    ),
    "broken bold": ("# P\n\n## 1 One\n\n### 1**.1 Two**\n", [("1", "One", 1), ("1.1", "Two", 2)]),
    "link": ("# P\n\n## [One](https://example.org) two\n\nText.", [(None, "One two", 1)]),
    "code fence": (
        "# P\n\n## One\n\n```\n# no\n1. no\n```\n\n    # no\n\n## Two\n",
        [(None, "One", 1), (None, "Two", 1)],
    ),
    "quotation": (
        "# P\n\n## One\n\n> # no\n\n- # no\n\n## Two\n",
        [(None, "One", 1), (None, "Two", 1)],
    ),
    "figure that is no number": (
        "# P\n\n## One\n\nText.\n\n## 2 Factor Login\n\nText.",
        [(None, "One", 1), (None, "2 Factor Login", 1)],
    ),
    "bold paragraphs": (
        "# P\n\n**One**\n\nText.\n\n**Two:**\n\nText.\n\nIt is **not** one.\n",
        [(None, "One", 1), (None, "Two", 1)],
    ),
    "bold sentence": (
        "# P\n\n## One\n\n**You must read this before you go on.**\n\nText.\n",
        [(None, "One", 1)],
    ),
    "bold over two lines": (
        "# P\n\n**Fees\nand more**\n\nText.\n\n**One** and\n**two** more\n",
        [(None, "Fees and more", 1)],
    ),
    "bold numbers": (
        "# P\n\n**1.** **One**\n\nText.\n\n1.1. **Two**\n\nText.\n\n**2. Three**\n",
        [("1", "One", 1), ("1.1", "Two", 2), ("2", "Three", 1)],
    ),
    "contents": (
        "# P\n\n## Contents\n\n- One\n- Two\n\n## One\n\nText.\n\n## Two\n",
        [(None, "One", 1), (None, "Two", 1)],
    ),
    "date as heading": (
        "# P\n\n#### Last updated: 3 May 2021\n\n## One\n\nText.\n\n## Two",
        [(None, "One", 1), (None, "Two", 1)],
    ),
    "list with titles": (
        "# P\n\n1. **One.** Text.\n2. **Two**\n\n   1. **Three:** Text.\n"
        "   2. **Four:** Text.\n3. **Five**. Text.\n",
        [
            ("1", "One", 1),
            ("2", "Two", 1),
            ("2.1", "Three", 2),
            ("2.2", "Four", 2),
            ("3", "Five", 1),
        ],
    ),
    "list without titles": (
        "# P\n\n## One\n\n1. see it\n2. **mend** it\n3. stop it\n\n## Two\n",
        [(None, "One", 1), (None, "Two", 1)],
    ),
    "no markup": (
        "Policy\n\n1. One\n\nText.\n\n2. Two\n\nText.\n",
        [("1", "One", 1), ("2", "Two", 1)],
    ),
    "crlf": (
        "# P\r\n\r\n## One\r\n\r\nText.\r\n\r\n## Two\r\n",
        [(None, "One", 1), (None, "Two", 1)],
    ),
    "heading with its words below": (
        "# P\n\n### \n\nWhat we keep\n\nText.\n\n### \n\n1\\. Who sees it\n\nText.\n",
        [(None, "What we keep", 1), ("1", "Who sees it", 1)],
    ),
    "empty heading before text": (
        "# P\n\n## One\n\n### \n\nWe keep it for a year.\n\n## Two\n\nText.\n",
        [(None, "One", 1), (None, "Two", 1)],
    ),
    "headings in a list": (
        "# P\n\n*   Who we are\n    ----------\n\n    We sail ships.\n\n"
        "*   ### What [we](javascript:void\\(0\\)) keep\n\n    Your berth is kept on paper.\n",
        [(None, "Who we are", 1), (None, "What we keep", 1)],
    ),
    "headings in an ordered list": (
        "# P\n\n1.  ### Berths\n\n    1.  **Booking.** Book a berth early.\n"
        "    2.  **Paying.** Pay on the quay.\n\n2.  ### 2. Meals\n\n    Meals are cold.\n",
        [("1", "Berths", 1), ("1.1", "Booking", 2), ("1.2", "Paying", 2), ("2", "Meals", 1)],
    ),
    "headings inside an item": (
        "# P\n\n1.  ### Berths\n\n    Book a berth.\n\n    **Who may book**\n\n    Adults may.\n\n"
        "    #### On what day\n\n    On any day.\n",
        [("1", "Berths", 1), (None, "Who may book", 2), (None, "On what day", 2)],
    ),
    "items titled by a line": (
        "# P\n\n"
        "1.  Berths\n\n    A berth is yours once you have paid for it.\n\n"
        "2.  [Meals](#meals)\n\n    Meals are served cold, and on deck.\n\n"
        "3.  Storms, Reefs and Fog\n\n    We wait in the harbour.\n",
        [("1", "Berths", 1), ("2", "Meals", 1), ("3", "Storms, Reefs and Fog", 1)],
    ),
    "lists of links": (
        "# P\n\n## One\n\n*   ### [Ships](a)\n\n    [Sails](b)\n\n"
        "1.  Masts\n\n    [More](c)\n\n2.  Oars\n\n    [More](d)\n\n3.  Ropes\n\n    [More](e)\n\n"
        "## Two\n\nText.\n",
        [(None, "One", 1), (None, "Two", 1)],
    ),
    "lists of sentences": (
        "# P\n\n## One\n\n1.  we sail at dawn,\n\n    or at noon.\n\n2.  we land at dusk,\n\n"
        "    or at night.\n\n3.  we eat on deck,\n\n    or below it.\n\n## Two\n\nText.\n",
        [(None, "One", 1), (None, "Two", 1)],
    ),
    "bold lines": (
        "# P\n\n**Berths**  \nA berth is yours.\n\nText.  \n**Meals**\\\nMeals are cold.\n",
        [(None, "Berths", 1), (None, "Meals", 1)],
    ),
    "a bold name above its address": (
        "# P\n\n## One\n\n**Blue Quay**  \n7 Harbour Road  \nPort Ellen\n\n## Two\n\nText.\n",
        [(None, "One", 1), (None, "Two", 1)],
    ),
    "zh": (
        "# 政策\n\n## 一、引言\n\n文。\n\n## 二、資料\n\n文。\n",
        [("1", "引言", 1), ("2", "資料", 1)],
    ),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES)
def test_headings(source: str, expected: list[tuple[str | None, str, int]]) -> None:
    assert outline(source) == expected


LONG = "The crew keeps a log of each day at sea, and reads it out in port. " * 100


def test_a_long_section_is_parted_by_its_plain_headings() -> None:
    plainly = f"1\\. Berths\n\n{LONG}\n\n1.1 _Booking._ {LONG}\n\n2\\. Meals\n\n{LONG}\n\n"
    more = f"## Storms\n\nWaves\n\nWaves are high. {LONG}\n\n| Yes |\n|---|\n\n{LONG}\n"
    assert outline(f"# P\n\nHello.\n\n{plainly}{more}") == [
        ("1", "Berths", 1),
        ("1.1", "Booking", 2),
        ("2", "Meals", 1),
        (None, "Storms", 1),
        (None, "Waves", 2),
    ]


def test_items_and_table_cells_of_a_long_section_part_nothing() -> None:
    items = "".join(f"{i}. keep the log dry, and {LONG[:150]}\n\nText.\n\n" for i in (1, 2, 3))
    cells = "Yes\n\nThe crew may read it.\n\n" * 3
    assert outline(f"# P\n\n## Log\n\n{LONG}\n\n{items}{cells}\n\n## Two\n\nText.\n") == [
        (None, "Log", 1),
        (None, "Two", 1),
    ]


@pytest.mark.parametrize("top", ["## Log\n\n", ""], ids=["markup", "no markup"])
def test_numbered_lines_in_a_fence_part_nothing(top: str) -> None:
    code = "".join(f"{i}. Step\n\nText.\n\n" for i in (1, 2, 3))
    plainly = "1\\. Meals\n\nText.\n\n2\\. Storms\n\nText.\n"
    found = outline(f"{top}{LONG}\n\n```\n{code}```\n\n{plainly}")
    assert [heading for _, heading, _ in found if heading != "Log"] == ["Meals", "Storms"]


TABLE = "1. [Introduction](https://a.example/#intro)\n2. [Cookies](https://a.example/#cookies)\n"
UNTITLED: dict[str, tuple[str, str]] = {
    "table of contents": ("### Table of Contents\n\n" + TABLE, "d"),
    "closed marks": ("## Contents ##\n\n" + TABLE, "d"),
    "underlined": ("Table of Contents\n---\n\n" + TABLE, "d"),
    "title beside it": ("Acme Privacy Policy\n\n## Contents\n\n" + TABLE, "Acme Privacy Policy"),
}


@pytest.mark.parametrize(("top", "title"), UNTITLED.values(), ids=UNTITLED)
def test_a_table_of_contents_is_no_title(top: str, title: str) -> None:
    text = top + "\n\n1\\. Introduction\n----\n\nWe care.\n\n2\\. Cookies\n----\n\nNone.\n"
    assert read(text).title == title


def test_an_item_of_an_outline_is_no_title() -> None:
    names = ["Payment", "Refunds", "Law"]
    document = read("".join(f"* ### {n}\n\n  We sail at dawn, or at noon.\n\n" for n in names))
    assert (document.title, [s.heading for s in document.sections]) == ("d", names)


def test_title_is_no_section() -> None:
    document = read("# The **Policy**\n\nHello.\n\n## One\n\nText.\n")
    assert document.title == "The Policy"
    assert document.text(document.sections[0]) == "# The **Policy**\n\nHello.\n\n"
    assert document.text(document.sections[1]) == "## One\n\nText.\n"


@pytest.mark.parametrize("mark", ["\x0b", "\x0c", "\u2028", "\x85"], ids=ascii)
def test_only_markdown_line_ends_part_lines(mark: str) -> None:
    document = read(f"# P\n\n## One\n\nText{mark}more.\n\n## Two\n\nText.\n")
    assert document.text(document.sections[-1]) == "## Two\n\nText.\n"


def test_front_matter() -> None:
    told = 'title: "A: policy"\nupdated: 2021-05-03\nlanguage: sv\ncolour: red\n'
    source = f"---\n{told}---\n# P\n\n## One\n\nText.\n"
    fields, start = front_matter(source)
    assert fields == {
        "title": "A: policy",
        "updated": "2021-05-03",
        "language": "sv",
        "colour": "red",
    }
    assert source[start:].startswith("# P")


@pytest.mark.parametrize(
    "source", ["---\n\nText\n\n---\n", "Text\n---\na: b\n---\n", "---\na: b\n", ""], ids=repr
)
def test_no_front_matter(source: str) -> None:
    assert front_matter(source) == ({}, 0)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("**a** _b_", "a b"),
        ("`a` b", "a b"),
        ("![x](y) a", "a"),
        ("a<br>b <b>c</b>", "ab c"),
        ("1\\. a", "1. a"),
        ("[Scope of it", "Scope of it"),
        ("[a] b", "[a] b"),
        ("\\*quay.example\\*", "quay.example"),
        ("Fees\\*", "Fees*"),
    ],
)
def test_plain(markup: str, text: str) -> None:
    assert plain(markup) == text
