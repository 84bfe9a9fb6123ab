"""Tries to make an index lie: ``python tests/stress/stress.py``, or ``make stress``.

Builds are killed at random moments, run out of disk (as root), meet each other, and swap the index
under readers, with each engine. Prints counts; the exit status is 1 where any answer was wrong.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "index")]
os.environ["PYTHONPATH"] = os.pathsep.join([*sys.path[:2], str(HERE.parents[1])])

import disks  # noqa: E402 (found by the path above)
import kills  # noqa: E402
import readers  # noqa: E402

Trial = Callable[[Path, str, int, int], Counter[str]]
TRIALS: dict[str, tuple[Trial, int]] = {
    "kills": (kills.kills, 200),
    "builders": (kills.builders, 20),
    "swaps": (readers.swaps, 50),
    "disks": (disks.full_disks, 24),
}
"""What is tried, and how often unless told."""


def main() -> int:
    """Run the trials and return the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--engine", action="append", choices=("whoosh", "tantivy"))
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="default: 1")
    for name, (_, count) in TRIALS.items():
        parser.add_argument(
            f"--{name}", type=int, default=count, metavar="N", help=f"default: {count}"
        )
    args = parser.parse_args()
    wrong = 0
    for engine in args.engine or ("whoosh", "tantivy"):
        for name, (trial, _) in TRIALS.items():
            if getattr(args, name):
                wrong += _tried(name, trial, engine, getattr(args, name), args.seed)
    print("nothing wrong" if not wrong else f"{wrong} wrong")
    return bool(wrong)


def _tried(name: str, trial: Trial, engine: str, count: int, seed: int) -> int:
    """Run a trial, print what came of it and return how often something was wrong."""
    print(f"{engine}, {name}:", flush=True)
    with TemporaryDirectory() as folder:
        (Path(folder) / "policies").mkdir()
        try:
            counts = trial(Path(folder), engine, count, seed)
        except subprocess.CalledProcessError:
            print("  left out: mounting a small disk takes the rights of root")
            return 0
    for what, times in sorted(counts.items()):
        print(f"  {times:,} {what}", flush=True)
    return sum(times for what, times in counts.items() if what.startswith("wrong"))


if __name__ == "__main__":
    sys.exit(main())
