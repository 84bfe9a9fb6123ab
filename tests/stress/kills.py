"""Builds killed at random moments: the old index or the new one answers, whole, each time."""

from __future__ import annotations

import multiprocessing
import random
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from corpora import State, bring, fresh, holds, lay

from index.errors import IndexBusy

BUILDERS = multiprocessing.get_context("forkserver")
BUILDERS.set_forkserver_preload(["warmed", "index.tantivy_engine"])
EVERY = 4
"""How many builds are killed before one is let through."""
PATIENCE = 20
"""Seconds in which the processes of a killed build have to let go of its lock."""


def kills(folder: Path, engine: str, count: int, seed: int) -> Counter[str]:
    """Kill ``count`` builds and return how each left the index."""
    chance, counts = random.Random(seed), Counter[str]()
    index, files = folder / "index", folder / "policies"
    now = fresh(0, {}, chance)
    lay(files, now)
    bring(files, index, engine)
    took = 0.1
    for number in range(1, count + 1):
        jobs = chance.choice((1, 1, 1, 2))
        after = fresh(number, now, chance)
        lay(files, after)
        counts[f"killed before its end, --jobs {jobs}"] += _killed(
            files, index, engine, jobs, chance.uniform(0, 1.2 * took)
        )
        found = _state(index, now, after)
        counts["wrong index" if found == "wrong" else f"{found} index answers"] += 1
        now = after if found == "new" else now
        if found == "wrong" or number % EVERY == 0:
            took = _let_through(files, index, engine, after)
            mended = _state(index, after, after) == "old"
            counts["next builds succeeded" if mended else "wrong next builds"] += 1
            now = after
    return counts


def _killed(files: Path, index: Path, engine: str, jobs: int, delay: float) -> bool:
    """Kill a build that long after it begins; tell whether it was still at work."""
    with _begun(files, index, engine, jobs) as process:
        time.sleep(delay)
        at_work = process.is_alive()
        process.kill()
    return at_work


@contextmanager
def _begun(files: Path, index: Path, engine: str, jobs: int) -> Iterator[BaseProcess]:
    """Give the process of a build when it is about to begin, and wait for its end."""
    ours, theirs = BUILDERS.Pipe(duplex=False)
    process = BUILDERS.Process(target=_build, args=(theirs, files, index, engine, jobs))
    process.start()
    theirs.close()
    ours.recv()
    try:
        yield process
    finally:
        process.join()
        ours.close()


def _build(ready: Connection, files: Path, index: Path, engine: str, jobs: int) -> None:
    ready.send(True)
    with suppress(IndexBusy):  # the workers of the build before may be at their end
        bring(files, index, engine, jobs, wait=PATIENCE)


def _state(index: Path, old: State, new: State) -> str:
    """Return which of two states an index has, or "wrong"."""
    try:
        return "old" if holds(index, old) else "new" if holds(index, new) else "wrong"
    except Exception as error:
        print(f"  {type(error).__name__}: {error}")
        return "wrong"


def _let_through(files: Path, index: Path, engine: str, state: State) -> float:
    """Build to the end, and return the seconds that takes."""
    began = time.monotonic()
    with _begun(files, index, engine, 1):
        pass
    return time.monotonic() - began


def builders(folder: Path, engine: str, rounds: int, seed: int) -> Counter[str]:
    """Start three builds at once, two of which wait; return how they and the index ended."""
    chance, counts = random.Random(seed), Counter[str]()
    index, files = folder / "index", folder / "policies"
    now: State = {}
    for number in range(rounds):
        now = fresh(number, now, chance)
        lay(files, now)
        ends = BUILDERS.SimpleQueue()
        together = [
            BUILDERS.Process(target=_compete, args=(ends, files, index, engine, wait))
            for wait in (0, PATIENCE, PATIENCE)
        ]
        for process in together:
            process.start()
        for process in together:
            process.join()
            counts[ends.get()] += 1
        counts["right indexes" if _state(index, now, now) == "old" else "wrong indexes"] += 1
    return counts


def _compete(ends: object, files: Path, index: Path, engine: str, wait: float) -> None:
    try:
        bring(files, index, engine, wait=wait)
        ends.put("builds done")  # type: ignore[attr-defined]
    except IndexBusy:
        ends.put("builds refused, another at work")  # type: ignore[attr-defined]
    except Exception as error:
        ends.put(f"wrong: {error}")  # type: ignore[attr-defined]
