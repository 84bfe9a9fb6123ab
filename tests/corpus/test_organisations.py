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
    (
        "The app is run by Drivers. The Service is operated by [Example](https://e.example).",
        "Example",
    ),
    ("This Site is owned and operated by Example. Stripe, Inc. is paid.", "Example"),
    ("The site is run by Example. Example.com Services LLC is in it.", "Example"),
    ("Корпорация Example (то есть мы) рассматривает", "Example"),
    ("At Example, we keep little.", "Example"),
    ("At home, we keep little.", None),
    ("Privacy Notice of Example Corporation", "Example Corporation"),
    ("We keep your data in limited amounts.", None),
    ("Limited liability is what we have.", None),
    ("You agree with Example Limited. It is Dutch: Example B.V.", "Example Limited"),
    ("Our seller is Example B.V.", "Example B.V."),
]


@pytest.mark.parametrize(("text", "name"), ORGANISATIONS, ids=[text for text, _ in ORGANISATIONS])
def test_organisation(text: str, name: str | None) -> None:
    assert organisation(text) == name


STRANGERS = [
    ("Policy of Nordlys Ltd. Its analytics are provided by Google.", "Nordlys Ltd."),
    ("Nordlys Widgets Ltd runs this site. See the pages offered by Stripe.", "Nordlys Widgets Ltd"),
    ("See guidance published by Datainspektionen. Vi är Exempel AB.", "Exempel AB"),
    ("ООО «Василёк». Данные передаёт Компания Яндекс.", "ООО «Василёк»"),
    ("Данные передаёт Компания Яндекс.", None),
    ("Компания Василёк заботится о вас.", "Василёк"),
    ("We like maps. Maps on the site are provided by Google.", None),
    ("There are maps. The service is provided by Google.", None),
    ("This site is provided by Nordlys.", "Nordlys"),
    ("The Services are provided to you by Nordlys.", "Nordlys"),
    ("Продавец ООО «Василёк» и ООО «Пример»", "ООО «Василёк»"),
    ("Our payment processor, Stripe, Inc., is paid by Nordlys Ltd.", "Nordlys Ltd."),
    ("We pay firms such as Visa Inc. (“Visa”), Stripe, Inc. and Google LLC.", None),
    ("Фирмы, например, ООО «Василёк» и ООО «Пример»; мы — ООО «Ива».", "ООО «Ива»"),
    ("It uses Maps, a web analysis service provided by Maps Inc. (“Maps”).", None),
    ("Maps ist ein Webanalysedienst der Maps Inc. Beispiel GmbH, Ulm", "Beispiel GmbH"),
    ("Our policy is that of Nordlys Ltd.", "Nordlys Ltd."),
    ("Hosting of the site is provided by Google.", None),
    ("The analytics service is provided by Google.", None),
    ("Nordlys Ltd wrote this. This site is operated by Example.", "Nordlys Ltd"),
]


@pytest.mark.parametrize(("text", "name"), STRANGERS, ids=[text for text, _ in STRANGERS])
def test_a_stranger_is_not_taken_for_the_organisation(text: str, name: str | None) -> None:
    assert organisation(text) == name


WHOLE = [
    ('an agreement between you and Nordlys Media Group, Inc. ("we")', "Nordlys Media Group, Inc."),
    ('between you, a customer of us and Nordlys Widgets ("we")', "Nordlys Widgets"),
    ("avtal mellan dig och Nordlys Exempel AB (”vi”)", "Nordlys Exempel AB"),
    ('is, as controller, Nordlys Europe Limited ("we")', "Nordlys Europe Limited"),
    ('your interest in Nordlys Example, Inc. ("we")', "Nordlys Example, Inc."),
    ('the office at Nordlys House ("we")', None),
    ('Visa, Nordlys and Example Maps ("we")', None),
    ('you, Nordlys Ltd and Example Ltd (collectively, "we")', "Nordlys Ltd"),
    ('In One Two Three Four Five Six Seven ("we")', None),
    ('Nordlys, Widgets Inc. ("we") is kind.', None),
    ("If you live in Switzerland, Nordlys Ltd is ours. Visa Inc. is not.", None),
    ("If you live in Norway, Nordlys Ltd or else Nordlys Ltd is ours.", "Nordlys Ltd"),
    ("You and meinNordlys Canada Limited agree.", None),
    ("You agree with eBooks Canada Limited here.", "eBooks Canada Limited"),
    ("Example Limited Warranty", None),
    ("Example Corp Holdings Ltd is ours.", "Example Corp Holdings Ltd"),
    ("Nordlys Ltd Privacy Policy", "Nordlys Ltd"),
    ("users of this Website and Nordlys Ltd, its owner", "Nordlys Ltd"),
    ("Die Beispiel GmbH verarbeitet Daten.", "Beispiel GmbH"),
    (
        'This is the agreement which binds in law you and Nordlys\nMedia Group, Inc. ("we")',
        "Nordlys Media Group, Inc.",
    ),
    ('Contact Details\nThe Nordlys ("we")', "Nordlys"),
]


@pytest.mark.parametrize(("text", "name"), WHOLE, ids=[text for text, _ in WHOLE])
def test_a_name_is_whole_or_none(text: str, name: str | None) -> None:
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
    ("Children’s Privacy Policy", None),
    ("User's Agreement", None),
    ("Website User's Agreement", None),
    ("What's New Policy", None),
    ("Today's Terms", None),
    ("Let's Talk Policy", None),
]


@pytest.mark.parametrize(("title", "name"), TITLES, ids=[title for title, _ in TITLES])
def test_the_possessor_in_a_title(title: str, name: str | None) -> None:
    assert organisation("Text of it.", title) == name
