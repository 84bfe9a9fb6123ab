"""Function words: the table, and how little they weigh in a query."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import analyzers
import searcher
from index import schema
from index.query import Phrase, Term, leaves
from searcher.analysis import Analysis
from searcher.function_words import OTHERS, PARTICLES, function_words, parties
from searcher.parser import parse

ALL = ("en", "sv", "az", "kk", "ur", "ru", "zh")

FUNCTION = {
    "en": "why does the website keep my data",
    "sv": "varför sparar ni mina uppgifter",
    "az": "hansı məlumatlar",
    "kk": "деректер қанша сақталады",
    "ur": "معلومات کیوں رکھی",
    "ru": "почему хранятся мои данные",
    "zh": "为什么保留资料",
}
CONTENT = {
    "en": "keep data",
    "sv": "sparar uppgifter",
    "az": "məlumatlar",
    "kk": "деректер сақталады",
    "ur": "معلومات رکھی",
    "ru": "хранятся данные",
    "zh": "保留资料",
}


def _weak(text: str, language: str) -> set[str]:
    """Return the terms of running text that weigh less than any word."""
    query = Analysis(ALL, language).rewrite(parse(text))
    return {
        leaf.text if isinstance(leaf, Term) else " ".join(leaf.terms)
        for leaf in leaves(query)
        if isinstance(leaf, Term | Phrase)
        and leaf.field == "text_exact"
        and leaf.boost < schema.WEIGHTS["text_exact"]
    }


@pytest.mark.parametrize("language", ALL)
def test_every_language_has_both_tables(language: str) -> None:
    known = function_words(language)
    for word in f"{PARTICLES[language]} {OTHERS[language]}".split():
        assert all(" ".join(part.exact) in known for part in analyzers.get(language).words(word))
    assert "xiaomi" not in known and "" not in known
    assert not set(PARTICLES[language].split()) & set(OTHERS[language].split())


@pytest.mark.parametrize("language", ALL)
def test_words_of_questions_weigh_less(language: str) -> None:
    assert _weak(FUNCTION[language], language)
    assert not _weak(CONTENT[language], language)


def test_parties_weigh_little_and_are_no_function_words() -> None:
    assert _weak("does the company sell users' data", "en") >= {"company", "users"}
    assert "company" not in function_words("en")
    assert "company" not in parties("sv")


def test_a_language_without_a_table_has_none() -> None:
    assert "und" not in function_words("de")


@pytest.mark.parametrize("text", ['"who we are"', "text:who", "text:(who we are)"])
def test_phrases_and_words_of_a_field_weigh_what_they_weigh(text: str) -> None:
    assert not _weak(text, "en")


def test_a_question_finds_what_it_asks_for_not_what_it_asks_with(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"id": "1", "text": "Why does it snow? Why not. This is what the game does."}\n'
        '{"id": "2", "text": "The period of retention of invoices ends with the year."}\n'
        + "".join(f'{{"id": "x{n}", "text": "Retention of tickets {n}."}}\n' for n in range(9)),
        "utf-8",
    )
    searcher.build([tmp_path / "a.jsonl"], tmp_path / "index")
    with searcher.open(tmp_path / "index") as opened:
        found = opened.search("why does retention of invoices", ngrams=False)
        assert found.hits[0].document == "2"


MARKED = {
    "function words tell little": ("how long is data kept", "en", "long data kept"),
    "alone, they are marked": ("how is", "en", "How is"),
    "a phrase keeps its weight": ('"how long" is data', "en", "How long data"),
    "words that all sections have are marked": ("table kept", "en", "kept table"),
    "Swedish": ("hur länge sparas uppgifter", "sv", "länge sparas uppgifter"),
}


@pytest.mark.parametrize(("query", "document", "marked"), MARKED.values(), ids=MARKED)
def test_marks(asked: searcher.Searcher, query: str, document: str, marked: str) -> None:
    (hit,) = asked.search(query, filters={"document": document}, language=None).hits
    assert " ".join(hit.snippet[start:stop] for start, stop in hit.highlights) == marked


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[searcher.Searcher]:
    folder = tmp_path_factory.mktemp("marks")
    texts = {
        "en": "How long is the data kept, and by whom, says the table.",
        "sv": "Hur länge sparas dina uppgifter hos oss, och av vem?",
        **{f"en{n}": f"How this is done is said below, in table {n}." for n in range(9)},
        **{f"sv{n}": f"Hur det görs och vad vi gör sägs nedan i stycke {n}." for n in range(9)},
    }
    lines = [{"id": id, "text": text, "language": id[:2]} for id, text in texts.items()]
    (folder / "a.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    searcher.build([folder / "a.jsonl"], folder / "index")
    with searcher.open(folder / "index") as opened:
        yield opened
