"""Kazakh: suffixes stripped slot by slot, by vowel harmony and assimilation."""

from __future__ import annotations

from analyzers.agglutination import Grammar
from analyzers.base import Analyzer
from analyzers.fold import fold
from analyzers.scripts import TO_CYRILLIC, has_cyrillic, has_latin, one_script
from analyzers.tables import kk as table
from analyzers.turkic import Turkic

_DEVOICED = str.maketrans("бгғ", "пкқ")
_HIGH = "ыі"

LONGEST_MIXED = 80
"""Letters of the longest word that is looked at for a Latin beginning."""


class Kazakh(Turkic):
    language = "kk"
    description = "Kazakh: suffixes by harmony and assimilation, Latin and Cyrillic look-alikes"

    def __init__(self) -> None:
        super().__init__(Grammar(table.SLOTS, table.SOUNDS), table.SHAPE)

    def exact(self, word: str) -> str:
        return fold(one_script(word, TO_CYRILLIC)).replace("ё", "е")

    def foreign(self, exact: str) -> bool:
        return not has_cyrillic(exact) or has_latin(exact)

    def host(self, word: str) -> str:
        return super().host(word) or self._latin_host(word)

    def _latin_host(self, word: str) -> str:
        """Return the Latin beginning of a word whose endings are Cyrillic (``Xiaomiдің``)."""
        if word.isascii() or not self.foreign(self.exact(word)) or len(word) > LONGEST_MIXED:
            return ""
        for place in range(1, len(word)):
            host, ending = word[:place], word[place:]
            if has_latin(host) and not has_latin(ending) and self.is_ending(ending):
                return host
        return ""

    def term(self, stem: str, slots: tuple[str, ...]) -> str:
        """Return ``stem`` with a voiceless end, without its last ы or і, its lost vowel restored.

        A final ы or і is dropped from every word: it is the possessive of the third person, or
        falls out before the infinitive's -у (оқы-, оқу).
        """
        voiceless = _devoice(stem)
        if len(voiceless) > 2 and voiceless[-1] in _HIGH:
            voiceless = _devoice(voiceless[:-1])
        return table.ELISION.get(voiceless, voiceless)


def _devoice(stem: str) -> str:
    return stem[:-1] + stem[-1:].translate(_DEVOICED)


def analyzer() -> Analyzer:
    """Return the Kazakh analyzer."""
    return Kazakh()
