"""One generation of an index, open: what it says of itself, and its reader."""

from __future__ import annotations

import weakref
from collections.abc import Iterable
from pathlib import Path

from analyzers import plugins
from index import generations, manifest
from index.engine import Reader, engine
from index.errors import AnalyzerMissing, IndexBroken
from index.manifest import Manifest
from searcher.completion import Words
from searcher.letters import Letters
from searcher.rarity import Rarity

CHECKED = 8 << 20
"""The size in bytes up to which all of an index's checksums are compared whenever it is opened, in
some milliseconds; beyond it, those of its small files. ``verify`` compares all."""


class Opened:
    """A generation that stays open for as long as somebody holds it, or until it is closed.

    A search holds the one that it began with, so a reload takes nothing from under it.
    ``languages`` are primary tags, the most frequent first; ``rarity`` tells of its terms,
    ``letters`` of its sections.
    """

    def __init__(self, folder: Path, manifest: Manifest, reader: Reader) -> None:
        self.folder, self.manifest, self.reader = folder, manifest, reader
        primary = dict.fromkeys(tag.split("-")[0] for tag in manifest.languages)
        self.languages: tuple[str, ...] = tuple(primary)
        self.rarity = Rarity(reader, manifest.languages)
        self.letters = Letters()
        self.words = Words(reader)
        self._finalizer = weakref.finalize(self, reader.close)

    def close(self) -> None:
        """Close the files; doing it twice does no harm."""
        self._finalizer()

    @property
    def closed(self) -> bool:
        return not self._finalizer.alive


def current(path: Path) -> Opened:
    """Open the generation in force of the index at a path.

    Raises IndexMissing where there is none, IndexBroken where it is damaged, EngineMissing and
    AnalyzerMissing where what made it is not installed.
    """
    folder = generations.current(path)
    while True:
        try:
            return _open(folder)
        except (IndexBroken, OSError):
            before, folder = folder, generations.current(path)
            if folder == before:  # else builds replaced it meanwhile
                raise


def _open(folder: Path) -> Opened:
    found = manifest.read(folder)
    size = sum(size for size, _ in found.files.values())
    manifest.check_files(folder, found, contents=size <= CHECKED)
    _check_analyzers(found)
    return Opened(folder, found, engine(found.engine).open(folder / "data"))


def _check_analyzers(found: Manifest) -> None:
    """Raise AnalyzerMissing where an index has terms of a plug-in that is gone, or another now, by
    the version that the analyzer says of itself."""
    made = [part for part in found.fingerprint.split(", ") if part.startswith(plugins.PLUGGED)]
    if made and _versions(made) != _versions(plugins.described(found.analysed)):
        raise AnalyzerMissing(
            f"the index was made with {'; '.join(made)}; install that, or build it again"
        )


def _versions(described: Iterable[str]) -> set[str]:
    """Return the tags and versions of analyzers without the distributions that have them."""
    return {one.partition(" of ")[0] for one in described}
