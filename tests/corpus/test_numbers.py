"""Numbers of sections, in each script, and the words before them."""

from __future__ import annotations

import pytest

from corpus.numbers import chinese, labels, roman


@pytest.mark.parametrize(("written", "value"), [("IV", 4), ("XIV", 14), ("XL", 40), ("XCIX", 99)])
def test_roman(written: str, value: int) -> None:
    assert roman(written) == value


@pytest.mark.parametrize(
    ("written", "value"), [("十", 10), ("十二", 12), ("二十", 20), ("一百零五", 105), ("两百", 200)]
)
def test_chinese(written: str, value: int) -> None:
    assert chinese(written) == value


LABELS = [
    ("3.1.1 Title", "plain", "3.1.1", "Title"),
    ("3. 1. 1. Title", "plain", "3.1.1", "Title"),
    ("3.1.1.標題", "plain", "3.1.1", "標題"),
    ("5.1標題", "plain", "5.1", "標題"),
    ("٣.١ عنوان", "plain", "3.1", "عنوان"),
    ("۳۔ عنوان", "plain", "3", "عنوان"),
    ("第六条 标题", "article", "6", "标题"),
    ("第十二章 总则", "chapter", "12", "总则"),
    ("ARTICLE IV. Aim", "article", "IV", "Aim"),
    ("Статья 6. Цель", "article", "6", "Цель"),
    ("6-бап. Мақсат", "article", "6", "Мақсат"),
    ("6-cı maddə. Məqsəd", "article", "6", "Məqsəd"),
    ("دفعہ 6", "article", "6", ""),
    ("6 § Syfte", "article", "6", "Syfte"),
    ("§ 6 Zweck", "article", "6", "Zweck"),
    ("Annex B: List", "annex", "B", "List"),
    ("Fəsil XİV. Məqsəd", "chapter", "XIV", "Məqsəd"),
    ("Bölmə xı", "section", "XI", ""),
    ("Madde İ. Amaç", "article", "I", "Amaç"),
    ("CHAPTER CCXL", "chapter", "CCXL", ""),
]


@pytest.mark.parametrize(("text", "family", "number", "title"), LABELS, ids=[c[0] for c in LABELS])
def test_labels(text: str, family: str, number: str, title: str) -> None:
    (label,) = labels(text)
    assert (label.family, label.number, text[label.stop :]) == (family, number, title)


@pytest.mark.parametrize(
    ("text", "value"), [("Annex C", 3), ("Part L", 12), ("Annex I", 1), ("Article C", 100)]
)
def test_single_letters(text: str, value: int) -> None:
    assert [label.value for label in labels(text)] == [(value,)]


@pytest.mark.parametrize("text", ["Article ixi.", "Section CIVIL", "Annex ſ: List"])
def test_letters_that_are_no_number(text: str) -> None:
    assert labels(text) == ()


NO_LABELS = [
    "(1) item",
    "2021-01-15",
    "5月20日",
    "10:30 today",
    "12-05-2020",
    "第六条的规定",
    "Partner 3",
    "Section 3 says",
]


@pytest.mark.parametrize("text", NO_LABELS)
def test_no_labels(text: str) -> None:
    assert labels(text) == ()
