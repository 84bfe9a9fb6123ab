"""Real policies, where the shared corpus lies beside the project or the environment names it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import corpus

# language, date, version, numbered headings
POLICIES = [
    ("ur", "2021-01-15", "v20241231", 32),
    ("az", "2025-10-10", "v20260128", 23),
    ("kk", "2024-08-08", None, 33),
    ("sv", "2019-09-04", None, 33),
    ("zh-Hant", "2025-05-20", None, 32),
    ("en", "2025-05-20", None, 32),
    ("zh-Hant", "2021-07-22", None, 34),
]


def documents(folder: Path) -> list[corpus.Document]:
    found = corpus.read([folder])
    return [d for d in found if isinstance(d, corpus.Document)]


def test_seven_policies_of_one_company(shared: Path) -> None:
    found = [
        (d.language, str(d.updated), d.version, sum(s.number is not None for s in d.sections))
        for d in documents(shared / "corpus" / "xiaomi")
    ]
    assert found == POLICIES


def test_numbers_do_not_repeat(shared: Path) -> None:
    for document in documents(shared / "corpus" / "xiaomi"):
        counts = Counter(s.number for s in document.sections if s.number)
        assert set(counts.values()) == {1}


def test_first_heading_without_its_number(shared: Path) -> None:
    swedish = next(d for d in documents(shared / "corpus" / "xiaomi") if d.language == "sv")
    child = next(s for s in swedish.sections if s.number == "1.1")
    parent = swedish.sections[swedish.sections.index(child) - 1]
    assert (parent.number, parent.level, child.breadcrumb) == (None, 1, (parent.heading,))


@pytest.mark.parametrize("folder", ["mozilla", "open-terms"])
def test_markdown_collections_are_read_whole(shared: Path, folder: str) -> None:
    found = documents(shared / "corpus" / folder)
    assert len(found) == len(list((shared / "corpus" / folder).rglob("*.md")))
    assert len({s.id for d in found for s in d.sections}) == sum(len(d.sections) for d in found)
    for document in found:
        assert "".join(map(document.text, document.sections)) == document.source[document.start :]


@pytest.mark.parametrize(
    ("folder", "language"),
    [("en", "en"), ("ru", "ru"), ("zh-CN", "zh-Hans"), ("zh-TW", "zh-Hant")],
)
def test_language_of_folders(shared: Path, folder: str, language: str) -> None:
    found = documents(shared / "corpus" / "mozilla" / folder)
    assert sum(d.language == language for d in found) >= 0.95 * len(found)
