"""``policysearch search``: one ranked, faceted query."""

from __future__ import annotations

import argparse
import sys

HELP = "find sections: one ranked, faceted query"
EXAMPLE = 'policysearch search "data retention" --filter language=en --facet organisation'


def add(parser: argparse.ArgumentParser) -> None:
    from searcher.cli import add_index

    add_index(parser)
    parser.add_argument(
        "query",
        metavar="QUERY",
        help='words, "phrases", AND OR NOT + -, field:word; after -- where it begins with -',
    )
    parser.add_argument("--language", metavar="TAG", help="how the query is read, as in kk")
    parser.add_argument(
        "--filter",
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        help="keep sections with a value; several of a field are alternatives",
    )
    parser.add_argument(
        "--facet", action="append", default=[], metavar="FIELD", help="count the values of a field"
    )
    parser.add_argument(
        "--limit", type=int, default=10, metavar="N", help="hits shown (default: 10)"
    )
    parser.add_argument("--offset", type=int, default=0, metavar="N", help="hits passed over")
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
        "--explain", action="store_true", help="show why each hit ranks where it does"
    )
    parser.add_argument(
        "--format", choices=("text", "json", "jsonl", "csv"), default="text", help="of the results"
    )


def run(args: argparse.Namespace) -> int:
    import searcher
    from searcher.cli import FOUND, NOTHING
    from searcher.lexer import well_formed

    with searcher.open(args.index) as opened:
        results = opened.search(
            well_formed(args.query),
            language=args.language,
            filters=_filters(args.filter),
            facets=args.facet,
            limit=args.limit,
            offset=args.offset,
            sort=args.sort,
            cross_language=args.cross_language,
            ngrams=args.ngrams,
            explain=args.explain,
        )
    _print(results, args.format)
    return FOUND if results.total else NOTHING


def _filters(given: list[str]) -> dict[str, list[str]]:
    from searcher.errors import UsageError

    result: dict[str, list[str]] = {}
    for text in given:
        field, equals, value = text.partition("=")
        if not equals or not value:
            raise UsageError(f'filter "{text}": write it as FIELD=VALUE')
        result.setdefault(field, []).append(value)
    return result


def _print(results: object, form: str) -> None:
    from searcher import output, render
    from searcher.results import Results
    from searcher.terminal import Style

    assert isinstance(results, Results)
    if form == "json":
        print(output.json_text(output.results_json(results), 1))
    elif form == "jsonl":
        for hit in results.hits:
            print(output.json_text(output.hit_json(hit)))
    elif form == "csv":
        for line in output.results_csv(results):
            print(line)
    else:
        for line in render.results(results, Style.of(sys.stdout)):
            print(line)
