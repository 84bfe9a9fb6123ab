"""``policysearch info``: what is in an index."""

from __future__ import annotations

import argparse
import sys

HELP = "say what is in the index"
EXAMPLE = "policysearch info --index my.index"
_FACETS = ("language", "organisation", "jurisdiction", "year", "version", "document")
_INSET = 14  # cells of the names


def add(parser: argparse.ArgumentParser) -> None:
    from searcher.cli import add_index

    add_index(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="of the report")


def run(args: argparse.Namespace) -> int:
    import searcher
    from searcher.cli import FOUND
    from searcher.output import json_text

    with searcher.open(args.index) as opened:
        found = opened.manifest
        facts = {
            "index": str(opened.path),
            "engine": found.engine,
            "built": found.created,
            "documents": found.documents,
            "sections": found.sections,
            "bytes": sum(size for size, _ in found.files.values()),
            "analysis": found.fingerprint,
        }
        counts = {name: {v.value: v.count for v in opened.values(name)} for name in _FACETS}
    if args.format == "json":
        print(json_text({**facts, **counts}, 1))
        return FOUND
    for name, value in facts.items():
        _show(name, f"{value:,}" if isinstance(value, int) else str(value))
    for name, values in counts.items():
        shown = ", ".join(f"{value} {count:,}" for value, count in list(values.items())[:20])
        more = f" and {len(values) - 20:,} more" if len(values) > 20 else ""
        _show(name, (shown or "none") + more)
    return FOUND


def _show(name: str, value: str) -> None:
    """Print a fact, at a terminal in lines that fit."""
    from searcher.terminal import Style, safe, wrap

    room = max(1, Style.of(sys.stdout).width - _INSET)
    first, *rest = wrap(safe(value), room) if sys.stdout.isatty() else [safe(value)]
    print(f"{name + ':':<{_INSET}}{first}")
    for line in rest:
        print(" " * _INSET + line)
