"""The commands as users and their scripts see them: output, errors, exit statuses."""

from __future__ import annotations

import argparse
import importlib
import io
import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from command_runs import UNSAFE, Done, Run

from searcher.cli import parser
from searcher.commands import NAMES
from searcher.printing import FORMATS


def _options() -> Iterator[tuple[str, argparse.Action]]:
    for action in parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                yield from ((name, option) for option in command._actions)


@pytest.mark.parametrize(
    ("command", "option"), list(_options()), ids=lambda value: getattr(value, "dest", value)
)
def test_every_option_has_help(command: str, option: argparse.Action) -> None:
    assert option.help


@pytest.mark.parametrize("command", NAMES)
def test_every_command_has_help_with_an_example(run: Run, command: str) -> None:
    done = run(command, "--help")
    assert (done.status, done.err) == (0, "")
    assert f"example:\n  policysearch {command}" in done.out


def test_every_module_of_a_command_is_in_the_list() -> None:
    folder = Path(importlib.import_module("searcher.commands").__file__ or "").parent
    modules = {path.stem.replace("_", "-") for path in folder.glob("*.py")}
    assert modules - {"--init--"} == set(NAMES)


def test_the_whole_has_help_and_a_version(run: Run) -> None:
    done = run("--help")
    assert done.status == 0 and "examples:" in done.out
    assert all(re.search(rf"^ +{name}\b", done.out, re.MULTILINE) for name in NAMES)
    assert run("--version").out.startswith("policysearch ")


@pytest.mark.parametrize("arguments", [["repl"], []], ids=["named", "meant"])
def test_options_alone_are_those_of_the_prompt(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: list[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("cookies\n"))
    assert run(*arguments, "--page", "3").status == 0
    done = run(*arguments, "--index", tmp_path / "none")
    assert (done.status, done.out) == (3, "") and "no index at" in done.err


ERRORS: dict[str, tuple[list[str], int, str]] = {
    "no such command": (["serch"], 2, "did you mean search? See policysearch --help"),
    "no query": (["search"], 2, "see policysearch search --help"),
    "no such option": (["search", "x", "--colour"], 2, "; see policysearch search --help"),
    "option misspelt": (["search", "x", "--fitler=a"], 2, "did you mean --filter? See policy"),
    "no such format": (["search", "x", "--format", "xml"], 2, "--help"),
    "limit that is no number": (["search", "x", "--limit", "many"], 2, "--help"),
    "negative limit": (["search", "x", "--limit", "-1"], 2, "limit is -1"),
    "wrong query": (["search", "(data"], 2, 'query, column 1: "(" is not closed; add ")"'),
    "empty query": (["search", ""], 2, "type a word"),
    "long query": (["search", "a" * 100_000], 2, "shorten it to 4,096"),
    "parentheses": (["search", "(" * 10_000], 2, "shorten it to 4,096"),
    "unknown filter": (["search", "x", "--filter", "colour=red"], 2, "use one of: language"),
    "filter without a value": (["search", "x", "--filter", "language"], 2, "FIELD=VALUE"),
    "facet limit in words": (["search", "x", "--facet-limit", "few"], 2, "as 20, or all; see"),
    "facet limit alone": (["search", "x", "--facet-limit", "5"], 2, "goes with --facet FIELD"),
    "unknown facet": (["search", "x", "--facet", "number"], 2, "use one of: language"),
    "no sort": (["search", "x", "--sort", "--format", "trec"], 2, "expected one argument"),
    "no index": (["search", "x", "--index", ""], 2, "write . for the working directory"),
    "unknown sort": (["search", "x", "--sort", "size"], 2, "use one of: relevance"),
    "no tag": (["search", "x", "--language", "old Norse"], 2, "write it as kk"),
    "no tag to analyse": (["analyze", "x", "--language", ""], 2, "write it as kk"),
    "no language to analyse": (["analyze", "x"], 2, "--language"),
    "no section": (["show", "absent"], 1, "search prints the ids"),
    "no file": (["sections", "absent.txt"], 2, "absent.txt"),
    "no folder to build": (["build", "absent"], 2, "absent"),
    "no seconds to wait": (["build", "--wait", "."], 2, "--wait after the paths"),
    "less than no seconds": (["build", ".", "--wait=-1"], 2, "no number of seconds"),
    "no jobs": (["build", ".", "--jobs", "0"], 2, "1 or more"),
    "no tag to build": (["build", ".", "--language", "?"], 2, "write it as kk"),
    "no engine": (["build", ".", "--engine", "absent"], 2, "choose from"),
    "no topics": (["eval", "absent.tsv"], 2, "check the path"),
    "no depth": (["eval", "absent.tsv", "--depth", "0"], 2, "1 to 1000"),
}


@pytest.mark.parametrize(("arguments", "status", "cure"), ERRORS.values(), ids=ERRORS)
def test_errors_are_one_line_with_the_cure(
    run: Run, arguments: list[str], status: int, cure: str
) -> None:
    done = run(*arguments)
    assert (done.status, done.out) == (status, "")
    assert cure in done.err
    assert done.err.startswith("policysearch: ") and done.err.count("\n") == 1


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("arguments", "has", "shown"),
    [
        (["search", "cookies", "--facet", "language"], '"facets": {\n', "text or json"),
        (["search", "cookies", "--explain"], '"reasons"', "text, json or jsonl"),
        (["similar", "policies/en.txt#2", "--explain"], '"reasons"', "text, json or jsonl"),
    ],
    ids=["facet", "explain", "explain similar"],
)
def test_no_format_leaves_out_what_is_asked(
    run: Run, form: str, arguments: list[str], has: str, shown: str
) -> None:
    done = run(*arguments, "--format", form)
    if form in shown.replace(",", "").split():
        assert done.status == 0 and (form == "text" or has in done.out)
        return
    option = "--facet" if "--facet" in arguments else "--explain"
    told = f"policysearch: --format {form} has no place for {option}; use {shown}\n"
    assert done == Done(2, "", told)


@pytest.mark.parametrize("command", [["search", "x"], ["show", "x"], ["info"], ["verify"]])
def test_an_index_that_is_not_there(run: Run, tmp_path: Path, command: list[str]) -> None:
    done = run(*command, "--index", tmp_path / "none")
    assert (done.status, done.out, done.err.count("\n")) == (3, "", 1)
    assert "policysearch build PATH" in done.err


def _no_pointer(index: Path) -> None:
    (index / "CURRENT").write_text("elsewhere\n")


def _no_manifest(index: Path) -> None:
    for path in index.glob("gen-*/manifest.json"):
        path.write_text("{")


def _no_data(index: Path) -> None:
    for path in index.glob("gen-*/data/*"):
        path.write_bytes(b"")


@pytest.mark.parametrize("damage", [_no_pointer, _no_manifest, _no_data])
@pytest.mark.parametrize("command", [["search", "x"], ["info"], ["verify"]])
def test_a_broken_index(
    run: Run, built: Path, tmp_path: Path, command: list[str], damage: Callable[[Path], None]
) -> None:
    index = shutil.copytree(built, tmp_path / "an index")
    damage(index)
    done = run(*command, "--index", index)
    assert (done.status, done.out, done.err.count("\n")) == (3, "", 1)
    assert done.err.endswith(f" --full --index {shlex.quote(str(index))}\n")


def test_the_cure_of_the_default_index_needs_no_place(
    run: Run, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = shutil.copytree(built, tmp_path / "index")
    _no_pointer(index)
    monkeypatch.setenv("POLICYSEARCH_INDEX", str(index))
    assert run("info").err.endswith("policysearch build PATH... --full\n")


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "csv", "markdown"])
def test_hostile_text_is_shown_escaped(run: Run, form: str) -> None:
    done = run("search", "doc:policies/hostile.txt", "--format", form)
    assert done.status == 0 and not UNSAFE.search(done.out)
    assert r"\x1b" in done.out.replace(r"\u001b", r"\x1b")


@pytest.mark.parametrize("form", ["text", "json"])
def test_hostile_files_are_shown_escaped(run: Run, policies: Path, form: str) -> None:
    done = run("sections", policies / "hostile.txt", "--format", form)
    assert done.status == 0 and not UNSAFE.search(done.out)
    for command in (["info"], ["verify"]):
        assert not UNSAFE.search(run(*command, "--format", form).out)
    ids = run("search", "doc:policies/hostile.txt", "--format", "json").json["hits"]
    assert not UNSAFE.search("".join(run("show", hit["id"]).out for hit in ids))


def test_a_query_in_bytes_that_are_no_text(run: Run) -> None:
    done = run("search", b"cookies \xff\xfe".decode("utf-8", "surrogateescape"), "--format", "json")
    assert done.status == 0 and done.json["query"] == "cookies \ufffd\ufffd"


def test_an_interrupt_ends_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("searcher.open", interrupt)
    assert run("search", "x") == Done(130, "", "")


def test_a_fault_of_ours_is_not_hidden(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> None:
        raise RuntimeError("a fault")

    monkeypatch.setattr("searcher.open", fault)
    with pytest.raises(RuntimeError, match="a fault"):
        run("search", "x")


def test_a_disk_that_is_full_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "index/x")

    monkeypatch.setattr("searcher.open", full)
    done = run("search", "x")
    assert (done.status, done.err.count("\n")) == (3, 1)
    assert "index/x: No space left on device" in done.err
