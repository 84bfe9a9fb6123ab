"""Urdu: rules that give a word the ending of its lemma, and tables of what has no rule.

A word that is joined to the next one (``کےلیے``, ``جائیگا``) is cut, and its parts are tokens. Why,
and what is left alone: ``docs/decisions/urdu.md``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from analyzers.base import Analyzer, Forms, Step, Token, WordAnalyzer
from analyzers.columns import Entry, Part, entry, parted
from analyzers.fold import fold
from analyzers.tables import ur as table
from analyzers.tables.ur_endings import RULES
from analyzers.tables.ur_joined import parts
from analyzers.tables.ur_lexicon import Lexicon, spelled
from analyzers.words import split

_INNER_YE = re.compile("ے(?=.)")
_POLITE = re.compile("ی+ے$")
_URDU = re.compile("[\u0621-\u06d5]+")
_POINTS = str.maketrans("٫٬", ".,")

LONGEST_JOINED = 40
"""Characters of the longest word that is looked at for the words it may be of."""

Reading = tuple[Step, ...]
"""The steps from a word to a lemma."""


def letters(word: str) -> str:
    """Return ``word`` folded, with one letter for its look-alikes, without marks and hamza."""
    return spelled(fold(word))


def normalize(word: str) -> str:
    """Return the exact term of ``word``.

    A yeh barree inside a word is how careless typing writes a yeh (``دےں``); of several yehs
    before a last one, one is kept (``کیئے``, ``کئے``). Idempotent.
    """
    return _finish(letters(word))


def _finish(word: str) -> str:
    return _POLITE.sub("یے", _INNER_YE.sub("ی", word))


class Urdu(WordAnalyzer):
    language = "ur"
    description = "Urdu: lemma rules, verb and plural tables, joined words apart, look-alikes"
    version = 5

    def __init__(self) -> None:
        super().__init__(_split)

    @cached_property
    def lexicon(self) -> Lexicon:
        return Lexicon()

    def forms(self, word: str) -> Forms:
        return self._term_forms(normalize(word))

    def _term_forms(self, exact: str) -> Forms:
        if not _URDU.fullmatch(exact):
            return Forms(exact, (exact,))
        stems = dict.fromkeys(reading[-1].form for reading in self._readings(exact))
        return Forms(exact, tuple(stems))

    def letters(self, text: str) -> str:
        return spelled(super().letters(text))

    def steps(self, token: Token, stem: str) -> tuple[Step, ...]:
        """Return the steps that made a stem: spelling, then the rules and tables in turn."""
        first = Step("spelling", token.exact)
        for reading in self._readings(token.exact):
            if reading[-1].form == stem:
                return (first, *reading)
        return (first, Step("part of a word", stem))

    def entry(self, word: str) -> Entry:
        """Return the parts of ``word``; one that no letter's edge parts stays whole.

        What is no word of its own has the stem of the word it belongs to: ``گا`` of ``کریگا``.
        """
        whole = letters(word)
        short = len(word) <= LONGEST_JOINED and _URDU.fullmatch(whole)
        pieces = parts(self.lexicon, whole) if short else []
        edges = _edges(word, pieces) if len(pieces) > 1 else []
        if not edges:
            return entry(*self._term_forms(_finish(whole)))
        found = [self._term_forms(_finish(piece)) for piece in pieces]
        for i, (exact, _) in enumerate(found):
            if i and exact in table.BOUND_BEFORE:
                found[i] = Forms(exact, found[i - 1].stems)
            elif exact == table.BOUND_AFTER:
                found[i] = Forms(exact, (_finish(whole),))
        tokens = (entry(*forms) for forms in found)
        return parted(tuple(map(Part, (0, *edges), (*edges, len(word)), tokens)))

    def _readings(self, word: str) -> Iterator[Reading]:
        """Yield the readings of an exact term, the likeliest first."""
        for reading in self._lemmas(word):
            lemma = reading[-1].form
            if lemma in self.lexicon.spellings:
                yield (*reading, Step("the usual spelling", self.lexicon.spellings[lemma]))
            else:
                yield reading

    def _lemmas(self, word: str) -> list[Reading]:
        lexicon = self.lexicon
        if word in lexicon.irregular:
            return [(Step("table of irregular forms", lemma),) for lemma in lexicon.irregular[word]]
        if word in lexicon.broken:
            return [_singular(pattern, one) for pattern, one in lexicon.broken[word]]
        if word in lexicon.unchanged:
            return [(Step("table of unchanged words", word),)]
        verbs: list[Reading] = [(Step("form of a verb", verb),) for verb in lexicon.verbs(word)]
        nouns = self._nouns(word)
        first = nouns[0][-1].form
        if first in lexicon.marked or (first != word and first in lexicon.unchanged):
            return [*nouns, *verbs] if first in lexicon.marked else nouns
        # Of a verb's form in yeh the noun would be a guess: "jāte" is of no "jātā".
        return verbs if verbs and word.endswith("ے") else [*verbs, *nouns]

    def _nouns(self, word: str) -> list[Reading]:
        """Return the readings of ``word`` as a noun or an adjective, at the least itself."""
        lexicon = self.lexicon
        if word not in lexicon.marked:
            for name, rule in RULES.items():
                if lemmas := rule(lexicon, word):
                    return [
                        (Step(name, lemma), *more)
                        for lemma in lemmas
                        for more in self._singulars(lemma)
                    ]
        return [(Step("no ending", word),)]

    def _singulars(self, lemma: str) -> list[Reading]:
        """ʿulamāoṁ: ʿulamā: ʿālim."""
        found = self.lexicon.broken.get(lemma, [])
        return [_singular(pattern, one) for pattern, one in found] or [()]


def _split(text: str) -> Iterable[tuple[int, int]]:
    """Return the words of ``text``, with figures whole that have Arabic points."""
    if "٫" not in text and "٬" not in text:
        return split(text)
    return list(split(text.translate(_POINTS)))


def _singular(pattern: str, one: str) -> Reading:
    return (Step(f"broken plural, {pattern}", one),)


def _edges(word: str, pieces: list[str]) -> list[int]:
    """Return where each piece but the last ends in ``word``; [] where a character is of two."""
    edges, length = [], 0
    for piece in pieces[:-1]:
        length += len(piece)
        stop = next((i for i in range(len(word) + 1) if len(letters(word[:i])) >= length), 0)
        while stop < len(word) and len(letters(word[: stop + 1])) == length:
            stop += 1
        if len(letters(word[:stop])) != length:
            return []
        edges.append(stop)
    return edges


def analyzer() -> Analyzer:
    """Return the Urdu analyzer."""
    return Urdu()
