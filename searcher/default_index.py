"""The index that is meant where none is named, and commands that name another."""

from __future__ import annotations

import os
import shlex
from pathlib import Path


def default_index() -> Path:
    """Return the index that is meant where none is named."""
    return Path(os.environ.get("POLICYSEARCH_INDEX") or "policysearch.index")


def with_command(message: str, index: Path) -> str:
    """Return an error whose cure is a build as it is typed: with the index where that is not the
    default one. The library says what to do in words, since a program types no commands."""
    from index.generations import MAKE
    from index.manifest import CURE

    place = "" if index == default_index() else f" --index {shlex.quote(str(index))}"
    cures = {
        CURE: "build it again with: policysearch build PATH... --full",
        MAKE: "make one with: policysearch build PATH...",
    }
    for cure, command in cures.items():
        if message.endswith(cure):
            return f"{message.removesuffix(cure)}{command}{place}"
    return message
