"""The prompt by its keys, on a screen."""

from __future__ import annotations

import os
import re
import shutil
import signal
import termios
import threading
from pathlib import Path
from typing import Any

import pytest
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.input.typeahead import get_typeahead
from prompt_toolkit.input.vt100 import Vt100Input
from repl_screen import Screen
from repl_session import Player

from searcher import Searcher
from searcher.repl import ahead, worker
from searcher.repl.worker import wait

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
def test_keys(folder: Path, tmp_path: Path, keys: str, shown: str) -> None:
    screen = Screen(folder, tmp_path)
    assert screen.type(keys) == 0
    assert shown in screen.text


def test_a_narrow_terminal_and_colour(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR")
    screen = Screen(folder, tmp_path, columns=40)
    assert screen.type("cookies\r\x04") == 0
    assert re.search(r"\x1b\[[0-9;]*1[0-9;]*m", screen.sent.getvalue())
    assert "We use cookies to remember" in screen.text


def test_the_toolbar_shows_how_the_search_is_narrowed(folder: Path, tmp_path: Path) -> None:
    screen = Screen(folder, tmp_path)
    bar = " index | 12 sections"
    assert screen.type("", (bar, "/filter lang=ur\r"), (f"{bar} | language=ur", "\x04")) == 0
    assert f"{bar} | language=ur" in screen.text


def test_what_is_long_is_shown_in_the_pager(folder: Path, tmp_path: Path, player: Player) -> None:
    long = len(player.play("/help").lines)
    screen = Screen(folder, tmp_path, rows=10)
    foot = "space/b: turn, q: leave, /: command"
    assert screen.type("/help\r", (f" 1-9 of {long}  {foot}", " bdujkgGq\x04")) == 0
    assert f" {long - 8}-{long} of {long}  {foot}" in screen.text


def test_a_command_is_typed_in_the_pager_too(folder: Path, tmp_path: Path) -> None:
    screen = Screen(folder, tmp_path, rows=10)
    assert screen.type("/help\r", ("q: leave", "x/info\r"), ("whoosh", "\x04")) == 0
    assert "\a" in screen.sent.getvalue() and "engine     whoosh" in screen.text


def test_what_is_typed_ahead_is_for_the_prompt_not_the_pager(folder: Path, tmp_path: Path) -> None:
    screen = Screen(folder, tmp_path, rows=10)
    assert screen.type("/help\rcookies\r\x04") == 0
    assert "We use [cookies]" in screen.text and "q: leave" not in screen.text


WAITING = {
    "nothing": ((), False),
    "the terminal's answer": (("\x1b[24;1R",), False),
    "that answer in halves": (("\x1b[24;", "1R"), False),
    "a line": (("data\r",), True),
    "a line behind the terminal's answer": (("\x1b[24;1Rdata\r",), True),
    "a long paste": (("\x1b[200~" + "data " * 1000 + "\x1b[201~",), True),
}


@pytest.mark.parametrize(("sent", "typed"), WAITING.values(), ids=WAITING)
def test_what_waits_to_be_read_was_typed_or_sent_by_the_terminal(
    sent: tuple[str, ...], typed: bool
) -> None:
    with create_pipe_input() as keyboard:
        for piece in sent:
            keyboard.send_text(piece)
            assert ahead.typed(keyboard) == typed
        held = "".join(press.data for press in get_typeahead(keyboard))
        assert held == re.sub(r"\x1b\[20[01]~", "", "".join(sent))


def test_no_pager_where_none_is_wanted(folder: Path, tmp_path: Path) -> None:
    screen = Screen(folder, tmp_path, rows=10)
    assert screen.type("/set pager off\r", ("pager is off", "/help\r"), ("Ctrl-C", "\x04")) == 0
    assert "q: leave" not in screen.text


def test_keys_of_the_pager_walk_a_document(folder: Path, tmp_path: Path) -> None:
    screen = Screen(folder, tmp_path, rows=8)
    keys = ("cookies\r/open 1\r", ("n: /next, p: /prev, t: /toc", "n"), ("2. How long", "q\x04"))
    assert screen.type(*keys) == 0
    assert "2. How long we keep data" in screen.text


def test_a_document_is_shown_from_its_section_on(folder: Path, tmp_path: Path) -> None:
    screen = Screen(folder, tmp_path, rows=8)
    assert screen.type("cookies\r/doc 1\r", ("of 19  space/b", "q\x04")) == 0
    assert "9-15 of 19" in screen.text


def test_settings_can_be_changed_while_typing(folder: Path, tmp_path: Path) -> None:
    screen = Screen(folder, tmp_path, page=1)
    assert screen.type("/set bidi reorder\r", ("bidi is reorder", "معلومات\r\x04")) == 0
    assert "تامولعم" in screen.text and "\u2068" not in screen.text
    assert screen.sent.getvalue().count("\x1b[8l") == screen.sent.getvalue().count("\x1b[8h") == 1
    assert "/more shows the next 1." in screen.text


def test_vi_keys(folder: Path, tmp_path: Path) -> None:
    screen = Screen(folder, tmp_path, editing="vi")
    keys = ("xcookies", ("xcookies", "\x1b0x\r"), ("[cookies]", "\x04"))
    assert screen.type(*keys) == 0
    assert "We use [cookies] to remember" in screen.text


def test_alt_enter_begins_a_line(folder: Path, tmp_path: Path) -> None:
    screen = Screen(folder, tmp_path)
    assert screen.type("cookies\x1b\rchoices\r\x04") == 0
    assert "[cookies] to remember your [choices]" in screen.text


def test_ctrl_r_finds_a_line_typed_before_by_its_letters(folder: Path, tmp_path: Path) -> None:
    assert Screen(folder, tmp_path).type("we use cookies\r secret\r\x04") == 0
    screen = Screen(folder, tmp_path)
    assert screen.type("\x12uckie", ("we use cookies", "\t\r"), ("[cookies]", "\x04")) == 0
    assert "We [use] [cookies] to" in screen.text and "secret" not in screen.text


def test_words_are_completed_by_tab(folder: Path, tmp_path: Path) -> None:
    screen = Screen(folder, tmp_path)
    assert screen.type("coo", ("cookies", "\t\r"), ("We use [cookies]", "\x04")) == 0
    assert "We use [cookies]" in screen.text


def test_ctrl_c_ends_a_running_query(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    search, begun, release = Searcher.search, threading.Event(), threading.Event()
    waited_out: list[bool] = []

    def slow(self: Searcher, query: str, **options: Any) -> Any:
        if query == "slow":
            begun.set()
            waited_out.append(not release.wait(20))
        return search(self, query, **options)

    def interrupt() -> None:
        begun.wait(20)
        os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(Searcher, "search", slow)
    threading.Thread(target=interrupt).start()
    screen = Screen(folder, tmp_path)
    try:
        assert screen.type("slow\rcookies\r\x04") == 0
        assert not waited_out
    finally:
        release.set()
    assert "cancelled" in screen.text and "We use [cookies]" in screen.text


def test_ctrl_c_leaves_what_was_typed_while_a_query_ran(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    search, release = Searcher.search, threading.Event()

    def slow(self: Searcher, query: str, **options: Any) -> Any:
        return search(self, query, **options) if query != "slow" or release.wait(20) else None

    monkeypatch.setattr(Searcher, "search", slow)
    monkeypatch.setattr(worker, "PATIENCE", 0.0)
    screen = Screen(folder, tmp_path)
    try:
        typed = (("gives up", "cooX\x7fk\x03ies"), ("cancelled", "\r"), ("[cookies]", "\x04"))
        assert screen.type("slow\r", *typed) == 0
    finally:
        release.set()
    assert "We use [cookies] to remember" in screen.text


def test_a_terminal_shows_no_keys_while_a_query_runs(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    search, (keyboard, terminal) = Searcher.search, os.openpty()
    echoed: list[bool] = []

    def look(self: Searcher, query: str, **options: Any) -> Any:
        if query == "cookies":
            echoed.append(bool(termios.tcgetattr(terminal)[3] & termios.ECHO))
            os.write(keyboard, b"\x04")
        return search(self, query, **options)

    monkeypatch.setattr(Searcher, "search", look)
    os.write(keyboard, b"cookies\r")
    with os.fdopen(terminal) as stdin:
        Screen(folder, tmp_path).read(Vt100Input(stdin))
        assert echoed == [False] and termios.tcgetattr(stdin)[3] & termios.ECHO
    os.close(keyboard)


def test_slow_work_says_how_to_end_it(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    search, told = Searcher.search, threading.Event()
    monkeypatch.setattr(worker, "PATIENCE", 0.0)
    monkeypatch.setattr(Searcher, "search", lambda *a, **o: told.wait(20) and search(*a, **o))
    screen = Screen(folder, tmp_path)

    def go_on() -> str:
        told.set()
        return ""

    assert screen.type("cookies\r", ("Ctrl-C gives up", go_on), ("[cookies]", "\x04")) == 0
    assert not any("gives up" in row for row in screen.rows)


def test_an_index_that_vanishes_leaves_the_prompt(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "index", tmp_path / "index")
    current = tmp_path / "index" / "CURRENT"
    kept = current.read_bytes()

    def lose() -> str:
        current.unlink()
        return "cookies\r"

    def mend() -> str:
        current.write_bytes(kept)
        return "browser\r\x04"

    screen = Screen(tmp_path, tmp_path)
    assert screen.type("", ("Ctrl-D leaves", lose), ("policysearch build", mend)) == 0
    assert "[browser]" in screen.text


def test_work_that_fails_fails_for_who_waits() -> None:
    with pytest.raises(ZeroDivisionError):
        wait(lambda: 1 // 0)
