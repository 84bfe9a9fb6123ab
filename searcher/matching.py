"""Finds the words of a text that a query really matched.

The text is analysed again, with its own offsets, and compared with the leaves of the analysed
query; so marks are right in every language and need nothing of an engine. Where white space parts
words, only what may match is: the place of a word in its stream is then that of its token.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from analyzers import Analyzer, Token
from index import schema
from index.query import Fuzzy, Leaf, Near, Phrase, Prefix, Query, Term, Wildcard, leaves
from index.wildcard import matcher


class Span(NamedTuple):
    """A marked piece ``text[start:stop]``; ``key`` names what matched it."""

    start: int
    stop: int
    key: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The tokens of a text that a query may match; ``parted`` where they may be some of all."""

    text: str
    analyzer: Analyzer
    tokens: Sequence[Token]
    parted: bool = False

    def begun(self, start: int, stop: int) -> Sequence[Token]:
        """Return the tokens that begin in a part of the text, whatever a query matches: where
        white space parts words, the part is analysed with the words that reach into it."""
        if not self.parted:
            first = bisect_left(self.tokens, start, key=_START)
            return self.tokens[first : bisect_left(self.tokens, stop, key=_START)]
        first, last = start, stop
        while first and not self.text[first - 1].isspace():
            first -= 1
        while last < len(self.text) and not self.text[last].isspace():
            last += 1
        found = (token.moved(first, 0) for token in self.analyzer.tokens(self.text[first:last]))
        return [token for token in found if start <= token.start < stop]


_START = attrgetter("start")


@dataclass(frozen=True)
class Asked:
    """What an analysed query asks of a field: its leaves, by the stream whose terms they match."""

    leaves: Mapping[str, Sequence[Leaf]]

    @classmethod
    def of(cls, query: Query, field: str) -> Asked:
        streams = {schema.stream(field, kind): kind for kind in _LANES}
        asked: dict[str, list[Leaf]] = {}
        for leaf in dict.fromkeys(leaves(query)):
            if leaf.field in streams:
                asked.setdefault(streams[leaf.field], []).append(leaf)
        return cls(asked)

    @cached_property
    def _every(self) -> Sequence[Leaf]:
        return [leaf for leaves in self.leaves.values() for leaf in leaves]

    @cached_property
    def _open(self) -> bool:
        """Whether some leaf asks for words that it does not name."""
        return any(isinstance(leaf, Prefix | Wildcard | Fuzzy) for leaf in self._every)

    @cached_property
    def _rows(self) -> bool:
        """Whether some leaf asks for words beside each other: what stands between them matters."""
        return any(isinstance(leaf, Phrase | Near) for leaf in self._every)

    @cached_property
    def _named(self) -> frozenset[str]:
        return frozenset(term for leaf in self._every for term in _terms(leaf))

    def read(self, analyzer: Analyzer, text: str) -> Reading:
        """Return the tokens of a text that the leaves may match."""
        if analyzer.parted(text):
            if self._open:
                return Reading(text, analyzer, analyzer.tokens(text))
            return Reading(text, analyzer, analyzer.candidates(text, self._named), parted=True)
        if self._rows:
            return Reading(text, analyzer, analyzer.tokens(text))
        return Reading(text, analyzer, analyzer.candidates(text, self._named))

    def spans(self, reading: Reading) -> list[Span]:
        """Return what the leaves match among the tokens of a text, in order."""
        if not reading.tokens:
            return []
        found: set[Span] = set()
        for kind, asked in self.leaves.items():
            lane = _lane(kind, reading)
            present = set(lane.terms)
            terms = present.intersection(leaf.text for leaf in asked if isinstance(leaf, Term))
            if terms:
                found.update(lane.span(i) for i in lane.found(terms))
            for leaf in asked:
                if not isinstance(leaf, Term) and _possible(leaf, present):
                    found.update(_matched(leaf, lane))
        return sorted(found, key=lambda span: (span.start, -span.stop))


class _Lane(NamedTuple):
    """Tokens, the term of each in a stream, and its place there."""

    tokens: Sequence[Token]
    terms: Sequence[str]
    places: Sequence[int]

    def found(self, wanted: Set[str]) -> list[int]:
        """Return which tokens have one of the wanted terms."""
        return [i for i, term in enumerate(self.terms) if term in wanted]

    def span(self, i: int) -> Span:
        token = self.tokens[i]
        return Span(token.start, token.stop, self.terms[i])


def _lane(kind: str, reading: Reading) -> _Lane:
    tokens, terms = _LANES[kind](reading.tokens, reading.analyzer)
    places = [token.position for token in tokens] if reading.parted else range(len(tokens))
    return _Lane(tokens, terms, places)


_Pairs = tuple[Sequence[Token], Sequence[str]]
"""Tokens that have a term in a stream, and the term of each."""


def _exact(tokens: Sequence[Token], analyzer: Analyzer) -> _Pairs:
    terms = [token.exact for token in tokens]
    if all(terms):
        return tokens, terms
    return [token for token in tokens if token.exact], [term for term in terms if term]


def _stem(tokens: Sequence[Token], analyzer: Analyzer) -> _Pairs:
    stemmed = [token for token in tokens if token.stems]
    return stemmed, [token.stems[0] for token in stemmed]


def _part(tokens: Sequence[Token], analyzer: Analyzer) -> _Pairs:
    if not analyzer.compounds:
        return (), ()
    pairs = [
        (token, part) for token in tokens if token.stems for part in analyzer.heads(token.stems[0])
    ]
    return [token for token, _ in pairs], [part for _, part in pairs]


_LANES = {"exact": _exact, "stem": _stem, "part": _part}


def _terms(leaf: Leaf) -> Sequence[str]:
    """Return the terms that a leaf names; of an open one what it has in their place."""
    if isinstance(leaf, Phrase):
        return leaf.terms
    if isinstance(leaf, Near):
        return [term for group in leaf.groups for term in group]
    return (leaf.pattern if isinstance(leaf, Wildcard) else leaf.text,)


def _possible(leaf: Leaf, present: set[str]) -> bool:
    """Tell whether a leaf of several words can match a lane with these terms at all."""
    if isinstance(leaf, Phrase):
        return present.issuperset(leaf.terms)
    return not isinstance(leaf, Near) or not any(map(present.isdisjoint, leaf.groups))


def _matched(leaf: Leaf, lane: _Lane) -> list[Span]:
    if isinstance(leaf, Phrase):
        return _in_a_row(leaf, lane)
    if isinstance(leaf, Near):
        return _near(leaf, lane)
    fits = _test(leaf)
    return [lane.span(i) for i, term in enumerate(lane.terms) if fits(term)]


def _test(leaf: Leaf) -> Callable[[str], bool]:
    if isinstance(leaf, Prefix):
        return lambda term: term.startswith(leaf.text)
    if isinstance(leaf, Fuzzy):
        return lambda term: within(leaf.text, term, leaf.distance)
    assert isinstance(leaf, Wildcard)
    return matcher(leaf.pattern)


def _in_a_row(leaf: Phrase, lane: _Lane) -> list[Span]:
    size, key = len(leaf.terms), " ".join(leaf.terms)
    tokens, terms, places = lane
    last = size - 1
    return [
        Span(tokens[i].start, tokens[i + last].stop, key)
        for i in lane.found({leaf.terms[0]})
        if tuple(terms[i : i + size]) == leaf.terms and places[i + last] - places[i] == last
    ]


def _near(leaf: Near, lane: _Lane) -> list[Span]:
    """Return the words of the groups where they stand as near as the query asks."""
    found = lane.found({term for group in leaf.groups for term in group})
    width = len(leaf.groups) + leaf.slop
    result = []
    for n, first in enumerate(found):
        end = lane.places[first] + width
        window = [i for i in found[n : n + width] if lane.places[i] < end]
        terms = {lane.terms[i] for i in window}
        if all(terms.intersection(group) for group in leaf.groups):
            result += [lane.span(i) for i in window]
    return result


def within(one: str, two: str, distance: int) -> bool:
    """Tell whether two terms with the same first letter are within an edit distance (Levenshtein).

    Rows of the table are kept one at a time and given up once they pass the distance.
    """
    if abs(len(one) - len(two)) > distance or one[:1] != two[:1]:
        return False
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        above, row = row, [i]
        for j, b in enumerate(two, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (a != b)))
        if min(row) > distance:
            return False
    return row[-1] <= distance
