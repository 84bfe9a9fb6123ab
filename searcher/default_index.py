"""The index that is meant where none is named, and commands that name another."""

from __future__ import annotations

import os
import shlex
from pathlib import Path


def default_index() -> Path:
    """Return the index that is meant where none is named."""
    return Path(os.environ.get("POLICYSEARCH_INDEX") or "policysearch.index")


def with_index(message: str, index: Path) -> str:
    """Return an error whose cure, a build, names the index where that is not the default one."""
    from index.manifest import CURE

    if index == default_index() or not message.endswith(CURE):
        return message
    return f"{message} --index {shlex.quote(str(index))}"
