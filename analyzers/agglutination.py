"""Reading a word of an agglutinating language from its end: slots, harmony, assimilation.

A language is a table of :class:`Slot`: in which order its suffixes stand, and after which last
letter each of a suffix's shapes stands. :class:`Grammar` finds every way to read a word as a stem
and such suffixes, and scores them; no dictionary is needed, though a table of roots helps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

STEM = "stem"
"""The state in which nothing more is taken from a word."""

VOICES = frozenset(("passive", "reflexive", "reciprocal", "causative"))
"""The slots of the voices: what may come after them is of the verb."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Suffixes that stand at one place of a word.

    ``shapes`` lists them, each followed by a colon and the classes of letters it stands after
    (none: any letter); ``ю=й`` is a suffix that swallows the stem's й. ``left`` names the slots
    that may come right before it, ``weight`` is how much a suffix of it says for a reading,
    ``fixed`` that it has no vowel harmony, ``final`` that a word may end in it.
    """

    name: str
    shapes: str
    left: str
    weight: float
    fixed: bool = False
    final: bool = True


Letters = Mapping[int, "int | str | None"]
"""A table for ``str.translate``."""


class Suffix(NamedTuple):
    """One shape of a suffix, with the last letters and last vowels it stands after.

    ``restores`` is what the stem lost to it.
    """

    text: str
    restores: str
    slot: str
    letters: frozenset[str]
    vowels: frozenset[str]
    weight: float


class Reading(NamedTuple):
    """A word read as ``stem`` and the names of its suffixes' slots, from left to right."""

    stem: str
    slots: tuple[str, ...]
    score: float


class Phonology(NamedTuple):
    """The sounds of a language.

    ``classes`` maps a name of one letter to the letters of that class, ``harmonies`` pairs the
    vowels a stem may end in with the translation that gives a suffix its shape after them.
    ``either`` are ends of foreign words that take the suffixes of any harmony.
    """

    vowels: str
    classes: Mapping[str, str]
    harmonies: tuple[tuple[str, Letters], ...]
    either: tuple[str, ...] = ()


def expand(slot: Slot, sounds: Phonology) -> Iterator[Suffix]:
    """Yield every shape of the suffixes of ``slot``."""
    harmonies = ((sounds.vowels, {}),) if slot.fixed else sounds.harmonies
    for shape in slot.shapes.split():
        text, _, after = shape.partition(":")
        letters = frozenset("".join(sounds.classes[name] for name in after))
        for vowels, shift in harmonies:
            own, _, restores = text.translate(shift).partition("=")
            yield Suffix(own, restores, slot.name, letters, frozenset(vowels), slot.weight)


class Grammar:
    """The suffixes of a language, compiled for reading words from their end."""

    def __init__(
        self, slots: Iterable[Slot], sounds: Phonology, fold: Letters | None = None
    ) -> None:
        """Compile ``slots``; ``fold`` maps letters to those of a poorer alphabet."""
        fold = fold or {}
        self.vowels = frozenset(sounds.vowels.translate(fold))
        self._either = tuple(end.translate(fold) for end in sounds.either)
        self._left = {slot.name: frozenset(slot.left.split()) for slot in slots}
        self._final = frozenset(slot.name for slot in slots if slot.final)
        self.verbal = frozenset(name for name, left in self._left.items() if left & VOICES)
        self._suffixes: dict[str, list[Suffix]] = {}
        for slot in slots:
            for suffix in expand(slot, sounds):
                self._add(_folded(suffix, fold))
        self._longest = max(map(len, self._suffixes))

    def _add(self, suffix: Suffix) -> None:
        same = self._suffixes.setdefault(suffix.text, [])
        for place, other in enumerate(same):
            if other[1:4] == suffix[1:4]:
                same[place] = other._replace(vowels=other.vowels | suffix.vowels)
                return
        same.append(suffix)

    def readings(
        self, word: str, value: Callable[[str, tuple[str, ...]], float | None]
    ) -> list[Reading]:
        """Return the readings of ``word``, the best first.

        ``value(stem, slots)`` says how good a stem is before those suffixes, None if it cannot be.
        """
        found: dict[str, Reading] = {}
        for stem, slots, weight in self._cut(word, self._final, (), 0.0):
            worth = value(stem, slots)
            if worth is None:
                continue
            known = found.get(stem)
            if known is None or known.score < weight + worth:
                found[stem] = Reading(stem, slots, weight + worth)
        return sorted(found.values(), key=lambda reading: (-reading.score, len(reading.stem)))

    def _cut(
        self, word: str, allowed: frozenset[str], slots: tuple[str, ...], weight: float
    ) -> Iterator[tuple[str, tuple[str, ...], float]]:
        if not slots or STEM in allowed:
            yield word, slots, weight
        for size in range(1, min(self._longest, len(word) - 1) + 1):
            for suffix in self._suffixes.get(word[-size:], ()):
                rest = word[:-size]
                if suffix.slot in allowed and self._fits(rest, suffix):
                    before, total = (suffix.slot, *slots), weight + suffix.weight
                    left = self._left[suffix.slot]
                    yield from self._cut(rest + suffix.restores, left, before, total)

    def parts(self, word: str, reading: Reading) -> list[tuple[str, str]]:
        """Return the suffixes of a reading of ``word``, the last one first: each as it is written,
        with what is left of the word before it."""
        found = self._parts(word, reading.stem, reading.slots)
        return found or []

    def _parts(self, word: str, stem: str, slots: tuple[str, ...]) -> list[tuple[str, str]] | None:
        if not slots:
            return [] if word == stem else None
        for size in range(1, min(self._longest, len(word) - 1) + 1):
            for suffix in self._suffixes.get(word[-size:], ()):
                rest = word[:-size]
                if suffix.slot != slots[-1] or not self._fits(rest, suffix):
                    continue
                before = self._parts(rest + suffix.restores, stem, slots[:-1])
                if before is not None:
                    return [(suffix.text, rest + suffix.restores), *before]
        return None

    def _fits(self, rest: str, suffix: Suffix) -> bool:
        if suffix.letters and rest[-1] not in suffix.letters:
            return False
        last = next((c for c in reversed(rest) if c in self.vowels), "")
        if not last:
            return False
        return last in suffix.vowels or rest.endswith(self._either)

    def is_ending(self, text: str, start: str) -> bool:
        """Tell whether ``text`` is nothing but suffixes, set off from a foreign word.

        Neither harmony nor assimilation is asked for at its beginning: how the foreign word is
        pronounced is not seen in its spelling. Its first suffix must be of a slot of ``start``.
        """
        return self._ends(text, self._final, frozenset(start.split()))

    def _ends(self, text: str, allowed: frozenset[str], start: frozenset[str]) -> bool:
        for size in range(1, min(self._longest, len(text)) + 1):
            for suffix in self._suffixes.get(text[-size:], ()):
                if suffix.slot not in allowed:
                    continue
                rest = text[:-size]
                if not rest and suffix.slot in start:
                    return True
                if rest and self._ends(rest, self._left[suffix.slot], start):
                    return True
        return False


def _folded(suffix: Suffix, fold: Letters) -> Suffix:
    return suffix._replace(
        text=suffix.text.translate(fold),
        restores=suffix.restores.translate(fold),
        letters=frozenset("".join(suffix.letters).translate(fold)),
        vowels=frozenset("".join(suffix.vowels).translate(fold)),
    )
