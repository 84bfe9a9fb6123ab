"""What the prompt writes: results, named searches, the history."""

from __future__ import annotations

import csv
import json
import threading
from pathlib import Path

import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from repl_session import Player, text

from searcher import Searcher
from searcher.errors import UsageError
from searcher.repl import history, saved
from searcher.repl.answer import answer
from searcher.repl.completer import PromptCompleter
from searcher.repl.state import CommandError, Search, State
from searcher.terminal import Style


def test_results_are_exported_by_the_ending(player: Player, tmp_path: Path) -> None:
    for ending in ("json", "jsonl", "csv", "md", "trec"):
        told = text(
            player.play("data", f"/export {tmp_path / 'hits'}.{ending}", page=1, columns=500)
        )
        assert told.startswith("6 of 6 sections are in") or "sections are in" in told
    hits = json.loads((tmp_path / "hits.json").read_text("utf-8"))["hits"]
    lines = (tmp_path / "hits.jsonl").read_text("utf-8").splitlines()
    rows = list(csv.DictReader((tmp_path / "hits.csv").read_text("utf-8").splitlines()))
    assert [hit["id"] for hit in hits] == [json.loads(line)["id"] for line in lines]
    assert [row["id"] for row in rows] == [hit["id"] for hit in hits]
    assert len(hits) > 1
    report = (tmp_path / "hits.md").read_text("utf-8")
    assert report.startswith("# data\n") and report.count("\n## ") == len(hits)
    run = (tmp_path / "hits.trec").read_text("utf-8").splitlines()
    assert [line.split()[2] for line in run] == [hit["id"] for hit in hits]


def test_an_export_writes_over_a_file_only_when_told_to(player: Player, tmp_path: Path) -> None:
    file = tmp_path / "hits.csv"
    file.write_text("mine")
    with pytest.raises(UsageError, match=r"is there; /export .*hits.csv! writes over it"):
        player.play("data", f"/export {file}")
    assert file.read_text() == "mine"
    player.play("data", f"/export {file}!")
    assert file.read_text("utf-8").startswith("rank,")


def test_an_export_of_the_best_sections_counts_documents(player: Player, tmp_path: Path) -> None:
    told = text(player.play("data", "/group", f"/export {tmp_path / 'hits.jsonl'}", columns=500))
    lines = (tmp_path / "hits.jsonl").read_text("utf-8").splitlines()
    assert told.startswith(f"the best sections of {len(lines)} of {len(lines)} documents are in")


def test_an_export_has_what_is_shown(player: Player, tmp_path: Path) -> None:
    similar = player.play("cookies", "/similar texts/en.txt#3")
    told = text(
        player.play("cookies", "/similar texts/en.txt#3", f"/export {tmp_path / 'a.jsonl'}")
    )
    ids = [json.loads(line)["id"] for line in (tmp_path / "a.jsonl").read_text().splitlines()]
    assert ids == [section.id for section in similar.state.listed] and "sections are in" in told
    player.play("cookies", "/similar texts/en.txt#3", "/hits", f"/export {tmp_path / 'b.jsonl'}")
    assert '"id": "texts/en.txt#1.1"' in (tmp_path / "b.jsonl").read_text()


WRONG = {
    "ending": ("hits.doc", "no format has that ending"),
    "folder": ("no/x.csv", "there is no folder"),
    "no file": ("a\0.csv", "no file has such a name"),
    "no text": ("a\udce9.csv", "no such folder or file name"),
}


@pytest.mark.parametrize(("name", "told"), WRONG.values(), ids=WRONG)
def test_an_export_that_cannot_be(player: Player, tmp_path: Path, name: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        player.play("data", f"/export {tmp_path / name}")


def test_an_export_that_cannot_be_is_refused_before_it_searches(
    player: Player, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = player.play("data").state
    monkeypatch.delattr(Searcher, "search")
    for place in ("no/x.csv", "hits.doc"):
        with pytest.raises(UsageError):
            answer(f"/export {tmp_path / place}", state, player.context(Style(80, False)))
    (file := tmp_path / "x.csv").touch()
    with pytest.raises(UsageError, match="is there"):
        answer(f"/export {file}", state, player.context(Style(80, False)))


def test_an_export_to_the_home_of_nobody(player: Player) -> None:
    assert (
        list(
            PromptCompleter(player.opened, player.places, State).get_completions(
                Document("/export ~no.such.user/"), CompleteEvent()
            )
        )
        == []
    )
    with pytest.raises(UsageError, match="no such folder"):
        player.play("data", "/export ~no.such.user/x.csv")


def test_a_line_that_was_no_utf_8_is_kept(player: Player) -> None:
    player.play("caf\udce9", "/save mine")
    assert saved.load(player.places.queries)["mine"].query == "caf\ufffd"


def test_searches_are_kept_whole(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "queries.json"
    search = Search("معلومات", (), "ur", "updated", True, True).selecting("year", "2024")
    with saved.changing(file) as kept:
        kept.update({"b": Search("x"), "a": search})
    assert list(saved.load(file).items()) == [("a", search), ("b", Search("x"))]


@pytest.mark.parametrize("damage", ["{", "[]", "[" * 99_999, '{"a": 1}', '{"a": {"query": "x"}}'])
def test_a_damaged_file_of_searches_is_told_of_and_kept(
    player: Player, tmp_path: Path, damage: str
) -> None:
    player.places.queries.write_text(damage)
    with pytest.raises(CommandError, match="is damaged; mend it or move it away"):
        player.play("data", "/save mine")
    assert player.places.queries.read_text() == damage


def test_private_lines_are_not_kept(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "history"
    for kept in (history.history(file, 9), history.history(file, 0)):
        for line in ("data", " secret", "  ", "x" * (history.LONGEST + 1), "/open 1"):
            kept.append_string(line)
        assert kept.get_strings() == ["data", "/open 1"]
    stored = [line for line in file.read_text("utf-8").splitlines() if line.startswith("+")]
    assert stored == ["+data", "+/open 1"]
    assert file.stat().st_mode & 0o077 == 0


def test_the_oldest_lines_give_way(tmp_path: Path) -> None:
    file = tmp_path / "history"
    kept = history.history(file, 9)
    for line in ("one", "two\n# three", "four"):
        kept.append_string(line)
    history.history(file, 2)
    assert list(history.history(file, 9).load_history_strings()) == ["four", "two\n# three"]
    assert file.stat().st_mode & 0o077 == 0


def test_a_history_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    file = tmp_path / "history"
    file.write_text("")
    file.chmod(0o644)
    history.history(file, 9).append_string("data")
    assert file.stat().st_mode & 0o077 == 0 and "+data" in file.read_text("utf-8")


def test_a_history_that_cannot_be_written_lasts_for_the_session(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    kept = history.history(tmp_path / "file" / "history", 9)
    kept.append_string("data")
    assert kept.get_strings() == ["data"]


FUZZY = {
    "letters in order": ("ckie", ["we use cookies"]),
    "closest together first": ("data", ["data kept", "d a t a"]),
    "the last typed first": ("e", ["we use cookies", "data kept"]),
    "any case": ("DATA KEPT", ["data kept"]),
    "Urdu": ("معلت", ["ذاتی معلومات"]),
    "an end that is missing": ("datax", []),
    "nothing typed": ("", ["we use cookies", "d a t a", "ذاتی معلومات", "data kept"]),
    "nothing": ("xyz", []),
}


@pytest.mark.parametrize(("typed", "found"), FUZZY.values(), ids=FUZZY)
def test_fuzzy(typed: str, found: list[str]) -> None:
    lines = ["we use cookies", "d a t a", "ذاتی معلومات", "data kept", "we use cookies"]
    assert history.fuzzy(typed, lines, 9) == found


def test_sessions_that_save_at_once_lose_nothing_of_each_other(tmp_path: Path) -> None:
    file = tmp_path / "queries.json"

    def save(name: str) -> None:
        for number in range(5):
            with saved.changing(file) as kept:
                kept[f"{name}{number}"] = Search(name)

    sessions = [threading.Thread(target=save, args=(name,)) for name in "abcd"]
    for session in sessions:
        session.start()
    for session in sessions:
        session.join()
    assert len(saved.load(file)) == 20


def test_a_change_that_fails_writes_nothing(player: Player) -> None:
    player.play("cookies", "/save mine")
    with pytest.raises(CommandError, match="no saved search"):
        player.play("/forget yours")
    assert list(saved.load(player.places.queries)) == ["mine"]


def test_a_session_that_does_not_end_is_not_waited_for(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saved, "PATIENCE", 0)
    busy = pytest.raises(CommandError, match="another session is writing; nothing was saved")
    with saved.changing(player.places.queries), busy:
        player.play("cookies", "/save mine")
