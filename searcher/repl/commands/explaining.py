"""Commands that say why a section ranks where it does, or is not found."""

from __future__ import annotations

from dataclasses import replace

from searcher import render
from searcher.hints import PROMPT
from searcher.repl import asking
from searcher.repl.commands.reading import section, shown
from searcher.repl.registry import command
from searcher.repl.state import CommandError, Context, Outcome, State


@command("why", "N", "why a result ranks where it does", "/why 1", "rank")
def why(state: State, argument: str, context: Context) -> Outcome:
    """Show the parts of the score of one hit."""
    rank = int(argument) if argument.isdecimal() else 0
    if not 1 <= rank <= len(state.hits):
        raise CommandError(f"why which result? {shown(state, len(state.hits))}")
    named = state.hits[rank - 1].id
    if [section.id for section in state.listed[rank - 1 : rank]] != [named]:
        raise CommandError("numbers name other sections now; /hits lists the results again")
    hits = asking.search(replace(state, explain=True), context, 1, rank - 1, ()).hits
    if [hit.id for hit in hits] != [named]:
        raise CommandError(f"result {rank} is another one in the index of now; /hits asks again")
    return Outcome(
        state, tuple(render.reasons(hits[0].reasons, context.style, context.style.width))
    )


@command("why-not", "N", "what keeps a section out of the results", "/why-not cwfp", "section")
def why_not(state: State, argument: str, context: Context) -> Outcome:
    """Show which clause, filter or word of the search keeps a section out, or where it ranks."""
    from searcher import render_why  # seldom asked for

    if not state.search.query:
        raise CommandError("there is no query that could find a section; type one first")
    told = context.searcher.why_not(
        section(state, argument, context).id,
        state.search.query,
        language=state.search.language,
        filters=state.search.selections,
        cross_language=state.search.across,
    )
    return Outcome(state, tuple(render_why.why(told, context.narrower.style, PROMPT)), long=True)
