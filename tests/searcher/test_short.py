"""Sections by their short ids, and by those of a run."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

import searcher
from index import keys
from searcher import NotFound, Searcher
from searcher.short import column


def test_hits_have_the_key_that_finds_them(opened: Searcher) -> None:
    hits = opened.search("*", limit=50).hits
    assert len({hit.key for hit in hits}) == len(hits) > 20
    for hit in hits:
        assert opened.section(hit.key).id == hit.id
        assert opened.section(keys.key(hit.id)).id == hit.id


def test_an_unknown_key_is_not_found(opened: Searcher) -> None:
    with pytest.raises(NotFound, match='no section "aaaa"'):
        opened.section("aaaa")


@pytest.mark.parametrize("engine", ["whoosh", "tantivy"])
def test_keys_that_begin_alike_are_shown_longer(
    engine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "key", lambda id: f"abcd{'c' if id.endswith('2') else 'e'}aaaaa")
    text = "A policy\n\n1. Data\nWe keep data.\n2. Names\nWe keep no names at all.\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    searcher.build([tmp_path / "a.txt"], tmp_path / "index", searcher.Options(engine=engine))
    with searcher.open(tmp_path / "index") as opened:
        assert {hit.key for hit in opened.search("names").hits} == {"abcdc"}
        assert opened.section("abcdc").number == "2"
        for read in (opened.section, opened.passages):
            with pytest.raises(NotFound, match='more than one section "abcd"; it may be abcd'):
                read("abcd")
        assert len(opened.passages("a.txt")) == len(opened.document("a.txt")) == 3


def test_a_document_is_not_taken_for_a_short_id(tmp_path: Path) -> None:
    short = keys.key("alpha#1")[: keys.SHORTEST]
    text = "A policy\n\n1. Food\nWe keep {}.\n\n2. Drink\nWe keep water.\n"
    records = (("alpha", "apples"), (short, "nuts"), ("new", "peas"))
    lines = (json.dumps({"id": id, "text": text.format(food)}) for id, food in records)
    (tmp_path / "r.jsonl").write_text("\n".join(lines), "utf-8")
    searcher.build([tmp_path / "r.jsonl"], tmp_path / "index")
    with searcher.open(tmp_path / "index") as opened:
        assert opened.section(short).document == "alpha"
        assert {found.document for found in opened.passages(short)} == {short}
        changed = [change.text for change in opened.compare(short, "new") if change.marks]
        assert changed == ["1. Food\nWe keep [-nuts-]{+peas+}."]


def test_ids_of_a_run_lead_back_to_sections_and_documents(tmp_path: Path) -> None:
    folder = tmp_path / "terms of Ltd"
    folder.mkdir()
    for name in ("a b.txt", "c\u200ed.txt", "50% off.txt"):
        (folder / name).write_text("A policy\n\n1. Data\nWe keep data.\n", "utf-8")
    searcher.build([folder], tmp_path / "index")
    with searcher.open(tmp_path / "index") as opened:
        hits = opened.search("data").hits
        assert len(hits) == 3
        for hit in hits:
            assert column(hit.id).isprintable() and len(column(hit.id).split()) == 1
            assert opened.section(column(hit.id)).id == hit.id
            assert hit.id in [found.id for found in opened.document(column(hit.document))]


def test_an_id_that_looks_like_one_of_a_run_is_itself(tmp_path: Path) -> None:
    for name in ("a b.txt", "a%20b.txt"):
        (tmp_path / name).write_text("A policy\n\n1. Data\nWe keep data.\n", "utf-8")
    searcher.build([tmp_path / "a b.txt", tmp_path / "a%20b.txt"], tmp_path / "index")
    with searcher.open(tmp_path / "index") as opened:
        hits = opened.search("data").hits
        assert len({column(hit.id) for hit in hits}) == len(hits) == 2
        for hit in hits:
            assert opened.section(hit.id).id == hit.id
            assert {found.document for found in opened.document(hit.document)} == {hit.document}


@given(st.text(alphabet="a%20C\u200e \n\u00e9") | st.text())
def test_an_id_of_a_run_is_that_of_one_section(id: str) -> None:
    assert unquote(column(id)) == id and len(column(id).split()) <= 1
