"""Values of metadata fields: dates, years, ranges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from query_trees import show

from index import schema
from index.query import Range
from searcher.values import value

VALUES = {
    "year of update": ("updated", "2024", "[updated 2024-01-01..2024-12-31]"),
    "month of update": ("updated", "2024-02", "[updated 2024-02-01..2024-02-29]"),
    "month of a common year": ("updated", "2023-02", "[updated 2023-02-01..2023-02-28]"),
    "day of update": ("updated", "2024-05-20", "[updated 2024-05-20..2024-05-20]"),
    "Urdu figures": ("updated", "۲۰۲۴-۰۵", "[updated 2024-05-01..2024-05-31]"),
    "full-width figures": ("year", "２０２４", "[year=2024]"),
    "year": ("year", "2024", "[year=2024]"),
    "number": ("number", "3.1.2", "[number=3.1.2]"),
    "number in Arabic figures": ("number", "٣.١", "[number=3.1]"),
    "language": ("language", "zh-Hant", "[language=zh-Hant]"),
    "version": ("version", "v20240520", "[version=v20240520]"),
    "version in Urdu figures stays": ("version", "v۲۰", "[version=v۲۰]"),
}


@pytest.mark.parametrize(("field", "text", "tree"), VALUES.values(), ids=VALUES)
def test_values(field: str, text: str, tree: str) -> None:
    assert show(value(field, text)) == tree


WRONG = {
    "word": ("updated", "soon", '"soon" is no date'),
    "empty": ("updated", "", '"" is no date'),
    "short year": ("updated", "24", '"24" is no date'),
    "year nought": ("updated", "0000", "no date of the calendar"),
    "month 13": ("updated", "2024-13", "no date of the calendar"),
    "month 0": ("updated", "2024-00", "no date of the calendar"),
    "day 0": ("updated", "2024-01-00", "no date of the calendar"),
    "30 February": ("updated", "2024-02-30", "no date of the calendar"),
    "day without zero": ("updated", "2024-5-2", "is no date"),
    "line break": ("year", "2024\n", "is no year"),
    "no year": ("year", "20245", "is no year"),
}


@pytest.mark.parametrize(("field", "text", "problem"), WRONG.values(), ids=WRONG)
def test_wrong_values(field: str, text: str, problem: str) -> None:
    with pytest.raises(ValueError, match=r"no (date|year)") as caught:
        value(field, text)
    assert problem in str(caught.value)


@given(st.dates())
def test_a_date_lies_in_its_day_month_and_year(date: object) -> None:
    iso = str(date)
    for text in (iso, iso[:7], iso[:4]):
        found = value("updated", text)
        assert isinstance(found, Range)
        assert found.lower is not None and found.upper is not None
        assert found.lower <= iso <= found.upper


@given(st.sampled_from(schema.FILTERS), st.text(max_size=30))
def test_any_value_is_read_or_refused(field: str, text: str) -> None:
    try:
        value(field, text)
    except ValueError as error:
        assert field in ("updated", "year") and text in str(error)
