"""``policysearch analyze``: what an analyzer makes of a text."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analyzers import Analyzer, Token

HELP = "show what an analyzer makes of a text: tokens, exact forms, stems, and why"
EXAMPLE = "policysearch analyze --language kk --why 'құпиялылық саясатымыз'"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", nargs="?", metavar="TEXT", help="default: lines of standard input")
    parser.add_argument("--language", required=True, metavar="TAG", help="as in kk or zh-Hant")
    parser.add_argument(
        "--format",
        choices=("text", "json", "terms"),
        default="text",
        help="terms: the stems of each line, TAB between them",
    )
    parser.add_argument(
        "--positions", action="store_true", help="terms as position:term, exact terms too"
    )
    parser.add_argument(
        "--why", action="store_true", help="the rule or entry behind each term, step by step"
    )


def run(args: argparse.Namespace) -> int:
    import analyzers
    from searcher.cli import FOUND
    from searcher.errors import UsageError
    from searcher.lexer import well_formed
    from searcher.scripts import tag

    if args.why and args.format == "terms":
        raise UsageError("--why goes with --format text or json")
    analyzer = analyzers.get(tag(args.language))
    for text in (
        _lines() if args.text is None else well_formed(args.text).removesuffix("\n").split("\n")
    ):
        tokens = analyzer.tokens(text)
        if args.format == "terms":
            print("\t".join(_terms(tokens, args.positions)))
        elif args.format == "json":
            _print_json(text, tokens, analyzer if args.why else None)
        elif args.why:
            _print_why(tokens, analyzer)
        else:
            _print_text(tokens)
    return FOUND


def _lines() -> Iterable[str]:
    """Yield the lines of standard input, bytes of no character replaced."""
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace").rstrip("\r\n")


def _terms(tokens: Iterable[Token], positions: bool) -> list[str]:
    """Return the stem terms of tokens; with positions, all that an index has there, the exact
    terms too."""
    result = []
    for token in tokens:
        if positions:
            terms = dict.fromkeys(term for term in (token.exact, *token.stems) if term)
            result += [f"{token.position}:{term}" for term in terms]
        else:
            result += token.stems
    return result


def _print_json(text: str, tokens: Iterable[Token], why: Analyzer | None) -> None:
    from searcher.output import json_text

    made = [token._asdict() | (_derivations(token, why) if why else {}) for token in tokens]
    print(json_text({"text": text, "tokens": made}))


def _derivations(token: Token, analyzer: Analyzer) -> dict[str, Any]:
    """Return how each term of a token was made, for JSON."""
    made = [
        derivation._asdict() | {"steps": [step._asdict() for step in derivation.steps]}
        for derivation in analyzer.derive(token)
    ]
    return {"derivations": made}


def _print_text(tokens: Iterable[Token]) -> None:
    from searcher.terminal import isolate, safe, width

    for token in tokens:
        surface = isolate(safe(token.text))
        pad = " " * max(1, 24 - width(surface))
        exact = isolate(safe(token.exact)) or "-"
        more = " " * max(1, 24 - width(exact))
        stems = " ".join(isolate(safe(stem)) for stem in token.stems) or "-"
        print(f"{token.position:>4}  {surface}{pad}{exact}{more}{stems}")


def _print_why(tokens: Iterable[Token], analyzer: Analyzer) -> None:
    """Print each token, and below it a line for each step to each of its terms.

    The form after a step stands before its rule, the last form of a stream is a term.
    """
    from searcher.terminal import isolate, pad, safe, width

    for token in tokens:
        print(f"{token.position:>4}  {isolate(safe(token.text))}")
        rows = [
            (derivation.stream if at == 0 else "", isolate(safe(step.form)), safe(step.rule))
            for derivation in analyzer.derive(token)
            for at, step in enumerate(derivation.steps)
        ]
        column = max((width(form) for _, form, _ in rows), default=0)
        for stream, form, rule in rows:
            print(f"      {stream:<5}  {pad(form, column)}  {isolate(rule)}")
