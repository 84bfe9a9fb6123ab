"""The date of a policy's last update, as its text tells it.

Dates are weighed by the words beside them and by where they stand. Pure; what is not clearly told
is None, never a guess.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple, TypeVar

from corpus.dates import HAS_YEAR, Found, FoundMonth, day_comes_first, find_dates, find_months
from corpus.lines import Line, is_bullet, width
from corpus.metadata import has_cue, names_policy
from corpus.model import Month
from corpus.vocabulary import (
    EFFECT_CUES,
    EFFECT_CUES_UNSPACED,
    LABEL_CUES,
    UNTIL_CUES,
    UPDATE_CUES,
    UPDATE_CUES_UNSPACED,
    VERSION_CUES,
)

_TOP, _BOTTOM = 15, 12  # filled lines that are looked at from either end
_CUE_REACH = 70  # characters between a date and the word that says what it is
_LABEL = 60  # characters before a date in which a label says what it is
_BESIDE = 20  # characters in which a word stands that is a label only beside a date
_LONGEST_LABEL = 40  # in the middle
_SUBJECT = 30  # characters in which a sentence names what it is about
_SENTENCE = 150  # characters of a sentence about a policy before its date
_LONGEST_LABELLED = 100  # line in the middle
_LOG = 3  # entries that make a log of changes
_APART = 8  # filled lines from one to the next
_FAR = 1 << 40
_LINK = re.compile(r"\]\([^()\s]*\)")
_POINTED = re.compile(r"[1-9]\d?\s?\.\s?\d{4}")
_UNTIL = re.compile(rf"(?<!\w)(?:{'|'.join(UNTIL_CUES)})\W+(?:\w{{1,3}}\s)?\Z", re.IGNORECASE)

Date = datetime.date | Month
_When = TypeVar("_When", Found, FoundMonth)


class _Rank(IntEnum):
    """What tells a date, the best last. Where several tell the same, the first one counts; of
    labels below the top and of logs it is the newest."""

    ALONE = 1
    UNDER_A_LABEL = 2
    EFFECT_END = 3
    EFFECT_TOP = 4
    EFFECT_LABEL = 5
    LOG = 6
    EFFECT_LABEL_TOP = 7
    UPDATE_END = 8
    UPDATE_TOP = 9
    UPDATE_LABEL = 10
    UPDATE_LABEL_TOP = 11


_OF_NEWEST = {_Rank.EFFECT_LABEL, _Rank.UPDATE_LABEL, _Rank.LOG}


class _Dated(NamedTuple):
    """A line with its dates: its place among the filled ones, the line before it, and the part
    of the document in which it stands ("TOP", "MIDDLE" or "END")."""

    place: int
    text: str
    before: str
    part: str
    dates: list[Found]


def updated(lines: Sequence[Line], language: str = "en") -> Date | None:
    """Return the date of the last update, or its month where no day is told.

    What a word for updating stands by comes before what a word for taking effect stands by; what
    is labelled with it (``Last updated: 3 May 2024``) before what a sentence says; the top before
    what is below it, in the middle of which labels alone count; last comes a date that stands
    alone at the top. A log of changes tells its newest date, and what held until some
    date tells nothing. ``language`` says which of two figures is the day, where the text does not.
    """
    dated = list(_dated([line.text for line in lines if line.text], language))
    log, logged = _log(dated)
    found = [pair for line in dated if line.place not in log for pair in _weighed(line)]
    found += [(_Rank.LOG, date) for date in logged]
    best = max((rank for rank, _ in found), default=None)
    dates = [date for rank, date in found if rank is best]
    if not dates:
        return None
    chosen = max(dates, key=str) if best in _OF_NEWEST else dates[0]
    return next((date for _, date in found if _is_day_of(date, chosen)), chosen)


def _is_day_of(date: Date, month: Date) -> bool:
    """Tell whether a date is a day of a month of which none was told."""
    return isinstance(month, Month) and str(date).startswith(f"{month}-")


def _dated(filled: Sequence[str], language: str) -> Iterator[_Dated]:
    years = [place for place, text in enumerate(filled) if HAS_YEAR.search(text, 0, 2000)]
    first = day_comes_first(language, [filled[place] for place in years])
    bottom = max(_TOP, len(filled) - _BOTTOM)
    for place in years:
        part = "TOP" if place < _TOP else "END" if place >= bottom else "MIDDLE"
        text = _LINK.sub("]", filled[place][: 2000 if part == "TOP" else 400])
        found = find_dates(text, day_first=first)
        dates = _standing(text, found)
        if dates or not found:
            yield _Dated(place, text, filled[place - 1] if place else "", part, dates)


def _standing(text: str, found: Sequence[_When]) -> list[_When]:
    """Leave out the last days of what held until then and, of such a sentence, the other dates
    that no word for updating is before: ``effective from 2 May 2019 until 3 May 2024``."""
    last = [date for date in found if _UNTIL.search(text, 0, date.start)]
    return [
        date
        for date in found
        if date not in last
        and (
            not any(_in_one_sentence(text, date, until) for until in last)
            or _updates(_before(text, date.start)[-_LABEL:])
        )
    ]


def _in_one_sentence(text: str, one: _When, other: _When) -> bool:
    between = text[min(one.stop, other.stop) : max(one.start, other.start)]
    return ". " not in between


def _log(dated: Sequence[_Dated]) -> tuple[set[int], list[Date]]:
    """Return the places and the dates of the entries of logs of changes: lines near each other
    that begin with a date, in the order of time."""
    places: set[int] = set()
    dates: list[Date] = []
    run: list[tuple[int, datetime.date]] = []
    for place, date in [*_entries(dated), (_FAR, datetime.date.min)]:
        if run and (place - run[-1][0] > _APART or not _goes_on(run, date)):
            if len(run) >= _LOG:
                places.update(p for p, _ in run)
                dates += [d for _, d in run]
            run = []
        run.append((place, date))
    return places, dates


def _entries(dated: Sequence[_Dated]) -> Iterator[tuple[int, datetime.date]]:
    for line in dated:
        if line.dates and not any(map(str.isalnum, line.text[: line.dates[0].start])):
            yield line.place, line.dates[0].date


def _goes_on(run: Sequence[tuple[int, datetime.date]], date: datetime.date) -> bool:
    (_, first), (_, last) = run[0], run[-1]
    return len(run) < 2 or first <= last <= date or first >= last >= date


def _weighed(line: _Dated) -> Iterator[tuple[_Rank, Date]]:
    for found in line.dates:
        rank = _rank(line, found.start, found.stop)
        if rank:
            yield rank, found.date
    if not line.dates:
        for month in _standing(line.text, find_months(line.text)):
            label = _label(line, month.start, month.stop)
            if label and not _numbers_version(line.text, month):
                yield label, month.month


def _numbers_version(text: str, month: FoundMonth) -> bool:
    """Tell the number of a version from a month: ``Version 3.2021``, but ``Version 03.2021``."""
    before = text[max(0, month.start - _BESIDE) : month.start]
    pointed = _POINTED.fullmatch(text, month.start, month.stop)
    return bool(pointed) and has_cue(before, VERSION_CUES, ())


def _rank(line: _Dated, start: int, stop: int) -> _Rank | None:
    label = _label(line, start, stop)
    if label or line.part == "MIDDLE":
        return label
    near = line.text[max(0, start - _CUE_REACH) : stop + _CUE_REACH // 2]
    heading = line.before if width(line.before) <= 60 else ""
    if _updates(near):
        return _Rank[f"UPDATE_{line.part}"]
    if _takes_effect(near):
        return _Rank[f"EFFECT_{line.part}"]
    if _updates(heading) or _takes_effect(heading):
        return _Rank.UNDER_A_LABEL
    alone = line.place < 6 and width(line.text) <= 100 and not is_bullet(line.text)
    return _Rank.ALONE if alone else None


def _label(line: _Dated, start: int, stop: int) -> _Rank | None:
    """Return the rank of the date at ``start`` if a label is before it in its sentence."""
    before = _before(line.text, start)
    near = before[-_LABEL:]
    first = not line.dates or line.dates[0].start == start
    if line.part == "MIDDLE":
        labelled = _is_label(line.text, before, stop)
    else:
        labelled = first and (len(before) <= _LABEL or names_policy(near))
    if not labelled:
        return None
    top = "_TOP" if line.part == "TOP" else ""
    if _updates(near) or has_cue(near[-_BESIDE:], LABEL_CUES, ()):
        return _Rank[f"UPDATE_LABEL{top}"]
    return _Rank[f"EFFECT_LABEL{top}"] if _takes_effect(near) else None


def _before(text: str, start: int) -> str:
    """Return what is before a place in its sentence."""
    return text[:start].rsplit(". ", 1)[-1]


def _is_label(text: str, before: str, stop: int) -> bool:
    """Tell a line that is a label and a date, or a sentence about a policy's date, from others."""
    if width(text) <= _LONGEST_LABELLED and not any(map(str.isalnum, text[stop:])):
        return len(before) <= _LONGEST_LABEL
    subject = before[:_SUBJECT]
    told = names_policy(subject) or has_cue(subject, VERSION_CUES, ())
    return told and len(before) <= _SENTENCE


def _updates(text: str) -> bool:
    return has_cue(text, UPDATE_CUES, UPDATE_CUES_UNSPACED)


def _takes_effect(text: str) -> bool:
    return has_cue(text, EFFECT_CUES, EFFECT_CUES_UNSPACED)
