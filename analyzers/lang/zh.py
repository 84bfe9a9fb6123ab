"""Chinese, in Simplified and Traditional characters.

Traditional characters are folded to Simplified ones one by one, so that offsets stay. A position
is a character: the exact stream has the character, so that any phrase of the text is found; the
stem stream has the word that starts there, else a word inside it, else the character.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, repeat, zip_longest
from operator import add, itemgetter
from typing import NamedTuple

from analyzers.base import Analyzer, Forms, Step, Streams, Token, make_tokens
from analyzers.fold_zh import fold_han, spaced_han
from analyzers.indexed import Indexed, Span, gaps
from analyzers.latin import latin_forms, latin_ways
from analyzers.memo import Memo
from analyzers.segment_zh import BREAK, CLASSES, Segment, segmenter
from analyzers.words import HAN, Word, join, split

_RUNS = re.compile(f"([{HAN}]+)")
_HAN = re.compile(f"[{HAN}]")
_POSITION, _CHARS, _NEXT = itemgetter(3), itemgetter(4), (1).__add__


class Chinese(Analyzer):
    """Words by dictionary over single characters."""

    language = "zh"
    description = (
        "Traditional as Simplified; jieba's words over single characters;"
        " words of Hong Kong, Taiwan and Mainland China meet"
    )
    version = 2

    def tokens(self, text: str) -> list[Token]:
        """Return the tokens of ``text``; where a word starts, its character comes first."""
        layout = _layout(text)
        if not layout.runs:
            return layout.others
        tokens = [*_han_tokens(text, layout), *layout.others]
        tokens.sort(key=_POSITION)  # stable: of one position, a character comes before its word
        return tokens

    def streams(self, text: str) -> Streams:
        """Return what an index holds of ``text``, in half the time that its tokens take."""
        return _streams(_RUNS.split(text))

    def indexed(self, text: str, excluded: Sequence[Span] = ()) -> Indexed:
        """Account for what stands between runs of Han characters, which are all indexed."""
        if excluded:
            return super().indexed(text, excluded)
        parts = _RUNS.split(text)
        gaps = [*map(_GAPS.__getitem__, parts[::2])]
        return Indexed(*_terms(parts, gaps), "", Counter("".join(map(_LEFT, gaps))))

    def candidates(self, text: str, terms: Iterable[str]) -> list[Token]:
        """Return the tokens of ``text`` without Han characters where no term has one: they need
        no dictionary."""
        if any(map(_HAN.search, terms)):
            return self.tokens(text)
        return _layout(text).others

    def renamed(self, typed: str) -> dict[str, str]:
        """Return words that begin as typed and are one with a word of another beginning."""
        start = fold_han(typed)
        words = ((word, name) for word, name in CLASSES.items() if word.startswith(start))
        return {word: name for word, name in words if not name.startswith(start)}

    def letters(self, text: str) -> str:
        return fold_han(super().letters(text))

    def words(self, text: str) -> list[Word]:
        """Return the words of a query, each with its characters as exact terms."""
        result: list[Word] = []
        start = 0
        for part in _RUNS.split(text):
            result += _han_words(part, start) if _HAN.match(part) else _other_words(part, start)
            start += len(part)
        return result

    def steps(self, token: Token, stem: str) -> tuple[Step, ...]:
        """Return the tables and dictionaries that made a stem, in turn."""
        if not _HAN.match(token.text):
            return next(way for way in latin_ways(token.exact) if way[-1].form == stem)
        return tuple((_char_steps if token.exact else _word_steps)(token, stem))


class Layout(NamedTuple):
    """What a text has of Han characters, and the tokens of its other words.

    A run of Han characters has the offset and the position of its first one.
    """

    runs: list[str]
    offsets: list[int]
    positions: list[int]
    others: list[Token]


def _layout(text: str) -> Layout:
    parts = _RUNS.split(text)  # of other things and of Han characters, in turn
    offsets = [*accumulate(map(len, parts), initial=0)]
    positions: list[int] = []
    others: list[Token] = []
    position = 0
    for at, part in enumerate(parts):
        if at % 2:
            positions.append(position)
            position += len(part)
            continue
        for start, stop, forms in _OTHERS[part]:
            here, there = offsets[at] + start, offsets[at] + stop
            others.append(Token(text[here:there], here, there, position, *forms))
            position += 1
    return Layout(parts[1::2], offsets[1:-1:2], positions, others)


def _others(part: str) -> list[tuple[int, int, Forms]]:
    """Return the words of a text without Han characters that have a term, and their spans."""
    spans = split(part)
    found = zip(spans.starts, spans.stops, map(latin_forms, spans.texts), strict=True)
    return [(start, stop, forms) for start, stop, forms in found if forms.exact]


_OTHERS = Memo(_others, 1 << 14)


class Gap(NamedTuple):
    """What a text without Han characters has for an index: its terms, with a space behind each, the
    spans of those, and what it leaves out."""

    exact: str
    stem: str
    left: str
    starts: list[int]
    stops: list[int]


_EXACT, _STEM, _LEFT = map(itemgetter, range(3))


def _gap(part: str) -> Gap:
    words = _OTHERS[part]
    starts, stops = [start for start, _, _ in words], [stop for _, stop, _ in words]
    left = gaps(part, zip(starts, stops, strict=True))
    exact = "".join(f"{forms.exact} " for *_, forms in words)
    stem = "".join(f"{forms.stems[0]} " for *_, forms in words)
    return Gap(exact, stem, left, starts, stops)


_GAPS = Memo(_gap, 1 << 14)


def _terms(parts: Sequence[str], gaps: Sequence[Gap]) -> tuple[str, str]:
    """Return the exact terms and the stems of a text in parts, gaps and Han characters in turn."""
    runs, exact = spaced_han(BREAK.join(parts[1::2]))
    stem = segmenter().indexed(runs) if runs else ""
    return _woven(map(_EXACT, gaps), exact), _woven(map(_STEM, gaps), stem)


def _woven(gaps: Iterable[str], runs: str) -> str:
    """Return the terms of gaps with those of runs between them, all joined by spaces."""
    pairs = zip_longest(gaps, runs.split(f"{BREAK} "), fillvalue="")
    return "".join(chain.from_iterable(pairs))[:-1]


def _streams(parts: Sequence[str]) -> Streams:
    """Return the streams of a text in parts: gaps and Han characters, in turn."""
    gaps = [*map(_GAPS.__getitem__, parts[::2])]
    exact, stem = _terms(parts, gaps)
    places = [*accumulate(map(len, parts), initial=0)]
    starts: list[Iterable[int]] = [()] * len(parts)
    stops = starts.copy()
    starts[1::2] = map(range, places[1::2], places[2::2])
    stops[1::2] = map(range, map(_NEXT, places[1::2]), map(_NEXT, places[2::2]))
    for part, gap in enumerate(gaps):
        if gap.starts:
            start = places[2 * part]
            starts[2 * part] = map(start.__add__, gap.starts)
            stops[2 * part] = map(start.__add__, gap.stops)
    spans = ([*chain.from_iterable(column)] for column in (starts, stops))
    return Streams(exact.split(), stem.split(), *spans)


class Cut(NamedTuple):
    """The Han characters of a text: all of them in one string, each one's offset, and the words."""

    folded: str
    starts: list[int]
    words: list[Segment]


def _cut(layout: Layout) -> Cut:
    runs = fold_han(BREAK.join(layout.runs))
    starts = _counted(layout.offsets, layout.runs)
    return Cut(runs.replace(BREAK, ""), starts, segmenter().cut(runs))


def _counted(firsts: Iterable[int], runs: Iterable[str]) -> list[int]:
    """Return a number for each character of runs, whose first ones have ``firsts``."""
    ranges = (range(first, first + len(run)) for first, run in zip(firsts, runs, strict=True))
    return [*chain.from_iterable(ranges)]


def _han_tokens(text: str, layout: Layout) -> list[Token]:
    """Return the tokens of the characters, then those of the words of two and more."""
    cut = _cut(layout)
    positions = _counted(layout.positions, layout.runs)
    chars = zip(
        "".join(layout.runs),
        cut.starts,
        map(add, cut.starts, repeat(1)),
        positions,
        cut.folded,
        chain.from_iterable(map(_CHARS, cut.words)),
        strict=True,
    )
    return make_tokens(chain(chars, _words(text, cut, positions)))


def _words(
    text: str, cut: Cut, positions: Sequence[int]
) -> Iterator[tuple[str, int, int, int, str, tuple[str, ...]]]:
    """Yield the fields of the tokens of words; ``positions`` are of the characters."""
    starts = cut.starts
    at = 0
    for segment in cut.words:
        size = len(segment[0])
        if size > 1:
            start = starts[at]
            stop = start + size
            yield text[start:stop], start, stop, positions[at], "", segment[3]
        at += size


def _han_words(run: str, start: int) -> Iterator[Word]:
    for segment in segmenter().cut(fold_han(run)):
        stop = start + len(segment.text)
        yield Word(start, stop, tuple(segment.text), segment.stems)
        start = stop


def _other_words(part: str, start: int) -> list[Word]:
    words = [Word(here, there, (forms[0],), forms[1]) for here, there, forms in _OTHERS[part]]
    return [
        word._replace(start=word.start + start, stop=word.stop + start)
        for word in join(part, words)
    ]


def _char_steps(token: Token, stem: str) -> Iterator[Step]:
    yield _folded(token)
    if stem != token.exact:
        yield Step("word inside a word, or the word it is one with", stem)


def _word_steps(token: Token, stem: str) -> Iterator[Step]:
    yield (folded := _folded(token))
    word, term = folded.form, token.stems[0]
    known = segmenter().knows(word)
    if known:
        yield Step("jieba's dictionary and the words of our tables", word)
    if word in CLASSES and term != word:
        yield Step("words that are one: CLASSES", term)
    elif term != word:
        yield Step(f"a {'part' if known else 'compound'} of words that are one: CLASSES", term)
    if stem != term:
        yield Step("what a query also asks for: RELATED", stem)


def _folded(token: Token) -> Step:
    word = fold_han(token.text)
    return Step("folded" if word == token.text else "Traditional as Simplified", word)


def analyzer() -> Analyzer:
    """Return the Chinese analyzer."""
    return Chinese()
