"""Hits grouped by document, and all hits in turn."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from command_runs import Run

import searcher
from searcher import Options, QueryError, Results, Searcher, UsageError


def _text(name: str, sections: int) -> str:
    parts = "".join(
        f"{n}. Part {n}\n{'data ' * (1 + (n * 7 + len(name)) % 5)}{name} kept{n}\n"
        for n in range(1, sections + 1)
    )
    return f"{name} policy\nLast updated: May {sections % 28 + 1}, 20{10 + len(name)}\n\n{parts}"


SIZES = {"alpha": 150, "beta": 1, "gammas": 30, "delta-x": 7, "Epsilon": 60, "nothing": 0}


@pytest.fixture(scope="module", params=["whoosh", "tantivy"])
def many(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Searcher]:
    """Documents of many sections, in each engine."""
    if request.param == "tantivy":
        pytest.importorskip("tantivy")
    folder = tmp_path_factory.mktemp("many")
    for name, size in SIZES.items():
        (folder / f"{name}.txt").write_text(_text(name, size))
    searcher.build(
        [folder / f"{name}.txt" for name in SIZES], folder / "index", Options(engine=request.param)
    )
    with searcher.open(folder / "index") as opened:
        yield opened


def _documents(results: Results) -> list[str]:
    return [hit.document for hit in results.hits]


@pytest.mark.parametrize("sort", ["relevance", "document", "updated", "-updated"])
def test_each_document_stands_once_by_its_best_section(many: Searcher, sort: str) -> None:
    grouped = many.search("data", group="document", sort=sort)
    flat = many.search("data", limit=500, sort=sort)
    assert (grouped.total, grouped.documents) == (flat.total, 5) == (248, 5)
    counts = {hit.document: hit.sections for hit in grouped.hits}
    assert counts == {f"{name}.txt": size for name, size in SIZES.items() if size}
    assert _documents(grouped) == list(dict.fromkeys(_documents(flat)))
    assert [hit.rank for hit in grouped.hits] == [1, 2, 3, 4, 5]
    for hit in grouped.hits:
        own = [other for other in flat.hits if other.document == hit.document]
        best = max(other.score for other in own)
        if sort == "document":
            best = max(
                h.score
                for h in many.search("data", limit=500, ngrams=False).hits
                if h.document == hit.document
            )
        assert hit.score == pytest.approx(best)


@pytest.mark.parametrize("sort", ["relevance", "document", "updated"])
def test_pages_of_documents_join(many: Searcher, sort: str) -> None:
    whole = many.search("data", group="document", sort=sort)
    pages = [many.search("data", group="document", sort=sort, limit=2, offset=n) for n in (0, 2, 4)]
    assert [hit.id for page in pages for hit in page.hits] == [hit.id for hit in whole.hits]
    assert [len(page.hits) for page in pages] == [2, 2, 1]
    assert {page.documents for page in pages} == {5}
    assert [hit.rank for page in pages for hit in page.hits] == [1, 2, 3, 4, 5]


def test_filters_narrow_groups_and_their_counts(many: Searcher) -> None:
    two = ["beta.txt", "gammas.txt"]
    found = many.search("data", group="document", filters={"document": two}, facets=["document"])
    assert sorted(_documents(found)) == two and found.documents == 2 and found.total == 31
    assert len(found.facets["document"]) == 5


def test_nothing_found_has_no_groups(many: Searcher) -> None:
    assert many.search("xylophone", group="document").documents == 0
    assert many.search("data").documents is None


def test_what_cannot_be_grouped_by(many: Searcher) -> None:
    with pytest.raises(UsageError, match="use one of: document"):
        many.search("data", group="year")


@pytest.mark.parametrize("sort", ["relevance", "document", "updated", "-updated"])
def test_a_scan_yields_every_hit_once(
    many: Searcher, sort: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("searcher.searcher.SCANNED", 50)
    hits = list(many.scan("data", sort=sort))
    flat = many.search("data", limit=500, sort=sort, ngrams=False)
    assert [hit.score for hit in hits] == pytest.approx([hit.score for hit in flat.hits])
    assert {hit.id for hit in hits} == {hit.id for hit in flat.hits}
    assert [hit.rank for hit in hits] == list(range(1, 249))
    assert all(hit.snippet and hit.highlights for hit in hits)


def test_a_scan_can_be_narrowed_and_left(many: Searcher) -> None:
    only = list(many.scan("data", filters={"document": "gammas.txt"}))
    assert [hit.number for hit in only] == [str(n) for n in range(1, 31)]
    assert next(many.scan("*")).rank == 1
    assert list(many.scan("xylophone")) == []


def test_a_scan_complains_at_once(many: Searcher) -> None:
    with pytest.raises(QueryError):
        many.scan("(data")
    with pytest.raises(UsageError, match="no sort"):
        many.scan("data", sort="size")


def test_a_scan_stays_on_its_generation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("searcher.searcher.SCANNED", 2)
    (tmp_path / "a.txt").write_text(_text("alpha", 9))
    searcher.build([tmp_path / "a.txt"], tmp_path / "index")
    with searcher.open(tmp_path / "index") as opened:
        scan = opened.scan("data")
        first = next(scan)
        (tmp_path / "a.txt").write_text(_text("beta", 1))
        searcher.build([tmp_path / "a.txt"], tmp_path / "index")
        assert opened.reload()
        assert len([first, *scan]) == 9
        broken = opened.scan("data")
    with pytest.raises(UsageError, match="closed"):
        list(broken)


def test_the_command(run: Run) -> None:
    done = run("search", "data", "--group", "document", "--format", "json", "--limit", "1")
    assert done.json["documents"] == 2 and all(hit["sections"] for hit in done.json["hits"])
    text = run("search", "data", "--group", "document").out
    assert "more of this document" in text and " documents, " in text.splitlines()[-1]
    trec = run("search", "data", "--group", "document", "--format", "trec").out.splitlines()
    assert len({line.split()[2] for line in trec}) == len(trec)
    assert "#" not in trec[0].split()[2]
    line = run("search", "data", "--format", "jsonl", "--limit", "1").out
    assert "sections" not in json.loads(line)


@pytest.mark.parametrize("engine", ["whoosh", "tantivy"])
def test_documents_are_counted_alike_after_one_was_dropped(tmp_path: Path, engine: str) -> None:
    """And nothing was added, so that the files of the index still have its values."""
    pytest.importorskip(engine)
    for name, size in SIZES.items():
        (tmp_path / f"{name}.txt").write_text(_text(name, size))
    paths = [tmp_path / f"{name}.txt" for name in SIZES]
    searcher.build(paths, tmp_path / "index", Options(engine=engine))
    paths.remove(tmp_path / "Epsilon.txt")
    dropped = searcher.build(paths, tmp_path / "index", Options())
    assert (dropped.dropped, dropped.added, dropped.updated) == (1, 0, 0)
    with searcher.open(tmp_path / "index") as opened:
        for sort in ("relevance", "document", "updated"):
            grouped = opened.search("data", group="document", sort=sort)
            counts = {hit.document: hit.sections for hit in grouped.hits}
            assert counts == {"alpha.txt": 150, "beta.txt": 1, "gammas.txt": 30, "delta-x.txt": 7}
