"""``policysearch why-not``: what keeps a section out of the results of a query."""

from __future__ import annotations

import argparse
import shlex
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from searcher import Searcher

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
    parser.add_argument(
        "--cross-language",
        action="store_true",
        help="as of a search that also looks for the query's concepts in other languages",
    )
    add_filter(parser)
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="of the answer (default: text)"
    )


def run(args: argparse.Namespace) -> int:
    import dataclasses

    import searcher
    from searcher import output, render_why
    from searcher.cli import FOUND, NOTHING
    from searcher.errors import NotFound
    from searcher.lexer import well_formed
    from searcher.printing import filters
    from searcher.terminal import Style

    with searcher.open(args.index) as opened:
        try:
            told = opened.why_not(
                args.id,
                well_formed(args.query),
                language=args.language,
                filters=filters(args.filter),
                cross_language=args.cross_language,
            )
        except NotFound as error:
            raise NotFound(f"{error}{_exchanged(opened, args)}") from None
    if args.format == "json":
        print(output.json_text(dataclasses.asdict(told), 1))
    else:
        for line in render_why.why(told, Style.of(sys.stdout)):
            print(line)
    return FOUND if told.found else NOTHING


def _exchanged(opened: Searcher, args: argparse.Namespace) -> str:
    """Return what to type where the query stands in the place of the id."""
    from searcher.errors import NotFound

    try:
        opened.section(args.query)
    except NotFound:
        return ""
    right = f"{shlex.quote(args.query)} {shlex.quote(args.id)}"
    return f"; the id comes first: policysearch why-not {right}"
