"""``policysearch show``: a section as it stands in its source."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from itertools import takewhile
from typing import Any

HELP = "print a section as it stands in its source, with its path and metadata"
EXAMPLE = "policysearch show 'policies/acme.txt#4.2' --context"


def add(parser: argparse.ArgumentParser) -> None:
    from searcher.cli import add_index

    add_index(parser)
    parser.add_argument(
        "id", metavar="ID", help="the id of a section, long or short, or of a whole document"
    )
    parser.add_argument("--context", action="store_true", help="with the sections before and after")


def run(args: argparse.Namespace) -> int:
    import searcher
    from searcher.cli import FOUND

    with searcher.open(args.index) as opened:
        passages = opened.passages(args.id)
        if args.context and len(passages) == 1:
            sections = opened.document(passages[0].document)
            place = [section.id for section in sections].index(passages[0].id)
            passages = sections[max(0, place - 1) : place + 2]
    for n, passage in enumerate(passages):
        if n:
            print()
        for line in _lines(passage):
            print(line)
    return FOUND


def _lines(passage: Any) -> Iterator[str]:
    """Yield the lines of a passage: wrapped for a terminal, for a pipe as in the source."""
    from searcher import passages
    from searcher.terminal import TAB, Style, safe

    lines = passages.passage(passage, Style.of(sys.stdout))
    if sys.stdout.isatty():
        yield from lines
        return
    yield from takewhile(bool, lines)
    yield ""
    for line in passage.text.rstrip().split("\n"):
        yield safe(line.rstrip("\r").replace("\t", TAB))
