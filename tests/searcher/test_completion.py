"""Words of an index that go on from what is typed."""

from __future__ import annotations

from pathlib import Path

import pytest

import searcher
from searcher import Searcher, UsageError

COMPLETED = {
    "English": ("cooki", ["cookies"]),
    "case": ("COOKI", ["cookies"]),
    "Swedish": ("personup", ["personuppgifter"]),
    "Azerbaijani as it is written": ("məlu", ["məlumatlar", "məlumatlarınızı"]),
    "Azerbaijani without its letters": ("saxlanil", ["saxlanilir"]),
    "Kazakh": ("құпия", ["құпиялылық"]),
    "Russian": ("персона", ["персональные"]),
    "Urdu": ("معلو", ["معلومات"]),
    "traditional characters": ("個", ["個人資料"]),
    "simplified characters": ("个", ["个人信息"]),
    "a word of another region": ("個人資", ["個人資料"]),
    "a word that is one with another": ("私", ["私隱"]),
    "one of several words with a stem": ("資", ["資料"]),
    "in a run": ("我們收集個人", ["我們收集個人資料"]),
    "a script alone": ("επεξεργ", ["επεξεργασια"]),
    "whole": ("cookies", []),
    "nothing": ("", []),
    "nothing like it": ("xyl", []),
    "too long": ("a" * 40, []),
    "a lone surrogate": ("\ud800", []),
}


@pytest.mark.parametrize(("typed", "words"), COMPLETED.values(), ids=COMPLETED)
def test_complete(opened: Searcher, typed: str, words: list[str]) -> None:
    assert opened.complete(typed) == words


def test_the_most_frequent_come_first_and_a_limit_holds(opened: Searcher) -> None:
    assert opened.complete("da")[0] == "data"
    assert opened.complete("da", limit=1) == ["data"]


def test_a_language_says_how_it_is_read(opened: Searcher) -> None:
    assert opened.complete("sexs", language="az") == ["sexsi"]
    with pytest.raises(UsageError, match="no language tag"):
        opened.complete("data", language="all languages")


@pytest.mark.parametrize("engine", ["whoosh", "tantivy"])
def test_engines_agree(policies: Path, tmp_path: Path, engine: str, opened: Searcher) -> None:
    searcher.build([policies], tmp_path / "index", searcher.Options(engine=engine))
    with searcher.open(tmp_path / "index") as other:
        for typed in ("da", "re", "mə", "個", "معل"):
            assert other.complete(typed) == opened.complete(typed)
