"""``policysearch analyze``: what an analyzer makes of a text."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable

HELP = "show what an analyzer makes of a text: tokens, exact forms, stems"
EXAMPLE = "policysearch analyze --language kk 'құпиялылық саясатымыз'"


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


def run(args: argparse.Namespace) -> int:
    import analyzers
    from searcher.cli import FOUND
    from searcher.lexer import well_formed
    from searcher.scripts import tag

    analyzer = analyzers.get(tag(args.language))
    for text in (
        _lines() if args.text is None else well_formed(args.text).removesuffix("\n").split("\n")
    ):
        tokens = analyzer.tokens(text)
        if args.format == "terms":
            print("\t".join(_terms(tokens, args.positions)))
        elif args.format == "json":
            _print_json(text, tokens)
        else:
            _print_text(tokens)
    return FOUND


def _lines() -> Iterable[str]:
    """Yield the lines of standard input, bytes of no character replaced."""
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace").rstrip("\r\n")


def _terms(tokens: Iterable[object], positions: bool) -> list[str]:
    """Return the stem terms of tokens; with positions, all that an index has there, the exact
    terms too."""
    from analyzers import Token

    result = []
    for token in tokens:
        assert isinstance(token, Token)
        if positions:
            terms = dict.fromkeys(term for term in (token.exact, *token.stems) if term)
            result += [f"{token.position}:{term}" for term in terms]
        else:
            result += token.stems
    return result


def _print_json(text: str, tokens: Iterable[object]) -> None:
    from analyzers import Token
    from searcher.output import json_text

    made = [token._asdict() for token in tokens if isinstance(token, Token)]
    print(json_text({"text": text, "tokens": made}))


def _print_text(tokens: Iterable[object]) -> None:
    from analyzers import Token
    from searcher.terminal import isolate, safe, width

    for token in tokens:
        assert isinstance(token, Token)
        surface = isolate(safe(token.text))
        pad = " " * max(1, 24 - width(surface))
        exact = isolate(safe(token.exact)) or "-"
        more = " " * max(1, 24 - width(exact))
        stems = " ".join(isolate(safe(stem)) for stem in token.stems) or "-"
        print(f"{token.position:>4}  {surface}{pad}{exact}{more}{stems}")
