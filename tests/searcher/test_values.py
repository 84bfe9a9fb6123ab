"""Values of metadata fields: dates, years, ranges."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from query_trees import show

from index import schema
from index.query import Range
from searcher.values import value

VALUES = {
    "year of update": ("updated", "2024", "[updated 2024..2024-12-31]"),
    "month of update": ("updated", "2024-02", "[updated 2024-02..2024-02-29]"),
    "month of a common year": ("updated", "2023-02", "[updated 2023-02..2023-02-28]"),
    "day of update": ("updated", "2024-05-20", "[updated 2024-05-20..2024-05-20]"),
    "Urdu figures": ("updated", "۲۰۲۴-۰۵", "[updated 2024-05..2024-05-31]"),
    "full-width figures": ("year", "２０２４", "[year=2024]"),
    "year": ("year", "2024", "[year=2024]"),
    "number": ("number", "3.1.2", "[number=3.1.2]"),
    "number in Arabic figures": ("number", "٣.١", "[number=3.1]"),
    "language": ("language", "zh-Hant", "[language=zh-Hant]"),
    "language by region": ("language", "zh_CN", "(OR [language=zh_CN] [language=zh-Hans])"),
    "version": ("version", "v20240520", "[version=v20240520]"),
    "version in Urdu figures stays": ("version", "v۲۰", "[version=v۲۰]"),
    "span of dates": ("updated", "2020..2024-02", "[updated 2020..2024-02-29]"),
    "span in brackets": ("updated", "[2020 TO 2024]", "[updated 2020..2024-12-31]"),
    "span open at its end": ("updated", "2020..", "[updated 2020..None]"),
    "span open at its beginning": ("year", "..2021", "[year None..2021]"),
    "span in Urdu figures": ("year", "۲۰۲۰..۲۰۲۱", "[year 2020..2021]"),
    "depth": ("depth", "2", "[depth=2]"),
    "span of depths": ("depth", "1..2", "[depth 1..2]"),
    "citation": ("cite", "gdpr/6.1.f", "[cite=gdpr/6.1.f]"),
    "citation as in a text": ("cite", "Art. 6(1)(f) GDPR", "[cite=gdpr/6.1.f]"),
    "citation in Chinese": ("cite", "第六条", "[cite=6]"),
    "citations of a law": ("cite", "DSGVO", "[cite=gdpr/]"),
    "law": ("law", "GDPR", "[law=gdpr]"),
    "law in another language": ("law", "个人信息保护法", "[law=pipl]"),
    "region": ("region", "香港", "[region=hong-kong]"),
    "region by its code": ("region", "GB", "[region=uk]"),
    "what a section has": ("has", "E-mail", "[has=email]"),
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
    "law that nobody knows": ("law", "gdrp", "gdpr"),
    "region that nobody knows": ("region", "Atlantis", "a facet on region lists all"),
    "no citation": ("cite", "cookies", '"cookies" is no citation'),
    "nothing to have": ("has", "fax", "email, link, phone"),
    "depth in words": ("depth", "two", '"two" is no depth'),
    "span upside down": ("year", "2024..2020", "ends before it begins"),
    "span of words": ("updated", "soon..later", '"soon" is no date'),
}


@pytest.mark.parametrize(("field", "text", "problem"), WRONG.values(), ids=WRONG)
def test_wrong_values(field: str, text: str, problem: str) -> None:
    with pytest.raises(ValueError) as caught:
        value(field, text)
    assert problem in str(caught.value)


def test_a_field_without_an_order_has_no_spans() -> None:
    assert show(value("version", "v1..v2")) == "[version=v1..v2]"


@given(st.dates())
def test_a_date_lies_in_its_day_month_and_year(date: object) -> None:
    iso = str(date)
    for text in (iso, iso[:7], iso[:4]):
        found = value("updated", text)
        assert isinstance(found, Range)
        assert found.lower is not None and found.upper is not None
        assert found.lower <= iso <= found.upper


CLOSED = ("updated", "year", "depth", "cite", "law", "region", "has")
"""The fields that take no value they do not know."""


@settings(deadline=None)  # the first law or citation reads the tables
@given(st.sampled_from(schema.FILTERS), st.text(max_size=30))
def test_any_value_is_read_or_refused(field: str, text: str) -> None:
    try:
        value(field, text)
    except ValueError as error:
        assert field in CLOSED and (text in str(error) or not text.isprintable())
