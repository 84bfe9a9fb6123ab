"""Kazakh: the tables of the lexicon, and how many of its words meet an unrelated one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

import pytest

from analyzers.lang import kk
from analyzers.tables import (
    kk_names,
    kk_nouns,
    kk_nouns_2,
    kk_qualities,
    kk_terms,
    kk_verbs,
)
from analyzers.tables.kk_pronouns import IRREGULAR

KK = kk.Kazakh()
ALPHABET = set("аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя")


def entries(*modules: object) -> Iterator[str]:
    """Yield the words of modules' tables, each of which is a string in a constant."""
    for module in modules:
        for name, table in vars(module).items():
            if name.isupper():
                yield from table.split()


NOMINALS = list(entries(kk_names, kk_nouns, kk_nouns_2, kk_qualities, kk_terms))
VERBS = list(entries(kk_verbs))


def infinitive(stem: str) -> str:
    """Return the headword of a verb: оқы-, оқу; қой-, қою; сақта-, сақтау."""
    if stem[-1] == "й":
        return stem[:-1] + "ю"
    return (stem[:-1] if stem[-1] in "ыі" else stem) + "у"


HEADWORDS = NOMINALS + [infinitive(stem) for stem in VERBS]


@pytest.mark.parametrize("words", [NOMINALS, VERBS], ids=["nominals", "verbs"])
def test_a_word_is_listed_once_in_kazakh_letters(words: list[str]) -> None:
    assert [word for word, count in Counter(words).items() if count > 1] == []
    assert set("".join(words)) <= ALPHABET


def test_the_lexicon_has_thousands_of_words() -> None:
    assert len(NOMINALS) > 6000
    assert len(VERBS) > 1800


def test_irregular_forms_lead_to_headwords() -> None:
    assert set(IRREGULAR.values()) <= {*NOMINALS, *VERBS, "е"}


def test_headwords_are_their_own_stem() -> None:
    free = [word for word in NOMINALS if word not in IRREGULAR]
    assert [word for word in free if KK.forms(word).stems != (word,)] == []


def meeting(words: list[str]) -> set[str]:
    """Return the words that have their first stem from another one as well."""
    held = defaultdict(set)
    for word in words:
        held[KK.forms(word).stems[0]].add(word)
    return {word for group in held.values() if len(group) > 1 for word in group}


def test_few_headwords_meet_another() -> None:
    """Nouns and verbs of one stem count as well: бар, there is, and бару, to go."""
    assert len(meeting(HEADWORDS)) / len(set(HEADWORDS)) < 0.08


def test_hardly_any_verb_meets_another() -> None:
    infinitives = [infinitive(stem) for stem in VERBS]
    assert len(meeting(infinitives)) / len(infinitives) < 0.04
