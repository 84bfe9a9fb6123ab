"""What analyzers of Turkic languages share: choosing a stem, endings set off by a hyphen."""

from __future__ import annotations

import re
from abc import abstractmethod
from bisect import bisect_left
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import lru_cache

from analyzers.agglutination import VOICES, Grammar, Reading
from analyzers.base import Forms, Step, Token, WordAnalyzer
from analyzers.memo import LONGEST as LONGEST_KEPT
from analyzers.words import Spans, split

LONGEST = 40
"""Letters of the longest word that is stemmed."""

_SEPARATORS = "'\u2019\u02bc\u2010\u2011\u2013-"
_SEPARATOR = re.compile(f"[{_SEPARATORS}]")
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
_SET_OFF = re.compile(rf"(.+)[{_SEPARATORS}]((?:[^\W\d_]|[{_INVISIBLE}])+)", re.DOTALL)
_FIRST_ENDINGS = (
    "plural possessive possessive_v possessives genitive accusative dative dative_v locative "
    "ablative instrumental relative owned copula"
)


@dataclass(frozen=True, slots=True)
class StemWeights:
    """How much the shape of a stem says for a reading.

    ``lengths`` are those of stems of one to four letters. Clusters are two consonants at the end:
    ``sonorous`` ones, which words of the language do not have, and other ``cluster`` s. The last
    group holds only before endings of the verb, whose stems end in a consonant or in -la.
    """

    lengths: tuple[float, float, float, float]
    syllable: float
    open_syllable: float
    sonorous: float
    cluster: float
    high: float
    vowel: float
    glide: float
    root: float
    short_verb: float
    verb_la: float
    verb_vowel: float
    verb_high: float


@dataclass(frozen=True, slots=True)
class StemShape:
    """The letters that :class:`StemWeights` speaks of, and the roots a language's table has."""

    vowels: frozenset[str]
    high: str
    low: str
    glides: str
    sonorous: str
    clusters: frozenset[str]
    before_la: str
    roots: frozenset[str]
    weights: StemWeights

    def value(self, stem: str, verbal: bool) -> float:
        """Return the weight of ``stem``, which has a vowel, before a verb's or no verb's ending."""
        w = self.weights
        worth = w.lengths[len(stem) - 1] if len(stem) <= len(w.lengths) else 0.0
        worth += w.syllable if sum(c in self.vowels for c in stem) == 1 else 0.0
        worth += self._end(stem)
        return worth + self._verb(stem) if verbal else worth

    def _end(self, stem: str) -> float:
        w, last, before = self.weights, stem[-1], stem[-2:-1]
        if last in self.vowels:
            open_syllable = w.open_syllable if len(stem) == 2 else 0.0
            glide = w.glide if last in self.glides else 0.0
            return open_syllable + glide + (w.high if last in self.high else w.vowel)
        if not before or before in self.vowels:
            return 0.0
        if last in self.sonorous:
            return w.sonorous
        return 0.0 if before + last in self.clusters else w.cluster

    def _verb(self, stem: str) -> float:
        w, last = self.weights, stem[-1]
        worth = w.short_verb if len(stem) <= 3 else 0.0
        if last in self.low:
            la = len(stem) > 2 and stem[-2] in self.before_la
            return worth + (w.verb_la if la else w.verb_vowel)
        return worth + (w.verb_high if last in self.high else 0.0)


class Turkic(WordAnalyzer):
    """An analyzer that strips suffixes by the slots of a grammar.

    A word's stems are that of its best reading, and the word itself, since it may be a dictionary
    form that only looks inflected (*adam*, man, is not *ada-m*). An inflected noun also asks for
    what an index has where its bare stem stands in a text and looks inflected.
    """

    def __init__(self, grammar: Grammar, shape: StemShape) -> None:
        super().__init__(self._spans)
        self._grammar = grammar
        self._shape = shape
        self._known = lru_cache(maxsize=1 << 14)(self._attaches)

    @abstractmethod
    def exact(self, word: str) -> str:
        """Return the folded form of ``word``."""

    @abstractmethod
    def term(self, stem: str, slots: tuple[str, ...]) -> str:
        """Return the index term of a stem before the suffixes of ``slots``: its final sounds."""

    @abstractmethod
    def foreign(self, exact: str) -> bool:
        """Tell whether a folded word is of another language, so that it is not stemmed."""

    def forms(self, word: str) -> Forms:
        exact = self.exact(self.host(word) or word)
        if len(exact) > LONGEST or self.foreign(exact):
            return Forms(exact, (exact,))
        return Forms(exact, self.stems(exact))

    def host(self, word: str) -> str:
        """Return what ``word`` has before endings set off by a hyphen or an apostrophe, or ""."""
        parts = _SET_OFF.fullmatch(word)
        return parts[1] if parts and self._attaches(parts[1], parts[2]) else ""

    def _attaches(self, host: str, ending: str) -> bool:
        named = host[0].isupper() or host[-1].isdecimal() or self.foreign(self.exact(host))
        return named and ending.islower() and self.is_ending(ending)

    def is_ending(self, text: str) -> bool:
        """Tell whether ``text`` is an ending of a noun and nothing else."""
        return len(text) < LONGEST and self._grammar.is_ending(self.exact(text), _FIRST_ENDINGS)

    def stems(self, exact: str) -> tuple[str, ...]:
        """Return the stem terms of a folded word, the likeliest first."""
        if exact in self._shape.roots:
            return (self.term(exact, ()),)
        best, slots = self._best(exact)
        itself = self.term(exact, ())
        if not slots or not self._grammar.verbal.isdisjoint(slots):
            return tuple(dict.fromkeys((best, itself)))
        bare, ending = self._best(best)
        return tuple(dict.fromkeys((best, itself, bare) if len(ending) == 1 else (best, itself)))

    def _best(self, exact: str) -> tuple[str, tuple[str, ...]]:
        """Return the stem term of the best reading, and the slots of its suffixes."""
        if exact in self._shape.roots:
            return self.term(exact, ()), ()
        readings = self._grammar.readings(exact, self._value)
        if not readings:
            return exact, ()
        return self.term(readings[0].stem, readings[0].slots), readings[0].slots

    def steps(self, token: Token, stem: str) -> tuple[Step, ...]:
        """Return what was set off or respelled, then each suffix taken, then what was made of
        the stem that was left."""
        host = self.host(token.text) or token.text
        steps = [Step("endings set off", host)] if host != token.text else []
        if token.exact != host:
            steps.append(Step(self.respelling(host), token.exact))
        steps += self._taken(token.exact, stem)
        left = steps[-1].form if steps else host
        rule = self.closing(left, stem)
        if rule or left != stem or not steps:
            steps.append(Step(rule or "word as it is", stem))
        return tuple(steps)

    def respelling(self, word: str) -> str:
        """Return the name of what gives ``word`` its exact form, another one."""
        return "folded"

    def closing(self, left: str, stem: str) -> str:
        """Return the name of what makes a stem of what suffixes left of a word, "" for nothing."""
        return "" if left == stem else "final sounds"

    def _taken(self, exact: str, stem: str) -> list[Step]:
        """Return the suffixes of the best reading of a word that gives the stem."""
        if self.foreign(exact) or len(exact) > LONGEST or stem == exact:
            return []
        for reading in self._grammar.readings(exact, self._value):
            if self.term(reading.stem, reading.slots) == stem:
                return self._stripped(exact, reading)
        return []

    def _stripped(self, exact: str, reading: Reading) -> list[Step]:
        parts = self._grammar.parts(exact, reading)
        return [
            Step(f"{_place(slot)} -{text}", rest)
            for slot, (text, rest) in zip(reversed(reading.slots), parts, strict=True)
        ]

    def _value(self, stem: str, slots: tuple[str, ...]) -> float | None:
        shortest = 3 if slots[:1] and slots[0] in VOICES else 2
        if slots and (len(stem) < shortest or self._shape.vowels.isdisjoint(stem)):
            return None
        shape = self._shape
        known = stem in shape.roots or self.term(stem, slots) in shape.roots
        worth = shape.value(stem, not self._grammar.verbal.isdisjoint(slots))
        return worth + shape.weights.root if known else worth

    def _spans(self, text: str) -> Spans:
        spans = split(text)
        joined: set[int] = set()  # words that belong to the one before
        for at in _set_off(text, spans):
            first = at - 1
            while first in joined:
                first -= 1
            host, ending = text[spans.starts[first] : spans.stops[at - 1]], spans.texts[at]
            short = len(host) + len(ending) <= LONGEST_KEPT
            if (self._known if short else self._attaches)(host, ending):
                joined.add(at)
        return _together(text, spans, joined) if joined else spans


def _set_off(text: str, spans: Spans) -> Iterator[int]:
    """Yield the words that one separator alone parts from the word before."""
    starts, stops = spans.starts, spans.stops
    for separator in _SEPARATOR.finditer(text):
        place = separator.start()
        at = bisect_left(stops, place) + 1
        if at < len(starts) and stops[at - 1] == place and starts[at] == place + 1:
            yield at


def _together(text: str, spans: Spans, joined: Set[int]) -> Spans:
    texts, starts, stops = spans.texts.copy(), spans.starts.copy(), spans.stops.copy()
    for at in sorted(joined, reverse=True):
        del texts[at], starts[at], stops[at - 1]
        texts[at - 1] = text[starts[at - 1] : stops[at - 1]]
    return Spans(texts, starts, stops)


def _place(slot: str) -> str:
    """Return the grammarian's name of a slot; one place of a word may have several slots."""
    return slot.rstrip("0123456789").removesuffix("_v").removesuffix("_final").replace("_", " ")
