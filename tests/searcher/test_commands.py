"""The output of the commands, as scripts read it."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from command_runs import Run

import analyzers
from searcher.commands import build
from searcher.terminal import width

HIT = [
    *("rank", "id", "score", "path", "title", "organisation", "language", "updated", "version"),
    *("number", "heading", "breadcrumb", "start", "stop", "snippet", "highlights"),
]


def test_search_as_json(run: Run) -> None:
    done = run("search", "cookies", "--facet", "language", "--format", "json")
    assert (done.status, done.err) == (0, "")
    found = done.json
    assert list(found)[:7] == [
        *("query", "language", "total", "took_ms", "hits", "facets", "facet_others"),
    ]
    assert (found["query"], found["total"], found["suggestion"]) == ("cookies", 1, None)
    assert found["facets"] == {"language": [{"value": "en", "count": 1}]}
    assert found["facet_others"] == {"language": 0}
    (hit,) = found["hits"]
    assert list(hit)[: len(HIT)] == HIT
    assert (hit["rank"], hit["id"], hit["number"]) == (1, "policies/en.txt#1.1", "1.1")
    assert (hit["updated"], hit["version"], hit["language"]) == ("2024-05-20", "v20240520", "en")
    assert hit["breadcrumb"] == ["1 Information we collect"]
    assert [hit["snippet"][a:b] for a, b in hit["highlights"]] == ["cookies", "cookies"]


@pytest.mark.parametrize("limit", ["0", "2", "all"])
def test_as_many_values_of_a_facet_as_are_asked_for(run: Run, limit: str) -> None:
    asked = ("search", "*", "--facet", "language", "--facet-limit", limit)
    found = run(*asked, "--format", "json").json
    told, others = found["facets"]["language"], found["facet_others"]["language"]
    assert sum(value["count"] for value in told) + others == found["total"]
    assert limit == "all" or len(told) == int(limit)
    assert (others == 0) == (limit == "all")
    shown = f"{others} in others" in run(*asked).out
    assert shown == (limit != "all")


def test_json_has_null_where_nothing_is_known(run: Run) -> None:
    (hit,) = run("search", "doc:el-1", "--format", "json").json["hits"]
    assert (hit["number"], hit["updated"]) == (None, "2023-02-03")
    (hit,) = run("search", "lang:sv number:1", "--format", "json").json["hits"]
    assert hit["breadcrumb"] == [] and hit["number"] == "1"


def test_search_as_lines_of_json(run: Run) -> None:
    lines = run("search", "data", "--limit", "3", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["rank"] for line in lines] == [1, 2, 3]
    assert list(json.loads(lines[0]))[: len(HIT)] == HIT


def test_search_as_csv(run: Run) -> None:
    done = run("search", "number:3.1.2", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(done.out))
    assert list(row) == [*HIT[:-1], "document", "key", "lines", "laws", "citations"]
    assert row["document"] == "policies/en.txt" and re.fullmatch(r"\d+-\d+", row["lines"])
    assert (row["rank"], row["id"], row["number"]) == ("1", "policies/en.txt#3.1.2", "3.1.2")
    assert row["breadcrumb"] == "3 Legal basis > 3.1 Disclosure"


def test_search_as_text(run: Run) -> None:
    done = run("search", "cookies", "--facet", "language", "--explain")
    assert (done.status, done.err) == (0, "")
    for part in ("1.1 [Cookies]", "[cookies]", "policies/en.txt#1.1", "language", "exact in text"):
        assert part in done.out


def test_options_of_search(run: Run) -> None:
    two = ("--filter", "language=sv", "--filter", "lang=ur", "--filter", "year=2021")
    found = run("search", "number:2", *two, "--format", "json").json
    assert [hit["id"] for hit in found["hits"]] == ["policies/ur.txt#2"]
    page = run("search", "data", "--limit", "1", "--offset", "1", "--format", "json").json["hits"]
    assert [hit["rank"] for hit in page] == [2]
    oldest = run("search", "number:2", "--sort", "-updated", "--format", "json").json["hits"]
    assert oldest[0]["updated"] == "2020-03-01"
    wide = run("search", "personal data", "--cross-language", "--limit", "50", "--format", "json")
    assert {hit["language"] for hit in wide.json["hits"]} > {"en", "ur"}
    told = run("search", "kontot", "--language", "sv", "--format", "json").json
    assert (told["language"], told["total"]) == ("sv", 1)
    reasons = run("search", "cookies", "--explain", "--format", "json").json["hits"][0]["reasons"]
    assert set(reasons[0]) == {*("term", "field", "form", "score"), *("how", "words", "numbers")}


def test_a_query_that_begins_with_a_minus(run: Run) -> None:
    done = run("search", "--format", "json", "--limit", "1", "--", "-cookies")
    assert done.status == 0 and done.json["total"] > 10


def test_nothing_found_is_1_and_offers_a_spelling(run: Run) -> None:
    done = run("search", "retenton", "--format", "json")
    assert (done.status, done.err) == (1, "")
    assert (done.json["total"], done.json["suggestion"]) == (0, "retention")
    assert "Did you mean: retention" in run("search", "retenton").out
    assert run("search", "retenton", "--format", "jsonl").out == ""


def test_sections_as_json(run: Run, policies: Path) -> None:
    done = run("sections", policies / "en.txt", policies / "zh-Hant-HK.txt", "--format", "json")
    english, chinese = done.json
    assert list(english) == [
        *("id", "path", "title", "organisation", "language", "updated", "version", "sections"),
    ]
    assert (english["title"], english["organisation"]) == (
        "Example Ltd Privacy Policy",
        "Example Ltd",
    )
    assert (english["language"], english["updated"]) == ("en", "2024-05-20")
    assert chinese["language"].startswith("zh-Hant")
    section = english["sections"][-1]
    assert set(section) == {
        *("id", "number", "heading", "level", "breadcrumb", "language", "start", "stop"),
    }
    assert (section["number"], section["heading"], section["level"]) == ("3.1.2", "Contact", 3)
    assert section["breadcrumb"] == ["3 Legal basis", "3.1 Disclosure"]
    source = (policies / "en.txt").read_text()
    assert source[section["start"] : section["stop"]].startswith("3.1.2 Contact")
    assert english["sections"][0]["number"] is None


def test_sections_of_a_file_that_cannot_be_read_go_on(run: Run, policies: Path) -> None:
    done = run("sections", policies, "--format", "json")
    assert done.status == 2 and "nul.txt" in done.err and done.err.count("\n") == 1
    assert len(done.json) == 11
    assert "1.1  Cookies" in run("sections", policies / "en.txt").out


def test_show(run: Run, policies: Path) -> None:
    done = run("show", "policies/en.txt#1.1")
    assert done.status == 0
    assert "1.1 Cookies\nWe use cookies to remember your choices. You can" in done.out
    assert str(policies / "en.txt") in done.out and "2024-05-20" in done.out
    around = run("show", "policies/en.txt#1.1", "--context").out
    assert around.index("1. Information") < around.index("1.1 Cookies\n") < around.index("\n2. Ret")
    assert "3. Legal" not in around
    assert "3.1.2 Contact" in run("show", "policies/en.txt#3.1.2", "--context").out


def test_a_piped_section_has_the_lines_of_its_source(run: Run, tmp_path: Path) -> None:
    long = "word " * 100 + "end"
    (tmp_path / "long.txt").write_text(f"Long policy\n\n1. One\n{long}\n\tindented\n2. Two\nx\n")
    run("build", tmp_path / "long.txt", "--index", tmp_path / "index")
    done = run("show", "long.txt#1", "--index", tmp_path / "index")
    assert done.out.endswith(f"\n1. One\n{long}\n    indented\n")


def test_info_and_languages(run: Run) -> None:
    found = run("info", "--format", "json").json
    assert (found["engine"], found["documents"], found["language"]["ur"]) == ("whoosh", 11, 3)
    assert re.search(r"^documents: +11$", run("info").out, re.MULTILINE)


def test_languages(run: Run) -> None:
    rows = run("languages", "--format", "json").json
    assert [row["language"] for row in rows] == list(analyzers.languages())
    assert {row["data"] for row in rows} == {"installed"}
    assert all(row["name"] != row["language"] and row["does"] for row in rows)
    german = next(row for row in rows if row["language"] == "de")
    assert german["name"] == "German" and german["does"] == analyzers.get("de").description
    head, *lines, last = run("languages").out.splitlines()
    assert head.split() == ["tag", "name", "data", "what", "it", "does"]
    assert [line.split()[0] for line in lines] == [row["language"] for row in rows]
    column = head.index("what")
    assert [line[column:] for line in lines] == [row["does"] for row in rows]
    assert last.startswith("any other language")


def test_verify_accounts_for_every_file_and_character(run: Run) -> None:
    done = run("verify", "--format", "json")
    assert (done.status, done.err) == (0, "")
    assert [problem["kind"] for problem in done.json["problems"]] == ["refused"]
    for account in done.json["languages"].values():
        told = account["in_terms"] + account["contents"] + sum(account["left_out"].values())
        assert account["characters"] == told
        assert not {"letters", "marks", "numbers"} & set(account["left_out"]) or account["lost"]
    corpus = {"read": 11, "refused": 1, "unsupported": 0, "with_warnings": 0}
    assert done.json["corpus"] == corpus
    text = run("verify").out
    assert "nul.txt" in text and "11 files read, 0 with warnings; 1 refused, 0 unsupp" in text


def test_verify_tells_letters_of_scripts_that_a_language_does_not_have(
    run: Run, tmp_path: Path
) -> None:
    text = "We keep your data (данные) for a year, and then we delete all of it for you.\n"
    (tmp_path / "a.txt").write_text(f"Policy\n\n1. Cookies\n{text}", "utf-8")
    index = tmp_path / "index"
    assert run("build", tmp_path / "a.txt", "--index", index).status == 0
    report = run("verify", "--index", index, "--format", "json").json
    assert report["languages"]["en"]["other_scripts"] == {"Cyrl": 6}
    told = "  letters of scripts it is not written in: Cyrl 6\n"
    assert told in run("verify", "--index", index).out


def test_building(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Policy\n\n1. Cookies\nWe set cookies.\n")
    (tmp_path / "b.bin").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "c.txt").write_bytes(b"\xff\xff bad")
    index = tmp_path / "index"
    done = run("build", tmp_path / "a.txt", tmp_path / "c.txt", "--index", index)
    assert done.status == 0 and "1 added, 0 updated" in done.out and "c.txt" in done.out
    again = run("build", tmp_path / "a.txt", "--index", index, "--format", "json").json
    assert (again["unchanged"], again["added"], again["why_full"]) == (1, 0, None)
    told = ["--language", "sv", "--full", "--jobs", "2", "--engine", "whoosh"]
    full = run("build", tmp_path / "a.txt", "--index", index, *told, "--format", "json").json
    assert full["why_full"] and full["languages"] == {"sv": full["sections"]}


def test_an_index_that_outgrows_its_engine_is_told_once(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "LARGE", 2)
    path, index = tmp_path / "a.txt", tmp_path / "index"

    def told(sections: int, *options: str) -> bool:
        text = "".join(f"{n}. Cookies\n\nWe set cookies.\n\n" for n in range(1, sections + 1))
        path.write_text(text, "utf-8")
        done = run("build", path, "--index", index, *options)
        assert done.status == 0
        return "with --engine tantivy" in done.err

    assert [told(2), told(3), told(4)] == [False, True, False]
    assert not told(5, "--engine", "tantivy")


def test_info_fits_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    whole = run("info").out
    assert any(width(line) > 40 for line in whole.splitlines())
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    shown = run("info").out
    assert all(width(line) <= 40 for line in shown.splitlines())
    assert "".join(shown.split()) == "".join(whole.split())
