"""Colours a line while it is typed, with an error marked where it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.lexers import Lexer

from searcher.errors import QueryError
from searcher.lexer import LENGTH_LIMIT, Lexeme, lex
from searcher.parser import parse
from searcher.repl.registry import find, is_command, split
from searcher.repl.state import CommandError

STYLES = {
    "field": "ansicyan",
    "mark": "bold",
    "operator": "bold",
    "open": "bold",
    "close": "bold",
    "phrase": "ansigreen",
    "range": "ansigreen",
    "command": "ansiblue bold",
    "error": "ansired underline",
}
"""Styles of pieces of a line, in prompt_toolkit's terms; the rest is plain."""


def pieces(line: str) -> list[tuple[str, str]]:
    """Return a line in (kind, text) pieces; kinds are those of ``searcher.lexer`` and two more."""
    if is_command(line):
        return _command(line)
    return _query(line) if len(line) <= LENGTH_LIMIT else [("error", line)]


def _command(line: str) -> list[tuple[str, str]]:
    name, _ = split(line)
    head, space, rest = line.partition(" ")
    try:
        find(name)
    except CommandError:
        return [("error" if space else "command", head), ("", space + rest)]
    return [("command", head), ("", space + rest)]


def _query(line: str) -> list[tuple[str, str]]:
    wrong = _error(line)
    end = len(line) if wrong is None else wrong
    kinds = {lexeme.column - 1: lexeme.kind for lexeme in _lexemes(line, end)}
    if wrong is not None and wrong < len(line):
        kinds[wrong] = "error"
    starts = [*sorted({0, *kinds}), len(line)]
    return [
        (kinds.get(start, ""), line[start:stop]) for start, stop in pairwise(starts) if start < stop
    ]


def _error(line: str) -> int | None:
    """Return the offset of the first error of a query, None without one or for an empty line."""
    try:
        parse(line if line.strip() else "*")
    except QueryError as error:
        return min(error.column - 1, max(0, len(line.rstrip()) - 1))
    return None


def _lexemes(line: str, end: int) -> list[Lexeme]:
    try:
        return lex(line)
    except QueryError:
        return lex(line[:end])


class PromptLexer(Lexer):
    """Colours the lines of the prompt."""

    def lex_document(self, document: Document) -> Callable[[int], StyleAndTextTuples]:
        """Return what gives a line's pieces in their styles; a pasted line break is one more."""
        lines = _styled(document.text)
        return lambda number: lines[number] if number < len(lines) else []


@lru_cache(8)
def _styled(text: str) -> list[StyleAndTextTuples]:
    lines: list[StyleAndTextTuples] = [[]]
    for kind, piece in pieces(text):
        first, *rest = piece.split("\n")
        lines[-1].append((STYLES.get(kind, ""), first))
        lines += [[(STYLES.get(kind, ""), part)] for part in rest]
    return lines
