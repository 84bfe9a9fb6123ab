"""Urdu words that are written joined, as one run of letters, and what they are apart."""

from __future__ import annotations

import re

from analyzers.tables import ur as table
from analyzers.tables.ur_endings import RULES
from analyzers.tables.ur_lexicon import Lexicon

# Yeh barree and nun ghunna are shapes of a word's end: a letter after them begins the next word.
_FINAL = re.compile("(?<=.[ےں])(?=..)(?!یں$)")


def parts(lexicon: Lexicon, word: str) -> list[str]:
    """Return the words that ``word``, joined, stands for; alone, if it is one.

    They are as long as their letters in ``word``.
    """
    if word in lexicon.apart:
        return lexicon.apart[word]
    if word in lexicon.known:
        return [word]
    pieces = _FINAL.split(word)
    if len(pieces) > 1:
        return [part for piece in pieces for part in parts(lexicon, piece)]
    return future(lexicon, word) or verb_joined(lexicon, word) or [word]


def future(lexicon: Lexicon, word: str) -> list[str]:
    """jāegā: jāe gā; kareṁge, written with a nūn: kareṁ ge."""
    verb, ending = word[:-2], word[-2:]
    if ending not in {"گا", "گے", "گی"} or len(verb) < 2:
        return []
    if verb.endswith(("ین", "ون")):
        verb = verb[:-1] + "ں"
    elif verb.endswith("ی"):
        verb = verb[:-1] + "ے"
    return [verb, ending] if lexicon.is_subjunctive(verb) else []


def verb_joined(lexicon: Lexicon, word: str) -> list[str]:
    """kar-sakte: kar sakte; kartā-hai: kartā hai; karne-vālā: karne vālā."""
    if not word.endswith(lexicon.joined_ends) or word in lexicon.irregular or lexicon.verbs(word):
        return []
    for place in range(len(word) - 1, 0, -1):
        verb, rest = word[:place], word[place:]
        if rest in lexicon.auxiliaries and verb in lexicon.roots:
            return [] if _inflected(lexicon, word) else [verb, rest]
        if rest in table.COPULAS and len(verb) > 2:
            before = parts(lexicon, verb)
            if lexicon.is_participle(before[-1]) or len(before) > 1:
                return [*before, rest]
        if rest in table.WALA and verb.endswith("نی") and verb[:-2] in lexicon.roots:
            return [verb[:-1] + "ے", rest]
    return []


def _inflected(lexicon: Lexicon, word: str) -> bool:
    """Tell whether ``word`` is a form of a known noun: sanadeṁ is no *san deṁ*."""
    lemmas = (lemma for rule in RULES.values() for lemma in rule(lexicon, word))
    return any(lemma != word and lemma in lexicon.known for lemma in lemmas)
