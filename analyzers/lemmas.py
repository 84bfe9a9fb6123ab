"""simplemma's lemmas from dictionaries that open at once.

Its own files take half a second to unpack (Swedish has 960,000 forms). A trie of the same entries
is made the first time, kept in the user's cache and mapped into memory after that.
"""

from __future__ import annotations

import os
import re
import threading
from functools import cache
from typing import Any

from analyzers.cache import cache_folder

_SURROGATES = re.compile("[\ud800-\udfff]")  # a trie's keys are UTF-8, which cannot hold them


@cache
def _lemmatizer() -> Any:
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy

    return Lemmatizer(
        lemmatization_strategy=DefaultStrategy(greedy=True, dictionary_factory=_dictionaries())
    )


@cache
def _dictionaries() -> Any:
    from simplemma import __version__
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory
    from simplemma.strategies.dictionaries.trie_dictionary_factory import TrieDictionaryFactory

    folder = cache_folder()
    if folder is None:
        return DefaultDictionaryFactory()

    class Tries(TrieDictionaryFactory):
        """Tries whose file appears whole, however many processes make it at once."""

        def _write_trie_to_disk(self, lang: str, trie: Any) -> None:
            self._cache_dir.mkdir(exist_ok=True)
            unfinished = self._cache_dir / f"{lang}.{os.getpid()}.{threading.get_ident()}"
            try:
                trie.save(str(unfinished))
                unfinished.replace(self._cache_dir / f"{lang}.dic")
            finally:
                unfinished.unlink(missing_ok=True)

    return Tries(disk_cache_dir=str(folder / f"simplemma-{__version__}"))


@cache
def _lookup() -> Any:
    from simplemma.strategies import DictionaryLookupStrategy

    return DictionaryLookupStrategy(_dictionaries())


def lemma(word: str, language: str) -> str:
    """Return simplemma's lemma of a word, found greedily (through compounds and affixes)."""
    if _SURROGATES.search(word):
        return word
    found: str = _lemmatizer().lemmatize(word, lang=language)
    return found


def entry(word: str, language: str) -> str | None:
    """Return the lemma that a dictionary has for a form as it is written, None if it has none."""
    if _SURROGATES.search(word):
        return None
    found: str | None = _lookup().get_lemma(word, language)
    return found


def known(word: str, language: str) -> bool:
    """Tell whether a dictionary has a form as it is written."""
    return entry(word, language) is not None


def source(word: str, language: str) -> str:
    """Return what gave :func:`lemma` its answer, in the words of ``analyze --why``."""
    from simplemma.strategies import RulesStrategy

    if known(word, language):
        return "dictionary"
    if RulesStrategy().get_lemma(word, language) is not None:
        return "rule for endings"
    return "not in the dictionary" if lemma(word, language) == word else "parts in the dictionary"
