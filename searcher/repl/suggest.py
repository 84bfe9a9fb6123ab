"""Says what could stand where the cursor is. Pure: what there is of it, ``completer`` knows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index import schema
from searcher.repl import registry
from searcher.repl.state import CommandError
from searcher.settings import SETTINGS

LENGTH_LIMIT = 1000
"""Beyond so many characters, a pasted text is not a query that wants completing."""

_KNOWN = "|".join((*schema.TEXT, *schema.FILTERS, *schema.ALIASES))
_FIELD = re.compile(rf"({_KNOWN}):([^\s\"()]*)", re.IGNORECASE)
_QUOTED = re.compile(rf"({_KNOWN}):$", re.IGNORECASE)
_FILTER = re.compile(r"(?:.*\s)?([a-z]+)=(.*)")


@dataclass(frozen=True, slots=True)
class Want:
    """A kind of thing that may stand at the cursor, and how much of it is typed.

    ``kind`` is one of ``command``, ``field``, ``filter``, ``value``, ``word``, ``language``,
    ``sort``, ``section``, ``rank``, ``facet``, ``selected``, ``saved``, ``file``, ``set`` and
    ``setting``; ``field`` is that of a ``value``, whose opening quote, where there is one, is typed
    too, or the name of a ``setting``.
    """

    kind: str
    typed: str
    field: str = ""


def suggest(text: str, cursor: int) -> tuple[Want, ...]:
    """Return what to complete at a cursor in a line, the likeliest kind first."""
    before = text[:cursor]
    if len(before) > LENGTH_LIMIT:
        return ()
    return _command(before) if registry.is_command(before) else _query(before)


def _command(before: str) -> tuple[Want, ...]:
    name, space, argument = before[1:].partition(" ")
    if not space:
        return (Want("command", name),)
    try:
        kind = registry.find(name.lower()).completes
    except CommandError:
        return ()
    argument = argument.lstrip()
    found = _FILTER.fullmatch(argument) if kind == "filter" else None
    if found and schema.resolve(found[1]) in schema.FILTERS:
        return (Want("value", found[2], schema.resolve(found[1])),)
    if kind == "set" and " " in argument:
        name, _, value = argument.partition(" ")
        return (Want("setting", value.lstrip(), name),) if name in SETTINGS else ()
    return (Want(kind, argument if kind == "file" else argument.split(" ")[-1]),) if kind else ()


def _query(before: str) -> tuple[Want, ...]:
    start = before.rfind('"') if before.count('"') % 2 else len(before)
    field = _QUOTED.search(before[:start].split(" ")[-1])
    if field and start < len(before):
        return _in_field(field[1], before[start:])
    typed = re.split(r"[\s(\"]", before)[-1].lstrip("+-")
    found = _FIELD.fullmatch(typed)
    if found:
        return _in_field(found[1], found[2])
    if not typed:
        return ()
    word = Want("word", typed)
    return (word,) if start < len(before) else (Want("field", typed), word)


def _in_field(name: str, typed: str) -> tuple[Want, ...]:
    field = schema.resolve(name)
    if field in schema.TEXT:
        word = re.split(r"[\s\"]", typed)[-1]
        return (Want("word", word),) if word else ()
    return (Want("value", typed, field),)
