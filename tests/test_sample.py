"""The sample corpus: how it is parsed, and that each language's questions find their answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import corpus
import searcher
from searcher import render
from searcher.terminal import Style

SAMPLE = Path(__file__).parent.parent / "corpus" / "sample"

# id: language, date, version, numbered headings
DOCUMENTS = {
    "privacy-az.txt": ("az", "2025-03-10", "v20250310", 28),
    "privacy-en-2023.txt": ("en", "2023-03-01", "v20230301", 32),
    "privacy-en-2025.txt": ("en", "2025-04-15", "v20250415", 32),
    "privacy-kk.txt": ("kk", "2024-11-08", None, 27),
    "privacy-ru.txt": ("ru", "2025-05-20", "v20250520", 32),
    "privacy-sv.txt": ("sv", "2024-06-12", "v20240612", 25),
    "privacy-ur.txt": ("ur", "2024-11-01", "v20241101", 28),
    "privacy-zh-Hans.txt": ("zh-Hans", "2025-04-15", "v20250415", 29),
    "privacy-zh-Hant-HK-2022.txt": ("zh-Hant", "2022-09-01", None, 25),
    "privacy-zh-Hant-HK-2022.txt~2": ("en", "2022-09-01", None, 12),
    "privacy-zh-Hant-HK-2025.txt": ("zh-Hant-HK", "2025-05-06", "v20250506", 29),
    "terms-en.md": ("en", "2025-04-15", "v20250415", 20),
}

# document, language, question, the sections that answer it
QUESTIONS = [
    ("privacy-en-2023.txt", "en", "how long is my data kept", {"7"}),
    ("privacy-en-2025.txt", "en", "retention periods", {"7"}),
    ("privacy-en-2025.txt", "en", "which cookies do you set", {"4", "4.1", "4.2"}),
    ("privacy-en-2025.txt", "en", "automated decisions", {"9", "9.1", "9.2", "9.3"}),
    ("privacy-zh-Hant-HK-2022.txt~2", "en", "sharing with companies in the group", {"6"}),
    ("privacy-sv.txt", "sv", "hur länge sparas mina uppgifter", {"4.1"}),
    ("privacy-sv.txt", "sv", "barns konton", {"6"}),
    ("privacy-sv.txt", "sv", "rättigheter", {"5", "5.1", "5.2"}),
    ("privacy-ru.txt", "ru", "сроки хранения данных", {"7"}),
    ("privacy-ru.txt", "ru", "файлы cookie", {"4", "4.1", "4.2"}),
    ("privacy-ru.txt", "ru", "передача внутри группы компаний", {"5", "5.1"}),
    ("privacy-az.txt", "az", "məlumatlar nə qədər saxlanılır", {"7"}),
    ("privacy-az.txt", "az", "kukilərdən imtina", {"3.2.2"}),
    ("privacy-az.txt", "az", "uşaqlarımızın hesabları", {"9"}),
    ("privacy-kk.txt", "kk", "деректерді сақтау мерзімі", {"6"}),
    ("privacy-kk.txt", "kk", "балаларымыздың тіркелгілері", {"8"}),
    ("privacy-kk.txt", "kk", "сағатымның жүрек соғыстары", {"1.4"}),
    ("privacy-ur.txt", "ur", "معلومات کب تک رکھی جاتی ہیں", {"6"}),
    ("privacy-ur.txt", "ur", "گھڑیوں کی پیمائشوں", {"1.2.2"}),
    ("privacy-ur.txt", "ur", "شکایتوں کے لیے عدالتیں", {"9.3"}),
    ("privacy-zh-Hant-HK-2022.txt", "zh-Hant", "資料保留多久", {"5.1"}),
    ("privacy-zh-Hant-HK-2025.txt", "zh-Hans", "个人信息保存期限", {"7"}),
    ("privacy-zh-Hant-HK-2025.txt", "zh-Hant", "兒童", {"11"}),
    ("privacy-zh-Hans.txt", "zh-Hant", "資料保留期限", {"4.1"}),
    ("privacy-zh-Hans.txt", "zh-Hans", "联系我们", {"8"}),
]


@pytest.fixture(scope="module")
def documents() -> dict[str, corpus.Document]:
    found = list(corpus.read([SAMPLE]))
    assert not [f for f in found if isinstance(f, corpus.Problem)]
    read = {d.id.removeprefix("sample/"): d for d in found if isinstance(d, corpus.Document)}
    assert sorted(read) == sorted(DOCUMENTS)
    return read


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[searcher.Searcher]:
    index = tmp_path_factory.mktemp("sample") / "index"
    searcher.build([SAMPLE], index)
    with searcher.open(index) as found:
        yield found


@pytest.mark.parametrize("id", DOCUMENTS)
def test_parsed(documents: dict[str, corpus.Document], id: str) -> None:
    document = documents[id]
    numbered = sum(section.number is not None for section in document.sections)
    updated = document.updated and document.updated.isoformat()
    assert (document.language, updated, document.version, numbered) == DOCUMENTS[id]
    assert document.organisation == "Northlight Maps"


def test_a_heading_that_lost_its_number(documents: dict[str, corpus.Document]) -> None:
    sections = documents["privacy-sv.txt"].sections
    first = next(n for n, section in enumerate(sections) if section.number == "1.1") - 1
    assert (sections[first].number, sections[first].level) == (None, 1)
    assert sections[first + 1].breadcrumb == (sections[first].heading,)


@pytest.mark.parametrize(
    ("document", "language", "question", "sections"),
    QUESTIONS,
    ids=[f"{document}: {question}" for document, _, question, _ in QUESTIONS],
)
@pytest.mark.parametrize("told", [True, False], ids=["told", "guessed"])
def test_answered(
    opened: searcher.Searcher,
    document: str,
    language: str,
    question: str,
    sections: set[str],
    told: bool,
) -> None:
    results = opened.search(
        question,
        language=language if told else None,
        filters={"document": f"sample/{document}"},
        limit=3,
    )
    assert sections & {hit.number for hit in results.hits}


def test_the_readme_shows_what_is_printed(opened: searcher.Searcher) -> None:
    readme = (SAMPLE.parents[1] / "README.md").read_text("utf-8")
    results = opened.search("how long is personal data kept", filters={"language": "en"}, limit=1)
    printed = list(render.results(results, Style(width=80, colour=False)))
    shown = "".join(f"    {line}\n" if line else "" for line in printed[:-1])
    assert shown in readme
