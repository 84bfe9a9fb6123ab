"""Azerbaijani: suffixes stripped slot by slot, on letters that any keyboard has.

Words are folded to ASCII before they are stemmed, so that *sexsi melumatlarin* and *şəxsi
məlumatların* come out the same; vowel harmony is asked for as far as the folded vowels show it.
The Cyrillic letters of 1958 to 1991 become the Latin ones first. Why, and what is left alone:
``docs/decisions/azerbaijani.md``.
"""

from __future__ import annotations

import re

from analyzers.agglutination import Grammar
from analyzers.base import Analyzer, Token
from analyzers.fold import fold, strip_marks
from analyzers.scripts import TO_LATIN, has_cyrillic, one_script
from analyzers.tables import az as table
from analyzers.tables.az_cyrillic import LETTERS, OLDER, OWN
from analyzers.tables.az_lexicon import (
    ASCII,
    BACK,
    FRONT,
    IRREGULAR,
    NOMINALS,
    POSTPOSITIONS,
    VERBS,
)
from analyzers.turkic import Turkic

_CASE = str.maketrans("Iİ", "ıi")
_OWN = [(chr(letter), chr(plain)) for letter, plain in ASCII.items()]
_ASCII_WORD = re.compile("[a-z]+")
_DATIVE = re.compile("[eiu]ye$")
_LOW = re.compile("[ae]")
_BACK = "aiou"
_FRONT = "eiu"
_STRESS = "\u0301"
_DROPPED = str.maketrans("", "", "'\u2019\u02bc")


class Azerbaijani(Turkic):
    language = "az"
    description = "Azerbaijani: suffixes by harmony, dotless i, spelling without the keyboard"
    version = 5

    def __init__(self) -> None:
        super().__init__(Grammar(table.SLOTS, table.SOUNDS, ASCII), table.SHAPE)

    def exact(self, word: str) -> str:
        small = one_script(one_script(word, TO_LATIN).translate(_CASE), TO_LATIN)
        if has_cyrillic(small):
            small = _latin(small)
            if has_cyrillic(small):
                return small.translate(_DROPPED) or small
        return strip_marks(fold(small).translate(ASCII)).translate(_DROPPED) or fold(word)

    def folding(self, token: Token) -> str:
        """Return which letters went, or for which others those of the word may stand."""
        if token.exact != token.text:
            return self.respelling(token.text)
        pairs = (f"{plain} for {letter}" for letter, plain in _OWN if plain in token.exact)
        return f"word as it is, also {', '.join(pairs)}".removesuffix(", also ")

    def respelling(self, word: str) -> str:
        small = _latin(word) if has_cyrillic(word) else word.translate(_CASE).lower()
        lost = [f"{letter} as {plain}" for letter, plain in _OWN if letter in small]
        return ": ".join(["folded", *filter(None, [", ".join(lost)])])

    def letters(self, text: str) -> str:
        return super().letters(text.translate(_CASE)).translate(ASCII)

    def foreign(self, exact: str) -> bool:
        return not _ASCII_WORD.fullmatch(exact)

    def stems(self, exact: str) -> tuple[str, ...]:
        """Return the stems; -əyə and its like are the dative of -ə as well as of -ək.

        Words in -lik are more than those in -li, so that theirs is then the likelier.
        """
        if exact in IRREGULAR:
            return (IRREGULAR[exact],)
        if exact in NOMINALS:
            return (exact,)
        found = super().stems(exact)
        if exact in POSTPOSITIONS:
            return tuple(dict.fromkeys((exact, *found)))
        if not _DATIVE.search(exact):
            return found
        vowel, velar = self.term(exact[:-2], ()), self.term(exact[:-1], ())
        if found[0] not in (vowel, velar) or vowel in NOMINALS:
            return found
        likely = velar in NOMINALS or velar.endswith("lik")
        either = (velar, vowel) if likely else (vowel, velar)
        return (*either, *(stem for stem in found if stem not in either))

    def _best(self, exact: str) -> tuple[str, tuple[str, ...]]:
        for stem, slots, _ in self._grammar.readings(exact, self._value):
            term = self.term(stem, slots)
            if self._harmonious(stem, term, exact[len(stem) :]):
                return term, slots
        return exact, ()

    def _harmonious(self, stem: str, term: str, ending: str) -> bool:
        """Tell whether the low vowel of an ending is that of its stem, where it is known.

        -k becomes y only before front vowels: *yazıya* is of *yazı*.
        """
        low = _LOW.search(ending)
        if not low:
            return True
        if low[0] == "a":
            return not (stem[-1] == "y" and term[-1] == "k") and (term in BACK or term not in FRONT)
        return term in FRONT or term not in BACK

    def term(self, stem: str, slots: tuple[str, ...]) -> str:
        """Return a stem of the lexicon as it is, another without a last high vowel; its final
        consonant is that of the bare word.

        otağ- is otaq, çörəy- is çörək; the verbs' ed-, ged- is et-, get-. The
        vowel goes since a possessive looks the same: süngü-nüz, süng-ünüz.
        """
        if self._listed(stem, slots) or (not slots and stem in VERBS):
            return stem
        if len(stem) > 2 and stem[-1] in self._shape.high and self._syllables(stem) > 1:
            stem = stem[:-1]
        last, before = stem[-1:], stem[-2:-1]
        if last == "g" and before and before in _BACK:
            stem = stem[:-1] + "q"
        elif last == "y" and before and before in _FRONT and self._syllables(stem) > 1:
            stem = stem[:-1] + "k"
        elif last == "d" and self._verbal(slots):
            stem = stem[:-1] + "t"
        return table.ELISION.get(stem, stem)

    def _verbal(self, slots: tuple[str, ...]) -> bool:
        return bool(slots) and slots[0] in self._grammar.verbal

    def _listed(self, stem: str, slots: tuple[str, ...]) -> bool:
        return stem in VERBS if self._verbal(slots) else stem in NOMINALS

    def _value(self, stem: str, slots: tuple[str, ...]) -> float | None:
        worth = super()._value(stem, slots)
        if worth is None or not self._listed(self.term(stem, slots), slots):
            return worth
        shape = self._shape
        syllable = len(stem) == 2 and stem[-1] in shape.vowels
        known = table.LISTED + table.LETTER * len(stem)
        return worth + known - (shape.weights.open_syllable if syllable else 0.0)

    def _syllables(self, stem: str) -> int:
        return sum(c in self._shape.vowels for c in stem)


def _latin(word: str) -> str:
    """Return a Cyrillic word in Latin letters, or folded if it is of another language.

    Letters that only Russian has now leave a word Russian, unless it has one of Azerbaijani's own
    as well: it is then in the alphabet of 1939 (*мәлумат*, but *вилайәт* for *вилајәт*).
    """
    folded = fold(fold(word).replace(_STRESS, ""))
    letters = LETTERS if OWN.isdisjoint(folded) else {**LETTERS, **OLDER}
    own = all(ord(c) in letters or not has_cyrillic(c) for c in folded)
    return folded.translate(letters) if own else folded


def analyzer() -> Analyzer:
    """Return the Azerbaijani analyzer."""
    return Azerbaijani()
