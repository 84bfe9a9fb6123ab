"""Reports in Markdown: what they cite, and that no text of a policy acts in them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from command_runs import UNSAFE, Run
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from searcher import Searcher, markdown
from searcher.terminal import safe

HOSTILE = [
    "<script>alert(1)</script>",
    "[a](javascript:alert(1)) ![b](x)",
    "`code` ``two`` ~~gone~~",
    "# heading",
    "- item",
    "+ item",
    "1. item",
    "12) item",
    "---",
    "===",
    "| a | b |",
    "> quote",
    "&amp; &#x41; *em* __strong__",
    "a\\*b",
    "\x1b[31mred \u202egnol",
    "line\n\nanother\n# heading",
    "    indented",
    "[ref]: http://example.com",
]
PLAIN = {"inline", "text", "paragraph_open", "paragraph_close", "softbreak", "hardbreak"}


def _tokens(text: str) -> list[Token]:
    parsed = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    return [part for token in parsed for part in (token, *(token.children or ()))]


def _shown(text: str) -> tuple[set[str], str]:
    found = _tokens(text)
    kinds = {token.type for token in found} - {"text_special"}
    return kinds, "".join(t.content for t in found if t.type in ("text", "text_special"))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_at_the_beginning_of_a_line_is_a_text(text: str) -> None:
    kinds, shown = _shown(markdown.line(text))
    assert kinds <= PLAIN
    assert shown == " ".join(safe(text).split())


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_any_text_is_a_text(text: str) -> None:
    kinds, shown = _shown(markdown.line(text))
    assert kinds <= PLAIN
    assert shown == " ".join(safe(text).split())


def test_a_report_quotes_and_cites(opened: Searcher, policies: Path) -> None:
    found = opened.search("cookies")
    lines = list(markdown.report(found))
    assert lines[:3] == ["# cookies", "", "1 of 1 sections"]
    assert "## 1. 1.1 Cookies" in lines
    assert any(line.startswith("> We use **cookies** to remember") for line in lines)
    assert "Example Ltd Privacy Policy, v20240520, 1.1 Cookies, lines 7-8  " in lines
    source = (policies / "en.txt").read_text().split("\n")
    assert source[6:8] == [
        "1.1 Cookies",
        "We use cookies to remember your choices. You can refuse cookies in your browser.",
    ]


def test_a_citation_says_whose_it_is_and_from_when(opened: Searcher) -> None:
    (hit,) = opened.search("cookies").hits
    acme = replace(hit, organisation="Acme", title="Privacy Policy", version=None, number=None)
    assert markdown.citation(acme) == "Acme, Privacy Policy, 2024-05-20, Cookies, lines 7-8"
    named = replace(acme, title="ACME Privacy Policy", updated=None, heading="", lines=(7, 7))
    assert markdown.citation(named) == "ACME Privacy Policy, line 7"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hit_of_a_hostile_policy_stays_in_its_place(opened: Searcher, text: str) -> None:
    found = opened.search("cookies")
    (hit,) = found.hits
    bad = replace(
        hit, title=text, heading=text, snippet=text, highlights=((0, 2),), path=text, number=None
    )
    shown = "\n".join(markdown.report(replace(found, hits=(bad,), query=text)))
    kinds = [token.type for token in _tokens(shown) if token.type.endswith("_open")]
    assert set(kinds) <= {"heading_open", "paragraph_open", "blockquote_open", "strong_open"}
    assert (kinds.count("heading_open"), kinds.count("blockquote_open")) == (2, 1)
    assert not UNSAFE.search(shown)


LINES = {
    "heading and text": ("policies/en.txt#1.1", (7, 8)),
    "last section": ("policies/en.txt#3.1.2", (15, 16)),
    "introduction": ("policies/en.txt#intro", (1, 3)),
    "record": ("el-1", (1, 1)),
}


@pytest.mark.parametrize(("id", "lines"), LINES.values(), ids=LINES)
def test_sections_know_their_lines(opened: Searcher, id: str, lines: tuple[int, int]) -> None:
    assert opened.section(id).lines == lines


def test_show_names_the_lines(run: Run) -> None:
    assert "lines 7-8, characters" in run("show", "policies/en.txt#1.1").out


def test_a_run_of_trec(run: Run) -> None:
    done = run("search", "data", "--format", "trec", "--qid", "q 7", "--limit", "2")
    found = run("search", "data", "--format", "json", "--limit", "2").json["hits"]
    assert done.out.splitlines() == [
        f"q%207 Q0 {hit['id']} {hit['rank']} {hit['score']:.6f} policysearch" for hit in found
    ]
