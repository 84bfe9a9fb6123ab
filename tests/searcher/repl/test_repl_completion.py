"""What is offered at the cursor, on a real index."""

from __future__ import annotations

from pathlib import Path

import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from repl_session import Player

from searcher.repl.completer import PromptCompleter
from searcher.repl.registry import COMMANDS
from searcher.repl.state import State
from searcher.settings import Settings

COMPLETED = {
    "command": ("/fi", ["filter"]),
    "field": ("lan", ["lang:", "language:"]),
    "facet value": ("lang:z", ["zh-Hant"]),
    "facet value in quotes": ('lang:"z', ['"zh-Hant"']),
    "value of words": ("org:ex", ['"Example Ltd"']),
    "filter value": ("/filter year=202", ["2021", "2023", "2024", "2025"]),
    "word": ("cooki", ["cookies"]),
    "word in capitals": ("COOKI", ["cookies"]),
    "Chinese word": ("個", ["個人資料"]),
    "Chinese word in a run": ("保留個人", ["保留個人資料"]),
    "Urdu word": ("معلو", ["معلومات"]),
    "language": ("/lang u", ["ur"]),
    "sort": ("/sort up", ["updated"]),
    "facet field": ("/facets ye", ["year"]),
    "filter field": ("/filter ye", ["year="]),
    "help": ("/help cl", ["clear"]),
    "hit": ("/open ", ["1"]),
    "hit to explain": ("/why ", ["1"]),
    "saved": ("/run ", ["mine"]),
    "setting": ("/set pag", ["page", "pager"]),
    "value of a setting": ("/set editing ", ["emacs", "vi"]),
    "language of the prompt": ("/set language u", ["ur"]),
    "dropped": ("/drop ", ["year"]),
    "what has no facet": ("number:1", []),
    "one letter": ("b", []),
}


@pytest.mark.parametrize(("line", "expected"), COMPLETED.values(), ids=COMPLETED)
def test_completion(player: Player, line: str, expected: list[str]) -> None:
    state = player.play("cookies", "/filter year=2024", "/save mine").state
    completer = PromptCompleter(player.opened, player.places, lambda: state)
    found = completer.get_completions(Document(line), CompleteEvent())
    assert sorted({completion.text for completion in found} - {"ug", "uk"}) == expected


def test_values_are_offered_with_counts(player: Player) -> None:
    completer = PromptCompleter(player.opened, player.places, State)
    (found,) = completer.get_completions(Document("lang:ur"), CompleteEvent())
    assert found.display_meta_text == "3 sections"
    assert found.start_position == -2


def test_files_are_offered_by_their_folder(player: Player, tmp_path: Path) -> None:
    for name in ("hits.csv", "notes.txt", "more"):
        (tmp_path / name).mkdir() if name == "more" else (tmp_path / name).write_text("")
    completer = PromptCompleter(player.opened, player.places, State)
    line = f"/export {tmp_path}/"
    found = completer.get_completions(Document(line), CompleteEvent())
    assert [c.text for c in found] == [f"{tmp_path}/hits.csv", f"{tmp_path}/more/"]


def test_nothing_is_offered_where_that_is_off(player: Player) -> None:
    state = State(settings=Settings(complete="off"))
    completer = PromptCompleter(player.opened, player.places, lambda: state)
    assert not list(completer.get_completions(Document("cooki"), CompleteEvent()))


@pytest.mark.parametrize("name", COMMANDS)
def test_what_a_command_completes_is_known(player: Player, name: str) -> None:
    state = player.play("cookies", "/filter year=2024", "/save mine").state
    completer = PromptCompleter(player.opened, player.places, lambda: state)
    found = list(completer.get_completions(Document(f"/{name} "), CompleteEvent()))
    kind = COMMANDS[name].completes
    assert bool(found) == bool(kind)
