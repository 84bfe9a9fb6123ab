"""Readers and analyzers of other distributions."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from distribution import ENTRIES, install
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document

import analyzers
import corpus.plugins
import searcher
from analyzers import plugins
from searcher import AnalyzerFault, AnalyzerMissing, CorpusError
from searcher.repl.app import run as prompt
from searcher.repl.completer import PromptCompleter
from searcher.repl.piped import Streams
from searcher.repl.state import Places, Search, State
from searcher.settings import Settings

PROJECT = Path(__file__).parents[2]
INI = "title=De'wI' chutmey\n[De']\nDe'mey wItatlh=ghobe'\n[Huch]\nHuch wIneH=HIja'\n"


def _forget() -> None:
    for known in (plugins.installed, corpus.plugins.installed, analyzers._get):
        known.cache_clear()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder on the path to install into."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    # Bytecode is kept by the second of a file and its size: what is rewritten at once would be old.
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    _forget()
    yield folder
    for name in [n for n in sys.modules if n.endswith("_policies")]:
        del sys.modules[name]
    _forget()


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "a.ini").write_text(INI)
    (folder / "b.txt").write_text("Terms\n\n1. Payment\nPayment is due.\n")
    return folder


def test_a_reader_and_an_analyzer_are_found_by_their_entry_points(site: Path, files: Path) -> None:
    install(site)
    report = searcher.build([files], files.parent / "index")
    assert (report.documents, report.problems) == (2, [])
    with searcher.open(files.parent / "index") as opened:
        (hit,) = opened.search("De'", language="tlh").hits
        assert (hit.title, hit.language, hit.heading) == ("De'wI' chutmey", "tlh", "De'")
        assert hit.heading_highlights
        assert "plug-in analyzer tlh1 of klingon-policies 1.2" in opened.manifest.fingerprint
    assert "tlh" in analyzers.languages()
    assert analyzers.get("tlh-Latn").description == "Klingon: plural endings stripped"


def test_without_it_the_files_are_unsupported(site: Path, files: Path) -> None:
    report = searcher.build([files], files.parent / "index")
    assert [problem.kind for problem in report.problems] == ["unsupported"]
    with searcher.open(files.parent / "index") as opened:
        assert "plug-in" not in opened.manifest.fingerprint
    assert "tlh" not in analyzers.languages()


def test_another_version_builds_anew_and_a_lost_one_is_told(site: Path, files: Path) -> None:
    install(site)
    index = files.parent / "index"
    searcher.build([files], index)
    assert searcher.build([files], index).why_full is None
    install(site, version="1.3")
    _forget()
    searcher.open(index).close()  # the analyzer says that its terms are the same
    assert searcher.build([files], index).why_full
    module = site / "klingon_policies.py"
    for entries, version in (({}, 1), (ENTRIES, 2)):
        install(site, entries, version="1.3")
        module.write_text(module.read_text().replace("version = 1", f"version = {version}"))
        _forget()
        sys.modules.pop(module.stem, None)
        with pytest.raises(AnalyzerMissing, match=r"tlh1 of klingon-policies 1\.3; install"):
            searcher.open(index)


def test_what_an_index_does_not_use_is_nothing_to_it(site: Path, files: Path) -> None:
    index = files.parent / "index"
    (files / "a.ini").unlink()
    install(site, {**ENTRIES, "policysearch.analyzers": {"tlh": "broken"}})
    searcher.build([files], index)
    for version in ("1.3", "1.4"):
        install(site, version=version)
        _forget()
        searcher.open(index).close()
        report = searcher.build([files], index)
        assert (report.why_full, report.unchanged) == (None, 1)
    (files / "c.ini").write_text(INI)
    assert searcher.build([files], index).added == 1
    install(site, version="1.5")
    _forget()
    assert searcher.build([files], index).why_full


def test_the_analyzer_of_a_title_counts_though_all_sections_are_of_another_language(
    site: Path, files: Path
) -> None:
    index, text = (
        files.parent / "index",
        "We keep the data of your account for as long as we must. ",
    )
    sections = "".join(f"{n}. Part {n}\n{text * 4}\n" for n in (1, 2))
    record = {"id": "a", "title": "De'wI' chutmey", "language": "tlh", "text": sections}
    (files / "a.ini").unlink()
    (files / "a.jsonl").write_text(json.dumps(record))
    install(site)
    report = searcher.build([files], index)
    assert set(report.languages) == {"en"}
    with searcher.open(index) as opened:
        assert "plug-in analyzer tlh1 of klingon-policies 1.2" in opened.manifest.fingerprint
        assert (set(opened.accounts()), opened.languages) == ({"en"}, ("en",))
    assert searcher.build([files], index).why_full is None
    install(site, version="1.3")
    _forget()
    searcher.open(index).close()
    assert searcher.build([files], index).why_full
    install(site, {})
    _forget()
    with pytest.raises(AnalyzerMissing, match=r"tlh1 of klingon-policies 1\.3; install"):
        searcher.open(index)


FILES = {
    "a reason of its own": (b"nothing here", "no settings in it"),
    "a fault of the reader": (b"BOOM", "ZeroDivisionError: division by zero"),
    "bytes it does not read": (b"a=\xff", "'ascii' codec can't decode"),
    "a NUL": (b"a=\n\x00", "characters that are none"),
    "an end of the program": (b"EXIT", "SystemExit: gone"),
}


@pytest.mark.parametrize(("raw", "reason"), FILES.values(), ids=FILES)
def test_a_file_that_its_reader_refuses_is_reported(
    site: Path, files: Path, raw: bytes, reason: str
) -> None:
    install(site, {**ENTRIES, "policysearch.readers": {"ini": "faults"}})
    (files / "bad.ini").write_bytes(raw)
    report = searcher.build([files], files.parent / "index")
    (problem,) = report.problems
    assert problem.kind == "refused" and reason in problem.reason and "\n" not in str(problem)
    assert report.documents == 2


def test_a_reader_cannot_take_what_is_read_anyway(site: Path, files: Path) -> None:
    install(site, {"policysearch.readers": {"txt": "read"}})
    with pytest.raises(CorpusError, match=r"reads \.txt files, as policysearch itself does"):
        searcher.build([files], files.parent / "index")


def test_a_reader_that_returns_another_thing_is_named_with_the_file(
    site: Path, files: Path
) -> None:
    install(site, {"policysearch.readers": {"ini": "faults"}})
    (files / "bad.ini").write_bytes(b"TEXT")
    with pytest.raises(CorpusError, match=r"bad\.ini: .*klingon-policies 1\.2 .* but a str;"):
        searcher.build([files], files.parent / "index")


def test_a_reader_that_cannot_be_loaded_is_named(site: Path, files: Path) -> None:
    install(site, {"policysearch.readers": {"ini": "absent"}})
    with pytest.raises(CorpusError, match=r"klingon-policies 1\.2 cannot be used .*upgrade"):
        searcher.build([files], files.parent / "index")


ANALYZERS = {
    "it raises": ({"tlh": "broken"}, "cannot be used (RuntimeError: no lexicon)"),
    "it is not there": ({"tlh": "absent"}, "cannot be used (AttributeError"),
    "it makes another thing": ({"tlh": "other"}, "it is no analyzers.Analyzer"),
    "its stems are a string": ({"tlh": "Strings"}, "the stems of 'Data' are no tuple of strings"),
    "its forms are a list": ({"tlh": "Lists"}, "forms('Data') of tlh is no analyzers.Forms"),
    "it is of another language": ({"tlh": "Swedish"}, 'the language "tlh"'),
    "it is of a language that is built in": ({"en": "analyzer"}, "of en, which is built in"),
}


@pytest.mark.parametrize(("entries", "message"), ANALYZERS.values(), ids=ANALYZERS)
def test_an_analyzer_that_cannot_be_used_is_named(
    site: Path, files: Path, entries: dict[str, str], message: str
) -> None:
    install(site, {**ENTRIES, "policysearch.analyzers": entries})
    with pytest.raises(AnalyzerFault) as told:
        searcher.build([files], files.parent / "index")
    assert message in str(told.value) and "klingon-policies 1.2" in str(told.value)
    assert "\n" not in str(told.value) and "uninstall it" in str(told.value)


def test_two_of_one_language_are_told(site: Path, files: Path) -> None:
    install(site)
    install(site, {"policysearch.analyzers": {"tlh": "analyzer"}}, name="other-policies")
    with pytest.raises(AnalyzerFault, match="both have an analyzer of tlh"):
        searcher.build([files], files.parent / "index")


def test_one_that_cannot_be_used_ends_no_session(site: Path, files: Path) -> None:
    (files / "a.ini").unlink()
    install(site, {"policysearch.analyzers": {"tlh": "broken"}})
    searcher.build([files], files.parent / "index")
    own = Places(*(files.parent / name for name in ("queries", "config", "history")))
    lines = io.StringIO("/lang tlh\npayment\n/lang off\npayment\n")
    streams = Streams(lines, io.StringIO(), io.StringIO())
    assert prompt(files.parent / "index", Settings(), own, streams) == 3
    told = streams.errors.getvalue()
    assert told.startswith("line 2: the analyzer of tlh") and told.count("\n") == 1
    assert "is due" in streams.output.getvalue()
    with searcher.open(files.parent / "index") as opened:
        state = State(Search(language="tlh"))
        completer = PromptCompleter(opened, own, lambda: state)
        assert not list(completer.get_completions(Document("paym"), CompleteEvent()))


def test_the_command_line_uses_them_in_every_process(site: Path, files: Path) -> None:
    install(site)
    for n in range(40):
        (files / f"c{n}.ini").write_text(INI)
    path = os.pathsep.join([str(PROJECT), str(site)])

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "searcher.cli", *arguments, "--index", "index"],
            cwd=files.parent,
            env={**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    assert run("build", "files", "--jobs", "2").returncode == 0
    found = run("search", "De'", "--language", "tlh", "--format", "trec", "--limit", "50")
    assert (found.returncode, found.stderr) == (0, "") and len(found.stdout.splitlines()) == 41
    install(site, {})
    lost = run("search", "De'")
    assert lost.returncode == 3 and lost.stderr.count("\n") == 1 and "install that" in lost.stderr
