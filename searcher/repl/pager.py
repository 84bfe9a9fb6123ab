"""Shows text that is longer than the screen, a screen at a time.

One of our own: the usual ones spell out the joiners and isolates that Urdu needs, and obey options
in the environment. Its keys are those of less; what it does not know it answers with the bell, so
that nobody takes it for the prompt, and ``/``, with which commands begin, goes on at the prompt.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import FormattedTextControl, HSplit, Layout, Window
from prompt_toolkit.output import ColorDepth, Output

from searcher.repl.state import Onward
from searcher.terminal import clip, width

MARGIN = 1
"""Cells left of the text."""
_FOOT = 1  # rows that the text does not have


class View:
    """The lines of a text and the first one on the screen; ``rows`` gives the screen's height."""

    def __init__(
        self, lines: Sequence[str], rows: Callable[[], int], onward: Sequence[Onward] = ()
    ) -> None:
        # A screen drops a character without width, as of an isolate, at the start of its line.
        self._lines = [f"{' ' * MARGIN}{line}" for line in lines]
        self._rows = rows
        self._onward = onward
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

    def foot(self, columns: int) -> str:
        """Return where the reader is and which keys there are; what does not fit is left out, first
        what a reader of other pagers knows."""
        last = min(self.top + self.page, len(self._lines))
        place = f" {self.top + 1}-{last} of {len(self._lines)}  "
        keys = ["q: leave", *(f"{way.key}: {way.line}" for way in self._onward), "/: command"]
        for shown in (["space/b: turn", *keys], keys, keys[:-1], keys[:1]):
            if width(line := place + ", ".join(shown)) < columns:
                return line
        return clip(place, columns)


_MOVES: tuple[tuple[tuple[str, ...], Callable[[View], int]], ...] = (
    ((" ", "f", "pagedown", "c-f", "c-v"), lambda view: view.page),
    (("b", "pageup", "c-b"), lambda view: -view.page),
    (("d", "c-d"), lambda view: max(1, view.page // 2)),
    (("u", "c-u"), lambda view: -max(1, view.page // 2)),
    (("j", "e", "down", "enter", "c-n", "c-e"), lambda view: 1),
    (("k", "y", "up", "c-p", "c-y"), lambda view: -1),
    (("g", "home", "<"), lambda view: -view.top),
    (("G", "end", ">"), lambda view: 1 << 40),
)
_LEAVE = ("q", "Q", "c-c", "escape")
_COMMAND = "/"


@dataclass(frozen=True, slots=True)
class Screen:
    """A terminal and its colours."""

    input: Input
    output: Output
    depth: ColorDepth


def show(
    lines: Sequence[str], screen: Screen, onward: Sequence[Onward] = (), top: int = 0
) -> str | None:
    """Show lines, which are safe to send, from the line ``top`` on, until the reader leaves.

    Returns the line that the key of ``onward`` stands for by which the reader left, if it was one.
    """
    view = View(lines, lambda: screen.output.get_size().rows, onward)
    view.move(top)
    foot = FormattedTextControl(lambda: view.foot(screen.output.get_size().columns))
    text = Window(FormattedTextControl(lambda: ANSI(view.shown())), always_hide_cursor=True)
    layout = Layout(HSplit([text, Window(foot, height=_FOOT, style="reverse")]))
    shown: Application[str | None] = Application(
        layout=layout,
        key_bindings=_keys(view, onward),
        full_screen=True,
        input=screen.input,
        output=screen.output,
        color_depth=screen.depth,
    )
    return shown.run()


def _keys(view: View, onward: Sequence[Onward]) -> KeyBindings:
    keys = KeyBindings()
    keys.add(Keys.Any)(lambda event: event.app.output.bell())
    for names, distance in _MOVES:
        for name in names:
            keys.add(name)(lambda _, distance=distance: view.move(distance(view)))
    for name in _LEAVE:
        keys.add(name, eager=True)(lambda event: event.app.exit())
    for way in onward:
        keys.add(way.key)(lambda event, line=way.line: event.app.exit(result=line))
    keys.add(_COMMAND)(_to_the_prompt)
    return keys


def _to_the_prompt(event: KeyPressEvent) -> None:
    """Leave, with the key as the first that is typed there."""
    event.key_processor.feed_multiple(event.key_sequence, first=True)
    event.app.exit()
