"""Builds on disks of every size between what the old index takes and what two take."""

from __future__ import annotations

import random
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpora import SIZE, bring, fresh, holds, lay
from small_corpus import policy, put

from index.errors import IndexUnwritable

MORE = 1.15
"""How many times the room of one disk the next one has."""


@contextmanager
def disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """Give a file system of that size. Raises CalledProcessError where it may not be mounted."""
    folder.mkdir(parents=True, exist_ok=True)
    size = f"size={kilobytes}k"
    command = ["mount", "-t", "tmpfs", "-o", size, "tmpfs", str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def full_disks(folder: Path, engine: str, rounds: int, seed: int) -> Counter[str]:
    """Return how builds ended on disks, each with a little more room, and what then answered."""
    chance, counts = random.Random(seed), Counter[str]()
    files = folder / "policies"
    old = fresh(0, {}, chance)
    new = dict.fromkeys((f"{n}.txt" for n in range(SIZE)), "after")
    lay(files, old)
    bring(files, folder / "index", engine)
    least = sum(p.stat().st_size for p in (folder / "index").rglob("*") if p.is_file()) // 1024
    for number in range(rounds):
        with disk(folder / "disk", int(2 * least * MORE**number)) as room:
            lay(files, old)
            try:
                bring(files, room / "index", engine)
            except IndexUnwritable:
                counts["no room for the first index"] += 1
                continue
            _grow(files, new)
            counts[_tried(files, room / "index", engine)] += 1
            counts["old index answers" if holds(room / "index", old) else "new one"] += 1
            lay(files, fresh(2, old, chance))
    return counts


def _grow(files: Path, state: dict[str, str]) -> None:
    words = (f"w{n}" for n in range(SIZE * 200))
    put(
        files,
        {name: policy(word, *(next(words) for _ in range(40))) for name, word in state.items()},
    )


def _tried(files: Path, index: Path, engine: str) -> str:
    try:
        bring(files, index, engine)
        return "builds that had room"
    except IndexUnwritable as error:
        return "disks full, said so" if "No space left" in str(error) else f"wrong: {error}"
    except Exception as error:
        return f"wrong: {type(error).__name__}: {error}"
