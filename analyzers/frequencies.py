"""jieba's dictionary as a trie that opens at once.

jieba unpacks half a million words into memory, which takes half a second at every start. The same
entries are kept as a trie in the user's cache and mapped into memory.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

TOTAL = " total"
"""The key of the sum of all frequencies; no word has it, since words have no space."""


class Frequencies:
    """The frequencies of words; prefixes that are no words have 0."""

    def __init__(self, trie: Any) -> None:
        self._trie = trie
        self.total = self.get(TOTAL) or 0

    def get(self, word: str) -> int | None:
        """Return the frequency of a word, None where it is neither word nor prefix."""
        found = self._trie.get(word)
        return found[0][0] if found else None


def save(words: Mapping[str, int], path: Path) -> None:
    """Write a dictionary; its file appears whole, however many processes make it at once."""
    from marisa_trie import RecordTrie

    whole = {**words, TOTAL: sum(words.values())}
    entries = [(word, (frequency,)) for word, frequency in whole.items()]
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.{threading.get_ident()}")
    try:
        RecordTrie("<I", entries).save(str(unfinished))
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def load(path: Path) -> Frequencies | None:
    """Return the dictionary at a path, None where it is missing or damaged."""
    from marisa_trie import RecordTrie

    if not path.is_file():
        return None
    try:
        found = Frequencies(RecordTrie("<I").mmap(str(path)))
    except (OSError, RuntimeError, ValueError):
        return None
    return found if found.total else None
