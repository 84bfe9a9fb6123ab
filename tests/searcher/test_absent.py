"""A filter that no section of an index passes is told, with the values there are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import searcher
from searcher import Options, Searcher

LINES = """\
{"id": "a", "text": "We keep invoices.", "organisation": "Discord", "language": "en",\
 "updated": "2021-05-01"}
{"id": "b", "text": "We keep tickets.", "organisation": "Xiaomi Inc.", "language": "en"}
{"id": "c", "text": "我们保存发票。", "organisation": "Xiaomi Inc.", "language": "zh-Hant"}
"""


@pytest.fixture(scope="module", params=["whoosh", "tantivy"])
def opened(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Searcher]:
    folder = tmp_path_factory.mktemp(request.param)
    (folder / "a.jsonl").write_text(LINES, "utf-8")
    searcher.build([folder / "a.jsonl"], folder / "index", Options(engine=request.param))
    with searcher.open(folder / "index") as made:
        yield made


NOTES = {
    "nearest value": (
        "organisation",
        "discrod",
        ("no section has organisation=discrod; there is Discord",),
    ),
    "all values": ("year", "1999", ("no section has year=1999; there is 2021",)),
    "no facet": ("number", "99", ("no section has number=99",)),
    "a value that others have": ("organisation", "Xiaomi", ()),
    "a span": ("updated", "1999..2000", ()),
    "by region": (
        "language",
        "zh-CN",
        ("no section has language=zh-CN|zh-Hans; there is zh-Hant",),
    ),
}


@pytest.mark.parametrize(("field", "value", "notes"), NOTES.values(), ids=NOTES)
def test_what_is_told(opened: Searcher, field: str, value: str, notes: tuple[str, ...]) -> None:
    found = opened.search("cookies", filters={field: value})
    assert (found.total, found.notes) == (0, notes)


def test_nothing_is_told_of_a_filter_that_lets_something_through(opened: Searcher) -> None:
    assert opened.search("invoices", filters={"organisation": ["Discord", "nobody"]}).notes == ()
