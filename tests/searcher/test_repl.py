"""The prompt on a real index: every command, real keys, pipes, interrupts."""

from __future__ import annotations

import io
import os
import re
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.data_structures import Size
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

import searcher
from searcher import Searcher
from searcher.repl.answer import FAULTS, answer
from searcher.repl.app import run
from searcher.repl.completer import PromptCompleter
from searcher.repl.registry import COMMANDS, split
from searcher.repl.state import Context, Outcome, State
from searcher.repl.worker import wait
from searcher.terminal import Style, width

ENGLISH = """Example Ltd Privacy Policy
Updated: May 20, 2024

1. Information we collect
We collect your name and e-mail address when you register for an account with us.
1.1 Cookies
We use cookies to remember your choices. You can refuse cookies in your browser.
2. How long we keep data
We keep personal data for two years after you close the account, and delete it then.
3. Your rights
You can ask for a copy of your personal data, and have it corrected or deleted.
"""
URDU = """رازداری کی پالیسی
تازہ کاری: 15 جنوری 2021

1. ہم کون سی معلومات جمع کرتے ہیں
جب آپ اکاؤنٹ بناتے ہیں تو ہم آپ کا نام اور ای میل پتہ جمع کرتے ہیں۔
2. معلومات کا تحفظ
ہم آپ کی ذاتی معلومات کو محفوظ رکھنے کے لیے مناسب اقدامات کرتے ہیں۔
"""
CHINESE = """私隱政策
更新日期：2025 年 5 月 20 日

1. 我們收集的資料
當您註冊帳戶時，我們會收集您的姓名及電郵地址。
2. 資料保留
我們會在您關閉帳戶後保留個人資料兩年，其後將其刪除。
"""
HOSTILE = """Terms of \x1b[2Jservice
Updated: 1 June 2023

1. Zebra \x1b]0;owned\x07 clause
The zebra \u202eis hidden\u202c here \x9b31m and nothing else is to be found.
"""
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e]")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    texts = tmp_path_factory.mktemp("corpus") / "texts"
    texts.mkdir()
    for name, text in {"en": ENGLISH, "ur": URDU, "zh": CHINESE, "odd": HOSTILE}.items():
        (texts / f"{name}.txt").write_text(text, "utf-8")
    searcher.build([texts], texts.parent / "index")
    return texts.parent


@pytest.fixture(scope="module")
def opened(folder: Path) -> Iterator[Searcher]:
    with Searcher(folder / "index") as found:
        yield found


def play(opened: Searcher, *lines: str, columns: int = 80, page: int = 10) -> Outcome:
    """The outcome of the last of lines, each answered in the state that the one before left."""
    outcome = Outcome(State())
    for line in lines:
        outcome = answer(line, outcome.state, Context(opened, Style(columns), page))
    return outcome


def text(outcome: Outcome) -> str:
    return "\n".join(outcome.lines)


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
    "clear": (("cookies", "/filter lang=en", "/clear", "/filter"), "no filter"),
    "info": (("/info",), "documents"),
    "help": (("/help",), "/filter FIELD=VALUE"),
    "help on one": (("/help fi",), "example: /filter year=2025"),
    "blank": (("",), ""),
}


@pytest.mark.parametrize(("lines", "shown"), PLAYED.values(), ids=PLAYED)
def test_lines(opened: Searcher, lines: tuple[str, ...], shown: str) -> None:
    assert shown in text(play(opened, *lines, page=2))


def test_every_command_is_played() -> None:
    played = {split(line)[0] for lines, _ in PLAYED.values() for line in lines}
    assert set(COMMANDS) - {"quit"} <= played


WRONG = {
    "query": ("(cookies", "column 1"),
    "open what": ("/open", "open which section?"),
    "open before a query": ("/open 3", "type a query first"),
    "open unknown": ("/open nothing#1", 'no section "nothing#1"'),
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
}


@pytest.mark.parametrize(("line", "message"), WRONG.values(), ids=WRONG)
def test_wrong_lines_say_why(opened: Searcher, line: str, message: str) -> None:
    with pytest.raises(FAULTS) as error:
        play(opened, line)
    assert message in str(error.value)


def test_quit_leaves(opened: Searcher) -> None:
    assert play(opened, "/q").leave


def test_an_open_number_is_that_of_the_results(opened: Searcher) -> None:
    state = play(opened, "*", "/more", page=2).state
    assert [hit.rank for hit in state.hits] == [1, 2, 3, 4]
    with pytest.raises(FAULTS, match="1 to 4 are shown"):
        answer("/open 9", state, Context(opened, Style()))


@pytest.mark.parametrize("columns", [40, 200])
@pytest.mark.parametrize(
    "line", ["cookies", "معلومات", "資料", "zebra", "/help", "/info", "/facets"]
)
def test_screens_fit_and_are_safe(opened: Searcher, line: str, columns: int) -> None:
    for shown in play(opened, line, columns=columns).lines:
        assert width(shown) <= columns
        assert not CONTROL.search(shown)


def test_hostile_text_is_shown_escaped(opened: Searcher) -> None:
    lines = text(play(opened, "zebra", "/open 1"))
    assert not CONTROL.search(lines)
    assert r"\x1b]0;owned\x07" in lines and r"\u202eis hidden\u202c" in lines


COMPLETED = {
    "command": ("/fi", ["filter"]),
    "field": ("lan", ["lang:", "language:"]),
    "facet value": ("lang:z", ["zh-Hant"]),
    "facet value in quotes": ('lang:"z', ['"zh-Hant"']),
    "value of words": ("org:ex", ['"Example Ltd"']),
    "filter value": ("/filter year=202", ["2021", "2023", "2024", "2025"]),
    "word": ("cooki", ["cookies"]),
    "word in capitals": ("COOKI", ["cookies"]),
    "Urdu word": ("معلو", ["معلومات"]),
    "language": ("/lang u", ["ur"]),
    "sort": ("/sort up", ["updated"]),
    "facet field": ("/facets ye", ["year"]),
    "filter field": ("/filter ye", ["year="]),
    "help": ("/help cl", ["clear"]),
    "hit": ("/open ", ["1"]),
    "dropped": ("/drop ", ["year"]),
    "what has no facet": ("number:1", []),
    "one letter": ("b", []),
}


@pytest.mark.parametrize(("line", "expected"), COMPLETED.values(), ids=COMPLETED)
def test_completion(opened: Searcher, line: str, expected: list[str]) -> None:
    state = play(opened, "cookies", "/filter year=2024").state
    completer = PromptCompleter(opened, lambda: state)
    found = completer.get_completions(Document(line), CompleteEvent())
    assert sorted({completion.text for completion in found} - {"ug", "uk"}) == expected


def test_values_are_offered_with_counts(opened: Searcher) -> None:
    completer = PromptCompleter(opened, State)
    (found,) = completer.get_completions(Document("lang:ur"), CompleteEvent())
    assert found.display_meta_text == "3 sections"
    assert found.start_position == -2


class Known(Vt100_Output):
    """A terminal that tells where its cursor is, which the toolbar needs."""

    def get_rows_below_cursor_position(self) -> int:
        return self.get_size().rows


class Screen:
    """A terminal that keeps what it was sent."""

    def __init__(self, folder: Path, columns: int = 80, rows: int = 40) -> None:
        self.sent = io.StringIO()
        self._folder = folder
        self._output = Known(self.sent, lambda: Size(rows, columns), term="xterm")

    def type(self, keys: str, *more: tuple[str, str]) -> int:
        """Type keys, then further ones each time the screen shows what they wait for."""
        with create_pipe_input() as keyboard:

            def typist() -> None:
                keyboard.send_text(keys)
                for awaited, further in more:
                    end = time.monotonic() + 10
                    while awaited not in self.text and time.monotonic() < end:
                        time.sleep(0.01)
                    keyboard.send_text(further)

            threading.Thread(target=typist).start()
            return run(
                self._folder / "index",
                input=keyboard,
                output=self._output,
                history_file=self._folder / "history",
            )

    @property
    def text(self) -> str:
        return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", self.sent.getvalue())


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")


KEYS = {
    "query": ("cookies\r\x04", "We use [cookies] to remember"),
    "Urdu": ("معلومات\r\x04", "\u2068[معلومات] کا تحفظ\u2069"),
    "Chinese": ("資料保留\r\x04", "[資料保留]"),
    "command": ("/info\r/quit\r", "whoosh"),
    "error points at its column": ("data (x\r\x04", '       ^ "(" is not closed'),
    "error in a command": ("/opne\r\x04", "did you mean /open?"),
    "Ctrl-C cancels the line": ("nonsense\x03cookies\r\x04", "We use [cookies]"),
    "greeting": ("\x04", "sections of 4 documents"),
    "pasted lines": ("\x1b[200~cookies\nbrowser\x1b[201~\r\x04", "[browser]"),
    "long paste": ("\x1b[200~" + "data " * 20_000 + "\x1b[201~\r\x04", "are too many"),
}


@pytest.mark.parametrize(("keys", "shown"), KEYS.values(), ids=KEYS)
def test_keys(folder: Path, keys: str, shown: str) -> None:
    screen = Screen(folder)
    assert screen.type(keys) == 0
    assert shown in screen.text


def test_a_narrow_terminal_and_colour(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR")
    screen = Screen(folder, columns=40)
    assert screen.type("cookies\r\x04") == 0
    assert re.search(r"\x1b\[[0-9;]*1[0-9;]*m", screen.sent.getvalue())
    assert "We use cookies to remember" in screen.text


def test_the_toolbar_shows_how_the_search_is_narrowed(folder: Path) -> None:
    screen = Screen(folder)
    bar = " index | 12 sections"
    assert screen.type("", (bar, "/filter lang=ur\r"), (f"{bar} | language=ur", "\x04")) == 0
    assert f"{bar} | language=ur" in screen.text


def test_what_is_long_is_shown_in_the_pager(folder: Path) -> None:
    screen = Screen(folder, rows=10)
    foot = "of 21  space/b: turn, q: leave"
    assert screen.type("/help\r", (f" 1-9 {foot}", " bjkgGq\x04")) == 0
    assert f" 13-21 {foot}" in screen.text


def test_words_are_completed_by_tab(folder: Path) -> None:
    screen = Screen(folder)
    assert screen.type("coo", ("cookies", "\t\r"), ("We use [cookies]", "\x04")) == 0
    assert "We use [cookies]" in screen.text


def test_ctrl_c_ends_a_running_query(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    search, begun, release = Searcher.search, threading.Event(), threading.Event()

    def slow(self: Searcher, query: str, **options: Any) -> Any:
        if query == "slow":
            begun.set()
            release.wait(20)
        return search(self, query, **options)

    def interrupt() -> None:
        begun.wait(20)
        os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(Searcher, "search", slow)
    threading.Thread(target=interrupt).start()
    screen, start = Screen(folder), time.monotonic()
    try:
        assert screen.type("slow\rcookies\r\x04") == 0
    finally:
        release.set()
    assert time.monotonic() - start < 15
    assert "cancelled" in screen.text and "We use [cookies]" in screen.text


def test_work_that_fails_fails_for_who_waits() -> None:
    with pytest.raises(ZeroDivisionError):
        wait(lambda: 1 // 0)


def pipe(folder: Path, lines: str) -> tuple[int, str]:
    stdout = io.StringIO()
    return run(folder / "index", stdin=io.StringIO(lines), stdout=stdout), stdout.getvalue()


PIPED = {
    "found": ("cookies\n", 0, "We use [cookies]", ""),
    "nothing at all": ("xylophone\n\nquagga\n", 1, "nothing found", ""),
    "one of two": ("xylophone\ncookies\n", 0, "1.1 [Cookies]", ""),
    "commands": ("/filter lang=ur\nمعلومات\n/open 1", 0, "محفوظ رکھنے", ""),
    "error": ("(a\ncookies\n", 2, "1.1 [Cookies]", 'line 1: query, column 1: "(" is not closed'),
    "not UTF-8": ("a\udcff\n", 2, "", "line 1: not UTF-8"),
    "left early": ("/quit\n(a\n", 0, "", ""),
    "nothing": ("", 0, "", ""),
}


@pytest.mark.parametrize(("lines", "status", "out", "err"), PIPED.values(), ids=PIPED)
def test_pipes(
    folder: Path,
    lines: str,
    status: int,
    out: str,
    err: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    ended, written = pipe(folder, lines)
    told = capsys.readouterr().err
    assert (ended, "> " in written) == (status, False)
    assert out in written
    assert told.startswith(err) and told.count("\n") == (1 if err else 0)


def test_bytes_of_a_pipe_are_read_as_utf_8(folder: Path) -> None:
    raw = io.TextIOWrapper(io.BytesIO("معلومات\n".encode()), encoding="ascii")
    stdout = io.StringIO()
    assert run(folder / "index", stdin=raw, stdout=stdout) == 0
    assert "[معلومات]" in stdout.getvalue()


# The files of the old generation are closed when the last search on it has ended.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_index_built_meanwhile_is_picked_up(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(ENGLISH, "utf-8")
    searcher.build([tmp_path / "texts"], tmp_path / "index")
    with Searcher(tmp_path / "index") as opened:
        completer = PromptCompleter(opened, State)
        assert "nothing found" in text(play(opened, "معلومات"))
        (tmp_path / "texts" / "b.txt").write_text(URDU, "utf-8")
        searcher.build([tmp_path / "texts"], tmp_path / "index")
        first, *rest = play(opened, "معلومات").lines
        assert first == "The index was built anew; it now has 8 sections."
        assert any("[معلومات]" in line for line in rest)
        assert list(completer.get_completions(Document("lang:u"), CompleteEvent()))
        assert not play(opened, "معلومات").lines[0].startswith("The index")


def test_an_index_that_is_gone_is_an_error_not_an_end(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH, "utf-8")
    searcher.build([tmp_path / "a.txt"], tmp_path / "index")

    def lines() -> Iterator[str]:
        (tmp_path / "index" / "CURRENT").unlink()
        yield "cookies\n"
        yield "/quit\n"

    class Stdin(io.StringIO):
        def __iter__(self) -> Iterator[str]:
            return lines()

    assert run(tmp_path / "index", stdin=Stdin(), stdout=io.StringIO()) == 3
    assert "policysearch build" in capsys.readouterr().err
