"""The endings of Urdu nouns and adjectives, as rules from a word to its lemmas.

The classes are those of R. L. Schmidt, *Urdu: An Essential Grammar* (1999), for nouns and
adjectives, and of J. T. Platts, *A Grammar of the Hindustani or Urdu Language* (1874), for Arabic
and Persian plurals. A rule that does not apply gives no lemma.
"""

from __future__ import annotations

from collections.abc import Callable

from analyzers.tables import ur as table
from analyzers.tables.ur_lexicon import Lexicon


def plural_of_yeh(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """laṛkiyāṁ, laṛkiyoṁ: laṛkī; ciṛiyāṁ: ciṛiyā."""
    if len(word) < 5 or not word.endswith(("یوں", "یاں")):
        return ()
    stem = word[:-3]
    if word.endswith("وں") and (known := lexicon.marked_nouns(word[:-2])):
        return known
    return (stem + ("یا" if stem + "یا" in lexicon.iya else "ی"),)


def plural_of_vowel(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """duʿāeṁ: duʿā; khushbūeṁ: khushbū; terhvīṁ: terhvāṁ (the ordinals)."""
    if len(word) > 4 and word.endswith(("اییں", "وییں")):
        return (word[:-3],)
    return (word[:-2] + "اں",) if len(word) > 4 and word.endswith("ویں") else ()


def plural(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """kitābeṁ, kitāboṁ: kitāb; baccoṁ: bacca."""
    if len(word) < 4 or not word.endswith(("وں", "یں")):
        return ()
    stem = word[:-2]
    return (word.endswith("وں") and lexicon.marked_nouns(stem)) or (stem,)


def izafat(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """dunyā-e: dunyā, but sarmāe: sarmāya."""
    if len(word) < 5 or not word.endswith("ایے") or lexicon.marked_nouns(word[:-1]):
        return ()
    return (word[:-2],)


def oblique(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """bacce: bacca, laṛke: laṛkā; an unknown word is Indic, in alif, if its letters are."""
    if len(word) < 3 or not word.endswith("ے"):
        return ()
    stem = word[:-1]
    if known := lexicon.marked_nouns(stem):
        return known
    guesses = (stem + "ہ", stem + "ا")
    verb = (stem[:-1] + "نا",) if stem[-1] in "تنی" and len(stem) > 2 else ()
    return (*(guesses if table.INDIC.isdisjoint(stem) else guesses[::-1]), *verb)


def feminine(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """acchī: acchā."""
    lemma = word[:-1] + "ا"
    return (lemma,) if word.endswith("ی") and lemma in lexicon.adjectives else ()


def arabic_at(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """suvālāt: suvāl; khidmāt: khidmat; riwāyāt: riwāyat; naz̤ariyāt: naz̤ariyya."""
    if not word.endswith("ات"):
        return ()
    stem = word[:-2]
    if known := lexicon.marked_nouns(stem):
        return known
    if len(stem) < 3:
        return ()
    if stem + "ت" in lexicon.teh or stem.endswith("ای"):
        return (stem + "ت",)
    if stem.endswith("ی"):
        return (stem + "ہ", stem)
    return (stem,) if len(stem) > 3 else (stem, stem + "ہ", stem + "ت")


def arabic_in(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """ṣārifīn: ṣārif; only participles, in m- or of the pattern fāʿil, have it."""
    if len(word) < 5 or not word.endswith("ین"):
        return ()
    participle = word[1] == "ا" or (word[0] == "م" and len(word) > 5)
    return (word[:-2],) if participle else ()


def persian_an(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """ʿuhdadārān: ʿuhdadār; bāshindagān: bāshinda."""
    if word.endswith("گان") and word[:-3] + "ہ" in lexicon.marked:
        return (word[:-3] + "ہ",)
    persons = ("داران", "کاران", "گاران", "مندان", "کنان", "نویسان")
    return (word[:-2],) if word.endswith(persons) else ()


def english(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """The plurals of English words, in zain (servicez) or, in India, in sin (doctors)."""
    if len(word) < 4:
        return ()
    zain = word[-1] == "ز" and word[-2] in "یرنسٹکلمڈپجواگ"
    sin = len(word) > 4 and word.endswith(("رس", "ٹس", "جس", "لس", "پس", "کس"))
    return (word[:-1],) if zain or sin else ()


def vocative(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """laṛko, bahno, ciṛiyo: an address, rarer than words that end so; these stand first."""
    if len(word) < 3 or not word.endswith("و"):
        return ()
    stem = word[:-1]
    if stem + "ا" in lexicon.iya:
        return (word, stem + "ا")
    if known := [noun for noun in lexicon.marked_nouns(stem) if noun not in lexicon.adjectives]:
        return (word, *known)
    return (word, stem) if stem in lexicon.known or len(stem) > 2 else ()


def unknown_verb(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """-tā, -tī of a root that is in no table: perhaps a verb."""
    for ending in ("تیں", "تا", "تی"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return (word, word[: -len(ending)] + "نا")
    return ()


RULES: dict[str, Callable[[Lexicon, str], tuple[str, ...]]] = {
    "plural of a noun in yeh": plural_of_yeh,
    "plural of a noun in a long vowel": plural_of_vowel,
    "plural of a noun": plural,
    "izafat": izafat,
    "oblique or plural in yeh barree": oblique,
    "feminine of an adjective": feminine,
    "Arabic plural in -āt": arabic_at,
    "Arabic plural in -īn": arabic_in,
    "Persian plural in -ān": persian_an,
    "English plural": english,
    "vocative": vocative,
    "perhaps a verb": unknown_verb,
}
"""The rules for nouns and adjectives; the first that answers is right."""
