"""What a policy says about itself near its top: title, version, date of update.

Pure functions over lines; what is not clearly told is None, never a guess.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from functools import cache

from corpus.dates import Found, find_dates
from corpus.lines import Line, is_bullet, is_sentence, width
from corpus.numbers import labels
from corpus.vocabulary import (
    EFFECT_CUES,
    EFFECT_CUES_UNSPACED,
    POLICY_WORDS,
    POLICY_WORDS_UNSPACED,
    UPDATE_CUES,
    UPDATE_CUES_UNSPACED,
    VERSION_CUES,
)

_TOP, _BOTTOM = 15, 12  # filled lines that are looked at from either end
_LONGEST_TITLE = 200
_CUE_REACH = 70  # characters between a date and the word that says what it is
_FIGURE = re.compile(r"\d")


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+(?:[’'‌-][^\W\d_]+)*", text.lower().replace("i̇", "i")))


def names_policy(text: str) -> bool:
    """Tell whether ``text`` has a word for a policy, terms or an agreement, in any language."""
    return bool(_words(text) & _policy_words()) or any(w in text for w in POLICY_WORDS_UNSPACED)


@cache
def _policy_words() -> frozenset[str]:
    return frozenset(POLICY_WORDS)


def title_line(lines: Sequence[Line]) -> int | None:
    """Return the line of the title: the first short line, before one of a few lines that names
    a policy. ``lines`` end before the first numbered heading."""
    filled = [i for i, line in enumerate(lines) if line.text][:8]
    short = []
    for i in filled:
        if not _may_be_title(lines[i].text):
            if width(lines[i].text) > _LONGEST_TITLE:
                break
            continue
        short.append(i)
    named = [i for i in short[:5] if names_policy(lines[i].text) and not find_dates(lines[i].text)]
    return next(iter([*named, *short]), None)


def _may_be_title(text: str) -> bool:
    if width(text) > _LONGEST_TITLE or is_bullet(text) or is_sentence(text) or labels(text):
        return False
    return not (is_version_or_date(text) or re.search(r"@|://|\bdata:", text))


def is_version_or_date(text: str) -> bool:
    """Tell whether a short line gives a version or a date: ``Version 2.1``, ``Updated: ...``."""
    if width(text) > 150 or not any(map(str.isdecimal, text)):
        return False
    return bool(_version_pattern().search(text)) or bool(find_dates(text))


@cache
def _version_pattern() -> re.Pattern[str]:
    cues = "|".join(map(re.escape, sorted(VERSION_CUES, key=len, reverse=True)))
    return re.compile(
        rf"(?<!\w)(?:{cues})\s*(?:no\.?|nr\.?|number|№)?\s*[:：#]?\s*"
        r"(?P<version>v?\.?\s?\d[\w.\-]{0,30})(?!\w)",
        re.IGNORECASE,
    )


def version(lines: Sequence[Line]) -> str | None:
    """Return the version label near the top: ``v20260128`` of ``Versiya:v20260128``."""
    for line in [line for line in lines if line.text][:_TOP]:
        text = line.text[:300]
        match = _FIGURE.search(text) and _version_pattern().search(text)
        if match and width(line.text) <= 200:
            inside = [d for d in find_dates(line.text) if d.start < match.end("version") < d.stop]
            if not inside:
                return match["version"].strip(" .")
    return None


def updated(lines: Sequence[Line]) -> datetime.date | None:
    """Return the date of the last update: what a word for updating stands by, else a word for
    taking effect; near the top before near the end; else a date that stands alone at the top."""
    filled = [line.text for line in lines if line.text]
    best: tuple[float, datetime.date] | None = None
    for place, text, context in _dated_lines(filled):
        for found in find_dates(text):
            score = _score(text, found, context, place)
            if score and (best is None or score > best[0]):
                best = (score, found.date)
    return best[1] if best else None


def _dated_lines(filled: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Yield place, text and the line before, of lines at the top and (place -1) at the end."""
    for place, text in enumerate(filled[:_TOP]):
        yield place, text[:2000], filled[place - 1] if place else ""
    bottom = max(_TOP, len(filled) - _BOTTOM)
    for place, text in enumerate(filled[bottom:], bottom):
        yield -1, text[:400], filled[place - 1]


def _score(text: str, found: Found, context: str, place: int) -> float:
    near = text[max(0, found.start - _CUE_REACH) : found.stop + _CUE_REACH // 2]
    heading = context if width(context) <= 60 else ""
    top = 1.0 if place >= 0 else 0.0
    if _has(near, UPDATE_CUES, UPDATE_CUES_UNSPACED):
        return 6.0 + top
    if _has(near, EFFECT_CUES, EFFECT_CUES_UNSPACED):
        return 4.0 + top
    if _has(heading, (*UPDATE_CUES, *EFFECT_CUES), (*UPDATE_CUES_UNSPACED, *EFFECT_CUES_UNSPACED)):
        return 3.0 + top
    alone = width(text) <= 100 and not is_bullet(text)
    return 1.0 if 0 <= place < 6 and alone else 0.0


def _has(text: str, cues: Sequence[str], unspaced: Sequence[str]) -> bool:
    low = text.lower()
    return bool(_words(text) & set(cues)) or any(cue in low for cue in unspaced)
