"""What every command does on a real index."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from repl_session import CONTROL, Player, text

from index.errors import IndexBroken
from index.generations import POINTER
from searcher import Searcher
from searcher.repl.answer import FAULTS, answer
from searcher.repl.registry import COMMANDS, split
from searcher.repl.state import Listed, Outcome
from searcher.terminal import Style, width

PLAYED: dict[str, tuple[tuple[str, ...], str]] = {
    "query": (("cookies",), "1.1 [Cookies]"),
    "Urdu": (("ذاتی معلومات",), "\u2068[معلومات] کا تحفظ\u2069"),
    "Chinese": (("個人資料",), "[個人資料]"),
    "path like query": ((" /cookies",), "[Cookies]"),
    "more": (("*", "/more"), "3-4 of"),
    "end of more": (("cookies", "/more", "/more"), "That was the last of 1."),
    "open by number": (("cookies", "/open 1"), "1.1 Cookies\nWe use cookies"),
    "open on a later page": (("*", "/more", "/open 3"), "texts/"),
    "open by id": (("/open texts/zh.txt#2",), "保留個人資料兩年"),
    "open by short id": (("/open cea7",), "1.1 Cookies\nWe use cookies"),
    "neighbours": (("cookies", "/open 1"), "/next  2 How long we keep data"),
    "next": (("cookies", "/open 1", "/next"), "2. How long we keep data\nWe keep"),
    "prev": (("cookies", "/open 1", "/prev"), "1. Information we collect\nWe collect"),
    "toc": (("cookies", "/toc 1"), ">3.   1.1 Cookies"),
    "toc of what is open": (("cookies", "/open 1", "/toc"), ">3.   1.1 Cookies"),
    "walk by number": (("cookies", "/toc 1", "/open 5"), "3. Your rights\nYou can ask"),
    "hits after a tree": (("cookies", "/toc 1", "/hits", "/open 1"), "1.1 Cookies\nWe use"),
    "doc": (("cookies", "/doc 1"), "browser.\n\n2. How long"),
    "similar": (("register an account", "/similar texts/en.txt#2"), "1. 3 Your rights"),
    "similar ones are opened by number": (("/similar texts/en.txt#2", "/open 1"), "texts/en.txt"),
    "more of similar ones": (("data", "/similar texts/en.txt#3", "/more"), "3. "),
    "end of similar ones": (("/similar texts/en.txt#2", "/more", "/more", "/more"), "the last of"),
    "similar ones of all pages are opened": (
        ("data", "/similar texts/en.txt#3", "/more", "/open 3"),
        "texts/en.txt",
    ),
    "more of the query after similar ones": (
        ("*", "/similar texts/en.txt#3", "/hits", "/more"),
        "3-4 of",
    ),
    "more after another search than that of similar ones": (
        ("/similar texts/en.txt#3", "/filter lang=ur", "*", "/more"),
        "3-3 of 3",
    ),
    "cite": (
        ("cookies", "/cite 1"),
        "Example Ltd Privacy Policy, 2024-05-20, 1.1 Cookies, lines 6-7",
    ),
    "group": (("personal data", "/group"), "1 document, "),
    "group no more": (("/group", "personal data", "/group"), "sections"),
    "across": (("cookies", "/across"), "[Cookies]"),
    "across told": (("/across",), "across languages: 12 sections"),
    "back after a group": (("personal data", "/group", "/back"), "\n2 sections, "),
    "compare": (("cookies", "/toc 1", "/compare 2 4"), "+ 2 How long we keep data"),
    "compare with what is open": (("cookies", "/open 1", "/compare cea7"), "the same text"),
    "tree of a document by its id": (("/toc texts/en.txt",), "2. 1 Information we collect"),
    "changes": (("*", "/changes texts/en.txt#1 texts/zh.txt#1"), "added · texts/zh.txt#1"),
    "why": (("personal data", "/why 2"), "stem in text: data"),
    "why not": (("cookies", "/why-not texts/en.txt#2"), "what keeps it out: cookies"),
    "why not of a tree": (("cookies", "/toc 1", "/why-not 2"), "1.1, below it, has it"),
    "why not of what is found": (("cookies", "/open 1", "/why-not"), "is found, at rank 1 of 1"),
    "why not by a filter": (
        ("cookies", "/open 1", "/filter lang=ur", "/why-not"),
        "keeps it out; it has en",
    ),
    "what to type for why not": (
        ("/lang ur", "browsers", "/why-not texts/en.txt#1.1"),
        "it has the word, read as en: after /lang en",
    ),
    "facets": (("/facets",), "  zh-Hant"),
    "facet": (("personal data", "/facets year"), "  2  2024"),
    "filter": (("*", "/filter lang=ur"), "3 sections"),
    "filter, several values": (("/filter lang=ur year=2024 year=2021",), "year=2024|2021"),
    "filter without query": (("/filter lang=ur",), "language=ur: 3 sections"),
    "filter of words": (('/filter org="Example Ltd"',), "organisation=Example Ltd"),
    "filters": (("/filter lang=ur", "/filter"), "language=ur"),
    "no filters": (("/filter",), "no filter"),
    "drop": (("*", "/filter lang=ur", "/drop lang"), "of 1"),
    "drop the only one": (("/filter lang=ur", "/drop"), "no filter: "),
    "hint of the filter": (("/filter lang=ur", "cookies"), "Only language=ur was looked at"),
    "lang": (("/lang en",), "read as en"),
    "lang told": (("/lang en", "/lang"), "queries are read as en"),
    "lang off": (("/lang en", "/lang off", "/lang"), "as their script tells"),
    "sort": (("*", "/sort -updated"), "2021-01-15"),
    "sort told": (("/sort",), "sorted by relevance"),
    "explain": (("cookies", "/explain"), "exact in heading: cookies"),
    "back to the wider search": (("*", "/filter lang=ur", "/back"), "1-2 of 12"),
    "back twice": (("cookies", "data", "/filter lang=ur", "/back", "/back"), "[Cookies]"),
    "back after a language": (("data", "/lang sv", "/back", "/lang"), "as their script tells"),
    "back after clear": (("cookies", "/clear", "/back"), "[Cookies]"),
    "save": (("cookies", "/filter lang=en", "/save mine"), "saved; /run mine asks it again"),
    "save again": (("cookies", "/save mine", "/save mine"), "replaced;"),
    "run": (("cookies", "/save mine", "/clear", "/run mine"), "[Cookies]"),
    "queries": (("cookies", "/lang en", "/save mine", "/queries"), "mine  cookies  read as en"),
    "no queries": (("/queries",), "nothing is saved"),
    "forget": (("cookies", "/save mine", "/forget mine", "/queries"), "nothing is saved"),
    "settings": (("/set",), "config.toml sets them"),
    "a setting": (("/set bidi",), "bidi is terminal:"),
    "set": (("/set page 3", "/set page"), "page is 3:"),
    "set the language": (("/set language ur", "/lang"), "queries are read as ur"),
    "clear": (("cookies", "/filter lang=en", "/clear", "/filter"), "no filter"),
    "info": (("/info",), "documents"),
    "help": (("/help",), "/filter FIELD=VALUE"),
    "help on one": (("/help fi",), "example: /filter year=2025"),
    "word of another prompt": (("Quit",), "To leave, type /quit or Ctrl-D."),
    "blank": (("",), ""),
}


@pytest.mark.parametrize(("lines", "shown"), PLAYED.values(), ids=PLAYED)
def test_lines(player: Player, lines: tuple[str, ...], shown: str) -> None:
    assert shown in text(player.play(*lines, page=2))


def bare(outcome: Outcome) -> str:
    """Text without colours, the brackets that stand for them, and times."""
    return re.sub(r"[][ \n]|\x1b\[[0-9;]*m|[0-9]+ ms", "", text(outcome))


@pytest.mark.parametrize("lines", [lines for lines, _ in PLAYED.values()], ids=PLAYED)
def test_lines_in_colour_are_the_same(player: Player, lines: tuple[str, ...]) -> None:
    plain = player.play(*lines)
    player.places.queries.unlink(missing_ok=True)
    assert bare(player.play(*lines, colour=True)) == bare(plain)


def test_every_command_is_played() -> None:
    played = {split(line)[0] for lines, _ in PLAYED.values() for line in lines}
    assert set(COMMANDS) - {"quit", "export"} <= played


WRONG = {
    "query": ("(cookies", "column 1"),
    "open what": ("/open", "which section?"),
    "open before a query": ("/open 3", "type a query first"),
    "open unknown": ("/open nothing#1", 'no section or document "nothing#1"'),
    "more before a query": ("/more", "type a query first"),
    "filter without value": ("/filter year", "FIELD=VALUE"),
    "filter on nothing": ("/filter lang=fi", "there is en"),
    "filter on no field": ("/filter colour=red", 'no filter "colour"'),
    "filter on no year": ("/filter year=old", "write it as 2024"),
    "drop nothing": ("/drop", "no filter to drop"),
    "lang unreadable": ("/lang qq", "the index has"),
    "lang malformed": ("/lang !", "no language tag"),
    "sort": ("/sort size", "relevance"),
    "facet": ("/facets text", 'no facet "text"'),
    "command": ("/opne 1", "/open"),
    "help": ("/help nothing", "no command"),
    "hits before a query": ("/hits", "type a query first"),
    "similar to what": ("/similar", "which section?"),
    "cite what": ("/cite", "which section?"),
    "compare what": ("/compare 1", "Give two of the list: /compare 1 2"),
    "changes of what": ("/changes", "Give two of the list: /changes 1 2"),
    "changes of one document": (
        "/changes cea7 texts/en.txt#2",
        "both sections are of texts/en.txt; give one of each version",
    ),
    "why what": ("/why", "why which result? type a query first"),
    "why not without a query": ("/why-not texts/en.txt#1", "type one first"),
    "next of nothing": ("/next", "no section is open"),
    "toc of nothing": ("/toc", "which section?"),
    "back to nothing": ("/back", "nothing to go back to"),
    "save as nothing": ("/save", "save as what?"),
    "save nothing": ("/save mine", "no search to save"),
    "run nothing": ("/run", "which one? /save NAME keeps a search"),
    "run unknown": ("/run yours", 'no saved search "yours"'),
    "forget unknown": ("/forget yours", 'no saved search "yours"'),
    "export nothing": ("/export a.csv", "type a query first"),
    "export where": ("/export", "export to which file?"),
    "no setting": ("/set size 3", "no setting"),
    "no such value": ("/set page many", "page takes 0 to 100"),
}


@pytest.mark.parametrize(("line", "message"), WRONG.values(), ids=WRONG)
def test_wrong_lines_say_why(player: Player, line: str, message: str) -> None:
    with pytest.raises(FAULTS) as error:
        player.play(line)
    assert message in str(error.value)


def test_quit_leaves(player: Player) -> None:
    assert player.play("/q").leave


def test_an_open_number_is_that_of_the_results(player: Player) -> None:
    state = player.play("*", "/more", page=2).state
    assert [hit.rank for hit in state.hits] == [1, 2, 3, 4]
    with pytest.raises(FAULTS, match="1 to 4 are shown"):
        answer("/open 9", state, player.context(Style()))


@pytest.mark.parametrize("columns", [40, 200])
@pytest.mark.parametrize(
    "line", ["cookies", "معلومات", "資料", "zebra", "/help", "/info", "/facets"]
)
def test_screens_fit_and_are_safe(player: Player, line: str, columns: int) -> None:
    for shown in player.play(line, columns=columns).lines:
        assert width(shown) <= columns
        assert not CONTROL.search(shown)


def test_hostile_text_is_shown_escaped(player: Player) -> None:
    lines = text(player.play("zebra", "/open 1"))
    assert not CONTROL.search(lines)
    assert r"\x1b]0;owned\x07" in lines and r"\u202eis hidden\u202c" in lines


def test_why_of_a_result_that_is_another_one_now(player: Player) -> None:
    state = player.play("personal data").state
    hits = (replace(state.hits[0], id="gone"), *state.hits[1:])
    gone = replace(state, hits=hits, listed=tuple(map(Listed.of, hits)))
    fewer = replace(state, search=replace(state.search, query="cookies"))
    for line, before in (("/why 1", gone), (f"/why {len(state.hits)}", fewer)):
        with pytest.raises(FAULTS, match="/hits asks again"):
            answer(line, before, player.context(Style()))


@pytest.mark.parametrize("line", ["/toc 1", "/similar texts/en.txt#2"])
def test_why_explains_no_other_section_than_its_number_names(player: Player, line: str) -> None:
    with pytest.raises(FAULTS, match="/hits lists the results again"):
        player.play("personal data", line, "/why 1")
    assert "stem in text: data" in text(player.play("personal data", line, "/hits", "/why 1"))


def test_the_cure_of_a_damaged_index_names_it(player: Player, folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "index", tmp_path / "my index", symlinks=True)
    with Searcher(tmp_path / "my index") as opened:
        (tmp_path / "my index" / POINTER).write_text("nonsense")
        with pytest.raises(IndexBroken, match=r"--full --index '.*/my index'$"):
            Player(opened, tmp_path).play("cookies")
