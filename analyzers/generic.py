"""Every language without a module of its own: words by ICU, stems by simplemma or Snowball."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate
from typing import Any

from analyzers.base import Analyzer, Forms, WordAnalyzer
from analyzers.fold import fold, strip_accents
from analyzers.lemmas import lemma
from analyzers.tables.stemmers import DOTLESS, SIMPLEMMA, SNOWBALL

STEMMED = frozenset({*SIMPLEMMA, *SNOWBALL})
"""Tags of the languages here that have a lemmatiser or a stemmer."""

_WORD_LIKE = 100  # ICU's rule status of segments that are words or figures, and above
_PARTING = frozenset(".:@")
_PARTS = r"\d+(?:[.,]\d+)+(?!\d)|[^.:@]+"

_STEMMING = threading.Lock()  # a Snowball stemmer keeps the word it is at work on


class Generic(WordAnalyzer):
    """Words of ICU's dictionaries and rules (UAX 29), and stems where a library has them."""

    def __init__(self, language: str) -> None:
        super().__init__(icu_splitter(language))
        self.language = language
        self.description, self._stem = _stemmer(language)

    def forms(self, word: str) -> Forms:
        """Return the folded word and its stem."""
        if self.language in DOTLESS:
            word = word.replace("I", "ı").replace("İ", "i")
        folded = fold(word)
        exact = strip_accents(folded)
        if not any(map(str.isalpha, folded)):
            return Forms(exact, (exact,) if exact else ())
        return Forms(exact, (self._stem(folded) or folded,))


def icu_splitter(language: str) -> Callable[[str], list[tuple[int, int]]]:
    """Return a splitter by ICU's word breaking for ``language``.

    Unlike UAX 29 and CLDR, a point, colon or at sign inside letters parts words, as in
    :func:`analyzers.words.split`: ``mi.com`` is two words in every language.
    """

    def spans(text: str) -> list[tuple[int, int]]:
        result: list[tuple[int, int]] = []
        for start, stop in _segments(language, text):
            segment = text[start:stop]
            if _PARTING.isdisjoint(segment):
                result.append((start, stop))
            else:
                parts = re.finditer(_PARTS, segment)
                result += ((start + part.start(), start + part.end()) for part in parts)
        return result

    return spans


def _segments(language: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield the word-like segments of ``text``; ICU counts in UTF-16 units, we in characters."""
    import icu

    breaks = icu.BreakIterator.createWordInstance(icu.Locale(language))
    breaks.setText(text)
    index = _indexes(text)
    start = 0
    for stop in breaks:
        if breaks.getRuleStatus() >= _WORD_LIKE:
            yield (index[start], index[stop]) if index else (start, stop)
        start = stop


def _indexes(text: str) -> dict[int, int]:
    """Return the character index of each UTF-16 index; empty where they are the same."""
    if not text or max(text) <= "\uffff":
        return {}
    widths = (2 if char > "\uffff" else 1 for char in text)
    return {unit: i for i, unit in enumerate(accumulate(widths, initial=0))}


def _stemmer(language: str) -> tuple[str, Callable[[str], str]]:
    if language in SIMPLEMMA:
        return "dictionary lemmas (simplemma), words by ICU", _lemmatizer(SIMPLEMMA[language])
    if language in SNOWBALL:
        return "stems (Snowball), words by ICU", lambda word: _stem(language, word)
    return "words by ICU, no stems", lambda word: word


def _lemmatizer(name: str) -> Callable[[str], str]:
    return lambda word: fold(lemma(word, name))


def _stem(language: str, word: str) -> str:
    with _STEMMING:
        found: str = _snowball(language).stemWord(word)
    return found


@cache
def _snowball(language: str) -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer(SNOWBALL[language])


def generic(language: str) -> Analyzer:
    """Return the analyzer of a language without a module, by its primary tag."""
    return Generic(language)
