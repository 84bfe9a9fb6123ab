"""The language of a text as a BCP 47 tag: script first, then letters that only one language has,
then a statistical identifier for the rest.

Why this identifier: ``docs/decisions/language-identification.md``.
"""

from __future__ import annotations

import bisect
import re
import string
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from corpus.scripts import CANDIDATES, DISTINCTIVE, HAN_WEIGHT, ONE_LANGUAGE, SCRIPTS

if TYPE_CHECKING:
    from corpus.identify import Identifier

UNDETERMINED = "und"
_SAMPLE = 6000  # characters that are looked at
_LINK_OR_TAG = r"\b(?:https?://|www\.|data:)\S+|<[^<>\n]{1,200}>"
_NOISE = re.compile(rf"\S{{0,64}}@\S{{1,64}}|{_LINK_OR_TAG}")
_NOISE_WITHOUT_MAIL = re.compile(_LINK_OR_TAG)  # five times as fast
_ASCII = re.compile("[\0-\x7f]+")
_ASCII_LETTERS = string.ascii_letters.encode()
_OTHER_ASCII = bytes(code for code in range(128) if code not in _ASCII_LETTERS)
_CERTAIN = 0.95
_LETTERS_ENOUGH = 40


class Guess(NamedTuple):
    """A language and whether the evidence is clear enough to overrule what surrounds it."""

    language: str
    certain: bool


class _Sample(NamedTuple):
    """What is looked at of a text: how many letters of each script, and those of the first."""

    text: str
    script: str | None
    letters: str


def letters_by_script(text: str) -> dict[str, int]:
    """Return how many letters of each script ``text`` has; Han characters count threefold."""
    counts = Counter(Latn=len(_ascii_letters(text)))
    if not text.isascii():
        for letter, count in Counter(_ASCII.sub("", text)).items():
            counts[script_of(letter)] += count
    counts["Hani"] *= HAN_WEIGHT
    return {script: counts[script] for script in SCRIPTS if counts[script]}


def _ascii_letters(text: str) -> str:
    return text.encode("ascii", "ignore").translate(None, _OTHER_ASCII).decode()


@cache
def script_of(letter: str) -> str:
    """Return the script of a letter, "" of what is none."""
    starts, spans = _spans()
    stop, name = spans[bisect.bisect_right(starts, letter) - 1]
    return name if letter <= stop else ""


@cache
def _spans() -> tuple[list[str], list[tuple[str, str]]]:
    """Return the first letters of the ranges of all scripts, and the last ones with the script."""
    found = [("", "", "")]
    for name, letters in SCRIPTS.items():
        found += [(m[1], m[2] or m[1], name) for m in re.finditer("(.)(?:-(.))?", letters)]
    return [first for first, _, _ in sorted(found)], [(a, name) for _, a, name in sorted(found)]


@cache
def _letters_of(name: str) -> re.Pattern[str]:
    return re.compile(f"[{SCRIPTS[name]}]")


def script(text: str) -> str | None:
    """Return the script (ISO 15924) that most letters of ``text`` are of; None without letters."""
    return _most(letters_by_script(_noiseless(text)))


def _most(counts: dict[str, int]) -> str | None:
    if not counts:
        return None
    if 10 * counts.get("Kana", 0) > counts.get("Hani", 0) > 0:
        return "Kana"
    return max(counts, key=lambda name: counts[name])


def detect(text: str) -> Guess:
    """Return the language of ``text``; ``und`` where it has no letters."""
    return detect_each([text])[0]


def detect_each(texts: Sequence[str]) -> list[Guess]:
    """Return the language of each text: together they take a fraction of the time."""
    samples = [_sample(text) for text in texts]
    found = [_by_rule(sample) for sample in samples]
    for name in CANDIDATES:
        places = [i for i, guess in enumerate(found) if not guess and samples[i].script == name]
        guesses = _statistical(name, [samples[i] for i in places]) if places else []
        for place, guess in zip(places, guesses, strict=True):
            found[place] = guess
    return [guess for guess in found if guess]


def _sample(text: str) -> _Sample:
    clean = _noiseless(text)
    name = _most(letters_by_script(clean))
    return _Sample(clean, name, "" if name is None else _letters(name, clean).lower())


def _letters(name: str, text: str) -> str:
    if name == "Latn" and text.isascii():
        return _ascii_letters(text)
    return "".join(_letters_of(name).findall(text))


def _by_rule(sample: _Sample) -> Guess | None:
    """Return what script and letters tell; None where statistics have to."""
    name, letters = sample.script, sample.letters
    if name is None:
        return Guess(UNDETERMINED, False)
    if name == "Hani":
        return Guess(*_chinese(letters, _is_enough(sample)))
    language = ONE_LANGUAGE.get(name) or _by_letters(name, letters)
    if language is None and name not in CANDIDATES:
        return Guess(UNDETERMINED, False)
    return Guess(language, _is_enough(sample)) if language else None


def _is_enough(sample: _Sample) -> bool:
    weight = HAN_WEIGHT if sample.script == "Hani" else 1
    return len(sample.letters) * weight >= _LETTERS_ENOUGH


def _noiseless(text: str) -> str:
    sample = text[:_SAMPLE]
    return (_NOISE if "@" in sample else _NOISE_WITHOUT_MAIL).sub(" ", sample)


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


def _statistical(name: str, samples: Sequence[_Sample]) -> list[Guess]:
    told = _identifier(name).classify([sample.text for sample in samples])
    return [
        Guess(language, _is_enough(sample) and probability >= _CERTAIN)
        for sample, (language, probability) in zip(samples, told, strict=True)
    ]


@cache
def _identifier(name: str) -> Identifier:
    from corpus.identify import Identifier

    return Identifier(CANDIDATES[name])


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
