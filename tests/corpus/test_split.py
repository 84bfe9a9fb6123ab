"""One file with several policies, one after another."""

from __future__ import annotations

from itertools import pairwise

import pytest

from corpus.documents import Told, text_documents
from corpus.model import Document

ENGLISH = """Nordlys Privacy Policy

This policy was updated on May 20, 2024.

1. What we collect

We collect the name and the address that you give us when you open an account.

1.1 Visits

Our servers write down when you came and which page you looked at.

2. Why we collect it

We use these things to send you what you have ordered, and for nothing else.

3. How long we keep it

We keep them for as long as the law asks us to.
"""
SWEDISH = """Nordlys integritetspolicy

Den här policyn uppdaterades den 4 juni 2023.

1. Vad vi samlar in

Vi samlar in det namn och den adress som du lämnar när du öppnar ett konto hos oss.

2. Varför vi gör det

Vi använder uppgifterna för att skicka det som du har beställt, och inte till något annat.

3. Hur länge vi sparar dem

Vi sparar dem så länge som lagen kräver det.
"""
CHINESE = """版本:v20220301

北光私隱政策

本政策已於 2022 年 3 月 1 日更新。

1.我們收集甚麼

當您開立帳戶時,我們會收集您提供的姓名和地址。

2.收集的目的

我們只會使用這些資料向您寄送您所訂購的產品。

3.保存期限

我們會按照法律規定的期限保存這些資料。
"""
KAZAKH = """Солтүстік құпиялылық саясаты

Біздің саясатымыз 2023 жылдың 9 мамыр жаңартылды.

Біз не жинаймыз

1.1 Аты-жөні

Тіркелгі ашқан кезде сіз берген атыңыз бен мекенжайыңызды жинаймыз.

1.2 Пошта

Біз сізге хат жіберу үшін поштаңыздың мекенжайын сақтаймыз.

2 Мерзімі

Біз бұл ақпаратты заң талап еткен мерзімге дейін ғана сақтаймыз.
"""


def documents(*parts: str, dense: bool = False) -> list[Document]:
    source = "\n".join(parts)
    if dense:
        source = "\n".join(line for line in source.splitlines() if line)
    return list(text_documents("file.txt", "file.txt", source, Told()))


@pytest.mark.parametrize("dense", [False, True], ids=["spaced", "dense"])
def test_four_policies_in_four_languages(dense: bool) -> None:
    found = documents(ENGLISH, CHINESE, KAZAKH, SWEDISH, dense=dense)
    assert [(d.id, d.language, d.title, str(d.updated), d.version) for d in found] == [
        ("file.txt", "en", "Nordlys Privacy Policy", "2024-05-20", None),
        ("file.txt~2", "zh-Hant", "北光私隱政策", "2022-03-01", "v20220301"),
        ("file.txt~3", "kk", "Солтүстік құпиялылық саясаты", "2023-05-09", None),
        ("file.txt~4", "sv", "Nordlys integritetspolicy", "2023-06-04", None),
    ]
    assert [[s.number for s in d.sections if s.level] for d in found] == [
        ["1", "1.1", "2", "3"],
        ["1", "2", "3"],
        [None, "1.1", "1.2", "2"],
        ["1", "2", "3"],
    ]


def test_documents_tile_the_file() -> None:
    found = documents(CHINESE, ENGLISH, CHINESE)
    assert found[0].start == 0
    assert all(a.stop == b.start for a, b in pairwise(found))
    assert found[-1].stop == len(found[0].source)


def test_two_versions_in_one_language() -> None:
    found = documents(ENGLISH, ENGLISH.replace("May 20, 2024", "April 2, 2021"))
    assert [str(d.updated) for d in found] == ["2024-05-20", "2021-04-02"]


def test_a_section_that_names_another_policy_starts_none() -> None:
    inner = "\nOur Cookie Policy\n\nIt is a page of its own.\n\n1. See it\n\nRead it there.\n"
    assert len(documents(ENGLISH + inner)) == 1


def test_a_policy_without_numbers_is_not_cut() -> None:
    assert (
        len(
            documents(
                "Our Policy\n\nWe keep nothing at all.\n\nOther Terms\n\nUpdated May 1, 2020.\n"
            )
        )
        == 1
    )
