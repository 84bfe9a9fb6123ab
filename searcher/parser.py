"""Parses a query to the tree of :mod:`index.query`, with fields and words as they were typed.

The language, loosest first::

    alternatives  = all-of { "OR" all-of }
    all-of        = group { "AND" group }
    group         = item { item }              ranked: more of the words is better
    item          = [ "+" | "-" | "NOT" ] [ field ":" ] ( word | phrase | "(" alternatives ")" )

``+`` requires an item, ``-`` and ``NOT`` exclude it. A field of metadata (``lang:ur``,
``updated:[2020 TO 2024]``) always narrows. Before analysis the field of a word that names none is
``""``, and the text of a leaf is as typed. Pure and total: any string gives a tree or a QueryError.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from index import schema
from index.query import (
    All,
    And,
    Filter,
    Fuzzy,
    Maybe,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Range,
    Term,
    Wildcard,
)
from searcher.errors import QueryError
from searcher.lexer import LENGTH_LIMIT, Lexeme, lex
from searcher.values import keyword

DEPTH_LIMIT = 40
"""How deep parentheses may nest."""
ITEM_LIMIT = 200
"""How many words, phrases and filters a query may have."""

_FUZZY = re.compile(r"(.+)~([12]?)")


def parse(text: str) -> Query:
    """Return the tree of a query.

    Raises QueryError, with the column, where the query is empty or cannot be read.
    """
    lexemes = lex(text)
    if not lexemes:
        raise QueryError("it is empty; type a word, or * for every section", 1)
    items = sum(lexeme.kind in ("word", "phrase", "range") for lexeme in lexemes)
    if items > ITEM_LIMIT:
        raise QueryError(f"{items} words are too many; use {ITEM_LIMIT} at most", 1)
    parser = _Parser(lexemes, len(text) + 1)
    query = parser.alternatives("", 0)
    if parser.here is not None:
        raise QueryError('")" closes nothing; remove it', parser.here.column)
    return query


def plain(text: str) -> Query:
    """Return the query for any of the words of a text; nothing in it is an operator.

    Raises QueryError for a text without a word, or one too long.
    """
    words = text.split()
    if not words or len(text) > LENGTH_LIMIT:
        problem = "it is too long" if words else "it is empty; type a word"
        raise QueryError(problem, 1)
    terms = tuple(Term("", word) for word in words[:ITEM_LIMIT])
    return Or(terms) if len(terms) > 1 else terms[0]


@dataclass(slots=True)
class _Group:
    """The items of a group, by what they demand."""

    narrow: list[Query] = field(default_factory=list)
    must: list[Query] = field(default_factory=list)
    should: list[Query] = field(default_factory=list)
    exclude: list[Query] = field(default_factory=list)

    def add(self, mark: str, item: Query) -> None:
        if mark == "-":
            self.exclude.append(item)
        elif isinstance(item, Filter | Range):
            self.narrow.append(item)
        else:
            (self.must if mark == "+" else self.should).append(item)

    def query(self) -> Query:
        must: Query = And(tuple(self.must)) if len(self.must) > 1 else (self.must or [All()])[0]
        should: Query = (
            Or(tuple(self.should)) if len(self.should) > 1 else (self.should or [All()])[0]
        )
        base = Maybe(must, should) if self.must and self.should else must if self.must else should
        rest = (*self.narrow, *(Not(item) for item in self.exclude))
        if not rest:
            return base
        return And(rest if isinstance(base, All) else (base, *rest))


class _Parser:
    """Recursive descent over lexemes; ``field`` is the one a parenthesis stands under."""

    def __init__(self, lexemes: list[Lexeme], end: int) -> None:
        self._lexemes = lexemes
        self._next = 0
        self._end = end

    @property
    def here(self) -> Lexeme | None:
        return self._lexemes[self._next] if self._next < len(self._lexemes) else None

    def _is(self, kind: str, text: str | None = None) -> bool:
        here = self.here
        return here is not None and here.kind == kind and text in (None, here.text)

    def _take(self) -> Lexeme:
        self._next += 1
        return self._lexemes[self._next - 1]

    def alternatives(self, field: str, depth: int) -> Query:
        clauses = [self._all_of(field, depth)]
        while self._is("operator", "OR"):
            self._take()
            clauses.append(self._all_of(field, depth))
        return clauses[0] if len(clauses) == 1 else Or(tuple(clauses))

    def _all_of(self, field: str, depth: int) -> Query:
        clauses = [self._group(field, depth)]
        while self._is("operator", "AND"):
            self._take()
            clauses.append(self._group(field, depth))
        return clauses[0] if len(clauses) == 1 else And(tuple(clauses))

    def _group(self, field: str, depth: int) -> Query:
        group, empty = _Group(), True
        while self._starts_item():
            mark = self._mark()
            if self._is("word", "-") or self._is("word", "+"):
                self._take()  # a dash between words is no operator
                continue
            group.add(mark, self._item(field, depth))
            empty = False
        if empty:
            self._complain()
        return group.query()

    def _starts_item(self) -> bool:
        here = self.here
        return here is not None and here.kind != "close" and here.text not in ("AND", "OR")

    def _mark(self) -> str:
        mark = ""
        while self._is("mark") or self._is("operator", "NOT"):
            taken = self._take()
            mark = "+" if taken.text == "+" else "-"
        return mark

    def _complain(self) -> None:
        here = self.here
        if here is None and self._next and self._lexemes[self._next - 1].kind == "operator":
            before = self._lexemes[self._next - 1]
            raise QueryError(f"{before.text} has nothing after it", before.column)
        if here is None and self._next and self._lexemes[self._next - 1].kind == "open":
            raise QueryError('"(" is not closed; add ")"', self._lexemes[self._next - 1].column)
        if here is None:
            raise QueryError("there is nothing to look for; type a word", 1)
        if here.kind == "close":
            raise QueryError('nothing stands before ")"', here.column)
        raise QueryError(f"{here.text} has nothing before it", here.column)

    def _item(self, field: str, depth: int) -> Query:
        here = self.here
        if here is None or not self._starts_item():
            column = self._lexemes[self._next - 1].column
            raise QueryError(f'"{self._lexemes[self._next - 1].text}" has nothing after it', column)
        self._take()
        if here.kind == "field":
            return self._item(here.text, depth)
        if here.kind == "open":
            return self._parenthesis(field, depth, here)
        if field in schema.KEYWORDS:
            return keyword(field, here)
        return _phrase(field, here) if here.kind == "phrase" else _word(field, here)

    def _parenthesis(self, field: str, depth: int, start: Lexeme) -> Query:
        if depth >= DEPTH_LIMIT:
            raise QueryError(f"parentheses nest deeper than {DEPTH_LIMIT}", start.column)
        inner = self.alternatives(field, depth + 1)
        if not self._is("close"):
            raise QueryError('"(" is not closed; add ")"', start.column)
        self._take()
        return inner


def _phrase(field: str, lexeme: Lexeme) -> Query:
    if not lexeme.text.strip():
        raise QueryError("the phrase is empty", lexeme.column)
    if lexeme.slop is not None:
        return Near(field, ((lexeme.text,),), lexeme.slop)
    return Phrase(field, (lexeme.text,))


def _word(field: str, lexeme: Lexeme) -> Query:
    text = lexeme.text.rstrip("?")  # "how long is it kept?" ends in no wildcard
    fuzzy = _FUZZY.fullmatch(text)
    if fuzzy:
        return Fuzzy(field, fuzzy[1], int(fuzzy[2] or (1 if len(fuzzy[1]) < 6 else 2)))
    if text and not text.strip("*"):
        return All()
    if text.endswith("*") and not set("*?") & set(text[:-1]):
        return Prefix(field, text[:-1])
    return Wildcard(field, text) if set("*?") & set(text) else Term(field, text)
