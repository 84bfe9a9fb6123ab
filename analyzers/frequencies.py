"""jieba's dictionary as a trie that opens at once.

jieba unpacks half a million words into memory, which takes half a second at every start. The same
entries are kept as a trie in the user's cache and mapped into memory; what was looked up is kept
at hand, so that a long text is cut at jieba's own speed.
"""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Any

TOTAL = " total"
"""The key of the sum of all frequencies; no word has it, since words have no space."""
_KEPT = 1 << 20


class Frequencies:
    """A mapping from words and their prefixes to frequencies, as jieba's tokenizer asks for it.

    Prefixes that are no words have 0.
    """

    def __init__(self, trie: Any) -> None:
        self._trie = trie
        self._kept: dict[str, int | None] = {}
        self.total = self._look(TOTAL) or 0

    def _look(self, word: str) -> int | None:
        found = self._trie.get(word)
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        value = self._kept[word] = found[0][0] if found else None
        return value

    def get(self, word: str, default: int | None = None) -> int | None:
        """Return the frequency of a word, the default where it is neither word nor prefix."""
        try:
            value = self._kept[word]
        except KeyError:
            value = self._look(word)
        return default if value is None else value

    def __contains__(self, word: str) -> bool:
        return self.get(word) is not None

    def __getitem__(self, word: str) -> int:
        value = self.get(word)
        if value is None:
            raise KeyError(word)
        return value


def save(words: dict[str, int], total: int, path: Path) -> None:
    """Write a dictionary; its file appears whole, however many processes make it at once."""
    from marisa_trie import RecordTrie

    entries = [(word, (frequency,)) for word, frequency in {**words, TOTAL: total}.items()]
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
