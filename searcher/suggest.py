"""Offers a nearer spelling for the words of a query that an index does not have."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import analyzers
from index.engine import Reader, Request
from index.query import Query, Term, clauses, leaves
from searcher.analysis import Analysis, folded, unique
from searcher.spelling import FAR, Spelling

WORDS = 4
"""How many words of a query are looked up at most."""
SHORTEST = 4
"""Shorter words have too many neighbours."""
EDIT = 8.0
"""How much an edit weighs, beside the logarithm of how many sections have a word."""
RARE = 0.1
"""The count of a word that no section of the query's languages has."""
WEIGHED = 30
"""The most words whose frequency is looked up."""
LOOKED_AT = 3
"""The sections in which the spelling of a word is looked up."""
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
    """Return the word, as policies write it, that is likeliest to be meant."""
    readers = analysis.readers(word)
    languages = [analyzer.language for analyzer in readers]
    spelling = Spelling(languages)
    forms = unique(folded(word, analyzer) for analyzer in readers)
    for far in (False, True) if len(word) >= FAR else (False,):
        near = [pair for form in forms for pair in _candidates(form, spelling, reader, far=far)]
        if near:
            chosen = _likeliest(word, forms, unique(near), spelling, languages, reader)
            return _as_written(word, chosen, reader)
    return None


def _candidates(
    form: str, spelling: Spelling, reader: Reader, *, far: bool
) -> Iterator[tuple[str, str]]:
    """Yield the terms near a form, each with its stream: within an edit, or with two letters in the
    wrong order; where ``far``, within two edits, or an edit beside letters that are taken for each
    other. The first letter may be such a one; else it is right, as it nearly always is."""
    firsts = spelling.beginnings(form[0]) if far else spelling.alternatives(form[0])
    for stream in _STREAMS:
        for first in firsts:
            found = reader.similar(stream, first + form[1:], 2 if far else 1)
            yield from ((stream, term) for term in found)
        others = _alike(stream, form, spelling, reader) if far else _swapped(stream, form, reader)
        yield from ((stream, term) for term in others)


def _swapped(stream: str, form: str, reader: Reader) -> Iterator[str]:
    """Yield the terms that a form is with two neighbouring letters in the other order."""
    for at in range(len(form) - 1):
        term = form[:at] + form[at + 1] + form[at] + form[at + 2 :]
        if term != form and reader.frequency(stream, term):
            yield term


def _alike(stream: str, form: str, spelling: Spelling, reader: Reader) -> Iterator[str]:
    """Yield the terms whose skeleton is within an edit of a form's: a word of many letters that a
    keyboard lacks is too many edits away."""
    from index.edits import within  # it brings NumPy

    wanted = spelling.skeleton(form)
    for one in spelling.beginnings(form[0]):
        for two in spelling.alternatives(form[1]):
            skeletons: dict[str, list[str]] = {}
            for term in reader.vocabulary(stream, one + two):
                if abs(len(term) - len(form)) < 2:
                    skeletons.setdefault(spelling.skeleton(term), []).append(term)
            for skeleton in within(wanted, skeletons, 1):
                yield from skeletons[skeleton]


def _likeliest(
    word: str,
    forms: Sequence[str],
    near: Sequence[tuple[str, str]],
    spelling: Spelling,
    languages: Sequence[str],
    reader: Reader,
) -> tuple[str, str]:
    """Return the nearest of the terms; frequency in the languages of the word makes up for some
    distance, as in a noisy channel."""

    def cost(pair: tuple[str, str]) -> float:
        return min(spelling.distance(form, pair[1]) for form in forms)

    def unlikeliness(pair: tuple[str, str]) -> tuple[float, int, str]:
        spread = reader.spread(*pair)
        often = sum(n for tag, n in spread.items() if tag.split("-")[0] in languages)
        weighed = EDIT * cost(pair) - math.log(often + RARE)
        return weighed, abs(len(pair[1]) - len(word)), pair[1]

    closest = sorted(near, key=cost)[:WEIGHED]
    return min(closest, key=unlikeliness)


def _as_written(word: str, chosen: tuple[str, str], reader: Reader) -> str:
    """Return a word of the policies that has a term, in place of a word: terms are folded."""
    stream, term = chosen
    field = stream.rsplit("_", 1)[0]
    seen: dict[str, int] = {}
    for hit in reader.search(Request(Term(stream, term), limit=LOOKED_AT)).hits:
        analyzer = analyzers.get(hit.stored["language"])
        for token in analyzer.candidates(hit.stored[field], [term]):
            if token.exact == term:
                seen[token.text] = seen.get(token.text, 0) + 1
    best = min(seen, key=lambda text: (not text.islower(), -seen[text], text), default=term)
    # A word seen at the beginning of a sentence only; one with more capitals is a name.
    lower = best.lower()
    return lower if best.istitle() and word.islower() and len(lower) == len(best) else best
