"""``policysearch show``: a section as it stands in its source."""

from __future__ import annotations

import argparse
import sys

HELP = "print a section as it stands in its source, with its path and metadata"
EXAMPLE = "policysearch show 'policies/acme.txt#4.2' --context"


def add(parser: argparse.ArgumentParser) -> None:
    from searcher.cli import add_index

    add_index(parser)
    parser.add_argument("id", metavar="ID", help="the id of a section, as search prints it")
    parser.add_argument("--context", action="store_true", help="with the sections before and after")


def run(args: argparse.Namespace) -> int:
    import searcher
    from searcher import render
    from searcher.cli import FOUND
    from searcher.terminal import Style

    with searcher.open(args.index) as opened:
        passages = [opened.section(args.id)]
        if args.context:
            sections = opened.document(passages[0].document)
            place = [section.id for section in sections].index(args.id)
            passages = sections[max(0, place - 1) : place + 2]
    style = Style.of(sys.stdout)
    for n, passage in enumerate(passages):
        if n:
            print()
        for line in render.passage(passage, style):
            print(line)
    return FOUND
