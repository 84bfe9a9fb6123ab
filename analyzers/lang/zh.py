"""Chinese, in Simplified and Traditional characters.

Traditional characters are folded to Simplified ones one by one, so that offsets stay. A position
is a character: the exact stream has the character, so that any phrase of the text is found; the
stem stream has the word that starts there, else a word inside it, else the character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import Any

from analyzers.base import Analyzer, Token, Word, join
from analyzers.latin import latin_forms
from analyzers.segment_zh import alternatives, segmenter
from analyzers.tables.zh import CHARACTERS
from analyzers.words import HAN, split

_HAN = f"[{HAN}]"


@cache
def _simplifier() -> Any:
    import opencc

    return opencc.OpenCC("t2s")


class _Characters(dict[int, str]):
    """Folds of Han characters, found when first asked for; one character becomes one."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = _simplifier().convert(unicodedata.normalize("NFKC", char))
        folded = CHARACTERS.get(folded, folded)
        # A simplified character can be another's traditional one: 薴 to 苧, 苧 to 苎.
        result = self[code] = char if folded == char or len(folded) > 1 else self[ord(folded)]
        return result


_CHARACTERS = _Characters()


def fold_han(run: str) -> str:
    """Return a run of Han characters in Simplified ones, of the same length.

    >>> fold_han("個人資料")
    '个人资料'
    """
    return run.translate(_CHARACTERS)


class Chinese(Analyzer):
    """Words by dictionary over single characters."""

    language = "zh"
    description = (
        "Traditional as Simplified; jieba's words over single characters;"
        " words of Hong Kong, Taiwan and Mainland China meet"
    )

    def tokens(self, text: str) -> list[Token]:
        """Return the tokens of ``text``; where a word starts, its character comes first."""
        result: list[Token] = []
        position = 0
        for han, spans in _pieces(text):
            found = _han_tokens(text, spans, position) if han else _other(text, spans, position)
            result += found
            position = result[-1].position + 1 if result else 0
        return result

    def candidates(self, text: str, terms: Iterable[str]) -> list[Token]:
        """Return the tokens of ``text`` without Han characters where no term has one: they need
        no dictionary."""
        if any(_is_han(char) for term in terms for char in term):
            return self.tokens(text)
        return [
            token for han, spans in _pieces(text) if not han for token in _other(text, spans, 0)
        ]

    def letters(self, text: str) -> str:
        return fold_han(super().letters(text))

    def words(self, text: str) -> list[Word]:
        """Return the words of a query, each with its characters as exact terms."""
        result: list[Word] = []
        for han, spans in _pieces(text):
            if han:
                result += _han_words(text, spans)
            else:
                tokens = _other(text, spans, 0)
                result += join(text, [Word(t.start, t.stop, (t.exact,), t.stems) for t in tokens])
        return result


def _is_han(char: str) -> bool:
    return re.match(_HAN, char) is not None


def _pieces(text: str) -> Iterator[tuple[bool, list[tuple[int, int]]]]:
    """Yield runs of adjacent Han characters, and the words between them."""
    spans = split(text)
    for han, group in groupby(spans, lambda span: _is_han(text[span[0]])):
        if not han:
            yield False, list(group)
            continue
        # Within a run, a span's start less its rank stays the same.
        for _, run in groupby(enumerate(group), lambda pair: pair[1][0] - pair[0]):
            yield True, [span for _, span in run]


def _other(text: str, spans: list[tuple[int, int]], position: int) -> list[Token]:
    result: list[Token] = []
    for start, stop in spans:
        exact, stems = latin_forms(text[start:stop])
        if exact:
            at = position + len(result)
            result.append(Token(text[start:stop], start, stop, at, exact, stems))
    return result


def _han_tokens(text: str, spans: list[tuple[int, int]], position: int) -> list[Token]:
    start = spans[0][0]
    run = fold_han(text[start : spans[-1][1]])
    result: list[Token] = []
    at = 0
    for segment in segmenter().cut(run):
        word = segment.text
        for i, char in enumerate(word):
            here = start + at + i
            stems = () if i == 0 and len(word) > 1 else (segmenter().inner(word, i),)
            result.append(Token(text[here], here, here + 1, position + at + i, char, stems))
            if not stems:
                stop = here + len(word)
                readings = alternatives(segment)
                result.append(Token(text[here:stop], here, stop, position + at, "", readings))
        at += len(word)
    return result


def _han_words(text: str, spans: list[tuple[int, int]]) -> list[Word]:
    start = spans[0][0]
    result = []
    for segment in segmenter().cut(fold_han(text[start : spans[-1][1]])):
        stop = start + len(segment.text)
        result.append(Word(start, stop, tuple(segment.text), alternatives(segment)))
        start = stop
    return result


def analyzer() -> Analyzer:
    """Return the Chinese analyzer."""
    return Chinese()
