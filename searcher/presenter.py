"""Hits as a person sees them: snippet, marks, reasons."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import analyzers
from index import schema
from index.engine import Found, Reader
from index.query import Query
from searcher import citing
from searcher.function_words import function_words
from searcher.highlight import merged, snippet, telling
from searcher.matching import Asked, Reading, Span
from searcher.rarity import Rarity
from searcher.results import Hit
from searcher.short import shown

if TYPE_CHECKING:
    from searcher.explain import Explainer


class Presenter:
    """Makes hits of what an engine found: snippet, marks, reasons."""

    def __init__(
        self,
        reader: Reader,
        query: Query,
        rarity: Rarity,
        explainer: Explainer | None = None,
    ) -> None:
        self._reader, self._rarity, self._explainer = reader, rarity, explainer
        self._asked = {field: Asked.of(query, field) for field in ("text", "heading")}
        self._cited = citing.wanted(query)
        self._cites = set(map(citing.key, self._cited))
        self._weights: dict[tuple[str, str], float] = {}

    def hit(self, found: Found, rank: int) -> Hit:
        stored = dict(found.stored.items())
        analyzer = analyzers.get(stored["language"])
        weight = partial(self._weight, analyzer.language)
        body = stored.pop("text")[stored.pop("body") :]
        reading = self._asked["text"].read(analyzer, body)
        cut = snippet(reading, self._marks("text", reading, weight), weight)
        heading = self._asked["heading"].read(analyzer, stored["heading"])
        for name in ("level", "metadata", "jurisdiction"):
            del stored[name]
        for name in ("breadcrumb", "lines", "laws", "citations"):
            stored[name] = tuple(stored[name])
        return Hit(
            rank=rank,
            key=shown(self._reader, stored["id"]),
            score=found.score,
            snippet=cut.text,
            highlights=cut.marks,
            heading_highlights=tuple(merged(self._marks("heading", heading, weight))),
            goes_on=(cut.before, cut.after),
            reasons=self._explainer.reasons(found.stored) if self._explainer else (),
            **stored,
        )

    def _marks(
        self,
        field: str,
        reading: Reading,
        weight: Callable[[str], float],
    ) -> list[Span]:
        """Return what is marked: of a language whose function words are known, all but those."""
        found = self._asked[field].spans(reading) + citing.marks(self._cited, reading.text)
        found.sort(key=lambda span: (span.start, -span.stop))
        kept, idle = set(telling(found, weight)), function_words(reading.analyzer.language)
        return [span for span in found if span in kept or (idle and span.key not in idle)]

    def _weight(self, language: str, key: str) -> float:
        """Return how much a matched term, phrase or citation tells in a text of a language."""
        if (language, key) not in self._weights:
            self._weights[language, key] = self._weighed(language, key)
        return self._weights[language, key]

    def _weighed(self, language: str, key: str) -> float:
        """Sum the rarity of a key's terms; a function word has a share of its own."""
        if key in self._cites:
            return citing.TELLING
        share = schema.FUNCTION_WORD if key in function_words(language) else 1.0
        return share * sum(map(self._tells, key.split()))

    def _tells(self, term: str) -> float:
        """Return a term's rarity in running text; in headings, where no text has it."""
        for field in ("text", "heading"):
            streams = [schema.stream(field, kind) for kind in ("exact", "stem", "part")]
            found = max(self._rarity.of(stream, term) for stream in streams)
            if found:
                return found
        return 0.0
