"""Figures of engines, and the file that keeps them from one run to the next."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from processes import Ran
from serving import Answered


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one system and size. ``source`` is the bytes of the sections' text, ``index`` those of
    the index's files, ``memory`` the most that a searching process had; questions of words come
    before those of phrases in ``answers``."""

    source: int
    build: Ran
    index: int
    answers: list[Answered | None]
    memory: int
    cold: list[Ran]

    def rate(self) -> float:
        """Return MB of text a second of the build, by the clock on the wall."""
        return self.source / 1e6 / self.build.wall

    def times(self, clock: str, kind: slice = slice(None)) -> list[float]:
        """Return the milliseconds of the answers, by a clock, of a kind of questions."""
        return [1e3 * getattr(a, clock) for a in self.answers[kind] if a is not None]

    def started(self, clock: str) -> float:
        """Return the milliseconds of a cold start, the median."""
        return percentile([1e3 * getattr(ran, clock) for ran in self.cold], 0.5)


Table = dict[int, dict[str, Figures]]
"""Sections -> system -> figures."""


def read(path: Path) -> Table:
    """Return the figures kept in a file, none where there is no such file."""
    if not path.exists():
        return {}
    data = json.loads(path.read_text("utf-8"))
    return {int(n): {name: _figures(f) for name, f in row.items()} for n, row in data.items()}


def _figures(data: Mapping[str, object]) -> Figures:
    kept: dict[str, object] = dict(data)
    kept["build"] = Ran(**data["build"])
    kept["cold"] = [Ran(**cold) for cold in data["cold"]]
    kept["answers"] = [answer and Answered(**answer) for answer in data["answers"]]
    return Figures(**kept)


def write(path: Path, table: Table) -> None:
    """Keep figures in a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = {n: {name: asdict(figures) for name, figures in row.items()} for n, row in table.items()}
    path.write_text(json.dumps(data), "utf-8")


def percentile(values: Sequence[float], share: float) -> float:
    """Return the least of the values that at least a share of them do not exceed, of the nearest
    rank: no figure that was not measured. Raises ValueError where there is none."""
    if not values:
        raise ValueError("no values")
    rank = max(1, math.ceil(share * len(values)))
    return sorted(values)[rank - 1]
