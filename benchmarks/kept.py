"""Keeps figures from one run to the next, so that a run that was broken off goes on where it was.

A figure is kept under its set, the digest of the set's files and of the code that it comes from,
the system and the versions of all packages measured, so that a change in any of them measures
anew: a peer's figures last for as long as its version, ours for as long as all of our code.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

Scores = dict[str, float]

HERE = Path(__file__).parent
CODE = ("peers.py", "grams.py", "conflation.py", "segmentation.py", "retrieval.py")
"""What a peer's figures come from."""
OWN_CODE = ("ablation.py", "conflation.py", "segmentation.py", "retrieval.py")
PACKAGES = ("analyzers", "corpus", "index", "searcher")
"""What ours come from: these beside this file, and all of these packages."""


class Kept:
    """Figures in a JSON file, which is written after each new one."""

    def __init__(self, path: Path | None, versions: str) -> None:
        """Read a file of figures, if it is there; without a path nothing is kept.

        Raises ValueError where the file is not JSON.
        """
        self._path, self._versions = path, versions
        self._code = digest(HERE / name for name in CODE)
        self._own_code = digest(_own_code())
        there = path is not None and path.exists()
        self._scores: dict[str, Scores] = json.loads(path.read_text("utf-8")) if there else {}  # type: ignore[union-attr]

    def measure(self, set: str, system: str, task: Callable[[], Scores]) -> Scores:
        """Return the figures of a peer on a set, by its task where they are not kept."""
        return self._measure(set, [system], lambda: {system: task()}, self._code)[system]

    def measure_ours(
        self, set: str, systems: Sequence[str], task: Callable[[], dict[str, Scores]]
    ) -> dict[str, Scores]:
        """Return our own figures on a set by name, by one task for all where any is not kept."""
        return self._measure(set, systems, task, self._own_code)

    def _measure(
        self, set: str, systems: Sequence[str], task: Callable[[], dict[str, Scores]], code: str
    ) -> dict[str, Scores]:
        keys = {name: " | ".join((set, name, self._versions, code)) for name in systems}
        if any(key not in self._scores for key in keys.values()):
            found = task()
            self._scores |= {key: found[name] for name, key in keys.items()}
            if self._path is not None:
                self._write(self._path)
        return {name: self._scores[key] for name, key in keys.items()}

    def _write(self, path: Path) -> None:
        """Write all figures aside first: a run that is broken off leaves those of before."""
        aside = path.with_name(f"{path.name}.new")
        aside.write_text(json.dumps(self._scores, indent=1), "utf-8")
        aside.replace(path)


def _own_code() -> list[Path]:
    """Return the files that our own figures come from, in order."""
    inside = (path for name in PACKAGES for path in sorted((HERE.parent / name).rglob("*")))
    files = (path for path in inside if path.is_file() and path.suffix != ".pyc")
    return [*(HERE / name for name in OWN_CODE), *files]


def digest(paths: Iterable[Path]) -> str:
    """Return what tells the contents of files from any others'."""
    found = hashlib.sha256()
    for path in paths:
        found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()[:16]
