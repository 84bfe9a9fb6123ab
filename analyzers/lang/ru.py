"""Russian: every fair lemma of a word, by a dictionary."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from analyzers.base import Analyzer, Forms, Step, Token, WordAnalyzer
from analyzers.fold import fold
from analyzers.latin import latin_forms, latin_ways
from analyzers.tables.ru import FORMS, LOOKALIKES, PASSIVE, PREFERRED
from analyzers.words import split

FAIR = 0.18
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
    description = "dictionary lemmas (pymorphy3); ё as е, look-alike letters"
    version = 2

    def forms(self, word: str) -> Forms:
        """Return the folded word and its lemmas, the likeliest first."""
        word = one_script(word)
        if not _CYRILLIC.search(word):
            return latin_forms(word)
        exact = fold_russian(word)
        return Forms(exact, lemmas(exact) if exact else ())

    def steps(self, token: Token, stem: str) -> tuple[Step, ...]:
        """Return the way that ends in a lemma; before it, what became of look-alike letters."""
        exact = token.exact
        mended = one_script(token.text)
        made = ways(exact) if _CYRILLIC.search(mended) else latin_ways(exact)
        way = next(way for way in made if way[-1].form == stem)
        return way if mended == token.text else (Step("look-alike letters", mended), *way)


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
    return tuple(dict.fromkeys(way[-1].form for way in ways(word)))


def ways(word: str) -> list[tuple[Step, ...]]:
    """Return the ways from a folded word to its fair lemmas, the one to index first."""
    folded = Step("folded", word)
    if word in FORMS:
        return [(folded, Step("table of forms", lemma)) for lemma in FORMS[word].split()]
    readings = _readings(word)
    best = max(reading.share for reading in readings)

    def order(reading: _Reading) -> tuple[bool, float, int, float, str]:
        # Shares that differ little say nothing: then the part of speech decides, so that all
        # forms of a word take the same lemma.
        near = 0.0 if best - reading.share < _TIE else best - reading.share
        return (not reading.preferred, near, reading.rank, -reading.share, reading.lemma)

    first, *others = sorted(readings, key=order)
    chosen = [first, *(reading for reading in others if reading.share >= FAIR)]
    return [(folded, *reading.way()) for reading in chosen]


@dataclass(slots=True)
class _Reading:
    """A lemma of a word: its share of the parses, the best of which is kept."""

    lemma: str
    parse: Any
    share: float = 0.0
    rank: int = 9

    @property
    def preferred(self) -> bool:
        return self.lemma in PREFERRED and self.share >= PREFERRED_FAIR

    def way(self) -> list[Step]:
        kind = "dictionary" if self.parse.is_known else "guessed from words with its ending"
        preferred = ", preferred" if self.preferred else ""
        rule = f"{kind}: {self.parse.tag}, share {self.share:.2f}{preferred}"
        return [Step(rule, _normal(self.parse)), *_changes(self.parse)]


def _readings(word: str) -> list[_Reading]:
    readings: dict[str, _Reading] = {}
    parses = _morph().parse(word)
    total = sum(parse.score for parse in parses)
    for parse in parses:
        changes = _changes(parse)
        lemma = changes[-1].form if changes else _normal(parse)
        reading = readings.setdefault(lemma, _Reading(lemma, parse))
        reading.share += parse.score / total
        reading.rank = min(reading.rank, _RANKS.get(parse.tag.POS, 2))
    return list(readings.values())


def _normal(parse: Any) -> str:
    lemma: str = parse.normal_form
    return lemma.replace("ё", "е")


def _changes(parse: Any) -> list[Step]:
    """Return the steps from the dictionary's lemma to ours (*высший* is not *высокий*)."""
    if "Supr" in parse.tag:
        return [Step("a superlative is its own word", _superlative(parse).replace("ё", "е"))]
    bare = _normal(parse).removesuffix("ся")
    return [Step("active of a passive, by table", bare)] if bare in PASSIVE else []


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
