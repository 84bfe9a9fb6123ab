"""Keys of the prompt beside those of every line editor."""

from __future__ import annotations

from prompt_toolkit.application import get_app
from prompt_toolkit.filters import Condition, emacs_insert_mode, vi_insert_mode
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from searcher.repl.completer import PromptCompleter

_typing = emacs_insert_mode | vi_insert_mode


def bindings(completer: PromptCompleter) -> KeyBindings:
    """Return the bindings of a prompt whose completer also knows the history."""
    keys = KeyBindings()
    in_history = Condition(lambda: completer.in_history)

    @keys.add("escape", "enter", filter=_typing)
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    @keys.add("c-r", filter=_typing)
    def _(event: KeyPressEvent) -> None:
        completer.enter_history()
        event.current_buffer.cursor_position = len(event.current_buffer.text)
        event.current_buffer.start_completion()

    @keys.add("c-g", filter=in_history)
    def _(event: KeyPressEvent) -> None:
        completer.leave_history()
        event.current_buffer.cancel_completion()
        get_app().invalidate()

    return keys
