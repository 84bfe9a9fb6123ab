"""Language-specific analyzers: text to tokens with offsets, an exact form and stems.

>>> [token.exact for token in get("en").tokens("Your Rights")]
['your', 'rights']
"""

from __future__ import annotations

import functools  # not from it: analyzers.cache is a module
import importlib
import pkgutil

from analyzers.base import (
    Analyzer,
    Derivation,
    Forms,
    Step,
    Streams,
    Token,
    WordAnalyzer,
    streams,
)
from analyzers.words import Word

__all__ = [
    "Analyzer",
    "Derivation",
    "Forms",
    "Step",
    "Streams",
    "Token",
    "Word",
    "WordAnalyzer",
    "get",
    "languages",
    "streams",
]


@functools.cache
def own_languages() -> tuple[str, ...]:
    """Return the languages that have a module of their own in ``analyzers/lang``."""
    from analyzers import lang

    return tuple(sorted(module.name for module in pkgutil.iter_modules(lang.__path__)))


def get(language: str) -> Analyzer:
    """Return the analyzer of a BCP 47 tag; a script or region in the tag is allowed.

    Every tag has one: a language with neither module nor plug-in (:mod:`analyzers.plugins`) nor
    stemmer has its words by ICU. Raises AnalyzerFault for a plug-in that cannot be used.
    """
    return _get(language.replace("_", "-").split("-")[0].lower())


@functools.cache
def _get(language: str) -> Analyzer:
    if language in own_languages():
        module = importlib.import_module(f"analyzers.lang.{language}")
        analyzer: Analyzer = module.analyzer()
        return analyzer
    from analyzers import plugins
    from analyzers.generic import generic

    return plugins.load(language) or generic(language)


def languages() -> tuple[str, ...]:
    """Return the tags of all languages with more than words between spaces, sorted."""
    from analyzers import plugins
    from analyzers.generic import STEMMED
    from analyzers.tables.stemmers import UNSPACED

    return tuple(sorted({*own_languages(), *STEMMED, *UNSPACED, *plugins.installed()}))
