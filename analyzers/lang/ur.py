"""Urdu: rules that give a word the ending of its lemma, and tables of what has no rule."""

from __future__ import annotations

import re
from functools import cached_property

from analyzers.base import Analyzer, Forms, WordAnalyzer
from analyzers.fold import fold
from analyzers.tables import ur as table
from analyzers.words import split

_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")
_INNER_YE = re.compile("ے(?=.)")
_URDU = re.compile("[\u0621-\u06d5]+")


def normalize(word: str) -> str:
    """Return the exact term of ``word``: one letter for its look-alikes, no marks, no hamza.

    A yeh barree inside a word is how compounds and careless typing join two words; it is a yeh
    there (``ہوگئےہیں``). Idempotent.
    """
    folded = _MARKS.sub("", fold(word)).translate(table.LETTERS)
    return _INNER_YE.sub("ی", folded)


class Lexicon:
    """The tables, made ready for looking words up."""

    def __init__(self) -> None:
        self.marked = frozenset((*table.MARKED_H, *table.MARKED_A))
        self.adjectives = frozenset(table.ADJECTIVES)
        self.unchanged = frozenset((*table.INVARIABLE, *table.PLURALIA_AT))
        self.not_persons = frozenset(table.NOT_IN)
        self.not_english = frozenset(table.NOT_ENGLISH)
        self.ya_nouns = frozenset(table.YA_NOUNS)
        self.fixed = self._fixed()
        self.verbs = self._verbs()

    @staticmethod
    def _fixed() -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for pair in table.BROKEN.split():
            singular, plural = pair.split(":")
            found[plural] = (*found.get(plural, ()), singular)
        for lemma, forms in table.IRREGULAR.items():
            for form in forms.split():
                found[form] = (*found.get(form, ()), lemma)
        return found | {word: tuple(stems.split()) for word, stems in table.READINGS.items()}

    @staticmethod
    def _verbs() -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for root in table.ROOTS:
            for form in conjugate(root):
                lemmas = found.get(form, ())
                if root + "نا" not in lemmas:
                    found[form] = (*lemmas, root + "نا")
        return found


_STEADY = ["تا", "تے", "تی", "تیں", "نا", "نے", "نی"]
_AFTER_CONSONANT = ["ا", "ے", "ی", "یں", "و", "وں", "ییے", "یے", "یو"]
_AFTER_VOWEL = ["یا", "یے", "یی", "ییں", "یں", "و", "وں", "ییے", "ے"]
_FUTURE = str.split("یگا یگی یگے ینگے ینگی یںگے یںگی ونگا ونگی وںگا وںگی وگے")


def conjugate(root: str) -> list[str]:
    """Return the forms of the verb of ``root``."""
    endings = _AFTER_VOWEL if root[-1] in "او" else _AFTER_CONSONANT
    future = [("ی" + f if root[-1] in "او" and f[0] == "ی" else f) for f in _FUTURE]
    return [root + ending for ending in ("", *_STEADY, *endings, *future)]


def marked(lexicon: Lexicon, stem: str) -> tuple[str, ...]:
    """Return the marked nouns of ``stem``, which has lost its ending."""
    return tuple(lemma for lemma in (stem + "ہ", stem + "ا") if lemma in lexicon.marked)[:1]


def plural_of_yeh(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """laṛkiyāṁ, laṛkiyoṁ: laṛkī; ciṛiyāṁ: ciṛiyā."""
    if len(word) < 5 or not word.endswith(("یوں", "یاں")):
        return ()
    stem = word[:-3]
    return (stem + ("یا" if stem + "یا" in lexicon.ya_nouns else "ی"),)


def plural_of_vowel(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """duʿāeṁ: duʿā; terhvīṁ: terhvāṁ (the ordinals)."""
    if len(word) > 4 and word.endswith("اییں"):
        return (word[:-3],)
    return (word[:-2] + "اں",) if len(word) > 4 and word.endswith("ویں") else ()


def plural(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """kitābeṁ, kitāboṁ: kitāb; baccoṁ: bacca."""
    if len(word) < 4 or not word.endswith(("وں", "یں")):
        return ()
    stem = word[:-2]
    return (word.endswith("وں") and marked(lexicon, stem)) or (stem,)


def oblique(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """bacce: bacca, laṛke: laṛkā; an unknown word is Indic, in alif, if its letters are."""
    if len(word) < 3 or not word.endswith("ے"):
        return ()
    stem = word[:-1]
    if known := marked(lexicon, stem):
        return known
    guesses = (stem + "ہ", stem + "ا")
    verb = (stem[:-1] + "نا",) if stem[-1] in "تن" and len(stem) > 2 else ()
    return (*(guesses if table.INDIC.isdisjoint(stem) else guesses[::-1]), *verb)


def feminine(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """acchī: acchā."""
    lemma = word[:-1] + "ا"
    return (lemma,) if word.endswith("ی") and lemma in lexicon.adjectives else ()


def arabic_at(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """suvālāt: suvāl; riwāyāt: riwāyat; nazariyāt: nazariyya."""
    if len(word) < 5 or not word.endswith("ات"):
        return ()
    stem = word[:-2]
    if stem.endswith("ای"):
        return (stem + "ت",)
    if stem.endswith("ی"):
        return (stem + "ہ", stem)
    return marked(lexicon, stem) or (stem,)


def arabic_in(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """ṣārifīn: ṣārif; only participles, in m- or of the pattern fāʿil, have it."""
    if len(word) < 5 or not word.endswith("ین") or word in lexicon.not_persons:
        return ()
    participle = word[1] == "ا" or (word[0] == "م" and len(word) > 5)
    return (word[:-2],) if participle else ()


def persian_an(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """ʿuhdadārān: ʿuhdadār."""
    return (word[:-2],) if word.endswith(("داران", "کاران", "گاران", "مندان", "کنان")) else ()


def english(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """The plurals of English words, in zain (servicez) or, in India, in sin (doctors)."""
    if len(word) < 4 or word in lexicon.not_english:
        return ()
    zain = word[-1] == "ز" and word[-2] in "یرنسٹکلمڈپجوا"
    sin = len(word) > 4 and word.endswith(("رس", "ٹس", "جس", "لس"))
    return (word[:-1],) if zain or sin else ()


def vocative(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """laṛko, bahno: an address, rarer than words that end so; the word itself stands first."""
    if len(word) < 3 or not word.endswith("و"):
        return ()
    stem = word[:-1]
    return (word, *(marked(lexicon, stem) or (stem,)))


def unknown_verb(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """-tā, -tī, -nī of a root that is in no table: perhaps a verb."""
    for ending in ("تیں", "تا", "تی", "نی"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return (word, word[: -len(ending)] + "نا")
    return ()


RULES = (
    plural_of_yeh,
    plural_of_vowel,
    plural,
    oblique,
    feminine,
    arabic_at,
    arabic_in,
    persian_an,
    english,
    vocative,
    unknown_verb,
)
"""The rules for nouns and adjectives; the first that answers is right."""


class Urdu(WordAnalyzer):
    language = "ur"
    description = "Urdu: lemma rules, verb and plural tables, one letter for look-alikes"

    def __init__(self) -> None:
        super().__init__(split)

    @cached_property
    def lexicon(self) -> Lexicon:
        return Lexicon()

    def forms(self, word: str) -> Forms:
        exact = normalize(word)
        if not _URDU.fullmatch(exact):
            return Forms(exact, (exact,))
        return Forms(exact, tuple(dict.fromkeys(self._stems(exact))))

    def _stems(self, word: str) -> tuple[str, ...]:
        lexicon = self.lexicon
        if word in lexicon.fixed:
            return lexicon.fixed[word]
        if word in lexicon.unchanged:
            return (word,)
        verbs, nouns = lexicon.verbs.get(word, ()), self._noun(word)
        if nouns[0] in lexicon.marked:
            return (nouns[0], *verbs)
        # Of a verb's form in yeh the noun would be a guess: "jāte" is of no "jātā".
        return verbs if verbs and word.endswith("ے") else (*verbs, *nouns)

    def _noun(self, word: str) -> tuple[str, ...]:
        """Return the lemmas of ``word`` as a noun or an adjective, at the least itself."""
        if word in self.lexicon.marked:
            return (word,)
        for rule in RULES:
            if lemmas := rule(self.lexicon, word):
                return lemmas
        return (word,)


def analyzer() -> Analyzer:
    """Return the Urdu analyzer."""
    return Urdu()
