"""Reads the values of metadata fields in a query or a filter: tags, numbers, dates, ranges."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from analyzers.fold import ascii_digits
from index import schema
from index.query import Filter, Or, Query, Range
from searcher.errors import QueryError, quoted
from searcher.lexer import Lexeme

_YEAR = re.compile("[0-9]{4}")
_DATE = re.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_FIGURES = {"updated", "year", "number", "depth"}
_RANGE = re.compile(r"\s*(\S+)\s+TO\s+(\S+)\s*")
_SCRIPTS = {"zh-cn": "zh-Hans", "zh-sg": "zh-Hans", "zh-tw": "zh-Hant", "zh-hk": "zh-Hant-HK"}
"""Chinese by the region alone, and the tags that texts without one are given: the likely subtags
of Unicode Technical Standard 35."""
_DOTTED = re.compile(r"([^.\s]*)\.\.([^.\s]*)")


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

    A span is ``2020..2024`` or ``[2020 TO 2024]``, and open where an end is left out or ``*``.
    Digits of any script are read; citations, laws and jurisdictions as texts have them. Raises
    ValueError for what cannot be read as a value of the field.
    """
    text = ascii_digits(text) if field in _FIGURES else text
    if schema.KEYWORDS[field].ordered and (span := _span(text)):
        return _range(field, span)
    if field == "updated":
        return Range(field, _first_day(text), _last_day(text))
    if field == "language" and (script := _SCRIPTS.get(text.lower().replace("_", "-"))):
        return Or((Filter(field, text), Filter(field, script)))
    return Filter(field, _READ[field](text) if field in _READ else text)


def _span(text: str) -> str | None:
    """Return what stands in brackets for a span in either form, None for a single value."""
    dotted = _DOTTED.fullmatch(text)
    if dotted:
        return f"{dotted[1] or '*'} TO {dotted[2] or '*'}"
    return text[1:-1] if text[:1] == "[" and text[-1:] == "]" else None


def _year(text: str) -> str:
    if not _YEAR.fullmatch(text):
        raise ValueError(f'"{quoted(text)}" is no year; write it as 2024')
    return text


def _range(field: str, text: str) -> Range:
    if not schema.KEYWORDS[field].ordered:
        ordered = ", ".join(name for name, known in schema.KEYWORDS.items() if known.ordered)
        raise ValueError(f"{field} has no ranges; these have: {ordered}")
    found = _RANGE.fullmatch(ascii_digits(text))
    if not found:
        cure = "write it as [2020 TO 2024], * for an open end"
        raise ValueError(f'"[{quoted(text)}]" is no range; {cure}')
    low, high = found[1], found[2]
    one = _READ.get(field, _year)
    first, last = (_first_day, _last_day) if field == "updated" else (one, one)
    lower, upper = (None if low == "*" else first(low)), (None if high == "*" else last(high))
    if lower is not None and upper is not None and lower > upper:
        raise ValueError(f'the range "[{quoted(text)}]" ends before it begins')
    return Range(field, lower, upper)


def _parts(text: str) -> tuple[int, int | None, int | None]:
    from datetime import date

    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError(f'"{quoted(text)}" is no date; write it as 2024, 2024-05 or 2024-05-31')
    year, month, day = (None if part is None else int(part) for part in found.groups())
    assert year is not None
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        raise ValueError(f'"{quoted(text)}" is no date of the calendar') from None
    return year, month, day


def _first_day(text: str) -> str:
    """Return the first value that a date can have: a month of which no day is told is before
    its days, and within its year."""
    _parts(text)
    return text


def _last_day(text: str) -> str:
    from calendar import monthrange

    year, month, day = _parts(text)
    month = month or 12
    return f"{year:04}-{month:02}-{day or monthrange(year, month)[1]:02}"


def _depth(text: str) -> str:
    if not re.fullmatch("[0-9]", text):
        levels = "0 is an introduction, 1 a top heading, 9 the most"
        raise ValueError(f'"{quoted(text)}" is no depth; {levels}')
    return text


def _cite(text: str) -> str:
    from corpus import citations

    found = citations.normal(text)
    if found is None:
        cure = 'write it as gdpr/6.1.f, 6.1 or "Art. 6 GDPR"'
        raise ValueError(f'"{quoted(text)}" is no citation; {cure}')
    return found


def _law(text: str) -> str:
    from corpus import names

    return names.resolve("law", text) or _unknown("law", text, names.laws())


def _region(text: str) -> str:
    from corpus import names

    return names.resolve("region", text) or _unknown("region", text, names.regions())


def _has(text: str) -> str:
    from corpus.references import HAS

    wanted = text.casefold().replace("-", "")
    return wanted if wanted in HAS else _unknown("has", text, HAS)


def _unknown(field: str, text: str, known: Iterable[str]) -> str:
    """Raise ValueError with the likeliest of the values that there are."""
    import difflib

    ids = sorted(known)
    near = difflib.get_close_matches(text.casefold(), ids, 3, 0.5) or ids[:3]
    like = f"there is {', '.join(near)}" + (" and others" if len(ids) > len(near) else "")
    raise ValueError(f'{field} knows no "{quoted(text)}"; {like}; a facet on {field} lists all')


_READ: dict[str, Callable[[str], str]] = {
    "year": _year,
    "depth": _depth,
    "cite": _cite,
    "law": _law,
    "region": _region,
    "has": _has,
}
"""What makes the value of a field of what was typed; the others' values are as typed."""
