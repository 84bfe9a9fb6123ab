"""Writes the screens of docs/repl.md: types at the prompt on the sample corpus and keeps what a
terminal shows.

Run it in the project's folder after a change of the prompt: .venv/bin/python scripts/screens.py
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pyte
from emulator import Emulator
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

import corpus
import searcher
from searcher.repl.app import Terminal, run
from searcher.repl.state import Places
from searcher.settings import Settings

PAGE = Path(__file__).parents[1] / "docs" / "repl.md"
INDEX = "policies.index"
PATIENCE = 30.0
"""How long a screen is waited for, in seconds."""
QUIET = 0.4
"""Seconds without a change after which a screen is taken for complete."""
_TIME = re.compile(r"\d+ ms")
_BLOCK = re.compile(r"(<!-- screen: (\w+) -->\n```text\n).*?(```\n)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Step:
    """Keys that are typed, and what the screen then shows."""

    keys: str
    shows: str


@dataclass(frozen=True, slots=True)
class Session:
    """A session whose last screen is kept, at a size in cells."""

    steps: tuple[Step, ...]
    columns: int = 80
    rows: int = 24
    settings: Settings = field(default_factory=Settings)


SESSIONS = {
    "ask": Session(
        (Step("how long is data kept lang:en\r", "/more shows"),),
        rows=30,
        settings=Settings(page=2, snippet=3),
    ),
    "complete": Session(
        (Step("cookies org:north", "Northlight Maps"),),
        rows=12,
    ),
    "words": Session((Step("我們會保留個", "個人資料"),), rows=12),
    "narrow": Session(
        (
            Step("/filter lang=ur\r", "type a query"),
            Step("معلومات\r", "/more shows"),
            Step("/back\r", "sections; type a query"),
        ),
        rows=40,
        settings=Settings(page=2, snippet=2),
    ),
    "read": Session(
        (Step("retention periods lang:en\r", "/more shows"), Step("/open 1\r", "space/b")),
        rows=12,
        settings=Settings(page=1),
    ),
    "tree": Session(
        (Step("保留期限 lang:zh-Hant-HK\r", " ms"), Step("/toc 1\r", "space/b")),
        rows=18,
        settings=Settings(page=1),
    ),
    "keep": Session(
        (
            Step("kakor lang:sv\r", " ms"),
            Step("/save kakor\r", "saved; "),
            Step("/queries\r", "kakor  "),
            Step("/export kakor.csv\r", "are in kakor.csv"),
        ),
        rows=30,
        settings=Settings(page=1, snippet=2),
    ),
    "small": Session(
        (Step("個人資料保留多久\r", "/more shows"),),
        columns=40,
        rows=32,
        settings=Settings(page=1),
    ),
}


class Unseen(Exception):
    """A screen did not show what it should."""


class Display(Vt100_Output):
    """A terminal that shows what it was sent, and tells where its cursor is."""

    def __init__(self, columns: int, rows: int, quiet: float) -> None:
        self._quiet = quiet
        self.sent = io.StringIO()
        size = Size(rows=rows, columns=columns)
        self._screen, self._seen = Emulator(columns, rows), 0
        self._stream, self._lock = pyte.Stream(self._screen), threading.Lock()
        super().__init__(self.sent, lambda: size, term="xterm")

    def get_rows_below_cursor_position(self) -> int:
        self.flush()
        return self.get_size().rows - int(self._emulated().cursor.y)

    def lines(self) -> list[str]:
        """Return the rows of the screen, without those that are empty at its end."""
        shown = self._emulated().display
        return "\n".join(row.rstrip() for row in shown).rstrip().split("\n")

    def _emulated(self) -> Emulator:
        with self._lock:  # the prompt asks for its cursor, the typist for the screen
            text = self.sent.getvalue()
            self._stream.feed(text[self._seen :])
            self._seen = len(text)
            return self._screen

    def wait(self, shows: str) -> None:
        """Wait until the screen shows a text and changes no more. Raises Unseen."""
        end, before = time.monotonic() + PATIENCE, -1
        while shows not in "\n".join(self.lines()) or before != len(self.sent.getvalue()):
            before = len(self.sent.getvalue())
            if time.monotonic() > end:
                raise Unseen(f"{shows!r} is not on the screen:\n" + "\n".join(self.lines()))
            time.sleep(self._quiet)


def screen(session: Session, folder: Path, quiet: float) -> list[str]:
    """Return the last screen of a session on the index in a folder, which is the current one.

    Raises Unseen where one of its screens does not show what it should.
    """
    display = Display(session.columns, session.rows, quiet)
    places = Places(folder / "queries.json", Path("config.toml"), folder / "history")
    shown: list[list[str]] = []
    wrong: list[Unseen] = []
    with create_pipe_input() as keyboard:

        def typist() -> None:
            try:
                shown.append(_played(session, display, keyboard))
            except Unseen as error:
                wrong.append(error)
            finally:
                keyboard.send_text("q\x15\x04")  # out of the pager, no line, the end

        typing = threading.Thread(target=typist)
        typing.start()
        run(Path(INDEX), session.settings, places, Terminal(keyboard, display))
        typing.join()
    if wrong:
        raise wrong[0]
    return [masked(line).replace(f"{folder}/", "") for line in shown[0]]


def masked(line: str) -> str:
    """Return a line with every time the same."""
    return _TIME.sub("9 ms", line)


def _played(session: Session, display: Display, keyboard: PipeInput) -> list[str]:
    display.wait("Ctrl-D leaves.")
    for step in session.steps:
        keyboard.send_text(step.keys)
        display.wait(step.shows)
    return display.lines()


@contextlib.contextmanager
def plain_terminal(folder: Path) -> Iterator[None]:
    """Work in a folder, at a terminal without colours."""
    before, here = dict(os.environ), Path.cwd()
    os.environ.update(TERM="xterm", NO_COLOR="1")
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(here)
        os.environ.clear()
        os.environ.update(before)


def screens(folder: Path, quiet: float = QUIET) -> dict[str, list[str]]:
    """Return the screens of all sessions, on an index made in a folder."""
    folder = folder.resolve()
    shutil.copytree(Path(corpus.__file__).parent / "sample", folder / "sample")
    with plain_terminal(folder):
        searcher.build(["sample"], INDEX)
        return {name: screen(session, folder, quiet) for name, session in SESSIONS.items()}


def main() -> None:
    """Replace the screens in the page."""
    with tempfile.TemporaryDirectory() as folder:
        made = screens(Path(folder))
    text = _BLOCK.sub(lambda m: m[1] + "\n".join(made[m[2]]) + "\n" + m[3], PAGE.read_text("utf-8"))
    PAGE.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
