"""How long the prompt takes from a key to its completions, on an index of any size.

Types words letter by letter and asks the completer after each, as a session does, and prints the
time in milliseconds of processor: cold (the first time a beginning is typed) and warm. What a
session looks up in the background when it begins is looked up before.

    .venv/bin/python benchmarks/completion.py policysearch.index
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document

from searcher import Searcher
from searcher.repl.completer import PromptCompleter
from searcher.repl.state import Places, State
from searcher.repl.worker import warm_up

TYPED = (
    "/filter organisation=",
    "privacy consent",
    "retention of data",
    "heading:cookies",
    "lang:zh-Hant",
    "персональные данные",
    "معلومات",
    "məlumatların",
    "個人資料",
    "我們收集個人",
    "құпиялылық",
    "personuppgifter",
)


def times(completer: PromptCompleter) -> list[float]:
    """Return the time of each key, in milliseconds of this process."""
    taken = []
    for line in TYPED:
        for length in range(1, len(line) + 1):
            began = time.process_time()
            list(completer.get_completions(Document(line[:length]), CompleteEvent()))
            taken.append((time.process_time() - began) * 1000)
    return sorted(taken)


def main(index: str) -> None:
    """Print the times on an index."""
    none = Path("none")
    with Searcher(index) as searcher:
        warm_up(searcher)
        completer = PromptCompleter(searcher, Places(none, none, none), State)
        completer.look_up()
        print(f"{searcher.manifest.sections:,} sections, {searcher.manifest.engine}")
        for name in ("cold", "warm"):
            taken = times(completer)
            worst, median = taken[-1], taken[len(taken) // 2]
            p95 = taken[len(taken) * 95 // 100]
            print(
                f"{name}: median {median:.1f}, p95 {p95:.1f}, worst {worst:.1f} ms of {len(taken)}"
            )


if __name__ == "__main__":
    main(sys.argv[1])
