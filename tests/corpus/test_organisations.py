"""Whose a policy is."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from corpus.organisations import organisation, organisation_of_folder

ORGANISATIONS = [
    ("This policy is that of Example Cloud Ltd. and its friends.", "Example Cloud Ltd."),
    ("provided by Nordlys Example GmbH", "Nordlys Example GmbH"),
    ("We are Example Pte. Ltd, and more.", "Example Pte. Ltd"),
    ("принадлежит ООО «Пример» и другим", "ООО «Пример»"),
    ("本平台由示例科技有限公司提供", "示例科技有限公司"),
    ("Welcome! Example, Inc. (“Example”, “we”, “us”) and Stripe, Inc. agree.", "Example, Inc."),
    ('Visa Inc. pays **Example Maps** ("we" or "us").', "Example Maps"),
    ("Это сайт Example Maps (далее — «мы»).", "Example Maps"),
    ("Example (“the App”) and Visa (“Visa”).", None),
    ("Based in Zug, Switzerland (“we”).", None),
    ("The service is operated by Example Maps. When you use it", "Example Maps"),
    ("Services provided by Drivers, and operated by [Example](https://e.example).", "Example"),
    (
        "Services provided by Example. Example.com Services LLC is in it.",
        "Example.com Services LLC",
    ),
    ("Корпорация Example (то есть мы) рассматривает", "Example"),
    ("At Example, we keep little.", "Example"),
    ("At home, we keep little.", None),
    ("Privacy Notice of Example Corporation", "Example Corporation"),
    ("We keep your data in limited amounts.", None),
    ("Limited liability is what we have.", None),
]


@pytest.mark.parametrize(("text", "name"), ORGANISATIONS, ids=[text for text, _ in ORGANISATIONS])
def test_organisation(text: str, name: str | None) -> None:
    assert organisation(text) == name


FOLDERS = [
    ("corpus/Example Cloud/Terms of Service.md", "Example Cloud"),
    ("corpus/example.org/Privacy Policy.md", "example.org"),
    ("corpus/en/Privacy Policy.md", None),
    ("corpus/zh-TW/Privacy Policy.md", None),
    ("corpus/archive/terms_of_use.md", None),
    ("corpus/Example/Shopping List.md", None),
    ("Privacy Policy.md", None),
]


@pytest.mark.parametrize(("path", "name"), FOLDERS, ids=[path for path, _ in FOLDERS])
def test_organisation_of_folder(path: str, name: str | None) -> None:
    assert organisation_of_folder(PurePath(path)) == name


TITLES = [
    ("Example’s Privacy Policy", "Example"),
    ("Example-nin Ümumi Məxfilik Siyasəti", "Example"),
    ("Example-дің құпиялылық саясаты", "Example"),
    ("Example Maps کی رازداری پالیسی", "Example Maps"),
    ("Example Privacy Policy", None),
    ("Your’s to keep", None),
]


@pytest.mark.parametrize(("title", "name"), TITLES, ids=[title for title, _ in TITLES])
def test_the_possessor_in_a_title(title: str, name: str | None) -> None:
    assert organisation("Text of it.", title) == name
