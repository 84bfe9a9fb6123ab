"""Citations in queries: ``Art. 6(1)(f) GDPR`` also finds what other languages call the same place.

The citation is one more alternative beside the words of its run, so that no section is lost that
has the words alone. It counts by its rarity, as a word does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from index import schema
from index.engine import Reader, Request
from index.query import Filter, Not, Or, Query, Term, clauses, leaves
from searcher.matching import Span
from searcher.runs import each_run

FIELD = "cite"
TELLING = 5.0
"""How much a citation tells among the marks of a text: as much as a rare word."""
_NUMBER = re.compile(r"\d|[第제]")
"""What every citation has; without it none is looked for, which would take longer than a search."""


def with_citations(parsed: Query, analysed: Query, reader: Reader) -> Query:
    """Return an analysed query whose runs of words are also looked for as the citations that they
    are; each scores by how rare it is in the index."""

    def cited(run: Query, terms: Query) -> Query:
        found = [_scored(form, reader) for form in _forms(run)]
        return Or((terms, *found)) if found else terms

    return each_run(parsed, analysed, cited)


def _forms(run: Query) -> Iterator[str]:
    """Yield the citations of a run of words; a phrase is taken by the letter."""
    words = [leaf.text for leaf in leaves(run) if isinstance(leaf, Term) and not leaf.field]
    text = " ".join(words)
    if not _NUMBER.search(text):
        return
    from corpus import citations

    yield from citations.asked(text).forms()


def _scored(form: str, reader: Reader) -> Filter:
    rarity = schema.idf(reader.count(), _cited(form, reader))
    return Filter(FIELD, form, schema.CITED * rarity)


def _cited(form: str, reader: Reader) -> int:
    """Return how many sections cite a place or what is below it."""
    return reader.search(Request(Filter(FIELD, form), limit=0)).total


def wanted(query: Query) -> set[str]:
    """Return the citations that an analysed query asks for, as words or with ``cite:``."""
    if isinstance(query, Not):
        return set()
    if isinstance(query, Filter):
        return {query.value} if query.field == FIELD else set()
    return {form for clause in clauses(query) for form in wanted(clause)}


def notes(query: Query, reader: Reader) -> tuple[str, ...]:
    """Say which citations among the words of an analysed query no section has, if any."""
    forms = dict.fromkeys(_as_words(query))
    missing = [form for form in forms if not _cited(form, reader)]
    if not missing or len(missing) < len(forms):
        return _told(missing)
    words = "its words" if len(missing) == 1 else "their words"
    return tuple(f"{told}; these are found by {words}" for told in _told(missing))


def absent(query: Query, reader: Reader) -> tuple[str, ...]:
    """Say which citations that an analysed query asks for with ``cite:`` no section has, if any."""
    forms = sorted(wanted(query) - {*_as_words(query)})
    return _told([form for form in forms if not _cited(form, reader)])


def _told(missing: Sequence[str]) -> tuple[str, ...]:
    return (f"no section cites {', '.join(missing)}",) if missing else ()


def _as_words(query: Query) -> Iterator[str]:
    """Yield the citations that a query has as words; those of ``cite:`` score nothing."""
    if isinstance(query, Filter) and query.field == FIELD and query.boost:
        yield query.value
    for clause in () if isinstance(query, Not) else clauses(query):
        yield from _as_words(clause)


def key(form: str) -> str:
    """Return what names a citation among the marks of a text, which no word is called."""
    return f"§{form}"


def marks(forms: Collection[str], text: str) -> list[Span]:
    """Return the citations of a text that are, or are below, one of some."""
    if not forms:
        return []
    from corpus import citations

    fits = schema.KEYWORDS[FIELD].match
    return [
        Span(citation.start, citation.stop, key(form))
        for citation in citations.references(text).citations
        for form in forms
        if fits(citation.form, form)
    ]
