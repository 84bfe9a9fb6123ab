"""Measures engines on the same sections, ours beside others, and writes the page's section.

``python benchmarks/engines.py POLICIES`` multiplies the sections of a folder of policies to each
of the sizes asked for, builds an index of them with each system in turn, opens all, asks each
question of one system after the other, and starts each cold. Every system has processes of its own.
Figures are kept in a file, where another run adds its sizes to those of the last.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import engine_report
import figures
from asked import Questions
from figures import Figures
from multiply import multiply
from processes import Failed, Ran, Serving, ran, size
from serving import Answered, Asked, records

HERE = Path(__file__).parent
JOBS = 2
COLD = 5
"""Cold starts of a system; the median counts."""
MOST = {"bm25s": 300_000}
"""The most sections that a system is tried with."""
WARMING = 40
"""Questions that are asked before those that count."""


@dataclass(frozen=True, slots=True)
class System:
    """The commands of a system, with ``{index}`` and ``{corpus}`` for the folders."""

    build: Sequence[str]
    serve: Sequence[str]
    ask: Sequence[str]
    of: str | None = None
    """The system whose index it asks, where it builds none of its own."""

    def command(self, what: Sequence[str], index: Path, corpus: Path = Path()) -> list[str]:
        return [part.format(index=index, corpus=corpus) for part in what]


def systems(wanted: Sequence[str]) -> dict[str, System]:
    """Return the systems asked for by name that are installed, and say which are not."""
    found = {"ours/tantivy": _ours("tantivy"), "ours/whoosh": _ours("whoosh")}
    found |= {f"{name}/plain": _plain(name, system) for name, system in found.items()}
    for name in ("tantivy", "whoosh", "fts5", "xapian", "bm25s"):
        python = sys.executable if name == "fts5" or find_spec(name) else _other_python(name)
        if python is None:
            print(f"{name}: not installed, left out", file=sys.stderr)
        else:
            found[name] = _raw(python, name)
    return {name: system for name, system in found.items() if not wanted or name in wanted}


def _fit(found: Mapping[str, System], count: int) -> dict[str, System]:
    """Return the systems that are tried at a size, and say which are not."""
    for name, most in MOST.items():
        if name in found and count > most:
            _say(count, f"{name} left out: it would hold all of the text in memory")
    return {name: system for name, system in found.items() if count <= MOST.get(name, count)}


def _ours(engine: str) -> System:
    run = [sys.executable, "-m", "searcher.cli"]
    build = ["build", "{corpus}", "--index", "{index}", "--engine", engine, "--jobs", str(JOBS)]
    serve = [sys.executable, str(HERE / "ours.py"), "serve", "{index}"]
    return System([*run, *build], serve, [*run, "search", "--index", "{index}"])


def _plain(name: str, system: System) -> System:
    """Return a system without the order that n-grams give, on the same index."""
    serve = [*system.serve[:-2], "plain", "{index}"]
    return System(system.build, serve, [*system.ask, "--no-ngrams"], name)


def _raw(python: str, name: str) -> System:
    run = [python, str(HERE / "raw.py"), name]
    return System(
        [*run, "build", "{corpus}", "{index}"], [*run, "serve", "{index}"], [*run, "ask", "{index}"]
    )


def _other_python(module: str) -> str | None:
    """Return the system's own Python where only that has a module, as distributions have it."""
    python = shutil.which("python3", path="/usr/bin:/usr/local/bin")
    tried = python and subprocess.run([python, "-c", f"import {module}"], capture_output=True)
    return python if tried and not tried.returncode else None


def main() -> int:
    """Measure what the command line asks for, keep it and write the page; return the status."""
    args = _arguments()
    known = figures.read(args.figures)
    with TemporaryDirectory(dir=args.work) as work:
        for count in args.sizes:
            fresh = _measured(args, Path(work), count)
            known[count] = {**known.get(count, {}), **fresh}
            figures.write(args.figures, known)
    engine_report.publish(known, args.phrases, args.out, args.clock)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("policies", type=Path, metavar="POLICIES", help="folder of policies")
    parser.add_argument(
        "--sizes", type=int, nargs="*", default=[20_000, 200_000], metavar="N", help="in sections"
    )
    parser.add_argument("--systems", nargs="*", default=[], metavar="NAME", help="only these")
    parser.add_argument("--questions", type=int, default=200, metavar="N", help="of words")
    parser.add_argument("--phrases", type=int, default=60, metavar="N", help="questions of phrases")
    parser.add_argument(
        "--clock",
        choices=("wall", "cpu"),
        default="wall",
        help="what answers are timed by; cpu where the machine has other work",
    )
    parser.add_argument("--work", type=Path, metavar="DIR", help="where indexes are made")
    parser.add_argument(
        "--figures", type=Path, default=Path("build/engines.json"), metavar="FILE", help="kept"
    )
    parser.add_argument("--out", type=Path, default=engine_report.PAGE, metavar="FILE")
    return parser.parse_args()


def _measured(args: argparse.Namespace, work: Path, count: int) -> dict[str, Figures]:
    corpus = work / f"corpus-{count}"
    _say(count, "corpus")
    source = multiply(args.policies, corpus, count, seed=1)
    found = _fit(systems(args.systems), count)
    indexes = {name: work / f"{name.replace('/', '-')}-{count}" for name in found}
    made = _made(count, found, corpus, indexes)
    questions = Questions(records(corpus))
    asked = _mixed(questions, args.questions, args.phrases)
    warming = _mixed(questions, WARMING, WARMING // 4, seed=2)
    _say(count, f"{len(asked)} questions")
    serving = {name: found[name].command(found[name].serve, indexes[name]) for name in made}
    answers, memory = _asked(serving, warming, asked)
    measured = {}
    for name, build in made.items():
        cold = _cold(found[name].command(found[name].ask, indexes[name]), asked[0])
        room = size(indexes[name])
        measured[name] = Figures(source, build, room, answers[name], memory[name], cold)
    for folder in (corpus, *indexes.values()):
        shutil.rmtree(folder, ignore_errors=True)
    return measured


def _made(
    count: int, found: Mapping[str, System], corpus: Path, indexes: dict[str, Path]
) -> dict[str, Ran]:
    """Build the indexes and return what that took for the systems that have one."""
    made: dict[str, Ran] = {}
    for name, system in found.items():
        if system.of is None:
            built = _built(count, name, system, corpus, indexes[name])
        else:
            built, indexes[name] = made.get(system.of), indexes[system.of]
        if built is not None:
            made[name] = built
    return made


def _say(count: int, what: str) -> None:
    print(f"{count:,} sections: {what}", file=sys.stderr, flush=True)


def _built(count: int, name: str, system: System, corpus: Path, index: Path) -> Ran | None:
    """Return what a build took; None, and say so, where it failed."""
    if not name.startswith("ours"):
        index.mkdir()
    try:
        done = ran(system.command(system.build, index, corpus))
    except Failed as error:
        _say(count, f"{name} failed: {error}")
        return None
    took = f"{done.wall:.1f} s, {done.cpu:.1f} s of processors, {done.memory / 1e6:.0f} MB"
    _say(count, f"{name} built in {took}")
    return done


def _mixed(questions: Questions, words: int, phrases: int, seed: int = 1) -> list[Asked]:
    return [*islice(questions.words(seed), words), *islice(questions.phrases(seed), phrases)]


def _asked(
    commands: Mapping[str, Sequence[str]], warming: Sequence[Asked], asked: Sequence[Asked]
) -> tuple[dict[str, list[Answered | None]], dict[str, int]]:
    """Return the answers of each system, taking turns, and the memory it had."""
    serving = {name: Serving(command) for name, command in commands.items()}
    for server in serving.values():
        for question in warming:
            server.ask(question)
    answers: dict[str, list[Answered | None]] = {name: [] for name in serving}
    for question in asked:
        for name, server in serving.items():
            answers[name].append(server.ask(question))
    return answers, {name: server.close() for name, server in serving.items()}


def _cold(command: Sequence[str], asked: Asked) -> list[Ran]:
    """Return what processes took that open an index and answer one question."""
    ours = "search" in command
    words = [" ".join(asked.words)] if ours else list(asked.words)
    return [ran([*command, *words]) for _ in range(COLD)]


if __name__ == "__main__":
    sys.exit(main())
