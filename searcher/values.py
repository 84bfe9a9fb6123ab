"""Reads the values of metadata fields in a query or a filter: tags, numbers, dates, ranges."""

from __future__ import annotations

import calendar
import datetime
import re

from analyzers.fold import ascii_digits
from index import schema
from index.query import Filter, Query, Range
from searcher.errors import QueryError
from searcher.lexer import Lexeme

_YEAR = re.compile("[0-9]{4}")
_DATE = re.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_FIGURES = {"updated", "year", "number"}
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

    Digits of any script are read. Raises ValueError where a date cannot be.
    """
    text = ascii_digits(text) if field in _FIGURES else text
    if field == "updated":
        return Range(field, _first_day(text), _last_day(text))
    return Filter(field, _year(text) if field == "year" else text)


def _year(text: str) -> str:
    if not _YEAR.fullmatch(text):
        raise ValueError(f'"{text}" is no year; write it as 2024')
    return text


def _range(field: str, text: str) -> Range:
    if not schema.KEYWORDS[field].ordered:
        ordered = ", ".join(name for name, known in schema.KEYWORDS.items() if known.ordered)
        raise ValueError(f"{field} has no ranges; these have: {ordered}")
    found = _RANGE.fullmatch(ascii_digits(text))
    if not found:
        raise ValueError(f'"[{text}]" is no range; write it as [2020 TO 2024], * for an open end')
    low, high = found[1], found[2]
    first, last = (_first_day, _last_day) if field == "updated" else (_year, _year)
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
    try:
        datetime.date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        raise ValueError(f'"{text}" is no date of the calendar') from None
    return year, month, day


def _first_day(text: str) -> str:
    year, month, day = _parts(text)
    return f"{year:04}-{month or 1:02}-{day or 1:02}"


def _last_day(text: str) -> str:
    year, month, day = _parts(text)
    month = month or 12
    return f"{year:04}-{month:02}-{day or calendar.monthrange(year, month)[1]:02}"
