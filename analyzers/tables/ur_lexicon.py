"""The tables of Urdu, made ready for looking words up."""

from __future__ import annotations

import re

from analyzers.tables import ur as table
from analyzers.tables import ur_nouns as nouns
from analyzers.tables import ur_plurals as plurals
from analyzers.tables import ur_unchanged as unchanged
from analyzers.tables import ur_verbs as verbs

_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")
_HEH = re.compile(f"(?<![{table.ASPIRATED}])ھ")

_COMPOUND = ("نامہ", "خانہ", "زادہ", "کدہ", "کنندہ", "دہندہ")
_STEADY = str.split("تا تے تی تیں نا نے نی")
_AFTER_CONSONANT = frozenset(["", *_STEADY, *str.split("ا ے ی یں و وں ییے یے یو")])
_AFTER_VOWEL = frozenset(["", *_STEADY, *str.split("ا یا یے یی ییں یں و وں وے ویں ییے ے")])
_SUBJUNCTIVE = frozenset(str.split("ے یے یں ییں وں و"))
_PARTICIPLE = frozenset(str.split("تا تے تی ا ے ی یا یے یی"))
_LONGEST = 4


def spelled(text: str) -> str:
    """Return ``text`` with one letter for its look-alikes, without marks and hamza."""
    return _HEH.sub("ہ", _MARKS.sub("", text).translate(table.LETTERS))


def _words(text: str) -> list[str]:
    return spelled(text).split()


def _pairs(text: str) -> list[tuple[str, str]]:
    found = (pair.partition(":") for pair in _words(text))
    return [(one, other) for one, _, other in found]


def _rows(lines: dict[str, str]) -> list[tuple[str, list[str]]]:
    text = spelled("\n".join(f"{key}:{value}" for key, value in lines.items()))
    found = (line.partition(":") for line in text.splitlines())
    return [(key, values.split()) for key, _, values in found]


class Lexicon:
    """What the tables know of a word; words are asked for in the spelling of :func:`spelled`."""

    def __init__(self) -> None:
        either = _words(nouns.EITHER)
        self.adjectives = frozenset(_words(nouns.ADJECTIVES))
        self.marked = frozenset(
            (*_words(nouns.HEH), *_words(nouns.ALIF), *either, *self.adjectives)
        )
        self.iya = frozenset(_words(nouns.IYA))
        self.roots = frozenset(_words(verbs.ROOTS))
        self.teh = frozenset(_words(plurals.TEH))
        self.unchanged = frozenset(_words(" ".join(unchanged.ALL)))
        self.spellings = dict(_pairs(table.SPELLINGS)) | {w[:-1] + "ہ": w for w in either}
        self.irregular = self._irregular()
        self.broken = self._broken()
        singulars = (one for found in self.broken.values() for _, one in found)
        self.known = self.marked | self.unchanged | self.teh | self.broken.keys() | {*singulars}
        self._read_joined()

    @staticmethod
    def _irregular() -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for lemma, forms in _rows(table.IRREGULAR):
            for form in forms:
                found[form] = (*found.get(form, ()), lemma)
        return found | {word: tuple(stems) for word, stems in _rows(table.READINGS)}

    @staticmethod
    def _broken() -> dict[str, list[tuple[str, str]]]:
        found: dict[str, list[tuple[str, str]]] = {}
        for pattern, pairs in plurals.BROKEN.items():
            for singular, plural in _pairs(pairs):
                found.setdefault(plural, []).append((pattern, singular))
        return found

    def _read_joined(self) -> None:
        self.auxiliaries = frozenset(_words(" ".join(table.AUXILIARIES)))
        self.joined_ends = (*self.auxiliaries, *table.COPULAS, *table.WALA)
        self.apart = {joined: parts.split("+") for joined, parts in _pairs(table.APART)}
        for pronoun in _words(" ".join(table.PRONOUNS)):
            for postposition in _words(" ".join(table.POSTPOSITIONS)):
                if not self.verbs(joined := pronoun + postposition):
                    self.apart[joined] = [pronoun, postposition]

    def marked_nouns(self, stem: str) -> tuple[str, ...]:
        """Return the marked nouns of ``stem``, which has lost its ending."""
        heh, alif = stem + "ہ", stem + "ا"
        if found := tuple(lemma for lemma in (heh, alif) if lemma in self.marked):
            return found
        return (heh,) if heh.endswith(_COMPOUND) and len(heh) > 4 else ()

    def verbs(self, word: str) -> tuple[str, ...]:
        """Return the infinitives that ``word`` is a regular form of."""
        return tuple(root + "نا" for root, _ in self._verbs(word))

    def _verbs(self, word: str) -> list[tuple[str, str]]:
        found = []
        for place in range(max(1, len(word) - _LONGEST), len(word) + 1):
            root, ending = word[:place], word[place:]
            if root in self.roots:
                vowel = root[-1] in "آاو"
                if ending in (_AFTER_VOWEL if vowel else _AFTER_CONSONANT):
                    found.append((root, ending))
        return found

    def is_subjunctive(self, word: str) -> bool:
        """Tell whether ``word`` is a form that the future is made of."""
        return word in _OF_FUTURE or any(end in _SUBJUNCTIVE for _, end in self._verbs(word))

    def is_participle(self, word: str) -> bool:
        return word in _PERFECT or any(end in _PARTICIPLE for _, end in self._verbs(word))


_OF_FUTURE = frozenset(_words("ہوں دوں لوں دیں لیں"))
_PERFECT = frozenset(_words("کیا گیا دیا لیا ہوا گئے گئی کیے دیے لیے ہوئے ہوئی لیتا دیتا"))
