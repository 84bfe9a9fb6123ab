"""What a policy says about itself, in each language's own words."""

from __future__ import annotations

import datetime
from pathlib import PurePath

import pytest

from corpus import metadata
from corpus.dates import find_dates
from corpus.documents import Told, text_documents, told
from corpus.lines import lines
from corpus.model import Month
from corpus.updated import updated

DATES = [
    ("15 جنوری 2021", "2021-01-15"),
    ("۱۵ جنوری ۲۰۲۱", "2021-01-15"),
    ("1 مئی 2022", "2022-05-01"),
    ("10 oktyabr 2025-ci il", "2025-10-10"),
    ("3 sentyabr 2021-ci il tarixində", "2021-09-03"),
    ("10 oktyabrın 2025", "2025-10-10"),
    ("2024 жылдың 8 тамыз", "2024-08-08"),
    ("2020 жылғы 1 қаңтар", "2020-01-01"),
    ("8 тамызда 2024 жылы", "2024-08-08"),
    ("2024 жылдың 8 қарашасында", "2024-11-08"),
    ("2023 жылғы 5 желтоқсандағы", "2023-12-05"),
    ("den 4 september 2019", "2019-09-04"),
    ("4 maj 2019", "2019-05-04"),
    ("2025 年 5 月 20 日", "2025-05-20"),
    ("2025年5月20號", "2025-05-20"),
    ("二〇二五年五月二十日", "2025-05-20"),
    ("May 20, 2025", "2025-05-20"),
    ("May 20th, 2025", "2025-05-20"),
    ("the 4th of July, 2021", "2021-07-04"),
    ("14 August, 2025", "2025-08-14"),
    ("Sept. 3, 2020", "2020-09-03"),
    ("20 мая 2025 г.", "2025-05-20"),
    ("1er janvier 2020", "2020-01-01"),
    ("1. Januar 2020", "2020-01-01"),
    ("1 Ocak 2020'de", "2020-01-01"),
    ("10 de mayo de 2021", "2021-05-10"),
    ("1 يناير 2020", "2020-01-01"),
    ("15 ژانویهٔ 2021", "2021-01-15"),
    ("martedì 22 aprile 2025", "2025-04-22"),
    ("mercredi 3 avril 2024", "2024-04-03"),
    ("Version 1.0.1, October 11, 2018", "2018-10-11"),
    ("2021-01-15", "2021-01-15"),
    ("2021/1/5", "2021-01-05"),
    ("15.01.2021", "2021-01-15"),
    ("03/14/2021", "2021-03-14"),
    ("14/03/2021", "2021-03-14"),
    ("03/04/2021", None),
    ("31 February 2020", None),
    ("2021-13-40", None),
    ("May 2021", None),
]


@pytest.mark.parametrize(("text", "date"), DATES, ids=[text for text, _ in DATES])
def test_dates(text: str, date: str | None) -> None:
    found = [str(f.date) for f in find_dates(f"({text})")]
    assert found == ([date] if date else [])


def test_spans_of_dates() -> None:
    text = "From 3 May 2021 until 2022-06-01."
    assert [text[f.start : f.stop] for f in find_dates(text)] == ["3 May 2021", "2022-06-01"]


UPDATED = [
    ("en", "Policy\n\nLast updated: May 20, 2025\n\nEffective: June 1, 2025", "2025-05-20"),
    (
        "effective before the update",
        "Policy\n\nEffective June 1, 2025\n\nUpdated May 20, 2025",
        "2025-05-20",
    ),
    ("only effective", "Policy\n\nEffective June 1, 2025\n\nText of 3 May 2020.", "2025-06-01"),
    ("date alone", "Policy\n\nJune 1, 2025\n\nText.", "2025-06-01"),
    ("cue on the line before", "Policy\nLast modified\n1 June 2025\nText.", "2025-06-01"),
    (
        "at the end",
        "Policy\n\nText.\n" + "\nMore text." * 30 + "\n\nLast updated 1 June 2025",
        "2025-06-01",
    ),
    (
        "inside the text only",
        "Policy\n\n" + "More text.\n\n" * 30 + "A law of 1 June 2015 says so." + "\n\nText." * 30,
        None,
    ),
    ("none", "Policy\n\nText.", None),
    (
        "label in the middle",
        "Policy\n\nJune 1, 2020\n\n"
        + "More text.\n\n" * 30
        + "Last updated: May 20, 2025\n"
        + "\nMore text." * 30,
        "2025-05-20",
    ),
    (
        "sentence about the policy in the middle",
        "Policy\n" + "\nMore text." * 30 + "\n\nThis policy was last revised on May 20, 2025. For"
        " sailors of 2024 it holds from May 1, 2026.\n" + "\nMore text." * 30,
        "2025-05-20",
    ),
    (
        "label after a law",
        "Policy\n\nRules of the harbour act, as the council of the northern ports has"
        " decided them, dated 4 June 2021, apply.\n\n"
        "These rules are effective from 7 May 2023.",
        "2023-05-07",
    ),
    (
        "log of changes, the newest first",
        "Policy\n"
        + "\nMore text." * 30
        + "\n\n* _May 3, 2024:_ Updated.\n* _March 9, 2023:_ Added.\n* _May 1, 2019_: Revised.",
        "2024-05-03",
    ),
    (
        "log of changes, the newest last",
        "Policy\n"
        + "\nMore text." * 30
        + "\n\n1 May 2019: Revised.\n\n9 March 2023: New.\n\nTwo is new.\n\n3 May 2024: Old.",
        "2024-05-03",
    ),
    (
        "versions that were replaced",
        "Policy\n"
        + "\nMore text." * 30
        + "\n\nEffective from May 3, 2024\n\n- effective from May 2, 2019, until May 3, 2024",
        "2024-05-03",
    ),
    (
        "last day in another sentence",
        "Policy\n\nLast updated on 1 May 2024. We keep logs until 31 December 2025.",
        "2024-05-01",
    ),
    (
        "last day before the label",
        "Policy\n\nWe keep logs until 31 December 2025. Last updated on 1 May 2024.",
        "2024-05-01",
    ),
    ("last day in the label", "Policy\n\nUpdated 1 May 2024, valid until 1 May 2025", "2024-05-01"),
    ("last day, de", "Richtlinie\n\nStand: 1. Mai 2024, gültig bis 1. Mai 2025", "2024-05-01"),
    (
        "last day, ru",
        "Политика\n\nОбновлено 1 мая 2024 г. Действует до 1 мая 2025 г.",
        "2024-05-01",
    ),
    ("versions by months", "Policy\n\nEffective from May 2019 until June 2024", None),
    ("former version", "Policy\n\nVersion of May 2, 2019, until May 3, 2024", None),
    ("month", "Policy\n\nLast updated August 2026\n\nText.", "2026-08"),
    ("month of figures", "Policy\n\nLast update: 04 - 2021.\n\nText.", "2021-04"),
    ("month of ISO 8601", "Policy\n\nUpdated: 2024-08", "2024-08"),
    ("month after its year", "Policy\n\nLast updated 2024/08", "2024-08"),
    ("two years", "Policy\n\nUpdated for the terms 2011/12", None),
    ("number of a version", "Policy\n\nVersion 3.2021", None),
    ("month of a version", "Richtlinie\n\nFassung 05.2024", "2024-05"),
    ("no day of the calendar", "Policy\n\nUpdated 31 February 2024", None),
    ("month in a sentence", "Policy\n\nWe sailed in August 2026.\n\nText.", None),
    (
        "day of the month that a label tells",
        "Policy\n\nVersion of May 2024\n\nIt is in force from 7 May 2024.",
        "2024-05-07",
    ),
    ("order of figures unknown", "Policy\n\nUpdated on: 01/08/2024", None),
    (
        "order of another date",
        "Policy\n\nUpdated on: 01/08/2024\n\nSeen on 28/06/2022.",
        "2024-08-01",
    ),
    ("ur", "پالیسی\n\nہماری پالیسی 3 مارچ 2021 کو اپ ڈیٹ کی گئی تھی۔", "2021-03-03"),
    ("kk", "Саясат\n\nСаясатымыз 2024 жылдың 9 мамыр жаңартылды. Басқа сөйлем.", "2024-05-09"),
    ("sv", "Policy\n\nPolicyn uppdaterades den 5 maj 2019.", "2019-05-05"),
    ("ru", "Политика\n\nДата последнего обновления: 2 марта 2023 г.", "2023-03-02"),
    ("zh", "政策\n\n本政策已於 2025 年 6 月 2 日更新。", "2025-06-02"),
]


@pytest.mark.parametrize(("text", "date"), [c[1:] for c in UPDATED], ids=[c[0] for c in UPDATED])
def test_updated(text: str, date: str | None) -> None:
    found = updated(lines(text))
    assert (str(found) if found else None) == date


def test_a_log_of_many_entries_is_read_in_one_go() -> None:
    every = lines("2024-05-01\n" * 250_000)  # by the square of it, this would hang
    assert str(updated(every)) == "2024-05-01"


@pytest.mark.parametrize(
    ("language", "date"),
    [("fr", "2023-12-01"), ("kk", "2023-12-01"), ("en", None), ("zh-Hant", None)],
)
def test_the_language_orders_figures(language: str, date: str | None) -> None:
    found = updated(lines("Charte\n\nVersion du 01/12/2023"), language)
    assert (str(found) if found else None) == date


def test_a_month_is_told() -> None:
    assert told({"updated": "2026-08"}).updated == Month(2026, 8)
    assert told({"updated": "2026-13"}).updated is None


VERSIONS = [
    ("Versiya:v20260101", "v20260101"),
    ("ورژن:v20240101", "v20240101"),
    ("Version 2.1", "2.1"),
    ("Version: 3", "3"),
    ("版本:2.0", "2.0"),
    ("Версия № 4.2", "4.2"),
    ("Нұсқа: 1.3", "1.3"),
    ("Version of the law", None),
    ("Version 3 May 2021", None),
    ("Conversion 7", None),
]


@pytest.mark.parametrize(("text", "label"), VERSIONS, ids=[text for text, _ in VERSIONS])
def test_version(text: str, label: str | None) -> None:
    assert metadata.version(lines(f"Policy\n\n{text}\n\nText.")) == label


TITLES = [
    ("first line", "Terms of Use\n\nText of it.", "Terms of Use"),
    ("after the version", "Version: 2.0\n\nTerms of Use\n\nText of it.", "Terms of Use"),
    ("after the company", "Example Ltd\n\nPrivacy Policy\n\nText of it.", "Privacy Policy"),
    ("after a date", "1 May 2020\n\nPrivacy Policy\n\nText of it.", "Privacy Policy"),
    ("none", "We keep nothing of what you tell us, at any time, for anyone.", "file"),
    ("numbered first", "1. Scope\n\nText of it.\n\n2. Term\n\nText of it.", "file"),
]


@pytest.mark.parametrize(("text", "title"), [c[1:] for c in TITLES], ids=[c[0] for c in TITLES])
def test_title(text: str, title: str) -> None:
    (document,) = text_documents("file.txt", "file.txt", text, Told())
    assert document.title == title


def test_told_fields() -> None:
    given = told({"organization": "Example", "date": "3 May 2021", "lang": "kk", "colour": "red"})
    assert (given.organisation, given.updated, given.language) == (
        "Example",
        datetime.date(2021, 5, 3),
        "kk",
    )
    assert given.metadata == {"colour": "red"}


@pytest.mark.parametrize(
    ("found", "path", "title"),
    [
        ("Skip to main content", "Quay/Terms of Use.md", "Terms of Use"),
        ("Quay Terms", "Quay/Privacy Policy.md", "Quay Terms"),
        ("Harbour Code of Conduct", "Quay/Community Guidelines.md", "Harbour Code of Conduct"),
        ("Skip to main content", "Quay/terms-of-use.md", "Skip to main content"),
        (None, "quay.md", "quay"),
    ],
)
def test_the_name_of_a_file_is_the_title(found: str | None, path: str, title: str) -> None:
    assert metadata.title_of(found, PurePath(path)) == title
