"""Results as a report in Markdown (CommonMark): headings, quotations, citations.

Text of a policy cannot act in it: control and bidi characters are escaped first
(:func:`searcher.terminal.safe`), then whatever CommonMark gives a meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from searcher.results import Hit, Passage, Results
from searcher.terminal import safe

# Signs that mean something wherever they stand, and those that do where a line begins.
_ANYWHERE = re.compile(r"[\\`*_\[\]<>&|~#]")
_FIRST = re.compile(r"[-+=]|[0-9]{1,9}(?=[.)])")


def inline(text: str) -> str:
    """Return a text that Markdown shows as it is within a line."""
    return _ANYWHERE.sub(r"\\\g<0>", " ".join(safe(text).split()))


def line(text: str) -> str:
    """Return a text that Markdown shows as it is where a line begins."""
    escaped = inline(text)
    found = _FIRST.match(escaped)
    if found is None:
        return escaped
    at = found.end() if found[0].isdigit() else 0
    return f"{escaped[:at]}\\{escaped[at:]}"


def citation(section: Hit | Passage) -> str:
    """Return where a section stands: ``Acme, Privacy Policy, v3, 4.3 Cookies, lines 88-89``.

    The date stands in for a version; a title that begins with the organisation names it already.
    What is not known is left out.
    """
    first, last = section.lines
    lines = f"line {first}" if first == last else f"lines {first}-{last}"
    named = section.title.casefold().startswith((section.organisation or "").casefold())
    organisation = None if named else section.organisation
    which = section.version or section.updated
    place = " ".join(filter(None, (section.number, section.heading)))
    return ", ".join(filter(None, (organisation, section.title, which, place, lines)))


def report(results: Results) -> Iterator[str]:
    """Yield the lines of a report on what was found."""
    yield f"# {inline(results.query)}"
    yield ""
    if results.documents is None:
        yield f"{len(results.hits):,} of {results.total:,} sections"
    else:
        of = f"{results.documents:,} documents with {results.total:,} sections"
        yield f"{len(results.hits):,} of {of}; the best section of each"
    for hit in results.hits:
        yield ""
        yield from _entry(hit)


def _entry(hit: Hit) -> Iterator[str]:
    name = " ".join(filter(None, (hit.number, hit.heading or "(introduction)")))
    yield f"## {hit.rank}. {inline(name)}"
    yield ""
    if hit.snippet:
        before, after = ("… " if hit.goes_on[0] else ""), (" …" if hit.goes_on[1] else "")
        yield f"> {before}{_quoted(hit.snippet, hit.highlights)}{after}"
        yield ""
    place = " · ".join(filter(None, (hit.updated, hit.language, hit.path)))
    yield f"{line(citation(hit))}  "
    yield line(place)


def _quoted(text: str, marks: Sequence[tuple[int, int]]) -> str:
    """Return an escaped text with its marks in bold."""
    parts, at = [], 0
    for start, stop in marks:
        parts += [_piece(text, at, start), f"**{inline(text[start:stop])}**"]
        at = stop
    return "".join([*parts, _piece(text, at, len(text))])


def _piece(text: str, start: int, stop: int) -> str:
    """Return what stands between marks, escaped, with the space at its ends."""
    piece = text[start:stop]
    if not piece.strip():
        return " " * bool(piece)
    shown = inline(piece) if start else line(piece)
    return f"{' ' * piece[0].isspace()}{shown}{' ' * piece[-1].isspace()}"
