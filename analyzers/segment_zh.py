"""Words of Chinese text: jieba's dictionary, told the vocabulary of policies in three regions.

A text is cut where the product of its words' likelihoods is highest, by dynamic programming over
the words of the dictionary that stand in it: jieba's way (``Tokenizer.cut`` without its model of
unknown words). With that model, the cut of a word depends on its neighbours, and a word alone is
found less often in its sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import compress, count, repeat
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from analyzers.cache import cache_folder
from analyzers.dictionary_zh import Dictionary
from analyzers.fold_zh import quicken
from analyzers.memo import Memo
from analyzers.tables import zh as table

BREAK = "\n"
"""What stands between runs that are cut together."""
PATIENCE = 1 << 16
"""Characters that are cut before jieba-rs is loaded, which takes as long as they do."""
_MARK = "\r"
"""What stands before the terms of a word of another region, until it is seen to."""
_NONE = float("-inf")


class Segment(NamedTuple):
    """A word as it stands in folded text.

    ``term`` is the name of its class, else itself, and ``regional`` tells that it is not itself;
    ``stems`` are its term and what a query for it also looks for. ``chars`` are the stems at each
    of its characters, none at the first of several, where the word's own are; ``indexed`` are those
    that an index holds, one for each, with a space behind it.
    """

    text: str
    term: str
    regional: bool
    stems: tuple[str, ...]
    chars: tuple[tuple[str, ...], ...]
    indexed: str


_REGIONAL, _CHARS, _INDEXED = itemgetter(2), itemgetter(4), itemgetter(5)


def _classes() -> dict[str, str]:
    lines = map(str.split, table.CLASSES.strip().splitlines())
    return {word: words[0] for words in lines for word in words}


def _related() -> dict[str, tuple[str, ...]]:
    lines = map(str.split, table.RELATED.strip().splitlines())
    return {word: tuple(terms) for word, *terms in lines}


CLASSES = _classes()
RELATED = _related()


class Segmenter:
    """Cuts runs of folded Han characters into words."""

    def __init__(self, folder: Path | None) -> None:
        self._dictionary = Dictionary(folder, sorted({*CLASSES, *RELATED}))
        self._likelihood = self._dictionary.likelihood
        self._segments = Memo(self._alone, 1 << 17)
        self._indexed = Memo(self._indexed_by, 1 << 17)
        self._patience = PATIENCE
        self._rust: Any = None

    def knows(self, word: str) -> bool:
        """Tell whether ``word`` is in the dictionary."""
        return bool(self._likelihood[word])

    def cut(self, runs: str) -> list[Segment]:
        """Return the words of runs that BREAK parts; joined, their texts are the runs."""
        return [*filter(_CHARS, self.segments(runs))]

    def segments(self, runs: str) -> list[Segment]:
        """Return the words of runs and the breaks between those, which have nothing but a text."""
        words = self._words(runs)
        segments = [*map(self._segments.__getitem__, words)]
        found = self._compounds(words, compress(count(), map(_REGIONAL, segments)))
        if not found:
            return segments
        return [*filter(None, (found.get(at, segment) for at, segment in enumerate(segments)))]

    def indexed(self, runs: str) -> str:
        """Return what an index holds of each character of runs, and the breaks, with a space behind
        each."""
        words = self._words(runs)
        terms = [*map(self._indexed.__getitem__, words)]
        whole = "".join(terms)
        if _MARK not in whole:
            return whole
        regional = compress(count(), map(str.startswith, terms, repeat(_MARK)))
        for at, compound in self._compounds(words, regional).items():
            terms[at] = compound.indexed if compound else ""
        return "".join(terms).replace(_MARK, "")

    def _indexed_by(self, word: str) -> str:
        segment = self._alone(word)
        return _MARK * segment.regional + segment.indexed

    def _words(self, runs: str) -> list[str]:
        """Return the words of runs, by jieba-rs where there is so much text that it pays."""
        if self._patience > 0:
            self._patience -= len(runs)
            if self._patience <= 0:
                self._rust = self._dictionary.rust()
                quicken()
        if self._rust is not None:
            words: list[str] = self._rust.cut(runs, False)
            return words
        likeliest = (self.likeliest(run) for run in runs.split(BREAK))
        first = next(likeliest)
        return [*first, *(word for words in likeliest for word in (BREAK, *words))]

    def likeliest(self, run: str) -> list[str]:
        """Return the likeliest words of a run; of two equal cuts the one with the longer word."""
        likelihood, unknown, size = self._likelihood, self._dictionary.unknown, len(run)
        best, stops = [0.0] * (size + 1), [0] * size  # of the rest of the run, from each place
        for start in range(size - 1, -1, -1):
            stop = after = start + 1
            found = likelihood[run[start]]
            # A character that only begins words is none itself, unless no word begins here.
            value = found + best[after] if found else _NONE
            while found is not None and after < size:
                after += 1
                found = likelihood[run[start:after]]
                if found and found + best[after] >= value:
                    value, stop = found + best[after], after
            best[start] = value if value > _NONE else unknown + best[stop]
            stops[start] = stop
        return _parts(run, stops)

    def _compounds(
        self, words: Sequence[str], regional: Iterable[int]
    ) -> dict[int, Segment | None]:
        """Return compounds by the places of their last words, None by those of the others: two
        words are one where they are so in the dictionary's region, 網路|安全 as 网络安全.

        ``regional`` are the places of the words that have another term, in order.
        """
        found: dict[int, Segment | None] = {}
        at = 1
        for place in regional:
            at = max(at, place)
            while at < len(words) and (at <= place + 1 or found.get(at - 1)):
                last = found.get(at - 1) or self._segments[words[at - 1]]
                term = last.term + self._segments[words[at]].term
                if self.knows(term):
                    found |= {at - 1: None, at: self._segment(last.text + words[at], term)}
                at += 1
        return found

    def _alone(self, word: str) -> Segment:
        return self._segment(word, self.term(word))

    def _segment(self, word: str, term: str) -> Segment:
        if word == BREAK:
            return Segment(word, term, False, (), (), f"{word} ")
        related = (*RELATED.get(word, ()), *RELATED.get(term, ()))
        stems = tuple(dict.fromkeys((term, *related)))
        inner = tuple(self.inner(word, at) for at in range(1, len(word)))
        chars = (() if inner else (term,), *((stem,) for stem in inner))
        indexed = "".join(map("{} ".format, (term, *inner)))
        return Segment(word, term, word != term, stems, chars, indexed)

    def term(self, word: str) -> str:
        """Return the name of a word's class, also where a part has one: 無線通訊 as 无线通信."""
        if word in CLASSES or len(word) < 3:
            return CLASSES.get(word, word)
        for k in range(2, len(word) - 1):
            for other in self._replaced(word, k):
                if self.knows(other):
                    return other
        return word

    def _replaced(self, word: str, k: int) -> Iterator[str]:
        left, right = word[:k], word[k:]
        if CLASSES.get(left, left) != left:
            yield CLASSES[left] + right
        if CLASSES.get(right, right) != right:
            yield left + CLASSES[right]

    def inner(self, word: str, i: int) -> str:
        """Return the term of the longest dictionary word at ``word[i:]``, else the character."""
        for stop in range(len(word), i + 1, -1):
            if self.knows(word[i:stop]):
                return self.term(word[i:stop])
        return word[i]


def _parts(run: str, stops: Sequence[int]) -> list[str]:
    """Return the words of a run by where a word that starts at each place stops."""
    words, start = [], 0
    while start < len(run):
        words.append(run[start : stops[start]])
        start = stops[start]
    return words


@cache
def segmenter() -> Segmenter:
    """Return the segmenter of this process, opening the dictionary at the first call."""
    return Segmenter(cache_folder())
