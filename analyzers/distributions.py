"""Whether a distribution may have entry points of a group, told without ``importlib.metadata``.

That imports the parsers of electronic mail and reads all that is installed, in a tenth of the time
of a first search; on most machines to learn that there is no plug-in.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.machinery import PathFinder
from pathlib import Path

_KEEPERS = (".dist-info", ".egg-info")


def advertised(group: str) -> bool:
    """Tell whether entry points of a group may be installed; False is certain.

    Where distributions are kept in anything but ``*.dist-info`` and ``*.egg-info`` folders of the
    path (archives, eggs, finders of others), it is True.
    """
    others = (finder for finder in sys.meta_path if finder is not PathFinder)
    if any(hasattr(finder, "find_distributions") for finder in others):
        return True
    return any(_holds(folder, group.encode()) for folder in dict.fromkeys(sys.path))


def _holds(folder: str, group: bytes) -> bool:
    try:
        names = [path.name for path in Path(folder).iterdir()]
    except FileNotFoundError:
        return False
    except OSError:  # an archive, or what only another reader can read
        return True
    if any(name.lower().endswith(".egg") for name in (*names, folder)):
        return True
    return any(group in text for text in _texts(folder, names))


def _texts(folder: str, names: list[str]) -> Iterator[bytes]:
    """Yield the files of entry points in a folder of the path."""
    for name in names:
        if name.lower().endswith(_KEEPERS):
            path = Path(folder, name, "entry_points.txt")
            if path.is_file():
                yield path.read_bytes()
