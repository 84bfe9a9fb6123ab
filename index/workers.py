"""Pieces of a corpus read and analysed, by this process or by several."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from multiprocessing.process import BaseProcess
from typing import NamedTuple

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


class Analysed(NamedTuple):
    """A document ready to be written: the file it is from, its id and hash, and what it became;
    what to warn of, and the problem that there is if its id is taken."""

    file: str
    document: str
    content_hash: str
    records: list[Record]
    accounts: dict[str, Account]
    warnings: tuple[Problem, ...]
    taken: Problem


@dataclass(frozen=True, slots=True)
class Met:
    """A problem and the file it was met in."""

    file: str
    problem: Problem


def _analyse(options: Options, piece: Piece) -> Iterator[Analysed | Met]:
    read = corpus.read_piece(piece, encoding=options.encoding, language=options.language)
    for entry in read:
        if isinstance(entry, Candidate):
            yield _analysed(piece.file.id, entry)
        else:
            yield Met(piece.file.id, entry)


def _analysed(file: str, entry: Candidate) -> Analysed:
    document = entry.document
    made, accounts = records(document)
    return Analysed(
        file, document.id, document.content_hash, made, accounts, entry.warnings, entry.taken
    )


def analysed(pieces: Iterable[Piece], options: Options) -> Generator[Analysed | Met, None, None]:
    """Yield what is in pieces, in order, with a bounded number of them under way.

    Raises AnalysisLost where the system ends one of the processes.
    """
    if options.jobs == 1:
        for piece in pieces:
            yield from _analyse(options, piece)
        return
    pool = ProcessPoolExecutor(options.jobs, initializer=_become_worker)
    try:
        yield from _pooled(pool, pieces, options)
    except BrokenProcessPool:
        raise AnalysisLost(
            "a process that analyses was ended by the system, perhaps for want of memory; "
            "build again with fewer: --jobs 1"
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _pooled(pool: Executor, pieces: Iterable[Piece], options: Options) -> Iterator[Analysed | Met]:
    waiting: deque[Future[list[Analysed | Met]]] = deque()
    work = partial(_analyse_all, options)
    for batch in _batches(pieces):
        waiting.append(pool.submit(work, batch))
        if len(waiting) > 2 * options.jobs:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _analyse_all(options: Options, batch: Sequence[Piece]) -> list[Analysed | Met]:
    return [entry for piece in batch for entry in _analyse(options, piece)]


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
