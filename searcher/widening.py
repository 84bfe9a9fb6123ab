"""Widens a query by the privacy concepts that it names.

In the query's own language, other words for a concept raise sections that also match the query:
"how long is data kept" raises a section on retention periods. Across languages, on demand, they
find sections that share no word with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from index.query import Maybe, Near, Or, Query, Term, boosted
from searcher.analysis import Analysis, best, texts
from searcher.concepts import Concept, named

SYNONYM = 0.5
"""How much another word for a concept counts beside the words of the query."""


def widen(parsed: Query, analysed: Query, analysis: Analysis, *, cross_language: bool) -> Query:
    """Return an analysed query with the other words of its concepts.

    With ``cross_language`` also those of every language of the index, as good as its own words.
    """
    text = " ".join(texts(parsed))
    languages = analysis.known(text)
    concepts = named(text, languages)
    own = [best(list(_words(concept, analysis, languages))) for concept in concepts]
    result = Maybe(analysed, boosted(Or(tuple(own)), SYNONYM)) if own else analysed
    if not cross_language or not concepts:
        return result
    others = [tag for tag in analysis.languages if tag not in languages]
    wider = [best(list(_words(concept, analysis, others))) for concept in concepts]
    return Or((result, *wider))


def _words(concept: Concept, analysis: Analysis, languages: Sequence[str]) -> Iterator[Query]:
    """Yield a query for each term of a concept in some languages."""
    for language in languages:
        reading = Analysis(analysis.languages, language)
        for term in concept.terms.get(language, ()):
            phrase = len(term.split()) > 1
            query = Near("", ((term,),), 1) if phrase else Term("", term)
            yield reading.rewrite(query, every_word=True)
