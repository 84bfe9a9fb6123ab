"""The concepts of privacy policies and terms, and what each language calls them.

``concepts.tsv`` is the table: a concept a row, a language a column, the terms of a cell parted by
semicolons. A query names a concept if it has the words of one of its terms, in any inflection.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from analyzers import Analyzer, Word, get
from searcher.function_words import PARTICLES

SLOP = 2
"""How many other words, function words aside, may stand among the words of a term."""

_REACH = 8  # how far apart two words of a term can be at all, function words and all


WHOLE = {"zh"}
"""Languages whose terms begin with many a letter that their stems do not begin with."""
ALIKE = 2
"""How many letters a word shares with its stems at its beginning, but for those of ``ODD``."""
ODD = {
    "mina": "jag",
    "dina": "du",
    "do": "du",
    "дети": "ребенок",
    "ИИ": "ия",
    "اعداد": "عدد",
    "املاک": "ملک",
    "آئی": "آنا",
    "دو": "دینا",
    "سی": "سا",
}
"""Words of the other languages' terms, and a stem of each that begins with other letters."""


class Concept(NamedTuple):
    """Something that policies speak of; ``terms`` has its words by primary language tag."""

    id: str
    terms: Mapping[str, tuple[str, ...]]


class _Term(NamedTuple):
    """A term as its analyzer reads it: the stems of each word, and its exact terms."""

    concept: str
    keys: tuple[frozenset[str], ...]
    exact: tuple[str, ...]


class _Lexicon(NamedTuple):
    """The terms of a language, by each stem of their first word and by their first exact term."""

    by_stem: Mapping[str, list[_Term]]
    by_exact: Mapping[str, list[_Term]]


class _Match(NamedTuple):
    """The id of a concept, and the offsets of the characters that name it."""

    concept: str
    covers: frozenset[int]


class _Unit(NamedTuple):
    """An exact term of a text, its offsets, and whether a word begins or ends with it."""

    exact: str
    start: int
    stop: int
    first: bool
    last: bool


@cache
def concepts() -> tuple[Concept, ...]:
    """Return the concepts in the order of the table."""
    table = Path(__file__).with_name("concepts.tsv").read_text(encoding="utf-8")
    header, *rows = (line.split("\t") for line in table.splitlines())
    return tuple(Concept(row[0], _cells(header[1:], row[1:])) for row in rows)


@cache
def particles(language: str) -> frozenset[str]:
    """Return the particles of a language, as they are written."""
    return frozenset(PARTICLES.get(language, "").split())


def _cells(languages: Sequence[str], cells: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    pairs = zip(languages, cells, strict=True)
    return {language: tuple(cell.split("; ")) for language, cell in pairs}


def named(text: str, languages: Sequence[str]) -> tuple[Concept, ...]:
    """Return the concepts that ``text`` names, read in each of ``languages``, in text order.

    Languages are BCP 47 tags; one that the table lacks names nothing. A term of several words is
    named if they stand in any order with at most :data:`SLOP` others among them. Of two matches,
    one within the other, the longer wins: *personal data breach* does not name personal data.
    """
    primary = dict.fromkeys(tag.replace("_", "-").split("-")[0].lower() for tag in languages)
    matches = {match for language in primary for match in _matches(text, language)}
    spans = {match.covers for match in matches}
    longest = [match for match in matches if not any(match.covers < span for span in spans)]
    first: dict[str, int] = {}
    for match in longest:
        first[match.concept] = min(min(match.covers), first.get(match.concept, len(text)))
    found = (concept for concept in concepts() if concept.id in first)
    return tuple(sorted(found, key=lambda concept: first[concept.id]))


def _matches(text: str, language: str) -> Iterator[_Match]:
    if language in PARTICLES:
        words = get(language).words(text)
        yield from _by_stems(words, language)
        yield from _by_exact(words, language)


@cache
def _function(language: str) -> frozenset[str]:
    """Return the function words of a language in their exact form."""
    return frozenset(map(_exact, get(language).words(PARTICLES[language])))


def _group(analyzer: Analyzer, word: str) -> str:
    """Return the group of terms that may begin with a word or a stem."""
    return "" if analyzer.language in WHOLE else analyzer.letters(word)[:ALIKE]


@cache
def _grouped(language: str) -> Mapping[str, list[tuple[str, str]]]:
    """Return the terms of a language with their concepts, by the groups of their first words: a
    text then needs only some of them analysed."""
    groups: dict[str, list[tuple[str, str]]] = {}
    group, idle = partial(_group, get(language)), particles(language)
    for concept in concepts():
        for term in concept.terms[language]:
            for name in {*map(group, _first(term, idle))}:
                groups.setdefault(name, []).append((concept.id, term))
    return groups


def _first(term: str, idle: Container[str]) -> Iterator[str]:
    """Yield the first word of a term, the first that is not idle, and their odd stems."""
    words = term.replace("-", " ").split()
    for word in (words[0], next((word for word in words if word.lower() not in idle), words[0])):
        yield word
        if word in ODD:
            yield ODD[word]


def _lexicon(language: str, word: str) -> _Lexicon:
    """Return the terms that may begin with a word or a stem."""
    group = _group(get(language), word)
    return _analysed(language, group) if group in _grouped(language) else _Lexicon({}, {})


@cache
def _analysed(language: str, group: str) -> _Lexicon:
    analyzer, function = get(language), _function(language)
    by_stem: dict[str, list[_Term]] = {}
    by_exact: dict[str, list[_Term]] = {}
    for concept, text in _grouped(language)[group]:
        term = _term(concept, analyzer.words(text), function)
        by_exact.setdefault(term.exact[0], []).append(term)
        for stem in term.keys[0]:
            by_stem.setdefault(stem, []).append(term)
    return _Lexicon(by_stem, by_exact)


def _term(concept: str, words: Sequence[Word], function: frozenset[str]) -> _Term:
    """Return a term; its particles do not count where two other words are left, so that *right to
    access* names *right of access*. Pronouns do: *your* is all that parts *your rights* from any.
    """
    content = [word for word in words if _exact(word) not in function]
    keys = [_readings(word, function) for word in (content if len(content) > 1 else words)]
    if len(words) == 1:
        keys = [_telling(_exact(words[0]), keys[0])]
    return _Term(concept, tuple(keys), tuple(term for word in words for term in word.exact))


def _telling(exact: str, stems: frozenset[str]) -> frozenset[str]:
    """Return the stems that are most of a word: *жет-*, reach, is not yet *жеткізу*, delivery."""
    return frozenset(stem for stem in stems if 2 * len(stem) > len(exact)) or frozenset([exact])


def _exact(word: Word) -> str:
    return "".join(word.exact)


def _readings(word: Word, function: frozenset[str]) -> frozenset[str]:
    """Return what two words share if they are one: a stem; of a function word its form."""
    exact = _exact(word)
    return frozenset([exact] if exact in function else word.stems or [exact])


def _by_stems(words: Sequence[Word], language: str) -> Iterator[_Match]:
    """Yield the terms whose words stand in the text near each other."""
    function = _function(language)
    readings = [_readings(word, function) for word in words]
    content = [_exact(word) not in function for word in words]
    for start, stems in enumerate(readings):
        for stem in stems:
            for term in _lexicon(language, stem).by_stem.get(stem, ()):
                at = _nearest(term.keys, start, readings)
                between = sum(content[k] for k in range(min(at), max(at)) if k not in at)
                if len(at) == len(term.keys) and between <= SLOP:
                    yield _Match(term.concept, _offsets(words[k] for k in at))


def _offsets(spans: Iterable[Word | _Unit]) -> frozenset[int]:
    return frozenset(offset for span in spans for offset in range(span.start, span.stop))


def _nearest(
    keys: Sequence[frozenset[str]], start: int, readings: Sequence[frozenset[str]]
) -> tuple[int, ...]:
    """Return where each key is found next to ``start``, where the first is, as far as found."""
    at = [start]
    for key in keys[1:]:
        reach = range(max(0, start - _REACH), min(len(readings), start + _REACH + 1))
        found = [k for k in reach if k not in at and key & readings[k]]
        if not found:
            break
        at.append(min(found, key=lambda k: (abs(k - start), -k)))
    return tuple(sorted(at))


def _by_exact(words: Sequence[Word], language: str) -> Iterator[_Match]:
    """Yield the terms whose exact terms stand in a row.

    Chinese is cut into words by their neighbours, so that a term can be cut differently in a
    text. One end of it must be the end of a word: 结合|同类 has no 合同.
    """
    units = [unit for word in words for unit in _units(word)]
    exact = tuple(unit.exact for unit in units)
    for start, first in enumerate(exact):
        for term in _lexicon(language, first).by_exact.get(first, ()):
            stop = start + len(term.exact)
            edge = units[start].first or units[min(stop, len(units)) - 1].last
            if edge and exact[start:stop] == term.exact:
                yield _Match(term.concept, _offsets(units[start:stop]))


def _units(word: Word) -> Iterator[_Unit]:
    """Yield the exact terms of a word: of a Chinese one its characters, each with its place."""
    single = len(word.exact) == word.stop - word.start
    for k, exact in enumerate(word.exact):
        span = (word.start + k, word.start + k + 1) if single else (word.start, word.stop)
        yield _Unit(exact, *span, first=k == 0, last=k == len(word.exact) - 1)
