"""Keeps what peers reached from one run to the next: they change only with their versions.

A figure is kept under its set, the digest of the set's files and of the code that measured it, the
system and the versions of all packages measured, so that a change in any of them measures anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path

Scores = dict[str, float]

HERE = Path(__file__).parent
CODE = ("peers.py", "grams.py", "conflation.py", "segmentation.py", "retrieval.py")
"""What a peer's figures come from."""


class Kept:
    """Figures in a JSON file, which is written after each new one."""

    def __init__(self, path: Path | None, versions: str) -> None:
        """Read a file of figures, if it is there; without a path nothing is kept.

        Raises ValueError where the file is not JSON.
        """
        self._path, self._versions = path, versions
        self._code = digest(HERE / name for name in CODE)
        there = path is not None and path.exists()
        self._scores: dict[str, Scores] = json.loads(path.read_text("utf-8")) if there else {}  # type: ignore[union-attr]

    def measure(self, set: str, system: str, task: Callable[[], Scores]) -> Scores:
        """Return the figures of a system on a set, by its task where they are not kept."""
        key = " | ".join((set, system, self._versions, self._code))
        if key not in self._scores:
            self._scores[key] = task()
            if self._path is not None:
                self._path.write_text(json.dumps(self._scores, indent=1), "utf-8")
        return self._scores[key]


def digest(paths: Iterable[Path]) -> str:
    """Return what tells the contents of files from any others'."""
    found = hashlib.sha256()
    for path in paths:
        found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()[:16]
