"""``policysearch similar``: sections about the same as one."""

from __future__ import annotations

import argparse

HELP = "find sections about the same as one, in its language"
EXAMPLE = "policysearch similar 'policies/acme.txt#4.2' --limit 5"


def add(parser: argparse.ArgumentParser) -> None:
    from searcher.cli import add_index
    from searcher.printing import add_filter, add_format, add_page

    add_index(parser)
    parser.add_argument(
        "id", metavar="ID", help="the id of a section, long or short, as in results"
    )
    add_filter(parser)
    add_page(parser)
    parser.add_argument(
        "--copies",
        action="store_true",
        help="also sections with nearly the same text, as in other versions of the policy",
    )
    parser.add_argument(
        "--explain",
        action="store_true",
        help="show which terms each hit shares with the section (in text, json and jsonl)",
    )
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    import searcher
    from searcher.cli import FOUND, NOTHING
    from searcher.printing import check_shown, filters, limit, show

    if args.explain:
        check_shown("--explain", args.format)
    with searcher.open(args.index) as opened:
        results = opened.similar(
            args.id,
            filters=filters(args.filter),
            limit=limit(args),
            offset=args.offset,
            copies=args.copies,
            explain=args.explain,
        )
    show(results, args.format, args.qid)
    return FOUND if results.total else NOTHING
