"""Lines from a pipe, and an index that changes meanwhile."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from repl_session import ENGLISH, URDU, Player, places, text

import searcher
from searcher import Searcher
from searcher.errors import NotFound
from searcher.repl.answer import answer
from searcher.repl.app import run
from searcher.repl.completer import PromptCompleter
from searcher.repl.piped import Streams
from searcher.repl.state import State
from searcher.settings import Settings
from searcher.terminal import Style


def pipe(folder: Path, lines: TextIO, own: Path, **chosen: Any) -> tuple[int, str, str]:
    """The exit status, and what was written to output and errors."""
    streams = Streams(lines, io.StringIO(), io.StringIO())
    status = run(folder / "index", Settings(**chosen), places(own), streams)
    return status, streams.output.getvalue(), streams.errors.getvalue()


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
    tmp_path: Path,
) -> None:
    ended, written, told = pipe(folder, io.StringIO(lines), tmp_path)
    assert (ended, "> " in written) == (status, False)
    assert out in written
    assert told.startswith(err) and told.count("\n") == (1 if err else 0)


def test_bytes_of_a_pipe_are_read_as_utf_8(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    raw = io.TextIOWrapper(io.BytesIO("معلومات\n".encode()), encoding="ascii")
    monkeypatch.setattr(sys, "stdin", raw)
    assert run(folder / "index", Settings(), places(tmp_path)) == 0
    assert "[معلومات]" in capsys.readouterr().out


# The files of the old generation are closed when the last search on it has ended.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_index_built_meanwhile_is_picked_up(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(ENGLISH, "utf-8")
    searcher.build([tmp_path / "texts"], tmp_path / "index")
    with Searcher(tmp_path / "index") as opened:
        player = Player(opened, tmp_path)
        completer = PromptCompleter(opened, player.places, State)
        assert "nothing found" in text(player.play("معلومات"))
        (tmp_path / "texts" / "b.txt").write_text(URDU, "utf-8")
        searcher.build([tmp_path / "texts"], tmp_path / "index")
        first, *rest = player.play("معلومات").lines
        assert first == "The index was built anew; it now has 8 sections."
        assert any("[معلومات]" in line for line in rest)
        assert list(completer.get_completions(Document("lang:u"), CompleteEvent()))
        assert not player.play("معلومات").lines[0].startswith("The index")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_section_that_a_build_dropped_is_told_of_as_such(tmp_path: Path) -> None:
    kept, dropped = tmp_path / "a.txt", tmp_path / "b.txt"
    kept.write_text(ENGLISH, "utf-8")
    dropped.write_text(URDU, "utf-8")
    searcher.build([kept, dropped], tmp_path / "index")
    with Searcher(tmp_path / "index") as opened:
        context = Player(opened, tmp_path).context(Style(80, False))
        state = answer("معلومات", State(), context).state
        searcher.build([kept], tmp_path / "index")
        with pytest.raises(NotFound, match="the index was built anew meanwhile; ask again"):
            answer("/open 1", state, context)
        with pytest.raises(NotFound, match=r"search prints the ids of sections$"):
            answer("/open 1", state, context)


def test_an_index_that_is_gone_is_an_error_not_an_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH, "utf-8")
    searcher.build([tmp_path / "a.txt"], tmp_path / "index")

    def lines() -> Iterator[str]:
        (tmp_path / "index" / "CURRENT").unlink()
        yield "cookies\n"
        yield "/quit\n"

    class Stdin(io.StringIO):
        def __iter__(self) -> Iterator[str]:
            return lines()

    status, _, told = pipe(tmp_path, Stdin(), tmp_path)
    assert status == 3 and "policysearch build" in told


def test_settings_hold_for_pipes(folder: Path, tmp_path: Path) -> None:
    _, plain, _ = pipe(folder, io.StringIO("معلومات\n"), tmp_path, bidi="off", page=1)
    assert "1-1 of 2" in plain and not set("\u2068\u2069") & set(plain)
    _, coloured, _ = pipe(folder, io.StringIO("cookies\n"), tmp_path, colour="always")
    assert "\x1b[1;33mcookies" in coloured
