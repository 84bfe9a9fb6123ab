"""The examples of the documentation run."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

PROJECT = Path(__file__).parents[2]
EXAMPLES = PROJECT / "docs" / "examples"


def _service() -> Any:
    spec = importlib.util.spec_from_file_location("web", EXAMPLES / "web.py")
    assert spec is not None and spec.loader is not None
    web = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(web)
    return web


def test_the_web_service_says_what_it_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICYSEARCH_INDEX", str(tmp_path / "none"))
    with pytest.raises(
        SystemExit, match=r"make one with a build; then name it in POLICYSEARCH_INDEX"
    ):
        _service()


def test_the_web_service_answers(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYSEARCH_INDEX", str(built))
    web = _service()
    with TestClient(web.app) as client:
        found = client.get("/search", params={"q": "cookies"}).json()
        assert (found["total"], found["hits"][0]["id"]) == (1, "policies/en.txt#1.1")
        assert found["facets"] == {"language": [{"value": "en", "count": 1}]}
        narrow = client.get("/search", params={"q": "xiaomi", "language": "kk"}).json()
        assert [hit["language"] for hit in narrow["hits"]] == ["kk"]
        assert client.get("/search", params={"q": "data", "page": 2}).json()["hits"] == []
        wrong = client.get("/search", params={"q": "(data"})
        assert wrong.status_code == 422 and "not closed" in wrong.json()["detail"]
        section = client.get("/section/policies/en.txt%231.1").json()
        assert section["heading"] == "Cookies" and section["lines"] == [7, 8]
        assert client.get("/section/absent").status_code == 404
        assert "path" not in section and "path" not in narrow["hits"][0]
        assert client.get("/search", params={"q": "data", "page": 1001}).status_code == 422
        answer = client.get("/openapi.json").json()["paths"]["/search"]["get"]["responses"]["200"]
        assert answer["content"]["application/json"]["schema"]["$ref"].endswith("/Results")
    web.policies.close()


def test_the_web_service_goes_on_without_a_newer_build(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = shutil.copytree(built, tmp_path / "index")
    monkeypatch.setenv("POLICYSEARCH_INDEX", str(index))
    web = _service()
    (index / "CURRENT").write_text("damaged")
    with TestClient(web.app) as client:
        assert client.get("/search", params={"q": "cookies"}).json()["total"] == 1
    web.policies.close()


def test_the_notebook_makes_tables(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error::FutureWarning", EXAMPLES / "table.py"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    head, *rows = done.stdout.splitlines()
    assert head.split()[:5] == ["document", "language", "updated", "number", "heading"]
    documents = [row.split()[0] for row in rows[:10]]
    assert {"sample/privacy-en-2023.txt", "sample/privacy-kk.txt"} <= set(documents)
    assert len(set(documents)) == 10
    assert list(tmp_path.iterdir()) == []
