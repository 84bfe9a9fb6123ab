"""Lines that may be numbered headings, and how much each looks like one."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import NamedTuple

from corpus.lines import CLAUSE_END, Line, is_sentence, width
from corpus.numbers import Label, labels
from corpus.vocabulary import NUMBER_KEYWORDS

LONGEST_HEADING = 250
"""In characters, a Han character being three; a longer line is a clause or a paragraph."""

_RUN_IN = re.compile(
    r"(?P<title>[^\s.:。：][^.:。：]{1,70}?)(?:[.:。：][*_]{0,3}|\s[-–—])\s+(?=\S)"
)
_INNER_SENTENCE = re.compile(r"[^\W\d_]{3,}[*_]{0,3}[.!?۔؟][*_]{0,3}\s+\S|[。！？](?=.)")
_DATE_OR_POSTCODE = re.compile(
    r"[^\W\d_]+\.?,?\s+\d{4}\b|.*[,،，]\s?.*\d{3,}|.*\b\d{4,6}(?:\s\w+)?$"
)
_FOLLOWS_NO_NUMBER = "%+°/,،;)]}=*×€$£₽~"


class Candidate(NamedTuple):
    """A line with a label. ``strength`` is how much it looks like a heading, above 0, about 1
    for a plain one; ``title`` is the heading, ``body`` the offset where its own text begins."""

    line: int
    label: Label
    title: str
    body: int
    strength: float
    dense: bool
    """The next line is its sibling: it may be an item of a list or of a table of contents."""


def candidates(lines: Sequence[Line], excluded: Set[int]) -> list[Candidate]:
    """Return the candidates of ``lines``, by line, without the lines ``excluded`` by number."""
    found = []
    filled = [i for i, line in enumerate(lines) if line.text]
    labelled = {i: labels(lines[i].text) for i in filled if i not in excluded}
    for i, after in zip(filled, [*filled[1:], None], strict=False):
        for label in labelled.get(i, ()):
            siblings = labelled.get(after, ()) if after is not None else ()
            candidate = _candidate(lines, i, label, after, _is_next(label, siblings))
            if candidate is not None:
                found.append(candidate)
    return found


def _is_next(label: Label, following: Sequence[Label]) -> bool:
    sibling = (*label.value[:-1], label.value[-1] + 1)
    return any(f.family == label.family and f.value == sibling for f in following)


def _candidate(
    lines: Sequence[Line], i: int, label: Label, after: int | None, dense: bool
) -> Candidate | None:
    line = lines[i]
    title = line.text[label.stop :].strip()
    if not title:
        return _bare(lines, i, label, after, dense)
    if _impossible(title, label):
        return None
    if _is_clause(title):
        return _clause(line, i, label, dense)
    strength = _strength(title, label) - (0.4 if dense else 0.0)
    return Candidate(i, label, _clean(title), line.stop, max(strength, 0.05), dense)


def _bare(
    lines: Sequence[Line], i: int, label: Label, after: int | None, dense: bool
) -> Candidate | None:
    """A number alone on its line: its title is the next one, where that looks like a title."""
    written = lines[i].text
    if after is not None and not is_sentence(lines[after].text) and not labels(lines[after].text):
        title = lines[after].text
        if width(title) <= 120 and (label.family in NUMBER_KEYWORDS or label.marked):
            return Candidate(i, label, _clean(title), lines[after].stop, 0.8, dense)
    if label.family in NUMBER_KEYWORDS:
        return Candidate(i, label, written, lines[i].stop, 0.9, dense)
    return None


def _impossible(title: str, label: Label) -> bool:
    first = title[0]
    if first in _FOLLOWS_NO_NUMBER or title[-1] in ";,،؛；，、":
        return True
    if label.family in NUMBER_KEYWORDS:
        return False
    if not label.marked and (first.islower() or first.isdecimal() or not _worded(title)):
        return True
    return len(label.value) == 1 and bool(_DATE_OR_POSTCODE.match(title[:120]))


def _worded(title: str) -> bool:
    return title[0].isalpha() or title[0] in "\"'“„«‘「『《¿("


def _is_clause(title: str) -> bool:
    if width(title) > LONGEST_HEADING:
        return True
    return width(title) > 60 and bool(_INNER_SENTENCE.search(title))


def _clause(line: Line, i: int, label: Label, dense: bool) -> Candidate | None:
    """A numbered paragraph: a section where its number is deep or named, or where its text
    begins with a title (``4. Payment. You pay ...``); elsewhere an item of a list."""
    inner = line.inner + label.stop
    run_in = _RUN_IN.match(line.text[label.stop : label.stop + 90])
    title = run_in["title"].strip() if run_in and len(run_in["title"].split()) <= 8 else ""
    body = inner + run_in.end() if run_in and title else inner
    if label.family in NUMBER_KEYWORDS:
        return Candidate(i, label, title or line.text[: label.stop].strip(), body, 1.0, False)
    if len(label.value) > 1:
        return Candidate(i, label, title, body, 0.7 if title else 0.5, False)
    if title and label.marked and title[:1].isupper() and _is_title(title):
        return Candidate(i, label, title, body, 0.35, False)
    return None


def _is_title(run_in: str) -> bool:
    """Tell a title that runs into its text from the first words of a sentence."""
    words = [word for word in run_in.split() if len(word) > 3]
    return all(word[0].isupper() for word in words)


def _strength(title: str, label: Label) -> float:
    if label.family in NUMBER_KEYWORDS:
        return 1.5
    strength = 1.0 + (0.3 if len(label.value) > 1 else 0.0)
    if title[-1] in ".。۔":
        strength -= 0.5 if len(label.value) == 1 else 0.2
    if title[0].islower():
        strength -= 0.5
    if not _worded(title):
        strength -= 0.3
    return strength - (0.2 if width(title) > 150 else 0.0)


def _clean(title: str) -> str:
    """Return a heading without the colon or the point that ends it, in one line."""
    bare = " ".join(title.split()).rstrip(CLAUSE_END + ".。۔ ")
    return bare or " ".join(title.split())
