"""What a policy is: a document with metadata, cut into sections that tile its text.

Everything is a slice of the source: ``document.source[s.start:s.stop]`` is section ``s`` to the
letter, heading line included, without its children (they are sections of their own).
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Month(NamedTuple):
    """A month of a year: the date of a policy that tells no day. As a string it is ISO 8601
    (``2026-08``), which sorts before the month's first day."""

    year: int
    month: int

    def isoformat(self) -> str:
        """Return ``YYYY-MM``."""
        return f"{self.year:04}-{self.month:02}"

    def __str__(self) -> str:
        return self.isoformat()


@dataclass(frozen=True, slots=True)
class Section:
    """The unit that is indexed, ranked, shown and cited.

    ``start``, ``stop`` and ``body`` are character offsets into the document's ``source``;
    ``source[start:body]`` is the heading line (empty for an introduction) and
    ``source[body:stop]`` the section's own text. ``level`` is 0 for an introduction, 1 for a top
    heading. ``breadcrumb`` holds the headings of the ancestors, outermost first, with their
    numbers as ``"3.1 Title"``.
    """

    id: str
    number: str | None
    heading: str
    level: int
    breadcrumb: tuple[str, ...]
    language: str
    start: int
    body: int
    stop: int


@dataclass(frozen=True, slots=True)
class Document:
    """One policy, in one language and version.

    ``source`` is the decoded text of the whole file (or of the record), of which the document is
    ``source[start:stop]``; a file can hold several. ``id`` is unique in a corpus; ``path`` names
    the file as it was given. ``language`` is a BCP 47 tag, with a script where it matters.
    ``contents`` holds the spans ``(start, stop)`` of ``source`` that belong to tables of
    contents: they repeat headings, so a search engine leaves them out.
    """

    id: str
    path: str
    source: str
    start: int
    stop: int
    title: str
    language: str
    sections: tuple[Section, ...]
    organisation: str | None = None
    version: str | None = None
    updated: datetime.date | Month | None = None
    jurisdiction: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    content_hash: str = ""
    contents: tuple[tuple[int, int], ...] = ()

    def text(self, section: Section) -> str:
        """Return the section as it stands in the source, heading included."""
        return self.source[section.start : section.stop]
