"""What an index has to complete a line with; looked up once for each generation of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from index import schema
from index.manifest import Manifest
from searcher.errors import UsageError
from searcher.repl.state import Places
from searcher.results import FacetValue
from searcher.searcher import Searcher

WORDS = 12
"""How many words of the index are offered."""
VALUES = 200
"""How many values of a field are offered."""


@dataclass(frozen=True, slots=True)
class _Generation:
    """What was looked up in one generation: by field, its values, each behind its folded form."""

    manifest: Manifest
    values: dict[str, list[tuple[str, FacetValue]]]


class Catalog:
    """Words and values of an index, and the places of a person's own files."""

    def __init__(self, searcher: Searcher, places: Places) -> None:
        self._searcher = searcher
        self.places = places
        self._generation = _Generation(searcher.manifest, {})

    def values(self, field: str, typed: str = "") -> Iterator[FacetValue]:
        """Yield values of a facet field that begin as typed, in any case, the most frequent first,
        then those of which another word does; none for another field."""
        typed = typed.casefold()
        known = self._known(field)
        first = (value for key, value in known if key.startswith(typed))
        word = f" {typed}"
        later = (v for key, v in known if word in key and not key.startswith(typed))
        return islice(chain(first, later if typed else ()), VALUES)

    def words(self, typed: str, language: str | None) -> list[str]:
        """Return words that begin as typed."""
        return self._searcher.complete(typed, language=language, limit=WORDS)

    def look_up(self) -> None:
        """Look values up before they are asked for."""
        for field in schema.FACETS:
            self._known(field)

    def _known(self, field: str) -> list[tuple[str, FacetValue]]:
        """Return the values of a field, each behind its folded form.

        Several threads look up: one that a reload overtakes keeps to what it began with.
        """
        known, manifest = self._generation, self._searcher.manifest
        if known.manifest is not manifest:
            known = self._generation = _Generation(manifest, {})
        if field not in known.values:
            known.values[field] = [(value.value.casefold(), value) for value in self._read(field)]
        return known.values[field]

    def _read(self, field: str) -> list[FacetValue]:
        try:
            return self._searcher.values(field)
        except UsageError:  # no facet
            return []
