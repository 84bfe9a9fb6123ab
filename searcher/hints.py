"""What to type, at the command line and at the prompt; offers in words."""

from __future__ import annotations

from typing import NamedTuple

from searcher.results import Offer


class Hints(NamedTuple):
    """How offers are taken up where they are shown: what to type for a filter that is left out,
    what stands between several of those, a language, all languages and one more filter."""

    filter: str
    joint: str
    language: str
    cross_language: str
    narrower: str


COMMAND_LINE = Hints(
    "without --filter {}",
    " and --filter ",
    "with --language {}",
    "with --cross-language",
    "with --filter {}",
)
PROMPT = Hints(
    "after /drop {}", " and /drop ", "after /lang {}", "after /across", "after /filter {}"
)


def told(offer: Offer, hints: Hints) -> str:
    """Return an offer in words, with what to type."""
    noun = "section" if offer.total == 1 else "sections"
    if offer.query is not None:
        how = f"for: {offer.query}"
    elif offer.kind == "language":
        how = hints.language.format(offer.language)
    elif offer.kind == "cross_language":
        how = hints.cross_language
    else:
        how = hints.filter.format(hints.joint.join(offer.fields))
    return f"{offer.total:,} {noun} {how}"
