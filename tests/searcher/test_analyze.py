"""``analyze``: one line out for each line in, whatever the line."""

from __future__ import annotations

import io
import json

import pytest
from command_runs import UNSAFE, Done, Run
from hypothesis import given, settings
from hypothesis import strategies as st

import analyzers
from searcher.cli import main

LANGUAGES = ("en", "sv", "az", "ru", "kk", "ur", "zh", "el", "th")


@pytest.fixture
def piped(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``analyze`` on bytes at standard input."""

    def command(given: bytes, *options: str) -> Done:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given), "utf-8"))
        return run("analyze", *options)

    return command


INPUTS = {
    "a line": (b"your rights\n", ["your\tright"]),
    "without a line feed": (b"your rights", ["your\tright"]),
    "two lines": (b"rights\npolicies\n", ["right", "policy"]),
    "empty lines": (b"\n\nrights\n\n", ["", "", "right", ""]),
    "no line": (b"", []),
    "Windows lines": (b"rights\r\n\r\n", ["right", ""]),
    "punctuation": (b"--- !\nrights\n", ["", "right"]),
    "invalid bytes": (b"rights \xff\xfe policies\n", ["right\tpolicy"]),
    "a tab": (b"rights\tpolicies\n", ["right\tpolicy"]),
    "controls": (b"rights\x00\x1b[2J\x0b\x0c\n", ["right\t2j"]),
    "line separators of other kinds": (
        "rights\u2028policies\x85data\n".encode(),
        ["right\tpolicy\tdatum"],
    ),
}


@pytest.mark.parametrize(("given_", "lines"), INPUTS.values(), ids=INPUTS)
def test_one_line_out_per_line_in(piped: Run, given_: bytes, lines: list[str]) -> None:
    done = piped(given_, "--language", "en", "--format", "terms")
    assert (done.status, done.err) == (0, "")
    found = done.out.split("\n")
    assert found.pop() == ""
    assert [_first(line) for line in found] == [_first(line) for line in lines]
    assert len(found) == len(lines)


def _first(line: str) -> list[str]:
    """Two terms that differ by language data are left out."""
    return [term for term in line.split("\t") if term not in ("data", "datum", "dat")]


@pytest.mark.parametrize("language", ["en", "zh", "ur", "kk"])
@settings(max_examples=25, deadline=None)
@given(text=st.text(max_size=60))
def test_any_text_gives_its_lines_and_nothing_unsafe(language: str, text: str) -> None:
    lines = text.encode("utf-8", "replace").split(b"\n")
    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\n".join(lines) + b"\n"), "utf-8"))
        patch.setattr("sys.stdout", out)
        assert main(["analyze", "--language", language, "--format", "terms"]) == 0
    found = out.getvalue().split("\n")
    assert len(found) == len(lines) + 1
    assert not UNSAFE.search(out.getvalue().replace("\t", ""))


def test_the_terms_are_those_of_the_analyzer(piped: Run) -> None:
    for language in LANGUAGES:
        text = "Your data 3.1.2, uppgifter данных деректеріміз məlumatlar معلومات 私隱政策"
        terms = [term for token in analyzers.get(language).tokens(text) for term in token.stems]
        done = piped(text.encode(), "--language", language, "--format", "terms")
        assert done.out == "\t".join(terms) + "\n"


def test_positions(run: Run) -> None:
    done = run("analyze", "your rights", "--language", "en", "--format", "terms", "--positions")
    assert done.out == "0:your\t1:rights\t1:right\n"
    chinese = run("analyze", "政策", "--language", "zh", "--format", "terms", "--positions").out
    assert chinese.rstrip("\n").split("\t") == ["0:政", "0:政策", "1:策"]


def test_alternatives_stand_side_by_side_at_one_position(run: Run) -> None:
    done = run("analyze", "деректер", "--language", "kk", "--format", "terms", "--positions")
    terms = done.out.rstrip("\n").split("\t")
    assert len(terms) > 1 and {term.split(":")[0] for term in terms} == {"0"}


def test_json(run: Run) -> None:
    done = run("analyze", "Your rights", "--language", "en", "--format", "json")
    (line,) = done.out.splitlines()
    assert json.loads(line)["tokens"][1] == {
        "text": "rights",
        "start": 5,
        "stop": 11,
        "position": 1,
        "exact": "rights",
        "stems": ["right"],
    }


def test_json_is_one_object_a_line(piped: Run) -> None:
    done = piped("a\u2028b\n\nc\x85\n".encode(), "--language", "en", "--format", "json")
    assert [len(json.loads(line)["tokens"]) for line in done.out.split("\n")[:-1]] == [2, 0, 1]
    assert not UNSAFE.search(done.out)


def test_text_shows_each_token(run: Run) -> None:
    done = run("analyze", "Ваши данные", "--language", "ru")
    rows = [line.split() for line in done.out.splitlines()]
    assert [row[:3] for row in rows] == [["0", "Ваши", "ваши"], ["1", "данные", "данные"]]


WHY = """\
   0  Organisations
      exact  organisations  folded
      stem   organisations  folded
             organisation   dictionary
             organization   American spelling
   1  zxq
      exact  zxq  folded
      stem   zxq  folded
             zxq  not in the dictionary
"""


def test_why_shows_the_steps_to_each_term(run: Run) -> None:
    assert run("analyze", "Organisations zxq", "--language", "en", "--why").out == WHY
    two = run("analyze", "left", "--language", "en", "--why").out.splitlines()
    assert [line.split()[0] for line in two[3::2]] == ["leave", "left"]


def test_why_as_json(run: Run) -> None:
    done = run("analyze", "уровнями", "--language", "ru", "--why", "--format", "json")
    (token,) = done.json["tokens"]
    exact, stem = token["derivations"]
    assert exact == {
        "stream": "exact",
        "term": "уровнями",
        "steps": [{"rule": "folded", "form": "уровнями"}],
    }
    assert (stem["stream"], stem["term"]) == ("stem", "уровень")
    assert stem["steps"][-1]["form"] == "уровень" and "NOUN" in stem["steps"][-1]["rule"]


def test_why_is_for_people_and_json(run: Run) -> None:
    done = run("analyze", "a", "--language", "en", "--why", "--format", "terms")
    assert done.status == 2 and "--why" in done.err


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=25, deadline=None)
@given(text=st.text(st.characters(exclude_characters="\n\r"), max_size=40))
def test_why_of_any_text_sends_nothing_unsafe(language: str, text: str) -> None:
    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdout", out)
        assert main(["analyze", "--language", language, "--why", "--", text]) == 0
    assert not UNSAFE.search(out.getvalue())


def test_a_text_of_several_lines_is_several_lines(run: Run) -> None:
    options = ("--language", "en", "--format", "terms")
    assert run("analyze", "rights\n\npolicies\n", *options).out == "right\n\npolicy\n"
    assert run("analyze", "", *options).out == "\n"


def test_a_language_without_data_has_its_words(run: Run) -> None:
    done = run("analyze", "Foo bar", "--language", "xx-Latn", "--format", "terms")
    assert (done.status, done.out) == (0, "foo\tbar\n")
