"""Shows results, passages and facets as lines of text. Pure: what is sent is all safe to send.

Each field of a right-to-left text stands on a line of its own, in logical order inside an isolate,
so that a terminal with or without bidirectional display keeps it apart from its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from searcher.results import FacetValue, Hit, Passage, Reason, Results
from searcher.terminal import (
    TAB,
    Marked,
    Style,
    clip,
    is_rtl,
    isolate,
    pad,
    safe,
    width,
    wrap,
)

MEASURE = 100
"""The longest line of running text, in cells; longer ones are hard to read."""
SNIPPET_LINES = 5
"""The most lines of a snippet, on a narrow screen."""
_DOT, _CRUMB = " · ", " › "
_SHORT_CRUMB = 16  # cells that even a clipped one may have
_SUGGESTION = "Did you mean: "
_PARTIAL = "A wildcard or fuzzy word fits more terms than are looked for; make it more exact."
_FACET_LINE = 6  # values of a field on the line below results


def results(results: Results, style: Style) -> Iterator[str]:
    """Yield the lines of an answer: hits, then facets, total and what may help."""
    margin = len(str(max((hit.rank for hit in results.hits), default=0))) + 2
    for hit in results.hits:
        yield from _hit(hit, style, margin)
        yield ""
    inset = max((width(name) for name in results.facets), default=0) + 2
    for name, values in results.facets.items():
        if values:
            yield from _facet_line(name, values, style, inset)
    yield from _closing(results, style)


def passage(passage: Passage, style: Style) -> Iterator[str]:
    """Yield the lines of a section: where it stands, its metadata, its text as in the source."""
    measure = min(style.width, MEASURE)
    crumbs = _breadcrumb(passage.breadcrumb, measure) if passage.breadcrumb else ()
    for line in (*crumbs, *_fields(_metadata(passage), measure)):
        yield style.paint(line, "dim")
    yield ""
    at = 0
    for line in passage.text.rstrip().split("\n"):
        role = "heading" if at < passage.body else ""
        yield from _running(line.rstrip("\r"), measure, style, role)
        at += len(line) + 1


def facets(facets: Mapping[str, Sequence[FacetValue]], style: Style) -> Iterator[str]:
    """Yield tables of the values of fields with their counts, under the fields' names."""
    for name, values in facets.items():
        yield style.paint(name, "heading")
        yield from table([(f"{value.count:,}", value.value) for value in values], style)
        if not values:
            yield "  no section has one"


def table(rows: Sequence[tuple[str, str]], style: Style) -> Iterator[str]:
    """Yield two columns, the first to the right where it holds figures; the last is clipped."""
    first = min(max((width(safe(row[0])) for row in rows), default=0), style.width // 2)
    for left, right in rows:
        left = clip(safe(left), first)
        left = left.rjust(first) if left.replace(",", "").isdecimal() else pad(left, first)
        right = isolate(clip(safe(right), style.width - first - 4))
        yield f"  {style.paint(left, 'number')}  {right}"


def _hit(hit: Hit, style: Style, margin: int) -> Iterator[str]:
    indent = " " * margin
    measure = min(style.width - margin, MEASURE)
    yield from _heading(hit, style, margin)
    for line in _breadcrumb(hit.breadcrumb, measure) if hit.breadcrumb else ():
        yield indent + style.paint(line, "dim")
    yield from (indent + line for line in _snippet(hit, style, measure))
    known = (hit.title, hit.organisation, hit.updated, hit.version, hit.language, hit.key, hit.id)
    score = [f"score {hit.score:.2f}"] if hit.reasons else []
    for line in _fields([*filter(None, known), *score], measure):
        yield indent + style.paint(line, "dim")
    yield from (indent + line for line in _reasons(hit.reasons, style, measure))


def _heading(hit: Hit, style: Style, margin: int) -> Iterator[str]:
    """Rank, number and heading; a long heading goes on below its beginning."""
    rank = f"{hit.rank}. ".rjust(margin)
    number = f"{safe(hit.number)} " if hit.number else ""
    inset = margin + width(number)
    marked = Marked(hit.heading or "(introduction)", hit.heading_highlights if hit.heading else ())
    lines = _shown(marked, style).lines(max(8, min(style.width, MEASURE) - inset))
    for n, line in enumerate(lines):
        margin_text = rank + style.paint(number, "number") if n == 0 else " " * inset
        yield margin_text + _isolated(line, style, "heading")


def _snippet(hit: Hit, style: Style, measure: int) -> list[str]:
    if not hit.snippet:
        return []
    before = "… " if hit.goes_on[0] else ""
    marks = tuple((start + len(before), stop + len(before)) for start, stop in hit.highlights)
    lines = _shown(Marked(before + hit.snippet, marks), style).lines(measure - 2)
    kept = lines[:SNIPPET_LINES]
    if hit.goes_on[1] or len(lines) > len(kept):
        kept[-1] = Marked(kept[-1].text + " …", kept[-1].marks)
    return [_isolated(line, style, "") for line in kept]


def _shown(marked: Marked, style: Style) -> Marked:
    """Without colour, marks are brackets in the text."""
    return marked.safe() if style.colour else marked.safe().bracketed()


def _isolated(line: Marked, style: Style, role: str) -> str:
    """Colours go inside: a terminal may take a change of colour for the end of a run."""
    painted = line.painted(style, role)
    return isolate(painted) if is_rtl(line.text) else painted


def _breadcrumb(crumbs: Sequence[str], measure: int) -> Iterator[str]:
    """Yield the headings above; where they are long, each is clipped to its share of a line."""
    shown = [safe(crumb) for crumb in crumbs]
    share = measure
    if width(_CRUMB.join(shown)) > measure:
        share = max(_SHORT_CRUMB, (measure - len(_CRUMB) * (len(shown) - 1)) // len(shown))
    line = ""
    for crumb in (isolate(clip(crumb, share)) for crumb in shown):
        if line and width(line + _CRUMB + crumb) > measure:
            yield line
            line = ""
        line = line + _CRUMB + crumb if line else crumb
    yield line


def _fields(fields: Iterable[str], measure: int) -> Iterator[str]:
    """Yield fields side by side while they fit; a right-to-left one has a line of its own."""
    line = ""
    for field in map(safe, fields):
        if line and (is_rtl(field) or width(line + _DOT + field) > measure):
            yield line
            line = ""
        if is_rtl(field):
            yield from map(isolate, wrap(field, measure))
            continue
        *whole, field = wrap(field, measure)
        yield from whole
        line = line + _DOT + field if line else field
    if line:
        yield line


def _metadata(passage: Passage) -> list[str]:
    known = (
        passage.title,
        passage.organisation,
        passage.updated,
        passage.version,
        passage.language,
        passage.jurisdiction,
        passage.id,
        f"{passage.path}, characters {passage.start}-{passage.stop}",
    )
    extra = [f"{name}: {value}" for name, value in passage.metadata.items()]
    named = (("laws", passage.laws), ("cites", passage.citations))
    extra += [f"{name}: {', '.join(values)}" for name, values in named if values]
    return [field for field in (*known, *extra) if field]


def _running(line: str, measure: int, style: Style, role: str) -> list[str]:
    marked = Marked(line.replace("\t", TAB)).safe()
    return [_isolated(part, style, role) for part in marked.lines(measure)]


def _reasons(reasons: Sequence[Reason], style: Style, measure: int) -> Iterator[str]:
    for reason in reasons:
        left = f"{reason.score:8.2f}  "
        how = f"{reason.form} in {reason.field}: "
        term = clip(safe(reason.term), measure - len(left + how))
        yield style.paint(left, "number") + how + isolate(term)


def _facet_line(name: str, values: Sequence[FacetValue], style: Style, inset: int) -> Iterator[str]:
    shown = [f"{value.value} {value.count:,}" for value in values[:_FACET_LINE]]
    rest = [f"{len(values) - _FACET_LINE} more"] if len(values) > _FACET_LINE else []
    for n, line in enumerate(_fields([*shown, *rest], style.width - inset)):
        yield style.paint(pad("" if n else name, inset), "heading") + line


def _closing(results: Results, style: Style) -> Iterator[str]:
    yield style.paint(_total(results), "dim")
    if results.suggestion:
        for line in wrap(safe(results.suggestion), style.width - len(_SUGGESTION)):
            yield _SUGGESTION + isolate(line)
    if results.partial:
        yield from wrap(_PARTIAL, style.width)


def _total(results: Results) -> str:
    time = f"{results.took_ms:.0f} ms"
    if not results.total:
        return f"nothing found, {time}"
    noun = "section" if results.total == 1 else "sections"
    if len(results.hits) in (0, results.total):
        return f"{results.total:,} {noun}, {time}"
    first, last = results.hits[0].rank, results.hits[-1].rank
    return f"{first}-{last} of {results.total:,} {noun}, {time}"
