"""What differs between two texts, word by word, as ``wdiff`` shows it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from analyzers.words import HAN
from searcher.alignment import Block, Effort, blocks
from searcher.terminal import Marked

STEPS = 5_000_000
"""How much may be compared to find what differs between two texts; what is left then differs."""
_PIECE = re.compile(rf"[{HAN}]|[^\W{HAN}]+|\s+|[^\w\s]")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_TELLING = 4  # characters that are kept between long changes
OLD, NEW = ("[-", "-]"), ("{+", "+}")
"""What stands around words of the first text alone, and of the second."""


def differences(old: str, new: str, effort: Effort | None = None) -> Marked | None:
    """Return both texts in one, with what either has alone in brackets and marked; None where they
    are the same but for white space. ``effort`` is what may be spent on it, ``STEPS`` unless given.
    """
    if old.split() == new.split():
        return None
    effort = effort or Effort(STEPS)
    text, marks = "", []
    for piece, brackets in _compared(old, new, effort):
        if brackets:
            piece = brackets[0] + piece + brackets[1]
            marks.append((len(text), len(text) + len(piece)))
        text += piece
    return Marked(text, tuple(marks))


def words(text: str) -> list[str]:
    """Return the words of a text, small, each Chinese character for itself."""
    return [piece.casefold() for piece in _PIECE.findall(text) if piece[0].isalnum()]


Piece = tuple[str, tuple[str, str] | None]
"""What both texts have, or what one has and its brackets."""


def _compared(old: str, new: str, effort: Effort) -> Iterator[Piece]:
    """Compare two texts by words; where those differ in too much by lines, and the words of lines
    that stand in each other's places."""
    pieces = _PIECE.findall(old), _PIECE.findall(new)
    found = blocks(*pieces, effort)
    if found is not None:
        yield from _joined(*pieces, found)
        return
    lines = _LINE.findall(old), _LINE.findall(new)
    for one, other in _in_place(*lines, _or_none(*lines, effort)):
        pieces = _PIECE.findall(one), _PIECE.findall(other)
        yield from _joined(*pieces, _or_none(*pieces, effort))


def _or_none(old: Sequence[str], new: Sequence[str], effort: Effort) -> list[Block]:
    """Return the blocks that both have, none where they differ in too much."""
    found = blocks(old, new, effort)
    return [Block(len(old), len(new), 0)] if found is None else found


def _in_place(
    old: Sequence[str], new: Sequence[str], found: Sequence[Block]
) -> Iterator[tuple[str, str]]:
    """Yield the texts that stand in each other's places: lines that are the same, or as many as
    there are in both, else all between those that are the same."""
    for last, block in pairwise([Block(0, 0, 0), *found]):
        one = old[last.first + last.size : block.first]
        other = new[last.start + last.size : block.start]
        if len(one) == len(other):
            yield from zip(one, other, strict=True)
        else:
            yield "".join(one), "".join(other)
        same = "".join(new[block.start : block.start + block.size])
        yield same, same


def _joined(old: Sequence[str], new: Sequence[str], found: Sequence[Block]) -> Iterator[Piece]:
    """Yield what both have as it is in the second, and what one has in its brackets."""
    first = start = 0
    for last, stop, size in _kept(old, new, found):
        for piece, brackets in (("".join(old[first:last]), OLD), ("".join(new[start:stop]), NEW)):
            if body := piece.strip():
                before, _, after = piece.partition(body)
                yield from ((before, None), (body, brackets), (after, None))
            elif brackets is NEW:
                yield piece, None
        first, start = last + size, stop + size
        yield "".join(new[stop:start]), None


def _kept(old: Sequence[str], new: Sequence[str], found: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks that both have, but for short ones between changes: that texts share "in" or
    a full stop tells nothing, and parts what reads better whole."""
    first = start = 0
    for block in found:
        removed, added = old[first : block.first], new[start : block.start]
        changed = max(sum(map(len, removed)), sum(map(len, added)))
        first_after, start_after = block.first + block.size, block.start + block.size
        end = first_after == len(old) and start_after == len(new)
        text = "".join(new[block.start : start_after])
        if end or len(text.strip()) >= min(_TELLING, changed // 2):
            yield block
            first, start = first_after, start_after
