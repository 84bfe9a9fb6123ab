"""The command as a process: pipes, bytes, signals, imports."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import searcher

PROJECT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "searcher.cli"]


def _environment(index: Path, **more: str) -> dict[str, str]:
    told = {"PYTHONPATH": str(PROJECT), "POLICYSEARCH_INDEX": str(index)}
    return {**os.environ, **told, **more}


def _run(index: Path, *arguments: str | bytes, **more: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *arguments],
        env=_environment(index, **more),
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=False,
        timeout=60,
    )


def test_statuses_of_the_process(built: Path, tmp_path: Path) -> None:
    assert _run(built, "search", "cookies").returncode == 0
    assert _run(built, "search", "xylophone").returncode == 1
    assert _run(built, "search", "(").returncode == 2
    missing = _run(tmp_path / "none", "search", "cookies")
    assert (missing.returncode, missing.stdout, missing.stderr.count(b"\n")) == (3, b"", 1)


def test_bytes_that_are_no_text_are_an_ordinary_query(built: Path) -> None:
    done = _run(built, "search", b"cookies \xff\xfe", "--format", "json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "cookies \ufffd\ufffd" in done.stdout.decode()


def test_a_terminal_that_knows_only_ascii(built: Path) -> None:
    done = _run(built, "search", "私隱", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\\u79c1" in done.stdout


@pytest.mark.parametrize("command", ["search '*' --limit 50", "sections {files}", "languages"])
def test_a_closed_pipe_ends_quietly(built: Path, policies: Path, command: str) -> None:
    line = f"{sys.executable} -m searcher.cli {command.format(files=policies / 'en.txt')}"
    done = subprocess.run(
        ["bash", "-c", f"{line} --format json | head -1; exit ${{PIPESTATUS[0]}}"],
        env=_environment(built),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.count(b"\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_one_line(built: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*COMMAND, "search", "cookies"],
            env=_environment(built),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert (done.returncode, done.stderr.count(b"\n")) == (3, 1)
    assert b"No space left" in done.stderr


def test_ctrl_c_ends_with_130(built: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "analyze", "--language", "xx", "--format", "terms"],
        env=_environment(built, PYTHONUNBUFFERED="1"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(b"first\n" * 20_000)
        process.stdin.flush()
        assert process.stdout.readline() == b"first\n"
        process.send_signal(signal.SIGINT)
        process.stdout.read()
        assert process.wait(30) == 130
        assert process.stderr is not None and process.stderr.read() == b""


HEAVY = {"numpy", "icu", "whoosh", "jieba", "simplemma", "pymorphy3", "opencc", "prompt_toolkit"}
RARE = (HEAVY - {"numpy", "icu"}) | {
    *("numpy.ma", "wcwidth", "logging", "importlib.metadata", "importlib.resources", "calendar"),
    *("searcher.explain", "searcher.offers", "searcher.similar", "searcher.whynot"),
    *("searcher.writing", "index.account", "index.build", "corpus.citations", "corpus.readers"),
}
"""What no query of words in Latin letters needs that finds something."""
IMPORTS = {
    "help": (["--help"], 0, HEAVY | RARE),
    "wrong use": (["search", "--nope"], 2, HEAVY | RARE),
    "no index": (["search", "cookies", "--index", "nowhere"], 3, HEAVY | RARE),
    "search on Tantivy": (["search", "how are cookies used", "--index", "tantivy"], 0, RARE),
    "search on Whoosh": (["search", "how are cookies used", "--index", "whoosh"], 0, RARE),
}


@pytest.fixture(scope="module")
def english(policies: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an index of one policy in each engine."""
    folder = tmp_path_factory.mktemp("english")
    for engine in ("tantivy", "whoosh"):
        searcher.build(policies / "en.txt", folder / engine, searcher.Options(engine=engine))
    return folder


@pytest.mark.parametrize(("arguments", "status", "idle"), IMPORTS.values(), ids=IMPORTS)
def test_what_a_command_does_not_import(
    english: Path, arguments: list[str], status: int, idle: set[str]
) -> None:
    """Imports are most of the time that a command takes."""
    script = f"""
import sys
from searcher.cli import main
try:
    status = main({arguments!r})
except SystemExit as exit:
    status = exit.code
print(status, sorted({idle!r} & set(sys.modules)), file=sys.stderr)
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=english,
        env=_environment(english),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr.splitlines()[-1] == f"{status} []"
