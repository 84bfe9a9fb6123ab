"""Formats of results: what they have room for, and what is said beside them."""

from __future__ import annotations

import pytest
from command_runs import Run


@pytest.mark.parametrize("form", ["jsonl", "csv", "trec"])
def test_all_hits_however_many(run: Run, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    monkeypatch.setattr("searcher.searcher.SCANNED", 3)
    monkeypatch.setattr("searcher.options.HITS_LIMIT", 3)
    total = run("search", "data", "--limit", "1", "--format", "json").json["total"]
    assert total > 3
    done = run("search", "data", "--all", "--format", form)
    assert (done.status, done.err) == (0, "")
    assert len(done.out.splitlines()) == total + (form == "csv")
    assert run("search", "absent", "--all", "--format", form).status == 1


@pytest.mark.parametrize("option", ["--offset 1", "--group document", "--limit 0"])
def test_all_hits_have_no_pages(run: Run, option: str) -> None:
    name, value = option.split()
    done = run("search", "data", "--all", "--format", "csv", name, value)
    assert (done.status, done.err) == (2, f"policysearch: --all goes without {name}\n")


@pytest.mark.parametrize("form", ["jsonl", "csv", "trec", "markdown"])
def test_what_may_help_is_said_beside_the_results(run: Run, form: str) -> None:
    done = run("search", "cookeis", "--format", form)
    assert done.status == 1 and "cookeis" not in done.out.replace("# cookeis", "")
    assert "Did you mean: cookies" in done.err


def test_words_need_no_quotes(run: Run) -> None:
    quoted = run("search", "legal basis", "--format", "trec").out
    assert quoted and run("search", "legal", "basis", "--format", "trec").out == quoted
