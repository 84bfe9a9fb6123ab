"""A record as an index stores it: whole, so that it can be written again as it is.

To what comes back with a hit (:mod:`index.stored`) are added, in lines: the id and the keywords as
JSON; the terms of each stream, joined as in the index.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from index import schema
from index.engine import Record
from index.stored import added, as_json, laid_out, read
from index.tantivy_dictionary import DICTIONARY
from index.tantivy_terms import Rewritten

STREAMS = tuple(schema.WEIGHTS)
LEVEL = 5
"""How hard zlib tries: more costs a sixth more time and saves a hundredth."""


class Prepared(NamedTuple):
    """A record as Tantivy takes it: the terms of each stream as one text; the values of keyword
    fields, none twice of a field, since Tantivy would count a section once for each; what is
    stored; and the terms and values that were replaced (:mod:`index.tantivy_terms`)."""

    terms: dict[str, str]
    values: dict[str, tuple[str, ...]]
    data: bytes
    rewritten: dict[str, str]


def prepare(record: Record) -> Prepared:
    """Return a record as it is written."""
    rewritten = Rewritten()
    terms = {name: rewritten.joined(name, held) for name, held in record.terms.items()}
    header, text = laid_out(record.stored)
    head = as_json([record.id, dict(record.keywords)])
    lines = [text, head, *(terms.get(name, "").encode() for name in STREAMS)]
    packer = zlib.compressobj(LEVEL, zdict=DICTIONARY)
    data = header + packer.compress(b"\n".join(lines)) + packer.flush()
    return Prepared(terms, _values(record.keywords, rewritten), data, rewritten)


def _values(
    keywords: Mapping[str, Sequence[str]], rewritten: Rewritten
) -> dict[str, tuple[str, ...]]:
    return {
        name: tuple(rewritten.keep(name, value) for value in dict.fromkeys(values))
        for name, values in keywords.items()
    }


class Packed:
    """A stored record, read as far as is asked for."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    @cached_property
    def _lines(self) -> list[bytes]:
        return added(self.data, DICTIONARY).split(b"\n")[1:]

    def id(self) -> str:
        id: str = self._head[0]
        return id

    @cached_property
    def _head(self) -> Any:
        return json.loads(self._lines[0].decode("utf-8", "surrogatepass"))

    def stored(self, *, whole: bool = True) -> Mapping[str, Any]:
        """Return what comes back with a hit, or the first of it; the terms stay packed."""
        return read(self.data, whole, DICTIONARY)

    def terms(self, field: str) -> list[str]:
        """Return the terms of a stream as they stand in the index."""
        line = self._lines[1 + STREAMS.index(field)].decode()
        return line.split(" ") if line else []

    def prepared(self) -> Prepared:
        """Return the record as it was written, to be written again."""
        terms = {name: line.decode() for name, line in zip(STREAMS, self._lines[1:], strict=True)}
        return Prepared(terms, _values(self._head[1], Rewritten()), self.data, {})
