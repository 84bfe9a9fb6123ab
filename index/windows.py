"""Words near each other: windows of positions that hold one of each."""

from __future__ import annotations


def windows(groups: list[list[int]], width: int) -> int:
    """Return how many disjoint windows of at most ``width`` positions hold a word of each group.

    A position serves one group only, so ``"data data"~2`` needs the word twice. The window that
    ends first is taken, then the search goes on behind it, which gives the most there can be. Of
    each group as many positions are remembered as there are groups: one is then always free.
    """
    owners: dict[int, set[int]] = {}
    for group, positions in enumerate(groups):
        for position in positions:
            owners.setdefault(position, set()).add(group)
    recent: list[list[int]] = [[] for _ in groups]
    count = 0
    for position in sorted(owners):
        for group in owners[position]:
            recent[group] = [*recent[group], position][-len(groups) :]
        if _served([[p for p in own if p > position - width] for own in recent]):
            count += 1
            recent = [[] for _ in groups]
    return count


def _served(groups: list[list[int]]) -> bool:
    """Tell whether each group can have a position of its own (a matching by augmenting paths)."""
    if not all(groups):
        return False
    holder: dict[int, int] = {}

    def place(group: int, tried: set[int]) -> bool:
        for position in groups[group]:
            if position not in tried:
                tried.add(position)
                if position not in holder or place(holder[position], tried):
                    holder[position] = group
                    return True
        return False

    return all(place(group, set()) for group in range(len(groups)))
