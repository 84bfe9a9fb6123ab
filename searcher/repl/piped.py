"""Reads lines from a pipe and answers them one by one, with no prompt."""

from __future__ import annotations

import io
import re
import shutil
import sys
from dataclasses import dataclass
from typing import TextIO

from searcher import bidi
from searcher.repl.answer import FAULTS, answer, status, told
from searcher.repl.state import CommandError, Context, Places, State
from searcher.searcher import Searcher
from searcher.settings import Settings
from searcher.terminal import Style, colour_wanted

_MANGLED = re.compile("[\ud800-\udfff]")
_PAGE = 10  # hits where the settings leave it to the screen


@dataclass(frozen=True, slots=True)
class Streams:
    """The standard streams of a process."""

    input: TextIO
    output: TextIO
    errors: TextIO

    @classmethod
    def own(cls) -> Streams:
        """Return those of this process; input is read as UTF-8, whatever its locale."""
        if isinstance(sys.stdin, io.TextIOWrapper):
            sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
        return cls(sys.stdin, sys.stdout, sys.stderr)


def run(searcher: Searcher, settings: Settings, places: Places, streams: Streams) -> int:
    """Answer every line of a stream.

    Returns 0 where something was found or done, 1 where nothing was found at all, 2 where a line
    was wrong, 3 where the index failed.
    """
    state, worst, found = State.begin(settings), 0, []
    for number, line in enumerate(streams.input, 1):
        context = Context(
            searcher, style(state.settings, streams.output), places, state.settings.page or _PAGE
        )
        try:
            outcome = answer(_checked(line), state, context)
        except FAULTS as fault:
            streams.output.flush()
            print(f"line {number}: {told(fault)}", file=streams.errors)
            worst = max(worst, status(fault))
            continue
        state = outcome.state
        found.append(outcome.found)
        for shown in outcome.lines:
            print(bidi.shown(shown, state.settings.bidi), file=streams.output)
        streams.output.flush()
        if outcome.leave:
            break
    asked = [answer for answer in found if answer is not None]
    return worst or (1 if asked and not any(asked) else 0)


def style(settings: Settings, stream: TextIO) -> Style:
    """Return how a stream is written to."""
    wanted = {"always": True, "never": False, "auto": stream.isatty() and colour_wanted()}
    columns = shutil.get_terminal_size().columns
    return Style(columns, wanted[settings.colour], settings.snippet)


def _checked(line: str) -> str:
    """Return a line without its end. Raises CommandError where its bytes were not UTF-8."""
    if _MANGLED.search(line):
        raise CommandError("not UTF-8; convert the input, as with iconv")
    return line.rstrip("\r\n")
