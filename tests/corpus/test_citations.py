"""Citations of laws and sections, in every language: what is read, where, and as what."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.citation_units import UNITS
from corpus.citations import References, asked, normal, references

GOLDEN = Path(__file__).parents[1] / "golden" / "references" / "citations.tsv"
ROWS = [
    (*line.split("\t"), "", "")[:3]
    for line in GOLDEN.read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def marked(text: str, found: References) -> str:
    """Return a text with its citations in brackets."""
    for citation in sorted(found.citations, key=lambda c: -c.start):
        inside = text[citation.start : citation.stop]
        text = f"{text[: citation.start]}⟦{inside}⟧{text[citation.stop :]}"
    return text


@pytest.mark.parametrize(("language", "text", "forms"), ROWS, ids=[f"{r[0]} {r[1]}" for r in ROWS])
def test_golden_table(language: str, text: str, forms: str) -> None:
    plain = re.sub("[⟦⟧]", "", text)
    found = references(plain)
    assert (marked(plain, found), " ".join(c.form for c in found.citations)) == (text, forms)


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.example)
def test_each_unit_is_read_as_its_example_says(unit: object) -> None:
    assert " ".join(references(f"siehe {unit.example} da").forms()) == unit.read  # type: ignore[attr-defined]


RANGES = {
    "of articles": ("Articles 15 to 18 of the GDPR", "gdpr/15 gdpr/16 gdpr/17 gdpr/18"),
    "of sections": ("in §§ 4-6 hier", "4 5 6"),
    "before the sign": ("enligt 4–6 §§ lagen", "4 5 6"),
    "of dotted numbers": ("in Sections 82.1-82.3 only", "82.1 82.2 82.3"),
    "too long": ("Sections 1 to 900 apply", "1 900"),
    "backwards": ("Sections 9 to 3 apply", "9 3"),
}


@pytest.mark.parametrize(("text", "forms"), RANGES.values(), ids=RANGES)
def test_a_range_cites_what_is_in_it(text: str, forms: str) -> None:
    found = sorted(references(text).citations, key=lambda c: (c.start, c.stop))
    assert sorted(c.form for c in found) == sorted(forms.split())


OWN_NUMBERS = {
    "title after a stop": "We care.\n\nArticle 6. Consent\n\nWe ask first.",
    "alone": "§ 4\n\nWe ask first.",
    "Chinese": "第六条　处理个人信息应当取得同意。",
    "a dash": "\n\nARTICLE 2 - CONDITIONS\n",
    "a list": "*   [Rights](#a)\n*   Section 13- [Definitions](#b)\n",
    "markup": "## **Section 5.** Rights\n",
    "Russian": "Да.\nСтатья 6. Согласие\n",
}


@pytest.mark.parametrize("text", OWN_NUMBERS.values(), ids=OWN_NUMBERS)
def test_the_number_of_a_heading_cites_nothing(text: str) -> None:
    assert references(text).citations == ()


def test_a_line_that_goes_on_may_begin_with_a_citation() -> None:
    assert references("as told in\nSection 5. We care.").forms() == ("5",)
    assert asked("第六条").forms() == asked("§ 6").forms() == ("6",)


NORMAL = {
    "a form": ("gdpr/6.1.f", "gdpr/6.1.f"),
    "another name of the law": ("DSGVO/6(1)(f)", "gdpr/6.1.f"),
    "a number": ("6(1)(f)", "6.1.f"),
    "a law": ("GDPR", "gdpr/"),
    "a law that begins with a number": ("152-ФЗ", "152-fz/"),
    "an article of it": ("152-fz/6", "152-fz/6"),
    "as in a text": ("Art. 6(1)(f) GDPR", "gdpr/6.1.f"),
    "Chinese": ("第六条", "6"),
    "Kazakh": ("6-бап", "6"),
    "Urdu": ("دفعہ ۶", "6"),
    "Swedish": ("6 §", "6"),
    "Azerbaijani": ("6-cı maddə", "6"),
    "a word": ("cookies", None),
    "an unknown law": ("nolaw/6", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("text", "form"), NORMAL.values(), ids=NORMAL)
def test_what_is_typed_has_one_form(text: str, form: str | None) -> None:
    assert normal(text) == form


PIECES = st.sampled_from(
    (
        *(
            "Art. ",
            "Article ",
            "§",
            "§§ ",
            "第",
            "第六条",
            "6",
            "(1)",
            "(f)",
            ".1",
            ".",
            ", ",
            " and ",
        ),
        *(
            " to ",
            "–",
            " GDPR",
            "GDPR ",
            "ст. ",
            "п. ",
            "-бап",
            " 6 kap. ",
            " §",
            "دفعہ ",
            "۶",
            "的",
        ),
        *(
            "maddə ",
            "-cı maddə",
            "\n",
            "\ud800",
            "\U0010ffff",
            "³",
            "①",
            "《",
            "》",
            " of the ",
            "1" * 20,
        ),
    )
)


@given(st.lists(PIECES | st.characters(), max_size=30).map("".join))
def test_any_text_is_read_and_offsets_are_in_it(text: str) -> None:
    found = references(text)
    for citation in found.citations:
        assert 0 <= citation.start < citation.stop <= len(text)
        assert any(
            char.isdecimal() or char in "第()" for char in text[citation.start : citation.stop]
        )
        assert re.fullmatch(r"\w[\w.-]*", citation.place), citation
        assert normal(citation.form) == citation.form
    normal(text)


HOSTILE = {
    "figures": "9" * 200_000,
    "figures after a word": "Section " + "9" * 200_000,
    "parentheses": "Art. 6" + "(1)" * 50_000,
    "open parentheses": "Art. 6" + "(" * 100_000,
    "dots": "Section 1" + ".1" * 100_000,
    "words": "Art. " * 50_000,
    "numbers": "Art. 6, " * 30_000,
    "lists": "Articles " + "6, " * 50_000,
    "ranges": "§§ " + "1-9, " * 30_000,
    "signs": "§" * 200_000,
    "Chinese": "第" * 200_000,
    "Chinese numbers": "第" + "一" * 200_000 + "条",
    "spaces": "Art." + " " * 200_000 + "6",
    "laws": "GDPR " * 40_000 + "Art. 6",
    "laws and articles": "GDPR Art. 6 of " * 15_000,
    "links": "Art. 6 " + "of the " * 50_000 + "GDPR",
    "beginnings of names": "General Data Protection " * 10_000,
    "endings": "Общ" + "а" * 200_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read(text: str) -> None:
    """A rule that takes more than a line of time would not come to an end here."""
    found = references(text)
    assert all(0 <= c.start < c.stop <= len(text) for c in found.citations)
    assert list(found.citations) == sorted(found.citations, key=lambda c: c.start)
