"""What is typed while nobody reads: kept for whoever reads next, but for Ctrl-C."""

from __future__ import annotations

import contextlib
import select
import sys

from prompt_toolkit.input import Input
from prompt_toolkit.input.typeahead import get_typeahead, store_typeahead
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys


def unshown(input: Input) -> contextlib.AbstractContextManager[None]:
    """Keep a terminal from writing what is typed between its other text, and from taking Ctrl-C for
    itself, but on Windows, where the keys that wait cannot be asked for."""
    return contextlib.nullcontext() if sys.platform == "win32" else input.raw_mode()


def typed(input: Input) -> bool:
    """Tell whether more was typed than has been answered: that is meant for the prompt."""
    keys = _waiting(input)
    store_typeahead(input, keys)
    # What the terminal itself sends was not typed.
    return input.closed or any(press.key != Keys.CPRResponse for press in keys)


def given_up(input: Input) -> bool:
    """Tell whether Ctrl-C was typed, which is then no longer kept."""
    keys = _waiting(input)
    kept = [press for press in keys if press.key != Keys.ControlC]
    store_typeahead(input, kept)
    return len(kept) < len(keys)


def _waiting(input: Input) -> list[KeyPress]:
    """Return what was kept, and what can be read now; none of it is kept."""
    keys = get_typeahead(input)
    while sys.platform != "win32" and not input.closed and _waits(input):
        keys += input.read_keys()
    return keys


def _waits(input: Input) -> bool:
    return bool(select.select([input.fileno()], [], [], 0)[0])
