"""Shows what a document says: a section, the whole, its tree. Pure; all is safe to send."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from searcher.layout import MEASURE, breadcrumb, fields, running
from searcher.results import Passage
from searcher.terminal import Style, clip, isolate, safe, width

_INDENT = 2  # cells a level
_DEEPEST = 6  # levels that are indented


def passage(passage: Passage, style: Style) -> Iterator[str]:
    """Yield the lines of a section: where it stands, its metadata, its text as in the source."""
    measure = min(style.width, MEASURE)
    crumbs = breadcrumb(passage.breadcrumb, measure) if passage.breadcrumb else ()
    for line in (*crumbs, *fields(_metadata(passage), measure)):
        yield style.paint(line, "dim")
    yield ""
    yield from _text(passage, style)


def document(sections: Sequence[Passage], style: Style) -> Iterator[list[str]]:
    """Yield the lines of what is known of a document, given its sections, then those of each
    section's text."""
    told = fields(known(sections[0]), min(style.width, MEASURE))
    yield [style.paint(line, "dim") for line in told]
    for section in sections:
        yield ["", *_text(section, style)]


def tree(sections: Sequence[Passage], here: str, style: Style) -> Iterator[str]:
    """Yield a numbered line for each section of a document, set in by its level; ``here`` is the id
    of the one that is marked."""
    yield style.paint(isolate(clip(safe(sections[0].title), style.width)), "dim")
    digits = len(str(len(sections)))
    top = min((section.level for section in sections[1:]), default=0)  # what is before is none
    for place, section in enumerate(sections, 1):
        depth = min(max(0, section.level - top), _DEEPEST)
        indent = " " * min(_INDENT * depth, style.width // 5)
        left = f"{'>' if section.id == here else ' '}{place:>{digits}}. {indent}"
        number = f"{clip(safe(section.number), style.width // 2)} " if section.number else ""
        room = max(1, style.width - width(left + number))
        heading = isolate(clip(safe(section.heading or "(introduction)"), room))
        role = "mark" if section.id == here else ""
        yield (left + style.paint(number, "number") + style.paint(heading, role))


def _text(passage: Passage, style: Style) -> Iterator[str]:
    at = 0
    for line in passage.text.rstrip().split("\n"):
        role = "heading" if at < passage.body else ""
        yield from running(line.rstrip("\r"), min(style.width, MEASURE), style, role)
        at += len(line) + 1


def known(passage: Passage) -> list[str]:
    """Return what is known of the document that a section is of."""
    known = (
        passage.title,
        passage.organisation,
        passage.updated,
        passage.version,
        passage.language,
        passage.jurisdiction,
    )
    return [field for field in known if field]


def _metadata(passage: Passage) -> list[str]:
    first, last = passage.lines
    where = f"{passage.path}, lines {first}-{last}, characters {passage.start}-{passage.stop}"
    extra = [f"{name}: {value}" for name, value in passage.metadata.items()]
    named = (("laws", passage.laws), ("cites", passage.citations))
    extra += [f"{name}: {', '.join(values)}" for name, values in named if values]
    return [*known(passage), passage.id, where, *extra]
