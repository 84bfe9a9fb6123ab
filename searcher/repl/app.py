"""The session: keys in, screens out. All that is computed is computed elsewhere."""

from __future__ import annotations

import io
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from prompt_toolkit import PromptSession, print_formatted_text
from prompt_toolkit.completion import ThreadedCompleter
from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.input import Input
from prompt_toolkit.input.defaults import create_input
from prompt_toolkit.output import ColorDepth, Output
from prompt_toolkit.output.defaults import create_output

from searcher.repl import history, pager, piped
from searcher.repl.answer import FAULTS, answer, pointed
from searcher.repl.completer import PromptCompleter
from searcher.repl.highlight import PromptLexer
from searcher.repl.state import Context, Outcome, State
from searcher.repl.toolbar import greeting, toolbar
from searcher.repl.worker import wait, warm_up
from searcher.searcher import Searcher
from searcher.terminal import Style, colour_wanted, is_dumb

PROMPT = "> "
_MENU_ROWS = 6
_HIT_ROWS = 6  # what a hit takes, about
_OTHER_ROWS = _MENU_ROWS + 7  # facets, total, the prompt and the toolbar


def run(
    index: Path,
    *,
    input: Input | None = None,
    output: Output | None = None,
    stdin: TextIO | None = None,
    stdout: TextIO | None = None,
    history_file: Path | None = None,
) -> int:
    """Answer a person, or a pipe where the streams are not a terminal; return the exit status.

    ``input`` and ``output`` are a terminal other than the process's own. Raises IndexMissing or
    IndexBroken where the index cannot be opened.
    """
    stdin, stdout = stdin or sys.stdin, stdout or sys.stdout
    with Searcher(index) as searcher:
        if input is None and not (stdin.isatty() and stdout.isatty()):
            if isinstance(stdin, io.TextIOWrapper):
                stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
            return piped.run(searcher, stdin, stdout, sys.stderr)
        file = history_file or history.default_file()
        session = Session(searcher, input or create_input(), output or create_output(), file)
        return session.run()


class Session:
    """A person at a terminal."""

    def __init__(self, searcher: Searcher, input: Input, output: Output, file: Path) -> None:
        self._searcher, self._input, self._output = searcher, input, output
        self._state = State()
        self._depth = ColorDepth.default() if colour_wanted() else ColorDepth.DEPTH_1_BIT
        self._prompt: PromptSession[str] = PromptSession(
            PROMPT,
            input=input,
            output=output,
            color_depth=self._depth,
            history=history.history(file),
            completer=ThreadedCompleter(PromptCompleter(searcher, lambda: self._state)),
            complete_while_typing=True,
            lexer=PromptLexer(),
            bottom_toolbar=self._toolbar,
            reserve_space_for_menu=_MENU_ROWS,
        )

    def run(self) -> int:
        """Answer lines until the person leaves."""
        threading.Thread(target=warm_up, args=(self._searcher.languages,), daemon=True).start()
        self._print(greeting(self._searcher.path, self._searcher.manifest, self._style().width))
        leave = False
        while not leave:
            try:
                leave = self._line(self._prompt.prompt())
            except KeyboardInterrupt:
                continue
            except EOFError:
                leave = True
        return 0

    def _line(self, line: str) -> bool:
        """Answer a line; tell whether it was the last."""
        context = Context(self._searcher, self._style(), self._page())
        try:
            outcome = wait(lambda: answer(line, self._state, context))
        except KeyboardInterrupt:
            self._print([context.style.paint("cancelled", "notice")])
            return False
        except FAULTS as fault:
            told = pointed(fault, line, len(PROMPT), context.style.width)
            self._print([context.style.paint(part, "error") for part in told])
            return False
        self._state = outcome.state
        self._show(outcome)
        return outcome.leave

    def _show(self, outcome: Outcome) -> None:
        fits = len(outcome.lines) < self._output.get_size().rows - 2
        if outcome.long and not fits and not is_dumb():
            pager.show(outcome.lines, self._input, self._output, self._depth)
        else:
            self._print(outcome.lines)

    def _print(self, lines: Sequence[str]) -> None:
        for line in lines:
            print_formatted_text(ANSI(line), output=self._output, color_depth=self._depth)

    def _style(self) -> Style:
        return Style(self._output.get_size().columns, colour_wanted())

    def _page(self) -> int:
        rows = self._output.get_size().rows
        return max(2, min(10, (rows - _OTHER_ROWS) // _HIT_ROWS))

    def _toolbar(self) -> str:
        sections = self._searcher.manifest.sections
        return toolbar(self._state, self._searcher.path, sections, self._style().width)
