"""What is offered at the cursor, on a real index."""

from __future__ import annotations

from pathlib import Path

import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from repl_session import ENGLISH, URDU, Player

import searcher
from searcher import Searcher
from searcher.repl.catalog import Catalog
from searcher.repl.completer import PromptCompleter
from searcher.repl.registry import COMMANDS
from searcher.repl.state import State
from searcher.results import FacetValue
from searcher.settings import Settings

COMPLETED = {
    "command": ("/fi", ["filter"]),
    "field": ("lan", ["lang:", "language:"]),
    "facet value": ("lang:z", ["zh-Hant"]),
    "facet value in quotes": ('lang:"z', ['"zh-Hant"']),
    "value of words": ("org:ex", ['"Example Ltd"']),
    "value by its second word": ("org:lt", ['"Example Ltd"']),
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


def test_no_key_waits_for_values_that_were_looked_up(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    completer = PromptCompleter(player.opened, player.places, State)
    completer.look_up()
    monkeypatch.setattr(Searcher, "values", None)
    found = completer.get_completions(Document("organisation:EX"), CompleteEvent())
    assert [offer.text for offer in found] == ['"Example Ltd"']


def test_a_field_of_many_values_offers_the_most_frequent(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = [FacetValue(f"Ab{n:05}", 9 - (n > 0)) for n in range(50_000)]
    monkeypatch.setattr(Searcher, "values", lambda self, field: many)
    catalog = Catalog(player.opened, player.places)
    found = list(catalog.values("organisation", "AB"))
    assert found == many[: len(found)] and 100 <= len(found) <= 1000
    assert list(catalog.values("organisation", "ab49999")) == many[-1:]


# The files of the old generation are closed when the last look-up in it has ended.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_look_up_that_a_reload_overtakes_leaves_nothing_old(
    player: Player, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "a.txt").write_text(ENGLISH, "utf-8")
    searcher.build([texts], tmp_path / "index")
    with Searcher(tmp_path / "index") as opened:
        catalog, read = Catalog(opened, player.places), Searcher.values

        def overtaken(self: Searcher, field: str) -> list[FacetValue]:
            found = read(self, field)
            monkeypatch.setattr(Searcher, "values", read)
            (texts / "b.txt").write_text(URDU, "utf-8")
            searcher.build([texts], tmp_path / "index")
            assert self.reload()
            assert list(catalog.values("year"))  # what another thread looks up
            return found

        monkeypatch.setattr(Searcher, "values", overtaken)
        assert [one.value for one in catalog.values("language")] == ["en"]
        assert sorted(one.value for one in catalog.values("language")) == ["en", "ur"]


def test_a_closed_index_ends_no_look_up_with_an_error(player: Player, folder: Path) -> None:
    opened = Searcher(folder / "index")
    opened.close()
    PromptCompleter(opened, player.places, State).look_up()
