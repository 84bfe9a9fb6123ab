"""Cuts a query into tokens. Total: any string gives tokens or a QueryError."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index import schema
from searcher.errors import QueryError

LENGTH_LIMIT = 4096
"""The longest query, in characters."""

KINDS = ("space", "range", "phrase", "open", "close", "operator", "field", "mark", "word")
_KNOWN = "|".join((*schema.TEXT, *schema.FILTERS, *schema.ALIASES))
# A field is a known name, or a word in small letters right before its value, which is then
# refused: Swedish "EU:s" is a word.
_TOKEN = re.compile(
    rf"""
      (?P<space>[\s\x00-\x1f]+)
    | (?P<range>\[[^\[\]]{{0,80}}\])
    | (?P<phrase>["\u201c\u201d\u201e\u00ab](?P<quoted>[^"\u201c\u201d\u00bb]*)
        (?P<end>["\u201c\u201d\u00bb]?)(?:~(?P<slop>\d{{1,3}}))?)
    | (?P<open>\()
    | (?P<close>\))
    | (?P<operator>(?:AND|OR|NOT)(?![^\s()]))
    | (?P<field>(?i:{_KNOWN})|[a-z_]{{3,}}(?=:\S)):(?!//)
    | (?P<mark>[+-])(?=[^\s)])
    | (?P<word>[^\s()"\u201c\u201d\u201e\u00ab]+(?:\([^\s()"]{{1,12}}\)[^\s()"]*)*)
    | (?P<stray>.)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A token of a query: its kind (one of ``KINDS`` but ``space``), text and column from 1.

    ``text`` is without quotes, brackets or colon; ``slop`` is that of a phrase.
    """

    kind: str
    text: str
    column: int
    slop: int | None = None


def lex(text: str) -> list[Lexeme]:
    """Return the tokens of a query.

    Raises QueryError for a query too long, an open quote or an unknown field.
    """
    if len(text) > LENGTH_LIMIT:
        problem = f"{len(text):,} characters are too many; shorten it to {LENGTH_LIMIT:,}"
        raise QueryError(problem, LENGTH_LIMIT + 1)
    matches = (match for match in _TOKEN.finditer(text) if match.lastgroup != "space")
    return [_lexeme(match) for match in matches if match.group("space") is None]


def _lexeme(match: re.Match[str]) -> Lexeme:
    column = match.start() + 1
    kind = next(kind for kind in (*KINDS, "stray") if match.group(kind) is not None)
    if kind == "phrase":
        return _phrase(match, column)
    text = match.group(kind)
    if kind == "field":
        return Lexeme(kind, _field(text, column), column)
    return Lexeme(
        "word" if kind == "stray" else kind, text.strip("[]") if kind == "range" else text, column
    )


def _phrase(match: re.Match[str], column: int) -> Lexeme:
    if not match.group("end"):
        raise QueryError('a quote is not closed; add " at the end of the phrase', column)
    slop = match.group("slop")
    return Lexeme("phrase", match.group("quoted"), column, None if slop is None else int(slop))


def _field(name: str, column: int) -> str:
    field = schema.resolve(name)
    if field not in schema.TEXT and field not in schema.FILTERS:
        known = ", ".join((*schema.TEXT, *schema.FILTERS))
        problem = f'no field "{name}"; put quotes around the word, or use one of: {known}'
        raise QueryError(problem, column)
    return field
