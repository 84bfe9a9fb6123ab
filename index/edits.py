"""Words within an edit distance of a word."""

from __future__ import annotations

from collections.abc import Iterable


def within(text: str, words: Iterable[str], distance: int) -> list[str]:
    """Return the words whose Levenshtein distance to a text is at most ``distance``.

    The table of Wagner and Fischer, "The String-to-String Correction Problem" (1974), for all words
    of one length at once, and of it the diagonals alone that are near enough (Ukkonen, "Algorithms
    for Approximate String Matching", 1985).
    """
    import numpy as np  # costs a search more than all else: few words are looked for so

    lengths: dict[int, list[str]] = {}
    for word in words:
        if abs(len(word) - len(text)) <= distance:
            lengths.setdefault(len(word), []).append(word)
    found: list[str] = []
    for length, group in lengths.items():
        letters = np.array([[ord(letter) for letter in word] for word in group])
        row = np.tile(np.arange(length + 1), (len(group), 1))
        for number, letter in enumerate(text, 1):
            before, row = row, np.full_like(row, distance + 1)
            row[:, 0] = number
            for place in range(max(1, number - distance), min(length, number + distance) + 1):
                changed = before[:, place - 1] + (letters[:, place - 1] != ord(letter))
                moved = np.minimum(before[:, place], row[:, place - 1]) + 1
                row[:, place] = np.minimum(changed, moved)
        found += [word for word, edits in zip(group, row[:, -1], strict=True) if edits <= distance]
    return found
