"""What the prompt computes from text alone: what to complete, what to colour, what to say."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.errors import IndexBroken
from index.manifest import Manifest
from searcher.errors import NotFound, QueryError
from searcher.lexer import LENGTH_LIMIT
from searcher.repl.answer import pointed, status, told
from searcher.repl.highlight import pieces
from searcher.repl.pager import View
from searcher.repl.registry import COMMANDS, find, split
from searcher.repl.state import CommandError, Onward, Search, State
from searcher.repl.suggest import LENGTH_LIMIT as SUGGEST_LIMIT
from searcher.repl.suggest import Want, suggest
from searcher.repl.toolbar import greeting, toolbar
from searcher.terminal import width

SUGGESTED = {
    "nothing": ("", ()),
    "word or field": ("lan", (Want("field", "lan"), Want("word", "lan"))),
    "second word": ("data ret", (Want("field", "ret"), Want("word", "ret"))),
    "after a mark": ("+ret", (Want("field", "ret"), Want("word", "ret"))),
    "after a parenthesis": ("(ret", (Want("field", "ret"), Want("word", "ret"))),
    "in a phrase": ('"data ret', (Want("word", "ret"),)),
    "after a phrase": ('"data" ret', (Want("field", "ret"), Want("word", "ret"))),
    "value": ("lang:u", (Want("value", "u", "language"),)),
    "value not begun": ("data year:", (Want("value", "", "year"),)),
    "excluded value": ("-lang:u", (Want("value", "u", "language"),)),
    "quoted value": ('org:"Example L', (Want("value", '"Example L', "organisation"),)),
    "word of a heading": ("heading:ri", (Want("word", "ri"),)),
    "phrase of a heading": ('heading:"your ri', (Want("word", "ri"),)),
    "Urdu": ("معل", (Want("field", "معل"), Want("word", "معل"))),
    "after a space": ("data ", ()),
    "command": ("/fi", (Want("command", "fi"),)),
    "all commands": ("/", (Want("command", ""),)),
    "filter field": ("/filter ye", (Want("filter", "ye"),)),
    "short for filter": ("/fi ye", (Want("filter", "ye"),)),
    "filter value": ("/filter lang=z", (Want("value", "z", "language"),)),
    "second filter": ("/filter year=2024 org=Ex", (Want("value", "Ex", "organisation"),)),
    "filter value of words": ("/filter org=Ex L", (Want("value", "Ex L", "organisation"),)),
    "hit": ("/open ", (Want("section", ""),)),
    "language": ("/lang u", (Want("language", "u"),)),
    "sort": ("/sort up", (Want("sort", "up"),)),
    "facet": ("/facets ye", (Want("facet", "ye"),)),
    "dropped": ("/drop ", (Want("selected", ""),)),
    "help": ("/help fi", (Want("command", "fi"),)),
    "saved": ("/run re", (Want("saved", "re"),)),
    "setting": ("/set pa", (Want("set", "pa"),)),
    "value of a setting": ("/set bidi re", (Want("setting", "re", "bidi"),)),
    "no setting": ("/set xyz re", ()),
    "file": ("/export my hits.c", (Want("file", "my hits.c"),)),
    "no argument": ("/info x", ()),
    "no command": ("/xyz x", ()),
    "pasted": ("a" * (SUGGEST_LIMIT + 1), ()),
}  # fmt: skip


@pytest.mark.parametrize(("text", "wants"), SUGGESTED.values(), ids=SUGGESTED)
def test_suggest(text: str, wants: tuple[Want, ...]) -> None:
    assert suggest(text, len(text)) == wants


def test_suggest_looks_before_the_cursor_alone() -> None:
    assert suggest("lang:u data", 6) == (Want("value", "u", "language"),)


PIECES = {
    "words": ("data kept", [("word", "data "), ("word", "kept")]),
    "field": ("lang:ur x", [("field", "lang:"), ("word", "ur "), ("word", "x")]),
    "phrase": ('"a b"~3', [("phrase", '"a b"~3')]),
    "operator": ("a AND b", [("word", "a "), ("operator", "AND "), ("word", "b")]),
    "open quote": ('a "b', [("word", "a "), ("error", '"b')]),
    "open parenthesis": ("(a", [("error", "("), ("word", "a")]),
    "lone operator": ("a OR", [("word", "a "), ("error", "OR")]),
    "date": ("updated:20x", [("field", "updated:"), ("error", "20x")]),
    "unknown field": ("a boo:x", [("word", "a "), ("error", "boo:x")]),
    "Chinese": ("資料保留", [("word", "資料保留")]),
    "blank": ("  ", [("", "  ")]),
    "empty": ("", []),
    "command": ("/open 3", [("command", "/open"), ("", " 3")]),
    "command being typed": ("/xy", [("command", "/xy"), ("", "")]),
    "unknown command": ("/xyz 3", [("error", "/xyz"), ("", " 3")]),
}


@pytest.mark.parametrize(("line", "expected"), PIECES.values(), ids=PIECES)
def test_pieces(line: str, expected: list[tuple[str, str]]) -> None:
    assert pieces(line) == expected


HOSTILE = [
    "(" * 3000,
    '"' * 999,
    "a" * (LENGTH_LIMIT + 1),
    "\x1b[2J",
    "AND OR NOT",
    "- + ~ *",
    "[",
    "\n",
]


@pytest.mark.parametrize("line", HOSTILE, ids=range(len(HOSTILE)))
def test_pieces_are_the_line(line: str) -> None:
    assert "".join(text for _, text in pieces(line)) == line


FOUND = {
    "whole": ("open", "open"),
    "beginning": ("o", "open"),
    "two": ("fil", "filter"),
    "short": ("q", "quit"),
}


@pytest.mark.parametrize(("typed", "name"), FOUND.values(), ids=FOUND)
def test_find(typed: str, name: str) -> None:
    assert find(typed).name == name


LOST = {
    "typo": ("opne", 'no command "/opne"; did you mean /open?'),
    "ambiguous": ("ex", "/ex may be /explain or /export"),
    "half alike": ("limit", 'no command "/limit"; /help lists them'),
    "far from all": ("zzz", 'no command "/zzz"; /help lists them'),
    "none": ("", 'no command "/"; /help lists them'),
    "hostile": ("\x1b[2J", r'no command "/\x1b[2J"; /help lists them'),
}


@pytest.mark.parametrize(("typed", "message"), LOST.values(), ids=LOST)
def test_find_names_the_cure(typed: str, message: str) -> None:
    with pytest.raises(CommandError) as error:
        find(typed)
    assert str(error.value) == message


def test_split() -> None:
    assert split("/Open  3 ") == ("open", "3")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_explained(name: str) -> None:
    entry = COMMANDS[name]
    assert entry.summary and entry.example.startswith(f"/{name}")
    assert find(split(entry.example)[0]) is entry


def test_filters_gather_values_and_are_dropped() -> None:
    one = Search().selecting("year", "2024").selecting("language", "ur")
    search = one.selecting("year", "2025")
    assert search.selections == {"year": ("2024", "2025"), "language": ("ur",)}
    assert [str(selection) for selection in search.filters] == ["year=2024|2025", "language=ur"]
    assert search.selecting("year", "2025") == search
    assert search.without("year") == Search().selecting("language", "ur")


SEARCH = Search(language="ur", sort="updated").selecting("year", "2024")
STATE = State(SEARCH, took_ms=12.3, explain=True)
OPEN = " my.index | 1,200 sections"
BARS = {
    "wide": (STATE, 99, f"{OPEN} | lang ur | year=2024 | by updated | explain | 12 ms"),
    "narrow": (STATE, 40, f"{OPEN} | lang ur"),
    "new": (State(), 40, OPEN),
    "hostile": (State(Search().selecting("year", "\x1b[2J")), 60, rf"{OPEN} | year=\x1b[2J"),
}


@pytest.mark.parametrize(("state", "columns", "line"), BARS.values(), ids=BARS)
def test_toolbar(state: State, columns: int, line: str) -> None:
    assert toolbar(state, Path("/x/my.index"), 1200, columns) == line


@pytest.mark.parametrize("columns", [40, 120])
def test_greeting_names_what_is_open_and_an_example(columns: int) -> None:
    manifest = Manifest("whoosh", "f", "now", 9, 2, {"sv": 4, "zh-Hant": 5}, [], {}, {}, "")
    lines = greeting(Path("my.index"), manifest, columns)
    assert all(width(line) <= columns for line in lines)
    assert "個人資料" in " ".join(lines)
    assert "9 sections of 2 documents in zh-Hant, sv" in " ".join(lines)
    assert "/help" in lines[-1]


POINTED = {
    "below its column": (QueryError("wrong", 4), "資 (a", 40, ["       ^ wrong"]),
    "too narrow": (QueryError("wrong", 4), "abc(", 12, ["query,", "column 4:", "wrong"]),
    "right to left": (QueryError("wrong", 1), "(معلومات", 40, ["query, column 1: wrong"]),
    "no column": (NotFound("no section"), "/open x", 40, ["no section"]),
    "one line": (NotFound("no\nsection \x1b"), "/open x", 40, [r"no section \x1b"]),
}


@pytest.mark.parametrize(("fault", "line", "columns", "lines"), POINTED.values(), ids=POINTED)
def test_errors_are_pointed_out(
    fault: Exception, line: str, columns: int, lines: list[str]
) -> None:
    assert pointed(fault, line, 3, columns) == lines
    assert "\n" not in told(fault)


def test_status_tells_the_index_from_the_asker() -> None:
    assert (status(IndexBroken("x")), status(CommandError("x"))) == (3, 2)


def test_the_pager_stays_inside_its_text() -> None:
    view = View([str(n) for n in range(10)], lambda: 5)
    assert view.shown().split() == ["0", "1", "2", "3"]
    view.move(99)
    assert (view.top, view.foot(80).split("  ")[0]) == (6, " 7-10 of 10")
    view.move(-99)
    assert view.top == 0


FEET = {
    80: " 1-4 of 9  space/b: turn, q: leave, n: /next, t: /toc, /: command",
    60: " 1-4 of 9  q: leave, n: /next, t: /toc, /: command",
    40: " 1-4 of 9  q: leave, n: /next, t: /toc",
    30: " 1-4 of 9  q: leave",
    8: " 1-4 of…",
}


@pytest.mark.parametrize(("columns", "foot"), FEET.items(), ids=map(str, FEET))
def test_the_foot_of_the_pager_keeps_what_a_narrow_screen_needs(columns: int, foot: str) -> None:
    view = View([""] * 9, lambda: 5, (Onward("n", "/next"), Onward("t", "/toc")))
    assert view.foot(columns) == foot and width(foot) <= columns
