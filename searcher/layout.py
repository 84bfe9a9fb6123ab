"""How text is laid out in lines: running text, fields side by side, the headings above a section.

Each field of a right-to-left text stands on a line of its own, in logical order inside an isolate,
so that a terminal with or without bidirectional display keeps it apart from its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from searcher.terminal import TAB, Marked, Style, clip, is_rtl, isolate, safe, width, wrap

MEASURE = 100
"""The longest line of running text, in cells; longer ones are hard to read."""
_DOT, _CRUMB = " · ", " › "
_SHORT_CRUMB = 16  # cells that even a clipped one may have


def breadcrumb(crumbs: Sequence[str], measure: int) -> Iterator[str]:
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


def fields(parts: Iterable[str], measure: int) -> Iterator[str]:
    """Yield fields side by side while they fit; a right-to-left one has a line of its own."""
    line = ""
    for field in map(safe, parts):
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


def isolated(line: Marked, style: Style, role: str) -> str:
    """Colours go inside: a terminal may take a change of colour for the end of a run."""
    painted = line.painted(style, role)
    return isolate(painted) if is_rtl(line.text) else painted


def running(line: str, measure: int, style: Style, role: str) -> list[str]:
    """Return a line of a source as lines of running text in the colour of a role."""
    marked = Marked(line.replace("\t", TAB)).safe()
    return [isolated(part, style, role) for part in marked.lines(measure)]
