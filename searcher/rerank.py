"""Orders the best sections anew by the letters they share with a query.

Words and stems find sections; character n-grams tell the best of those apart, for they see what no
stemmer does: compounds, derivations, spellings, and words that stand in a row. They are counted in
the text of the first hits as it was stored, so that no index of n-grams is needed.

As McNamee and Mayfield, "Character N-Gram Tokenization for European Language Text Retrieval"
(2004): n-grams run across words, with one space between them, and are weighed as in BM25. How rare
one is, is how rare it is among these sections.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from analyzers.words import HAN, may_have_han
from index import schema
from index.engine import Reader, Request, Response
from searcher.letters import Letters, Row, letters

DEPTH = 100
"""How many hits are ordered anew."""
WEIGHT, WEIGHT_BARE = 0.3, 0.6
"""The most that n-grams add to a score, as a share of the best one: where all hits have a heading,
which says in words what a section is about, and where none has."""
TITLE = 0.3
"""What n-grams of the document's title weigh beside those of text and heading."""
SIZE, HAN_SIZE = 4, 3
"""Characters of an n-gram; Han characters say more."""
LONGEST_QUERY = 512
"""Characters of a query that are looked at."""

_HAN = f"[{HAN}]"

Scoring = Callable[[Sequence[Sequence[str]], Sequence[Sequence[str]]], list[list[float]]]
"""Scores the rows of some fields for the n-grams asked of each row."""

Bonuses = Mapping[str, float]
"""What n-grams added to the scores of sections, by id."""


def search(
    reader: Reader, request: Request, text: str, letters: Letters
) -> tuple[Response, Bonuses]:
    """Answer a request, its first hits ordered anew by the letters of a text."""
    text = text[:LONGEST_QUERY]
    if not text or not request.limit or request.sort != "relevance" or request.offset >= DEPTH:
        return reader.search(request), {}
    last = request.offset + request.limit
    found = reader.search(replace(request, offset=0, limit=max(DEPTH, last)))
    first = found.hits[:DEPTH]
    score = _scoring(letters)
    rows = [letters.row(hit) for hit in first]
    most = _weight(rows) * max((hit.score for hit in first), default=0.0)
    added = [most * share for share in _shares(text, rows, score)]
    scores = [hit.score + bonus for hit, bonus in zip(first, added, strict=True)]
    shown = sorted(range(len(first)), key=lambda n: -scores[n])[request.offset : last]
    hits = [replace(first[n], score=scores[n]) for n in shown]
    hits += found.hits[max(DEPTH, request.offset) : last]
    return replace(found, hits=hits), {first[n].stored["id"]: added[n] for n in shown}


def _weight(rows: Sequence[Row]) -> float:
    headed = sum(row.headed for row in rows) / max(1, len(rows))
    return headed * WEIGHT + (1 - headed) * WEIGHT_BARE


def _scoring(letters: Letters) -> Scoring:
    """Return what scores texts. To import NumPy takes longer than it saves in one search: it is for
    the second, or for where it is there already."""
    if letters.known or "numpy" in sys.modules:
        from searcher.grams import bm25 as at_once

        return at_once
    return bm25


def _shares(text: str, rows: Sequence[Row], score: Scoring) -> list[float]:
    """Return for each section its n-grams' score, as a share of the best one."""
    own = {language: grams(text, language) for language in {row.language for row in rows}}
    asked = [own[row.language] for row in rows]
    texts, headings = [row.text for row in rows], [row.heading for row in rows]
    fields = (texts, headings, [row.title for row in rows])
    scored = zip(*score(fields, asked), strict=True)
    scores = [of_text + of_heading + TITLE * of_title for of_text, of_heading, of_title in scored]
    best = max(scores, default=0.0)
    return [score / best if best else 0.0 for score in scores]


def bm25(fields: Sequence[Sequence[str]], asked: Sequence[Sequence[str]]) -> list[list[float]]:
    """Return for each field the score of each row for the n-grams asked of it."""
    return [_of_field(rows, asked) for rows in fields]


def _of_field(rows: Sequence[str], asked: Sequence[Sequence[str]]) -> list[float]:
    average = sum(map(len, rows)) / max(1, len(rows))
    counts = [
        {gram: n for gram in own if (n := row.count(gram))}
        for row, own in zip(rows, asked, strict=True)
    ]
    rarity = _rarity(counts)
    scores = []
    for row, count in zip(rows, counts, strict=True):
        norm = schema.K1 * (1 - schema.B + schema.B * len(row) / average)
        scores.append(sum(rarity[gram] * n / (n + norm) for gram, n in count.items()))
    return scores


def _rarity(counts: Sequence[Mapping[str, int]]) -> dict[str, float]:
    found: dict[str, int] = {}
    for count in counts:
        for gram in count:
            found[gram] = found.get(gram, 0) + 1
    return {gram: math.log(1 + (len(counts) - n + 0.5) / (n + 0.5)) for gram, n in found.items()}


def grams(text: str, language: str) -> list[str]:
    """Return the n-grams of a text, each once, in order."""
    row = letters(text, language)
    size = HAN_SIZE if may_have_han(row) and re.search(_HAN, row) else SIZE
    return list(dict.fromkeys(row[i : i + size] for i in range(max(1, len(row) - size + 1))))
