"""The words of tests/golden: forms that must meet a word, and forms that must not."""

from __future__ import annotations

from pathlib import Path

import pytest

import analyzers

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


def finds(language: str, query: str, text: str) -> bool:
    """Tell whether the one word of ``query`` asks for what an index holds of ``text``."""
    analyzer = analyzers.get(language)
    (token,) = analyzer.tokens(query)
    return analyzer.streams(text).stem[0] in token.stems


ROWS = rows()
MEETING = [row for row in ROWS if not row[2].startswith("!")]
APART = [(language, form, word[1:]) for language, form, word in ROWS if word.startswith("!")]


def test_every_language_has_both_kinds_of_rows() -> None:
    assert {row[0] for row in MEETING} == {row[0] for row in APART} >= {"az", "kk", "ur"}


@pytest.mark.parametrize(("language", "form", "word"), MEETING)
def test_word_and_form_find_each_other(language: str, form: str, word: str) -> None:
    assert finds(language, word, form)
    assert finds(language, form, word)


@pytest.mark.parametrize(("language", "form", "word"), APART)
def test_unlike_words_do_not_find_each_other(language: str, form: str, word: str) -> None:
    assert not finds(language, word, form)
    assert not finds(language, form, word)
