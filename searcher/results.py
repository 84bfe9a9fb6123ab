"""What a search answers: hits, facets, and all that a person or a program needs of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Numbers:
    """What BM25 made a score of: ``boost * idf * 2.2 * frequency / (frequency + norm)``, where
    ``norm`` is ``1.2 * (0.25 + 0.75 * length / average)``.

    ``boost`` is the weight of the field's stream, corrected for the rarity of the term in its
    language, and halved for another word of a concept; ``frequency`` is how often it stands there;
    ``length`` and ``average`` are in terms.
    """

    boost: float
    idf: float
    frequency: int
    length: int
    average: float


@dataclass(frozen=True, slots=True)
class Reason:
    """A part of a score: what matched, in which field, in which form: ``exact``, ``stem``,
    ``part`` (of a compound), ``cite`` (a citation) or ``n-grams``.

    ``how`` says it in words: ``as typed``, ``any form``, ``end of a compound``,
    ``words in a row``, ``words near each other``, ``beginning``, ``pattern``, ``near spelling``,
    ``concept`` (another word for what the query names), ``citation`` or
    ``letters``. ``words`` are some of the
    words of the section that matched. ``numbers`` is None where no term matched.
    """

    term: str
    field: str
    form: str
    score: float
    how: str
    words: tuple[str, ...] = ()
    numbers: Numbers | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A section found.

    ``start`` and ``stop`` are character offsets of the section in its source, ``lines`` its first
    and its last line, counted from 1. ``snippet`` is a piece of it without the signs of
    markup (:mod:`searcher.plain`), ``highlights`` are
    ``(start, stop)`` offsets into ``snippet``, ``heading_highlights`` into ``heading``;
    ``key`` is a short id that the index knows too (:mod:`index.keys`). ``goes_on`` tells whether
    the section has text before and after the snippet. ``laws`` are those that the section names,
    ``citations`` the places that it cites, as ``gdpr/6.1.f``. ``sections`` is how many of its
    document were found, where hits are grouped by document.
    """

    rank: int
    id: str
    score: float
    document: str
    path: str
    title: str
    organisation: str | None
    language: str
    updated: str | None
    version: str | None
    number: str | None
    heading: str
    breadcrumb: tuple[str, ...]
    start: int
    stop: int
    lines: tuple[int, int]
    snippet: str
    highlights: tuple[tuple[int, int], ...]
    heading_highlights: tuple[tuple[int, int], ...] = ()
    key: str = ""
    goes_on: tuple[bool, bool] = (False, False)
    laws: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    sections: int | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """A section's place in a ranking, and the document it is of."""

    id: str
    document: str
    score: float


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a field and the number of sections that have it among those found.

    The count ignores the filter on the same field, so that a selection can be widened. It is of
    that very value: a filter on ``cite`` also takes what is below a place, in any law where it
    names none, and one on ``language`` the language in its scripts and regions.
    """

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Offer:
    """What would find something in place of a query that found nothing, and how much: ``total``.

    ``kind`` is ``spelling`` (ask ``query``), ``filter`` (leave out the filters on ``fields``, or
    ask ``query``, which lacks them), ``language`` (read it in ``language``), ``cross_language``,
    or ``any_words`` (ask ``query``, which requires less).
    """

    kind: str
    total: int
    query: str | None = None
    language: str | None = None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to a query.

    ``total`` counts all sections found, ``hits`` is the page asked for. ``language`` is the one the
    query was read in, None where several were possible. ``suggestion`` is a nearer spelling of a
    query with words that the index does not have. ``partial`` says that a wildcard or a fuzzy word
    stood for more terms than are looked for. ``offers`` say what would find something, where
    nothing was found. ``documents`` counts the documents with a section found, where ``hits`` are
    grouped by document: the best section of each. ``notes`` say what else to know: a citation in
    the query that no section has; where nothing was found, a filter that no section passes.
    ``facet_others`` has for each facet the sum of the counts of the values that ``facets`` leaves
    out: 0 where it has all.
    """

    query: str
    language: str | None
    total: int
    took_ms: float
    hits: tuple[Hit, ...]
    facets: Mapping[str, Sequence[FacetValue]] = field(default_factory=dict)
    suggestion: str | None = None
    partial: bool = False
    offers: tuple[Offer, ...] = ()
    documents: int | None = None
    notes: tuple[str, ...] = ()
    facet_others: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Passage:
    """A section as it stands in its source, with what is known of it.

    ``text`` begins with the heading line; ``text[body:]`` is the section's own text. ``start`` and
    ``stop`` are character offsets into the source, ``lines`` the first and the last line in it,
    counted from 1.
    """

    id: str
    document: str
    path: str
    title: str
    organisation: str | None
    language: str
    updated: str | None
    version: str | None
    jurisdiction: str | None
    metadata: Mapping[str, str]
    number: str | None
    heading: str
    level: int
    breadcrumb: tuple[str, ...]
    start: int
    stop: int
    lines: tuple[int, int]
    body: int
    text: str
    laws: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()


def passage(stored: Mapping[str, Any]) -> Passage:
    """Return a passage from what an engine stored."""
    names = ("breadcrumb", "laws", "citations", "lines")
    return Passage(**{**stored, **{name: tuple(stored[name]) for name in names}})
