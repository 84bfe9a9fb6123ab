"""Shows results and facets as lines of text. Pure: what is sent is all safe to send."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from searcher.hints import COMMAND_LINE, Hints, told
from searcher.layout import MEASURE, breadcrumb, fields, isolated
from searcher.results import FacetValue, Hit, Reason, Results
from searcher.tables import counted
from searcher.terminal import Marked, Style, clip, isolate, pad, safe, width, wrap

_SUGGESTION = "Did you mean: "
_PARTIAL = "A wildcard or fuzzy word fits more terms than are looked for; make it more exact."
FACET_LINE = 6
"""The values of a field that fit on the line below results."""


def results(results: Results, style: Style, hints: Hints = COMMAND_LINE) -> Iterator[str]:
    """Yield the lines of an answer: hits, then facets, total and what may help.

    ``hints`` are what to type to take up an offer.
    """
    margin = len(str(max((hit.rank for hit in results.hits), default=0))) + 2
    for hit in results.hits:
        yield from _hit(hit, style, margin)
        yield ""
    inset = max((width(name) for name in results.facets), default=0) + 2
    for name, values in results.facets.items():
        others = results.facet_others.get(name, 0)
        if values or others:
            yield from _facet_line(name, values, others, style, inset)
    yield from closing(results, style, hints)


def facets(
    facets: Mapping[str, Sequence[FacetValue]], others: Mapping[str, int], style: Style
) -> Iterator[str]:
    """Yield tables of the values of fields with their counts, under the fields' names; ``others``
    are the sums of the counts that are left out."""
    for name, values in facets.items():
        yield style.paint(name, "heading")
        yield from counted([(value.count, value.value) for value in values], style)
        if not values:
            yield "  no section has one"
        if others.get(name):
            yield from wrap(f"  {_in_others(others[name])}; /facets {name} shows all", style.width)


def _hit(hit: Hit, style: Style, margin: int) -> Iterator[str]:
    indent = " " * margin
    measure = min(style.width - margin, MEASURE)
    yield from _heading(hit, style, margin)
    for line in breadcrumb(hit.breadcrumb, measure) if hit.breadcrumb else ():
        yield indent + style.paint(line, "dim")
    yield from (indent + line for line in _snippet(hit, style, measure))
    known = (hit.title, hit.organisation, hit.updated, hit.version, hit.language, hit.key, hit.id)
    score = [f"score {hit.score:.2f}"] if hit.reasons else []
    for line in fields([*filter(None, known), *score, *_others(hit)], measure):
        yield indent + style.paint(line, "dim")
    yield from (indent + line for line in reasons(hit.reasons, style, measure))


def _others(hit: Hit) -> Iterator[str]:
    """Yield how many more sections of its document were found, where hits are grouped by it."""
    if hit.sections is not None and hit.sections > 1:
        yield f"and {hit.sections - 1:,} more of this document"


def _heading(hit: Hit, style: Style, margin: int) -> Iterator[str]:
    """Rank, number and heading; a long heading goes on below its beginning."""
    rank = f"{hit.rank}. ".rjust(margin)
    number = f"{safe(hit.number)} " if hit.number else ""
    inset = margin + width(number)
    marked = Marked(hit.heading or "(introduction)", hit.heading_highlights if hit.heading else ())
    lines = _shown(marked, style).lines(max(8, min(style.width, MEASURE) - inset))
    for n, line in enumerate(lines):
        margin_text = rank + style.paint(number, "number") if n == 0 else " " * inset
        yield margin_text + isolated(line, style, "heading")


def _snippet(hit: Hit, style: Style, measure: int) -> list[str]:
    if not hit.snippet:
        return []
    before = "… " if hit.goes_on[0] else ""
    marks = tuple((start + len(before), stop + len(before)) for start, stop in hit.highlights)
    lines = _shown(Marked(before + hit.snippet, marks), style).lines(measure - 2)
    kept = lines[: style.snippet]
    if hit.goes_on[1] or len(lines) > len(kept):
        kept[-1] = Marked(kept[-1].text + " …", kept[-1].marks)
    return [isolated(line, style, "") for line in kept]


def _shown(marked: Marked, style: Style) -> Marked:
    """Without colour, marks are brackets in the text."""
    return marked.safe() if style.colour else marked.safe().bracketed()


def reasons(reasons: Sequence[Reason], style: Style, measure: int) -> Iterator[str]:
    """Yield the parts of a score: each by its form and field, in words, in numbers."""
    for reason in reasons:
        left = f"{reason.score:8.2f}  "
        how = f"{reason.form} in {reason.field}: "
        term = clip(safe(reason.term), measure - len(left + how))
        yield style.paint(left, "number") + how + isolate(term)
        inset = " " * len(left)
        for line in () if reason.how == "letters" else fields(_told(reason), measure - len(left)):
            yield inset + style.paint(line, "dim")


def _told(reason: Reason) -> Iterator[str]:
    """Yield what a reason says in words, then its numbers."""
    words = f": {', '.join(reason.words)}" if reason.words else ""
    yield f"{reason.how}{words}"
    if reason.numbers is not None:
        n = reason.numbers
        yield f"{n.frequency} in {n.length} terms (mean {n.average:.1f})"
        yield f"idf {n.idf:.2f} × boost {n.boost:.2f}"


def _in_others(count: int) -> str:
    return f"{count:,} in others"


def _facet_line(
    name: str, values: Sequence[FacetValue], others: int, style: Style, inset: int
) -> Iterator[str]:
    # U+00A0, where no line breaks, keeps a value and its count together; it is shown as a space.
    shown = [f"{value.value}\u00a0{value.count:,}" for value in values]
    rest = [_in_others(others)] if others else []
    for n, line in enumerate(fields([*shown, *rest], style.width - inset)):
        left = style.paint(pad("" if n else name, inset), "heading")
        yield left + line.replace("\u00a0", " ")


def closing(results: Results, style: Style, hints: Hints = COMMAND_LINE) -> Iterator[str]:
    """Yield the lines on an answer as a whole: how much there is, and what may help."""
    yield style.paint(_total(results), "dim")
    for note in results.notes:
        yield from wrap(safe(note), style.width)
    if results.suggestion:
        for line in wrap(safe(results.suggestion), style.width - len(_SUGGESTION)):
            yield _SUGGESTION + isolate(line)
    for offer in results.offers:
        if offer.kind != "spelling":
            yield from map(isolate, wrap(safe(told(offer, hints)), style.width))
    if results.partial:
        yield from wrap(_PARTIAL, style.width)


def _total(results: Results) -> str:
    time = f"{results.took_ms:.0f} ms"
    if not results.total:
        return f"nothing found, {time}"
    whole = _counted(results.total, "section")
    shown, most = len(results.hits), results.total
    if results.documents is not None:
        most = results.documents
        whole = f"{_counted(most, 'document')}, {whole}"
    if shown in (0, most):
        return f"{whole}, {time}"
    return f"{results.hits[0].rank}-{results.hits[-1].rank} of {whole}, {time}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
