"""What differs between two texts, word by word, as ``wdiff`` shows it. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher

from analyzers.words import HAN
from searcher.terminal import Marked

LONGEST = 20_000
"""Longer texts are compared line by line, in characters: by words it would take seconds."""
PAIRS = 5_000_000
"""So are texts with more pairs of a word in one and the same word in the other, which are what a
comparison takes its time for: a Chinese text has few characters, each of them often."""
_PIECE = re.compile(rf"[{HAN}]|[^\W{HAN}]+|\s+|[^\w\s]")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_TELLING = 4  # characters that are kept between long changes
OLD, NEW = ("[-", "-]"), ("{+", "+}")
"""What stands around words of the first text alone, and of the second."""


def differences(old: str, new: str) -> Marked | None:
    """Return both texts in one, with what either has alone in brackets and marked; None where they
    are the same but for white space."""
    if old.split() == new.split():
        return None
    text, marks = "", []
    for piece, brackets in _joined(*_parted(old, new)):
        if brackets:
            piece = brackets[0] + piece + brackets[1]
            marks.append((len(text), len(text) + len(piece)))
        text += piece
    return Marked(text, tuple(marks))


def words(text: str) -> list[str]:
    """Return the words of a text, small, each Chinese character for itself."""
    return [piece.casefold() for piece in _PIECE.findall(text) if piece[0].isalnum()]


def _parted(old: str, new: str) -> tuple[list[str], list[str]]:
    """Return the pieces of two texts that are compared: words, or lines where that takes long."""
    if max(len(old), len(new)) <= LONGEST:
        words, others = _PIECE.findall(old), _PIECE.findall(new)
        counts = Counter(other for other in others if not other.isspace())
        if sum(counts[word] for word in words) <= PAIRS:
            return words, others
    return _LINE.findall(old), _LINE.findall(new)


def _joined(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, tuple[str, str] | None]]:
    """Yield what both have as it is in the second, and what one has in its brackets."""
    first = start = 0
    for last, stop, size in _kept(old, new):
        for piece, brackets in (("".join(old[first:last]), OLD), ("".join(new[start:stop]), NEW)):
            if piece.strip():
                yield piece, brackets
            elif brackets is NEW:
                yield piece, None
        first, start = last + size, stop + size
        yield "".join(new[stop:start]), None


def _kept(old: Sequence[str], new: Sequence[str]) -> Iterator[Match]:
    """Yield the blocks that both have, but for short ones between changes: that texts share "in" or
    a full stop tells nothing, and parts what reads better whole."""
    matcher = SequenceMatcher(lambda piece: piece.isspace(), old, new, autojunk=False)
    first = start = 0
    for block in matcher.get_matching_blocks():
        changed = max(sum(map(len, old[first : block.a])), sum(map(len, new[start : block.b])))
        end = block.a + block.size == len(old) and block.b + block.size == len(new)
        text = "".join(new[block.b : block.b + block.size])
        if end or len(text.strip()) >= min(_TELLING, changed // 2):
            yield block
            first, start = block.a + block.size, block.b + block.size
