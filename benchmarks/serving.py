"""What every system's process speaks: questions in, times out, a line of JSON each.

It needs nothing but Python, since a system may run under another one than ours.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

TOP = 10


@dataclass(frozen=True)
class Asked:
    """Words, any of which is looked for, or all of them in a row."""

    words: tuple[str, ...]
    phrase: bool = False

    def line(self) -> str:
        return json.dumps(asdict(self))


@dataclass(frozen=True)
class Answered:
    """Seconds by the clock on the wall and of the processor, and the hits shown."""

    wall: float
    cpu: float
    hits: int


@dataclass(frozen=True)
class Record:
    """A section, its heading first. The title of its document is left out: ours finds no section
    by that either."""

    id: str
    text: str


Answer = Callable[[Asked], int]
"""Answers and returns the number of hits shown. Raises NotImplementedError for what it cannot."""


def records(folder: Path) -> Iterator[Record]:
    """Yield the sections of a corpus."""
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                data = json.loads(line)
                yield Record(data["id"], data["text"])


def serve(answer: Answer) -> None:
    """Answer each line of standard input by one of standard output."""
    for line in sys.stdin:
        data = json.loads(line)
        asked = Asked(tuple(data["words"]), data["phrase"])
        wall, cpu = time.perf_counter(), time.process_time()
        try:
            hits = answer(asked)
        except NotImplementedError:
            print("null", flush=True)
            continue
        done = Answered(time.perf_counter() - wall, time.process_time() - cpu, hits)
        print(json.dumps(asdict(done)), flush=True)


def run(
    build: Callable[[Path, Path], None], open_: Callable[[Path], Answer], arguments: list[str]
) -> None:
    """Do what a command line asks: ``build CORPUS INDEX``, ``serve INDEX`` or, to answer once,
    ``ask INDEX WORD...``."""
    what, *rest = arguments
    if what == "build":
        build(Path(rest[0]), Path(rest[1]))
    elif what == "serve":
        serve(open_(Path(rest[0])))
    else:
        print(open_(Path(rest[0]))(Asked(tuple(rest[1:]))))
