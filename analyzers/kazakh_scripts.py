"""Kazakh in Latin and in Arabic letters: which Cyrillic spellings a word may have.

A letter of either script stands for several; what stands beside it decides between some of
them. A lexicon must decide between the rest.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from analyzers.scripts import graphemes
from analyzers.tables import kk_scripts as table

MOST = 64
"""Spellings of a word that are tried."""


def latin(word: str) -> Iterator[str]:
    """Yield Cyrillic spellings of a folded word in Latin letters, the likeliest first."""
    letters = graphemes(word.replace("\u0307", ""), table.LATIN)
    options: list[list[str]] = []
    for place, letter in enumerate(letters):
        beside = letters[max(place - 1, 0) : place] + letters[place + 1 : place + 2]
        first = not any(_vowel(before) for before in letters[:place])
        options.append(_latin_options(letter, any(map(_vowel, beside)), first))
    yield from _spelled(options)


def _vowel(letter: str) -> bool:
    return table.LATIN[letter][0] in table.VOWELS and letter[0] not in "iıy"


def _latin_options(letter: str, beside_vowel: bool, first: bool) -> list[str]:
    """Return what a letter may be: й stands beside vowels, ы and і do not."""
    options = table.LATIN[letter]
    if len(options) > 1 and not first:
        options = [option for option in options if option not in table.FIRST_SYLLABLE]
    if letter in ("i", "ı", "y"):
        return [option for option in options if (option in "ий") == beside_vowel or option == "и"]
    return options


def arabic(word: str) -> Iterator[str]:
    """Yield Cyrillic spellings of a folded word in Arabic letters, the likeliest first."""
    front = not table.FRONT_LETTERS.isdisjoint(word)
    options: list[list[str]] = []
    before = ""
    for letter in graphemes(word.replace(table.FRONT, ""), table.ARABIC):
        found = table.ARABIC[letter]
        if found[0] == "и":
            found = found[1:] if before in table.VOWELS else found[:1]
        elif front and found[0] in "аоұы":
            found = found[::-1]
        options.append(found)
        before = found[0]
    yield from _spelled(options)


def _spelled(options: list[list[str]]) -> Iterator[str]:
    if not options:
        return
    for letters in itertools.islice(itertools.product(*options), MOST):
        word = "".join(letters)
        for pair, letter in table.JOINED:
            word = word.replace(pair, letter)
        yield word
