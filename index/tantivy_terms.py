"""Terms as Tantivy can hold them, and back.

A field takes its terms as one text that is cut at ASCII white space, and a term of more than 65,530
bytes vanishes without a word. A term that would be cut, lost or refused is replaced by its good
beginning, a NUL and a hash; the whole term is kept beside the index, in ``rewritten.json``.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index import schema
from index.errors import IndexBroken
from index.manifest import CURE
from index.terms import Terms as Joined

REWRITTEN = "rewritten.json"
LIMIT = 65_000
"""The most bytes of a term that stays as it is; Tantivy's own limit, less a NUL and a hash."""
DAMAGE = (LookupError, MemoryError, OverflowError, TypeError, ValueError, zlib.error)
"""What reading damaged files raises, beside the panics of Tantivy."""
_BAD_IN_TERM = re.compile(r"[ \t\n\f\r\ud800-\udfff]")
_BAD_IN_VALUE = re.compile(r"[\ud800-\udfff]")
"""What is not UTF-8, or ends a term; values of keyword fields are not cut."""


def head(field: str, term: str) -> str:
    """Return the beginning of a term or a value that a field of Tantivy can hold."""
    bad = (_BAD_IN_VALUE if field in schema.KEYWORDS else _BAD_IN_TERM).search(term)
    good = term[: bad.start()] if bad else term
    return good.encode()[:LIMIT].decode(errors="ignore") if len(good) > LIMIT // 4 else good


def encode(field: str, term: str) -> str:
    """Return a term as it stands in the index: as it is, unless Tantivy could not hold it."""
    sure = term.isalnum() or (field in schema.KEYWORDS and term.isascii() and term != "")
    if sure and len(term) <= LIMIT // 4:
        return term  # as nearly all are
    good = head(field, term)
    if good == term and term:
        return term
    return f"{good}\0{hashlib.sha256(term.encode('utf-8', 'surrogatepass')).hexdigest()}"


class Rewritten(dict[str, str]):
    """Terms that were replaced, by what stands for them."""

    def joined(self, field: str, terms: Joined) -> str:
        """Return the terms of a field as one text that Tantivy cuts into as many terms."""
        return terms.joined or " ".join(self.keep(field, term) for term in terms.listed)

    def keep(self, field: str, term: str) -> str:
        """Return a term as it stands in the index, and remember the whole."""
        encoded = encode(field, term)
        if encoded != term:
            self[encoded] = term
        return encoded


class Terms:
    """The terms of one index that were replaced, by what stands for them."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / REWRITTEN
        text = self._path.read_text("ascii") if self._path.exists() else "{}"
        self.whole: dict[str, str] = json.loads(text)
        self._saved = len(self.whole)

    def decode(self, encoded: str) -> str:
        return self.whole.get(encoded, encoded)

    def save(self) -> None:
        """Replace the file where a term is new; older generations share the file itself."""
        if len(self.whole) > self._saved:
            fresh = self._path.with_suffix(".new")
            fresh.write_text(json.dumps(self.whole), "ascii")
            fresh.replace(self._path)


@contextmanager
def reading() -> Iterator[None]:
    """Read from the files of an index.

    Raises IndexBroken where they are damaged. A panic is of a class that cannot be imported.
    """
    try:
        yield
    except DAMAGE as error:
        raise _broken(error) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise _broken(error) from error


def _broken(error: BaseException) -> IndexBroken:
    return IndexBroken(f"the files of the index are damaged ({type(error).__name__}); {CURE}")
