"""What is offered where a query finds nothing."""

from __future__ import annotations

from typing import Any

import pytest
from command_runs import Run

from searcher import Offer, Searcher

OFFERS: dict[str, tuple[str, dict[str, Any], Offer]] = {
    "spelling": ("retenton", {}, Offer("spelling", 2, query="retention")),
    "a filter": ("cookies", {"filters": {"year": "2020"}}, Offer("filter", 1, fields=("year",))),
    "one of two filters": (
        "cookies",
        {"filters": {"year": "2020", "language": "en"}},
        Offer("filter", 1, fields=("year",)),
    ),
    "both filters": (
        "cookies",
        {"filters": {"year": "2020", "language": "sv"}},
        Offer("filter", 1, fields=("year", "language")),
    ),
    "a value in the query": (
        "cookies year:2020",
        {},
        Offer("filter", 1, query="cookies", fields=("year",)),
    ),
    "one of the values": (
        "cookies lang:en year:2020",
        {},
        Offer("filter", 1, query="cookies language:en", fields=("year",)),
    ),
    "another language": ("kontot", {"language": "en"}, Offer("language", 1, language="sv")),
    "all languages": (
        "сақтау мерзімі",
        {"filters": {"language": "en"}},
        Offer("cross_language", 2),
    ),
    "a required word less": (
        "cookies AND officer",
        {},
        Offer("any_words", 1, query="cookies"),
    ),
    "a required word less beside a value": (
        "+cookies +xylophone lang:en",
        {},
        Offer("any_words", 1, query="cookies language:en"),
    ),
    "any word beside a required one": (
        "+xylophone cookies",
        {},
        Offer("any_words", 1, query="xylophone cookies"),
    ),
    "any word beside several": (
        "+xylophone +saxophone cookies -officer lang:en",
        {},
        Offer("any_words", 1, query="xylophone saxophone cookies language:en -officer"),
    ),
    "words of a phrase": ('"browser cookies"', {}, Offer("any_words", 1, query="browser cookies")),
}


@pytest.mark.parametrize(("query", "options", "offer"), OFFERS.values(), ids=OFFERS)
def test_what_would_find_something_is_offered(
    opened: Searcher, query: str, options: dict[str, Any], offer: Offer
) -> None:
    found = opened.search(query, **options)
    assert found.total == 0
    assert offer in found.offers


@pytest.mark.parametrize(("query", "options", "offer"), OFFERS.values(), ids=OFFERS)
def test_an_offer_keeps_its_word(
    opened: Searcher, query: str, options: dict[str, Any], offer: Offer
) -> None:
    for made in opened.search(query, **options).offers:
        filters = dict(options.get("filters", {}))
        for field in made.fields if made.query is None else ():
            del filters[field]
        again = opened.search(
            made.query or query,
            language=made.language or options.get("language"),
            filters=filters,
            cross_language=made.kind == "cross_language",
        )
        assert again.total == made.total > 0


@pytest.mark.parametrize("query", ["xylophone", "—", "-data -NOT*", "*  lang:tlh"])
def test_nothing_is_offered_that_finds_nothing(opened: Searcher, query: str) -> None:
    for made in opened.search(query).offers:
        assert made.total


def test_nothing_is_offered_where_something_is_found(opened: Searcher) -> None:
    assert opened.search("data retenton").offers == ()


def test_the_command_says_what_to_type(run: Run) -> None:
    done = run("search", "cookies", "--filter", "year=2020")
    assert done.status == 1
    assert "1 section without --filter year" in done.out.splitlines()
    done = run("search", "cookies", "--filter", "year=2015", "--filter", "depth=9")
    assert "without --filter year and --filter depth" in done.out
    assert "1 section with --language sv" in run("search", "kontot", "--language", "en").out
    assert "1 section for: cookies" in run("search", "cookies AND officer").out
    offers = run("search", "retenton", "--format", "json").json["offers"]
    assert offers == [
        {"kind": "spelling", "total": 2, "query": "retention", "language": None, "fields": []}
    ]
