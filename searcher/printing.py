"""The options that commands with results share, and the formats they print."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from searcher.results import Results

FORMATS = ("text", "json", "jsonl", "csv", "trec", "markdown")

LIMIT = 10
"""The hits shown, unless told."""
_ENDINGS = {"markdown": "md"}
"""The ending of files in a format, where that is not its name."""

SHOWING = {
    "--facet": ("text", "json"),
    "--explain": ("text", "json", "jsonl"),
    "--all": ("jsonl", "csv", "trec"),
}
"""The formats that have a place for what an option adds, or room for it."""


def add_page(parser: argparse.ArgumentParser) -> None:
    """Add the options that choose a page of hits."""
    parser.add_argument("--limit", type=int, metavar="N", help=f"hits shown (default: {LIMIT})")
    parser.add_argument("--offset", type=int, default=0, metavar="N", help="hits passed over")


def limit(args: argparse.Namespace) -> int:
    """Return how many hits are shown."""
    return LIMIT if args.limit is None else int(args.limit)


def add_filter(parser: argparse.ArgumentParser) -> None:
    """Add the option that narrows."""
    parser.add_argument(
        "--filter",
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        help="keep sections with a value; several of a field are alternatives",
    )


def add_format(parser: argparse.ArgumentParser) -> None:
    """Add the options that say how results are printed."""
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="of the results; trec is a run, markdown a report with citations (default: text)",
    )
    parser.add_argument(
        "--qid", default="1", metavar="ID", help="what a TREC run calls the query (default: 1)"
    )


def filters(given: Sequence[str]) -> dict[str, list[str]]:
    """Return the values of each field that is filtered.

    Raises UsageError for what is not ``FIELD=VALUE``.
    """
    from searcher.errors import UsageError, quoted

    result: dict[str, list[str]] = {}
    for text in given:
        field, equals, value = text.partition("=")
        if not equals or not value:
            raise UsageError(f'filter "{quoted(text)}": write it as FIELD=VALUE')
        result.setdefault(field, []).append(value)
    return result


def check_shown(option: str, form: str) -> None:
    """Raise UsageError for a format that would leave out what an option asks for."""
    from searcher.errors import UsageError

    if form not in SHOWING[option]:
        *others, last = SHOWING[option]
        formats = f"{', '.join(others)} or {last}"
        raise UsageError(f"--format {form} has no place for {option}; use {formats}")


def show(results: Results, form: str, qid: str = "1") -> None:
    """Print results in one of the formats. What may help where nothing was found goes to standard
    error, if the format has no place for it."""
    for line in _lines(results, form, qid):
        print(line)
    if not results.total and form not in ("text", "json"):
        from searcher import render
        from searcher.terminal import Style

        for line in render.closing(results, Style.of(sys.stderr)):
            print(line, file=sys.stderr)


def _lines(results: Results, form: str, qid: str) -> Iterator[str]:
    if form == "text":
        from searcher import render
        from searcher.terminal import Style

        yield from render.results(results, Style.of(sys.stdout))
        return
    from searcher import export

    yield from export.FORMATS[_ENDINGS.get(form, form)](results, qid)
