"""Letters of scripts that a language is not written in: a section that is told wrong, a quotation,
or a script that no language here has."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from corpus.language import script_of
from corpus.scripts import CANDIDATES, DISTINCTIVE, ONE_LANGUAGE, SCRIPTS

HAN = ("zh", "ja", "ko")
"""Languages that are written in Han characters, alone or beside a script of their own."""
ALIASES = {"Hans": "Hani", "Hant": "Hani", "Jpan": "Hani", "Kore": "Hang"}
"""Subtags that name a way to write a script."""
EVERYWHERE = "Latn"
"""The script of names and addresses in the texts of any language."""


def foreign(text: str, language: str) -> Mapping[str, int]:
    """Return how many letters of a text are neither Latin nor of a script of the language (BCP 47),
    by script: its tag of ISO 15924, or as Unicode names its letters where we know none."""
    counts: Counter[str] = Counter()
    if text.isascii():
        return counts
    for found, count in Counter(_others(language).findall(text)).items():
        letter = unicodedata.normalize("NFKC", found)[0]
        if letter.isalpha():  # figures count as word characters
            counts[_name(letter)] += count
    del counts[EVERYWHERE]
    return counts


@cache
def _others(language: str) -> re.Pattern[str]:
    own = "".join(SCRIPTS[name] for name in {EVERYWHERE, *_written_in(language)})
    return re.compile(rf"[^\W\d_{own}]")


def _written_in(language: str) -> Iterator[str]:
    """Yield the scripts of a language: those of its tag, or all that it is known to have."""
    primary, *subtags = language.split("-")
    told = [ALIASES.get(tag, tag) for tag in subtags]
    yield from (tag for tag in told if tag in SCRIPTS)
    if primary in HAN:
        yield "Hani"
    yield from (script for script, only in ONE_LANGUAGE.items() if only == primary)
    if not any(tag in SCRIPTS for tag in told):
        yield from (script for script, tags in CANDIDATES.items() if primary in tags)
        for script, rules in DISTINCTIVE.items():
            yield from (script for tag, _, _ in rules if tag == primary)


def _name(letter: str) -> str:
    known = script_of(letter)
    name = unicodedata.name(letter, "unnamed").split()[0]
    return known or (EVERYWHERE if name in ("LATIN", "MODIFIER") else name.capitalize())
