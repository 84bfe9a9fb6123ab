"""Words of an index that go on from what is typed, as its policies write them.

An index has words folded: without the letters of Azerbaijani that a keyboard may lack, and Chinese
in simplified characters and the words of one region. Where that is not what was typed, sections
with the word tell how it is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

import analyzers
from analyzers import Analyzer, Word
from index import schema
from index.engine import Reader, Request
from index.query import Filter, Phrase, Term
from searcher.analysis import Analysis, folded
from searcher.scripts import script

LONGEST = 32
"""Longer pieces begin no word, in characters."""
_EXACT, _STEM = schema.stream("text", "exact"), schema.stream("text", "stem")
_LOOKED_AT = 20  # words that are looked up in sections at most, for one piece of Chinese
_TAGS = 3  # languages that a word is looked up in, as zh-Hans and zh-Hant
_REMEMBERED = 4096


class Words:
    """The words of an index; remembers how they are written."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._tags = lru_cache(_REMEMBERED)(self._spread)
        self._forms = lru_cache(_REMEMBERED)(self._look_up)

    def complete(self, typed: str, analysis: Analysis, limit: int) -> list[str]:
        """Return what could stand in place of a piece of text, the most frequent word first.

        Chinese does not part words: there, what is before the last one stays.
        """
        if not typed or len(typed) > LONGEST:
            return []
        readers = analysis.readers(typed)
        if script(typed) == "Hani":
            found = self._in_run(typed, readers[0])
        else:
            found = self._words(typed, readers, limit)
        return list(islice(dict.fromkeys(word for word in found if word != typed), limit))

    def _words(self, typed: str, readers: Sequence[Analyzer], limit: int) -> Iterator[str]:
        known = typed.casefold()
        for prefix in dict.fromkeys(folded(typed, reader) for reader in readers):
            for term in self._reader.common(_EXACT, prefix, limit + 1):
                yield from [term] if prefix == known else self._written(_EXACT, term, "", known)[:1]

    def _in_run(self, typed: str, reader: Analyzer) -> Iterator[str]:
        """Yield words in place of the last of a run, or of the last two, which may begin one that
        is longer than both."""
        words = reader.words(typed)
        for word in words[-2:]:
            before, end = typed[: word.start], typed[word.start :]
            begun = self._begun(folded(typed[word.start : word.stop], reader), word, reader)
            found = [written for known in begun for written in self._written(_STEM, *known, end)]
            yield from (before + written for written in found if len(written) > len(end))
            if found:
                return

    def _begun(self, typed: str, word: Word, reader: Analyzer) -> list[tuple[str, str]]:
        """Return the stems that a word begins or stands for, the most frequent first; with those
        that have another beginning, the words that begin so."""
        prefixes = dict.fromkeys((typed, *word.stems))
        lists = [self._reader.common(_STEM, prefix, _LOOKED_AT) for prefix in prefixes]
        found = {(stem, ""): None for stems in lists for stem in stems}
        renamed = ((stem, other) for other, stem in reader.renamed(typed).items())
        counts = {one: self._reader.frequency(_STEM, one[0]) for one in (*found, *renamed)}
        return sorted(filter(counts.__getitem__, counts), key=lambda one: -counts[one])

    def _written(self, stream: str, term: str, word: str, typed: str) -> list[str]:
        """Return how a term is written where that begins as typed: in the first of its languages
        that have it so. ``word`` is the one of several with that term, "" for any."""
        for tag in self._tags(stream, term):
            forms = self._forms(stream, term, word, tag)
            if found := [form for form in forms if form.startswith(typed)]:
                return found
        return []

    def _spread(self, stream: str, term: str) -> list[str]:
        """Return the languages that have a term, those with most sections of it first."""
        spread = self._reader.spread(stream, term)
        return sorted(spread, key=lambda tag: -spread[tag])[:_TAGS]

    def _look_up(self, stream: str, term: str, word: str, tag: str) -> list[str]:
        """Return how a section of a language writes a term; one that has the word, if one is
        given, by its characters."""
        query = Phrase(_EXACT, tuple(word)) if word else Term(stream, term)
        request = Request(query, {"language": Filter("language", tag)}, limit=1)
        texts = [hit.stored["text"] for hit in self._reader.search(request).hits]
        return list(
            dict.fromkeys(form for text in texts for form in _forms(text, tag, stream, term))
        )


def _forms(text: str, language: str, stream: str, term: str) -> Iterator[str]:
    for token in analyzers.get(language).candidates(text, [term]):
        if term in (token.stems if stream == _STEM else (token.exact,)):
            yield text[token.start : token.stop].casefold()
