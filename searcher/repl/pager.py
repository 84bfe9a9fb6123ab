"""Shows text that is longer than the screen, a screen at a time.

One of our own: the usual ones spell out the joiners and isolates that Urdu needs, and obey options
in the environment.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import FormattedTextControl, HSplit, Layout, Window
from prompt_toolkit.output import ColorDepth, Output

from searcher.terminal import clip

MARGIN = 1
"""Cells left of the text."""
_FOOT = 1  # rows that the text does not have


class View:
    """The lines of a text and the first one on the screen; ``rows`` gives the screen's height."""

    def __init__(self, lines: Sequence[str], rows: Callable[[], int]) -> None:
        # A screen drops a character without width, as of an isolate, at the start of its line.
        self._lines = [f"{' ' * MARGIN}{line}" for line in lines]
        self._rows = rows
        self.top = 0

    @property
    def page(self) -> int:
        """How many lines are on the screen."""
        return max(1, self._rows() - _FOOT)

    def move(self, lines: int) -> None:
        """Scroll down, or up by a negative number, as far as there is text."""
        self.top = max(0, min(self.top + lines, len(self._lines) - self.page))

    def shown(self) -> str:
        """Return the text on the screen."""
        return "\n".join(self._lines[self.top : self.top + self.page])

    def foot(self) -> str:
        """Return where the reader is and which keys there are."""
        last = min(self.top + self.page, len(self._lines))
        return f" {self.top + 1}-{last} of {len(self._lines)}  space/b: turn, q: leave"


_MOVES: tuple[tuple[tuple[str, ...], Callable[[View], int]], ...] = (
    ((" ", "f", "pagedown", "c-f"), lambda view: view.page),
    (("b", "pageup", "c-b"), lambda view: -view.page),
    (("j", "down", "enter"), lambda view: 1),
    (("k", "up"), lambda view: -1),
    (("g", "home", "<"), lambda view: -view.top),
    (("G", "end", ">"), lambda view: 1 << 40),
)
_LEAVE = ("q", "Q", "c-c", "c-d", "escape")


def show(lines: Sequence[str], input: Input, output: Output, depth: ColorDepth) -> None:
    """Show lines, which are safe to send, until the reader leaves."""
    view = View(lines, lambda: output.get_size().rows)
    foot = FormattedTextControl(lambda: clip(view.foot(), output.get_size().columns))
    text = Window(FormattedTextControl(lambda: ANSI(view.shown())), always_hide_cursor=True)
    layout = Layout(HSplit([text, Window(foot, height=_FOOT, style="reverse")]))
    Application(
        layout=layout,
        key_bindings=_keys(view),
        full_screen=True,
        input=input,
        output=output,
        color_depth=depth,
    ).run()


def _keys(view: View) -> KeyBindings:
    keys = KeyBindings()
    for names, distance in _MOVES:
        for name in names:
            keys.add(name)(lambda _, distance=distance: view.move(distance(view)))
    for name in _LEAVE:
        keys.add(name)(_leave)
    return keys


def _leave(event: KeyPressEvent) -> None:
    event.app.exit()
