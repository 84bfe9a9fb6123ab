"""Where one file holds several policies: a new title, its date or another language, a new ``1``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from corpus.candidates import Candidate, candidates
from corpus.contents import contents
from corpus.headings import numbered
from corpus.language import detect, script
from corpus.lines import Line, is_bullet, is_sentence, width
from corpus.metadata import is_version_or_date, names_policy
from corpus.numbers import labels

_LONGEST_TITLE = 150
_FEWEST_HEADINGS = 2
_NEAR = 4  # filled lines after a title in which its date stands
_AROUND = 400  # characters whose languages are compared
_MOST_TITLES = 200


def split(lines: Sequence[Line]) -> list[range]:
    """Return the policies of a file as ranges of line numbers that tile ``lines``."""
    titles = _titles(lines)
    if not titles:
        return [range(len(lines))]
    table = contents(lines)
    starts = [0, *_confirmed(lines, titles, candidates(lines, table.lines)), len(lines)]
    return [range(a, b) for a, b in pairwise(starts) if a < b]


def _confirmed(
    lines: Sequence[Line], titles: Sequence[int], numbers: Sequence[Candidate]
) -> list[int]:
    """Return the titles after which an outline starts anew, each with its version line."""
    found: list[int] = []
    headed = [c for chain in numbered(numbers, titles) for c in chain]
    for title, following in zip(titles, [*titles[1:], len(lines)], strict=True):
        own = sorted(c.line for c in headed if title < c.line < following)
        before = any(c.line < title for c in headed)
        starts = [c for c in headed if c.line in own[:3] and c.label.value[0] == 1]
        if before and starts and len(own) >= _FEWEST_HEADINGS:
            found.append(_with_version(lines, title))
    return found


def _titles(lines: Sequence[Line]) -> list[int]:
    filled = [i for i, line in enumerate(lines) if line.text]
    named = [
        place
        for place, i in enumerate(filled[1:], 1)
        if _is_title(lines[i].text) and names_policy(lines[i].text)
    ]
    return [
        filled[p]
        for p in named[:_MOST_TITLES]
        if _dated(lines, filled[p + 1 : p + 1 + _NEAR]) or _changes_language(lines, filled, p)
    ]


def _is_title(text: str) -> bool:
    if not text or width(text) > _LONGEST_TITLE or text.islower():
        return False
    return not (is_bullet(text) or is_sentence(text) or labels(text) or is_version_or_date(text))


def _dated(lines: Sequence[Line], following: Sequence[int]) -> bool:
    for i in following:
        if labels(lines[i].text):
            return False
        if is_version_or_date(lines[i].text):
            return True
    return False


def _changes_language(lines: Sequence[Line], filled: Sequence[int], place: int) -> bool:
    before = " ".join(lines[i].text for i in filled[max(0, place - 6) : place])[-_AROUND:]
    after = " ".join(lines[i].text for i in filled[place : place + 6])[:_AROUND]
    if script(before) != script(after):
        return script(before) is not None and script(after) is not None
    old, new = detect(before), detect(after)
    return old.certain and new.certain and old.language != new.language


def _with_version(lines: Sequence[Line], title: int) -> int:
    """Return the line where the policy of ``title`` starts: at its version, if that is above."""
    before = title - 1
    while before >= 0 and not lines[before].text:
        before -= 1
    text = lines[before].text if before >= 0 else ""
    above = is_version_or_date(text) and width(text) <= 60 and not is_sentence(text)
    return before if above else title
