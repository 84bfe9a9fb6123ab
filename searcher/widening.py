"""Widens a query by the privacy concepts that it names.

In the query's own language, other words for a concept raise sections that also match the query:
"how long is data kept" raises a section on retention periods. Across languages, on demand, they
find sections that share no word with it.

It happens in place, to each run of words that are ranked together: what ``AND``, ``+`` and ``NOT``
and the fields of metadata ask of a section holds for what is found in another language too. Words
that name their field are not widened, and those that are excluded name nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from analyzers import Word, get
from index.query import And, Maybe, Near, Or, Phrase, Query, Term, boosted
from searcher.analysis import Analysis, asked, best, read
from searcher.concepts import Concept, named, particles
from searcher.function_words import function_words
from searcher.runs import each_run

SYNONYM = 0.8
"""How much another word for a concept counts beside the words of the query."""


def widen(parsed: Query, analysed: Query, analysis: Analysis, *, cross_language: bool) -> Query:
    """Return an analysed query with the other words of its concepts.

    With ``cross_language`` also those of every language of the index, as good as its own words.
    """
    return each_run(parsed, analysed, lambda run, terms: _run(run, terms, analysis, cross_language))


def _run(parsed: Query, analysed: Query, analysis: Analysis, cross_language: bool) -> Query:
    text = asked(parsed)
    languages = analysis.known(text)
    concepts = named(text, languages)
    if not concepts:
        return analysed
    # English too: headings such as "Retention policy" stand in policies of many languages.
    spoken = analysis.languages if cross_language else {**dict.fromkeys(languages), "en": None}
    words = tuple(best(list(_words(concept, analysis, spoken))) for concept in concepts)
    return (
        Or((analysed, *words)) if cross_language else Maybe(analysed, boosted(Or(words), SYNONYM))
    )


def _words(concept: Concept, analysis: Analysis, languages: Iterable[str]) -> Iterator[Query]:
    """Yield a query for each term of a concept in some languages."""
    for language in languages:
        reading = Analysis(tuple(analysis.languages), language)
        for term in concept.terms.get(language, ()):
            yield _asked(term, reading)


@lru_cache(4096)
def _asked(term: str, reading: Analysis) -> Query:
    language = reading.language or ""
    parts = _near(term, language) if " " in term else _unparted(term, language)
    found = reading.rewrite(And(parts) if len(parts) > 1 else parts[0], every_word=True)
    return boosted(found, 1 / len(parts))


def _unparted(term: str, language: str) -> tuple[Query, ...]:
    """Return the words of a term that has no spaces. Where one is a lone character, they are rather
    one that the dictionary lacks, such as 停|權, and are asked for in a row."""
    words = read(get(language), term)
    if len(words) < 2 or any(a.stop < b.start for a, b in pairwise(words)):
        return (Term("", term),)
    if any(_is_piece(word, language) for word in words):
        return (Phrase("", (term,)),)
    return tuple(Term("", term[word.start : word.stop]) for word in words)


def _is_piece(word: Word, language: str) -> bool:
    """Return whether a word is a lone character that says something."""
    return word.stop - word.start == 1 and "".join(word.exact) not in function_words(language)


def _near(term: str, language: str) -> tuple[Query, ...]:
    """Return the words of a term near each other, two by two: an engine finds two words at once,
    and more only by trying every order. Function words only take room."""
    words = term.split()
    places = [n for n, word in enumerate(words) if word.lower() not in particles(language)]
    if len(words) == 2 or len(places) < 2:
        places = list(range(len(words)))
    return tuple(Near("", ((words[a], words[b]),), b - a) for a, b in pairwise(places))
