"""Offers a nearer spelling for the words of a query that an index does not have."""

from __future__ import annotations

import re
from dataclasses import replace

from index.engine import Reader
from index.query import Query, Term, clauses, leaves
from searcher.analysis import Analysis, folded

WORDS = 4
"""How many words of a query are looked up at most."""
SHORTEST = 4
"""Shorter words have too many neighbours."""
FAR = 6
"""From this length on, a word may be two edits away."""
_STREAMS = ("heading_exact", "text_exact")


def suggestion(text: str, parsed: Query, analysis: Analysis, reader: Reader) -> str | None:
    """Return the query with its unknown words replaced by the likeliest known ones, or None."""
    result = text
    for word in unknown(parsed, analysis, reader)[:WORDS]:
        nearer = _nearest(word, analysis, reader)
        if nearer is not None:
            whole = rf"(?<!\w){re.escape(word)}(?!\w)"
            result = re.sub(whole, lambda _, nearer=nearer: nearer, result, count=1)  # type: ignore[misc]
    return None if result == text else result


def unknown(query: Query, analysis: Analysis, reader: Reader) -> list[str]:
    """Return the words of a parsed query of which the index has no form in any field.

    Figures, addresses and other terms without letters or of several parts are no words.
    """
    if not isinstance(query, Term):
        return [word for clause in clauses(query) for word in unknown(clause, analysis, reader)]
    anywhere = analysis.rewrite(replace(query, field=""))
    terms = [leaf for leaf in leaves(anywhere) if isinstance(leaf, Term)]
    known = any(reader.frequency(leaf.field, leaf.text) for leaf in terms)
    letters = sum(map(str.isalpha, query.text))
    if known or not terms or letters < SHORTEST:
        return []
    return [query.text]


def _nearest(word: str, analysis: Analysis, reader: Reader) -> str | None:
    """Return the term that the fewest edits lead to, of equals the likest in length, then the
    most frequent."""
    forms = {folded(word, analyzer) for analyzer in analysis.readers(word)}
    for distance in (1, 2) if len(word) >= FAR else (1,):
        near = {
            term: max(reader.frequency(stream, term) for stream in _STREAMS)
            for form in forms
            for stream in _STREAMS
            for term in reader.similar(stream, form, distance)
        }
        if near:
            return min(sorted(near), key=lambda t: (abs(len(t) - len(word)), -near[t]))
    return None
