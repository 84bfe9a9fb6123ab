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
from pathlib import Path
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


def read(kind: str, raw: bytes, path: Path) -> Text:
    """Return what the reader of a kind makes of the bytes of the file at a path.

    Raises ValueError with the reason where it cannot, CorpusError where the reader is at fault.
    """
    entry = installed()[kind]
    try:
        reader: Any = entry.load()
    except Exception as error:
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        raise CorpusError(
            f"the reader of .{kind} files from {named(entry)} cannot be used ({reason}); "
            "mend, upgrade or uninstall it"
        ) from error
    try:
        made = reader(raw)
    except (Exception, SystemExit) as error:
        reason = str(error) if isinstance(error, ValueError) else f"{type(error).__name__}: {error}"
        raise ValueError(" ".join(reason.split())[:200] or "cannot be read") from error
    if not isinstance(made, Text):
        raise CorpusError(
            f"{path}: the reader of .{kind} files from {named(entry)} returns no corpus.Text but a "
            f"{type(made).__name__}; mend or upgrade it"
        )
    return made


def described(kind: str) -> list[str]:
    """Return what the documents of files of a kind depend on beside those: the distribution that
    reads them, if one does."""
    return [named(installed()[kind])] if kind not in BUILT_IN else []


def named(entry: EntryPoint) -> str:
    """Return the distribution of an entry point and its version."""
    return f"{entry.dist.name} {entry.dist.version}" if entry.dist else entry.value
