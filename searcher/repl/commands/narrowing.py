"""Commands that go on with a search, narrow it and widen it."""

from __future__ import annotations

import re
from dataclasses import replace

import analyzers
from index import schema
from searcher import absent, render
from searcher.options import FACET_LIMIT, SORTS
from searcher.repl import asking
from searcher.repl.registry import command
from searcher.repl.state import CommandError, Context, Outcome, Search, State
from searcher.repl.state import language as default_language
from searcher.settings import NONE, language_tag

_NEXT_FILTER = re.compile(rf"\s+(?=(?:{'|'.join((*schema.FILTERS, *schema.ALIASES))})=)")


@command("more", "", "the next page of results", "/more")
def more(state: State, argument: str, context: Context) -> Outcome:
    """Show the hits that follow, or the sections that follow those of ``/similar``."""
    if state.like:
        return asking.similar_page(state, context, len(state.listed))
    if not state.hits:
        raise CommandError("nothing to go on with; type a query first")
    if len(state.hits) >= state.total:
        return asking.last(state, state.total)
    return asking.next_page(state, context)


@command("hits", "", "the results again, from the first", "/hits")
def hits(state: State, argument: str, context: Context) -> Outcome:
    """Show the first page once more, after a section or a tree was read."""
    if not state.hits:
        raise CommandError("no results to show; type a query first")
    return asking.first_page(state, context)


@command("facets", "[FIELD]", "how results divide by a field, with counts", "/facets year", "facet")
def facets(state: State, argument: str, context: Context) -> Outcome:
    """Show the values of facet fields among the results, or in the whole index without any: all of
    one field, the first of each."""
    fields, most = ((argument,), None) if argument else (schema.FACETS, FACET_LIMIT)
    found = asking.search(state, context, 0, 0, fields, most)
    lines = tuple(render.facets(found.facets, found.facet_others, context.narrower.style))
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
        told = asking.narrowed(state) or "no filter; add one with /filter year=2025"
        return asking.tell(state, told, context)
    search = state.search
    for part in _NEXT_FILTER.split(argument):
        name, equals, value = part.partition("=")
        field, value = schema.resolve(name.strip()), value.strip().strip('"')
        if not equals or not value:
            raise CommandError("a filter is FIELD=VALUE, as in /filter year=2025")
        _check(field, value, context)
        search = search.selecting(field, value)
    return asking.again(replace(state, search=search), context)


def _check(field: str, value: str, context: Context) -> None:
    """Raise CommandError for a value that no section has, with those that there are."""
    if context.searcher.search("*", filters={field: value}, limit=0).total:
        return
    known = [v.value for v in context.searcher.values(field)] if field in schema.FACETS else []
    raise CommandError(absent.told(field, value, known))


@command("drop", "FIELD", "take a filter away", "/drop year", "selected")
def drop(state: State, argument: str, context: Context) -> Outcome:
    """Remove the filter on a field, or the only filter there is."""
    fields = [selection.field for selection in state.search.filters]
    if not fields:
        raise CommandError("there is no filter to drop")
    field = schema.resolve(argument) if argument else fields[0]
    if field not in fields or (not argument and len(fields) > 1):
        raise CommandError(f"drop which filter? There is: {', '.join(fields)}")
    return asking.again(replace(state, search=state.search.without(field)), context)


@command("lang", "TAG|off", "read queries in one language", "/lang sv", "language")
def language(state: State, argument: str, context: Context) -> Outcome:
    """Say how queries are read; ``off`` leaves it to script and words."""
    if not argument:
        told = f"queries are read as {state.search.language or 'their script tells'}"
        return asking.tell(state, told, context)
    tag = None if argument.lower() in NONE else language_tag(argument)
    if tag and tag.replace("_", "-").split("-")[0].lower() not in _readable(context):
        raise CommandError(
            f"queries cannot be read as {tag}; the index has: "
            + ", ".join(context.searcher.languages)
        )
    return asking.again(replace(state, search=replace(state.search, language=tag)), context)


def _readable(context: Context) -> set[str]:
    return {*context.searcher.languages, *analyzers.languages()}


@command("sort", "KEY", f"order results by {', '.join(SORTS)}", "/sort -updated", "sort")
def sort(state: State, argument: str, context: Context) -> Outcome:
    """Set the order of results."""
    if not argument:
        told = f"results are sorted by {state.search.sort}; or by: {', '.join(SORTS)}"
        return asking.tell(state, told, context)
    return asking.again(replace(state, search=replace(state.search, sort=argument)), context)


@command("across", "", "look for the query's concepts in every language, or no longer", "/across")
def across(state: State, argument: str, context: Context) -> Outcome:
    """Turn the words that other languages have for privacy concepts on or off."""
    search = replace(state.search, across=not state.search.across)
    return asking.again(replace(state, search=search), context)


@command("group", "", "show the best section of each document alone, or all", "/group")
def group(state: State, argument: str, context: Context) -> Outcome:
    """Turn grouping by document on or off."""
    search = replace(state.search, grouped=not state.search.grouped)
    return asking.again(replace(state, search=search), context)


@command("explain", "", "show why each section ranks where it does, or no longer", "/explain")
def explain(state: State, argument: str, context: Context) -> Outcome:
    """Turn scores and their reasons on or off."""
    return asking.again(replace(state, explain=not state.explain), context)


@command("back", "", "undo the last query, filter, language or order", "/back")
def back(state: State, argument: str, context: Context) -> Outcome:
    """Return to the search before this one."""
    if not state.past:
        raise CommandError("there is nothing to go back to")
    *past, search = state.past
    return asking.again(replace(state, search=search, past=tuple(past)), context)


@command("clear", "", "forget query, filters, language and order", "/clear")
def clear(state: State, argument: str, context: Context) -> Outcome:
    """Begin anew; the search can be had back."""
    search = Search(language=default_language(state.settings))
    cleared = State(search, took_ms=state.took_ms, past=state.past, settings=state.settings)
    told = "query, filters, language and order are forgotten; /back remembers them"
    return asking.tell(cleared, told, context)
