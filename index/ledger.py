"""What went into a generation, file by file: ``sources.json`` beside its manifest."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from index.account import Account
from index.errors import IndexBroken
from index.manifest import CURE, SOURCES, Manifest, as_text, parsed, sha256

PROBLEM = ("path", "reason", "cure", "kind")
"""The fields of a corpus.Problem."""


@dataclass(slots=True)
class Source:
    """A file that went into an index: its hash, the hash of each of its documents, what became of
    its text and its titles, by language, and the problems met in it. ``clashes`` are ids of its
    documents that other documents had before: they were left out."""

    digest: str
    documents: dict[str, str] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    problems: list[dict[str, str]] = field(default_factory=list)
    clashes: list[str] = field(default_factory=list)


def write(folder: Path, sources: Mapping[str, Source]) -> str:
    """Write what went into a generation, by file id; return the SHA-256 of the file."""
    listed = {id: _source_json(source) for id, source in sources.items()}
    (folder / SOURCES).write_text(json.dumps(listed), "utf-8")
    return sha256(folder / SOURCES)


def check(folder: Path, manifest: Manifest) -> None:
    """Compare what is written of a generation's files with the manifest.

    Raises IndexBroken where it is missing or another.
    """
    try:
        same = sha256(folder / SOURCES) == manifest.sources
    except OSError:
        same = False
    if not same:
        raise IndexBroken(f"{folder / SOURCES} is missing or damaged; {CURE}")


def _source_json(source: Source) -> dict[str, Any]:
    return {
        "digest": source.digest,
        "documents": source.documents,
        "accounts": {tag: account.as_json() for tag, account in source.accounts.items()},
        "problems": source.problems,
        "clashes": source.clashes,
    }


def read(folder: Path) -> dict[str, Source]:
    """Return what went into a generation, by file id.

    Raises IndexBroken where it cannot be read.
    """
    data = parsed(folder / SOURCES)
    try:
        return {id: _source(value) for id, value in data.items()}
    except (AttributeError, KeyError, TypeError, ValueError):
        raise IndexBroken(f"{folder / SOURCES} is damaged; {CURE}") from None


def _source(data: dict[str, Any]) -> Source:
    return Source(
        as_text(data["digest"]),
        {id: as_text(sha) for id, sha in data["documents"].items()},
        {tag: Account.from_json(part) for tag, part in data["accounts"].items()},
        [{name: as_text(problem[name]) for name in PROBLEM} for problem in data["problems"]],
        [as_text(id) for id in data["clashes"]],
    )
