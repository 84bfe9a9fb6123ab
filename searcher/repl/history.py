"""What was typed before, kept across sessions in the user's own place."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from platformdirs import user_state_path
from prompt_toolkit.history import FileHistory, History, InMemoryHistory

LONGEST = 4096
"""Longer lines are not kept, in characters: they were pasted by mistake."""
_ENTRY = re.compile(rb"(?m)^(?=# )")  # as prompt_toolkit writes them


def default_file() -> Path:
    """Return where the history is kept: the platform's folder for a program's state."""
    return user_state_path("policysearch", appauthor=False) / "history"


def kept(line: str) -> bool:
    """Tell whether a line is remembered: one that begins with a space is not, nor one of no use."""
    return bool(line.strip()) and not line.startswith(" ") and len(line) <= LONGEST


class FiledHistory(FileHistory):
    """A file that its owner alone can read."""

    def append_string(self, string: str) -> None:
        """Keep a line, unless it is private or of no use later."""
        if kept(string):
            super().append_string(string)

    def store_string(self, string: str) -> None:
        """Write a line to the file; where that fails, the session alone remembers it."""
        with suppress(OSError):
            super().store_string(string)


class SessionHistory(InMemoryHistory):
    """What the session alone remembers."""

    def append_string(self, string: str) -> None:
        """Keep a line, unless it is private or of no use later."""
        if kept(string):
            super().append_string(string)


def history(file: Path, limit: int) -> History:
    """Return the history of a file, of which the last ``limit`` lines are kept; one of this session
    only where it cannot be written or no line is to be kept."""
    if not limit:
        return SessionHistory()
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file.touch(mode=0o600)
        file.chmod(0o600)  # also one that was copied here
        file.open("ab").close()
        _shorten(file, limit)
    except OSError:
        return SessionHistory()
    return FiledHistory(str(file))


def _shorten(file: Path, limit: int) -> None:
    """Drop the oldest lines where there are more than enough."""
    entries = [entry for entry in _ENTRY.split(file.read_bytes()) if entry.strip()]
    if len(entries) > limit:
        fresh = file.with_name(f"{file.name}.{os.getpid()}")  # another session may begin, too
        fresh.touch(mode=0o600)
        fresh.write_bytes(b"".join(entries[-limit:]))
        fresh.replace(file)


def fuzzy(typed: str, lines: Iterable[str], limit: int) -> list[str]:
    """Return lines that have the letters typed, in their order; those where they stand closest
    together come first, of equals the one that comes first in ``lines``."""
    letters = "".join(typed.casefold().split())
    ranked = []
    for place, line in enumerate(dict.fromkeys(lines)):
        spans = list(_spans(letters, line.casefold()[:_LOOKED_AT]))
        if spans:
            ranked.append((min(spans), place, line))
    return [line for _, _, line in sorted(ranked)[:limit]]


def _spans(letters: str, line: str) -> Iterator[int]:
    """Yield how far apart letters stand in a line, from each place where the first one stands. No
    regular expression: it would try them in all combinations."""
    start = line.find(letters[:1])
    while start >= 0:
        last = start
        for letter in letters[1:]:
            last = line.find(letter, last + 1)
            if last < 0:
                return
        yield last - start
        start = line.find(letters[0], start + 1) if letters else -1


_LOOKED_AT = 200  # characters of a line that are searched
