"""A policy of which a month alone is told: found, sorted and counted with those of days."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import searcher

DATES = ("2026-07-31", "2026-08", "2026-08-01", "2026-09")


@pytest.mark.parametrize("engine", ["whoosh", "tantivy"])
def test_months(tmp_path: Path, engine: str) -> None:
    records = ({"id": date, "text": "We keep logs.", "updated": date} for date in DATES)
    file = tmp_path / "p.jsonl"
    file.write_text("\n".join(map(json.dumps, records)), "utf-8")
    searcher.build([file], tmp_path / "index", searcher.Options(engine=engine))
    with searcher.open(tmp_path / "index") as opened:

        def dates(query: str, sort: str = "-updated") -> list[str | None]:
            return [hit.updated for hit in opened.search(query, sort=sort).hits]

        assert dates("logs") == list(DATES)
        assert dates("logs", "updated") == list(reversed(DATES))
        assert dates("updated:2026-08") == ["2026-08", "2026-08-01"]
        assert dates("updated:2026-08-01") == ["2026-08-01"]
        assert dates("updated:[2026-08 TO *]") == ["2026-08", "2026-08-01", "2026-09"]
        assert dates("updated:2026 -updated:2026-09") == list(DATES[:3])
        counted = opened.search("logs", facets=["year"]).facets["year"]
        assert [(value.value, value.count) for value in counted] == [("2026", 4)]
