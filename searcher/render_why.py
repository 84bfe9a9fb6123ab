"""Shows why a query does not find a section, as lines of text that are safe to send."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from searcher.hints import COMMAND_LINE, Hints
from searcher.near_forms import NearForm
from searcher.terminal import Style, isolate, safe, wrap
from searcher.whynot import Clause, Raise, Sought, WhyNot

_FORMS = ("exact", "stem", "part")
_HOW = {
    "field": "{text} stands in its {field}",
    "language": "it has the word, read as {text}: {hint}",
    "concept": "it has {text}, another word for the same",
    "accents": "it has {text} in its {field}, with other marks",
    "spelling": "it has {text} in its {field}, a letter or two apart",
    "beginning": "it has {text} in its {field}, which begins alike",
    "subsection": "{text}, below it, has it",
    "document": "{text}, of the same document, has it",
}
_ABSENT = {
    "required": "required, and not in it",
    "ranked": "none of these words is in it",
    "excluded": "excluded, and in it",
}


def why(told: WhyNot, style: Style, hints: Hints = COMMAND_LINE) -> Iterator[str]:
    """Yield the lines of an answer; ``hints`` are what to type for what it tells."""
    for line in wrap(safe(f"{told.id} {_verdict(told)}"), style.width):
        yield style.paint(isolate(line), "heading")
    for clause in told.clauses:
        yield from _clause(clause, style, hints)
    for change in told.raises:
        yield from _indented(f"rank {change.rank} {_change(change, hints)}", style, 2)


def _verdict(told: WhyNot) -> str:
    if not told.found:
        blamed = ", ".join(clause.text for clause in told.clauses if clause.blamed)
        return f"is not among the {told.total:,} found; what keeps it out: {blamed}"
    if told.rank is None:
        return f"is found, far down among {told.total:,}"
    return f"is found, at rank {told.rank:,} of {told.total:,}"


def _clause(clause: Clause, style: Style, hints: Hints) -> Iterator[str]:
    yield from _indented(f"{clause.text}: {_state(clause)}", style, 2)
    if clause.matched:
        return
    if clause.sought:
        yield from _indented(f"looked for: {_sought(clause.sought)}", style, 6)
    for form in clause.near:
        yield from _indented(_near(form, hints), style, 6)


def _state(clause: Clause) -> str:
    if clause.demand == "filter":
        has = f"it has {', '.join(clause.values) or 'none'}"
        return f"matches; {has}" if clause.matched else f"keeps it out; {has}"
    if clause.blamed:
        return _ABSENT[clause.demand]
    if clause.demand == "excluded":
        return "excluded, and not in it"
    return "matches" if clause.matched else "not in it"


def _sought(sought: Sequence[Sought]) -> str:
    """Return the terms of each form, and the fields: ``exact kept, stem keep; in text``."""
    forms = {form: dict.fromkeys(s.term for s in sought if s.form == form) for form in _FORMS}
    terms = ", ".join(f"{form} {' or '.join(terms)}" for form, terms in forms.items() if terms)
    return f"{terms}; in {', '.join(dict.fromkeys(s.field for s in sought))}"


def _near(form: NearForm, hints: Hints) -> str:
    hint = hints.language.format(form.text)
    return _HOW[form.how].format(text=form.text, field=form.field, hint=hint)


def _change(change: Raise, hints: Hints) -> str:
    if change.filter:
        return hints.narrower.format(change.filter)
    return f"with the query: {change.query}"


def _indented(text: str, style: Style, inset: int) -> Iterator[str]:
    for n, line in enumerate(wrap(safe(text), max(8, style.width - inset - 2))):
        yield " " * (inset + 2 * bool(n)) + isolate(line)
