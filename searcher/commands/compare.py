"""``policysearch compare``: what changed between two versions of a document."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from searcher import Change, Passage

HELP = "show what changed from one document to another, or from one section to another"
EXAMPLE = "policysearch compare policies/acme-2023.txt policies/acme-2024.txt"


def add(parser: argparse.ArgumentParser) -> None:
    from searcher.cli import add_index

    add_index(parser)
    parser.add_argument("old", metavar="OLD", help="the id of a document, or of a section")
    parser.add_argument("new", metavar="NEW", help="the id of another one, the newer")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="of the answer (default: text)"
    )


def run(args: argparse.Namespace) -> int:
    import searcher
    from searcher import output, render_changes
    from searcher.cli import FOUND, NOTHING
    from searcher.terminal import Style

    with searcher.open(args.index) as opened:
        changes = opened.compare(args.old, args.new)
    if args.format == "json":
        print(output.json_text([_json(change) for change in changes], 1))
    else:
        for line in render_changes.comparison(changes, Style.of(sys.stdout)):
            print(line)
    return NOTHING if all(change.kind == "same" for change in changes) else FOUND


def _json(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "old": _section(change.old),
        "new": _section(change.new),
        "text": change.text,
        "marks": [list(mark) for mark in change.marks],
    }


def _section(section: Passage | None) -> dict[str, Any] | None:
    if section is None:
        return None
    names = ("id", "number", "heading", "lines")
    return {name: getattr(section, name) for name in names}
