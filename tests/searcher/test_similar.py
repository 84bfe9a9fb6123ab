"""Sections that are about the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from command_runs import Run

import searcher
from searcher import NotFound, Options, Results, Searcher, UsageError

POLICY = """{name} Privacy Policy
Version: v{year}0101

1. Retention of account data
{name} keeps account records for {years} years and deletes the backups after ninety days.
2. Cookies
Cookies remember your choices in the browser. Refuse cookies in its settings.
3. Contact
Write to the data protection officer of {name} at any time with a question.
"""
OTHERS = {
    "acme-2020.txt": POLICY.format(name="Acme", year=2020, years="two"),
    "acme-2024.txt": POLICY.format(name="Acme", year=2024, years="two"),
    "umbra.txt": """Umbra Terms

1. How long we keep records
Account records are kept for ten years. Old backups are deleted.
2. Payment
Invoices are due at once.
""",
    "sv.txt": """Integritetspolicy

1. Lagring av konton
Vi sparar account records i tre år. Backups raderas.
2. Kakor
Vi använder kakor (cookies) i webbläsaren.
""",
}


@pytest.fixture(scope="module", params=["whoosh", "tantivy"])
def policies_alike(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Searcher]:
    if request.param == "tantivy":
        pytest.importorskip("tantivy")
    folder = tmp_path_factory.mktemp("alike")
    for name, text in OTHERS.items():
        (folder / name).write_text(text)
    searcher.build(
        [folder / name for name in OTHERS], folder / "index", Options(engine=request.param)
    )
    with searcher.open(folder / "index") as opened:
        yield opened


def _ids(results: Results) -> list[str]:
    return [hit.id for hit in results.hits]


def test_the_section_on_the_same_comes_first(policies_alike: Searcher) -> None:
    found = policies_alike.similar("acme-2020.txt#1")
    assert _ids(found)[0] == "umbra.txt#1"
    assert found.language == "en"
    assert {"records", "backups"} <= set(found.query.split())
    marked = [found.hits[0].snippet[a:b] for a, b in found.hits[0].highlights]
    assert "records" in marked


def test_neither_itself_nor_its_copies_are_in_it(policies_alike: Searcher) -> None:
    plain = policies_alike.similar("acme-2020.txt#1", limit=50)
    assert not {"acme-2020.txt#1", "acme-2024.txt#1"} & set(_ids(plain))
    assert plain.total == len(plain.hits)
    whole = policies_alike.similar("acme-2020.txt#1", limit=50, copies=True)
    assert _ids(whole)[0] == "acme-2024.txt#1"
    assert set(_ids(whole)) - set(_ids(plain)) == {"acme-2024.txt#1"}
    assert whole.total == plain.total + 1


def test_only_its_language_is_searched(policies_alike: Searcher) -> None:
    assert {hit.language for hit in policies_alike.similar("acme-2020.txt#1").hits} == {"en"}


def test_another_language_is_said_to_have_none(policies_alike: Searcher) -> None:
    found = policies_alike.similar("acme-2020.txt#1", filters={"lang": "sv"})
    assert (found.total, found.notes) == (
        0,
        ("similar sections are in the language of the section: en",),
    )
    assert policies_alike.similar("acme-2020.txt#1", filters={"lang": "en"}).notes == ()


def test_filters_and_pages(policies_alike: Searcher) -> None:
    whole = policies_alike.similar("acme-2024.txt#1", limit=50)
    parts = [policies_alike.similar("acme-2024.txt#1", limit=1, offset=n) for n in range(3)]
    assert [_ids(part)[0] for part in parts] == _ids(whole)[:3]
    assert [part.hits[0].rank for part in parts] == [1, 2, 3]
    narrow = policies_alike.similar("acme-2024.txt#1", filters={"document": "umbra.txt"})
    assert {hit.document for hit in narrow.hits} == {"umbra.txt"} and narrow.total < whole.total


def test_reasons_are_the_shared_terms(policies_alike: Searcher) -> None:
    hit = policies_alike.similar("acme-2020.txt#1", explain=True).hits[0]
    assert sum(reason.score for reason in hit.reasons) == pytest.approx(hit.score)


def test_what_cannot_be_asked(policies_alike: Searcher) -> None:
    with pytest.raises(NotFound, match="no section"):
        policies_alike.similar("absent")
    with pytest.raises(UsageError, match="limit"):
        policies_alike.similar("acme-2020.txt#1", limit=-1)
    with pytest.raises(UsageError, match="no filter"):
        policies_alike.similar("acme-2020.txt#1", filters={"colour": "red"})


def test_a_section_without_a_word_is_like_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Terms\n\n1. Figures\n3.1 4.5 – 7\n2. Words\nPayment is due.\n")
    searcher.build([tmp_path / "a.txt"], tmp_path / "index")
    with searcher.open(tmp_path / "index") as opened:
        assert opened.similar("a.txt#1").total == 0


def test_the_command(run: Run) -> None:
    done = run("similar", "policies/en.txt#2", "--format", "json")
    assert done.status == 0
    assert done.json["hits"][0]["id"] == "policies/en-2020.txt#2"
    assert "1 Information" in run("similar", "policies/en.txt#1", "--copies").out
    none = run("similar", "policies/en.txt#2", "--filter", "language=sv")
    assert (none.status, none.out[:13]) == (1, "nothing found")
    assert run("similar", "absent").status == 1
