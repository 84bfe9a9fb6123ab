"""Russian: every fair lemma of a word, by a dictionary."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from analyzers.base import Analyzer, Forms, WordAnalyzer
from analyzers.fold import fold
from analyzers.latin import latin_forms
from analyzers.tables.ru import LOOKALIKES, PASSIVE, PREFERRED
from analyzers.words import split

FAIR = 0.25
"""The least share of a word's readings that makes a lemma an alternative of a query."""
PREFERRED_FAIR = 0.1
_TIE = 0.2
_RANKS = {"NOUN": 0, "ADJF": 1}

_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z]")
_TO_LATIN = {to: chr(of) for of, to in LOOKALIKES.items()}
_STRESS = str.maketrans("", "", "\u0300\u0301")


class Russian(WordAnalyzer):
    """Lemmas of pymorphy3."""

    language = "ru"
    description = "Russian: dictionary lemmas (pymorphy3), ё as е, look-alike letters"

    def forms(self, word: str) -> Forms:
        """Return the folded word and its lemmas, the likeliest first."""
        word = one_script(word)
        if not _CYRILLIC.search(word):
            return latin_forms(word)
        exact = fold_russian(word)
        return Forms(exact, lemmas(exact) if exact else ())


def fold_russian(word: str) -> str:
    """Return ``word`` folded, with ``ё`` as ``е`` and without marks of stress."""
    return fold(fold(word).translate(_STRESS)).replace("ё", "е")


def one_script(word: str) -> str:
    """Return a word that mixes Cyrillic and Latin letters in one script, if look-alikes allow it.

    >>> one_script("\\u0441ookie"), one_script("д\\u0061нные")  # Cyrillic с, Latin a
    ('cookie', 'данные')
    """
    if word.isascii() or not (_LATIN.search(word) and _CYRILLIC.search(word)):
        return word
    cyrillic, latin = word.translate(LOOKALIKES), word.translate(_TO_LATIN)
    if not _LATIN.search(cyrillic):
        return cyrillic
    return word if _CYRILLIC.search(latin) else latin


def lemmas(word: str) -> tuple[str, ...]:
    """Return the fair lemmas of a folded word, the one to index first."""
    found = [(lemma, share, rank) for lemma, (share, rank) in _shares(word).items()]
    best = max(share for _, share, _ in found)

    def order(reading: tuple[str, float, int]) -> tuple[bool, float, int, float, str]:
        lemma, share, rank = reading
        preferred = lemma in PREFERRED and share >= PREFERRED_FAIR
        # Shares that differ little say nothing: then the part of speech decides, so that all
        # forms of a word take the same lemma.
        near = 0.0 if best - share < _TIE else best - share
        return (not preferred, near, rank, -share, lemma)

    ordered = sorted(found, key=order)
    fair = [lemma for lemma, share, _ in ordered if share >= FAIR]
    return tuple(dict.fromkeys((ordered[0][0], *fair)))


def _shares(word: str) -> dict[str, tuple[float, int]]:
    """Return each lemma's share of the readings of ``word``, and its part of speech's rank."""
    shares: dict[str, tuple[float, int]] = {}
    parses = _morph().parse(word)
    total = sum(parse.score for parse in parses)
    for parse in parses:
        lemma = _lemma(parse)
        share, rank = shares.get(lemma, (0.0, 9))
        rank = min(rank, _RANKS.get(parse.tag.POS, 2))
        shares[lemma] = (share + parse.score / total, rank)
    return shares


def _lemma(parse: Any) -> str:
    """Return the lemma of a reading; a superlative keeps its own (*высший* is not *высокий*)."""
    lemma = (_superlative(parse) if "Supr" in parse.tag else parse.normal_form).replace("ё", "е")
    bare: str = lemma.removesuffix("ся")
    return bare if bare in PASSIVE else lemma


def _superlative(parse: Any) -> str:
    forms = [form.word for form in parse.lexeme if {"Supr", "sing", "masc", "nomn"} in form.tag]
    # An adjective can have two (высший, высочайший): the word's own has its letters.
    found: str = next((form for form in forms if form[:-2] in parse.word), parse.word)
    return found


@cache
def _morph() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


def analyzer() -> Analyzer:
    """Return the Russian analyzer."""
    return Russian(split)
