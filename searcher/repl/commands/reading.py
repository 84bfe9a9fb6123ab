"""Commands that read: a section, its neighbours, its document and the tree of that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from searcher import passages, tables
from searcher.markdown import citation
from searcher.repl import asking
from searcher.repl.registry import command
from searcher.repl.state import CommandError, Context, Listed, Onward, Outcome, State
from searcher.results import Passage

_TREE = Onward("t", "/toc")
_ABOVE = 3  # lines of a tree above the section that is marked


@command("open", "N", "a whole section, by its number in the list or its id", "/open 1", "section")
def open_section(state: State, argument: str, context: Context) -> Outcome:
    """Show a section whole, and what stands before and after it."""
    return _read(state, section(state, argument, context), context)


@command("next", "", "the section after the one that is open", "/next")
def next_section(state: State, argument: str, context: Context) -> Outcome:
    """Go on reading."""
    return _step(state, 1, context)


@command("prev", "", "the section before the one that is open", "/prev")
def previous_section(state: State, argument: str, context: Context) -> Outcome:
    """Go back in the document."""
    return _step(state, -1, context)


@command(
    "toc",
    "[N]",
    "the sections of a document as a tree; numbers then name them",
    "/toc 1",
    "section",
)
def contents(state: State, argument: str, context: Context) -> Outcome:
    """Show the tree of the document that a section is of, and let numbers name its sections."""
    here = section(state, argument, context)
    sections = context.searcher.document(here.document)
    lines = tuple(passages.tree(sections, here.id, context.narrower.style))
    top = max(0, _place(here, sections) - _ABOVE)
    return Outcome(replace(state.listing(sections), place=here.id), lines, long=True, top=top)


@command("doc", "[N]", "the whole document of a section, from there on", "/doc 1", "section")
def document(state: State, argument: str, context: Context) -> Outcome:
    """Show a document; the pager begins with the section."""
    here = section(state, argument, context)
    sections = context.searcher.document(here.document)
    head, *texts = passages.document(sections, context.narrower.style)
    before = [head, *texts[: _place(here, sections)]]
    top = sum(map(len, before)) if len(before) > 1 else 0
    lines = tuple(line for part in (head, *texts) for line in part)
    state = replace(state, place=here.id)
    return Outcome(state, lines, long=True, onward=(_TREE,), top=top)


@command("similar", "N", "sections about the same as one, in its language", "/similar 1", "section")
def similar(state: State, argument: str, context: Context) -> Outcome:
    """Show sections like one, narrowed as the session is; numbers then name these."""
    here = section(state, argument, context)
    return asking.similar_page(replace(state, like=here.id, place=here.id), context, 0)


@command("cite", "N", "a line that cites a section", "/cite 1", "section")
def cite(state: State, argument: str, context: Context) -> Outcome:
    """Print a citation of a section, to be copied."""
    here = section(state, argument, context)
    return asking.tell(replace(state, place=here.id), citation(here), context)


@command(
    "compare",
    "N [N]",
    "what differs between two sections, or one and that which is open",
    "/compare 1 2",
    "section",
)
def compare(state: State, argument: str, context: Context) -> Outcome:
    """Show the words that one of two sections has alone."""
    old, new = _two(state, argument, context, "/compare")
    return _compared(replace(state, place=new.id), old.id, new.id, context)


@command(
    "changes",
    "N [N]",
    "what changed between the documents of two sections, or of one and that which is open",
    "/changes 1 2",
    "section",
)
def changed(state: State, argument: str, context: Context) -> Outcome:
    """Show the sections of two versions that were changed, added and removed."""
    old, new = (section.document for section in _two(state, argument, context, "/changes"))
    if old == new:
        raise CommandError(f"both sections are of {old}; give one of each version")
    return _compared(state, old, new, context)


def _two(state: State, argument: str, context: Context, command: str) -> tuple[Passage, Passage]:
    names = argument.split() if len(argument.split()) > 1 else ["", argument]
    if not argument or len(names) > 2 or (not names[0] and not state.place):
        raise CommandError(f"compare which ones? Give two of the list: {command} 1 2")
    old, new = (section(state, name, context) for name in names)
    return old, new


def _compared(state: State, old: str, new: str, context: Context) -> Outcome:
    from searcher import render_changes

    changes = context.searcher.compare(old, new)
    lines = render_changes.comparison(changes, context.narrower.style)
    return Outcome(state, tuple(lines), long=True)


def section(state: State, argument: str, context: Context) -> Passage:
    """Return the section that an argument names: by its number in the list, by its id or the short
    one, the first of a document by the id of that; without an argument, the one that is open.

    Raises CommandError where it names none, NotFound as ``passages`` does.
    """
    if not argument and not state.place:
        raise CommandError("which section? Give its number in the list or its id, as in /open 1")
    return context.searcher.passages(_id(state, argument) if argument else state.place)[0]


def _id(state: State, argument: str) -> str:
    if not argument.isdecimal():
        return argument
    place = int(argument) - 1
    if not 0 <= place < len(state.listed):
        raise CommandError(f"no result {argument}; {shown(state, len(state.listed))}")
    return state.listed[place].id


def shown(state: State, count: int) -> str:
    """Return which numbers there are."""
    return f"1 to {count} are shown" if count else "type a query first"


def _step(state: State, step: int, context: Context) -> Outcome:
    if not state.place:
        raise CommandError("no section is open; open one with /open 1")
    here = context.searcher.section(state.place)
    before, after = _beside(here, context)
    found = after if step > 0 else before
    if found is None:
        where = "last" if step > 0 else "first"
        raise CommandError(f"that was the {where} section of {here.title}")
    return _read(state, found, context)


def _beside(here: Passage, context: Context) -> tuple[Passage | None, Passage | None]:
    """Return the sections before and after one in its document."""
    sections = context.searcher.document(here.document)
    place = _place(here, sections)
    before = sections[place - 1] if place else None
    return before, sections[place + 1] if place + 1 < len(sections) else None


def _place(here: Passage, sections: Sequence[Passage]) -> int:
    return [section.id for section in sections].index(here.id)


def _read(state: State, here: Passage, context: Context) -> Outcome:
    before, after = _beside(here, context)
    ways = [
        (Onward(key, line), found)
        for key, line, found in (("n", "/next", after), ("p", "/prev", before))
        if found is not None
    ]
    near = [(onward.line, Listed.of(found).label) for onward, found in ways]
    style = context.narrower.style
    lines = (*passages.passage(here, style), "", *tables.table(near, style))
    onward = (*(onward for onward, _ in ways), _TREE)
    return Outcome(replace(state, place=here.id), lines, long=True, onward=onward)
