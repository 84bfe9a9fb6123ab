"""What an argument of the library may be, and what is said of any other."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import searcher
from searcher import CorpusError, EngineMissing, Options, Searcher, UsageError

NATURAL: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "a number": ({"year": 2024}, {"year": "2024"}),
    "numbers": ({"year": (2020, 2024)}, {"year": ["2020", "2024"]}),
    "numbers of a table": ({"year": np.array([2020, 2024])}, {"year": ["2020", "2024"]}),
    "a number without a dimension": ({"year": np.array(2024)}, {"year": "2024"}),
    "the number of a level": ({"depth": 1}, {"depth": "1"}),
    "a date": ({"updated": datetime.date(2024, 5, 20)}, {"updated": "2024-05-20"}),
    "a time": ({"updated": datetime.datetime(2024, 5, 20, 23)}, {"updated": "2024-05-20"}),
    "nothing": ({"language": None}, {}),
    "a set": ({"language": {"sv", "en"}}, {"language": ["en", "sv"]}),
    "no filters": ({}, {}),
}


@pytest.mark.parametrize(("given", "typed"), NATURAL.values(), ids=NATURAL)
def test_filters_take_the_values_that_programs_have(
    opened: Searcher, given: dict[str, Any], typed: dict[str, Any]
) -> None:
    found, same = (opened.search("*", filters=filters) for filters in (given, typed))
    assert found.total and [hit.id for hit in found.hits] == [hit.id for hit in same.hits]


def test_pages_take_the_numbers_of_tables(opened: Searcher) -> None:
    found = opened.search("data", limit=np.int64(2), offset=np.uint8(1))  # type: ignore[arg-type]
    assert found == replace(opened.search("data", limit=2, offset=1), took_ms=found.took_ms)
    assert [type(hit.rank) for hit in found.hits] == [int, int]


def test_facets_are_any_names_each_once(opened: Searcher) -> None:
    found = opened.search("data", facets={"lang", "language", "year"})
    assert sorted(found.facets) == ["language", "year"]
    assert opened.search("data", facets=None).facets == {}


WRONG: dict[str, tuple[Callable[[Searcher], object], type[Exception], str]] = {
    "query": (lambda s: s.search(None), TypeError, "query has to be a string, not None"),
    "query of a scan": (lambda s: s.scan(1), TypeError, "query has to be"),
    "query of why_not": (lambda s: s.why_not("x", None), TypeError, "query has to be"),
    "text": (lambda s: s.rank(b"data"), TypeError, "text has to be"),
    "language": (lambda s: s.search("data", language=1), TypeError, "language has to be"),
    "language of a word": (lambda s: s.complete("da", language=1), TypeError, "language has"),
    "limit": (lambda s: s.search("data", limit=1.5), TypeError, "limit has to be"),
    "truth as a limit": (lambda s: s.rank("data", limit=True), TypeError, "limit has to be"),
    "offset": (lambda s: s.search("data", offset="1"), TypeError, "offset has to be"),
    "limit of words": (lambda s: s.complete("da", limit=-1), UsageError, "limit is -1"),
    "endless limit of words": (lambda s: s.complete("da", limit=10**20), UsageError, "limit is"),
    "a number that Python does not write": (
        lambda s: s.search("data", limit=10**5000),
        UsageError,
        "limit is a number of more than 30 digits; it may be 0 to 10,000",
    ),
    "such an offset": (lambda s: s.search("data", offset=-(10**5000)), UsageError, "offset is a"),
    "such a year": (
        lambda s: s.search("data", filters={"year": 10**5000}),
        UsageError,
        "filter year: it is a number of more than 30 digits, and no section has one",
    ),
    "such a number in a list": (
        lambda s: s.search("data", limit=[10**5000]),
        TypeError,
        "limit has to be a whole number, not a list",
    ),
    "such a number of processes": (
        lambda s: searcher.build("x", "y", Options(jobs=-(10**5000))),
        UsageError,
        "jobs is a number of more than 30 digits",
    ),
    "such a time": (
        lambda s: searcher.build("x", "y", Options(wait=-(10**5000))),
        UsageError,
        "wait is a number of more than 30 digits",
    ),
    "facet_limit": (
        lambda s: s.search("data", facet_limit=-1),
        UsageError,
        "facet_limit is -1; it may be 0 or more, or None for all",
    ),
    "facet_limit in words": (
        lambda s: s.search("data", facet_limit="all"),
        TypeError,
        "facet_limit has to be a whole number, or None for all",
    ),
    "facets": (lambda s: s.search("data", facets=1), TypeError, "facets has to be"),
    "a facet": (lambda s: s.search("data", facets=[1]), TypeError, "a facet has to be"),
    "facets of bytes": (lambda s: s.search("data", facets=b"year"), TypeError, "not b'year'"),
    "facets of a table": (
        lambda s: s.search("data", facets=np.array("year")),
        TypeError,
        "facets has to be",
    ),
    "sort": (lambda s: s.search("data", sort=None), TypeError, "sort has to be a string"),
    "sort of a scan": (lambda s: s.scan("data", sort=1), TypeError, "sort has to be a string"),
    "no group": (lambda s: s.search("data", group=1), TypeError, "group has to be a string"),
    "group": (lambda s: s.search("data", group="year"), UsageError, 'no group "year"'),
    "pairs": (lambda s: s.search("data", filters=[("lang", "en")]), TypeError, "filters have to"),
    "bytes": (lambda s: s.search("data", filters={"lang": b"en"}), TypeError, "filter lang"),
    "truth of a table": (
        lambda s: s.search("data", filters={"year": np.bool_(True)}),
        TypeError,
        "filter year",
    ),
    "a table": (
        lambda s: s.search("data", filters={"year": np.array([[2024]])}),
        TypeError,
        "filter year",
    ),
    "truth": (lambda s: s.search("data", filters={"year": True}), TypeError, "filter year"),
    "an empty value": (lambda s: s.search("data", filters={"lang": ""}), UsageError, "filter lang"),
    "id": (lambda s: s.section(None), TypeError, "id has to be"),
    "id of a document": (lambda s: s.document(None), TypeError, "id has to be"),
    "prefix": (lambda s: s.words(None), TypeError, "prefix has to be"),
    "typed": (lambda s: s.complete(None), TypeError, "typed has to be"),
}


@pytest.mark.parametrize(("ask", "kind", "message"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_is_named(
    opened: Searcher, ask: Callable[[Searcher], object], kind: type[Exception], message: str
) -> None:
    with pytest.raises(kind) as told:
        ask(opened)
    assert message in str(told.value)


BUILDS: dict[str, tuple[dict[str, Any], type[Exception], str]] = {
    "language": ({"options": Options(language=5)}, TypeError, "language has to be"),  # type: ignore[arg-type]
    "encoding": ({"options": Options(encoding=5)}, TypeError, "encoding has to be"),  # type: ignore[arg-type]
    "truth of jobs": ({"options": Options(jobs=True)}, TypeError, "jobs has to be"),
    "truth of a time": ({"options": Options(wait=True)}, TypeError, "wait has to be"),
    "no processes": ({"options": Options(jobs=0)}, UsageError, "jobs is 0"),
    "processes": ({"options": Options(jobs="2")}, TypeError, "jobs has to be"),  # type: ignore[arg-type]
    "time before now": ({"options": Options(wait=-1)}, UsageError, "wait is -1"),
    "no time": ({"options": Options(wait=math.nan)}, UsageError, "wait is nan"),
    "time": ({"options": Options(wait="1")}, TypeError, "wait has to be"),  # type: ignore[arg-type]
    "engine": ({"options": Options(engine="lucene")}, EngineMissing, "no engine 'lucene'"),
    "paths": ({"paths": None}, TypeError, "paths have to be"),
    "what is no path": ({"paths": [5]}, TypeError, "paths have to be a path or several, not 5"),
    "bytes": ({"paths": b"policies"}, TypeError, "paths have to be .*, not b'policies'"),
    "path": ({"paths": ""}, CorpusError, "a path is empty"),
    "index": ({"index": ""}, UsageError, "path of the index is empty"),
    "no index": ({"index": None}, TypeError, "the index has to be a path"),
}


@pytest.mark.parametrize(("given", "kind", "message"), BUILDS.values(), ids=BUILDS)
def test_a_build_names_what_cannot_be(
    tmp_path: Path, given: dict[str, Any], kind: type[Exception], message: str
) -> None:
    with pytest.raises(kind, match=message):
        searcher.build(**{"paths": tmp_path, "index": tmp_path / "index", **given})
    assert list(tmp_path.iterdir()) == []


def test_an_empty_path_is_no_index() -> None:
    with pytest.raises(UsageError, match="path of the index is empty"):
        searcher.open("")


LONG = "\ud800\n" * 50_000
REPEATED: dict[str, Callable[[Searcher], object]] = {
    "query": lambda s: s.search(LONG.encode("utf-8", "surrogatepass")),
    "field": lambda s: s.search(f"{'a' * 4000}:b"),
    "language": lambda s: s.search("data", language=LONG),
    "sort": lambda s: s.search("data", sort=LONG),  # type: ignore[arg-type]
    "group": lambda s: s.search("data", group=LONG),  # type: ignore[arg-type]
    "facet": lambda s: s.search("data", facets=LONG),
    "filter": lambda s: s.search("data", filters={LONG: "a"}),
    "filters": lambda s: s.search("data", filters=[LONG]),  # type: ignore[arg-type]
    "id": lambda s: s.section(LONG),
    "span": lambda s: s.search("data", filters={"updated": f"[{LONG}]"}),
    **{
        name: lambda s, name=name: s.search("data", filters={name: LONG})
        for name in ("year", "updated", "depth", "cite", "law", "region", "has")
    },
}


@pytest.mark.parametrize("ask", REPEATED.values(), ids=REPEATED)
def test_a_message_is_one_line_however_long_the_value(
    opened: Searcher, ask: Callable[[Searcher], object]
) -> None:
    with pytest.raises((searcher.Error, TypeError)) as told:
        ask(opened)
    assert str(told.value).encode().count(b"\n") == 0 and len(str(told.value)) < 400


def test_what_is_no_character_is_in_no_answer(opened: Searcher) -> None:
    found = opened.search("a\ud800b", filters={"organisation": "\udfff" * 5000})
    assert found.query == "a\ufffdb"
    (note,) = found.notes
    assert note.encode() and len(note) < 300
