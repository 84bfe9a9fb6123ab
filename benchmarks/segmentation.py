"""How well the words of Chinese text are found, ours beside jieba and character bigrams.

A set is sentences with a space between the words. Every word of two characters or more is asked
for as a phrase of its own terms. ``qhit`` is the share of its occurrences whose sentence is
found, ``qprec`` the share of found sentences (word by word) that do have it as a word.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import analyzers
from analyzers.words import HAN

Positions = Mapping[int, set[str]]
"""Position -> the terms there."""
Segmenter = Callable[[str], Positions]
Sentence = Sequence[str]


class Indexed(NamedTuple):
    """Sentences as terms: of each sentence, term -> its positions; and term -> sentences."""

    places: list[dict[str, set[int]]]
    sentences: dict[str, set[int]]


def read(path: Path) -> list[Sentence]:
    """Return the sentences of a set as words. Raises OSError where it cannot be read."""
    return [line.split() for line in path.read_text("utf-8").splitlines() if line.strip()]


def measure(sentences: Sequence[Sentence], segment: Segmenter) -> dict[str, float]:
    """Return qhit and qprec of a segmenter on a set."""
    indexed = _index(sentences, segment)
    has = [{word for word in words if _asked(word)} for words in sentences]
    found = {word: _phrase(segment(word), indexed) for word in set().union(*has)}
    asked = [(n, word) for n, words in enumerate(sentences) for word in words if _asked(word)]
    hits = sum(n in found[word] for n, word in asked)
    right = sum(word in has[n] for word, matches in found.items() for n in matches)
    total = sum(map(len, found.values()))
    return {"qhit": hits / max(1, len(asked)), "qprec": right / total if total else 1.0}


def _asked(word: str) -> bool:
    return len(word) > 1 and re.search(f"[{HAN}]", word) is not None


def _index(sentences: Sequence[Sentence], segment: Segmenter) -> Indexed:
    indexed = Indexed([], defaultdict(set))
    for number, words in enumerate(sentences):
        places = defaultdict(set)
        for position, terms in segment("".join(words)).items():
            for term in terms:
                places[term].add(position)
                indexed.sentences[term].add(number)
        indexed.places.append(places)
    return indexed


def _phrase(query: Positions, indexed: Indexed) -> set[int]:
    """Return the sentences that have, at each place of the query, one of its terms there."""
    if not query:
        return set()
    either = (
        set().union(*(indexed.sentences.get(term, set()) for term in terms))
        for terms in query.values()
    )
    return {n for n in set.intersection(*either) if _stands(query, indexed.places[n])}


def _stands(query: Positions, places: Mapping[str, set[int]]) -> bool:
    starts = (
        {place - position for term in terms for place in places.get(term, ())}
        for position, terms in query.items()
    )
    return bool(set.intersection(*starts))


def segmenters() -> dict[str, Segmenter]:
    """Return name -> segmenter, ours first."""
    return {
        "ours": _streams,
        "ours, as `analyze --positions`": _printed,
        "jieba": _jieba,
        "character bigrams": _bigrams,
    }


def _streams(text: str) -> Positions:
    """Return the exact term and the stems at each position: a query asks both streams."""
    result: defaultdict[int, set[str]] = defaultdict(set)
    for token in analyzers.get("zh").tokens(text):
        result[token.position].update(term for term in (token.exact, *token.stems) if term)
    return result


def _printed(text: str) -> Positions:
    """Return the stems at each position, and the exact term only of tokens without a stem."""
    result: defaultdict[int, set[str]] = defaultdict(set)
    for token in analyzers.get("zh").tokens(text):
        result[token.position].update(token.stems or (token.exact,))
    return result


def _jieba(text: str) -> Positions:
    import jieba

    return {position: {word} for position, word in enumerate(jieba.cut(text))}


def _bigrams(text: str) -> Positions:
    return {at: {text[at : at + 2]} for at in range(max(1, len(text) - 1))}
