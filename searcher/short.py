"""Ids of sections as they are shown, typed and written in runs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, unquote

from index import keys
from index.engine import Reader, Request
from index.query import Filter
from searcher.errors import NotFound
from searcher.lexer import well_formed
from searcher.terminal import safe

_ENCODED = re.compile("%(?=[0-9A-Fa-f]{2})")


def shown(reader: Reader, id: str) -> str:
    """Return the shortest beginning of a section's key that no other section of an index has."""
    key = keys.key(id)
    return keys.shortest(key, reader.vocabulary("key", key[: keys.SHORTEST]))


def by_key(reader: Reader, typed: str) -> Mapping[str, Any] | None:
    """Return what is stored of the section whose key begins as typed; None where there is none.

    Raises NotFound, with the ids to choose from, where there is more than one.
    """
    if not keys.is_key(typed):
        return None
    fitting = (_stored(reader, key) for key in reader.vocabulary("key", typed))
    # There is none of a key that was dropped and is not yet tidied.
    found = [stored for stored in fitting if stored is not None]
    if len(found) > 1:
        ids = " or ".join(shown(reader, stored["id"]) for stored in found)
        raise NotFound(f'more than one section "{typed}"; it may be {ids}')
    return found[0] if found else None


def _stored(reader: Reader, key: str) -> Mapping[str, Any] | None:
    hits = reader.search(Request(Filter("key", key), limit=1)).hits
    return hits[0].stored if hits else None


def column(id: str) -> str:
    """Return an id as it stands in a TREC run, whose columns white space parts: that and what is
    invisible are percent-encoded (RFC 3986, 2.1), and what reads as if it were."""
    told = _ENCODED.sub("%25", well_formed(id))
    return "".join(quote(c) if c.isspace() or safe(c) != c else c for c in told)


def named(reader: Reader, typed: str) -> Mapping[str, Any] | None:
    """Return what is stored of the section of an id, of a short one, or of one out of a run; None
    where there is none. Raises NotFound as :func:`by_key` does."""
    id = well_formed(typed)
    return reader.get(id) or by_key(reader, id) or reader.get(unquote(id))
