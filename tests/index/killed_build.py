"""A build for a test to kill: python killed_build.py FOLDER INDEX SECONDS JOBS.

It says "ready" when all is imported and "writing" when analysed sections arrive, and builds at a
pace that leaves time to be killed.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from index import build, whoosh_engine, whoosh_writer
from index.report import Options, Progress


def main(folder: str, index: str, pause: str, jobs: str) -> None:
    said: list[str] = []

    def slow(at: Progress) -> None:
        if at.sections and not said:
            said.append("writing")
            print("writing", flush=True)
        if at.sections or jobs == "1":
            time.sleep(float(pause))

    assert whoosh_engine.ENGINE and whoosh_writer.writing
    print("ready", flush=True)
    build.build([folder], Path(index), Options(jobs=int(jobs)), slow)
    print("done", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
