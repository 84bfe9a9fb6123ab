"""Reads the values of metadata fields in a query or a filter: tags, numbers, dates, ranges."""

from __future__ import annotations

import calendar
import re

from index.query import Filter, Query, Range
from searcher.errors import QueryError
from searcher.lexer import Lexeme

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_RANGE = re.compile(r"\s*(\S+)\s+TO\s+(\S+)\s*")


def keyword(field: str, lexeme: Lexeme) -> Query:
    """Return the query of a metadata field's value.

    Raises QueryError where a date or a range cannot be read.
    """
    try:
        if lexeme.kind == "range":
            return _range(field, lexeme.text)
        return value(field, lexeme.text)
    except ValueError as error:
        raise QueryError(str(error), lexeme.column) from None


def value(field: str, text: str) -> Query:
    """Return the query of one value; a date short of its day stands for the span it names.

    Raises ValueError where a date cannot be read.
    """
    if field == "updated":
        return Range(field, _first_day(text), _last_day(text))
    if field == "year" and not re.fullmatch(r"\d{4}", text):
        raise ValueError(f'"{text}" is no year; write it as 2024')
    return Filter(field, text)


def _range(field: str, text: str) -> Range:
    found = _RANGE.fullmatch(text)
    if not found:
        raise ValueError(f'"[{text}]" is no range; write it as [2020 TO 2024], * for an open end')
    low, high = found[1], found[2]
    first, last = (_first_day, _last_day) if field == "updated" else (str, str)
    lower, upper = (None if low == "*" else first(low)), (None if high == "*" else last(high))
    if lower is not None and upper is not None and lower > upper:
        raise ValueError(f'the range "[{text}]" ends before it begins')
    return Range(field, lower, upper)


def _parts(text: str) -> tuple[int, int | None, int | None]:
    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError(f'"{text}" is no date; write it as 2024, 2024-05 or 2024-05-31')
    year, month, day = (None if part is None else int(part) for part in found.groups())
    assert year is not None
    if year < 1 or not 1 <= (month or 1) <= 12:
        raise ValueError(f'"{text}" is no date of the calendar')
    if not 1 <= (day or 1) <= calendar.monthrange(year, month or 1)[1]:
        raise ValueError(f'"{text}" is no date of the calendar')
    return year, month, day


def _first_day(text: str) -> str:
    year, month, day = _parts(text)
    return f"{year:04}-{month or 1:02}-{day or 1:02}"


def _last_day(text: str) -> str:
    year, month, day = _parts(text)
    month = month or 12
    return f"{year:04}-{month:02}-{day or calendar.monthrange(year, month)[1]:02}"
