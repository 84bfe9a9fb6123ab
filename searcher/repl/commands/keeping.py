"""Commands that keep things: named queries, results in a file, settings."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from searcher import export as formats
from searcher import tables
from searcher.options import HITS_LIMIT
from searcher.repl import asking, saved
from searcher.repl.registry import command
from searcher.repl.state import CommandError, Context, Outcome, Search, State
from searcher.repl.state import language as default_language
from searcher.results import Results
from searcher.settings import SETTINGS, setting

_SIMILAR = 1000  # sections like one that an export has at most
_NAME = re.compile(r"[\w.-]{1,40}")


@command("save", "NAME", "keep this search by a name", "/save retention", "saved")
def save(state: State, argument: str, context: Context) -> Outcome:
    """Keep query, filters, language and order for other sessions."""
    if not _NAME.fullmatch(argument):
        raise CommandError("save as what? A name is letters, figures, - _ . as in /save retention")
    if state.search == Search():
        raise CommandError("there is no search to save; type a query first")
    with saved.changing(_file(context)) as known:
        done = "replaced" if argument in known else "saved"
        known[argument] = state.search
    return asking.tell(state, f"{done}; /run {argument} asks it again", context)


@command("run", "NAME", "ask a saved search again", "/run retention", "saved")
def run(state: State, argument: str, context: Context) -> Outcome:
    """Turn to a saved search."""
    return asking.again(replace(state, search=_named(argument, context)), context)


@command("queries", "", "the saved searches", "/queries")
def queries(state: State, argument: str, context: Context) -> Outcome:
    """List what was saved."""
    known = _known(context)
    if not known:
        return asking.tell(state, "nothing is saved; /save NAME keeps a search", context)
    rows = [
        (name, search.query or "*", ", ".join(search.narrowing())) for name, search in known.items()
    ]
    return Outcome(state, tuple(tables.grid(rows, context.narrower.style)), long=True)


@command("forget", "NAME", "drop a saved search", "/forget retention", "saved")
def forget(state: State, argument: str, context: Context) -> Outcome:
    """Remove a saved search."""
    _named(argument, context)
    with saved.changing(_file(context)) as known:
        known.pop(argument, None)
    return asking.tell(state, f"{argument} is forgotten", context)


def _file(context: Context) -> Path:
    return context.places.queries


def _known(context: Context) -> dict[str, Search]:
    return saved.load(_file(context))


def _named(name: str, context: Context) -> Search:
    known = _known(context)
    if name not in known:
        cure = f"there is: {', '.join(known)}" if known else "/save NAME keeps a search"
        raise CommandError(f'no saved search "{name}"; {cure}' if name else f"which one? {cure}")
    return known[name]


@command(
    "export",
    "FILE",
    f"write all results to a file: {', '.join(formats.FORMATS)}; ! after it writes over one",
    "/export hits.csv",
    "file",
)
def export(state: State, argument: str, context: Context) -> Outcome:
    """Write every hit of the search, or the sections that ``/similar`` shows, in the format that
    the file's ending names."""
    name = argument.removesuffix("!").strip()
    if not name:
        raise CommandError("export to which file? Its ending says how, as in /export hits.csv")
    if not (state.search.query or state.search.filters or state.like):
        raise CommandError("there are no results to export; type a query first")
    path = formats.path(name)
    form, mode = formats.of(path), "w" if argument.endswith("!") else "x"
    formats.check(path, mode)
    if state.like:
        found = asking.similar(state, context, _SIMILAR, 0)
    else:
        found = asking.search(state, context, HITS_LIMIT, 0, ())
    if not found.hits:
        raise CommandError("nothing was found, so there is nothing to export")
    formats.write(path, form(found, formats.QID), mode)
    return asking.tell(state, f"{_written(found)} are in {path}", context)


def _written(found: Results) -> str:
    """Return how much of what was found an export has."""
    if found.documents is None:
        return f"{len(found.hits):,} of {found.total:,} sections"
    return f"the best sections of {len(found.hits):,} of {found.documents:,} documents"


@command(
    "set", "[NAME [VALUE]]", "how the prompt behaves, and a change of it", "/set page 5", "set"
)
def set_(state: State, argument: str, context: Context) -> Outcome:
    """Show settings, or change one for this session."""
    name, _, value = argument.partition(" ")
    if not name:
        return _settings(state, context)
    known = setting(name)
    if not value.strip():
        now = getattr(state.settings, known.name)
        about = f"{known.name} is {now}: {known.summary}; it takes {known.takes}"
        return asking.tell(state, about, context)
    settings = state.settings.with_(known.name, value.strip())
    state = replace(state, settings=settings)
    if known.name == "language":
        state = replace(state, search=replace(state.search, language=default_language(settings)))
    return asking.tell(state, f"{known.name} is {getattr(settings, known.name)}", context)


def _settings(state: State, context: Context) -> Outcome:
    rows = [
        (known.name, str(getattr(state.settings, known.name)), f"{known.summary} ({known.takes})")
        for known in SETTINGS.values()
    ]
    lines = [*tables.grid(rows, context.narrower.style)]
    told = f"{context.places.config} sets them for every session, as in: page = 5"
    lines += asking.tell(state, told, context).lines
    return Outcome(state, tuple(lines), long=True)
