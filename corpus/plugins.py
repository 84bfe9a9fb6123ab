"""Readers of other distributions: entry points of the group ``policysearch.readers``.

The name of an entry point is the ending of the files it reads, without the point; its value is a
function that takes the bytes of a file and returns a :class:`Text`, or raises ValueError with the
reason why the file cannot be read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Literal

from corpus.errors import CorpusError

GROUP = "policysearch.readers"
BUILT_IN = frozenset({"txt", "md", "markdown", "jsonl"})


@dataclass(frozen=True, slots=True)
class Text:
    """What a reader makes of a file: its text, plain (``txt``) or Markdown (``md``), of which the
    sections are slices; and metadata as a ``corpus.toml`` has them (title, language, organisation,
    version, updated, jurisdiction, anything else)."""

    text: str
    kind: Literal["txt", "md"] = "txt"
    metadata: Mapping[str, str] = field(default_factory=dict)


@cache
def installed() -> Mapping[str, EntryPoint]:
    """Return the readers of other distributions, by the ending of their files.

    Raises CorpusError where two read the same files, or one reads what is read anyway.
    """
    found: dict[str, EntryPoint] = {}
    for entry in sorted(entry_points(group=GROUP), key=named):
        kind = entry.name.lower().lstrip(".")
        if kind in BUILT_IN or kind in found:
            other = named(found[kind]) if kind in found else "policysearch itself"
            raise CorpusError(
                f"{named(entry)} reads .{kind} files, as {other} does; uninstall one of them"
            )
        found[kind] = entry
    return found


def read(kind: str, raw: bytes) -> Text:
    """Return what the reader of a kind makes of the bytes of a file.

    Raises ValueError with the reason where it cannot, CorpusError where the reader is at fault.
    """
    entry = installed()[kind]
    try:
        reader: Any = entry.load()
    except Exception as error:
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        raise CorpusError(
            f"the reader of .{kind} files from {named(entry)} cannot be used ({reason}); "
            "upgrade or uninstall it"
        ) from error
    try:
        made = reader(raw)
    except Exception as error:
        reason = str(error) if isinstance(error, ValueError) else f"{type(error).__name__}: {error}"
        raise ValueError(" ".join(reason.split())[:200] or "cannot be read") from error
    if not isinstance(made, Text):
        raise CorpusError(f"{named(entry)} returns no corpus.Text for a .{kind} file; upgrade it")
    return made


def described() -> list[str]:
    """Return what documents depend on: each ending with the distribution that reads it."""
    return [
        f"plug-in reader {kind} of {named(entry)}" for kind, entry in sorted(installed().items())
    ]


def named(entry: EntryPoint) -> str:
    """Return the distribution of an entry point and its version."""
    return f"{entry.dist.name} {entry.dist.version}" if entry.dist else entry.value
