"""Words of an index that go on from what is typed, as its policies write them.

An index has words folded: without the letters of Azerbaijani that a keyboard may lack, and Chinese
in simplified characters and the words of one region. Where that is not what was typed, sections
with the word tell how it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

import analyzers
from analyzers import Analyzer, Word
from analyzers.fold import fold
from analyzers.words import HAN
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
_PIECES = 20  # pieces of a section that begin as typed, which are analysed
_REMEMBERED, _TEXTS = 4096, 512


class Words:
    """The words of an index; remembers sections that have them."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._tags = lru_cache(_REMEMBERED)(self._spread)
        self._text = lru_cache(_TEXTS)(self._look_up)

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
            spoken = {tag.split("-")[0] for tag in (analysis.language or "", *analysis.languages)}
            found = self._words(typed, [r for r in readers if r.language in spoken], limit)
        return list(islice(dict.fromkeys(word for word in found if word != typed), limit))

    def _words(self, typed: str, readers: Sequence[Analyzer], limit: int) -> Iterator[str]:
        """Yield words that begin as typed. A script that no language of the index is written in has
        a few foreign words in it: they take no dictionary."""
        known = typed.casefold()
        prefixes = [folded(typed, reader) for reader in readers] or [fold(typed)]
        for prefix in dict.fromkeys(prefixes):
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
            text = self._text(stream, term, word, tag)
            if found := list(dict.fromkeys(_forms(text, tag, stream, term, typed))):
                return found
        return []

    def _spread(self, stream: str, term: str) -> list[str]:
        """Return the languages that have a term, those with most sections of it first."""
        spread = self._reader.spread(stream, term)
        return sorted(spread, key=lambda tag: -spread[tag])[:_TAGS]

    def _look_up(self, stream: str, term: str, word: str, tag: str) -> str:
        """Return a section of a language that has a term; one that has the word, if one is given,
        by its characters."""
        query = Phrase(_EXACT, tuple(word)) if word else Term(stream, term)
        request = Request(query, {"language": Filter("language", tag)}, limit=1)
        return "".join(hit.stored["text"] for hit in self._reader.search(request).hits)


def _forms(text: str, language: str, stream: str, term: str, typed: str) -> Iterator[str]:
    """Yield how a text writes a term, where that begins as typed: only what begins so is analysed,
    with what it stands in."""
    analyzer = analyzers.get(language)
    for piece in islice(dict.fromkeys(_begun(typed).findall(text)), _PIECES):
        for token in analyzer.tokens(piece):
            form = piece[token.start : token.stop].casefold()
            known = token.stems if stream == _STEM else (token.exact,)
            if term in known and form.startswith(typed):
                yield form


@lru_cache(16)
def _begun(typed: str) -> re.Pattern[str]:
    """Return what white space parts in a text and begins as typed; of Chinese, all characters
    beside it, since they tell how it is cut into words."""
    around = (f"[{HAN}]*", f"[{HAN}]*") if script(typed) == "Hani" else (r"(?<!\w)", r"\S*")
    return re.compile(re.escape(typed).join(around), re.IGNORECASE)
