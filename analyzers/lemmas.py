"""simplemma's lemmas from dictionaries that open at once.

Its own files take half a second to unpack (Swedish has 960,000 forms). A trie of the same entries
is made the first time, kept in the user's cache and mapped into memory after that. Importing
what else simplemma does with a word waits for one that its tries alone cannot answer.
"""

from __future__ import annotations

import os
import re
import threading
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from analyzers.cache import cache_folder
from analyzers.parts import part, strategy

_SURROGATES = re.compile("[\ud800-\udfff]")  # a trie's keys are UTF-8, which cannot hold them
_APOSTROPHES = frozenset("'’ʼ")
_FOLDED = frozenset(("ar", "grc", "he", "hy"))
"""Languages whose words simplemma looks up in other spellings, too."""
_SHORT = 6
"""Letters up to which simplemma looks for no lemma of a lemma, in any language."""

Get = Callable[[str], str | None]


@cache
def _dictionaries() -> Any:
    """Return what reads simplemma's own files."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory
    from simplemma.strategies.dictionaries.trie_dictionary_factory import TrieDictionaryFactory

    folder = _folder()
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

    return Tries(disk_cache_dir=str(folder))


@cache
def _folder() -> Path | None:
    """Return the folder of the tries of the simplemma that is installed, None without a cache."""
    folder = cache_folder()
    return folder and folder / f"simplemma-{part('simplemma', '__metadata__').__version__}"


@cache
def _get(language: str) -> Get:
    """Return what gives the value of a key in a dictionary, None where it lacks it."""
    folder = _folder()
    path = folder and folder / f"{language}.dic"
    if path is None or not path.exists():
        found: Get = _dictionaries().get_dictionary(language).get  # makes the trie
        return found
    return _mapped(path) or _dictionaries().get_dictionary(language).get  # mends a broken one


def _mapped(path: Path) -> Get | None:
    """Return the values of a trie in a file, None where the file is no trie."""
    from marisa_trie import BytesTrie

    try:
        trie = BytesTrie().mmap(str(path))
    except RuntimeError:
        return None

    def get(key: str) -> str | None:
        values = trie.get(key)
        return values[0].decode() if values else None

    return get


class _Entry(NamedTuple):
    """A dictionary as simplemma's strategies ask it."""

    get: Get


class _Opened:
    """The opened dictionaries, as simplemma's strategies ask for them."""

    def get_dictionary(self, language: str) -> _Entry:
        return _Entry(_get(language))


_OPENED = _Opened()


@cache
def _strategy(module: str, name: str, **told: Any) -> Any:
    return getattr(strategy(module), name)(**told)


def _looked_up(word: str, language: str) -> str | None:
    lookup = _strategy("dictionary_lookup", "DictionaryLookupStrategy", dictionary_factory=_OPENED)
    found: str | None = lookup.get_lemma(word, language)
    return found


def _by_rule(word: str, language: str) -> str | None:
    found: str | None = _strategy("rules", "RulesStrategy").get_lemma(word, language)
    return found


@lru_cache(1 << 14)
def _greedily(word: str, language: str) -> str:
    """Return the lemma that simplemma's Lemmatizer gives for a word in NFC."""
    if word.isalpha() and _plain(word, language) and _entry(word, language) is None:
        found = _decomposed(word, language)
    else:
        greedy = _strategy("default", "DefaultStrategy", greedy=True, dictionary_factory=_OPENED)
        found = greedy.get_lemma(word, language)
    if found is None:
        lower = _strategy("fallback.to_lowercase", "ToLowercaseFallbackStrategy")
        found = str(lower.get_lemma(word, language))
    return found


def _decomposed(word: str, language: str) -> str | None:
    """Return what DefaultStrategy gives for letters that the dictionary lacks: it asks its
    strategies one after the other, and the dictionary once more for what one gives."""
    found = next(filter(None, (lemma_of(word, language) for lemma_of in _parts(language))), None)
    again = _strategy(
        "greedy_dictionary_lookup", "GreedyDictionaryLookupStrategy", dictionary_factory=_OPENED
    )
    return found and str(again.get_lemma(found, language))


@cache
def _parts(language: str) -> list[Callable[[str, str], str | None]]:
    """Return the strategies that letters alone may have a lemma by, in simplemma's order; clitics
    mostly stand behind an apostrophe."""
    lookup = _strategy("dictionary_lookup", "DictionaryLookupStrategy", dictionary_factory=_OPENED)
    told = {"dictionary_lookup": lookup}
    found = [
        _strategy("clitic_decomposition", "CliticDecompositionStrategy", **told),
        _strategy("rules", "RulesStrategy"),
        _strategy("prefix_decomposition", "PrefixDecompositionStrategy", **told),
        _strategy("affix_decomposition", "AffixDecompositionStrategy", greedy=True, **told),
        _strategy("morpheme_decomposition", "MorphemeDecompositionStrategy", **told),
    ]
    clitics = strategy("clitic_decomposition").CLITIC_LANGS.get(language, ())
    first = 0 if any(map(str.isalpha, clitics)) else 1
    return [each.get_lemma for each in found[first:]]


def lemma(word: str, language: str) -> str:
    """Return simplemma's lemma of a word, found greedily (through compounds and affixes)."""
    if word.isascii():
        return _final(word, language) or _greedily(word, language)
    if _SURROGATES.search(word):
        return word
    word = unicodedata.normalize("NFC", word)
    return _final(word, language) or _greedily(word, language)


def entry(word: str, language: str) -> str | None:
    """Return the lemma that a dictionary has for a form as it is written, None if it has none."""
    if not word.isascii() and _SURROGATES.search(word):
        return None
    if _plain(word, language):
        return _entry(word, language)
    return _looked_up(word, language)


def _plain(word: str, language: str) -> bool:
    """Tell whether simplemma looks a word up just as it is, and with another first letter."""
    return language not in _FOLDED and _APOSTROPHES.isdisjoint(word)


@lru_cache(maxsize=1 << 12)
def _entry(word: str, language: str) -> str | None:
    """Look a plain word up, as simplemma's DictionaryLookupStrategy does; rules ask for one several
    times."""
    get = _get(language)
    found = get(word)
    if found is not None:
        return found
    return get(word.lower() if word[:1].isupper() else word.capitalize())


def _final(word: str, language: str) -> str | None:
    """Return the lemma of a plain word whose entry is the end of simplemma's way (DefaultStrategy,
    then GreedyDictionaryLookupStrategy), None where more is to be asked."""
    if not _plain(word, language) or word.isnumeric():
        return None
    found = _entry(word, language)
    if not found or len(found) <= _SHORT:
        return found
    return found if _get(language)(found) in (None, "", found) else None


def known(word: str, language: str) -> bool:
    """Tell whether a dictionary has a form as it is written."""
    return entry(word, language) is not None


def source(word: str, language: str) -> str:
    """Return what gave :func:`lemma` its answer, in the words of ``analyze --why``."""
    if known(word, language):
        return "dictionary"
    if _by_rule(word, language) is not None:
        return "rule for endings"
    return "not in the dictionary" if lemma(word, language) == word else "parts in the dictionary"
