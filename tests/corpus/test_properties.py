"""What holds for any text: sections tile it, nothing raises, time grows with length."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.dates import find_dates
from corpus.documents import Told, markdown_documents, record_document, text_documents
from corpus.model import Document
from corpus.numbers import labels
from corpus.references import by_section
from corpus.vocabulary import NUMBER_KEYWORDS, ORDINAL_KEYWORDS

PIECES = [
    "1. One", "1.1 Two", "2. Three", "3", "1.", "I. A", "A. B", "a) c", "• d", "Policy", "Contents",
    "Version 2.1", "Updated Ma"
        "y 20, 2024", "第一條 標題", "一、題", "政策", "Text that ends.", "Article 1",
    "# H", "## 1. H", "---", "===", "```", "> q", "**Bold**", "1. **"
        "T.** x", "", "  ", "\t", "\u00a0",
    "\u2028", "\r", "\x0c", "\0", "\u202e", "پالیسی", "ورژن:v1", "саясаты", "x" * 300, "\ud800",
]  # fmt: skip
structured = st.lists(st.sampled_from(PIECES), max_size=40).map("\n".join)
texts = structured | st.text(max_size=300)
WORDS = [
    word.title() for table in (NUMBER_KEYWORDS, ORDINAL_KEYWORDS) for words in table.values()
    for word in words
] + ["第", "章", "№", "Updated", "Version"]  # fmt: skip
ODD = st.text("IVXCİıſK\u212aivxcҺⅣⅳ〇十百٣", min_size=1, max_size=4)
NUMBERS = ODD | st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=6)
numbered = st.lists(
    st.tuples(st.sampled_from(WORDS), NUMBERS, st.sampled_from(".:) -")), max_size=12
)


def check(documents: list[Document], source: str) -> None:
    ids = [s.id for d in documents for s in d.sections]
    assert len(ids) == len(set(ids))
    for document in documents:
        place = document.start
        for section in document.sections:
            assert section.start == place <= section.body <= section.stop
            place = section.stop
        assert place == document.stop
    assert documents[-1].stop == len(source)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_text_is_tiled(source: str) -> None:
    check(list(text_documents("d", "d.txt", source, Told())), source)


@settings(max_examples=200, deadline=None)
@given(texts)
def test_markdown_is_tiled(source: str) -> None:
    check(list(markdown_documents("d", "d.md", source, Told())), source)


@settings(max_examples=300, deadline=None)
@given(numbered)
def test_numbers_of_any_script(heads: list[tuple[str, str, str]]) -> None:
    for word, number, end in heads:
        for line in (f"{word} {number}{end}", f"{number}{end}{word}", f"{word}{number}"):
            assert all(0 < label.stop <= len(line) for label in labels(line))
    source = "\n".join(f"{word} {number}{end} Title\n\nText of it." for word, number, end in heads)
    check(found := list(text_documents("d", "d.txt", source, Told())), source)
    assert [len(by_section(document)) for document in found] == [len(d.sections) for d in found]


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="0123456789.-/年月日 May,二", max_size=60))
def test_dates_are_inside_the_text(text: str) -> None:
    assert all(0 <= f.start < f.stop <= len(text) for f in find_dates(text))


SIZE = 200_000
HOSTILE = {
    "digits and dots": "1." * (SIZE // 2),
    "digits and spaces": "1 " * (SIZE // 2),
    "lines of digits": "1.1.1\n" * (SIZE // 6),
    "numbered lines": "".join(f"{i % 300}. T\n" for i in range(SIZE // 7)),
    "deep numbers": "".join(f"{i % 9}.{i % 7}.{i % 5}.{i % 3} Title\n" for i in range(SIZE // 14)),
    "one short line again and again": "Policy\n" * (SIZE // 7),
    "two short lines in turn": "Policy\nTerms\nx y z\n" * (SIZE // 19),
    "titles and dates": "Privacy Policy\nMay 1, 2020\n1. A\n2. B\n" * (SIZE // 35),
    "one long line": "a" * SIZE,
    "months": "May " * (SIZE // 4),
    "stars": "*" * SIZE,
    "brackets": "[" * SIZE,
    "quotations": ">" * SIZE,
    "bold and broken": "**a" * (SIZE // 3),
    "at signs": "a@" * (SIZE // 2),
    "capitals": "Aa Bb, " * (SIZE // 7),
    "front matter": "---\n" + "a: b\n" * (SIZE // 5),
    "definitions": "[a]: b\n" * (SIZE // 7),
    "lists": "".join(f"{'  ' * (i % 20)}- x\n" for i in range(SIZE // 24)),
    "ordered lists": "1. **A**\n" * (SIZE // 9),
    "blank lines": "\n" * SIZE,
    "angle brackets": "<" * SIZE,
    "han": "一二三、" * (SIZE // 4),
}
READERS: dict[str, Callable[[str], Iterator[Document]]] = {
    "txt": lambda text: text_documents("d", "d.txt", text, Told()),
    "md": lambda text: markdown_documents("d", "d.md", text, Told()),
    "record": lambda text: iter([record_document("d", "d.jsonl", text, Told())]),
}


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_comes_to_an_end(
    source: str, reader: Callable[[str], Iterator[Document]]
) -> None:
    check(list(reader(source)), source)
