"""The session: keys in, screens out. All that is computed is computed elsewhere."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from prompt_toolkit import PromptSession, print_formatted_text
from prompt_toolkit.enums import EditingMode
from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.input import Input
from prompt_toolkit.input.defaults import create_input
from prompt_toolkit.output import ColorDepth, Output
from prompt_toolkit.output.defaults import create_output

from searcher import bidi
from searcher.repl import ahead, history, keys, pager, piped
from searcher.repl.answer import FAULTS, answer, pointed
from searcher.repl.completer import PromptCompleter
from searcher.repl.highlight import PromptLexer
from searcher.repl.piped import Streams
from searcher.repl.reorder import Reordering
from searcher.repl.state import Context, Outcome, Places, State
from searcher.repl.toolbar import greeting, toolbar
from searcher.repl.worker import wait, warm_up
from searcher.searcher import Searcher
from searcher.settings import Settings
from searcher.terminal import Style, colour_wanted, is_dumb

PROMPT = "> "
_SLOW = "... Ctrl-C gives up"
_MENU_ROWS = 6
_HIT_ROWS = ((80, 6), (0, 10))  # what a hit takes, about, from so many columns on
_OTHER_ROWS = _MENU_ROWS + 7  # facets, total, the prompt and the toolbar


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where keys come from and screens go."""

    input: Input
    output: Output

    @classmethod
    def own(cls) -> Terminal:
        """Return the terminal of the process."""
        return cls(create_input(), create_output())


def run(
    index: Path, settings: Settings, places: Places, end: Terminal | Streams | None = None
) -> int:
    """Answer a person at a terminal, or what comes through a pipe; return the exit status.

    ``end`` is by default what the process has. Raises IndexMissing or IndexBroken where the index
    cannot be opened.
    """
    with Searcher(index) as searcher:
        end = end or (Terminal.own() if _at_terminal() else Streams.own())
        if isinstance(end, Streams):
            return piped.run(searcher, settings, places, end)
        return Session(searcher, settings, places, end).run()


def _at_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


class Session:
    """A person at a terminal."""

    def __init__(
        self, searcher: Searcher, settings: Settings, places: Places, terminal: Terminal
    ) -> None:
        self._searcher, self._places = searcher, places
        self._input, self._output = terminal.input, terminal.output
        self._state, self._bidi = State.begin(settings), "terminal"
        typed = history.history(places.history, settings.history)
        self._completer = PromptCompleter(
            searcher, places, lambda: self._state, lambda: reversed(typed.get_strings())
        )
        self._prompt: PromptSession[str] = PromptSession(
            PROMPT,
            input=self._input,
            output=self._output,
            history=typed,
            completer=self._completer,
            complete_in_thread=True,
            complete_while_typing=True,
            prompt_continuation=" " * len(PROMPT),
            key_bindings=keys.bindings(self._completer),
            lexer=PromptLexer(),
            input_processors=[Reordering(lambda: self._settings.bidi == "reorder")],
            bottom_toolbar=self._toolbar,
            reserve_space_for_menu=_MENU_ROWS,
        )

    def run(self) -> int:
        """Answer lines until the person leaves."""
        with ahead.unshown(self._input):
            return self._answer_all()

    def _answer_all(self) -> int:
        threading.Thread(target=self._warm_up, daemon=True).start()
        self._settle()
        self._print(greeting(self._searcher.path, self._searcher.manifest, self._style().width))
        try:
            while self._answer(self._typed()):
                self._settle()
        except EOFError:
            pass
        finally:
            self._turn("terminal")
        return 0

    def _warm_up(self) -> None:
        warm_up(self._searcher)
        self._completer.look_up()

    @property
    def _settings(self) -> Settings:
        return self._state.settings

    def _settle(self) -> None:
        """Do as the settings say now."""
        settings, prompt = self._settings, self._prompt
        prompt.editing_mode = EditingMode.VI if settings.editing == "vi" else EditingMode.EMACS
        prompt.mouse_support = settings.mouse == "on"
        prompt.complete_while_typing = settings.complete == "typing"
        prompt.color_depth = self._depth()
        self._turn(settings.bidi)

    def _turn(self, mode: str) -> None:
        """Tell the terminal who turns right-to-left text, where that is another than before."""
        if (mode == "reorder") != (self._bidi == "reorder") and not is_dumb():
            self._output.write_raw(bidi.EXPLICIT if mode == "reorder" else bidi.IMPLICIT)
            self._output.flush()
        self._bidi = mode

    def _typed(self) -> str:
        """Return the next line; Ctrl-C begins it anew. Raises EOFError at the end."""
        while True:
            try:
                self._completer.leave_history()
                return self._prompt.prompt()
            except KeyboardInterrupt:
                continue

    def _answer(self, line: str) -> bool:
        """Answer a line, and those that keys of the pager stand for; tell whether to go on."""
        next_line: str | None = line
        in_pager = False
        while next_line is not None:
            outcome = self._outcome(next_line)
            if outcome is None:
                return True
            if outcome.leave:
                return False
            self._state = outcome.state
            next_line, in_pager = self._show(outcome, in_pager), True
        return True

    def _outcome(self, line: str) -> Outcome | None:
        """Return what a line does, None where it cannot be done: then that has been said."""
        context = Context(self._searcher, self._style(), self._places, self._page())
        try:
            with self._told_if_slow() as slow:
                return wait(lambda: answer(line, self._state, context), self._look, slow)
        except KeyboardInterrupt:
            self._print([context.style.paint("cancelled", "notice")])
        except FAULTS as fault:
            told = pointed(fault, line, len(PROMPT), context.style.width)
            self._print([context.style.paint(part, "error") for part in told])
        return None

    def _look(self) -> None:
        if ahead.given_up(self._input):
            raise KeyboardInterrupt

    @contextmanager
    def _told_if_slow(self) -> Iterator[Callable[[], None]]:
        """Give what says that work goes on, and take that off the screen at the end."""
        said: list[str] = []

        def slow() -> None:
            if not is_dumb():
                said.append(_SLOW)
                self._output.write(_SLOW)
                self._output.flush()

        try:
            yield slow
        finally:
            if said:
                self._output.write_raw("\r")
                self._output.erase_end_of_line()
                self._output.flush()

    def _show(self, outcome: Outcome, in_pager: bool) -> str | None:
        """Show what a line did; return the line that a key of the pager stands for.

        Where the next line is typed already, none is opened that would take it for its keys.
        """
        fits = len(outcome.lines) < self._output.get_size().rows - 2
        off = is_dumb() or self._settings.pager == "off"
        if fits or off or not outcome.long or self._hurried(in_pager):
            self._print(outcome.lines)
            return None
        screen = pager.Screen(self._input, self._output, self._depth())
        return pager.show(self._sent(outcome.lines), screen, outcome.onward, outcome.top)

    def _hurried(self, in_pager: bool) -> bool:
        return not in_pager and ahead.typed(self._input)

    def _print(self, lines: Sequence[str]) -> None:
        for line in self._sent(lines):
            print_formatted_text(ANSI(line), output=self._output, color_depth=self._depth())

    def _sent(self, lines: Sequence[str]) -> list[str]:
        return [bidi.shown(line, self._settings.bidi) for line in lines]

    def _style(self) -> Style:
        return style(self._settings, self._output.get_size().columns)

    def _depth(self) -> ColorDepth:
        return ColorDepth.DEPTH_8_BIT if self._style().colour else ColorDepth.DEPTH_1_BIT

    def _page(self) -> int:
        size = self._output.get_size()
        each = next(rows for columns, rows in _HIT_ROWS if size.columns >= columns)
        return self._settings.page or max(2, min(10, (size.rows - _OTHER_ROWS) // each))

    def _toolbar(self) -> str:
        sections = self._searcher.manifest.sections
        return toolbar(self._state, self._searcher.path, sections, self._style().width)


def style(settings: Settings, columns: int) -> Style:
    """Return how a terminal is written to."""
    wanted = {"always": True, "never": False, "auto": colour_wanted()}
    return Style(columns, wanted[settings.colour], settings.snippet)
