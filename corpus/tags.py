"""Language tags, checked and written in one way. Pure.

The form is that of RFC 5646, section 2.1: a language, then at will a script, a region, variants,
extensions and parts for private use. A language of four letters or more is refused, though the
grammar has room for it: none was ever registered, and ``english`` is a name, not a tag.
"""

from __future__ import annotations

import re

from corpus.errors import CorpusError

CURE = 'write a BCP 47 tag such as "en", "sv" or "zh-Hant"'

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3}(?:-[a-z]{3}){0,3})(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?P<rest>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    r"(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?)"
)
_LONGEST = 100  # characters; RFC 5646, section 4.4.1, asks for room for 35


def normalise(tag: str) -> str | None:
    """Return ``tag`` with the case that RFC 5646, section 2.1.1, recommends: ``zh-Hant-HK`` of
    ``ZH_hant_hk``; None for what is no tag."""
    if len(tag) > _LONGEST or not tag.isascii():
        return None
    match = _TAG.fullmatch(tag.strip(" ").replace("_", "-").lower())
    if match is None:
        return None
    script, region = match["script"] or "", match["region"] or ""
    parts = (match["language"], script.title(), region.upper())
    return "-".join(filter(None, parts)) + match["rest"]


def checked(tag: str | None) -> str | None:
    """Return the argument ``tag`` normalised; None stays None.

    Raises CorpusError where it is no tag.
    """
    if tag is None:
        return None
    known = normalise(tag)
    if known is None:
        raise CorpusError(f"{tag[:40]!r}: no language tag; {CURE}")
    return known
