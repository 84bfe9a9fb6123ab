"""What was typed before, kept across sessions in the user's own place."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from platformdirs import user_state_path
from prompt_toolkit.history import FileHistory, History, InMemoryHistory

LONGEST = 4096
"""Longer lines are not kept, in characters: they were pasted by mistake."""


def default_file() -> Path:
    """Return where the history is kept: the platform's folder for a program's state."""
    return user_state_path("policysearch", appauthor=False) / "history"


class PrivateHistory(FileHistory):
    """A file that its owner alone can read; a line that begins with a space is not kept."""

    def append_string(self, string: str) -> None:
        """Keep a line, unless it is private or of no use later."""
        if string.strip() and not string.startswith(" ") and len(string) <= LONGEST:
            super().append_string(string)

    def store_string(self, string: str) -> None:
        """Write a line to the file; where that fails, the session alone remembers it."""
        with suppress(OSError):
            super().store_string(string)


def history(file: Path) -> History:
    """Return the history of a file, or one of this session only where it cannot be written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file.touch(mode=0o600)
        file.open("ab").close()
    except OSError:
        return InMemoryHistory()
    return PrivateHistory(str(file))
