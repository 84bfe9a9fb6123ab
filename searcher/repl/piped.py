"""Reads lines from a pipe and answers them one by one, with no prompt."""

from __future__ import annotations

import re
from typing import TextIO

from searcher.repl.answer import FAULTS, answer, status, told
from searcher.repl.state import CommandError, Context, State
from searcher.searcher import Searcher
from searcher.terminal import Style

_MANGLED = re.compile("[\ud800-\udfff]")


def run(searcher: Searcher, stdin: TextIO, stdout: TextIO, stderr: TextIO) -> int:
    """Answer every line of a stream.

    Returns 0 where something was found or done, 1 where nothing was found at all, 2 where a line
    was wrong, 3 where the index failed.
    """
    state, worst, found = State(), 0, []
    for number, line in enumerate(stdin, 1):
        try:
            outcome = answer(_checked(line), state, Context(searcher, Style.of(stdout)))
        except FAULTS as fault:
            stdout.flush()
            print(f"line {number}: {told(fault)}", file=stderr)
            worst = max(worst, status(fault))
            continue
        state = outcome.state
        found.append(outcome.found)
        for shown in outcome.lines:
            print(shown, file=stdout)
        stdout.flush()
        if outcome.leave:
            break
    asked = [answer for answer in found if answer is not None]
    return worst or (1 if asked and not any(asked) else 0)


def _checked(line: str) -> str:
    """Return a line without its end. Raises CommandError where its bytes were not UTF-8."""
    if _MANGLED.search(line):
        raise CommandError("not UTF-8; convert the input, as with iconv")
    return line.rstrip("\r\n")
