"""The words of tests/golden: forms that must meet a word, and forms that must not."""

from __future__ import annotations

from pathlib import Path

import pytest

import analyzers
from analyzers import own_languages

GOLDEN = Path(__file__).parent.parent / "golden"


def rows() -> list[tuple[str, str, str]]:
    """Return language, form and word of every line that is no comment."""
    found = []
    for path in sorted(GOLDEN.glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                form, word = line.split("\t")
                found.append((path.stem, form, word))
    return found


def asked(language: str, text: str) -> list[tuple[str, ...]]:
    """Return the stems of each word of a query."""
    return [word.stems for word in analyzers.get(language).words(text)]


def finds(language: str, query: str, text: str) -> bool:
    """Tell whether a query asks for what an index has of a text: the first stem of each word."""
    indexed = [stems[0] for stems in asked(language, text)]
    words = asked(language, query)
    return len(words) == len(indexed) and all(map(_has, words, indexed))


def _has(stems: tuple[str, ...], indexed: str) -> bool:
    return indexed in stems


ROWS = rows()
MEETING = [row for row in ROWS if not row[2].startswith("!")]
APART = [(language, form, word[1:]) for language, form, word in ROWS if word.startswith("!")]


def test_every_table_is_of_an_own_language_and_has_both_kinds_of_rows() -> None:
    tables = {path.stem for path in GOLDEN.glob("*.tsv")}
    assert tables <= set(own_languages()) and tables >= {"az", "en", "kk", "ru", "sv", "ur"}
    assert {row[0] for row in MEETING} == {row[0] for row in APART} == tables


@pytest.mark.parametrize(("language", "form", "word"), MEETING)
def test_word_and_form_find_each_other(language: str, form: str, word: str) -> None:
    has, wants = asked(language, form), asked(language, word)
    assert finds(language, word, form), f"{word} {wants} does not find {form} {has}"
    assert finds(language, form, word), f"{form} {has} does not find {word} {wants}"


@pytest.mark.parametrize(("language", "form", "word"), APART)
def test_unlike_words_do_not_find_each_other(language: str, form: str, word: str) -> None:
    has, wants = asked(language, form), asked(language, word)
    assert not finds(language, word, form), f"{word} {wants} finds {form} {has}"
    assert not finds(language, form, word), f"{form} {has} finds {word} {wants}"
