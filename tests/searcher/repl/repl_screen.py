"""A terminal that a test types at and looks at."""

from __future__ import annotations

import io
import re
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyte
from emulator import Emulator
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import Input, create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output
from repl_session import places

from searcher.repl.app import Terminal, run
from searcher.settings import Settings


class Known(Vt100_Output):
    """A terminal that tells where its cursor is, which the toolbar needs."""

    def get_rows_below_cursor_position(self) -> int:
        return self.get_size().rows


class Screen:
    """A terminal that keeps what it was sent."""

    def __init__(
        self,
        folder: Path,
        own: Path,
        columns: int = 80,
        rows: int = 40,
        term: str = "xterm",
        **chosen: Any,
    ) -> None:
        self.sent = io.StringIO()
        self._folder, self._places = folder, places(own)
        self._settings, self._size = Settings(**chosen), (columns, rows)
        self._output = Known(self.sent, lambda: Size(rows, columns), term=term)

    def type(self, keys: str, *more: tuple[str, str | Callable[[], str]]) -> int:
        """Type keys, then further ones each time the screen shows what they wait for; a function
        does something before it gives them."""
        with create_pipe_input() as keyboard:

            def typist() -> None:
                keyboard.send_text(keys)
                for awaited, further in more:
                    end = time.monotonic() + 10
                    while awaited not in self.text and time.monotonic() < end:
                        time.sleep(0.01)
                    keyboard.send_text(further if isinstance(further, str) else further())

            threading.Thread(target=typist).start()
            return self.read(keyboard)

    def read(self, keyboard: Input) -> int:
        """Open the prompt for who types at a keyboard."""
        end = Terminal(keyboard, self._output)
        return run(self._folder / "index", self._settings, self._places, end)

    @property
    def rows(self) -> list[str]:
        """What a person sees at the end, line by line, by a terminal emulator."""
        emulated = Emulator(*self._size)
        pyte.Stream(emulated).feed(self.sent.getvalue())
        return [row.rstrip() for row in emulated.display]

    @property
    def text(self) -> str:
        return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", self.sent.getvalue())
