"""The language of a text as a BCP 47 tag: script first, then letters that only one language has,
then a statistical identifier for the rest.

Why this identifier: ``docs/decisions/language-identification.md``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from corpus.scripts import CANDIDATES, DISTINCTIVE, HAN_WEIGHT, ONE_LANGUAGE, SCRIPTS

UNDETERMINED = "und"
_SAMPLE = 6000  # characters that are looked at
_NOISE = re.compile(r"\S{0,64}@\S{1,64}|\b(?:https?://|www\.|data:)\S+|<[^<>\n]{1,200}>")
_CERTAIN = 0.95
_LETTERS_ENOUGH = 40


class Guess(NamedTuple):
    """A language and whether the evidence is clear enough to overrule what surrounds it."""

    language: str
    certain: bool


@cache
def _scripts() -> dict[str, re.Pattern[str]]:
    return {script: re.compile(f"[{letters}]") for script, letters in SCRIPTS.items()}


def letters_by_script(text: str) -> dict[str, int]:
    """Return how many letters of each script ``text`` has; Han characters count threefold."""
    counts = {script: len(found.findall(text)) for script, found in _scripts().items()}
    counts["Hani"] *= HAN_WEIGHT
    return {script: count for script, count in counts.items() if count}


def script(text: str) -> str | None:
    """Return the script (ISO 15924) that most letters of ``text`` are of; None without letters."""
    counts = letters_by_script(_sample(text))
    if not counts:
        return None
    if 10 * counts.get("Kana", 0) > counts.get("Hani", 0) > 0:
        return "Kana"
    return max(counts, key=lambda name: counts[name])


def detect(text: str) -> Guess:
    """Return the language of ``text``; ``und`` where it has no letters."""
    sample = _sample(text)
    name = script(sample)
    if name is None:
        return Guess(UNDETERMINED, False)
    letters = "".join(_scripts()[name].findall(sample)).lower()
    enough = len(letters) * (HAN_WEIGHT if name == "Hani" else 1) >= _LETTERS_ENOUGH
    if name == "Hani":
        return Guess(*_chinese(letters, enough))
    language = ONE_LANGUAGE.get(name) or _by_letters(name, letters)
    if language:
        return Guess(language, enough)
    return _statistical(name, sample, enough)


def _sample(text: str) -> str:
    return _NOISE.sub(" ", text[:_SAMPLE])


def _by_letters(name: str, letters: str) -> str | None:
    for language, own, share in DISTINCTIVE.get(name, ()):
        count = sum(letters.count(letter) for letter in own)
        if language == "kk" and not _is_kazakh(set(letters)):
            continue
        if count and count >= share * len(letters):
            return language
    return None


def _is_kazakh(letters: set[str]) -> bool:
    """Tell Kazakh letters from those that Kyrgyz, Mongolian or Ukrainian have as well."""
    return bool(letters & set("әғқұ")) or ("і" in letters and bool(letters & set("ңөү")))


def _statistical(name: str, sample: str, enough: bool) -> Guess:
    identifier = _identifier(name)
    if identifier is None:
        return Guess(UNDETERMINED, False)
    language, probability = identifier.classify(sample)
    return Guess(str(language), enough and float(probability) >= _CERTAIN)


@cache
def _identifier(name: str) -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    if name not in CANDIDATES:
        return None
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in CANDIDATES[name] if code in identifier.labels])
    return identifier


def _chinese(characters: str, enough: bool) -> tuple[str, bool]:
    traditional, simplified = _han_variants()
    found = set(characters)
    old = sum(characters.count(c) for c in found & traditional)
    new = sum(characters.count(c) for c in found & simplified)
    if old == new:
        return ("zh", False)
    return ("zh-Hant" if old > new else "zh-Hans", enough and max(old, new) >= 4 * min(old, new))


@cache
def _han_variants() -> tuple[frozenset[str], frozenset[str]]:
    """Return the characters that only Traditional, and only Simplified Chinese has (OpenCC)."""
    import opencc

    han = "".join(map(chr, range(0x4E00, 0x9FA6)))
    to_simplified, to_traditional = opencc.OpenCC("t2s"), opencc.OpenCC("s2t")
    traditional = {c for c in han if to_simplified.convert(c) != c}
    simplified = {c for c in han if to_traditional.convert(c) != c and c not in traditional}
    both = {c for c in traditional if to_traditional.convert(to_simplified.convert(c)) != c}
    return frozenset(traditional - both - simplified), frozenset(simplified)
