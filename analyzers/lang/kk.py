"""Kazakh: suffixes stripped slot by slot, by vowel harmony and assimilation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from analyzers.agglutination import VOICES, Grammar
from analyzers.base import Analyzer
from analyzers.fold import fold
from analyzers.kazakh_scripts import arabic, latin
from analyzers.scripts import TO_CYRILLIC, has_cyrillic, has_latin, one_script
from analyzers.tables import kk as table
from analyzers.tables.kk_lexicon import INFLECTED, NATIVE, NOMINALS, VERBS
from analyzers.tables.kk_pronouns import IRREGULAR
from analyzers.tables.kk_scripts import ARABIC, FRONT, MARKS, OWN_ARABIC, SHORTEST_ROOT, UMLAUTS
from analyzers.turkic import LONGEST, Turkic

_DEVOICED = str.maketrans("бгғ", "пкқ")
_HIGH = "ыі"
_BEFORE_DY: dict[tuple[str, ...], str] = {("past",): "аей", ("accusative",): "й"}
_UNLIKE_ENGLISH = re.compile("q(?!u)")
_ARABIC = frozenset(ARABIC) | {FRONT}

LONGEST_MIXED = 80
"""Letters of the longest word that is looked at for a Latin beginning."""


class Kazakh(Turkic):
    language = "kk"
    description = "Kazakh: suffixes by harmony and assimilation, Latin and Cyrillic look-alikes"
    version = 4

    def __init__(self) -> None:
        super().__init__(Grammar(table.SLOTS, table.SOUNDS), table.SHAPE)

    def exact(self, word: str) -> str:
        folded = fold(one_script(word, TO_CYRILLIC)).replace("ё", "е")
        folded = one_script(folded, TO_CYRILLIC)  # е looks Latin, ё does not
        if len(folded) > LONGEST or has_cyrillic(folded):
            return folded
        return self._respelled(folded) or folded

    def _respelled(self, word: str) -> str:
        """Return a Kazakh word of Latin or Arabic letters in Cyrillic ones, "" for another word.

        A word is Kazakh if it is read as a word of the lexicon. A word without a letter that
        marks Kazakh is more often a foreign one: its root must be long and no international word.
        """
        if _ARABIC.issuperset(word):
            own = not OWN_ARABIC.isdisjoint(word)
            found = self._first(arabic(word), NOMINALS, 1 if own else SHORTEST_ROOT)
            return found or (next(arabic(word), "") if own else "")
        if not has_latin(word) or word.endswith("ing"):
            return ""
        marked = not MARKS.isdisjoint(word) or _UNLIKE_ENGLISH.search(word)
        if marked or (len(word) > 3 and not UMLAUTS.isdisjoint(word)):
            return self._first(latin(word), NOMINALS, 1)
        return self._first(latin(word), NATIVE, SHORTEST_ROOT)

    def _first(self, spellings: Iterable[str], nominals: frozenset[str], shortest: int) -> str:
        """Return the first spelling that is read as a root of some length and its suffixes."""
        for spelling in spellings:
            if spelling[:3] not in _starts():
                continue
            root = IRREGULAR.get(spelling) or self._best(spelling)[0]
            if (root in nominals or root in VERBS) and len(root) >= shortest:
                return spelling
        return ""

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

    def stems(self, exact: str) -> tuple[str, ...]:
        if exact in IRREGULAR:
            return (IRREGULAR[exact],)
        return super().stems(exact)

    def term(self, stem: str, slots: tuple[str, ...]) -> str:
        """Return the entry of a stem, or an unlisted stem with a voiceless end and without its
        last ы or і.

        A last ы or і is dropped where no entry tells what it is: the possessive of the third
        person, or a part of the stem that falls out before the infinitive's -у (оқы-, оқу).
        """
        entry = self._entry(stem, slots)
        if entry:
            return entry
        voiceless = _devoice(stem)
        if len(voiceless) > 2 and voiceless[-1] in _HIGH:
            voiceless = _devoice(voiceless[:-1])
        return table.ELISION.get(voiceless, voiceless)

    def respelling(self, word: str) -> str:
        folded = fold(word)
        if _ARABIC.issuperset(folded):
            return "Arabic letters"
        if not has_cyrillic(folded) and has_cyrillic(self.exact(word)):
            return "Latin letters"
        return "look-alike letters" if one_script(word, TO_CYRILLIC) != word else "folded"

    def closing(self, left: str, stem: str) -> str:
        if IRREGULAR.get(left) == stem:
            return "irregular form"
        if left != stem and table.ELISION.get(_devoice(left)) == stem:
            return "lost vowel restored"
        if stem.startswith(left) and stem != left:
            return "headword that ends in a possessive"
        if left != stem:
            return "last sound devoiced" if _devoice(left) == stem else "last vowel dropped"
        nominal, verb = stem in NOMINALS, stem in VERBS
        return "headword" if nominal else "verb of the lexicon" if verb else ""

    def _entry(self, stem: str, slots: tuple[str, ...]) -> str:
        """Return the word of the lexicon that a stem before the suffixes of ``slots`` is, or "".

        Compounds such as отбасы end in a possessive, which stays before a case's ending.
        """
        if not slots:
            listed = NOMINALS if stem in NOMINALS else VERBS
        else:
            listed = VERBS if slots[0] in self._grammar.verbal else INFLECTED
        if stem in listed:
            return stem
        voiceless = _devoice(stem)
        full = table.ELISION.get(voiceless, voiceless)
        if full in listed:
            return full
        if slots and slots[0] in table.POSSESSED:
            between = table.POSSESSED[slots[0]]
            return next((stem + between + v for v in _HIGH if stem + between + v in listed), "")
        return ""

    def _value(self, stem: str, slots: tuple[str, ...]) -> float | None:
        entry = self._entry(stem, slots)
        if slots:
            bound = slots[0] == "causative" if entry else slots[0] in VOICES
            if len(stem) < (3 if bound else 2) or self._shape.vowels.isdisjoint(stem):
                return None
        if not entry:
            return self._shape.value(stem, not self._grammar.verbal.isdisjoint(slots))
        worth = table.LISTED + (table.LETTER * len(stem) if slots else table.BARE_VERB)
        return worth - table.AS_PRESENT if _is_present(stem, slots) else worth


@cache
def _starts() -> frozenset[str]:
    """Return the first letters of all words of the lexicon."""
    return frozenset(word[:3] for word in NOMINALS | VERBS)


def _is_present(stem: str, slots: tuple[str, ...]) -> bool:
    """Tell whether a stem and -ды are a shorter verb's present: қала-ды, қал-а-ды; таңда-й-ды."""
    alike = stem[-1] in _BEFORE_DY.get(slots, "") and stem[:-1] in VERBS
    return alike and stem not in table.NOT_PRESENT


def _devoice(stem: str) -> str:
    return stem[:-1] + stem[-1:].translate(_DEVOICED)


def analyzer() -> Analyzer:
    """Return the Kazakh analyzer."""
    return Kazakh()
