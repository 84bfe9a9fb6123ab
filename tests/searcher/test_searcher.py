"""An open index: its sections, its errors, threads, reloading."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import searcher
from index import generations
from index.errors import IndexReplaced
from searcher import (
    FacetValue,
    IndexBroken,
    IndexMissing,
    NotFound,
    QueryError,
    Results,
    Searcher,
    UsageError,
)
from searcher import opened as opened_module


def _ids(results: Results) -> list[str]:
    return [hit.id.removeprefix("policies/").replace(".txt", "") for hit in results.hits]


FIRST = ["how long is data retained", "EU:s", "şəxsi məlumat", "срок хранения", "ذاتی", "資料保留"]


WRONG: dict[str, tuple[dict[str, Any], type[Exception], str]] = {
    "empty query": ({"query": " "}, QueryError, "it is empty"),
    "unknown filter": ({"filters": {"colour": "red"}}, UsageError, 'no filter "colour"'),
    "filter that is not offered": ({"filters": {"id": "x"}}, UsageError, 'no filter "id"'),
    "wrong year": ({"filters": {"year": "soon"}}, UsageError, '"soon" is no year'),
    "wrong date": ({"filters": {"updated": "2024-99"}}, UsageError, "no date of the calendar"),
    "unknown facet": ({"facets": ["number"]}, UsageError, 'no facet "number"'),
    "unknown sort": ({"sort": "size"}, UsageError, 'no sort "size"'),
    "negative limit": ({"limit": -1}, UsageError, "limit is -1"),
    "negative offset": ({"offset": -1}, UsageError, "offset is -1"),
    "endless page": ({"limit": 9_000, "offset": 2_000}, UsageError, "a scan goes on"),
    "no language tag": ({"language": "all languages"}, UsageError, "is no language tag"),
}


@pytest.mark.parametrize(("request_", "kind", "problem"), WRONG.values(), ids=WRONG)
def test_wrong_requests(
    opened: Searcher, request_: dict[str, Any], kind: type[Exception], problem: str
) -> None:
    with pytest.raises(kind) as caught:
        opened.search(**{"query": "data", **request_})
    assert problem in str(caught.value) and len(str(caught.value).splitlines()) == 1


def test_sections_and_documents(opened: Searcher) -> None:
    passage = opened.section("policies/en.txt#3.1.2")
    assert passage.text[passage.body :].startswith("Write to privacy@example.com")
    assert (passage.level, passage.number) == (3, "3.1.2")
    sections = opened.document("policies/en.txt")
    assert [section.number for section in sections][1:] == ["1", "1.1", "2", "3", "3.1", "3.1.2"]


@pytest.mark.parametrize("id", ["", "absent", "policies/en.txt", "\ud800", "a" * 10_000, "\x00"])
def test_what_is_not_there(opened: Searcher, id: str) -> None:
    with pytest.raises(NotFound, match="no section"):
        opened.section(id)
    with pytest.raises(NotFound, match="no section or document"):
        opened.document(id + "#absent")


def test_values_words_accounts_and_problems(opened: Searcher) -> None:
    assert opened.values("language")[0] == FacetValue(
        "en", max(v.count for v in opened.values("lang"))
    )
    with pytest.raises(UsageError, match="no facet"):
        opened.values("text")
    assert list(opened.words("cook")) == ["cookies"]
    assert list(opened.words("\ud800")) == []
    assert set(opened.accounts()) >= {"en", "ur", "zh-Hans"}
    assert [problem["kind"] for problem in opened.problems()] == ["refused"]
    opened.verify()


def test_ranking_takes_a_text_as_plain_words(opened: Searcher) -> None:
    ranked = opened.rank("NOT cookies: browser?", limit=3)
    assert ranked[0].id == "policies/en.txt#1.1"
    assert ranked[0].document == "policies/en.txt"
    with pytest.raises(QueryError):
        opened.rank(" ")


def test_many_threads_get_the_same_answers(built: Path) -> None:
    queries = [*FIRST, "c?ok*es", "cokies~", "retenton"]
    ask: Callable[[str], list[str]]
    with searcher.open(built) as alone:
        expected = [_ids(alone.search(query, facets=["language"])) for query in queries]
    with searcher.open(built) as shared, ThreadPoolExecutor(8) as pool:
        ask = lambda query: _ids(shared.search(query, facets=["language"]))  # noqa: E731
        found = list(pool.map(ask, queries * 4))
    assert found == expected * 4


def test_reload_turns_to_a_new_index(tmp_path: Path) -> None:
    index, file = tmp_path / "index", tmp_path / "a.txt"
    file.write_text("Policy of old\n\n1. Cookies\nWe set cookies.\n")
    searcher.build([file], index)
    with searcher.open(index) as opened:
        assert not opened.reload()
        for text in ("elephants", "giraffes"):
            file.write_text(f"Policy of new\n\n1. Animals\nWe feed {text}.\n")
            searcher.build([file], index)
            assert opened.search("cookies").total == 1
        assert opened.reload()
        assert (opened.search("cookies").total, opened.search("giraffes").total) == (0, 1)


def test_an_index_that_is_not_there_or_broken(tmp_path: Path, built: Path) -> None:
    with pytest.raises(IndexMissing, match="make one with a build"):
        searcher.open(tmp_path / "none")
    broken = tmp_path / "broken"
    shutil.copytree(built, broken)
    for path in broken.glob("gen-*/data/*"):
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    with pytest.raises(IndexBroken, match="with the option full"):
        searcher.open(broken)


def _policy(word: str) -> str:
    return f"Policy of new\n\n1. Animals\nWe feed {word}.\n"


def _rebuilt(folder: Path, *words: str) -> Path:
    """Build an index of a policy, once for each word."""
    for word in words:
        (folder / "a.txt").write_text(_policy(word))
        searcher.build([folder / "a.txt"], folder / "index")
    return folder / "index"


ASKED: dict[str, Callable[[Searcher], object]] = {
    "accounts": Searcher.accounts,
    "problems": Searcher.problems,
    "outcomes": Searcher.outcomes,
    "verify": Searcher.verify,
}


@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED)
def test_what_a_later_build_removed_asks_for_a_reload(
    tmp_path: Path, ask: Callable[[Searcher], object]
) -> None:
    with searcher.open(_rebuilt(tmp_path, "lions")) as opened:
        _rebuilt(tmp_path, "tigers", "bears")
        with pytest.raises(IndexReplaced, match=r"reload\(\)"):
            ask(opened)
        assert opened.search("lions").total == 1
        assert opened.reload()
        ask(opened)


def test_damage_of_the_generation_in_force_is_told_as_such(tmp_path: Path) -> None:
    index = _rebuilt(tmp_path, "lions")
    with searcher.open(index) as opened:
        (index / "gen-000001" / "sources.json").unlink()
        with pytest.raises(IndexBroken, match="missing or damaged") as caught:
            opened.accounts()
    assert not isinstance(caught.value, IndexReplaced)


def test_the_list_of_what_went_in_is_verified(tmp_path: Path) -> None:
    index = _rebuilt(tmp_path, "lions")
    listed = index / "gen-000001" / "sources.json"
    listed.write_text(listed.read_text().replace("a.txt", "b.txt"))
    with searcher.open(index) as opened, pytest.raises(IndexBroken, match=r"sources\.json is"):
        opened.verify()


CLOSED: dict[str, Callable[[Searcher], object]] = {
    **ASKED,
    "search": lambda s: s.search("lions"),
    "rank": lambda s: s.rank("lions"),
    "section": lambda s: s.section("a.txt#1"),
    "document": lambda s: s.document("a.txt"),
    "values": lambda s: s.values("language"),
    "words": lambda s: list(s.words("li")),
    "reload": Searcher.reload,
}


@pytest.mark.parametrize("ask", CLOSED.values(), ids=CLOSED)
def test_a_closed_index_says_so(tmp_path: Path, ask: Callable[[Searcher], object]) -> None:
    opened = searcher.open(_rebuilt(tmp_path, "lions"))
    opened.close()
    opened.close()
    _rebuilt(tmp_path, "tigers")
    with pytest.raises(UsageError, match="the index is closed; open it again"):
        ask(opened)


def test_what_is_read_of_an_index_ends_with_it(tmp_path: Path) -> None:
    index = _rebuilt(tmp_path, "lions")
    opened = searcher.open(index)
    words = opened.words("l")
    assert next(words) == "lions" and f"{index}': whoosh, 1 sections" in repr(opened)
    opened.close()
    with pytest.raises(UsageError, match="closed while its words were read"):
        next(words)
    with pytest.raises(UsageError, match="the index is closed"), opened:
        pass
    assert repr(opened) == f"<Searcher of {str(index)!r}: closed>"


@pytest.mark.parametrize("moment", ["pointer", "manifest"])
def test_builds_while_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    """Two builds end between two steps of the opening, so that what it read of is gone."""
    index = _rebuilt(tmp_path, "lions")
    owner, name = {
        "pointer": (generations, "_pointed"),
        "manifest": (opened_module.manifest, "read"),
    }[moment]
    real = getattr(owner, name)

    def slow(path: Path) -> object:
        monkeypatch.setattr(owner, name, real)
        found = real(path)
        _rebuilt(tmp_path, "tigers", "bears")
        return found

    monkeypatch.setattr(owner, name, slow)
    with searcher.open(index) as opened:
        assert opened.search("bears").total == 1


def _planted(path: Path) -> None:
    """Change a byte of a file, not its size."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.unlink()
    path.write_bytes(content)


def test_small_files_of_a_large_index_are_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = _rebuilt(tmp_path, "lions")
    monkeypatch.setattr(opened_module, "CHECKED", 0)
    searcher.open(index).close()
    _planted(next(index.glob("gen-*/data/*.toc")))
    with pytest.raises(IndexBroken, match="is damaged"):
        searcher.open(index)


def test_documents_whose_names_differ_in_case_only(tmp_path: Path) -> None:
    records = [{"id": id, "text": f"Text of {id}."} for id in ("A.txt", "a.txt")]
    lines = "".join(json.dumps(record) + "\n" for record in records)
    (tmp_path / "both.jsonl").write_text(lines)
    searcher.build([tmp_path / "both.jsonl"], tmp_path / "index")
    with searcher.open(tmp_path / "index") as opened:
        for id in ("A.txt", "a.txt"):
            assert {passage.document for passage in opened.document(id)} == {id}
        assert opened.search("text", filters={"document": "A.txt"}).total == 1
        with pytest.raises(NotFound):
            opened.document("A.TXT")


def test_long_documents_come_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searcher.options, "HITS_LIMIT", 5)
    sections = "".join(f"{n}. Part {n}\nText of it.\n\n" for n in range(1, 31))
    (tmp_path / "long.txt").write_text(f"Long policy\n\n{sections}")
    searcher.build([tmp_path / "long.txt"], tmp_path / "index")
    with searcher.open(tmp_path / "index") as opened:
        numbers = [section.number for section in opened.document("long.txt")]
    assert [number for number in numbers if number] == [str(n) for n in range(1, 31)]
