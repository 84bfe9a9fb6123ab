"""What the sections of a document refer to: laws, places in them, jurisdictions, addresses."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from corpus.citations import Citation, References, references
from corpus.model import Document, Section
from corpus.names import Mention

T = TypeVar("T", Citation, Mention)

HAS = ("email", "link", "phone")
"""What a section may have, for a reader to act on."""

# Each begins with a letter that is seldom met, so that the rest is tried there only.
_EMAIL = re.compile(r"@(?<=[\w+-]@)(?:[\w-]{1,63}\.){1,9}\w{2,24}(?!\w)")
_LINK = re.compile(r"(?:https?://|www\.)[\w-]+\.\w")
_PHONE = re.compile(
    r"[+(2-9](?<![\w+/=].)(?:"
    r"(?<=\+)[1-9](?:[ .\xa0/()-]{0,2}[0-9]){7,15}"  # by E.164, and a zero: +49 (0)30 ...
    r"|(?:(?<=\()[2-9]|(?<=[2-9]))[0-9]{2}\)?[ .-]{1,2}[0-9]{3}[.-][0-9]{4})(?![\w/])"
)


@dataclass(frozen=True, slots=True)
class Named:
    """What a section refers to, each once and in order: forms of citations (``gdpr/6.1.f``), ids
    of laws and jurisdictions, and which of ``HAS`` it has."""

    citations: tuple[str, ...] = ()
    laws: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    has: tuple[str, ...] = ()


def by_section(document: Document) -> list[Named]:
    """Return what each section of a document refers to, heading included.

    The number of a section is no citation, and what a table of contents repeats does not count.
    """
    found = references(document.source[document.start : document.stop])
    told = References(_outside(found.citations, document), _outside(found.names, document))
    return [_named(document, section, told) for section in document.sections]


def _named(document: Document, section: Section, found: References) -> Named:
    first = _title(document, section) - document.start
    last = section.stop - document.start
    here = References(
        tuple(_between(found.citations, first, last)), tuple(_between(found.names, first, last))
    )
    text = document.text(section)
    return Named(here.forms(), here.laws(), here.regions(), tuple(_has(text)))


def _title(document: Document, section: Section) -> int:
    """Return where in the source a section's heading stands, after its number."""
    if section.number is None:
        return section.start
    place = document.source.find(section.heading, section.start, section.body)
    return section.body if place < 0 or not section.heading else place


def _between(found: Sequence[T], first: int, last: int) -> Sequence[T]:
    """Return what begins in a piece of a text, of all that is found, in order."""
    start = bisect.bisect_left(found, first, key=_start)
    return found[start : bisect.bisect_left(found, last, start, key=_start)]


def _start(found: Citation | Mention) -> int:
    return found.start


def _outside(found: Sequence[T], document: Document) -> tuple[T, ...]:
    """Leave out what a table of contents has; its lines are in order."""
    spans = list(document.contents)
    places = [
        bisect.bisect_right(spans, (one.start + document.start, document.stop)) - 1 for one in found
    ]
    return tuple(
        one
        for one, place in zip(found, places, strict=True)
        if place < 0 or one.start + document.start >= spans[place][1]
    )


def _has(text: str) -> Iterator[str]:
    if "@" in text and _EMAIL.search(text):
        yield "email"
    if ("://" in text or "www." in text) and _LINK.search(text):
        yield "link"
    if _PHONE.search(text):
        yield "phone"
