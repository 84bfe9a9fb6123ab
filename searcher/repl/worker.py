"""Work that a person can stop waiting for."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from typing import TypeVar

import analyzers
from index.errors import IndexFault
from index.meanwhile import Meanwhile
from searcher.errors import UsageError
from searcher.searcher import Searcher

T = TypeVar("T")

TICK = 0.05
"""How often keys are looked for while work goes on, in seconds."""
PATIENCE = 1.0
"""How long nothing is said of work that goes on, in seconds."""

_SAMPLE = "data used undatably данные 資料 معلومات"
"""Words of the scripts, and of a Latin one also what takes each way to a lemma: a form that
dictionaries have, and a word that none has."""
_WORD = "data"


def wait(
    function: Callable[[], T],
    look: Callable[[], None] = lambda: None,
    slow: Callable[[], None] = lambda: None,
) -> T:
    """Return what a function returns, or raise what it raises; call ``look`` every ``TICK``, and
    ``slow`` once where it takes more than ``PATIENCE``.

    It runs in a thread: Ctrl-C (KeyboardInterrupt, of the process or of ``look``) ends the wait at
    once, even inside an engine's own code, and the thread ends by itself.
    """
    work, end, told = Meanwhile(function), time.monotonic() + PATIENCE, False
    work.join(TICK)
    while work.is_alive():
        look()
        if not told and time.monotonic() >= end:
            slow()
            told = True
        work.join(TICK)
    return work.result()


def warm_up(searcher: Searcher) -> None:
    """Load the dictionaries of an index's languages, and what else a first question would wait for;
    what is wrong with the index, that question will tell."""
    for language in searcher.languages:
        analyzers.get(language).words(_SAMPLE)
    with contextlib.suppress(IndexFault, UsageError):
        searcher.search(_WORD, limit=1)
