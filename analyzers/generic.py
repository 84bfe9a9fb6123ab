"""Every language without a module of its own: words by ICU, stems by simplemma or Snowball."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate
from typing import Any, NamedTuple

from analyzers.base import Analyzer, Forms, Step, Token, WordAnalyzer
from analyzers.fold import fold, strip_accents
from analyzers.lemmas import lemma, source
from analyzers.parts import part
from analyzers.tables.stemmers import DOTLESS, LEMMAS, SIMPLEMMA, SNOWBALL, UNSPACED

STEMMED = frozenset({*SIMPLEMMA, *SNOWBALL})
"""Tags of the languages here that have a lemmatiser or a stemmer."""

_WORD_LIKE = 100  # ICU's rule status of segments that are words or figures, and above
_PARTING = frozenset(".:@")
_PARTS = r"\d+(?:[.,]\d+)+(?!\d)|\w[^.:@]*"
_SURROGATES = re.compile("[\ud800-\udfff]")
_LONG_VOWEL = re.compile("[\u30a1-\u30fa\u30fc]{3,}\u30fc")

_STEMMING = threading.Lock()  # a Snowball stemmer keeps the word it is at work on


class Stage(NamedTuple):
    """A stage on the way from a word to its stem, and how ``analyze --why`` names it."""

    change: Callable[[str], str]
    rule: Callable[[str], str]


class Generic(WordAnalyzer):
    """Words of ICU's dictionaries and rules (UAX 29), and stems where a library has them."""

    version = 2

    def __init__(self, language: str) -> None:
        super().__init__(icu_splitter(language))
        self.language = language
        self.spaced = language not in UNSPACED  # else white space parts sentences
        self.description = describe(language)
        self._stages = _stages(language)

    def forms(self, word: str) -> Forms:
        """Return the folded word and its stem."""
        cased = self._cased(word)
        exact = strip_accents(fold(cased))
        if not any(map(str.isalnum, exact)):
            return Forms("", ())  # a mark alone is no word
        if not any(map(str.isalpha, exact)):
            return Forms(exact, (exact,))
        form = _spelled(cased)
        for stage in self._stages:
            form = stage.change(form) or form
        return Forms(exact, (fold(form) or exact,))

    def steps(self, token: Token, stem: str) -> tuple[Step, ...]:
        """Return the stages of the stem, with where a lemma is from."""
        form = _spelled(self._cased(token.text))
        steps = [Step("folded", fold(form) or token.exact)]
        if any(map(str.isalpha, token.exact)):
            for stage in self._stages:
                rule, form = stage.rule(form), stage.change(form) or form
                steps.append(Step(rule, fold(form) or token.exact))
        return tuple(steps) if steps[-1].form == stem else (*steps, Step("folded", stem))

    def _cased(self, word: str) -> str:
        return word.replace("I", "ı").replace("İ", "i") if self.language in DOTLESS else word


def _spelled(word: str) -> str:
    """Return a word as a dictionary spells it: in lower case, with ß, a final ς and joiners."""
    return unicodedata.normalize("NFKC", word).lower()


def icu_splitter(language: str) -> Callable[[str], list[tuple[int, int]]]:
    """Return a splitter by ICU's word breaking for ``language``.

    Unlike UAX 29 and CLDR, a point, colon or at sign inside letters parts words, as in
    :func:`analyzers.words.split`: ``mi.com`` is two words in every language.
    """

    def spans(text: str) -> list[tuple[int, int]]:
        if text.isascii() and text.isalpha():
            return [(0, len(text))]  # no language parts these; ICU takes 50 µs to begin
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
    """Yield the word-like segments of ``text``; ICU counts in UTF-16 units, we in characters.

    A lone surrogate is in no word; ICU might take it for half a character.
    """
    import icu

    breaks = icu.BreakIterator.createWordInstance(icu.Locale(language))
    breaks.setText(text if text.isascii() else _SURROGATES.sub("\ufffd", text))
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


def describe(language: str) -> str:
    """Return what the analyzer of a language does, in a line."""
    lemmas = "dictionary lemmas (simplemma)" if language in SIMPLEMMA else ""
    stems = "stems (Snowball)" if language in SNOWBALL else ""
    made = " and ".join(filter(None, (lemmas, stems))) or "no stems"
    if language == "ja":
        made = "no stems, katakana without a last long vowel"
    return f"{made}; words by ICU{' dictionary' if language in UNSPACED else ''}"


def _stages(language: str) -> tuple[Stage, ...]:
    stages = []
    if language in SIMPLEMMA:
        stages.append(_lemmatizer(SIMPLEMMA[language]))
    if language in SNOWBALL:
        stages.append(_stemmer(SNOWBALL[language]))
    if language == "ja":
        stages.append(Stage(_shortened, lambda _: "katakana without a last long vowel"))
    return tuple(stages)


def _lemmatizer(name: str) -> Stage:
    table = LEMMAS.get(name, {})

    def change(word: str) -> str:
        return table.get(word) or lemma(word, name)

    def rule(word: str) -> str:
        return "table of lemmas" if word in table else f"simplemma: {source(word, name)}"

    return Stage(change, rule)


def _stemmer(name: str) -> Stage:
    return Stage(lambda word: _stem(name, fold(word)), lambda word: f"Snowball: {name}")


def _shortened(word: str) -> str:
    """Return a katakana word of four letters or more without a last long vowel mark.

    Both spellings are usual (サーバー, サーバ): JIS Z 8301 left the mark out, newspapers write it.
    """
    return word[:-1] if _LONG_VOWEL.fullmatch(word) else word


def _stem(name: str, word: str) -> str:
    with _STEMMING:
        found: str = _snowball(name).stemWord(word)
    return found


@cache
def _snowball(name: str) -> Any:
    return getattr(part("snowballstemmer", f"{name}_stemmer"), f"{name.title()}Stemmer")()


def generic(language: str) -> Analyzer:
    """Return the analyzer of a language without a module, by its primary tag."""
    return Generic(language)
