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
from collections.abc import Mapping, Sequence
from dataclasses import replace

from analyzers.words import HAN
from index import schema
from index.engine import Reader, Request, Response
from searcher.letters import Letters, Row, letters

DEPTH = 100
"""How many hits are ordered anew."""
WEIGHT, WEIGHT_BARE = 0.3, 0.6
"""The most that n-grams add to a score, as a share of the best one: where all hits have a heading,
which says in words what a section is about, and where none has."""
SIZE, HAN_SIZE = 4, 3
"""Characters of an n-gram; Han characters say more."""
LONGEST_QUERY = 512
"""Characters of a query that are looked at."""

_HAN = f"[{HAN}]"

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
    rows = [letters.row(hit) for hit in first]
    most = _weight(rows) * max((hit.score for hit in first), default=0.0)
    added = [most * share for share in _shares(text, rows)]
    better = [
        replace(hit, score=hit.score + bonus) for hit, bonus in zip(first, added, strict=True)
    ]
    order = sorted(range(len(better)), key=lambda n: -better[n].score)
    hits = [*(better[n] for n in order), *found.hits[DEPTH:]][request.offset : last]
    shown = order[request.offset : last]
    return replace(found, hits=hits), {better[n].stored["id"]: added[n] for n in shown}


def _weight(rows: Sequence[Row]) -> float:
    headed = sum(row.headed for row in rows) / max(1, len(rows))
    return headed * WEIGHT + (1 - headed) * WEIGHT_BARE


def _shares(text: str, rows: Sequence[Row]) -> list[float]:
    """Return for each section its n-grams' score, as a share of the best one."""
    grams = {language: _grams(text, language) for language in {row.language for row in rows}}
    asked = [grams[row.language] for row in rows]
    texts, headings = [row.text for row in rows], [row.heading for row in rows]
    scores = [sum(both) for both in zip(_bm25(texts, asked), _bm25(headings, asked), strict=True)]
    best = max(scores, default=0.0)
    return [score / best if best else 0.0 for score in scores]


def _bm25(rows: Sequence[str], grams: Sequence[Sequence[str]]) -> list[float]:
    """Return the score of each row for its n-grams."""
    average = sum(map(len, rows)) / max(1, len(rows))
    counts = [
        {gram: n for gram in asked if (n := row.count(gram))}
        for row, asked in zip(rows, grams, strict=True)
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


def _grams(text: str, language: str) -> list[str]:
    """Return the n-grams of a text, each once, in order."""
    row = letters(text, language)
    size = SIZE if row.isascii() or not re.search(_HAN, row) else HAN_SIZE
    return list(dict.fromkeys(row[i : i + size] for i in range(max(1, len(row) - size + 1))))
