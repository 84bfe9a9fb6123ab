"""Why a query does not find a section."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from command_runs import UNSAFE, Run

import searcher
from searcher import Clause, NotFound, Options, QueryError, Searcher, WhyNot


def _clauses(told: WhyNot) -> dict[str, Clause]:
    return {clause.text: clause for clause in told.clauses}


BLAMED: dict[str, tuple[str, str, list[str]]] = {
    "a word": ("en#2", "xylophone", ["xylophone"]),
    "a required word": ("en#2", "+cookies retained", ["cookies"]),
    "the words of a phrase": ("en#2", '"retained data"', ['"retained data"']),
    "one of an and": ("en#2", "retained AND cookies", ["cookies"]),
    "both of an and": ("en#2", "browser AND cookies", ["browser", "cookies"]),
    "all of an or": ("en#2", "cookies browser", ["cookies", "browser"]),
    "what is excluded": ("en#2", "data -retained", ["retained"]),
    "an excluded value": ("en#2", "data -lang:en", ["language:en"]),
    "of what is excluded what matches": ("en#2", "data -(retained cookies)", ["retained"]),
    "a field": ("en#2", "heading:retained", ["heading:retained"]),
    "a value": ("en#2", "retained lang:sv", ["language:sv"]),
    "values of a field": ("en#2", "retained lang:sv lang:ur", ["language:sv language:ur"]),
    "a date": ("en#2", "updated:[2021 TO *] year:2020", ["year:2020"]),
    "a beginning": ("en#2", "cook*", ["cook*"]),
    "within parentheses": ("en#2", "(cookies AND data) OR browser", ["cookies", "browser"]),
    "in Chinese": ("zh-Hans#2", "隐私", ["隐私"]),
    "in Urdu": ("ur#2", "رازداری", ["رازداری"]),
}


@pytest.mark.parametrize(("id", "query", "blamed"), BLAMED.values(), ids=BLAMED)
def test_what_keeps_a_section_out_is_blamed(
    opened: Searcher, id: str, query: str, blamed: list[str]
) -> None:
    name, number = id.split("#")
    told = opened.why_not(f"policies/{name}.txt#{number}", query)
    assert [clause.text for clause in told.clauses if clause.blamed] == blamed
    assert not told.found and told.rank is None
    assert told.total == opened.search(query).total


NEAR: dict[str, tuple[str, str, dict[str, Any], tuple[str, str, str | None]]] = {
    "title only": ("en#2", "privacy", {}, ("field", "privacy", "title")),
    "another field": ("en#2", "heading:retained", {}, ("field", "retained", "text")),
    "spelling": ("en#2", "acount", {}, ("spelling", "account", "text")),
    "accents": ("sv#1", "nar", {"language": "sv"}, ("accents", "när", "text")),
    "beginning": ("en#2", "personality", {}, ("beginning", "Personal", "text")),
    "language": ("sv#1", "kontot", {"language": "en"}, ("language", "sv", None)),
    "subsection": ("en#1", "cookies", {}, ("subsection", "policies/en.txt#1.1", None)),
    "deeper subsection": ("en#3", "officer", {}, ("subsection", "policies/en.txt#3.1.2", None)),
    "the same document": ("en#2", "browser", {}, ("document", "policies/en.txt#1.1", None)),
    "spelling in Russian": ("ru#2", "персанальные", {}, ("spelling", "Персональные", "text")),
    "spelling in Urdu": ("ur#2", "معلوماتت", {}, ("spelling", "معلومات", "heading")),
}


@pytest.mark.parametrize(("id", "query", "options", "form"), NEAR.values(), ids=NEAR)
def test_what_a_section_has_in_place_of_a_word(
    opened: Searcher,
    id: str,
    query: str,
    options: dict[str, Any],
    form: tuple[str, str, str | None],
) -> None:
    name, number = id.split("#")
    (clause,) = opened.why_not(f"policies/{name}.txt#{number}", query, **options).clauses
    assert form in [(near.how, near.text, near.field) for near in clause.near]


def test_another_word_for_a_concept(opened: Searcher) -> None:
    (clause,) = opened.why_not("policies/en-2020.txt#2", ["storage", "period"][0] + "*").clauses
    assert not clause.matched
    told = opened.why_not("policies/en-2020.txt#2", '"storage period"')
    assert "concept" in [near.how for clause in told.clauses for near in clause.near]


def test_what_other_languages_call_a_concept_keeps_no_section_out(opened: Searcher) -> None:
    (hit,) = opened.search("retention", cross_language=True, filters={"language": "ru"}).hits
    assert not opened.why_not(hit.id, "retention").found
    told = opened.why_not(hit.id, "retention", cross_language=True)
    assert told.found and told.rank and not told.clauses[0].blamed
    told = opened.why_not(hit.id, "+retention +cookies", cross_language=True)
    assert [clause.text for clause in told.clauses if clause.blamed] == ["cookies"]


def test_what_was_looked_for(opened: Searcher) -> None:
    clause = _clauses(opened.why_not("policies/en.txt#2", "+cookies data"))["cookies"]
    sought = {(s.term, s.field, s.form) for s in clause.sought}
    assert {("cookies", "text", "exact"), ("cookies", "heading", "exact")} <= sought
    assert any(form == "stem" for _, _, form in sought)
    assert clause.demand == "required"


def test_filters_tell_the_sections_own_value(opened: Searcher) -> None:
    filters = {"year": "2020", "language": ["sv", "en"]}
    told = opened.why_not("policies/en.txt#2", "retained", filters=filters)
    year, language = told.clauses[1:]
    assert (year.text, year.matched, year.blamed, year.values) == (
        "year:2020",
        False,
        True,
        ("2024",),
    )
    assert (language.matched, language.blamed, language.values) == (True, False, ("en",))
    none = opened.why_not("policies/az.txt#2", "xiaomi", filters={"jurisdiction": "HK"})
    assert none.clauses[-1].values == ()


def test_a_section_that_is_found_has_its_rank(opened: Searcher) -> None:
    hits = opened.search("data", limit=50).hits
    last = hits[-1]
    told = opened.why_not(last.id, "data")
    assert (told.found, told.rank, told.total) == (True, len(hits), len(hits))
    assert told.raises and all(change.rank < len(hits) for change in told.raises)
    for change in told.raises:
        filters = dict([change.filter.split("=", 1)]) if change.filter else {}
        found = opened.search(change.query, filters=filters, limit=50).hits
        assert [hit.id for hit in found].index(last.id) + 1 == change.rank
    assert opened.why_not(hits[0].id, "data").raises == ()


def test_a_rank_beyond_the_first_hundred(tmp_path: Path) -> None:
    sections = "".join(f"{n}. Part\n{'data ' * (1 + n % 40)}x{n}\n" for n in range(1, 251))
    (tmp_path / "long.txt").write_text(f"Long policy\n\n{sections}")
    searcher.build([tmp_path / "long.txt"], tmp_path / "index")
    with searcher.open(tmp_path / "index") as opened:
        order = [hit.id for hit in opened.search("data", limit=250).hits]
        assert opened.why_not(order[199], "data").rank == 200


def test_both_engines_say_the_same(opened: Searcher, policies: Path, tmp_path: Path) -> None:
    pytest.importorskip("tantivy")
    searcher.build([policies], tmp_path / "index", Options(engine="tantivy"))
    with searcher.open(tmp_path / "index") as other:
        for query in ("+cookies data", "privacy -account", "data lang:en", "acount*"):
            asked = ("policies/en.txt#2", query)
            assert other.why_not(*asked) == opened.why_not(*asked)


def test_what_cannot_be_asked(opened: Searcher) -> None:
    with pytest.raises(NotFound):
        opened.why_not("absent", "data")
    with pytest.raises(QueryError):
        opened.why_not("policies/en.txt#2", "(data")


def test_the_command(run: Run) -> None:
    done = run("why-not", "policies/en.txt#2", "+cookies retained", "--filter", "year=2020")
    assert done.status == 1
    for part in (
        "is not among the 0 found; what keeps it out: cookies, year:2020",
        "cookies: required, and not in it",
        "looked for: exact cookies, stem ",
        "policies/en.txt#1.1, of the same document, has it",
        "retained: matches",
        "year:2020: keeps it out; it has 2024",
    ):
        assert part in done.out
    found = run("why-not", "policies/en.txt#3.1", "data", "--format", "json")
    assert found.status == 0 and found.json["rank"] == 1
    assert set(found.json["clauses"][0]) == {
        *("text", "demand", "matched", "blamed", "sought", "values", "near"),
    }
    found = run("why-not", "policies/ru.txt#2", "retention", "--cross-language")
    assert found.status == 0 and "is found, at rank" in found.out
    exchanged = run("why-not", "cookies and more", "policies/en.txt#2")
    assert exchanged.status == 1
    assert "policysearch why-not 'policies/en.txt#2' 'cookies and more'" in exchanged.err
    assert "why-not" not in run("why-not", "cookies", "data").err
    hits = run("search", "doc:policies/hostile.txt", "--format", "json").json["hits"]
    for hit in hits:
        assert not UNSAFE.search(run("why-not", hit["id"], "refunde payment\x1b[1m").out)


@pytest.mark.parametrize("word", ["OR", "NOT", "AND"])
def test_a_word_that_is_an_operator_in_capitals_can_be_typed(tmp_path: Path, word: str) -> None:
    (tmp_path / "a.jsonl").write_text(
        "".join(f'{{"id": "{n}", "text": "Cookies cookies."}}\n' for n in range(9))
        + f'{{"id": "x", "text": "Cookies, {word} {word}."}}\n'
        + f'{{"id": "y", "text": "One {word} two."}}\n'
    )
    searcher.build([tmp_path / "a.jsonl"], tmp_path / "index")
    with searcher.open(tmp_path / "index") as opened:
        (hit,) = opened.search("cookies", filters={"document": "x"}).hits
        told = opened.why_not(hit.id, "cookies")
        change = next(change for change in told.raises if change.filter is None)
        assert change.query == f"cookies {word.lower()}"
        assert opened.search(change.query).hits[change.rank - 1].id == hit.id
