"""Words near each other: a window of positions that holds one of each."""

from __future__ import annotations

from index.query import Near


def shared(query: Near) -> bool:
    """Tell whether a term is in two groups, so that one position could serve both."""
    terms = [term for group in query.groups for term in set(group)]
    return len(terms) > len(set(terms))


def together(groups: list[list[int]], width: int) -> bool:
    """Tell whether at most ``width`` positions in a row hold a word of each group.

    A position serves one group only, so ``"data data"~2`` needs the word twice. Of each group as
    many positions are remembered as there are groups: one is then always free.
    """
    owners: dict[int, set[int]] = {}
    for group, positions in enumerate(groups):
        for position in positions:
            owners.setdefault(position, set()).add(group)
    recent: list[list[int]] = [[] for _ in groups]
    for position in sorted(owners):
        for group in owners[position]:
            recent[group] = [*recent[group], position][-len(groups) :]
        if _served([[p for p in own if p > position - width] for own in recent]):
            return True
    return False


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
