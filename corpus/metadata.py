"""What a policy says about itself near its top: title, version.

Pure functions over lines; what is not clearly told is None, never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import PurePath

from corpus.dates import find_dates, find_months
from corpus.lines import Line, is_bullet, is_sentence, width
from corpus.numbers import labels
from corpus.vocabulary import (
    POLICY_WORDS,
    POLICY_WORDS_UNSPACED,
    TITLE_WORDS,
    UPDATE_CUES,
    UPDATE_CUES_UNSPACED,
    VERSION_CUES,
)

_TOP = 15  # filled lines that are looked at
_LONGEST_TITLE = 200
_FILE_TITLE = re.compile(r"[^\W\d_]\w*(?: [\w()&'-]+)+")
_FIGURE = re.compile(r"\d")


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+(?:[’'‌-][^\W\d_]+)*", text.lower().replace("i̇", "i")))


def names_policy(text: str) -> bool:
    """Tell whether ``text`` has a word for a policy, terms or an agreement, in any language."""
    return bool(_words(text) & _policy_words()) or any(w in text for w in POLICY_WORDS_UNSPACED)


def file_names_policy(path: PurePath) -> bool:
    """Tell whether a file in a folder is named as a policy is: ``Service/Terms of Use.md``."""
    titled = path.parent.name and _FILE_TITLE.fullmatch(path.stem)
    return bool(titled) and names_policy(path.stem)


@cache
def _policy_words() -> frozenset[str]:
    return frozenset(POLICY_WORDS)


def title_of(found: str | None, path: PurePath) -> str:
    """Return the title found in a text, or the file's name: where there is none, and where the
    file is named as a policy (``Service/Terms of Use.md``) but the title tells of none: the
    words of a menu (``Skip to main content``), a slogan or a first heading."""
    if found is None:
        return path.stem
    named = file_names_policy(path)
    told = names_policy(found) or bool(_words(found) & set(TITLE_WORDS))
    return path.stem if named and not told else found


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
    if _version_pattern().search(text) or find_dates(text):
        return True
    return bool(find_months(text)) and has_cue(text, UPDATE_CUES, UPDATE_CUES_UNSPACED)


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


def has_cue(text: str, cues: Sequence[str], unspaced: Sequence[str]) -> bool:
    """Tell whether a text has a word of ``cues``, or ``unspaced`` within it."""
    low = text.lower()
    return bool(_words(text) & set(cues)) or any(cue in low for cue in unspaced)
