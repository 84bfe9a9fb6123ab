"""What is made ready while a person still types."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import searcher
from searcher.repl.worker import warm_up

SCRIPT = """
import sys
import searcher
from searcher.repl.worker import warm_up
with searcher.open(sys.argv[1]) as opened:
    warm_up(opened)
    before = set(sys.modules)
    assert opened.search("how are cookies used").total
    print(*(set(sys.modules) - before))
"""


def test_a_first_question_waits_for_no_import(built: Path) -> None:
    command = [sys.executable, "-c", SCRIPT, str(built)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_nothing_is_said_of_an_index_that_was_closed(built: Path) -> None:
    opened = searcher.open(built)
    opened.close()
    warm_up(opened)
