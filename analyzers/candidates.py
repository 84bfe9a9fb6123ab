"""Finds the tokens of a text that may have one of some terms, where white space parts words.

What white space parts in texts comes again and again. Its terms are kept, so that a text is cut at
white space, looked up, and analysed only where a term is met.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from itertools import accumulate, chain, compress, count
from operator import itemgetter, not_
from typing import TYPE_CHECKING, Any

from analyzers.columns import Entry
from analyzers.indexed import pieces
from analyzers.memo import Memo

if TYPE_CHECKING:
    from analyzers.base import Token

HELD, READ = 1 << 16, 1 << 11
"""The most pieces whose terms, and whose tokens, are kept."""

_Held = tuple[int | str, ...]
"""Of a piece: how many positions it has, and all of its terms, to be compared at one go."""
_SIZE: Callable[[_Held], Any] = itemgetter(0)


class Candidates:
    """The pieces of texts, by the analyzer of a language: ``terms`` gives the terms of a piece's
    tokens, ``tokens`` those, ``heads`` what a stem ends in, of a language that has compounds."""

    def __init__(
        self,
        terms: Callable[[str], Sequence[Entry]],
        tokens: Callable[[str], list[Token]],
        heads: Callable[[str], tuple[str, ...]] | None = None,
    ) -> None:
        self._terms, self._heads = terms, heads
        self._held = Memo(self._held_by, HELD)
        self._read = Memo(tokens, READ)

    def of(self, text: str, terms: Set[str]) -> list[Token]:
        """Return the tokens of the pieces of a text that have a term, as among all."""
        parts = pieces(text)
        held = [*map(self._held.__getitem__, parts)]
        chosen = [*compress(count(), map(not_, map(frozenset(terms).isdisjoint, held)))]
        if not chosen:
            return []
        starts = [*accumulate(map(len, parts), initial=0)]
        positions = [*accumulate(map(_SIZE, held), initial=0)]
        return [
            token.moved(starts[n] + n, positions[n])  # n characters of white space are before it
            for n in chosen
            for token in self._read[parts[n]]
        ]

    def _held_by(self, piece: str) -> _Held:
        found = self._terms(piece)
        if len(found) == 1 and self._heads is None:
            return 1, found[0].exact, found[0].stem
        terms = [term for entry in found for term in (entry.exact, entry.stem)]
        if self._heads is not None:
            terms += chain.from_iterable(self._heads(entry.stem) for entry in found)
        return (len(found), *terms)
