"""Finding the files of a corpus: stable order, stable ids, no file read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus import overrides
from corpus.errors import CorpusError, Problem

KINDS = {".txt": "txt", ".md": "md", ".markdown": "md", ".jsonl": "jsonl"}
_SUPPORTED = ".txt, .md and .jsonl are read"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read: ``id`` is unique among the files found with it and does not depend on
    where the corpus lies; ``kind`` is "txt", "md" or "jsonl"; ``overrides`` is what a
    ``corpus.toml`` tells of it."""

    path: Path
    id: str
    kind: str
    overrides: tuple[tuple[str, str], ...] = ()


def source_files(paths: Iterable[str | os.PathLike[str]]) -> Iterator[SourceFile | Problem]:
    """Yield the files of ``paths``, folders walked by name, each file once.

    Hidden files and folders are passed over; what cannot be read is a Problem. Raises
    CorpusError for a path that does not exist and for a ``corpus.toml`` that makes no sense.
    """
    roots = [Path(path) for path in paths]
    for root in roots:
        if not os.path.lexists(root):
            raise CorpusError(f"{root}: no such file or folder; check the path")
    walker = _Walker()
    for root in roots:
        yield from walker.walk(root)


class _Walker:
    """Remembers what was seen, so that loops end and ids stay unique across roots."""

    def __init__(self) -> None:
        self._seen: set[tuple[int, int]] = set()
        self._ids: set[str] = set()

    def walk(self, root: Path) -> Iterator[SourceFile | Problem]:
        name = root.name if root.name not in {"", ".."} else root.resolve().name
        if root.is_dir():
            yield from self._folder(root, name)
        else:
            told = overrides.load(root.parent)
            yield from self._file(root, name, told)

    def _folder(self, folder: Path, prefix: str) -> Iterator[SourceFile | Problem]:
        try:
            if not self._first_time(folder.stat()):
                return
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            yield _unreadable(folder, error)
            return
        told = overrides.load(folder)
        for entry in entries:
            if entry.name.startswith(".") or entry.name == overrides.NAME:
                continue
            path, name = folder / entry.name, f"{prefix}/{entry.name}" if prefix else entry.name
            if path.is_dir():
                yield from self._folder(path, name)
            else:
                yield from self._file(path, name, told)

    def _file(
        self, path: Path, name: str, told: overrides.Overrides
    ) -> Iterator[SourceFile | Problem]:
        try:
            status = path.stat()
        except OSError as error:
            yield _unreadable(path, error)
            return
        if not self._first_time(status):
            return
        if not stat.S_ISREG(status.st_mode):
            yield Problem(str(path), "not a regular file", "only files and folders are read")
        elif path.suffix.lower() not in KINDS:
            kind = path.suffix.lower() or "files without an extension"
            yield Problem(str(path), f"no reader for {kind}", _SUPPORTED, "unsupported")
        else:
            kind = KINDS[path.suffix.lower()]
            yield SourceFile(path, self._unique(name), kind, told.of(path.name))

    def _first_time(self, status: os.stat_result) -> bool:
        """Tell whether a file or folder is met for the first time, under any of its names."""
        key = (status.st_dev, status.st_ino)
        if key in self._seen:
            return False
        self._seen.add(key)
        return True

    def _unique(self, name: str) -> str:
        printable = name.encode("utf-8", "backslashreplace").decode("utf-8")
        unique, count = printable, 1
        while unique in self._ids:
            count += 1
            unique = f"{printable}~{count}"
        self._ids.add(unique)
        return unique


def _unreadable(path: Path, error: OSError) -> Problem:
    reason = error.strerror or type(error).__name__
    return Problem(str(path), f"cannot be opened: {reason}", "check the path and its permissions")
