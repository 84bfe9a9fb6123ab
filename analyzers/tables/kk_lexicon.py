"""The Kazakh lexicon by part of speech: what takes a noun's endings, what takes a verb's, what
takes none. Every word of its tables is our own selection.
"""

from __future__ import annotations

from analyzers.tables import kk_names, kk_nouns, kk_nouns_2, kk_qualities, kk_terms, kk_verbs


def _words(*tables: str) -> frozenset[str]:
    return frozenset(" ".join(tables).split())


NATIVE = _words(
    kk_nouns.NOUNS,
    kk_nouns_2.NOUNS,
    kk_qualities.QUALITIES,
    kk_qualities.NUMERALS,
    kk_qualities.PRONOUNS,
)
"""Nouns, adjectives, adverbs, numerals and pronouns that other languages do not share."""

INFLECTED = NATIVE | _words(
    kk_terms.TERMS,
    kk_names.COUNTRIES,
    kk_names.PLACES,
    kk_names.PEOPLES,
    kk_names.TIMES,
    kk_names.PERSONS,
)
"""What takes a noun's endings."""

NOMINALS = INFLECTED | _words(kk_qualities.SMALL_WORDS)
"""Headwords as they stand in a dictionary, but for verbs."""

VERBS = _words(kk_verbs.ONE_SYLLABLE, kk_verbs.IN_A_VOWEL, kk_verbs.IN_A_CONSONANT)
"""Stems of verbs."""
