"""The outline of plain text in the styles that companies and lawmakers write it in."""

from __future__ import annotations

import re

import pytest

from corpus.documents import Told, text_documents

FILLER = {
    "en": "We keep it for as long as the law asks us to, and no longer than that.",
    "zh": "我們只在法律要求的期限內保存這些資料,期滿後會立即刪除。",
    "ru": "Мы храним эти сведения столько, сколько требует закон, и не дольше.",
    "kk": "Біз бұл ақпаратты заң талап еткен мерзімге дейін ғана сақтаймыз, одан артық емес.",
    "ur": "ہم یہ معلومات صرف اتنی مدت تک رکھتے ہیں جتنی قانون کے مطابق ضروری ہو۔",
    "az": "Biz bu məlumatları yalnız qanunun tələb etdiyi müddət ərzində saxlayırıq.",
}


def outline(text: str, gap: str = "\n\n") -> list[tuple[str | None, str, int]]:
    """Return number, heading and level of the sections; ``~xx`` in ``text`` is a paragraph, and
    its lines are parted by ``gap``."""
    filled = re.sub("~([a-z]{2})", lambda m: FILLER[m[1]], text)
    source = gap.join(line for line in filled.splitlines() if line.strip())
    (document,) = text_documents("d", "d.txt", source, Told())
    return [(s.number, s.heading, s.level) for s in document.sections if s.level]


STYLES = {
    "dotted": "Policy\n1. One\n~en\n1.1 Two\n~en\n1.1.1 Three\n~en\n2. Four\n~en",
    "dotted to the end": "Policy\n1. One\n~en\n1.1. Two\n~en\n1.1.1. Three\n~en\n2. Four\n~en",
    "bare": "Policy\n1 One\n~en\n1.1 Two\n~en\n1.1.1 Three\n~en\n2 Four\n~en",
    "mixed": "Policy\n1 One\n~en\n1.1 Two\n~en\n1.1.1. Three\n~en\n2. Four\n~en",
    "spaced": "Policy\n1. One\n~en\n1. 1. Two\n~en\n1. 1. 1. Three\n~en\n2. Four\n~en",
    "no-break space": "Policy\n1\u00a0One\n~en\n1.1\u00a0Two\n"
    "~en\n1.1.1\u00a0Three\n~en\n2\u00a0Four\n~en",
    "colon": "Policy\n1. One:\n~en\n1.1 Two:\n~en\n1.1.1 Three:\n~en\n2. Four:\n~en",
    "hyphen": "Policy\n1 - One\n~en\n1.1 - Two\n~en\n1.1.1 - Three\n~en\n2 - Four\n~en",
    "bracket": "Policy\n1) One\n~en\n1.1) Two\n~en\n1.1.1) Three\n~en\n2) Four\n~en",
    "tab": "Policy\n1.\tOne\n~en\n1.1\tTwo\n~en\n1.1.1\tThree\n~en\n2.\tFour\n~en",
    "number alone": "Policy\n1.\nOne\n~en\n1.1\nTwo\n~en\n1.1.1\nThree\n~en\n2.\nFour\n~en",
    "indented": "Policy\n  1. One\n~en\n    1.1 Two\n~en\n      1.1.1 Three\n~en\n  2. Four\n~en",
}


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\n \u00a0\n"], ids=repr)
@pytest.mark.parametrize("text", STYLES.values(), ids=STYLES)
def test_numbering_styles(text: str, gap: str) -> None:
    assert outline(text, gap) == [
        ("1", "One", 1),
        ("1.1", "Two", 2),
        ("1.1.1", "Three", 3),
        ("2", "Four", 1),
    ]


OTHER_SCRIPTS = {
    "zh, no space": ("政策\n1.引言\n~zh\n2.資料\n~zh\n2.1.收集\n~zh\n3.聯絡\n~zh", "1 2 2.1 3"),
    "zh, nothing between": ("政策\n1引言\n~zh\n2資料\n~zh\n2.1收集\n~zh\n3聯絡\n~zh", "1 2 2.1 3"),
    "zh, full width": (
        "政策\n１．引言\n~zh\n２．資料\n~zh\n２．１　收集\n~zh\n３．聯絡\n~zh",
        "1 2 2.1 3",
    ),
    "zh, ideographic comma": ("政策\n1、引言\n~zh\n2、資料\n~zh\n3、聯絡\n~zh", "1 2 3"),
    "zh, numerals": (
        "政策\n一、引言\n~zh\n二、資料\n~zh\n（一）收集\n~zh\n（二）使用\n~zh\n三、聯絡\n~zh",
        "1 2 1 2 3",
    ),
    "zh, articles": (
        "條例\n第一章 總則\n第一條 目的\n~zh\n第二條 適用範圍\n~zh\n第二章 資料\n第三條 收集\n~zh",
        "1 1 2 2 3",
    ),
    "zh, run-in articles": ("条例\n第一条 ~zh~zh\n第二条 ~zh~zh\n第三条 ~zh~zh", "1 2 3"),
    "ur, ascii digits": ("پالیسی\n1. تعارف\n~ur\n2. معلومات\n~ur\n2.1 حصول\n~ur", "1 2 2.1"),
    "ur, own digits": ("پالیسی\n۱۔ تعارف\n~ur\n۲۔ معلومات\n~ur\n۳۔ رابطہ\n~ur", "1 2 3"),
    "ur, sections of a law": ("قانون\nدفعہ 1\n~ur\nدفعہ 2\n~ur\nدفعہ 3\n~ur", "1 2 3"),
    "ar, own digits": ("سياسة\n١. مقدمة\n~ur\n٢. معلومات\n~ur\n٢.١ جمع\n~ur", "1 2 2.1"),
    "ru, articles": (
        "Закон\nСтатья 1. Цели\n~ru\nСтатья 2. Данные\n~ru\nСтатья 3. Срок\n~ru",
        "1 2 3",
    ),
    "ru, chapters": (
        "Закон\nГлава I. Общее\nСтатья 1. Цели\n~ru\n"
        "Статья 2. Срок\n~ru\nГлава II. Права\nСтатья 3. Доступ\n~ru",
        "I 1 2 II 3",
    ),
    "kk, articles": ("Заң\n1-бап. Мақсат\n~kk\n2-бап. Деректер\n~kk\n3-бап. Мерзім\n~kk", "1 2 3"),
    "az, articles": (
        "Qanun\nMaddə 1. Məqsəd\n~az\nMaddə 2. Məlumat\n~az\nMaddə 3. Müddət\n~az",
        "1 2 3",
    ),
    "sv, paragraphs": ("Lag\n1 § Syfte\n~en\n2 § Uppgifter\n~en\n3 § Tid\n~en", "1 2 3"),
    "en, articles": (
        "Law\nArticle 1\nAim\n~en\nArticle 2\nData\n~en\nArticle 3\nTime\n~en",
        "1 2 3",
    ),
    "en, sections": ("Law\nSection 1. Aim\n~en\n1.1 Scope\n~en\nSection 2. Data\n~en", "1 1.1 2"),
    "roman": ("Terms\nI. Aim\n~en\nII. Data\n~en\nIII. Time\n~en\nIV. Place\n~en", "I II III IV"),
    "letters": ("Terms\nA. Aim\n~en\nB. Data\n~en\nC. Time\n~en", "A B C"),
    "roman above figures": (
        "Terms\nI. Aim\n1. Scope\n~en\n2. Words\n~en\nII. Data\n1. Kinds\n~en",
        "I 1 2 II 1",
    ),
}


@pytest.mark.parametrize(("text", "numbers"), OTHER_SCRIPTS.values(), ids=OTHER_SCRIPTS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["dense", "spaced"])
def test_numbering_in_every_script(text: str, numbers: str, gap: str) -> None:
    assert [number for number, _, _ in outline(text, gap) if number] == numbers.split()


def test_chapters_hold_articles() -> None:
    found = outline(
        "Law\nChapter I. Aim\nArticle 1. Scope\n~en\nChapter II. Data\nArticle 2. Kinds\n~en"
    )
    assert [(number, level) for number, _, level in found] == [
        ("I", 1),
        ("1", 2),
        ("II", 1),
        ("2", 2),
    ]


NOT_HEADINGS = {
    "bullets": "• Names of users\n· Mail\n§ Place\n- Time\n* Age",
    "letters": "a) your name\nb) your mail\n(1) your age\n(ii) your place",
    "list in a section": "1. your name;\n2. your mail;\n3. your age.",
    "list without stops": "We collect the following:\n1. your name\n2. your mail\n3. your age",
    "list that runs past the next number": "You may:\n1. see it;\n2. mend it;\n"
    "3. move it;\n4. stop it.",
    "address": "12 Harbour Road, Unit 4, Springfield 12345\n4th Floor, 100 High Street, London",
    "telephone": "Phone:\n852 2345 6789\n3 1234 567",
    "date": "15 January 2021\n3 March 2020",
    "hours": "9:00 to 18:00 on weekdays\n24 hours after that",
    "amount": "3.5 million users had it.\n4 years is the longest term",
    "page number": "4",
    "citation": "Section 3 of the law says so, and so do we, in every one of the cases.",
}


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["dense", "spaced"])
@pytest.mark.parametrize("lines", NOT_HEADINGS.values(), ids=NOT_HEADINGS)
def test_no_headings_inside_a_section(lines: str, gap: str) -> None:
    text = (
        f"Policy\n1. One\n~en\n2. Two\n~en\n3. Three\n~en\n{lines}\n~en\n4. Four\n~en\n5. Five\n~en"
    )
    numbered = [(n, h) for n, h, _ in outline(text, gap) if n]
    assert numbered == [("1", "One"), ("2", "Two"), ("3", "Three"), ("4", "Four"), ("5", "Five")]


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["dense", "spaced"])
def test_address_after_the_last_heading(gap: str) -> None:
    text = "Policy\n1. One\n~en\n2. Contact us\n~en\nExample Ltd\n3 Harbour Road, Springfield 12345"
    assert [n for n, _, _ in outline(text, gap) if n] == ["1", "2"]


def test_a_list_alone_is_no_outline() -> None:
    text = "Your choices\n~en\nYou may:\n1. see it\n2. mend it\n3. move it\n4. stop it\n~en"
    assert [n for n, _, _ in outline(text) if n] == []


CONTENTS = {
    "numbered": "Contents\n1. One\n2. Two\n3. Three\n1. One\n~en\n2. Two\n~en\n3. Three\n~en",
    "not numbered": "Overview\nOne\nTwo\nThree\n1. One\n~en\n2. Two\n~en\n3. Three\n~en",
    "dot leaders": "One ..... 1\nTwo ..... 2\nThree ..... 3\n"
    "1. One\n~en\n2. Two\n~en\n3. Three\n~en",
    "one worded otherwise": "1. One\n2. Two\n3. Third\n4. Four\n1. One\n"
    "~en\n2. Two\n~en\n3. Three\n~en\n4. Four\n~en",
}


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["dense", "spaced"])
@pytest.mark.parametrize("text", CONTENTS.values(), ids=CONTENTS)
def test_contents_belong_to_the_introduction(text: str, gap: str) -> None:
    filled = re.sub("~en", FILLER["en"], f"Policy\n~en\n{text}")
    (document,) = text_documents("d", "d.txt", gap.join(filled.splitlines()), Told())
    introduction, *rest = document.sections
    assert introduction.id == "d#intro"
    assert "Two" in document.text(introduction)
    assert [s.heading for s in rest][:3] == ["One", "Two", "Three"]
    assert all(s.number for s in rest)
    listed = "".join(document.source[start:stop] for start, stop in document.contents)
    assert {"One", "Two"} <= set(re.findall(r"[A-Z]\w+", listed))
    assert all(start < introduction.stop for start, _ in document.contents)


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["dense", "spaced"])
def test_first_number_missing(gap: str) -> None:
    text = (
        "Policy\nAbout us\n~en\nWhat we collect and why\n1.1 Names\n~en\n1.2 Mail\n~en\n2 Time\n~en"
    )
    assert outline(text, gap) == [
        (None, "About us", 1),
        (None, "What we collect and why", 1),
        ("1.1", "Names", 2),
        ("1.2", "Mail", 2),
        ("2", "Time", 1),
    ]


def test_unnumbered_headings_alone() -> None:
    text = "Policy\n~en\nWhat we collect\n~en\nHow long we keep it?\n~en\nFor example:\n~en"
    text += "\nContact us\n~en"
    expected = ["What we collect", "How long we keep it?", "Contact us"]
    assert [h for _, h, _ in outline(text)] == expected
    assert [h for _, h, _ in outline(text, "\n")] == expected


def test_gap_in_the_numbers() -> None:
    text = "Policy\n1. One\n~en\n2. Two\n~en\n4. Four\n~en\n4.1 Five\n~en\n5. Six\n~en"
    assert [n for n, _, _ in outline(text)] == ["1", "2", "4", "4.1", "5"]


def test_numbered_clauses_are_sections() -> None:
    clause = FILLER["en"] + " " + FILLER["en"] + " " + FILLER["en"] + " " + FILLER["en"]
    text = f"Terms\n1. Payment\n1.1 {clause}\n1.2 Refunds. {clause}\n2. Term\n2.1 {clause}"
    assert [(n, h) for n, h, _ in outline(text)] == [
        ("1", "Payment"),
        ("1.1", ""),
        ("1.2", "Refunds"),
        ("2", "Term"),
        ("2.1", ""),
    ]


def test_breadcrumb_and_ids() -> None:
    source = "Policy\n\n1. One\nText here.\n\n1.1 Two\nText here.\n\nNotes\n\nText here.\n"
    (document,) = text_documents("d.txt", "d.txt", source, Told())
    last = document.sections[-1]
    assert [s.id for s in document.sections] == ["d.txt#intro", "d.txt#1", "d.txt#1.1", "d.txt#s3"]
    assert last.breadcrumb == ("1 One", "1.1 Two")
    assert document.text(document.sections[1]) == "1. One\nText here.\n\n"
    assert source[document.sections[1].body : document.sections[1].stop] == "Text here.\n\n"


def test_repeated_numbers_get_other_ids() -> None:
    source = "Terms\n\nI. Aim\n\n1. Scope\n\nText.\n\nII. Data\n\n1. Kinds\n\nText.\n"
    (document,) = text_documents("d", "d", source, Told())
    assert [s.id for s in document.sections][1:] == ["d#I", "d#1", "d#II", "d#1~2"]


def test_one_section_has_the_id_of_its_document() -> None:
    (document,) = text_documents("p7", "c.jsonl", "One short passage of text.", Told())
    assert [s.id for s in document.sections] == ["p7"]


def test_lines_of_a_paragraph_that_blank_lines_part_head_nothing() -> None:
    torn = (
        "The harbour master may ask each skipper that comes\n\nto port for the log of the ship.\n"
    )
    short = "Lamps of the Quay\n\nare lit at dusk, and put out at dawn.\n"
    text = (
        f"Harbour Rules\n\nBerths\n\nA berth is yours.\n\n{torn}\n{short}\nMeals\n\nAll is cold.\n"
    )
    (document,) = text_documents("d", "d.txt", text, Told())
    assert [s.heading for s in document.sections if s.level] == [
        "Berths",
        "Lamps of the Quay",
        "Meals",
    ]
