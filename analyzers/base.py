"""What a word is: the types that every analyzer shares.

An analyzer turns text into two aligned streams of terms: **exact** (folded: case, width, marks,
look-alikes) and **stem** (what conflates inflected forms). Position *i* has one exact term and
one stem term in the index; a word's other readings are alternatives that only a query carries.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import count, repeat
from operator import itemgetter
from typing import Any, NamedTuple

from analyzers.fold import fold_letters
from analyzers.memo import Memo
from analyzers.words import Spans, joined


class Token(NamedTuple):
    """A word of a text. ``text[start:stop]`` is always its surface form.

    ``exact`` is its term in the exact stream ("" where another token of the same position has
    it), ``stems`` its stem terms, the likeliest first; the first one is indexed.
    """

    text: str
    start: int
    stop: int
    position: int
    exact: str
    stems: tuple[str, ...]


def make_tokens(fields: Iterable[tuple[str, int, int, int, str, tuple[str, ...]]]) -> list[Token]:
    """Return tokens of their fields, in half the time of ``Token(...)`` for each."""
    return [*map(_NEW, repeat(Token), fields)]


_NEW: Callable[[type[Token], tuple[Any, ...]], Token] = tuple.__new__


@dataclass(frozen=True, slots=True)
class Streams:
    """The terms of a text, one per position, and where they stand: four lists of one length.

    ``text[starts[i]:stops[i]]`` is the surface form of ``exact[i]``.
    """

    exact: list[str]
    stem: list[str]
    starts: list[int]
    stops: list[int]


def streams(tokens: Iterable[Token]) -> Streams:
    """Return what an index holds of tokens."""
    whole = list(tokens)
    exact = [token for token in whole if token[4]]
    return Streams(
        [token[4] for token in exact],
        [token[5][0] for token in whole if token[5]],
        [token[1] for token in exact],
        [token[2] for token in exact],
    )


class Word(NamedTuple):
    """A word of a query: consecutive ``exact`` terms (for Chinese, its characters) and the
    alternatives of its stem; ``start`` and ``stop`` are offsets into the query text."""

    start: int
    stop: int
    exact: tuple[str, ...]
    stems: tuple[str, ...]


def join(text: str, words: list[Word]) -> list[Word]:
    """Return ``words`` with those that ``text`` writes as one thing made one Word.

    ``privacy@mi.com`` asks for its parts in a row: several exact terms, no stems.
    """
    groups: list[list[Word]] = []
    for word in words:
        if groups and joined(text[groups[-1][-1].stop : word.start]):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [_one(group) if len(group) > 1 else group[0] for group in groups]


def _one(group: list[Word]) -> Word:
    exact = tuple(term for word in group for term in word.exact)
    return Word(group[0].start, group[-1].stop, exact, ())


class Step(NamedTuple):
    """A step on the way from a word to a term: the rule or the dictionary that made it, and the
    form after it."""

    rule: str
    form: str


class Derivation(NamedTuple):
    """How a term was made: the steps end in the term."""

    stream: str
    """``exact`` or ``stem``."""
    term: str
    steps: tuple[Step, ...]


class Analyzer(ABC):
    """Base of the analyzers. They are pure, hold no state but caches, and never raise on text."""

    language: str
    """Primary BCP 47 tag, as in ``get("kk").language == "kk"``."""
    description: str
    """What it does, in a line that ``policysearch languages`` prints."""
    compounds: bool = False
    """Whether words are written together, so that :meth:`heads` finds some."""
    version: int = 1
    """Raised with any change of its terms: indexes made with another are analysed again."""

    @abstractmethod
    def tokens(self, text: str) -> list[Token]:
        """Return the tokens of ``text``, ordered by position."""

    def candidates(self, text: str, terms: Iterable[str]) -> list[Token]:
        """Return the tokens of ``text`` that may have one of the terms, for marking them.

        All tokens, unless an analyzer can tell cheaply that some cannot.
        """
        return self.tokens(text)

    def streams(self, text: str) -> Streams:
        """Return what an index holds of ``text``."""
        return streams(self.tokens(text))

    def words(self, text: str) -> list[Word]:
        """Return the words a query of ``text`` asks for."""
        return [Word(t.start, t.stop, (t.exact,), t.stems) for t in self.tokens(text) if t.exact]

    def heads(self, stem: str) -> tuple[str, ...]:
        """Return the words that a stem ends in, where it is a compound that is a kind of them."""
        return ()

    def letters(self, text: str) -> str:
        """Return ``text`` with its letters folded and all else kept, for comparing n-grams."""
        return fold_letters(text)

    def derive(self, token: Token) -> list[Derivation]:
        """Return how each term of a token was made, its exact term first, then its stems in order.

        For a speaker who wants to know which rule or which entry to correct.
        """
        exact = [Derivation("exact", token.exact, (Step("folded", token.exact),))]
        stems = (Derivation("stem", stem, self.steps(token, stem)) for stem in token.stems)
        return [*(exact if token.exact else ()), *stems]

    def steps(self, token: Token, stem: str) -> tuple[Step, ...]:
        """Return the steps that made a stem of a token; the last one's form is the stem."""
        return (Step("folded" if stem == token.exact else self.description, stem),)


class Forms(NamedTuple):
    """What a word becomes: its exact term and its stems, the likeliest first."""

    exact: str
    stems: tuple[str, ...]


class WordAnalyzer(Analyzer):
    """An analyzer of a language that parts its words: a splitter, then ``forms`` of each word.

    A language gives ``forms(word)``; answers are kept in a bounded cache, since a text repeats
    its words. Tokens are made column by column, not one by one, in about 60% of the time.
    """

    cache_size = 1 << 17

    def __init__(self, split: Callable[[str], Iterable[tuple[int, int]]]) -> None:
        self._split = split
        self._forms = Memo(self._indexed, self.cache_size)

    @abstractmethod
    def forms(self, word: str) -> Forms:
        """Return the forms of a surface word, which is never empty."""

    def _indexed(self, word: str) -> Forms:
        exact, stems = self.forms(word)
        return Forms(exact, stems or (exact,))

    def tokens(self, text: str) -> list[Token]:
        spans = Spans.of(text, self._split(text))
        forms = [*map(self._forms.__getitem__, spans.texts)]
        exact = [*map(_EXACT, forms)]
        stems = map(_STEMS, forms)
        tokens = make_tokens(zip(spans.texts, spans.starts, spans.stops, count(), exact, stems))
        return tokens if all(exact) else _without_empty(tokens)

    def words(self, text: str) -> list[Word]:
        return join(text, super().words(text))


_EXACT, _STEMS = itemgetter(0), itemgetter(1)


def _without_empty(tokens: list[Token]) -> list[Token]:
    """Return the tokens that have an exact term, at positions of their own."""
    kept = (token for token in tokens if token.exact)
    return [token._replace(position=position) for position, token in enumerate(kept)]
