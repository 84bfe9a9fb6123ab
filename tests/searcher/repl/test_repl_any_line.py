"""Whatever is typed, in whatever order: an answer, or an error that says what is wrong."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from repl_session import CONTROL, Player

from searcher.repl.answer import FAULTS, answer
from searcher.repl.completer import PromptCompleter
from searcher.repl.highlight import pieces
from searcher.repl.registry import COMMANDS
from searcher.repl.state import State
from searcher.terminal import Style, width

ARGUMENTS = (
    "",
    "1",
    "2 3",
    "99",
    "-1",
    "١",
    "off",
    "lang=ur",
    "year=2024 lang=en",
    "=",
    "\x1b[2J",
    "page 3",
    "language ur",
    "cea7",
    "texts/en.txt#1",
    "updated",
    "資料",
    "\ud800",
    "x" * 3000,
    "no/such/folder/x.csv",
    "~no.such.user/x.csv",
    "a\0.csv",
)
QUERIES = (
    "cookies",
    "*",
    "معلومات",
    "資料",
    "(a",
    '"',
    "-x",
    "lang:ur",
    "cite:gdpr",
    "",
    "c*",
    "\u202e",
)
NAMES = sorted(set(COMMANDS) - {"quit"})
LINES = st.one_of(
    st.sampled_from(QUERIES),
    st.builds("/{} {}".format, st.sampled_from(NAMES), st.sampled_from(ARGUMENTS)),
    st.text(max_size=20),
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(LINES, min_size=3, max_size=12), st.sampled_from([20, 40, 80]), st.booleans())
def test_any_lines(player: Player, lines: list[str], columns: int, colour: bool) -> None:
    state = State()
    completer = PromptCompleter(player.opened, player.places, lambda: state)
    for line in lines:
        assert "".join(piece for _, piece in pieces(line)) == line
        list(completer.get_completions(Document(line), CompleteEvent()))
        with suppress(*FAULTS):
            outcome = answer(line, state, player.context(Style(columns, colour), 3))
            state = outcome.state
            for shown in outcome.lines:
                assert colour or not CONTROL.search(shown)
                assert colour or columns < 40 or width(shown) <= columns
