"""Rewrites a parsed query to the terms of an index.

A word becomes, for each language it may be in, its exact and its stem term; the languages' and the
stems' alternatives compete (the best counts), streams and fields add up. It happens in place, so
``NOT`` and ``AND`` keep their meaning. A text of several words in one leaf, as Chinese has it, asks
for all of them anywhere below ``AND``, ``+`` and ``NOT``, and is ranked by them elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple, TypeVar

import analyzers
from analyzers import Analyzer, Word
from index import schema
from index.query import (
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
    boosted,
    clauses,
    leaves,
)
from searcher.function_words import function_words, parties
from searcher.scripts import readings, script
from searcher.spelling import Spelling

LANGUAGE_LIMIT = 8
"""How many languages a word is read in at most, the index's most frequent first."""

T = TypeVar("T")

_WILD = re.compile(r"([*?])")


@dataclass(slots=True)
class _Place:
    """What stands at a place of a text: the readings of a word, and stems that may also be what a
    compound ends in; ``light`` tells of a function word, or a party, in one of the readings.
    """

    words: list[Word] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    light: bool = False

    def add(self, word: Word, analyzer: Analyzer) -> None:
        self.words.append(word)
        self.parts.extend(word.stems if analyzer.compounds else ())
        exact, language = " ".join(word.exact), analyzer.language
        self.light |= exact in function_words(language) or exact in parties(language)


class Analysis(NamedTuple):
    """How the words of queries are read: in one language, or in those an index has.

    ``languages`` are primary tags, the most frequent first.
    """

    languages: Sequence[str]
    language: str | None = None

    def readers(self, text: str) -> list[Analyzer]:
        """Return the analyzers that read a word."""
        if self.language is not None:
            return [analyzers.get(self.language)]
        return [analyzers.get(tag) for tag in readings(text, self.languages)[:LANGUAGE_LIMIT]]

    def known(self, text: str) -> list[str]:
        """Return the primary tags of the languages that the words of a text are read in."""
        words = (word for word in text.split())
        return unique(a.language for word in words for a in self.readers(word))

    def rewrite(self, query: Query, *, every_word: bool = False) -> Query:
        """Return a query whose leaves are terms of the index.

        ``every_word`` asks for all words of a leaf that holds several.
        """
        if isinstance(query, And):
            every_word |= sum(not isinstance(c, Filter | Range | Not) for c in query.clauses) > 1
            return And(tuple(self.rewrite(c, every_word=every_word) for c in query.clauses))
        if isinstance(query, Or | DisMax):
            parts = tuple(self.rewrite(c, every_word=every_word) for c in query.clauses)
            return replace(query, clauses=parts)
        if isinstance(query, Maybe):
            required = self.rewrite(query.required, every_word=True)
            return Maybe(required, self.rewrite(query.optional, every_word=every_word))
        if isinstance(query, Not):
            return Not(self.rewrite(query.clause, every_word=True))
        return self._leaf(query, every_word)

    def _leaf(self, query: Query, every_word: bool) -> Query:
        if isinstance(query, Term):
            return self._term(query, every_word)
        if isinstance(query, Phrase):
            return self._phrase(query)
        if isinstance(query, Near):
            return self._near(query)
        if isinstance(query, Prefix):
            return self._prefix(query)
        if isinstance(query, Wildcard):
            patterns = unique(_fold_pattern(query.pattern, a) for a in self.readers(query.pattern))
            return best(_exact(query.field, lambda f: [Wildcard(f, p) for p in patterns]))
        return self._fuzzy(query) if isinstance(query, Fuzzy) else query

    def _term(self, query: Term, every_word: bool) -> Query:
        """The words of each reading, grouped by where they stand in the text."""
        places: dict[int, _Place] = {}
        for analyzer in self.readers(query.text):
            for word in read(analyzer, query.text):
                places.setdefault(word.start, _Place()).add(word, analyzer)
        words = [_word(query.field, places[start]) for start in sorted(places)]
        if len(words) > 1 and every_word:
            return And(tuple(words))
        return any_of(words)

    def _phrase(self, query: Phrase) -> Query:
        text = " ".join(query.terms)
        rows = unique(
            tuple(term for word in read(analyzer, text) for term in word.exact)
            for analyzer in self.readers(text)
        )
        return any_of(_exact(query.field, lambda f: [best([_row(f, row) for row in rows if row])]))

    def _near(self, query: Near) -> Query:
        text = " ".join(query.groups[0])
        parts: list[Query] = []
        for analyzer in self.readers(text):
            words = read(analyzer, text)
            exact = tuple((term,) for word in words for term in word.exact)
            stems = tuple(word.stems or word.exact[:1] for word in words)
            for name in _fields(query.field):
                for kind, groups in (("exact", exact), ("stem", stems)):
                    stream = schema.stream(name, kind)
                    parts.append(Near(stream, groups, query.slop, schema.WEIGHTS[stream]))
        return best(unique(part for part in parts if isinstance(part, Near) and part.groups))

    def _prefix(self, query: Prefix) -> Query:
        rows = self._rows(query.text)
        return best(_exact(query.field, lambda f: [_begins(f, row) for row in rows]))

    def _fuzzy(self, query: Fuzzy) -> Query:
        """A text of several terms, as of Chinese, is the phrase of them. An engine takes the first
        letter for right, so each that is taken for it is one more word."""
        rows = self._rows(query.text)
        spelling = Spelling(analyzer.language for analyzer in self.readers(query.text))

        def begun(row: Sequence[str]) -> list[tuple[str, ...]]:
            if len(row) > 1:
                return [tuple(row)]
            return [(first + row[0][1:],) for first in spelling.beginnings(row[0][:1])]

        def near(field: str, row: Sequence[str]) -> Query:
            one = len(row) == 1
            return Fuzzy(field, row[0], query.distance) if one else _row(field, row)

        rows = unique(other for row in rows for other in begun(row))
        return best(_exact(query.field, lambda f: [near(f, row) for row in rows]))

    def _rows(self, text: str) -> list[tuple[str, ...]]:
        """Return the exact terms of a text in each reading; where it has none, itself folded."""
        return unique(
            tuple(term for word in read(analyzer, text) for term in word.exact)
            or (folded(text, analyzer),)
            for analyzer in self.readers(text)
        )


def texts(query: Query) -> Iterator[str]:
    """Yield the texts of a parsed query's words and phrases, in order."""
    if isinstance(query, Term | Prefix | Fuzzy):
        yield query.text
    elif isinstance(query, Phrase):
        yield from query.terms
    elif isinstance(query, Near):
        yield from (text for group in query.groups for text in group)
    for clause in clauses(query):
        yield from texts(clause)


def asked(query: Query) -> str:
    """Return the text of a parsed query's words: those not excluded, without a field."""
    return " ".join(word for leaf in leaves(query) if not leaf.field for word in texts(leaf))


@lru_cache(4096)
def read(analyzer: Analyzer, text: str) -> tuple[Word, ...]:
    """Return the words of a text: those of queries come again."""
    return tuple(analyzer.words(text))


def unique(items: Iterable[T]) -> list[T]:
    """Return the items without repetition, in order."""
    return list(dict.fromkeys(items))


def any_of(queries: Sequence[Query]) -> Query:
    """Return an Or of the queries that can match, or the only one."""
    live = [query for query in queries if not isinstance(query, Nothing)]
    return Or(tuple(live)) if len(live) > 1 else live[0] if live else Nothing()


def best(queries: Sequence[Query]) -> Query:
    """Return a DisMax of the queries that can match, or the only one."""
    live = [query for query in queries if not isinstance(query, Nothing)]
    return DisMax(tuple(live)) if len(live) > 1 else live[0] if live else Nothing()


def folded(text: str, analyzer: Analyzer) -> str:
    """Return the exact form of a piece of a word."""
    return "".join(term for word in read(analyzer, text) for term in word.exact) or text.casefold()


def _word(field: str, place: _Place) -> Query:
    found = _in_fields(_fields(field), place.words, place.parts)
    if field or isinstance(found, Nothing):
        return found
    raised = Maybe(found, _in_fields(schema.RAISING, place.words))
    return boosted(raised, schema.FUNCTION_WORD) if place.light else raised


def _fields(field: str) -> tuple[str, ...]:
    return (field,) if field else schema.DEFAULT_TEXT


def _in_fields(
    fields: Sequence[str], words: Sequence[Word], compounded: Sequence[str] = ()
) -> Query:
    """Return the query for the readings of a word in the streams of some fields.

    ``compounded`` are stems that may also be what a compound ends in.
    """
    exact = unique(word.exact for word in words)
    stems = unique(stem for word in words for stem in word.stems)
    parts: list[Query] = []
    for name in fields:
        parts.append(best([_row(schema.stream(name, "exact"), terms) for terms in exact]))
        forms = [_row(schema.stream(name, "stem"), (stem,)) for stem in stems]
        if (ending := schema.stream(name, "part")) in schema.WEIGHTS:
            forms += [_row(ending, (stem,)) for stem in unique(compounded)]
        parts.append(best(forms))
    return any_of(parts)


def _exact(field: str, make: Callable[[str], Sequence[Query]]) -> list[Query]:
    streams = [schema.stream(name, "exact") for name in _fields(field)]
    return [query for stream in streams for query in make(stream)]


def _row(field: str, terms: Sequence[str]) -> Query:
    weight = schema.WEIGHTS[field]
    if len(terms) == 1:
        return Term(field, terms[0], weight)
    return Phrase(field, tuple(terms), weight) if terms else Nothing()


def _begins(field: str, row: Sequence[str]) -> Query:
    """A beginning of several terms has the last one begun; a Chinese one is a phrase of characters.

    ``third-part*`` asks for *third* and a word that begins with *part*, wherever it stands.
    """
    if len(row) > 1 and script(row[-1]) == "Hani":
        return _row(field, row)
    last = Prefix(field, row[-1], schema.WEIGHTS[field])
    return And((_row(field, row[:-1]), last)) if len(row) > 1 else last


def _fold_pattern(pattern: str, analyzer: Analyzer) -> str:
    parts = _WILD.split(pattern)
    return "".join(part if part in ("*", "?", "") else folded(part, analyzer) for part in parts)
