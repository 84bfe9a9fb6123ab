"""A record as Whoosh's writer takes it: terms and values by field, and what is stored,
compressed."""

from __future__ import annotations

import zlib
from typing import NamedTuple

from index.engine import Record
from index.stored import laid_out
from index.terms import Terms

LEVEL = 1
"""How hard zlib tries: more costs twice the time and saves a tenth."""


class Prepared(NamedTuple):
    """The terms and the values of the fields that have any, and what is stored of a section."""

    terms: dict[str, Terms]
    values: dict[str, tuple[str, ...]]
    stored: bytes


def prepare(record: Record) -> Prepared:
    """Return a record as it is written: no value of a field twice."""
    terms = {name: held for name, held in record.terms.items() if held}
    values = {name: tuple(dict.fromkeys(held)) for name, held in record.keywords.items()}
    header, stored = laid_out(record.stored)
    return Prepared(terms, values, header + zlib.compress(stored, LEVEL))
