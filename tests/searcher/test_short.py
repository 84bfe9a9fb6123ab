"""Sections by their short ids."""

from __future__ import annotations

from pathlib import Path

import pytest

import searcher
from index import keys
from searcher import NotFound, Searcher


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
        with pytest.raises(NotFound, match='more than one section "abcd"; it may be abcd'):
            opened.section("abcd")
