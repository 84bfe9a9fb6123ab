"""``policysearch why-not``: what keeps a section out of the results of a query."""

from __future__ import annotations

import argparse
import sys

HELP = "say which clause, filter or word of a query keeps a section out"
EXAMPLE = "policysearch why-not 'policies/acme.txt#4.2' \"+cookies retention\""


def add(parser: argparse.ArgumentParser) -> None:
    from searcher.cli import add_index
    from searcher.printing import add_filter

    add_index(parser)
    parser.add_argument(
        "id", metavar="ID", help="the id of a section, long or short, as in results"
    )
    parser.add_argument("query", metavar="QUERY", help="the query, as search takes it")
    parser.add_argument("--language", metavar="TAG", help="how the query is read, as in kk")
    add_filter(parser)
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="of the answer (default: text)"
    )


def run(args: argparse.Namespace) -> int:
    import dataclasses

    import searcher
    from searcher import output, render_why
    from searcher.cli import FOUND, NOTHING
    from searcher.lexer import well_formed
    from searcher.printing import filters
    from searcher.terminal import Style

    with searcher.open(args.index) as opened:
        told = opened.why_not(
            args.id,
            well_formed(args.query),
            language=args.language,
            filters=filters(args.filter),
        )
    if args.format == "json":
        print(output.json_text(dataclasses.asdict(told), 1))
    else:
        for line in render_why.why(told, Style.of(sys.stdout)):
            print(line)
    return FOUND if told.found else NOTHING
