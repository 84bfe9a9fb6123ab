"""Builds ended from outside: killed, interrupted, or met by another."""

from __future__ import annotations

import math
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest
from small_corpus import SIZE, generation_names, make, policy, put, words

from index import generations, workers
from index.errors import AnalysisLost, IndexBusy

HERE = Path(__file__).parent


def _start(
    folder: Path, index: Path, pause: float, jobs: int = 1, stderr: int | None = None
) -> subprocess.Popen[str]:
    script = str(HERE / "killed_build.py")
    process = subprocess.Popen(
        [sys.executable, script, str(folder), str(index), str(pause), str(jobs)],
        stdout=subprocess.PIPE,
        stderr=stderr,
        text=True,
        env={**os.environ, "PYTHONPATH": str(HERE.parents[1])},
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def _kill(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def test_killed_builds(numbered: Path, renewed: Path) -> None:
    """Killed at random moments: before, in the middle, at the end or just after."""
    chance = random.Random(7)
    for round_ in range(8):
        process = _start(numbered, renewed, pause=0.002)
        time.sleep(chance.uniform(0, 0.8))
        _kill(process)
        old, new = words(renewed)
        assert (old, new) in {(SIZE, 0), (0, SIZE)}
        if new:
            word = f"round{round_}"
            put(numbered, {f"{n}.txt": policy(f"word{n}", word, "old") for n in range(SIZE)})
            make(numbered, renewed)
            put(numbered, {f"{n}.txt": policy(f"word{n}", "new") for n in range(SIZE)})
    make(numbered, renewed)
    assert words(renewed) == (0, SIZE)
    make(numbered, renewed)
    assert len(generation_names(renewed)) == 3


def test_killed_build_with_processes_frees_its_lock(numbered: Path, renewed: Path) -> None:
    """Its workers inherit the lock, so they have to end with it."""
    process = _start(numbered, renewed, pause=0.5, jobs=2)
    assert process.stdout is not None
    assert process.stdout.readline() == "writing\n"
    process.kill()
    process.wait()
    deadline = time.monotonic() + 10
    while words(renewed) == (SIZE, 0) and time.monotonic() < deadline:
        with suppress(IndexBusy):
            make(numbered, renewed)
        time.sleep(0.1)
    assert words(renewed) == (0, SIZE)
    process.communicate(timeout=10)


def test_ctrl_c_ends_processes_quietly(numbered: Path, renewed: Path) -> None:
    """A terminal sends it to the whole group."""
    process = _start(numbered, renewed, pause=0.3, jobs=2, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == "writing\n"
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert err.count("Traceback") == 1
    assert "Process-" not in err
    assert words(renewed) == (SIZE, 0)
    assert not [path for path in renewed.iterdir() if "unfinished" in path.name]


def _until_busy(numbered: Path, renewed: Path) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if any("unfinished" in path.name for path in renewed.iterdir()):
            return
        time.sleep(0.02)
    raise AssertionError("no build began")


def test_worker_that_dies_is_a_clear_error(
    numbered: Path, renewed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch, pytest.raises(AnalysisLost, match="by the option jobs"):
        patch.setattr(workers, "_analyse_all", _die)
        make(numbered, renewed, jobs=2)
    assert words(renewed) == (SIZE, 0)


def _die(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_two_builders(numbered: Path, renewed: Path) -> None:
    process = _start(numbered, renewed, pause=0.5)
    _until_busy(numbered, renewed)
    with pytest.raises(IndexBusy, match="another build is at work"):
        make(numbered, renewed)
    with pytest.raises(IndexBusy, match=r"after 0.1 s; let it end, or wait longer"):
        make(numbered, renewed, wait=0.1)
    assert words(renewed) == (SIZE, 0)
    _kill(process)
    make(numbered, renewed)
    assert words(renewed) == (0, SIZE)


def test_builder_that_waits_builds_from_the_files_of_then(numbered: Path, renewed: Path) -> None:
    held = generations.lock(renewed)
    held.__enter__()
    waiting = Thread(target=make, args=(numbered, renewed), kwargs={"wait": math.inf})
    waiting.start()
    time.sleep(0.2)
    assert words(renewed) == (SIZE, 0)
    put(numbered, {"late.txt": policy("new")})
    held.__exit__(None, None, None)
    waiting.join()
    assert words(renewed) == (0, SIZE + 1)
