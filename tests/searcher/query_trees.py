"""Writes query trees on one line, so that tables of them can be read."""

from __future__ import annotations

from index.query import (
    All,
    And,
    DisMax,
    Filter,
    Fuzzy,
    Maybe,
    Near,
    Not,
    Nothing,
    Or,
    Phrase,
    Prefix,
    Query,
    Range,
    Term,
    Wildcard,
)

JOINS: dict[type, str] = {And: "AND", Or: "OR", DisMax: "BEST"}


def show(query: Query) -> str:
    """Return a tree as text: ``(AND cookies title:"your rights" [language=en])``."""
    if isinstance(query, And | Or | DisMax):
        return f"({JOINS[type(query)]} {' '.join(map(show, query.clauses))})"
    if isinstance(query, Maybe):
        return f"(MUST {show(query.required)} MAY {show(query.optional)})"
    if isinstance(query, Not):
        return f"(NOT {show(query.clause)})"
    if isinstance(query, Filter):
        return f"[{query.field}={query.value}]"
    if isinstance(query, Range):
        return f"[{query.field} {query.lower}..{query.upper}]"
    if isinstance(query, All | Nothing):
        return type(query).__name__
    return (f"{query.field}:" if query.field else "") + _leaf(query)


def _leaf(query: Term | Phrase | Near | Prefix | Wildcard | Fuzzy) -> str:
    if isinstance(query, Term):
        return query.text
    if isinstance(query, Phrase):
        return f'"{" ".join(query.terms)}"'
    if isinstance(query, Near):
        return f'"{" ".join("/".join(group) for group in query.groups)}"~{query.slop}'
    if isinstance(query, Prefix):
        return f"{query.text}*"
    if isinstance(query, Wildcard):
        return f"/{query.pattern}/"
    return f"{query.text}~{query.distance}"
