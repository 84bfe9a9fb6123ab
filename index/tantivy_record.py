"""A record as an index stores it: whole, so that it can be written again as it is.

To what comes back with a hit (:mod:`index.stored`) are added, in lines: the id and the keywords as
JSON; the terms of each stream, joined as in the index. Of stems those alone are written that are
not the exact term of their place.
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

STORED = "stored"
"""The field with the packed record."""
STREAMS = tuple(schema.WEIGHTS)
SHORTENED = "\t"
"""What a line of stems begins with that leaves out some: no term has white space."""
LEVEL = 5
"""How hard zlib tries: more costs a sixth more time and saves a hundredth."""


def length(field: str) -> str:
    """Return the name of the field with the length of a stream."""
    return f"{field}_length"


class Prepared(NamedTuple):
    """A record as Tantivy takes it: the values of the fields of its index, and the terms and values
    that were replaced (:mod:`index.tantivy_terms`)."""

    fields: dict[str, Any]
    rewritten: dict[str, str]


def prepare(record: Record) -> Prepared:
    """Return a record as it is written."""
    rewritten = Rewritten()
    terms = {name: rewritten.joined(name, held) for name, held in record.terms.items()}
    header, text = laid_out(record.stored)
    head = as_json([record.id, record.keywords])
    lines = [text, head, *(_line(name, terms).encode() for name in STREAMS)]
    packer = zlib.compressobj(LEVEL, zdict=DICTIONARY)
    data = header + packer.compress(b"\n".join(lines)) + packer.flush()
    return Prepared(_fields(terms, record.keywords, data, rewritten), rewritten)


def _line(stream: str, terms: Mapping[str, str]) -> str:
    """Return how the terms of a stream are stored: of stems, behind a mark, nothing for each that
    is the exact term of its place, where both streams have as many."""
    text = terms.get(stream, "")
    exact = terms.get(_exact(stream) or "", "")
    if not exact or exact.count(" ") != text.count(" "):
        return text
    pairs = zip(text.split(" "), exact.split(" "), strict=True)
    return SHORTENED + " ".join(["" if stem == word else stem for stem, word in pairs])


def _exact(stream: str) -> str | None:
    """Return the stream of the exact terms that some stems stand beside."""
    field, kind = stream.rsplit("_", 1)
    return schema.stream(field, "exact") if kind == "stem" else None


def _fields(
    terms: Mapping[str, str],
    keywords: Mapping[str, Sequence[str]],
    data: bytes,
    rewritten: Rewritten,
) -> dict[str, Any]:
    """Return the values of the fields of an index: the terms of each stream as one text, and how
    many they are; the values of keyword fields, none twice of a field, since Tantivy would count a
    section once for each; and what is stored."""
    made: dict[str, Any] = {STORED: data}
    for name, text in terms.items():
        made[length(name)] = text.count(" ") + 1 if text else 0
        if text:
            made[name] = text
    for name, values in keywords.items():
        made[name] = [rewritten.keep(name, value) for value in dict.fromkeys(values)]
    return made


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
        text = self._text(field)
        return text.split(" ") if text else []

    def _text(self, stream: str) -> str:
        line = self._lines[1 + STREAMS.index(stream)].decode()
        if not line.startswith(SHORTENED):
            return line
        exact = self._text(_exact(stream) or "").split(" ")
        stems = line.removeprefix(SHORTENED).split(" ")
        return " ".join([stem or word for stem, word in zip(stems, exact, strict=True)])

    def prepared(self) -> Prepared:
        """Return the record as it was written, to be written again."""
        if len(self._lines) != 1 + len(STREAMS):
            raise ValueError("a record of other streams")
        terms = {name: self._text(name) for name in STREAMS}
        return Prepared(_fields(terms, self._head[1], self.data, Rewritten()), {})
