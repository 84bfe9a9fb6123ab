"""Pieces of a corpus read and analysed, by this process or by several."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from itertools import chain
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple

import corpus
from corpus import Candidate, Piece, Problem
from index.account import Account
from index.analyse import records
from index.engine import Record
from index.errors import AnalysisLost
from index.report import Options

BATCH = 16
"""The most pieces that go to a process at a time."""
BYTES = 256 * 1024
"""How large they are together at most, but for a single one."""
Prepare = Callable[[Record], Any]
"""Makes of a record what the writer of an engine takes."""


class Analysed(NamedTuple):
    """A document ready to be written: the file it is from, its id and hash, and its records as
    the engine's writer takes them; what to warn of, and the problem that there is if its id is
    taken."""

    file: str
    document: str
    content_hash: str
    records: list[Any]
    accounts: dict[str, Account]
    warnings: tuple[Problem, ...]
    taken: Problem


@dataclass(frozen=True, slots=True)
class Met:
    """A problem and the file it was met in."""

    file: str
    problem: Problem


def _analyse(options: Options, prepare: Prepare, piece: Piece) -> Iterator[Analysed | Met]:
    read = corpus.read_piece(piece, encoding=options.encoding, language=options.language)
    for entry in read:
        if isinstance(entry, Candidate):
            yield _analysed(piece.file.id, entry, prepare)
        else:
            yield Met(piece.file.id, entry)


def _analysed(file: str, entry: Candidate, prepare: Prepare) -> Analysed:
    document = entry.document
    made, accounts = records(document)
    return Analysed(
        file,
        document.id,
        document.content_hash,
        [*map(prepare, made)],
        accounts,
        entry.warnings,
        entry.taken,
    )


def analysed(
    pieces: Iterable[Piece], options: Options, prepare: Prepare
) -> Generator[Analysed | Met, None, None]:
    """Yield what is in pieces, in order, with a bounded number of them under way.

    ``prepare`` is the engine's. Raises AnalysisLost where the system ends one of the processes.
    """
    analyse = partial(_analyse, options, prepare)
    if options.jobs == 1:
        yield from chain.from_iterable(map(analyse, pieces))
        return
    pool = ProcessPoolExecutor(options.jobs, initializer=_become_worker)
    try:
        yield from _pooled(pool, pieces, partial(_analyse_all, analyse), 2 * options.jobs)
    except BrokenProcessPool:
        raise AnalysisLost(
            "a process that analyses was ended by the system, perhaps for want of memory; "
            "build again with fewer, by the option jobs"
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _pooled(
    pool: Executor,
    pieces: Iterable[Piece],
    work: Callable[[Sequence[Piece]], list[Analysed | Met]],
    most: int,
) -> Iterator[Analysed | Met]:
    """Yield what is made of pieces, of which ``most`` batches wait."""
    waiting: deque[Future[list[Analysed | Met]]] = deque()
    for batch in _batches(pieces):
        waiting.append(pool.submit(work, batch))
        if len(waiting) > most:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _analyse_all(
    analyse: Callable[[Piece], Iterator[Analysed | Met]], batch: Sequence[Piece]
) -> list[Analysed | Met]:
    return [entry for piece in batch for entry in analyse(piece)]


def _batches(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield pieces together that are small."""
    batch: list[Piece] = []
    size = 0
    for piece in pieces:
        if batch and (len(batch) == BATCH or size + piece.size > BYTES):
            yield batch
            batch, size = [], 0
        batch.append(piece)
        size += piece.size
    if batch:
        yield batch


def _become_worker() -> None:
    """Leave Ctrl-C to the build, and end with it: a worker holds its lock as long as it lives."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
