"""Readers that ask all the time while builds swap the index under them."""

from __future__ import annotations

import multiprocessing
import random
import threading
from collections import Counter
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

from corpora import SIZE, bring, lay

import searcher

PROCESSES, THREADS = 4, 2
"""Eight readers; those of one process share an open index."""
READERS = multiprocessing.get_context("forkserver")


def swaps(folder: Path, engine: str, count: int, seed: int) -> Counter[str]:
    """Swap the index ``count`` times and return what the readers met meanwhile."""
    index, files, chance = folder / "index", folder / "policies", random.Random(seed)
    _renew(files, index, engine, 0, SIZE)
    over, ends = READERS.Event(), READERS.SimpleQueue()
    processes = [
        READERS.Process(target=_read, args=(index, over, ends, n)) for n in range(PROCESSES)
    ]
    for process in processes:
        process.start()
    for number in range(1, count + 1):
        _renew(files, index, engine, number, chance.randint(SIZE // 2, SIZE))
    over.set()
    met = sum((ends.get() for _ in processes), Counter({"swaps": count}))
    for process in processes:
        process.join()
    return met


def _renew(files: Path, index: Path, engine: str, number: int, size: int) -> None:
    """Make the index one of ``size`` documents that all say its number."""
    lay(files, {f"{n}.txt": f"number{number}of{size}" for n in range(size)})
    bring(files, index, engine)


def _read(index: Path, over: Event, ends: Any, seed: int) -> None:
    met: Counter[str] = Counter()
    with searcher.open(index) as opened:
        threads = [
            threading.Thread(target=_ask, args=(opened, over, met, seed * THREADS + n))
            for n in range(THREADS)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    ends.put(met)


def _ask(opened: searcher.Searcher, over: Event, met: Counter[str], seed: int) -> None:
    chance = random.Random(seed)
    while not over.is_set():
        try:
            if chance.random() < 0.3:
                met["reloads that found a newer one"] += opened.reload()
            met[_verdict(opened, chance)] += 1
        except Exception as error:
            met[f"wrong: {type(error).__name__}: {error}"] += 1


def _verdict(opened: searcher.Searcher, chance: random.Random) -> str:
    """Ask for all sections that say a number: they must be of one state, and all there."""
    query = chance.choice(("number*", "heading:number*", '"this section says" number*'))
    found = opened.search(query, facets=("document",), limit=2 * SIZE, language="en")
    words = {hit.heading.split()[-1] for hit in found.hits if hit.heading.startswith("About num")}
    told = {int(word.split("of")[1]) for word in words}
    if len(words) == 1 and len(found.facets["document"]) == next(iter(told)):
        return "right answers"
    return f"wrong: {query} found {sorted(words)} in {len(found.facets['document'])} documents"
