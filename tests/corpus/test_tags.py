"""Language tags that are told: in a file, in a record, beside the files and as an argument."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import corpus
from corpus import Document, Problem
from corpus.tags import normalise

TEXT = "We keep your personal data for as long as you have an account with the service.\n"

TAGS = [
    ("en", "en"),
    ("EN", "en"),
    (" sv ", "sv"),
    ("zh_TW", "zh-TW"),
    ("ZH-hant-hk", "zh-Hant-HK"),
    ("zh-Hant", "zh-Hant"),
    ("es-419", "es-419"),
    ("zh-cmn-hans", "zh-cmn-Hans"),
    ("de-CH-1901", "de-CH-1901"),
    ("sl-rozaj-biske", "sl-rozaj-biske"),
    ("en-US-u-co-phonebk", "en-US-u-co-phonebk"),
    ("kk-x-Own", "kk-x-own"),
    ("", None),
    ("e", None),
    ("english", None),
    ("en US", None),
    ("en-", None),
    ("en--US", None),
    ("en-u", None),
    ("en\n", None),
    ("en\0", None),
    ("\ud800", None),
    ("ру", None),
    ("e\u0131", None),
    ("es-٤١٩", None),
    ("en" + "-abcde" * 50, None),
]


@pytest.mark.parametrize(("tag", "known"), TAGS, ids=[ascii(tag)[:20] for tag, _ in TAGS])
def test_normalise(tag: str, known: str | None) -> None:
    assert normalise(tag) == known
    assert known is None or normalise(known) == known


def read(path: Path) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the languages of the documents, and kind and reason of each problem."""
    found = list(corpus.read([path]))
    languages = [d.language for d in found if isinstance(d, Document)]
    return languages, [(p.kind, p.reason) for p in found if isinstance(p, Problem)]


def put(folder: Path, how: str, field: str, value: str) -> Path:
    if how == "record":
        record = {"id": "a", "text": TEXT, field: value}
        (folder / "p.jsonl").write_text(json.dumps(record) + "\n")
    elif how == "toml":
        (folder / "p.txt").write_text(TEXT)
        (folder / "corpus.toml").write_text(f'[default]\n{field} = "{value}"\n')
    else:
        (folder / "p.md").write_text(f"---\n{field}: {value}\n---\n{TEXT}")
    return folder


@pytest.mark.parametrize("how", ["record", "toml", "front"])
def test_told_tag_is_normalised(tmp_path: Path, how: str) -> None:
    assert read(put(tmp_path, how, "language", "zh_tw")) == (["zh-TW"], [])


@pytest.mark.parametrize("how", ["record", "toml", "front"])
def test_what_is_no_tag_is_reported_and_the_language_detected(tmp_path: Path, how: str) -> None:
    languages, problems = read(put(tmp_path, how, "language", "British English"))
    assert languages == ["en"]
    assert problems == [("warning", "language 'British English' is no language tag")]


def test_place_and_cure_of_a_warning(tmp_path: Path) -> None:
    put(tmp_path, "record", "lang", "x")
    problem = next(p for p in corpus.read([tmp_path]) if isinstance(p, Problem))
    assert problem.path.endswith("p.jsonl:1")
    assert "BCP 47" in problem.cure


@pytest.mark.parametrize("how", ["record", "front"])
@pytest.mark.parametrize("field", ["updated", "date"])
def test_what_is_no_date_is_reported(tmp_path: Path, how: str, field: str) -> None:
    _, problems = read(put(tmp_path, how, field, "2024-02-30"))
    assert problems == [("warning", f"{field} '2024-02-30' is no date")]
    (document,) = (d for d in corpus.read([tmp_path]) if isinstance(d, Document))
    assert (document.updated, document.metadata) == (None, {field_name(field): "2024-02-30"})


def field_name(field: str) -> str:
    return "updated" if field == "date" else field


@pytest.mark.parametrize("value", ["2024-02-29", "May 3, 2021"])
def test_a_date_is_not_reported(tmp_path: Path, value: str) -> None:
    assert read(put(tmp_path, "record", "updated", value))[1] == []


@pytest.mark.parametrize("field", ["language", "updated"])
def test_an_empty_field_tells_nothing(tmp_path: Path, field: str) -> None:
    assert read(put(tmp_path, "record", field, "")) == (["en"], [])


@pytest.mark.parametrize("tag", ["british english", "\ud800", ""])
def test_argument_that_is_no_tag(tmp_path: Path, tag: str) -> None:
    (tmp_path / "p.txt").write_text(TEXT)
    with pytest.raises(corpus.CorpusError, match="no language tag; write a BCP 47 tag"):
        list(corpus.read([tmp_path], language=tag))
    (file,) = corpus.source_files([tmp_path])
    assert isinstance(file, corpus.SourceFile)
    with pytest.raises(corpus.CorpusError, match="no language tag"):
        list(corpus.read_file(file, language=tag))


def test_argument_is_normalised(tmp_path: Path) -> None:
    (tmp_path / "p.txt").write_text(TEXT)
    (document,) = corpus.read([tmp_path], language="zh_TW")
    assert isinstance(document, Document)
    assert document.language == "zh-TW"
