"""Azerbaijani: suffixes stripped slot by slot, on letters that any keyboard has.

Words are folded to ASCII before they are stemmed, so that *sexsi melumatlarin* and *şəxsi
məlumatların* come out the same; vowel harmony is asked for as far as the folded vowels show it.
"""

from __future__ import annotations

import re

from analyzers.agglutination import Grammar
from analyzers.base import Analyzer
from analyzers.fold import fold, strip_marks
from analyzers.scripts import TO_LATIN, one_script
from analyzers.tables import az as table
from analyzers.turkic import Turkic

_CASE = str.maketrans("Iİ", "ıi")
_ASCII_WORD = re.compile("[a-z]+")
_DATIVE = re.compile("[eiu]ye$")
_BACK = "aiou"
_FRONT = "eiu"
_DROPPED = str.maketrans("", "", "'\u2019\u02bc")


class Azerbaijani(Turkic):
    language = "az"
    description = "Azerbaijani: suffixes by harmony, dotless i, spelling without the keyboard"

    def __init__(self) -> None:
        super().__init__(Grammar(table.SLOTS, table.SOUNDS, table.ASCII), table.SHAPE)

    def exact(self, word: str) -> str:
        latin = one_script(word, TO_LATIN).translate(_CASE)
        return strip_marks(fold(latin).translate(table.ASCII)).translate(_DROPPED) or fold(word)

    def foreign(self, exact: str) -> bool:
        return not _ASCII_WORD.fullmatch(exact)

    def stems(self, exact: str) -> tuple[str, ...]:
        """Return the stems; -əyə and its like are the dative of -ə as well as of -ək.

        Words in -lik are more than those in -li, so that theirs is then the likelier.
        """
        found = super().stems(exact)
        if not _DATIVE.search(exact) or found[0] + "y" != exact[:-1]:
            return found
        other = found[0] + "k"
        likely = other in self._shape.roots or other.endswith("lik")
        return (other, *found) if likely else (found[0], other, *found[1:])

    def term(self, stem: str, slots: tuple[str, ...]) -> str:
        """Return ``stem`` without a last high vowel, its final consonant that of the bare word.

        otağ- is otaq, çörəy- is çörək; the verbs' ed-, ged- is et-, get-. The
        vowel goes since a possessive looks the same: süngü-nüz, süng-ünüz.
        """
        if len(stem) > 2 and stem[-1] in self._shape.high and self._syllables(stem) > 1:
            stem = stem[:-1]
        last, before = stem[-1:], stem[-2:-1]
        if last == "g" and before and before in _BACK:
            stem = stem[:-1] + "q"
        elif last == "y" and before and before in _FRONT and self._syllables(stem) > 1:
            stem = stem[:-1] + "k"
        elif last == "d" and not self._grammar.verbal.isdisjoint(slots):
            stem = stem[:-1] + "t"
        return table.ELISION.get(stem, stem)

    def _syllables(self, stem: str) -> int:
        return sum(c in self._shape.vowels for c in stem)


def analyzer() -> Analyzer:
    """Return the Azerbaijani analyzer."""
    return Azerbaijani()
