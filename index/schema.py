"""What an index knows of a section: its fields, their weights and how their values match.

The one table for every engine. Text fields hold terms with positions and are scored by BM25;
keyword fields hold whole values, for filters, facets and ranges.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

VERSION = 15
"""Raised when an index made before can no longer be read or would answer otherwise."""

K1 = 1.2
B = 0.75
"""BM25's parameters; Tantivy has them fixed, so every engine uses these."""


def idf(total: int, count: int) -> float:
    """Return BM25's inverse document frequency of a term, never negative, as Lucene and Tantivy
    have it: ``count`` of ``total`` sections hold the term."""
    return math.log(1 + (total - count + 0.5) / (count + 0.5))


TEXT = ("text", "heading", "title")
"""What a person searches in; each is indexed as two streams, one term a position."""

WEIGHTS = {
    "text_exact": 0.4,
    "text_stem": 0.9,
    "text_part": 0.4,
    "heading_exact": 0.7,
    "heading_stem": 1.5,
    "heading_part": 0.6,
    "title_exact": 0.5,
    "title_stem": 0.5,
}
"""The boost of each stream of each field; boosted scores are added up. A word found as typed
scores in both streams, so an exact match outranks a stem match. A part is what a compound ends in:
they are one list, whose positions say nothing."""

CITED = 3.0
"""The boost of the rarity of a place that a query cites (``Art. 6(1)(f) GDPR``) where a section
cites it too, in whatever form."""

FUNCTION_WORD = 0.3
"""What a function word of a query weighs, beside any other word."""

DEFAULT_TEXT = ("text", "heading")
"""The fields of a word that names none."""
RAISING = ("title",)
"""The fields that raise a section where such a word stands there too, but do not make it a hit:
"privacy" should not find every section of a privacy policy."""


def stream(field: str, kind: str) -> str:
    """Return the name of the indexed field of a text field's stream."""
    return f"{field}_{kind}"


Match = Callable[[str, str], bool]


def _equal(value: str, wanted: str) -> bool:
    return value.casefold() == wanted.casefold()


def _exact(value: str, wanted: str) -> bool:
    """Ids are of files, and ``A.txt`` may stand beside ``a.txt``."""
    return value == wanted


def _language(value: str, wanted: str) -> bool:
    """Basic filtering of RFC 4647, section 3.3.1: ``zh`` takes ``zh-Hant-HK``."""
    value, wanted = value.casefold(), wanted.casefold().replace("_", "-")
    return wanted == "*" or value == wanted or value.startswith(wanted + "-")


def _words(value: str, wanted: str) -> bool:
    """The words of ``wanted`` stand in a row in ``value``: ``xiaomi`` takes ``Xiaomi Inc.``"""
    return f" {' '.join(wanted.casefold().split())} " in f" {' '.join(value.casefold().split())} "


def _number(value: str, wanted: str) -> bool:
    """``4.2`` takes 4.2; ``4.*`` also all below 4."""
    wanted = wanted.rstrip(".")
    if wanted.endswith("*"):
        return value.startswith(wanted[:-1])
    return value == wanted


def _citation(value: str, wanted: str) -> bool:
    """``gdpr/6`` takes gdpr/6.1.f, and so does ``6``, of whatever law; ``gdpr/`` takes all."""
    if "/" not in wanted:
        value = value.rpartition("/")[2]
    return value == wanted or value.startswith(wanted if wanted[-1:] == "/" else wanted + ".")


class Keyword(NamedTuple):
    """A keyword field: how a filter's value matches, whether it makes a facet or orders.

    A section may have several values of a field, none of them twice; of ``updated`` and ``order``
    one at most, since they sort.
    """

    name: str
    match: Match = _equal
    facet: bool = True
    ordered: bool = False


KEYWORDS = {
    keyword.name: keyword
    for keyword in (
        Keyword("language", _language),
        Keyword("organisation", _words),
        Keyword("document", _exact),
        Keyword("year", ordered=True),
        Keyword("version"),
        Keyword("jurisdiction"),
        Keyword("updated", ordered=True, facet=False),
        Keyword("law"),
        Keyword("region"),
        Keyword("cite", _citation),
        Keyword("has"),
        Keyword("depth", ordered=True),
        Keyword("number", _number, facet=False),
        Keyword("id", _exact, facet=False),
        Keyword("key", _exact, facet=False),
        Keyword("order", _exact, facet=False),
    )
}

ALIASES = {
    "lang": "language",
    "org": "organisation",
    "organization": "organisation",
    "doc": "document",
}
"""Other names that a query may use for a field."""

FACETS = tuple(name for name, keyword in KEYWORDS.items() if keyword.facet)
FILTERS = tuple(name for name in KEYWORDS if name not in {"id", "key", "order"})


def resolve(name: str) -> str:
    """Return a field's own name for a name or an alias, folded to lower case."""
    return ALIASES.get(name.lower(), name.lower())
