"""What a word is: the types that every analyzer shares.

An analyzer turns text into two aligned streams of terms: **exact** (folded: case, width, marks,
look-alikes) and **stem** (what conflates inflected forms). Position *i* has one exact term and
one stem term in the index; a word's other readings are alternatives that only a query carries.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, compress, count, repeat
from operator import itemgetter
from typing import Any, NamedTuple

from analyzers.candidates import Candidates
from analyzers.columns import STEM, STEMS, Columns, Entry, entry
from analyzers.fold import fold_letters
from analyzers.indexed import JOINING, Indexed, Span, gaps, outside, with_white
from analyzers.memo import Memo
from analyzers.words import Spans, Word, join, split


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

    def moved(self, offset: int, position: int) -> Token:
        """Return the token of a piece of a text as it is in the whole, where the piece stands at an
        offset and a position."""
        text, start, stop, own, exact, stems = self
        return _NEW(Token, (text, start + offset, stop + offset, own + position, exact, stems))


def make_tokens(fields: Iterable[tuple[str, int, int, int, str, tuple[str, ...]]]) -> list[Token]:
    """Return tokens of their fields, in half the time of ``Token(...)`` for each."""
    return [*map(_NEW, repeat(Token), fields)]


_NEW: Callable[[type[Token], tuple[Any, ...]], Token] = tuple.__new__


class Streams(NamedTuple):
    """The terms of a text, one per position, and where they stand: four lists of one length.

    ``text[starts[i]:stops[i]]`` is the surface form of ``exact[i]``.
    """

    exact: list[str]
    stem: list[str]
    starts: list[int]
    stops: list[int]

    def outside(self, spans: Sequence[Span]) -> Streams:
        """Return what begins in none of the spans, which are in order and apart."""
        kept = outside(self.starts, spans)
        exact, stem = compress(self.exact, kept), compress(self.stem, kept)
        starts, stops = compress(self.starts, kept), compress(self.stops, kept)
        return Streams([*exact], [*stem], [*starts], [*stops])


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
    spaced: bool = False
    """Whether a word never reaches over white space, nor depends on what is beyond it."""

    @abstractmethod
    def tokens(self, text: str) -> list[Token]:
        """Return the tokens of ``text``, ordered by position."""

    def candidates(self, text: str, terms: Iterable[str]) -> list[Token]:
        """Return the tokens of ``text`` that may have one of the terms, for marking them.

        All tokens, unless an analyzer can tell cheaply that some cannot. Where white space parts
        the text (:meth:`parted`), each is as it is among all, its position too.
        """
        return self.tokens(text)

    def parted(self, text: str) -> bool:
        """Tell whether what white space parts in a text is analysed as it is in the whole."""
        return self.spaced and JOINING not in text

    def streams(self, text: str) -> Streams:
        """Return what an index holds of ``text``."""
        return streams(self.tokens(text))

    def indexed(self, text: str, excluded: Sequence[Span] = ()) -> Indexed:
        """Return what an index holds of ``text``, without offsets, and what it leaves out.

        ``excluded`` are spans, in order and apart: no word that begins there is held.
        """
        found = self.streams(text)
        if excluded:
            found = found.outside(excluded)
        left = gaps(text, [*zip(found.starts, found.stops, strict=True), *excluded])
        exact, stem = " ".join(found.exact), " ".join(found.stem)
        return Indexed(exact, stem, self._parts(found.stem), Counter(left))

    def _parts(self, stems: Iterable[str]) -> str:
        """Return the words that stems end in, joined."""
        return " ".join(chain.from_iterable(map(self.heads, stems))) if self.compounds else ""

    def words(self, text: str) -> list[Word]:
        """Return the words a query of ``text`` asks for."""
        return [Word(t.start, t.stop, (t.exact,), t.stems) for t in self.tokens(text) if t.exact]

    def heads(self, stem: str) -> tuple[str, ...]:
        """Return the words that a stem ends in, where it is a compound that is a kind of them."""
        return ()

    def renamed(self, typed: str) -> Mapping[str, str]:
        """Return words, folded, that begin as typed while their stems begin otherwise, and the stem
        of each."""
        return {}

    def letters(self, text: str) -> str:
        """Return ``text`` with its letters folded and all else kept, for comparing n-grams."""
        return fold_letters(text)

    def derive(self, token: Token) -> list[Derivation]:
        """Return how each term of a token was made, its exact term first, then its stems in order.

        For a speaker who wants to know which rule or which entry to correct.
        """
        exact = [Derivation("exact", token.exact, (Step(self.folding(token), token.exact),))]
        stems = (Derivation("stem", stem, self.steps(token, stem)) for stem in token.stems)
        return [*(exact if token.exact else ()), *stems]

    def folding(self, token: Token) -> str:
        """Return what gives a token its exact term."""
        return "folded"

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
    its words. All is made column by column, not word by word, in half the time and less. What an
    index holds and what a query may match is kept by what stands between white space: a text is
    not even split into words.
    """

    cache_size = 1 << 17
    spaced = True
    """One whose words reach over white space, by a split of its own, has to say False: no such word
    would be held or found."""

    def __init__(self, split: Callable[[str], Iterable[tuple[int, int]]] = split) -> None:
        """``split`` returns where the words of a text begin and end."""
        self._split = split
        self._entries = Memo(self.entry, self.cache_size)
        self._pieces = Memo(self._piece, self.cache_size)
        self._candidates = Candidates(
            self._terms, self.tokens, self.heads if self.compounds else None
        )

    @abstractmethod
    def forms(self, word: str) -> Forms:
        """Return the forms of a surface word, which is never empty."""

    def entry(self, word: str) -> Entry:
        """Return what a surface word becomes; a language may cut it into several tokens.

        Raises TypeError for what is no Forms: a string is a sequence of strings too, and an index
        of its letters would be made without a word.
        """
        made = self.forms(word)
        if not isinstance(made, Forms):
            raise TypeError(f"forms({word!r}) of {self.language} is no analyzers.Forms: {made!r}")
        return entry(*made)

    def _columns(self, text: str) -> Columns:
        spans = Spans.of(text, self._split(text))
        return Columns.of(spans, [*map(self._entries.__getitem__, spans.texts)])

    def tokens(self, text: str) -> list[Token]:
        made = self._columns(text)
        stems = map(STEMS, made.entries)
        return make_tokens(zip(made.texts, made.starts, made.stops, count(), made.exact, stems))

    def candidates(self, text: str, terms: Iterable[str]) -> list[Token]:
        """Return the tokens of what white space parts where that has a term."""
        if not self.parted(text):
            return self.tokens(text)
        return self._candidates.of(text, frozenset(terms))

    def _terms(self, piece: str) -> list[Entry]:
        """Return what the tokens of a piece of a text have for terms."""
        alone = self._alone(piece.strip(_EDGES))
        return [alone] if alone else self._columns(piece).entries

    def _alone(self, word: str) -> Entry | None:
        """Return the entry of letters that are one word whatever parts words, None of others."""
        found = self._entries[word] if word.isalpha() and max(word) < _BEYOND else None
        return found if found and found.exact else None

    def streams(self, text: str) -> Streams:
        made = self._columns(text)
        return Streams(made.exact, [*map(STEM, made.entries)], made.starts, made.stops)

    def indexed(self, text: str, excluded: Sequence[Span] = ()) -> Indexed:
        if excluded or not self.parted(text):
            return super().indexed(text, excluded)
        pieces = [*map(self._pieces.__getitem__, text.split())]
        exact, stem = (" ".join(filter(None, map(get, pieces))) for get in _TERMS)
        part = " ".join(filter(None, map(_PART, pieces))) if self.compounds else ""
        return Indexed(exact, stem, part, with_white(text, "".join(map(_LEFT, pieces))))

    def _piece(self, text: str) -> _Piece:
        word = text.strip(_EDGES)
        if found := self._alone(word):
            return found.exact, found.stem, self._parts([found.stem]), text.replace(word, "", 1)
        made = self._columns(text)
        stems = [*map(STEM, made.entries)]
        part = self._parts(stems)
        left = gaps(text, zip(made.starts, made.stops, strict=True))
        return " ".join(made.exact), " ".join(stems), part, left

    def words(self, text: str) -> list[Word]:
        return join(text, super().words(text))


_Piece = tuple[str, str, str, str]
"""Of what white space parts in a text: the three fields of its terms, and what is left."""
*_TERMS, _PART, _LEFT = map(itemgetter, range(4))
_QUOTES = "\u00ab\u00bb\u2018\u2019\u201c\u201d\u201e"
_EDGES = f'!"#$%()*+,-./:;<=>?@[\\]^{{|}}~{_QUOTES}\u2013\u2014\u2022\u2026'
"""What is in no word where it stands before or after all of its letters."""
_BEYOND = "\u0700"
"""Letters before it (Latin to Arabic) are one word wherever nothing else is among them."""
