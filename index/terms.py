"""The terms of a stream as they go from analysis to an engine: one text, cheap to make, to send to
another process and to store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

LONGEST = 16_000
"""The most characters of a term that every engine takes as it is, whatever their bytes."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a stream of a section, one a position.

    ``joined`` has them parted by single spaces. ``listed`` is empty then: it has terms that cannot
    be told from each other once they are joined (one is empty or has white space in it), or that
    an engine may have to rewrite (too long, or no UTF-8), and ``joined`` is empty instead.
    """

    joined: str = ""
    listed: tuple[str, ...] = ()

    @classmethod
    def of(cls, terms: Sequence[str]) -> Terms:
        """Return any terms."""
        joined = " ".join(terms)
        if joined.split() == list(terms) and _is_short(joined) and _is_utf8(joined):
            return cls(joined)
        return cls(listed=tuple(terms))

    @classmethod
    def cut(cls, joined: str) -> Terms:
        """Return the terms of a text that joins some of which none is empty or has white space."""
        plain = _is_short(joined) and _is_utf8(joined)
        return cls(joined) if plain else cls(listed=tuple(joined.split(" ")))

    def __len__(self) -> int:
        """Return the number of terms."""
        return self.joined.count(" ") + 1 if self.joined else len(self.listed)

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return bool(self.joined or self.listed)

    def __reduce__(self) -> tuple[Any, ...]:
        """Let it be pickled in a third of the time that a dataclass takes."""
        return Terms, (self.joined, self.listed)

    def words(self) -> Sequence[str]:
        """Return the terms one by one."""
        return self.joined.split(" ") if self.joined else self.listed


def _is_short(joined: str) -> bool:
    return len(joined) <= LONGEST or max(map(len, joined.split(" "))) <= LONGEST


def _is_utf8(text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
