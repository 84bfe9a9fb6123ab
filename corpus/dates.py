"""Dates as policies write them, in each language's own words. Pure.

Month names come from CLDR through ICU, with the order of the parts left free: a month's name
with a day and a year beside it. A date of figures is read only where it cannot be misread:
``03/04/2021`` is two dates, so it is none, unless the caller can tell the order.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from corpus.lines import INVISIBLE
from corpus.model import Month
from corpus.numbers import chinese

_EARLIEST, _LATEST = 1985, 2100
HAS_YEAR = re.compile(r"\d{4}|年")
"""What a text without a date lacks."""
_WORD = re.compile(r"\d+|(?!\d)[^\W\d_]+(?:['’.](?=[^\W\d_]))?[^\W\d_]*")
_ISO = re.compile(r"(?<![\d.])(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d|\2\d)")
_EAST_ASIAN = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日號号일]")
_HAN_DIGITS = re.compile(
    r"([〇零一二三四五六七八九]{4})\s*年\s*([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日號号]"
)
_DAY_FIRST = re.compile(r"(?<![\d.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)")
_MONTH_OF_FIGURES = re.compile(
    r"(?<![vV\d.,/-])(?:(?P<month>0?[1-9]|1[0-2])\s?[./-]\s?(?P<year>\d{4})"
    r"|(?P<first>\d{4})[/-](?P<second>0[1-9]|1[0-2]))(?![\d/-]|\.\d)"
)
_MONTH_LANGUAGES = [
    "en",
    "sv",
    "az",
    "kk",
    "ur",
    "ru",
    "tr",
    "de",
    "fr",
    "ar",
    "fa",
    "es",
    "pt",
    "it",
    "nl",
    "da",
    "nb",
    "fi",
    "pl",
    "cs",
    "uk",
    "ro",
    "hu",
    "id",
    "ms",
    "vi",
    "ky",
    "uz",
    "be",
    "bg",
]
_ISO_MONTH = re.compile("([0-9]{4})-(0[1-9]|1[0-2])")
_IN_FIGURE = re.compile(r"\d[.,/-]\Z")
_REACH = 3  # words between a month and its day or year: "10 de mayo de 2021"


class Found(NamedTuple):
    """A date and where it stands in the text."""

    date: datetime.date
    start: int
    stop: int


class FoundMonth(NamedTuple):
    """A month of a year and where it stands in the text."""

    month: Month
    start: int
    stop: int


def find_dates(text: str, *, day_first: bool | None = None) -> list[Found]:
    """Return the dates of ``text`` in order; what is no day of the calendar is passed over.

    ``day_first`` tells which figure of ``03/04/2021`` is the day; None where it cannot be known.
    """
    if not HAS_YEAR.search(text):
        return []
    found = [*_figures(text, day_first), *_named(text)]
    found.sort(key=lambda f: f.start)
    return found


def parse_iso(written: str) -> datetime.date | Month:
    """Return the date of ``YYYY-MM-DD``, with or without a time after it, or the month of
    ``YYYY-MM``.

    Raises ValueError where it is none.
    """
    if month := _ISO_MONTH.fullmatch(written.strip()):
        return Month(int(month[1]), int(month[2]))
    return datetime.date.fromisoformat(written.strip()[:10])


def _date(year: int, month: int, day: int) -> datetime.date | None:
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _figures(text: str, day_first: bool | None) -> Iterator[Found]:
    for pattern in (_ISO, _EAST_ASIAN, _HAN_DIGITS, _DAY_FIRST):
        for match in pattern.finditer(text):
            parts = [g for g in match.groups() if g not in {"-", "/", "."}]
            numbers = [int(p) if p.isdecimal() else chinese(p) for p in parts]
            date = (
                _day_first(numbers, match, day_first) if pattern is _DAY_FIRST else _date(*numbers)
            )
            if date:
                yield Found(date, *match.span())


def _day_first(
    numbers: list[int], match: re.Match[str], day_first: bool | None
) -> datetime.date | None:
    first, second, year = numbers
    if match[2] == "." or first > 12 or first == second:
        return _date(year, second, first)
    if second > 12 or day_first is False:
        return _date(year, first, second)
    return _date(year, second, first) if day_first else None


def day_comes_first(language: str, texts: Iterable[str]) -> bool | None:
    """Tell which figure of ``03/04/2021`` is the day in a document: as another date of ``texts``
    shows, else as its language has it (CLDR); None for English, which has both orders."""
    for text in texts:
        for match in _DAY_FIRST.finditer(text, 0, 2000):
            first, second = int(match[1]), int(match[3])
            if match[2] == "/" and (first > 12) != (second > 12):
                return first > 12
    return _customary(language)


@cache
def _customary(language: str) -> bool | None:
    import icu

    if language == "en":
        return None
    made = icu.DateTimePatternGenerator.createInstance(icu.Locale(language))
    order = re.sub("[^dMy]", "", made.getBestPattern("yMd"))
    return {"d": True, "M": False}.get(order[:1])


def find_months(text: str) -> list[FoundMonth]:
    """Return the months of a year that ``text`` names without a day: ``August 2026``."""
    if not HAS_YEAR.search(text):
        return []
    found = list(_months_of_figures(text))
    words = list(_WORD.finditer(text))
    for place, number in _month_places(words).items():
        if next(_pairs(text, words, place), None):
            continue  # a day is told, if one that is none: 31 February
        for near in (place + 1, place + 2, place - 1):
            if 0 <= near < len(words) and _is_year(words[near][0]):
                first, last = words[min(place, near)], words[max(place, near)]
                if not re.search(r"[;:!?()\n]|\.\s", text[first.end() : last.start()]):
                    month = Month(int(words[near][0]), number)
                    found.append(FoundMonth(month, first.start(), last.end()))
                    break
    return sorted(found, key=lambda f: f.start)


def _months_of_figures(text: str) -> Iterator[FoundMonth]:
    for match in _MONTH_OF_FIGURES.finditer(text):
        year, month = int(match["year"] or match["first"]), int(match["month"] or match["second"])
        two_years = match["first"] and month == year % 100 + 1  # 2011/12
        if _EARLIEST <= year <= _LATEST and not two_years:
            yield FoundMonth(Month(year, month), *match.span())


@cache
def months() -> dict[str, int]:
    """Return month names, lower case, in every language: as written in dates and alone, and
    abbreviated. A name that two languages use for different months is left out."""
    import icu

    known: dict[str, int] = {}
    clashes: set[str] = set()
    symbols_of = icu.DateFormatSymbols
    for language in _MONTH_LANGUAGES:
        symbols = symbols_of(icu.Locale(language))
        for context in (symbols_of.FORMAT, symbols_of.STANDALONE):
            for breadth in (symbols_of.WIDE, symbols_of.ABBREVIATED):
                for number, name in enumerate(symbols.getMonths(context, breadth), 1):
                    _learn(known, clashes, _bare(name), number)
    for name in clashes:
        known.pop(name, None)
    return known


def _learn(known: dict[str, int], clashes: set[str], name: str, number: int) -> None:
    if len(name) < 2 or not name.isalpha():
        return
    if known.setdefault(name, number) != number:
        clashes.add(name)


def _bare(name: str) -> str:
    return re.sub(r"[\u064b-\u065f\u0654.]", "", name.replace("İ", "i")).lower()


@lru_cache(maxsize=1 << 14)
def month(word: str) -> int | None:
    """Return the month that ``word`` names, inflected or not: ``oktyabrda``, ``қарашасында``."""
    names = months()
    bare = _bare(word)
    if bare in names:
        return names[bare]
    for size in range(len(bare) - 1, max(3, len(bare) - 8), -1):
        if bare[:size] in names:
            return names[bare[:size]]
    return None


def _named(text: str) -> Iterator[Found]:
    clean = re.sub(f"[{INVISIBLE}]", " ", text)
    words = list(_WORD.finditer(clean))
    for place, number in _month_places(words).items():
        found = _around(clean, words, place, number)
        if found:
            yield found


def _month_places(words: list[re.Match[str]]) -> dict[int, int]:
    """Return place and number of each month. An inflected one beside an uninflected one is
    none: ``martedì`` in ``martedì 22 aprile``."""
    names = {i: w[0] for i, w in enumerate(words) if not w[0][0].isdecimal() and len(w[0]) <= 20}
    found = {i: number for i, name in names.items() if (number := month(name))}
    exact = {i for i in found if _bare(names[i]) in months()}
    near = range(-_REACH, _REACH + 1)
    return {i: n for i, n in found.items() if i in exact or not any(i + d in exact for d in near)}


def _around(text: str, words: list[re.Match[str]], place: int, number: int) -> Found | None:
    """Return the date whose month is ``words[place]``: the nearest day, the nearest year."""
    for year, day in _pairs(text, words, place):
        date = _date(int(words[year][0]), number, int(words[day][0]))
        if date:
            first, last = min(place, day, year), max(place, day, year)
            return Found(date, words[first].start(), words[last].end())
    return None


def _pairs(text: str, words: list[re.Match[str]], place: int) -> Iterator[tuple[int, int]]:
    """Yield the years and days that may go with the month ``words[place]``, the nearest first."""
    near = range(max(0, place - _REACH), min(len(words), place + _REACH + 1))
    days = [i for i in near if _is_day(words[i], text)]
    years = [i for i in near if _is_year(words[i][0])]
    for year in sorted(years, key=lambda i: (abs(i - place), i < place)):
        for day in sorted(days, key=lambda i: (abs(i - place), i > place)):
            first, last = min(place, day, year), max(place, day, year)
            span = text[words[first].start() : words[last].end()]
            if not re.search(r"[;:!?()\n]|\.\s+[^\W\d_]{4,}\s+\w+\s+\d{4}", span):
                yield year, day


def _is_day(word: re.Match[str], text: str) -> bool:
    """Tell a day from other figures; the last one of ``1.0.1`` is none."""
    figure = word[0].isdecimal() and len(word[0]) <= 2 and 1 <= int(word[0]) <= 31
    return figure and not _IN_FIGURE.search(text, max(0, word.start() - 2), word.start())


def _is_year(word: str) -> bool:
    return word.isdecimal() and len(word) == 4 and _EARLIEST <= int(word) <= _LATEST
