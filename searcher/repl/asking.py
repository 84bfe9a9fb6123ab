"""Runs the query of a session and shows a page of what it finds."""

from __future__ import annotations

from dataclasses import replace

from searcher import render
from searcher.hints import PROMPT
from searcher.options import sort_by
from searcher.repl.state import Context, Outcome, State
from searcher.results import Results
from searcher.terminal import isolate, safe, wrap

SHOWN_FACETS = ("language", "organisation", "year")
"""Facets below the first page of results."""


def ask(query: str, state: State, context: Context) -> Outcome:
    """Answer a new query, narrowed as the session is."""
    return first_page(replace(state, search=replace(state.search, query=query.strip())), context)


def first_page(state: State, context: Context) -> Outcome:
    """Run the query of the session from its first hit."""
    return _page(state, context, 0)


def next_page(state: State, context: Context) -> Outcome:
    """Show the hits after those shown so far."""
    return _page(state, context, len(state.hits))


def again(state: State, context: Context) -> Outcome:
    """Run the query once more, or tell how much there is to ask about."""
    if state.search.query:
        return first_page(state, context)
    found = search(state, context, 0, 0, ())
    how = state.search.narrowing() or ["no filter"]
    how += ["explained"] if state.explain else []
    return tell(state, f"{', '.join(how)}: {found.total:,} sections; type a query", context)


def tell(state: State, text: str, context: Context) -> Outcome:
    """Say something in running text."""
    return Outcome(state, tuple(map(isolate, wrap(safe(text), context.style.width))))


def _page(state: State, context: Context, offset: int) -> Outcome:
    fields = () if offset else SHOWN_FACETS
    found = search(state, context, context.page, offset, fields, render.FACET_LINE)
    choices = {field: values for field, values in found.facets.items() if len(values) > 1}
    lines = [*render.results(replace(found, facets=choices), context.style, PROMPT)]
    state = state.answered(found)
    if found.hits and len(state.hits) < state.total:
        lines.append(_more(state.total - len(state.hits), context))
    elif not found.total and state.search.filters:
        hint = f"Only {narrowed(state)} was looked at; /drop FIELD or /back widens the search."
        lines += wrap(safe(hint), context.style.width)
    return Outcome(state, tuple(lines), found=found.total > 0)


def similar_page(state: State, context: Context, offset: int) -> Outcome:
    """Show sections about the same as the one that the state names, narrowed as the session is."""
    found = similar(state, context, context.page, offset)
    shown = offset + len(found.hits)
    if offset and not found.hits:
        return last(state, offset)
    lines = [*render.results(found, context.style, PROMPT)]
    if shown < found.total:
        lines.append(_more(found.total - shown, context))
    return Outcome(state.liked(found.hits, offset), tuple(lines), found=found.total > 0)


def similar(state: State, context: Context, limit: int, offset: int) -> Results:
    """Find sections about the same as the one that the state names."""
    return context.searcher.similar(
        state.like,
        filters=state.search.selections,
        limit=limit,
        offset=offset,
        explain=state.explain,
    )


def last(state: State, count: int) -> Outcome:
    """Tell that there is no page after those shown."""
    return Outcome(state, (f"That was the last of {count:,}.",))


def _more(left: int, context: Context) -> str:
    return f"/more shows the next {min(left, context.page)}."


def search(
    state: State,
    context: Context,
    limit: int,
    offset: int,
    facets: tuple[str, ...],
    facet_limit: int | None = None,
) -> Results:
    """Search as the session says; every section where it has no query."""
    return context.searcher.search(
        state.search.query or "*",
        language=state.search.language,
        filters=state.search.selections,
        facets=facets,
        facet_limit=facet_limit,
        limit=limit,
        offset=offset,
        sort=sort_by(state.search.sort),
        explain=state.explain,
        ngrams=state.settings.ngrams == "on",
        cross_language=state.search.across,
        group="document" if state.search.grouped else None,
    )


def narrowed(state: State) -> str:
    """Return the filters of a session as text."""
    return " ".join(map(str, state.search.filters))
