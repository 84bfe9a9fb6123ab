"""The words that a Swedish compound ends in: *integritetspolicy* is a *policy*.

A compound is a kind of what its last part names; its first parts say which kind, and are not
given: a *personuppgift* is no *person*. The parts are joined by nothing, by *-s-*, or the first one
loses its last vowel (*användarvillkor*); U. Teleman et al., *Svenska Akademiens grammatik* (1999),
volume 2.
"""

from __future__ import annotations

from functools import lru_cache

from analyzers.lemmas import entry, known
from analyzers.tables.sv import ADJECTIVES, DEFINITE, ENDINGS_OF_WORDS, PARTICLES

SHORTEST = 4
"""Letters of the shortest first and last part."""


@lru_cache(maxsize=1 << 14)
def heads(lemma: str) -> tuple[str, ...]:
    """Return the nouns that a lemma ends in, where it is a compound, the longest first.

    >>> heads("integritetspolicy"), heads("användarvillkor"), heads("uppgift")
    (('policy',), ('villkor',), ())
    """
    for at in range(SHORTEST, len(lemma) - SHORTEST + 1):
        first, last = lemma[:at], lemma[at:]
        if _is_head(last) and _is_first(first):
            if last.startswith("s") and _is_head(last[1:]):  # källa rather than skälla
                last = last[1:]
            return (last, *heads(last))
    return ()


def _is_head(last: str) -> bool:
    return last not in ENDINGS_OF_WORDS and not last.endswith(ADJECTIVES) and _is_noun(last)


def _is_noun(word: str) -> bool:
    """Tell whether the dictionary has a definite form of a word: *åtgärd-en*, *numret*."""
    forms = [word + ending for ending in DEFINITE]
    if word.endswith("mer"):
        forms.append(f"{word[:-3]}ret")
    return any(entry(form, "sv") == word for form in forms)


def _is_first(first: str) -> bool:
    if first in PARTICLES:
        return False
    if known(first, "sv") or any(_is_noun(first + vowel) for vowel in "ae"):
        return True
    bare = first.removesuffix("s")
    return known(bare, "sv") or bool(heads(bare))
