"""Analyzers of other distributions: entry points of the group ``policysearch.analyzers``.

The name of an entry point is the primary tag of its language; its value is a function without
arguments that returns an :class:`analyzers.Analyzer`. They are read where a tag has no module of
ours, and can add a language but replace none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from analyzers.base import Analyzer
from analyzers.distributions import advertised
from corpus.errors import Error

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "policysearch.analyzers"
PLUGGED = "plug-in analyzer "
"""What the part of a fingerprint that tells of one begins with."""
TRIED = "Data, data 6.1"
"""A text that an analyzer is tried on before it is used."""


class AnalyzerFault(Error):
    """An analyzer of another distribution that cannot be used. One line, with the cure."""


@cache
def installed() -> Mapping[str, EntryPoint]:
    """Return the analyzers of other distributions, by tag.

    Raises AnalyzerFault where two have the same tag.
    """
    if not advertised(GROUP):
        return {}
    from importlib.metadata import entry_points

    found: dict[str, EntryPoint] = {}
    for entry in sorted(entry_points(group=GROUP), key=named):
        tag = entry.name.lower()
        if tag in found:
            raise AnalyzerFault(
                f"{named(found[tag])} and {named(entry)} both have an analyzer of {tag}; "
                "uninstall one of them"
            )
        found[tag] = entry
    return found


def check(own: tuple[str, ...]) -> None:
    """Raise AnalyzerFault where another distribution has a language of ``own``."""
    for tag in set(installed()) & set(own):
        entry = named(installed()[tag])
        raise AnalyzerFault(f"{entry} has an analyzer of {tag}, which is built in; uninstall it")


def load(tag: str) -> Analyzer | None:
    """Return the analyzer of a tag, or None where no distribution has one.

    Raises AnalyzerFault where it cannot be made.
    """
    entry = installed().get(tag)
    if entry is None:
        return None
    try:
        made = entry.load()()
        wrong = _wrong(made, tag)
    except Exception as error:
        raise _fault(entry, f"{type(error).__name__}: {error}") from error
    if wrong:
        raise _fault(entry, wrong)
    assert isinstance(made, Analyzer)
    return made


def _wrong(made: object, tag: str) -> str | None:
    """Return what keeps an analyzer from being one, tried on a few words; None if nothing does."""
    if not isinstance(made, Analyzer):
        return "it is no analyzers.Analyzer"
    if getattr(made, "language", None) != tag or not hasattr(made, "description"):
        return f'it needs a description, and the language "{tag}"'
    for token in made.tokens(TRIED):
        made_of = {type(term) for term in (token.exact, *token.stems)}
        if not isinstance(token.stems, tuple) or made_of != {str}:
            return f"the stems of {token.text!r} are no tuple of strings: {token.stems!r}"
    return None


def described(languages: Iterable[str]) -> list[str]:
    """Return what the terms of texts in some languages depend on: of each that an analyzer is
    installed for, the tag with the version of the analyzer and of its distribution."""
    used = {tag.split("-")[0].lower() for tag in languages} & set(installed())
    return [
        f"{PLUGGED}{tag}{getattr(load(tag), 'version', '')} of {named(installed()[tag])}"
        for tag in sorted(used)
    ]


def named(entry: EntryPoint) -> str:
    """Return the distribution of an entry point and its version."""
    return f"{entry.dist.name} {entry.dist.version}" if entry.dist else entry.value


def _fault(entry: EntryPoint, reason: str) -> AnalyzerFault:
    reason = " ".join(reason.split())
    return AnalyzerFault(
        f"the analyzer of {entry.name} from {named(entry)} cannot be used ({reason}); "
        "mend, upgrade or uninstall it"
    )
