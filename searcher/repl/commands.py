"""What the commands do: a state and an argument in, the next state and lines out."""

from __future__ import annotations

import re
from dataclasses import replace

import analyzers
from index import schema
from searcher import render
from searcher.repl import asking
from searcher.repl.registry import COMMANDS, Command, command, find
from searcher.repl.state import CommandError, Context, Outcome, State
from searcher.searcher import SORTS
from searcher.terminal import isolate, safe, wrap

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_NEXT_FILTER = re.compile(rf"\s+(?=(?:{'|'.join((*schema.FILTERS, *schema.ALIASES))})=)")
_KNOWN = 8  # values that an error names at most
_OFF = ("off", "none", "any")
_QUERIES = (
    ("retention period", "either word, the more the better"),
    ('"retention period"', "the words in a row"),
    ("+cookies -tracking", "required, excluded; also AND OR NOT ( )"),
    ('"delete data"~3', "the words near each other"),
    ("retent*  c?okie  retenton~", "beginning, any letter, nearly so written"),
    ("heading:rights lang:sv", "in a field; updated:[2020 TO 2024] for a span"),
)


@command("more", "", "the next page of results", "/more")
def more(state: State, argument: str, context: Context) -> Outcome:
    """Show the hits that follow."""
    if not state.hits:
        raise CommandError("nothing to go on with; type a query first")
    if len(state.hits) >= state.total:
        return Outcome(state, (f"That was the last of {state.total:,}.",))
    return asking.next_page(state, context)


@command("open", "N", "a whole section, by its number in the results or its id", "/open 1", "hit")
def open_section(state: State, argument: str, context: Context) -> Outcome:
    """Show a section whole."""
    if not argument:
        raise CommandError("open which section? Give its number in the results: /open 1")
    passage = context.searcher.section(_id(state, argument))
    return Outcome(state, tuple(render.passage(passage, context.narrower.style)), long=True)


def _id(state: State, argument: str) -> str:
    if not argument.isdecimal():
        return argument
    found = next((hit.id for hit in state.hits if hit.rank == int(argument)), None)
    if found is None:
        shown = f"1 to {len(state.hits)} are shown" if state.hits else "type a query first"
        raise CommandError(f"no result {argument}; {shown}")
    return found


@command("facets", "[FIELD]", "how results divide by a field, with counts", "/facets year", "facet")
def facets(state: State, argument: str, context: Context) -> Outcome:
    """Show the values of facet fields among the results, or in the whole index without any."""
    fields = (argument,) if argument else schema.FACETS
    found = asking.search(state, context, 0, 0, fields)
    lines = tuple(render.facets(found.facets, context.narrower.style))
    return Outcome(state, lines, long=True)


@command(
    "filter",
    "FIELD=VALUE",
    "only sections of that value; again for more",
    "/filter year=2025",
    "filter",
)
def narrow(state: State, argument: str, context: Context) -> Outcome:
    """Add values to filters; without an argument, say what they are."""
    if not argument:
        return _tell(
            state, asking.narrowed(state) or "no filter; add one with /filter year=2025", context
        )
    for part in _NEXT_FILTER.split(argument):
        name, equals, value = part.partition("=")
        field, value = schema.resolve(name.strip()), value.strip().strip('"')
        if not equals or not value:
            raise CommandError("a filter is FIELD=VALUE, as in /filter year=2025")
        _check(field, value, context)
        state = state.selecting(field, value)
    return _again(state, context)


def _check(field: str, value: str, context: Context) -> None:
    """Raise CommandError for a value that no section has, with those that there are."""
    if context.searcher.search("*", filters={field: value}, limit=0).total:
        return
    known = [v.value for v in context.searcher.values(field)] if field in schema.FACETS else []
    cure = f"; there is {', '.join(known[:_KNOWN])}" if known else ""
    more = ", ..." if len(known) > _KNOWN else ""
    raise CommandError(f"no section has {field}={value}{cure}{more}")


@command("drop", "FIELD", "take a filter away", "/drop year", "selected")
def drop(state: State, argument: str, context: Context) -> Outcome:
    """Remove the filter on a field, or the only filter there is."""
    fields = [selection.field for selection in state.filters]
    if not fields:
        raise CommandError("there is no filter to drop")
    field = schema.resolve(argument) if argument else fields[0]
    if field not in fields or (not argument and len(fields) > 1):
        raise CommandError(f"drop which filter? There is: {', '.join(fields)}")
    return _again(state.without(field), context)


@command("lang", "TAG|off", "read queries in one language", "/lang sv", "language")
def language(state: State, argument: str, context: Context) -> Outcome:
    """Say how queries are read; ``off`` leaves it to script and words."""
    if not argument:
        return _tell(
            state, f"queries are read as {state.language or 'their script tells'}", context
        )
    if argument.lower() in _OFF:
        return _again(replace(state, language=None), context)
    if not _TAG.fullmatch(argument):
        raise CommandError(
            f'"{safe(argument)}" is no language tag; use one like ur or zh-Hant, or off'
        )
    if argument.replace("_", "-").split("-")[0].lower() not in _readable(context):
        raise CommandError(
            f"queries cannot be read as {argument}; the index has: "
            + ", ".join(context.searcher.languages)
        )
    return _again(replace(state, language=argument), context)


def _readable(context: Context) -> set[str]:
    return {*context.searcher.languages, *analyzers.languages()}


@command("sort", "KEY", f"order results by {', '.join(SORTS)}", "/sort -updated", "sort")
def sort(state: State, argument: str, context: Context) -> Outcome:
    """Set the order of results."""
    if not argument:
        return _tell(
            state, f"results are sorted by {state.sort}; or by: {', '.join(SORTS)}", context
        )
    return _again(replace(state, sort=argument), context)


@command("explain", "", "show why each section ranks where it does, or no longer", "/explain")
def explain(state: State, argument: str, context: Context) -> Outcome:
    """Turn reasons on or off."""
    return _again(replace(state, explain=not state.explain), context)


@command("clear", "", "forget query, filters, language and order", "/clear")
def clear(state: State, argument: str, context: Context) -> Outcome:
    """Begin anew."""
    return _tell(
        State(took_ms=state.took_ms), "query, filters, language and order are forgotten", context
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
    return Outcome(state, tuple(render.table(rows, context.style)))


@command("help", "[COMMAND]", "this list, or more on one command", "/help filter", "command")
def help_(state: State, argument: str, context: Context) -> Outcome:
    """Tell how to ask, or how to use a command."""
    if argument:
        return Outcome(state, tuple(_about(find(argument.removeprefix("/").lower()))))
    context = context.narrower
    commands = [(entry.usage, entry.summary) for entry in COMMANDS.values()]
    lines = (
        context.style.paint("Queries", "heading"),
        *_columns(_QUERIES, context),
        context.style.paint("Commands", "heading"),
        *_columns(commands, context),
        *wrap(
            "A beginning is enough: /h. Tab completes, Ctrl-R searches the history.", _wide(context)
        ),
    )
    return Outcome(state, lines, long=True)


@command("quit", "", "leave; so does Ctrl-D", "/quit")
def quit_(state: State, argument: str, context: Context) -> Outcome:
    """End the session."""
    return Outcome(state, leave=True)


def _about(entry: Command) -> list[str]:
    return [entry.usage, f"  {entry.summary}", f"  example: {entry.example}"]


def _wide(context: Context) -> int:
    return min(context.style.width, render.MEASURE)


def _columns(
    rows: list[tuple[str, str]] | tuple[tuple[str, str], ...], context: Context
) -> list[str]:
    """Usage and meaning side by side, or below each other where the screen is narrow."""
    first = max(len(left) for left, _ in rows) + 4
    if _wide(context) - first < 30:
        pairs = ((left, wrap(right, _wide(context) - 4)) for left, right in rows)
        return [
            line for left, right in pairs for line in (f"  {left}", *(f"    {r}" for r in right))
        ]
    result = []
    for left, right in rows:
        head, *rest = wrap(right, _wide(context) - first)
        result += [f"  {left}".ljust(first) + head, *(" " * first + line for line in rest)]
    return result


def _tell(state: State, text: str, context: Context) -> Outcome:
    return Outcome(state, tuple(map(isolate, wrap(safe(text), context.style.width))))


def _again(state: State, context: Context) -> Outcome:
    """Run the query once more, or tell how much there is to ask about."""
    if state.query:
        return asking.first_page(state, context)
    found = asking.search(state, context, 0, 0, ())
    how = [asking.narrowed(state) or "no filter"]
    how += [f"read as {state.language}"] if state.language else []
    how += [f"by {state.sort}"] if state.sort != "relevance" else []
    how += ["explained"] if state.explain else []
    return _tell(state, f"{', '.join(how)}: {found.total:,} sections; type a query", context)
