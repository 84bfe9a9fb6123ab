"""What a generation says of itself: ``manifest.json`` beside its data, and ``sources.json``."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from index import schema
from index.account import Account
from index.engine import Reader
from index.errors import IndexBroken
from index.query import Term

FORMAT = f"policysearch index {schema.VERSION}"
"""An index of another schema is refused when it is opened, and a build makes it anew."""
MANIFEST = "manifest.json"
SOURCES = "sources.json"
PROBLEM = ("path", "reason", "cure", "kind")
"""The fields of a corpus.Problem."""
SMALL = 1 << 20
"""The size in bytes below which a file's checksum is compared whenever the index is opened."""
CURE = "build it again with: policysearch build PATH... --full"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation says of itself. ``fingerprint`` names all that its terms depend on,
    ``created`` is the time in UTC, by ISO 8601; ``files`` maps each data file to its size in bytes
    and its SHA-256; ``canaries`` a language to a term of its and the section that has it;
    ``languages`` to its number of sections."""

    engine: str
    fingerprint: str
    created: str
    sections: int
    documents: int
    languages: Mapping[str, int]
    canaries: Mapping[str, tuple[str, str]]
    files: Mapping[str, tuple[int, str]]
    format: str = FORMAT


@dataclass(slots=True)
class Source:
    """A file that went into an index: its hash, the hash of each of its documents, what became of
    its text, and the problems met in it. ``clashes`` are ids of its documents that other documents
    had before: they were left out."""

    digest: str
    documents: dict[str, str] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    problems: list[dict[str, str]] = field(default_factory=list)
    clashes: list[str] = field(default_factory=list)


def write(folder: Path, manifest: Manifest, sources: Mapping[str, Source]) -> None:
    """Write both files of a generation."""
    (folder / SOURCES).write_text(
        json.dumps({id: _source_json(source) for id, source in sources.items()}), "utf-8"
    )
    text = json.dumps(asdict(manifest), indent=1, ensure_ascii=False)
    (folder / MANIFEST).write_text(text, "utf-8")


def _source_json(source: Source) -> dict[str, Any]:
    return {
        "digest": source.digest,
        "documents": source.documents,
        "accounts": {tag: account.as_json() for tag, account in source.accounts.items()},
        "problems": source.problems,
        "clashes": source.clashes,
    }


def read(folder: Path) -> Manifest:
    """Return the manifest of a generation.

    Raises IndexBroken where it is not one of ours.
    """
    data = _json(folder / MANIFEST)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise IndexBroken(f"{folder} is of another version or not an index; {CURE}")
    try:
        return _manifest(data)
    except (AttributeError, KeyError, TypeError, ValueError):
        raise IndexBroken(f"{folder / MANIFEST} is damaged; {CURE}") from None


def _manifest(data: dict[str, Any]) -> Manifest:
    return Manifest(
        engine=_text(data["engine"]),
        fingerprint=_text(data["fingerprint"]),
        created=_text(data["created"]),
        sections=_count(data["sections"]),
        documents=_count(data["documents"]),
        languages={tag: _count(n) for tag, n in data["languages"].items()},
        canaries={tag: (_text(term), _text(id)) for tag, (term, id) in data["canaries"].items()},
        files={name: (_count(size), _text(sha)) for name, (size, sha) in data["files"].items()},
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise TypeError(value)
    return value


def read_sources(folder: Path) -> dict[str, Source]:
    """Return what went into a generation, by file id.

    Raises IndexBroken where it cannot be read.
    """
    data = _json(folder / SOURCES)
    try:
        return {id: _source(value) for id, value in data.items()}
    except (AttributeError, KeyError, TypeError, ValueError):
        raise IndexBroken(f"{folder / SOURCES} is damaged; {CURE}") from None


def _source(data: dict[str, Any]) -> Source:
    return Source(
        _text(data["digest"]),
        {id: _text(sha) for id, sha in data["documents"].items()},
        {tag: Account.from_json(part) for tag, part in data["accounts"].items()},
        [{name: _text(problem[name]) for name in PROBLEM} for problem in data["problems"]],
        [_text(id) for id in data["clashes"]],
    )


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        raise IndexBroken(f"{path} is missing or damaged; {CURE}") from None


def checksums(data: Path) -> dict[str, tuple[int, str]]:
    """Return name -> (bytes, SHA-256) of the files of a data folder."""
    return {path.name: (path.stat().st_size, sha256(path)) for path in sorted(data.iterdir())}


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal, read piece by piece."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


def check_files(folder: Path, manifest: Manifest, *, contents: bool) -> None:
    """Compare the data files of a generation with its manifest: names, sizes and the checksums
    of small files (the table of contents, a pickle, is one); with ``contents``, of all.

    Raises IndexBroken for the first that differs.
    """
    data = folder / "data"
    present = {path.name for path in data.iterdir()} if data.is_dir() else set()
    for name in sorted(present ^ set(manifest.files)):
        state = "is not of this index" if name in present else "is missing"
        raise IndexBroken(f"{data / name} {state}; {CURE}")
    for name, (size, digest) in manifest.files.items():
        if not _same(data / name, size, digest if contents or size < SMALL else None):
            raise IndexBroken(f"{data / name} is damaged; {CURE}")


def _same(path: Path, size: int, digest: str | None) -> bool:
    """Tell whether a file is of a size and, where one is given, a digest."""
    try:
        return path.stat().st_size == size and (digest is None or sha256(path) == digest)
    except OSError:
        return False


def check(reader: Reader, expected: Manifest) -> None:
    """Compare an open index with its manifest: sections, and a known word in each language.

    Raises IndexBroken at the first difference.
    """
    if reader.count() != expected.sections:
        raise IndexBroken(
            f"the index has {reader.count()} sections and should have {expected.sections}; {CURE}"
        )
    for language, (term, id) in expected.canaries.items():
        if reader.scores(Term("text_exact", term), id) is None:
            raise IndexBroken(f"the index does not find its {language} text; {CURE}")
