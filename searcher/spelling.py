"""How far a word is from another, as people misspell in each language.

An edit costs 1; less where the letters are taken for each other: look-alikes and letters that a
keyboard lacks (Kazakh typed in Russian letters), letters of one sound (Urdu has three for s), a
letter and the same with a mark, a letter doubled, two letters in the wrong order, neighbours on
the keyboard. Weights by the kind of edit are those of a noisy channel, as Kernighan, Church and
Gale, "A Spelling Correction Program Based on a Noisy Channel Model" (1990), with costs in place of
their counts.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

FAR = 6
"""From this length on, a word may be two edits away."""
ALIKE, CONFUSED, DOUBLED, SWAPPED, NEIGHBOUR, OTHER = 0.4, 0.75, 0.5, 0.75, 0.75, 1.0
"""What an edit costs, by its kind."""

LOOKALIKES: Mapping[str, tuple[str, ...]] = {
    # Letters that a Russian keyboard lacks, and what is typed for them.
    "kk": ("кқх", "уұү", "нң", "гғ", "оө", "иіы", "аә", "хһ", "еэ"),
    "az": ("eəa", "iı", "sş", "cç", "gğ", "oö", "uü", "kq", "xh"),
    "tr": ("iı", "sş", "cç", "gğ", "oö", "uü"),
    # Letters of one sound, which is how Urdu is misspelt, and those of other keyboards.
    "ur": ("کكق", "یيىئے", "ہهھةحۃ", "سصث", "زذضظژ", "تطٹ", "اآعأإ", "نں", "رڑ", "دڈ", "وؤ", "گغ"),
    "fa": ("کك", "یيى", "هةح", "سصث", "زذضظ", "تط", "اآعأإ", "قغ"),
}
"""Letters that a keyboard lacks or that are of one sound, by primary language tag: one is often
typed for another."""
SOUNDS: Mapping[str, tuple[str, ...]] = {
    "ru": ("ао", "иеы", "её", "ий", "ъь", "шщ", "сз", "тд", "бп", "вф", "гк"),
    "sv": ("aå", "aä", "oö", "eä", "oå", "cks", "yi"),
    "en": ("aeiou", "ckq", "sz", "sc", "yi"),
}
"""Letters that sound alike in some words: a mistake more likely than any."""
FIRST = frozenset({"kk", "ur", "fa"})
"""The languages in which the first letter of a word, too, may be taken for another; elsewhere it is
nearly always right, and many words begin alike."""
_KEYBOARDS = (
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
)


class Spelling:
    """The misspellings of some languages together."""

    def __init__(self, languages: Iterable[str]) -> None:
        read = list(languages)
        self._alike = _groups(LOOKALIKES, read)
        self._sounds = _groups(SOUNDS, read)
        self._first = _groups(LOOKALIKES, [language for language in read if language in FIRST])

    def alternatives(self, letter: str) -> str:
        """Return a letter and those that are taken for it, each once."""
        alike = self._alike.get(letter, letter) + self._sounds.get(letter, "")
        return "".join(dict.fromkeys(alike))

    def beginnings(self, letter: str) -> str:
        """Return a letter and those that are taken for it where a word begins, each once."""
        return "".join(dict.fromkeys(self._first.get(letter, letter)))

    def skeleton(self, word: str) -> str:
        """Return a word with the letters that look alike made one."""
        return "".join(min(self._alike.get(letter, letter)) for letter in word)

    def distance(self, one: str, two: str) -> float:
        """Return what it costs to make one word of the other: the optimal string alignment, in
        which two letters that changed places are one edit."""
        rows = [[float(n) for n in range(len(two) + 1)]]
        for i, a in enumerate(one, 1):
            row = [float(i)]
            for j, b in enumerate(two, 1):
                lost = rows[-1][j] + (DOUBLED if i > 1 and one[i - 2] == a else OTHER)
                added = row[-1] + (DOUBLED if j > 1 and two[j - 2] == b else OTHER)
                best = min(lost, added, rows[-1][j - 1] + self._change(a, b))
                if i > 1 and j > 1 and a == two[j - 2] and b == one[i - 2]:
                    best = min(best, rows[-2][j - 2] + SWAPPED)
                row.append(best)
            rows.append(row)
        return rows[-1][-1]

    def _change(self, one: str, two: str) -> float:
        if one == two:
            return 0.0
        if two in self._alike.get(one, "") or _bare(one) == _bare(two):
            return ALIKE
        if two in self._sounds.get(one, ""):
            return CONFUSED
        return NEIGHBOUR if two in _neighbours().get(one, "") else OTHER


def _groups(table: Mapping[str, tuple[str, ...]], languages: Iterable[str]) -> dict[str, str]:
    """Return for each letter those that are taken for it."""
    found: dict[str, str] = {}
    for language in languages:
        for group in table.get(language, ()):
            for letter in group:
                found[letter] = found.get(letter, letter) + group
    return found


def _around(rows: Sequence[str], y: int) -> list[str]:
    return [rows[n] for n in (y - 1, y + 1) if 0 <= n < len(rows)]


@cache
def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[:1]


@cache
def _neighbours() -> dict[str, str]:
    """Return the letters beside and below each other on the keyboards."""
    found: dict[str, str] = {}
    for rows in _KEYBOARDS:
        for y, row in enumerate(rows):
            for x, letter in enumerate(row):
                near = [row[x - 1 : x], row[x + 1 : x + 2]]
                near += [other[max(0, x - 1) : x + 2] for other in _around(rows, y)]
                found[letter] = "".join(near)
    return found
