"""Answers one line, whoever reads it: a person at a prompt or a pipe."""

from __future__ import annotations

from dataclasses import replace

from analyzers.plugins import AnalyzerFault
from index.errors import IndexFault
from searcher.default_index import with_command
from searcher.errors import NotFound, QueryError, UsageError
from searcher.repl import asking, registry
from searcher.repl.state import CommandError, Context, Outcome, State
from searcher.terminal import is_rtl, safe, width, wrap

FAULTS = (QueryError, UsageError, NotFound, CommandError, IndexFault, AnalyzerFault)
"""What may be wrong with a line, the index or an analyzer of another distribution; anything else is
wrong with the program."""

MEANT = dict.fromkeys(("quit", "exit"), "To leave, type /quit or Ctrl-D.") | {
    "help": "/help tells how to ask."
}
"""What to say of a word that other prompts take for a command; it may be a query all the same."""


def answer(line: str, state: State, context: Context) -> Outcome:
    """Return what a line does, with a notice first where the index was built anew meanwhile.

    A line that begins with ``/`` is a command, any other a query. Raises one of FAULTS.
    """
    renewed = False
    try:
        renewed = context.searcher.reload()
        outcome = _outcome(line, state, context)
    except NotFound as fault:
        if not renewed:
            raise
        raise NotFound(f"{fault} (the index was built anew meanwhile; ask again)") from None
    except IndexFault as fault:
        raise type(fault)(with_command(str(fault), context.searcher.path)) from fault
    outcome = replace(outcome, state=outcome.state.remembering(state))
    return _noticed(outcome, context) if renewed else outcome


def _outcome(line: str, state: State, context: Context) -> Outcome:
    if registry.is_command(line):
        return registry.run(line, state, context)
    if not line.strip():
        return Outcome(state)
    outcome = asking.ask(line, state, context)
    meant = MEANT.get(line.strip().lower())
    return outcome if meant is None else replace(outcome, lines=(*outcome.lines, meant))


def _noticed(outcome: Outcome, context: Context) -> Outcome:
    sections = context.searcher.manifest.sections
    notice = f"The index was built anew; it now has {sections:,} sections."
    return replace(outcome, lines=(context.style.paint(notice, "notice"), *outcome.lines))


def status(fault: Exception) -> int:
    """Return the exit status that a fault gives: 3 for the index's and an analyzer's, 2 for the
    asker's."""
    return 3 if isinstance(fault, IndexFault | AnalyzerFault) else 2


def told(fault: Exception) -> str:
    """Return a fault in one line that is safe to send."""
    return safe(" ".join(str(fault).split()))


def pointed(fault: Exception, line: str, inset: int, columns: int) -> list[str]:
    """Return a fault as it stands below the line that was typed: it points at its column if that
    fits, else it names it.

    ``inset`` is how many cells the prompt takes before the line.
    """
    if isinstance(fault, QueryError):
        before = inset + width(safe(line[: fault.column - 1]))
        pointing = " " * before + "^ " + safe(fault.problem)
        if width(pointing) <= columns and not is_rtl(line):
            return [pointing]
    return wrap(told(fault), columns)
