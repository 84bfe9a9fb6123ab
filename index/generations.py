"""An index on disk: numbered generations, and a pointer that names the one in force.

::

    INDEX/CURRENT            gen-000003
    INDEX/lock               held by a build
    INDEX/gen-000003/        manifest.json, sources.json, data/ (the engine's files)
    INDEX/gen-000002/        the one before, kept until the next build

A generation is made under another name and renamed when it is whole; then the pointer is replaced,
which a file system does at once or not at all. A build that dies leaves the old one in force.
"""

from __future__ import annotations

import math
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.errors import IndexBroken, IndexBusy, IndexMissing, IndexUnwritable
from index.manifest import CURE, MANIFEST, SOURCES

POINTER = "CURRENT"
LOCK = "lock"
MAKE = "make one with a build"
FOR_EVER = -1
"""What a lock takes for waiting without end."""
_PREFIX = "gen-"
_NAME = re.compile(f"{_PREFIX}[0-9]{{6}}")
_UNFINISHED = ".unfinished"
_CONTENT = {MANIFEST, SOURCES, "data"}


def current(index: Path) -> Path:
    """Return the folder of the generation in force.

    Raises IndexMissing where there is no index, IndexBroken where its pointer leads nowhere.
    """
    name = _pointed(index)
    while not _is_generation(name) or not (index / name).is_dir():
        before, name = name, _pointed(index)
        if name == before:  # else builds replaced it meanwhile
            raise IndexBroken(f"{index / POINTER} names no generation of this index; {CURE}")
    return index / name


def _pointed(index: Path) -> str:
    pointer = index / POINTER
    try:
        with pointer.open("rb") as stream:
            return stream.read(64).decode("utf-8", "replace").strip()
    except (FileNotFoundError, NotADirectoryError):
        raise IndexMissing(f"no index at {index}; {MAKE}") from None
    except OSError as error:
        reason = error.strerror or error
        raise IndexBroken(f"{pointer} cannot be read: {reason}; check its permissions") from None


@contextmanager
def lock(index: Path, wait: float = 0) -> Iterator[None]:
    """Hold the right to build; the system frees it when the process ends, however it ends.

    Raises IndexBusy where another build has it and still has it after ``wait`` seconds
    (``math.inf`` waits for ever), IndexUnwritable where the folder cannot be made.
    """
    from filelock import FileLock, Timeout

    try:
        index.mkdir(parents=True, exist_ok=True)
        held = FileLock(index / LOCK)
        held.acquire(timeout=wait if math.isfinite(wait) else FOR_EVER)
    except Timeout:
        after = f" after {wait:g} s" if wait else ""
        raise IndexBusy(
            f"another build is at work on {index}{after}; let it end, or wait longer by the option "
            "wait"
        ) from None
    except OSError as error:
        raise unwritable(index, error) from None
    try:
        yield
    finally:
        held.release()


def check_place(index: Path) -> None:
    """Raise IndexUnwritable where a folder has other files and no generation of an index, which
    would be lost among them, and where it cannot be read."""
    try:
        names = [path.name for path in index.iterdir()] if index.is_dir() else []
    except OSError as error:
        raise unwritable(index, error) from None
    bare = {name.removesuffix(_UNFINISHED) for name in names if not name.startswith(".")}
    # A pointer or a lock alone proves nothing: other programs keep files of those names.
    if any(map(_is_generation, bare)) or bare <= {POINTER, LOCK}:
        return
    raise IndexUnwritable(f"{index} has other files in it; name a new folder, or an empty one")


def unwritable(index: Path, error: OSError) -> IndexUnwritable:
    """Return the error that says why an index cannot be written."""
    reason = error.strerror or str(error)
    return IndexUnwritable(
        f"cannot write the index at {index}: {reason}; free room or name another place"
    )


@contextmanager
def new_generation(index: Path) -> Iterator[Path]:
    """Give a folder to fill; it becomes the generation in force when the context ends well."""
    name = _next_name(index)
    folder = index / (name + _UNFINISHED)
    folder.mkdir()
    try:
        yield folder
        _sync(folder)
        folder.rename(index / name)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    _point(index, name)


def _point(index: Path, name: str) -> None:
    fresh = index / (POINTER + _UNFINISHED)
    try:
        with fresh.open("w", encoding="utf-8") as stream:
            stream.write(name + "\n")
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(index / POINTER)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    _sync_folder(index)


def sweep(index: Path) -> None:
    """Remove what dead builds left, and generations but for the one in force.

    Where none is known to be, whole ones stay until a build has made another. A folder that holds
    anything but what a build makes is somebody else's, whatever its name, and stays.
    """
    (index / (POINTER + _UNFINISHED)).unlink(missing_ok=True)
    try:
        keep = current(index).name
    except (IndexMissing, IndexBroken):
        keep = ""
    for path in index.iterdir():
        name = path.name.removesuffix(_UNFINISHED)
        dead = name != path.name or (keep and name != keep)
        if _is_generation(name) and dead and _is_ours(path):
            shutil.rmtree(path, ignore_errors=True)


def link_data(old: Path, new: Path) -> None:
    """Give a new generation the data files of an old one, shared where the system can.

    An engine never changes a file that it has closed, so sharing is safe.
    """
    (new / "data").mkdir()
    for path in sorted((old / "data").iterdir()):
        try:
            os.link(path, new / "data" / path.name)
        except OSError:
            shutil.copy2(path, new / "data" / path.name)


def _is_generation(name: str) -> bool:
    return _NAME.fullmatch(name) is not None


def _is_ours(path: Path) -> bool:
    """Tell a folder with nothing but the parts of a generation, or of an unfinished one."""
    if path.is_symlink() or not path.is_dir():
        return False
    return {inner.name for inner in path.iterdir()} <= _CONTENT


def _next_name(index: Path) -> str:
    names = (path.name.removesuffix(_UNFINISHED) for path in index.iterdir())
    numbers = [int(name.removeprefix(_PREFIX)) for name in names if _is_generation(name)]
    return f"{_PREFIX}{max(numbers, default=0) + 1:06}"


def _sync(folder: Path) -> None:
    """Bring files and folders to the disk, so that the pointer never names what is not there."""
    for path in (*folder.rglob("*"), folder):
        if path.is_dir():
            _sync_folder(path)
        else:
            with path.open("rb") as stream:
                os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
