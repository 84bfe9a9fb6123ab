"""Parses a query to the tree of :mod:`index.query`, with fields and words as they were typed.

The language, loosest first::

    alternatives  = all-of { "OR" all-of }
    all-of        = group { "AND" group }
    group         = item { item }              ranked: more of the words is better
    item          = [ "+" | "-" | "NOT" ] [ field ":" ] ( word | phrase | "(" alternatives ")" )

``+`` requires an item, ``-`` and ``NOT`` exclude it, and two exclusions cancel out: ``NOT NOT x``
requires x. Fields of metadata (``lang:ur``, ``updated:[2020 TO 2024]``) always narrow; in a group,
several values of one are alternatives. Before analysis the field of a word that names none is
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
    clauses,
)
from searcher.errors import QueryError
from searcher.lexer import LENGTH_LIMIT, Lexeme, lex, well_formed
from searcher.values import keyword

DEPTH_LIMIT = 40
"""How deep parentheses may nest."""
ITEM_LIMIT = 200
"""How many words, phrases and filters a query may have."""
PATTERN_LIMIT = 20
"""How many words with wildcards or ``~`` a query may have: each is compared with every word of the
index."""
NEAR_LIMIT = 200
"""How many characters the words near each other may have: each is compared with all others."""

_FUZZY = re.compile(r"(.+)~(\d*)")


def parse(text: str) -> Query:
    """Return the tree of a query.

    Raises QueryError, with the column, where the query is empty or cannot be read.
    """
    lexemes = lex(text)
    if not lexemes:
        raise QueryError("it is empty; type a word, or * for every section", 1)
    items = [lexeme for lexeme in lexemes if lexeme.kind in ("word", "phrase", "range")]
    _limit(items, ITEM_LIMIT, "words")
    _limit([i for i in items if _is_pattern(i)], PATTERN_LIMIT, "words with wildcards or ~")
    parser = _Parser(lexemes)
    query = parser.alternatives("", 0)
    if parser.here is not None:
        raise QueryError('")" closes nothing; remove it', parser.here.column)
    return query


def _limit(items: list[Lexeme], most: int, what: str) -> None:
    if len(items) > most:
        problem = f"{len(items)} {what} are too many; use {most} at most"
        raise QueryError(problem, items[most].column)


def plain(text: str) -> Query:
    """Return the query for any of the words of a text; nothing in it is an operator.

    Raises QueryError for a text without a word, or one too long.
    """
    words = well_formed(text).split()
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
        elif _narrows(item):
            self.narrow.append(item)
        else:
            (self.must if mark == "+" else self.should).append(item)

    def query(self) -> Query:
        must: Query = And(tuple(self.must)) if len(self.must) > 1 else (self.must or [All()])[0]
        should: Query = (
            Or(tuple(self.should)) if len(self.should) > 1 else (self.should or [All()])[0]
        )
        base = Maybe(must, should) if self.must and self.should else must if self.must else should
        rest = (*_by_field(self.narrow), *(Not(item) for item in self.exclude))
        parts = rest if rest and isinstance(base, All) else (base, *rest)
        return And(parts) if len(parts) > 1 else parts[0]


def _narrows(query: Query) -> bool:
    """Tell whether a query asks of nothing but metadata."""
    below = clauses(query)
    return isinstance(query, Filter | Range) or (bool(below) and all(map(_narrows, below)))


def _by_field(narrow: list[Query]) -> list[Query]:
    """Return the queries with the values of each field made alternatives."""
    values: dict[str, list[Filter]] = {}
    for query in narrow:
        if isinstance(query, Filter):
            values.setdefault(query.field, []).append(query)
    made: list[Query] = [Or(tuple(v)) if len(v) > 1 else v[0] for v in values.values()]
    return made + [query for query in narrow if not isinstance(query, Filter)]


class _Parser:
    """Recursive descent over lexemes; ``field`` is the one a parenthesis stands under."""

    def __init__(self, lexemes: list[Lexeme]) -> None:
        self._lexemes = lexemes
        self._next = 0

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
        parts = [self._all_of(field, depth)]
        while self._is("operator", "OR"):
            self._take()
            parts.append(self._all_of(field, depth))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _all_of(self, field: str, depth: int) -> Query:
        parts = [self._group(field, depth)]
        while self._is("operator", "AND"):
            self._take()
            parts.append(self._group(field, depth))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _group(self, field: str, depth: int) -> Query:
        group, empty = _Group(), True
        while self._starts_item():
            group.add(self._mark(), self._item(field, depth))
            empty = False
        if empty:
            self._complain()
        return group.query()

    def _starts_item(self) -> bool:
        here = self.here
        if here is None or here.kind == "close":
            return False
        return here.kind != "operator" or here.text == "NOT"

    def _mark(self) -> str:
        marked, negative = False, False
        while self._is("mark") or self._is("operator", "NOT"):
            marked = True
            negative ^= self._take().text != "+"
        return "-" if negative else "+" if marked else ""

    def _complain(self) -> None:
        here = self.here
        if here is None and self._next and self._lexemes[self._next - 1].kind == "operator":
            before = self._lexemes[self._next - 1]
            raise QueryError(f"{before.text} has nothing after it", before.column)
        if here is None and self._next and self._lexemes[self._next - 1].kind == "open":
            raise QueryError('"(" is not closed; add ")"', self._lexemes[self._next - 1].column)
        assert here is not None
        if here.kind == "close":
            raise QueryError('nothing stands before ")"; type a word or remove it', here.column)
        raise QueryError(f"{here.text} has nothing before it", here.column)

    def _item(self, field: str, depth: int) -> Query:
        while self._is("field"):
            field = self._take().text
        here = self.here
        if here is None or not self._starts_item():
            before = self._lexemes[self._next - 1]
            raise QueryError(f"{before.text} has nothing after it", before.column)
        if here.kind == "mark" or here.kind == "operator":
            problem = f"{here.text} stands between a field and its value; put it before the field"
            raise QueryError(problem, here.column)
        self._take()
        if here.kind == "open":
            return self._parenthesis(field, depth, here)
        if field in schema.KEYWORDS:
            return keyword(field, here)
        return _phrase(field, here) if here.kind == "phrase" else _word(field, here)

    def _parenthesis(self, field: str, depth: int, start: Lexeme) -> Query:
        if depth >= DEPTH_LIMIT:
            problem = f"parentheses nest deeper than {DEPTH_LIMIT}; use fewer"
            raise QueryError(problem, start.column)
        inner = self.alternatives(field, depth + 1)
        if not self._is("close"):
            raise QueryError('"(" is not closed; add ")"', start.column)
        self._take()
        return inner


def _phrase(field: str, lexeme: Lexeme) -> Query:
    if not lexeme.text.strip():
        raise QueryError("the phrase is empty; put words between the quotes", lexeme.column)
    if lexeme.slop is not None:
        if len(lexeme.text) > NEAR_LIMIT:
            problem = f"a phrase with ~ takes {NEAR_LIMIT} characters at most; leave words out"
            raise QueryError(problem, lexeme.column)
        return Near(field, ((lexeme.text,),), lexeme.slop)
    return Phrase(field, (lexeme.text,))


def _is_pattern(lexeme: Lexeme) -> bool:
    """Tell whether a word is compared with the words of the index; a beginning is looked up."""
    text = lexeme.text.rstrip("?").removesuffix("*")
    return lexeme.kind == "word" and bool(set("*?~") & set(text.strip("*")))


def _fuzzy(field: str, lexeme: Lexeme, text: str, distance: str) -> Query:
    if distance not in ("", "1", "2"):
        raise QueryError(f'"{lexeme.text}" allows too much; use ~1 or ~2', lexeme.column)
    return Fuzzy(field, text, int(distance or (1 if len(text) < 6 else 2)))


def _word(field: str, lexeme: Lexeme) -> Query:
    text = lexeme.text.rstrip("?")  # "how long is it kept?" ends in no wildcard
    fuzzy = _FUZZY.fullmatch(text)
    if fuzzy and not fuzzy[1][-1].isdigit():  # "3~5 days" is a span
        return _fuzzy(field, lexeme, fuzzy[1], fuzzy[2])
    if text and not text.strip("*"):
        return All()
    if text.endswith("*") and not set("*?") & set(text[:-1]):
        return Prefix(field, text[:-1])
    return Wildcard(field, text) if set("*?") & set(text) else Term(field, text)
