"""Runs the systems' processes: how long they took, and the most memory that they had together.

Memory is read from ``/proc``, so this works on Linux. A build's is the proportional set size of
all its processes, which counts what they share once; a searching process's is its resident size,
with the pages of the index that it has mapped.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from serving import Answered, Asked

INTERVAL = 0.1
"""Seconds between two looks at the memory of a build, at least."""
SHARE = 0.01
"""The share of the time that may go into looking: a look at much memory takes long."""


class Failed(Exception):
    """A process ended with an error; the message is the end of what it said."""


@dataclass(frozen=True, slots=True)
class Ran:
    """Seconds on the wall and of processors, and the most bytes of memory."""

    wall: float
    cpu: float
    memory: int


def ran(command: Sequence[str]) -> Ran:
    """Run a process to its end and measure it.

    Raises Failed where it has an error.
    """
    with TemporaryFile() as said:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=said, env=_environment())
        watch = _Watch(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        peak = watch.stop()
        if process.returncode:
            said.seek(0)
            raise Failed(said.read()[-500:].decode("utf-8", "replace"))
    return Ran(wall, usage.ru_utime + usage.ru_stime, peak)


def _environment() -> dict[str, str]:
    """Return an environment in which our command and modules are found, wherever it is run."""
    bin_ = str(Path(sys.executable).parent)
    return {**os.environ, "PATH": f"{bin_}{os.pathsep}{os.environ.get('PATH', '')}"}


class _Watch:
    """Looks at the memory of a process and its descendants until it is told to stop."""

    def __init__(self, pid: int) -> None:
        self._pid, self._peak, self._over = pid, 0, threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._thread.start()

    def _look(self) -> None:
        pause = INTERVAL
        while not self._over.wait(pause):
            began = time.thread_time()
            self._peak = max(self._peak, sum(map(_proportional, _family(self._pid))))
            pause = max(INTERVAL, (time.thread_time() - began) / SHARE)

    def stop(self) -> int:
        """Return the most bytes seen."""
        self._over.set()
        self._thread.join()
        return self._peak


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = [
            Path(task, "children").read_text() for task in Path(f"/proc/{pid}/task").iterdir()
        ]
    except OSError:
        return
    for child in " ".join(children).split():
        yield from _family(int(child))


def _proportional(pid: int) -> int:
    try:
        return _kilobytes(Path(f"/proc/{pid}/smaps_rollup").read_text(), "Pss:") << 10
    except (OSError, LookupError):
        return 0  # it has ended


def _kilobytes(text: str, name: str) -> int:
    """Return a figure of one of the files of ``/proc``. Raises LookupError where it has none."""
    return next(int(line.split()[1]) for line in text.splitlines() if line.startswith(name))


class Serving:
    """A system's process that answers one question after another."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=_environment()
        )

    def ask(self, asked: Asked) -> Answered | None:
        """Return how long it took, or None where the system does not know such questions.

        Raises Failed where it has ended.
        """
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(asked.line() + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise Failed(f"{self._process.args} ended with {self._process.wait()}")
        data = json.loads(line)
        return None if data is None else Answered(**data)

    def close(self) -> int:
        """End the process and return the most bytes that were resident."""
        assert self._process.stdin is not None and self._process.stdout is not None
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()
        return _kilobytes(status, "VmHWM:") << 10


def size(folder: Path) -> int:
    """Return the bytes of the files below a folder, a file with two names once."""
    files = {(s.st_dev, s.st_ino): s.st_size for s in map(os.stat, _files(folder))}
    return sum(files.values())


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())
