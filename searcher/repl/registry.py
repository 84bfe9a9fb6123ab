"""The commands of the prompt: one table for dispatch, help and completion."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches

from searcher.repl.state import CommandError, Context, Outcome, State
from searcher.terminal import safe

Run = Callable[[State, str, Context], Outcome]


@dataclass(frozen=True, slots=True)
class Command:
    """A command; ``argument`` is how help names it, ``completes`` the kind of what may stand there
    (see ``suggest``)."""

    name: str
    argument: str
    summary: str
    example: str
    completes: str
    run: Run

    @property
    def usage(self) -> str:
        """The command as it is typed."""
        return f"/{self.name} {self.argument}".rstrip()


COMMANDS: dict[str, Command] = {}
SHORT = {"f": "filter", "q": "quit", "exit": "quit", "?": "help"}
"""Beginnings that several commands have but one is meant by, and what people type elsewhere."""


def command(
    name: str, argument: str, summary: str, example: str, completes: str = ""
) -> Callable[[Run], Run]:
    """Enter a function in the table of commands."""

    def enter(run: Run) -> Run:
        COMMANDS[name] = Command(name, argument, summary, example, completes, run)
        return run

    return enter


def is_command(line: str) -> bool:
    """Tell whether a line is a command, not a query."""
    return line.startswith("/")


def split(line: str) -> tuple[str, str]:
    """Return the name, without its slash, and the argument of a command line."""
    name, _, argument = line.removeprefix("/").partition(" ")
    return name.strip().lower(), argument.strip()


def find(name: str) -> Command:
    """Return the command of a name or of a beginning that only one name has.

    Raises CommandError where there is none or more than one.
    """
    name = SHORT.get(name, name)
    if name in COMMANDS:
        return COMMANDS[name]
    fitting = [known for known in COMMANDS if name and known.startswith(name)]
    if len(fitting) == 1:
        return COMMANDS[fitting[0]]
    if fitting:
        raise CommandError(f"/{name} may be {' or '.join('/' + known for known in fitting)}")
    near = get_close_matches(name[:40], COMMANDS, 1)
    cure = f"did you mean /{near[0]}?" if near else "/help lists them"
    raise CommandError(f'no command "/{safe(name[:40])}"; {cure}')


def run(line: str, state: State, context: Context) -> Outcome:
    """Do what a command line says. Raises CommandError and what a search raises."""
    name, argument = split(line)
    return find(name).run(state, argument, context)
