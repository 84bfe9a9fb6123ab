"""What a generation says of itself: ``manifest.json`` beside its data."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from index import schema
from index.engine import Reader
from index.errors import IndexBroken
from index.query import Term

FORMAT = f"policysearch index {schema.VERSION}"
"""An index of another schema is refused when it is opened, and a build makes it anew."""
MANIFEST = "manifest.json"
SOURCES = "sources.json"
"""The list of what went in, beside the manifest: see :mod:`index.ledger`."""
SMALL = 1 << 20
"""The size in bytes below which a file's checksum is compared whenever the index is opened."""
CURE = "build it again with the option full"


class Manifest(NamedTuple):
    """What a generation says of itself. ``fingerprint`` names all that its terms depend on,
    ``created`` is the time in UTC, by ISO 8601; ``files`` maps each data file to its size in bytes
    and its SHA-256, ``canaries`` a language to a term of its and the section that has it,
    ``languages`` to its number of sections; ``analysed`` are the languages of sections and titles,
    of which a title's may be no section's; ``sources`` is the SHA-256 of the list of what went
    in."""

    engine: str
    fingerprint: str
    created: str
    sections: int
    documents: int
    languages: Mapping[str, int]
    analysed: list[str]
    canaries: Mapping[str, tuple[str, str]]
    files: Mapping[str, tuple[int, str]]
    sources: str
    format: str = FORMAT


def write(folder: Path, manifest: Manifest) -> None:
    """Write the manifest of a generation."""
    text = json.dumps(manifest._asdict(), indent=1, ensure_ascii=False)
    (folder / MANIFEST).write_text(text, "utf-8")


def read(folder: Path) -> Manifest:
    """Return the manifest of a generation.

    Raises IndexBroken where it is not one of ours.
    """
    data = parsed(folder / MANIFEST)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise IndexBroken(f"{folder} is of another version or not an index; {CURE}")
    try:
        return _manifest(data)
    except (AttributeError, KeyError, TypeError, ValueError):
        raise IndexBroken(f"{folder / MANIFEST} is damaged; {CURE}") from None


def engine_of(folder: Path) -> str:
    """Return the name of the engine that keeps a generation, also one of another version, which a
    build makes anew.

    Raises IndexBroken where it is not told.
    """
    try:
        return as_text(parsed(folder / MANIFEST)["engine"])
    except (KeyError, TypeError):
        raise IndexBroken(f"{folder / MANIFEST} is damaged; {CURE}") from None


def _manifest(data: dict[str, Any]) -> Manifest:
    return Manifest(
        engine=as_text(data["engine"]),
        fingerprint=as_text(data["fingerprint"]),
        created=as_text(data["created"]),
        sections=_count(data["sections"]),
        documents=_count(data["documents"]),
        languages={tag: _count(n) for tag, n in data["languages"].items()},
        analysed=[as_text(tag) for tag in data["analysed"]],
        canaries={
            tag: (as_text(term), as_text(id)) for tag, (term, id) in data["canaries"].items()
        },
        files={name: (_count(size), as_text(sha)) for name, (size, sha) in data["files"].items()},
        sources=as_text(data["sources"]),
    )


def as_text(value: object) -> str:
    """Return a value that has to be text. Raises TypeError where it is none."""
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise TypeError(value)
    return value


def parsed(path: Path) -> Any:
    """Return what is in a file of JSON. Raises IndexBroken where it cannot be read."""
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
