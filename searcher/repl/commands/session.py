"""Commands about the index and the prompt itself."""

from __future__ import annotations

from searcher import tables
from searcher.layout import MEASURE
from searcher.repl.registry import COMMANDS, Command, command, find
from searcher.repl.state import Context, Outcome, State
from searcher.terminal import wrap

_QUERIES = (
    ("retention period", "either word, the more the better"),
    ('"retention period"', "the words in a row"),
    ("+cookies -tracking", "required, excluded; also AND OR NOT ( )"),
    ('"delete data"~3', "the words near each other"),
    ("retent*  c?okie  retenton~", "beginning, any letter, nearly so written"),
    ("heading:rights lang:sv", "in a field; updated:[2020 TO 2024] for a span"),
)
_KEYS = (
    "A beginning is enough: /h. Tab completes, Ctrl-R searches the history, Alt-Enter begins a new "
    "line, Ctrl-C gives up. A line that begins with a space is not remembered."
)


@command("info", "", "what is in the index", "/info")
def info(state: State, argument: str, context: Context) -> Outcome:
    """Tell about the index."""
    manifest = context.searcher.manifest
    rows = [
        ("index", str(context.searcher.path)),
        ("engine", manifest.engine),
        ("built", manifest.created),
        ("documents", f"{manifest.documents:,}"),
        ("sections", f"{manifest.sections:,}"),
        *((f"  {tag}", f"{count:,}") for tag, count in manifest.languages.items()),
    ]
    return Outcome(state, tuple(tables.table(rows, context.style)))


@command("help", "[COMMAND]", "this list, or more on one command", "/help filter", "command")
def help_(state: State, argument: str, context: Context) -> Outcome:
    """Tell how to ask, or how to use a command."""
    if argument:
        return Outcome(state, tuple(_about(find(argument.removeprefix("/").lower()), context)))
    style = context.narrower.style
    commands = [(entry.usage, entry.summary) for entry in COMMANDS.values()]
    lines = (
        style.paint("Queries", "heading"),
        *tables.grid(_QUERIES, style),
        style.paint("Commands", "heading"),
        *tables.grid(commands, style),
        *wrap(_KEYS, min(style.width, MEASURE)),
    )
    return Outcome(state, lines, long=True)


@command("quit", "", "leave; so does Ctrl-D", "/quit")
def quit_(state: State, argument: str, context: Context) -> Outcome:
    """End the session."""
    return Outcome(state, leave=True)


def _about(entry: Command, context: Context) -> list[str]:
    summary = [f"  {line}" for line in wrap(entry.summary, context.style.width - 2)]
    return [entry.usage, *summary, f"  example: {entry.example}"]
