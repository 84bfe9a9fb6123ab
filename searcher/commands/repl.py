"""``policysearch repl``: the prompt."""

from __future__ import annotations

import argparse

HELP = "open the prompt, also opened by policysearch alone"
EXAMPLE = "policysearch repl --index my.index"


def add(parser: argparse.ArgumentParser) -> None:
    from searcher.cli import add_index

    add_index(parser)


def run(args: argparse.Namespace) -> int:
    from searcher.repl.app import run as prompt

    return prompt(args.index)
