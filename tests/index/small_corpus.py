"""Folders of small policies, and what an index made of them answers."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from index import generations, ledger, manifest
from index.account import total
from index.build import build
from index.engine import Reader, Request, engine
from index.query import All, Term
from index.report import Options, Report

CURE = "build it again with the option full"
SIZE = 40
"""The documents of a corpus for builds that fail."""


def policy(*words: str) -> str:
    """Return a policy with a section for each word."""
    parts = [
        f"{number}. About {word}\n\nThis section says what we do with your {word} when you visit.\n"
        for number, word in enumerate(words, 1)
    ]
    return "\n".join(["Acme Privacy Policy\n", *parts])


def put(folder: Path, files: Mapping[str, str | bytes | None]) -> Path:
    """Write files to a folder, or remove those whose content is None; return the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def lines(**texts: str) -> str:
    """Return JSON lines of records by id."""
    return "".join(json.dumps({"id": id, "text": text}) + "\n" for id, text in texts.items())


def make(folder: Path, index: Path, **options: Any) -> Report:
    return build([folder], index, Options(**options))


def renew(numbered: Path, index: Path, **options: Any) -> Path:
    """Make an index of the folder of :data:`SIZE` policies, whose files then change."""
    make(numbered, index, **options)
    put(numbered, {f"{n}.txt": policy(f"word{n}", "new") for n in range(SIZE)})
    return index


def counts(report: Report) -> tuple[int, int, int, int]:
    """Return documents added, updated, unchanged, dropped."""
    return report.added, report.updated, report.unchanged, report.dropped


@contextmanager
def opened(index: Path) -> Iterator[Reader]:
    """Open an index after checking all that can be checked."""
    folder = generations.current(index)
    known = manifest.read(folder)
    manifest.check_files(folder, known, contents=True)
    reader = engine(known.engine).open(folder / "data")
    try:
        manifest.check(reader, known)
        yield reader
    finally:
        reader.close()


def with_word(index: Path, word: str) -> set[str]:
    """Return the ids of the documents that hold a word."""
    with opened(index) as reader:
        hits = reader.search(Request(Term("text_exact", word), limit=1000)).hits
        return {hit.stored["document"] for hit in hits}


def snapshot(index: Path) -> dict[str, Any]:
    """Return all that an index holds, in an order of its own."""
    folder = generations.current(index)
    sources = ledger.read(folder)
    accounts = total(source.accounts for source in sources.values())
    with opened(index) as reader:
        stored = [dict(h.stored) for h in reader.search(Request(All(), limit=10_000)).hits]
        words = {
            word: reader.frequency("text_stem", word) for word in reader.vocabulary("text_stem")
        }
    return {
        "sections": sorted(stored, key=lambda s: s["id"]),
        "words": {word: n for word, n in words.items() if n},
        "documents": sorted(d for source in sources.values() for d in source.documents.items()),
        "taken": {tag: (a.sections, a.taken, a.left) for tag, a in accounts.items()},
    }


def generation_names(index: Path) -> list[str]:
    return sorted(path.name for path in index.iterdir())


def words(index: Path) -> tuple[int, int]:
    """Return how many documents are of the old and of the new corpus."""
    return len(with_word(index, "old")), len(with_word(index, "new"))


def segment(data: Path) -> Path:
    """Return the one segment of an index that was written at once."""
    return next(data.glob("*.arrays"))
