"""Finding the files of a corpus: stable order, stable ids, no file read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus import overrides, plugins
from corpus.errors import CorpusError, Problem, Unreadable

KINDS = {".txt": "txt", ".md": "md", ".markdown": "md", ".jsonl": "jsonl"}
DEEPEST = 100
"""How many folders may lie within each other; what lies deeper is reported, not read."""

_SUPPORTED = ".txt, .md and .jsonl are read"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read: ``id`` is unique among the files found with it and does not depend on
    where the corpus lies; ``kind`` is "txt", "md", "jsonl" or the ending of files that a plug-in
    reads; ``overrides`` is what a ``corpus.toml`` tells of it."""

    path: Path
    id: str
    kind: str
    overrides: tuple[tuple[str, str], ...] = ()

    @property
    def encoding(self) -> str | None:
        """The encoding that a ``corpus.toml`` tells."""
        return dict(self.overrides).get(overrides.ENCODING)

    @property
    def metadata(self) -> dict[str, str]:
        """What a ``corpus.toml`` tells of its documents."""
        return {name: value for name, value in self.overrides if name != overrides.ENCODING}

    def size(self) -> int:
        """Return its size in bytes, 0 where it cannot be known."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0


def source_files(
    paths: Iterable[str | os.PathLike[str]], *, without: Path | None = None
) -> Iterator[SourceFile | Problem]:
    """Yield the files of ``paths``, folders walked by name, each file once.

    Hidden files and folders are passed over, and the folder ``without``; what cannot be read is a
    Problem, and so are ids that depend on the order of the paths. Raises CorpusError for a path
    that is empty or does not exist and for a ``corpus.toml`` that makes no sense.
    """
    roots = [_root(path) for path in paths]
    walker = _Walker()
    if without is not None and without.exists():
        walker.pass_over(without)
    for root in roots:
        yield from walker.walk(root)


def _root(path: str | os.PathLike[str]) -> Path:
    if not os.fspath(path):
        raise CorpusError("a path is empty; write . for the working directory")
    if not os.path.lexists(path):
        raise CorpusError(f"{os.fspath(path)}: no such file or folder; check the path")
    return Path(path)


class _Walker:
    """Remembers what was seen, so that loops end and ids stay unique across roots."""

    def __init__(self) -> None:
        self._seen: set[tuple[int, int]] = set()
        self._ids: set[str] = set()
        self._taken: list[str] = []

    def pass_over(self, folder: Path) -> None:
        """Walk into a folder no more."""
        self._first_time(folder.stat())

    def walk(self, root: Path) -> Iterator[SourceFile | Problem]:
        name = root.name
        try:
            name = name if name not in {"", ".."} else root.resolve().name
            status = root.stat()
            is_folder = stat.S_ISDIR(status.st_mode)
            told = overrides.Overrides() if is_folder else overrides.load(root.parent)
        except OSError as error:
            yield Unreadable.of(root, self._unique(name), error)
            return
        self._taken = []
        yield from self._entry(root, name, status, told, 0)
        if self._taken:
            yield _shared(root, self._taken)

    def _entry(
        self, path: Path, name: str, status: os.stat_result, told: overrides.Overrides, depth: int
    ) -> Iterator[SourceFile | Problem]:
        if not self._first_time(status):
            return
        if not stat.S_ISDIR(status.st_mode):
            yield self._file(path, name, status, told)
        elif depth > DEEPEST:
            reason = f"more than {DEEPEST} folders deep"
            yield Problem(str(path), reason, "name the folder itself, or move it up")
        else:
            yield from self._folder(path, name, depth)

    def _folder(self, folder: Path, prefix: str, depth: int) -> Iterator[SourceFile | Problem]:
        try:
            names = sorted(path.name for path in folder.iterdir())
            told = overrides.load(folder)
        except OSError as error:
            yield Unreadable.of(folder, _printable(prefix), error)
            return
        for glob in told.unused(names):
            reason, cure = f'no file here fits ["{glob}"]', "mend the pattern, or remove its table"
            yield Problem(str(folder / overrides.NAME), reason, cure, "warning")
        for own in names:
            if own.startswith(".") or own == overrides.NAME:
                continue
            path, name = folder / own, f"{prefix}/{own}" if prefix else own
            try:
                status = path.stat()
            except OSError as error:
                yield Unreadable.of(path, self._unique(name), error)
                continue
            yield from self._entry(path, name, status, told, depth + 1)

    def _file(
        self, path: Path, name: str, status: os.stat_result, told: overrides.Overrides
    ) -> SourceFile | Problem:
        if not stat.S_ISREG(status.st_mode):
            return Problem(str(path), "not a regular file", "only files and folders are read")
        ending = path.suffix.lower()
        kind = KINDS.get(ending)
        if kind is None and ending[1:] in plugins.installed():
            kind = ending[1:]
        if kind is None:
            reason = f"no reader for {ending or 'files without an extension'}"
            return Problem(str(path), reason, _SUPPORTED, "unsupported")
        return SourceFile(path, self._unique(name), kind, told.of(path.name))

    def _first_time(self, status: os.stat_result) -> bool:
        """Tell whether a file or folder is met for the first time, under any of its names."""
        key = (status.st_dev, status.st_ino)
        if key in self._seen:
            return False
        self._seen.add(key)
        return True

    def _unique(self, name: str) -> str:
        printable = _printable(name)
        unique, count = printable, 1
        while unique in self._ids:
            count += 1
            unique = f"{printable}~{count}"
        self._ids.add(unique)
        if unique != printable:
            self._taken.append(unique)
        return unique


def _printable(name: str) -> str:
    """Return a name without what is of no encoding, as ids have it."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _shared(root: Path, ids: list[str]) -> Problem:
    """Return the warning of ids that would be another file's, were the paths in another order."""
    reason = f'the names of {len(ids):,} of its files were taken: ids are such as "{ids[0]}"'
    cure = "the order of the paths tells which; build from the folder that they share"
    return Problem(str(root), reason, cure, "warning")
