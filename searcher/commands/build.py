"""``policysearch build``: bring an index in line with files."""

from __future__ import annotations

import argparse
import dataclasses
import math
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from index.engine import ENGINES

if TYPE_CHECKING:
    from index.manifest import Manifest

HELP = "bring the index in line with files and folders: add, update, drop"
LARGE = 100_000
"""The sections up to which Whoosh is good."""
OUTGROWN = (
    f"the index has more than {LARGE:,} sections: with --engine tantivy (pip install "
    "'policysearch[tantivy]') it gives the same hits, faster and in less memory"
)
EXAMPLE = "policysearch build policies/ terms.md --index my.index"


def add(parser: argparse.ArgumentParser) -> None:
    from searcher.cli import add_index

    add_index(parser)
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files and folders of policies")
    parser.add_argument(
        "--engine",
        choices=sorted(ENGINES),
        help="what keeps the index (default: what keeps it now; whoosh for a new one)",
    )
    parser.add_argument("--full", action="store_true", help="start over, without the old index")
    parser.add_argument(
        "--wait",
        nargs="?",
        const=math.inf,
        default=0.0,
        type=_seconds,
        metavar="SECONDS",
        help="wait for another build of the index to end (without a number: however long)",
    )
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes that analyse")
    parser.add_argument(
        "--language", metavar="TAG", help="the language of all files, as in zh-Hant"
    )
    parser.add_argument("--encoding", help="the encoding of files that are not UTF-8, as in cp1251")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="of the report")


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not seconds >= 0:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no number of seconds; write --wait=60, or --wait after the paths"
        )
    return seconds


def run(args: argparse.Namespace) -> int:
    import searcher
    from index.report import Options
    from searcher.cli import FOUND, MISUSE, complain
    from searcher.scripts import tag

    if args.jobs < 1:
        return complain("--jobs takes 1 or more", MISUSE)
    language = None if args.language is None else tag(args.language)
    before = _before(args.index)
    options = Options(args.engine, args.full, args.jobs, language, args.encoding, args.wait)
    meter = _Meter()
    try:
        report = searcher.build(args.paths, args.index, options, meter.show)
    finally:
        meter.clear()
    if args.format == "json":
        from searcher.output import json_text

        print(json_text(dataclasses.asdict(report), 1))
    else:
        _print(report)
    if _outgrew(before, _before(args.index)):
        print(f"policysearch: {OUTGROWN}", file=sys.stderr)
    return FOUND


def _before(index: Path) -> Manifest | None:
    """Return what the index in force says of itself."""
    from index import generations, manifest
    from index.errors import IndexBroken, IndexMissing

    try:
        return manifest.read(generations.current(index))
    except (IndexBroken, IndexMissing):
        return None


def _outgrew(before: Manifest | None, now: Manifest | None) -> bool:
    """Tell whether a build made an index larger than Whoosh is good for."""
    if now is None or now.engine != "whoosh" or now.sections <= LARGE:
        return False
    return before is None or before.sections <= LARGE


def _print(report: object) -> None:
    from index.report import Report
    from searcher.terminal import safe

    assert isinstance(report, Report)
    if report.why_full:
        print(f"all documents analysed again: {safe(report.why_full)}")
    names = ("added", "updated", "dropped", "unchanged")
    print(", ".join(f"{getattr(report, name):,} {name}" for name in names))
    languages = ", ".join(f"{safe(tag)} {count:,}" for tag, count in report.languages.items())
    print(f"{report.documents:,} documents, {report.sections:,} sections: {languages}")
    for kind in ("refused", "warning", "unsupported"):
        for problem in report.problems:
            if problem.kind == kind:
                print(f"{kind}: {safe(str(problem))}")


class _Meter:
    """A line on the terminal with sections, speed and time left, a few times a second."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._shown = 0.0
        self._on = sys.stderr.isatty()

    def show(self, progress: object) -> None:
        from index.report import Progress

        assert isinstance(progress, Progress)
        now = time.monotonic()
        if not self._on or now - self._shown < 0.2:
            return
        self._shown, passed = now, max(now - self._began, 0.001)
        share = progress.done / progress.size if progress.size else 1.0
        left = f", {passed / share - passed:.0f} s left" if share > 0.02 else ""
        speed = progress.sections / passed
        line = f"{share:4.0%} {progress.sections:,} sections, {speed:,.0f}/s{left}"
        print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
