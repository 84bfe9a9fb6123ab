"""``policysearch info``: what is in an index."""

from __future__ import annotations

import argparse

HELP = "say what is in the index"
EXAMPLE = "policysearch info --index my.index"
_FACETS = ("language", "organisation", "jurisdiction", "year", "version", "document")


def add(parser: argparse.ArgumentParser) -> None:
    from searcher.cli import add_index

    add_index(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="of the report")


def run(args: argparse.Namespace) -> int:
    import searcher
    from searcher.cli import FOUND
    from searcher.output import json_text
    from searcher.terminal import safe

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
        print(f"{name + ':':<14}{safe(f'{value:,}' if isinstance(value, int) else str(value))}")
    for name, values in counts.items():
        shown = ", ".join(f"{value} {count:,}" for value, count in list(values.items())[:20])
        more = f" and {len(values) - 20:,} more" if len(values) > 20 else ""
        print(f"{name + ':':<14}{safe(shown or 'none')}{more}")
    return FOUND
