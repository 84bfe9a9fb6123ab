"""Measures did-you-mean: words of an index misspelt by chance, and how many of them are guessed.

Beside it, in the same run, the plain rule: of the words with the fewest edits (Levenshtein) the one
that most sections have. Words are taken from the sections of the index itself, by the same random
numbers every time; a guess is right if it is the same to an index, which folds letters. The time is
that of the processor, for one word.

    python benchmarks/spelling.py INDEX [WORDS]
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import analyzers
import searcher
from index.edits import within
from index.engine import Reader, Request
from index.query import All
from searcher import Searcher
from searcher.parser import parse
from searcher.plan import planned
from searcher.spelling import LOOKALIKES
from searcher.suggest import suggestion, unknown

SECTIONS = 4000
"""How many sections words are taken from."""
SHORTEST, LEAST = 5, 2
"""The letters of a word, and how often it stands there, at least."""

Mistake = Callable[[str, int, str, random.Random], str]


def _alike(word: str, place: int, language: str, chance: random.Random) -> str:
    """Take one letter for another that looks or sounds alike."""
    pairs = [
        (at, other)
        for at, letter in enumerate(word)
        for group in LOOKALIKES.get(language, ())
        if letter in group
        for other in group
        if other != letter
    ]
    at, other = chance.choice(pairs or [(place, word[place])])
    return word[:at] + other + word[at + 1 :]


MISTAKES: Mapping[str, Mistake] = {
    "left out": lambda word, at, language, chance: word[:at] + word[at + 1 :],
    "swapped": lambda word, at, language, chance: (
        word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
    ),
    "doubled": lambda word, at, language, chance: word[:at] + word[at] + word[at:],
    "another": lambda word, at, language, chance: word[:at] + chance.choice(word) + word[at + 1 :],
    "look-alike": _alike,
}


def words(reader: Reader) -> dict[str, list[str]]:
    """Return the words of each language that are written with letters, in small ones."""
    counts: dict[str, Counter[str]] = {}
    for hit in reader.search(Request(All(), limit=SECTIONS)).hits:
        analyzer = analyzers.get(hit.stored["language"])
        for token in analyzer.tokens(hit.stored["text"]):
            text = token.text
            if len(text) >= SHORTEST and text.isalpha() and text == text.lower():
                counts.setdefault(analyzer.language, Counter())[text] += 1
    return {tag: sorted(w for w, n in found.items() if n >= LEAST) for tag, found in counts.items()}


def misspelt(pool: Sequence[str], language: str, many: int) -> list[tuple[str, str, str]]:
    """Return (mistake, word, misspelt word) triples."""
    chance = random.Random(f"{language} {many}")
    made = []
    for _ in range(many if pool else 0):
        word = chance.choice(pool)
        kind = chance.choice(list(MISTAKES))
        wrong = MISTAKES[kind](word, chance.randrange(1, len(word)), language, chance)
        if wrong != word:
            made.append((kind, word, wrong))
    return made


@dataclass(frozen=True, slots=True)
class Row:
    """The misspelt words of a language, the shares that were guessed, and the time of ours."""

    language: str
    count: int
    ours: float
    plain: float
    milliseconds: float


def measured(opened: Searcher, language: str, pool: Sequence[str], many: int) -> Row:
    """Misspell words and have them guessed. A misspelling that the index has a form of is no
    misspelling there."""
    now = opened._held()
    asked = [(word, wrong) for _, word, wrong in misspelt(pool, language, many)]
    plans = [(word, wrong, planned(now, parse(wrong), language)) for word, wrong in asked]
    plans = [row for row in plans if unknown(row[2].parsed, row[2].analysis, now.reader)]
    began = time.process_time()
    guesses = [suggestion(wrong, p.parsed, p.analysis, now.reader) for _, wrong, p in plans]
    spent = (time.process_time() - began) * 1000
    right = sum(_same(g, row[0], language) for g, row in zip(guesses, plans, strict=True))
    beside = sum(
        _same(plain(now.reader, wrong, language), word, language) for word, wrong, _ in plans
    )
    count = max(1, len(plans))
    return Row(language, len(plans), right / count, beside / count, spent / count)


def plain(reader: Reader, wrong: str, language: str) -> str | None:
    """Return the most frequent of the nearest terms."""
    (term, *_) = analyzers.get(language).words(wrong)[0].exact
    vocabulary = list(reader.vocabulary("text_exact"))
    for distance in (1, 2):
        near = within(term, vocabulary, distance)
        if near:
            return max(sorted(near), key=lambda other: reader.frequency("text_exact", other))
    return None


def _same(one: str | None, two: str, language: str) -> bool:
    """Tell whether two spellings are one to an index, which folds them."""
    return one is not None and _exact(one, language) == _exact(two, language)


def _exact(text: str, language: str) -> list[tuple[str, ...]]:
    return [word.exact for word in analyzers.get(language).words(text)]


def main(path: str, many: int) -> None:
    """Print a line for each language of an index that has an analyzer of its own."""
    print(f"{'language':<10}{'words':>6}{'ours':>7}{'plain':>7}{'ms':>8}")
    with searcher.open(path) as opened:
        for language, pool in sorted(words(opened._held().reader).items()):
            if language in analyzers.own_languages() and pool:
                row = measured(opened, language, pool, many)
                shares = f"{row.ours:>7.2f}{row.plain:>7.2f}{row.milliseconds:>8.1f}"
                print(f"{row.language:<10}{row.count:>6}{shares}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100)
