"""How well terms conflate the inflected forms of a lemma, ours beside other stemmers.

A set is lines of form, lemma, part of speech, count and surface, TAB between them. Two distinct
forms are a pair of the set where they share a lemma, and a pair of a stemmer where they share a
term: precision, recall and F1 are over pairs. ``hit*`` is the share of inflected forms (form and
lemma differ) that share a term with their lemma.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import analyzers
from analyzers.base import WordAnalyzer

Stemmer = Callable[[str], Iterable[str]]
"""The terms of a word."""
Pairs = set[tuple[str, str]]

PREFIX = 4
"""Characters a word is cut to by the simplest of stemmers."""
PROBABLE = 0.1
"""The parses of pymorphy3 that count: those at least this probable."""
OWN = ("ours", "ours, first stem", "4-letter prefix", "no stemming")
"""What our own analyzers have a part in."""
SNOWBALL = {"en": "english", "sv": "swedish", "ru": "russian", "az": "turkish"}
SIMPLEMMA = ("en", "sv", "ru")


class Inflection(NamedTuple):
    """A form of a lemma."""

    form: str
    lemma: str


def read(path: Path) -> set[Inflection]:
    """Return the forms of a set. Raises OSError where it cannot be read."""
    lines = path.read_text("utf-8").splitlines()
    return {Inflection(*line.split("\t")[:2]) for line in lines if line}


def measure(inflections: set[Inflection], stem: Stemmer) -> dict[str, float]:
    """Return F1, precision, recall and hit* of a stemmer on a set."""
    words = {word for inflection in inflections for word in inflection}
    terms = {word: set(stem(word)) for word in words}
    forms = {inflection.form for inflection in inflections}
    gold = _pairs(inflections)
    found = _pairs((form, term) for form in forms for term in terms[form])
    inflected = [terms[form] & terms[lemma] for form, lemma in inflections if form != lemma]
    scores = _scores(len(gold & found), len(found), len(gold))
    return {**scores, "hit*": _share(sum(map(bool, inflected)), len(inflected))}


def _pairs(members: Iterable[tuple[str, str]]) -> Pairs:
    """Return the pairs of words that are in one group, of pairs of word and group."""
    groups = defaultdict(set)
    for word, group in members:
        groups[group].add(word)
    return {pair for group in groups.values() for pair in combinations(sorted(group), 2)}


def _scores(right: int, found: int, gold: int) -> dict[str, float]:
    precision, recall = _share(right, found), _share(right, gold)
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return {"F1": f1, "precision": precision, "recall": recall}


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def stemmers(language: str) -> dict[str, Stemmer]:
    """Return name -> stemmer of all that there are for a language, ours first."""
    made: Mapping[str, Stemmer | None] = {
        "ours": lambda word: _ours(language, word),
        "ours, first stem": lambda word: _ours(language, word)[:1],
        "Snowball": _snowball(language),
        "simplemma": _simplemma(language),
        "pymorphy3": _pymorphy(language),
        "4-letter prefix": lambda word: [_exact(language, word)[:PREFIX]],
        "no stemming": lambda word: [_exact(language, word)],
    }
    return {name: stemmer for name, stemmer in made.items() if stemmer is not None}


def _ours(language: str, word: str) -> tuple[str, ...]:
    """Return what the index and a query have of a word."""
    return tuple(stem for token in analyzers.get(language).tokens(word) for stem in token.stems)


def _exact(language: str, word: str) -> str:
    analyzer = analyzers.get(language)
    return analyzer.forms(word).exact if isinstance(analyzer, WordAnalyzer) else word


def _snowball(language: str) -> Stemmer | None:
    """Return the Snowball stemmer; Azerbaijani has none and gets that of Turkish, its sibling."""
    if language not in SNOWBALL:
        return None
    import snowballstemmer

    stemmer = snowballstemmer.stemmer(SNOWBALL[language])
    return lambda word: [stemmer.stemWord(word)]


def _simplemma(language: str) -> Stemmer | None:
    if language not in SIMPLEMMA:
        return None
    import simplemma

    return lambda word: [simplemma.lemmatize(word, lang=language)]


@cache
def _russian() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


def _pymorphy(language: str) -> Stemmer | None:
    if language != "ru":
        return None

    def lemmas(word: str) -> list[str]:
        parses = _russian().parse(word)
        likely = [parse.normal_form for parse in parses if parse.score >= PROBABLE]
        return likely or [parses[0].normal_form]

    return lemmas
