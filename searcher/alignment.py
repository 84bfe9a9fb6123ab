"""What two sequences have in common, in order: the shortest edit script, with bounded effort. Pure.

As Myers, "An O(ND) Difference Algorithm and Its Variations" (1986): on each diagonal, the furthest
place that so many insertions and deletions reach.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

EDITS = 1500
"""How many insertions and deletions are looked for at most: their square is what they take."""


class Block(NamedTuple):
    """``old[first:first + size] == new[start:start + size]``."""

    first: int
    start: int
    size: int


class Effort:
    """How many steps may still be taken, each a comparison of two elements or less."""

    def __init__(self, steps: int) -> None:
        self._left = steps

    def spend(self, steps: int) -> bool:
        """Take steps; tell whether there were as many."""
        self._left -= steps
        return self._left >= 0


def blocks(old: Sequence[str], new: Sequence[str], effort: Effort) -> list[Block] | None:
    """Return the blocks that both sequences have, in order, and an empty one at their ends; None
    where they differ in too much."""
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    reach = _reach(old[head : len(old) - tail], new[head : len(new) - tail], effort)
    if reach is None:
        return None
    size = len(old) - head - tail, len(new) - head - tail
    middle = [Block(x + head, y + head, n) for x, y, n in _back(reach, *size)]
    ends = Block(0, 0, head), Block(len(old) - tail, len(new) - tail, tail)
    found = [block for block in (ends[0], *middle, ends[1]) if block.size]
    return [*_joined(found), Block(len(old), len(new), 0)]


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many elements both begin with."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _reach(old: Sequence[str], new: Sequence[str], effort: Effort) -> list[dict[int, int]] | None:
    """Return for each number of edits how far on each diagonal one less leads, up to the number
    that leads to both ends."""
    rounds: list[dict[int, int]] = []
    reach = {1: 0}
    for edits in range(EDITS + 1):
        rounds.append(reach.copy())
        steps = 2 * edits + 1
        for diagonal in range(-edits, edits + 1, 2):
            x = begun = _next(reach, diagonal, edits)
            while x < len(old) and x - diagonal < len(new) and old[x] == new[x - diagonal]:
                x += 1
            reach[diagonal] = x
            steps += x - begun
            if x >= len(old) and x - diagonal >= len(new):
                return rounds
        if not effort.spend(steps):
            return None
    return None


def _next(reach: dict[int, int], diagonal: int, edits: int) -> int:
    """Return where an edit leads on a diagonal, from the one of its neighbours that is further."""
    if _inserts(reach, diagonal, edits):
        return reach[diagonal + 1]
    return reach[diagonal - 1] + 1


def _inserts(reach: dict[int, int], diagonal: int, edits: int) -> bool:
    return diagonal == -edits or (diagonal != edits and reach[diagonal - 1] < reach[diagonal + 1])


def _back(rounds: list[dict[int, int]], x: int, y: int) -> list[tuple[int, int, int]]:
    """Return the runs of equal elements on the way to two ends, in order."""
    runs = []
    for edits in range(len(rounds) - 1, -1, -1):
        reach, diagonal = rounds[edits], x - y
        start = _next(reach, diagonal, edits)
        runs.append((start, start - diagonal, x - start))
        diagonal += 1 if _inserts(reach, diagonal, edits) else -1
        x, y = reach[diagonal], reach[diagonal] - diagonal
    return runs[::-1]


def _joined(found: list[Block]) -> list[Block]:
    """Return blocks of which none begins where the one before ends."""
    made: list[Block] = []
    for block in found:
        last = made[-1] if made else Block(-1, -1, 0)
        if (last.first + last.size, last.start + last.size) == block[:2]:
            made[-1] = last._replace(size=last.size + block.size)
        else:
            made.append(block)
    return made
