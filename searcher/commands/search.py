"""``policysearch search``: one ranked, faceted query."""

from __future__ import annotations

import argparse
from itertools import chain, islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from searcher import Searcher

HELP = "find sections: one ranked, faceted query"
EXAMPLE = 'policysearch search "data retention" --filter language=en --facet organisation'


def add(parser: argparse.ArgumentParser) -> None:
    from searcher.cli import add_index
    from searcher.printing import add_filter, add_format, add_page

    add_index(parser)
    parser.add_argument(
        "query",
        nargs="+",
        metavar="QUERY",
        help='words, "phrases", AND OR NOT + -, field:word; after -- where it begins with -',
    )
    parser.add_argument("--language", metavar="TAG", help="how the query is read, as in kk")
    add_filter(parser)
    parser.add_argument(
        "--facet",
        action="append",
        default=[],
        metavar="FIELD",
        help="count the values of a field (in text and json)",
    )
    parser.add_argument(
        "--facet-limit",
        type=_how_many,
        default=argparse.SUPPRESS,
        metavar="N|all",
        help="values of each facet, the most frequent first (default: 6 in text, 100 in json)",
    )
    add_page(parser)
    parser.add_argument(
        "--all",
        action="store_true",
        help="every hit, however many, ranked by words alone (in jsonl, csv and trec)",
    )
    parser.add_argument(
        "--sort",
        default="relevance",
        metavar="KEY",
        help="relevance, document, updated (newest first) or -updated (oldest first)",
    )
    parser.add_argument(
        "--cross-language",
        action="store_true",
        help="also find what other languages call the privacy concepts of the query",
    )
    parser.add_argument(
        "--no-ngrams",
        dest="ngrams",
        action="store_false",
        help="rank by words alone, not by the letters that hits share with the query, too",
    )
    parser.add_argument(
        "--explain",
        action="store_true",
        help="show why each hit ranks where it does (in text, json and jsonl)",
    )
    parser.add_argument(
        "--group",
        choices=("document",),
        help="show the best section of each document; --limit and --offset then count documents",
    )
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    import searcher
    from searcher.cli import FOUND, NOTHING
    from searcher.errors import UsageError
    from searcher.lexer import well_formed
    from searcher.printing import check_shown, filters, limit, show

    for option in ("facet", "explain", "all"):
        if getattr(args, option):
            check_shown(f"--{option}", args.format)
    if "facet_limit" in args and not args.facet:
        raise UsageError("--facet-limit goes with --facet FIELD")
    query = well_formed(" ".join(args.query))
    with searcher.open(args.index) as opened:
        if args.all:
            return _all(opened, query, args)
        results = opened.search(
            query,
            language=args.language,
            filters=filters(args.filter),
            facets=args.facet,
            facet_limit=_facet_limit(args),
            limit=limit(args),
            offset=args.offset,
            sort=args.sort,
            cross_language=args.cross_language,
            ngrams=args.ngrams,
            explain=args.explain,
            group=args.group,
        )
    show(results, args.format, args.qid)
    return FOUND if results.total else NOTHING


def _how_many(typed: str) -> int | None:
    """Return a number of values, None for all."""
    if typed == "all":
        return None
    if not typed.isdecimal() or len(typed) > 9:
        raise argparse.ArgumentTypeError("write how many, as 20, or all")
    return int(typed)


def _facet_limit(args: argparse.Namespace) -> int | None:
    """Return how many values of a facet are told: in a text as many as stand on a line."""
    if "facet_limit" in args:
        given: int | None = args.facet_limit
        return given
    if args.format == "text":
        from searcher.render import FACET_LINE

        return FACET_LINE
    from searcher.options import FACET_LIMIT

    return FACET_LIMIT


def _all(opened: Searcher, query: str, args: argparse.Namespace) -> int:
    """Print every hit as it comes."""
    from searcher import export
    from searcher.cli import FOUND, NOTHING
    from searcher.errors import UsageError
    from searcher.printing import filters

    given = {**vars(args), "limit": args.limit is not None}
    for option in ("explain", "group", "offset", "limit", "cross_language"):
        if given[option]:
            raise UsageError(f"--all goes without --{option.replace('_', '-')}")
    hits = opened.scan(query, language=args.language, filters=filters(args.filter), sort=args.sort)
    first = list(islice(hits, 1))
    for line in export.LINES[args.format](chain(first, hits), args.qid):
        print(line)
    return FOUND if first else NOTHING
