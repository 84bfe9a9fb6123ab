"""Marks the words of a text that a query really matched, and cuts the snippet that shows them best.

The text is analysed again, with its own offsets, and compared with the leaves of the analysed
query; so marks are right in every language and need nothing of an engine.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from math import fsum
from typing import NamedTuple

from analyzers import Analyzer, Token
from analyzers.words import HAN
from index import schema
from index.query import Fuzzy, Leaf, Near, Phrase, Prefix, Query, Term, Wildcard, leaves
from index.wildcard import matcher
from searcher.plain import Plain, one_line, plain

SNIPPET = 240
"""The length a snippet aims at, in characters."""
FAINT = 0.3
"""A mark needs this share of the weight of the most telling one."""
LEAD = 50
"""How much a snippet shows before its first mark, in characters."""


@dataclass(frozen=True, slots=True)
class Span:
    """A marked piece ``text[start:stop]``; ``key`` names what matched it."""

    start: int
    stop: int
    key: str


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a text as it reads, on one line; ``marks`` are offsets into ``text``.

    ``before`` and ``after`` tell whether the text goes on there.
    """

    text: str
    marks: tuple[tuple[int, int], ...]
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
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

    def candidates(self, analyzer: Analyzer, text: str) -> list[Token]:
        """Return the tokens of a text that the leaves may match.

        All of them where they ask for words beside each other: what stands between them matters.
        """
        every = [leaf for leaves in self.leaves.values() for leaf in leaves]
        if any(isinstance(leaf, Phrase | Near) for leaf in every):
            return analyzer.tokens(text)
        return analyzer.candidates(text, map(_literal, every))

    def spans(self, tokens: Sequence[Token], analyzer: Analyzer) -> list[Span]:
        """Return what the leaves match among the tokens of a text, in order."""
        found: set[Span] = set()
        for kind, asked in self.leaves.items():
            lane = _LANES[kind](tokens, analyzer)
            present = set(lane.terms)
            terms = present.intersection(leaf.text for leaf in asked if isinstance(leaf, Term))
            if terms:
                found.update(lane.span(i) for i in lane.places(terms))
            for leaf in asked:
                if not isinstance(leaf, Term) and _possible(leaf, present):
                    found.update(_matched(leaf, lane))
        return sorted(found, key=lambda span: (span.start, -span.stop))


class _Lane(NamedTuple):
    """Tokens in a row, and the term of each in a stream."""

    tokens: Sequence[Token]
    terms: Sequence[str]

    def places(self, wanted: Set[str]) -> list[int]:
        """Return where one of the wanted terms stands."""
        return [i for i, term in enumerate(self.terms) if term in wanted]

    def span(self, place: int) -> Span:
        token = self.tokens[place]
        return Span(token.start, token.stop, self.terms[place])


def _exact(tokens: Sequence[Token], analyzer: Analyzer) -> _Lane:
    terms = [token.exact for token in tokens]
    if all(terms):
        return _Lane(tokens, terms)
    return _Lane([token for token in tokens if token.exact], [term for term in terms if term])


def _stem(tokens: Sequence[Token], analyzer: Analyzer) -> _Lane:
    stemmed = [token for token in tokens if token.stems]
    return _Lane(stemmed, [token.stems[0] for token in stemmed])


def _part(tokens: Sequence[Token], analyzer: Analyzer) -> _Lane:
    if not analyzer.compounds:
        return _Lane((), ())
    pairs = [
        (token, part) for token in tokens if token.stems for part in analyzer.heads(token.stems[0])
    ]
    return _Lane([token for token, _ in pairs], [part for _, part in pairs])


_LANES = {"exact": _exact, "stem": _stem, "part": _part}


def _literal(leaf: Leaf) -> str:
    assert not isinstance(leaf, Phrase | Near)
    return leaf.pattern if isinstance(leaf, Wildcard) else leaf.text


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
    tokens, terms = lane
    starts = [i for i in lane.places({leaf.terms[0]}) if tuple(terms[i : i + size]) == leaf.terms]
    return [Span(tokens[i].start, tokens[i + size - 1].stop, key) for i in starts]


def _near(leaf: Near, lane: _Lane) -> list[Span]:
    """Return the words of the groups where they stand as near as the query asks."""
    places = lane.places({term for group in leaf.groups for term in group})
    width = len(leaf.groups) + leaf.slop
    result = []
    for n, first in enumerate(places):
        window = [i for i in places[n : n + width] if i - first < width]
        terms = {lane.terms[i] for i in window}
        if all(terms.intersection(group) for group in leaf.groups):
            result += [lane.span(i) for i in window]
    return result


def telling(found: Sequence[Span], weight: Callable[[str], float]) -> list[Span]:
    """Return the spans but for those that tell next to nothing beside the best: function words."""
    weights = {key: weight(key) for key in {span.key for span in found}}
    least = max(weights.values(), default=0.0) * FAINT
    return [span for span in found if weights[span.key] >= least]


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


def merged(found: Sequence[Span]) -> list[tuple[int, int]]:
    """Return the spans without overlaps, those that touch as one."""
    result: list[tuple[int, int]] = []
    for span in found:
        if result and span.start <= result[-1][1]:
            result[-1] = (result[-1][0], max(result[-1][1], span.stop))
        else:
            result.append((span.start, span.stop))
    return result


def snippet(
    text: str, tokens: Sequence[Token], found: Sequence[Span], weight: Callable[[str], float]
) -> Snippet:
    """Return the piece of a text with the most telling marks; its beginning where none is.

    It is shown without the signs of markup. What matched in a web address counts where nothing else
    did. ``weight`` says how much a span's key tells; a key counts once in a piece.
    """
    shown = plain(text)
    if shown.addresses:
        found = [span for span in found if not shown.in_address(span.start)] or found
    first = shown.moved(_best_start(found, weight))
    start, stop = _frame(shown, tokens, first)
    piece = shown.text[start:stop]
    start += len(piece) - len(piece.lstrip())
    stop -= len(piece) - len(piece.rstrip())
    stop = max(start, stop)
    moved = [(shown.moved(a), shown.moved(b)) for a, b in merged(found)]
    inside = ((a - start, b - start) for a, b in moved if start <= a < b <= stop)
    line, marks = one_line(shown.text[start:stop], inside)
    before, after = shown.text[:start], shown.text[stop:]
    return Snippet(line, marks, bool(before.strip()), bool(after.strip()))


def _best_start(found: Sequence[Span], weight: Callable[[str], float]) -> int:
    """Return where the piece begins whose marks weigh most, the first of equals."""
    best, best_score = 0, 0.0
    most = fsum(map(weight, {span.key for span in found}))
    for i, span in enumerate(found):
        if best_score >= most:
            break
        keys = set()
        for other in found[i:]:
            if other.stop > span.start + SNIPPET - LEAD:
                break
            keys.add(other.key)
        score = fsum(map(weight, keys))  # of a set, in any order
        if score > best_score:
            best, best_score = span.start, score
    return best


def _frame(shown: Plain, tokens: Sequence[Token], mark: int) -> tuple[int, int]:
    """Return a piece around a mark that begins and ends between words.

    A Chinese character is a word, also where the tokens leave it out.
    """
    text, moved = shown.text, lambda token: shown.moved(token.start)
    earliest = max(0, min(mark - LEAD, len(text) - SNIPPET))
    begin = bisect_left(tokens, earliest, key=moved)
    starts = [*map(moved, tokens[begin : bisect_right(tokens, mark, key=moved)])]
    starts += _han(text, earliest, mark)
    start = min(starts, default=earliest) if earliest else 0
    if len(text) - start <= SNIPPET:
        return start, len(text)
    latest = start + SNIPPET
    stops = [shown.moved(t.stop) for t in tokens[begin : bisect_left(tokens, latest, key=moved)]]
    stops = [stop for stop in stops if start < stop <= latest]
    stops += [n + 1 for n in _han(text, start, latest)]
    return start, max(stops, default=latest)


_HAN = re.compile(f"[{HAN}]")


def _han(text: str, start: int, stop: int) -> list[int]:
    """Return where Han characters stand in a piece of a text."""
    return [] if text.isascii() else [found.start() for found in _HAN.finditer(text, start, stop)]
