"""A small index of policies in seven languages, built once for all tests of searching."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from command_runs import Done, Run

import searcher
from searcher import Searcher
from searcher.cli import main

TOML = """[default]
organisation = "Example Ltd"

["kk.txt"]
organisation = "Үлгі Компания"
"""
EN_2020 = """Example Ltd Privacy Policy
Version: v20200301
Last updated: March 1, 2020

1. Information we collect
We collect your name and your e-mail address when you register an account.
2. Retention
Personal data is kept for five years.
"""
EN = """Example Ltd Privacy Policy
Version: v20240520
Last updated: May 20, 2024

1. Information we collect
We collect your name and your e-mail address when you register an account.
1.1 Cookies
We use cookies to remember your choices. You can refuse cookies in your browser.
2. Retention
Personal data is retained for two years after the account is closed.
3. Legal basis
The processing rests on Article 6(1)(f). See https://example.com/legal/basis for more.
3.1 Disclosure
We disclose data to third-party processors. We never sell data.
3.1.2 Contact
Write to privacy@example.com, or to the data protection officer.
"""
SV = """Integritetspolicy för Example
Version: v20240612
Policyn uppdaterades den 12 juni 2024.

1. Uppgifter vi samlar in
Vi samlar in ditt namn och din e-postadress när du skapar ett konto.
2. Lagring
Personuppgifter sparas i två år. Vi följer EU:s dataskyddsförordning.
"""
AZ = """Example Məxfilik Siyasəti
Versiya: v20250310
Bu siyasət 10 mart 2025-ci il tarixində yeniləndi.

1. Topladığımız məlumatlar
Hesab yaradarkən şəxsi məlumatlarınızı toplayırıq.
2. Saxlanma müddəti
Məlumatlar iki il saxlanılır. Xiaomi-nin telefonları da dəstəklənir.
"""
KK = """Example құпиялылық саясаты
Бұл саясат 2024 жылдың 8 қарашасында жаңартылды.

1. Біз жинайтын ақпарат
Тіркелгі жасағанда біз сіздің атыңызды және мекенжайыңызды жинаймыз.
2. Сақтау мерзімі
Дербес деректер екі жыл сақталады. Xiaomi-дің телефондары қолдау табады.
"""
RU = """Политика конфиденциальности Example
Дата последнего обновления: 20 мая 2025 г.

1. Какие данные мы собираем
Мы собираем имя и адрес электронной почты при регистрации учётной записи.
2. Срок хранения
Персональные данные хранятся два года после удаления учётной записи.
"""
UR = """Example کی رازداری کی پالیسی
تازہ کاری: 15 جنوری 2021

1. ہم کون سی معلومات جمع کرتے ہیں
جب آپ اکاؤنٹ بناتے ہیں تو ہم آپ کا نام اور ای میل پتہ جمع کرتے ہیں۔
2. معلومات کا تحفظ
ہم آپ کی ذاتی معلومات کو محفوظ رکھنے کے لیے مناسب اقدامات کرتے ہیں۔
"""
HANT = """示例私隱政策
更新日期：2025 年 5 月 20 日

1. 我們收集的資料
當您註冊帳戶時，我們會收集您的姓名及電郵地址。
2. 資料保留
我們會在您關閉帳戶後保留個人資料兩年，其後將其刪除。私隱專員可以查閱。
"""
HANS = """示例隐私政策
更新日期：2024年4月15日

1. 我们收集的信息
您注册账户时，我们会收集您的姓名和电子邮件地址。
2. 信息保存
账户关闭后，我们会保存个人信息两年，之后将其删除。
"""
HOSTILE = """Terms of \x1b[2Jservice
Last updated: May 20, 2019

1. A heading \u202ethat turns
Payment \x1b]0;owned\x07 is due at once. Refunds \u2066are\u2069 made\x9b31m within a week.
"""
GREEK = {
    "id": "el-1",
    "text": "Η επεξεργασία των προσωπικών δεδομένων γίνεται νόμιμα από την εταιρεία μας.",
    "title": "Πολιτική απορρήτου",
    "language": "el",
    "organisation": "Παράδειγμα",
    "updated": "2023-02-03",
    "version": "έκδοση 1",
}
FILES = {
    "corpus.toml": TOML,
    "en-2020.txt": EN_2020,
    "en.txt": EN,
    "sv.txt": SV,
    "az.txt": AZ,
    "kk.txt": KK,
    "ru.txt": RU,
    "ur.txt": UR,
    "zh-Hant-HK.txt": HANT,
    "zh-Hans.txt": HANS,
    "el.jsonl": json.dumps(GREEK, ensure_ascii=False) + "\n",
    "hostile.txt": HOSTILE,
    "nul.txt": "A text\x00with a NUL\n",
}


@pytest.fixture(scope="session")
def policies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of policies."""
    folder = tmp_path_factory.mktemp("files") / "policies"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def built(policies: Path) -> Path:
    """Their index, which no test may change."""
    index = policies.parent / "index"
    searcher.build([policies], index)
    return index


@pytest.fixture(scope="session")
def opened(built: Path) -> Iterator[Searcher]:
    """The index, open."""
    with searcher.open(built) as found:
        yield found


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], built: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on the session's index."""
    monkeypatch.setenv("POLICYSEARCH_INDEX", str(built))
    monkeypatch.setenv("COLUMNS", "100")

    def command(*arguments: str | Path) -> Done:
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as left:
            status = int(left.code or 0)
        return Done(status, *capsys.readouterr())

    return command
