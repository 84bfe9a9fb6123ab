"""Cuts a query into tokens. Total: any string gives tokens or a QueryError."""

from __future__ import annotations

import re
from typing import NamedTuple

from index import schema
from searcher.errors import QueryError, quoted

LENGTH_LIMIT = 4096
"""The longest query, in characters."""
SLOP_LIMIT = 999
"""The most other words that ``"a phrase"~N`` allows."""

KINDS = ("space", "range", "phrase", "open", "close", "operator", "field", "mark", "word")
_KNOWN = "|".join((*schema.TEXT, *schema.FILTERS, *schema.ALIASES))
# Quotation marks of any language, of which some open in one and close in another.
_OPENING = '"\u201c\u201d\u201e\u00ab\u00bb\u300c\u300e'
_CLOSING = '"\u201c\u201d\u00ab\u00bb\u300d\u300f'
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
# Swedish puts a colon before the ending of an abbreviation: EU:s, sms:et (Svenska skrivregler).
_ENDING = r"(?:s|n|t|en|et|er|ar|na|ens|ets|erna|arna)\b"
# A field is a known name, or a word in small letters right before its value, which is then
# refused. Signs with nothing after them are dashes, and a direction mark before a word is none of
# it.
_TOKEN = re.compile(
    rf"""
      (?P<space>[\s\x00-\x1f{_BIDI}]+|[+-]+(?=[\s)]|$))
    | (?P<range>\[[^\[\]]{{0,80}}\])
    | (?P<phrase>[{_OPENING}](?P<quoted>[^{_CLOSING}]*)(?P<end>[{_CLOSING}]?)(?:~(?P<slop>\d*))?)
    | (?P<open>\()
    | (?P<close>\))
    | (?P<operator>(?:AND|OR|NOT)(?![^\s()]))
    | (?P<field>(?i:{_KNOWN})|[a-z]{{3}}(?=:(?!{_ENDING})\S)|[a-z_]{{4,}}(?=:\S)):(?!//)
    | (?P<mark>[+-])(?=[^\s)])
    | (?P<word>[^\s(){_OPENING}]+(?:\([^\s(){_OPENING}]{{1,12}}\)[^\s(){_OPENING}]*)*)
    | (?P<stray>.)
    """,
    re.VERBOSE | re.DOTALL,
)

_SURROGATES = re.compile("[\ud800-\udfff]")


class Lexeme(NamedTuple):
    """A token of a query: its kind (one of ``KINDS`` but ``space``), text and column from 1.

    ``text`` is without quotes, brackets or colon; ``slop`` is that of a phrase.
    """

    kind: str
    text: str
    column: int
    slop: int | None = None


def lex(text: str) -> list[Lexeme]:
    """Return the tokens of a query.

    Raises QueryError for a query too long, an open quote, an unknown field, too wide a phrase or
    one with ``~`` and no figure.
    """
    if len(text) > LENGTH_LIMIT:
        problem = f"{len(text):,} characters are too many; shorten it to {LENGTH_LIMIT:,}"
        raise QueryError(problem, LENGTH_LIMIT + 1)
    matches = _TOKEN.finditer(well_formed(text))
    return [_lexeme(match) for match in matches if match.group("space") is None]


def well_formed(text: str) -> str:
    """Return text with U+FFFD for lone surrogates, which have no bytes in UTF-8."""
    return _SURROGATES.sub("\ufffd", text)


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
    if slop == "":
        raise QueryError('write "…"~N, N the words between', match.start("slop"))
    if slop is not None and (len(slop) > 9 or int(slop) > SLOP_LIMIT):
        problem = f"a phrase takes ~{SLOP_LIMIT} at most"
        raise QueryError(problem, match.start("slop"))
    return Lexeme("phrase", match.group("quoted"), column, None if slop is None else int(slop))


def _field(name: str, column: int) -> str:
    field = schema.resolve(name)
    if field not in schema.TEXT and field not in schema.FILTERS:
        known = ", ".join((*schema.TEXT, *schema.FILTERS))
        problem = f'no field "{quoted(name)}"; put quotes around the word, or use one of: {known}'
        raise QueryError(problem, column)
    return field
