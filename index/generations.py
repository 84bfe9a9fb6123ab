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

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from index.errors import IndexBroken, IndexBusy, IndexMissing, IndexUnwritable
from index.manifest import CURE

POINTER = "CURRENT"
_PREFIX = "gen-"
_UNFINISHED = ".unfinished"


def current(index: Path) -> Path:
    """Return the folder of the generation in force.

    Raises IndexMissing where there is no index, IndexBroken where its pointer leads nowhere.
    """
    pointer = index / POINTER
    try:
        with pointer.open("rb") as stream:
            name = stream.read(64).decode("utf-8", "replace").strip()
    except (FileNotFoundError, NotADirectoryError):
        raise IndexMissing(
            f"no index at {index}; make one with: policysearch build PATH... --index {index}"
        ) from None
    except OSError as error:
        reason = error.strerror or error
        raise IndexBroken(f"{pointer} cannot be read: {reason}; check its permissions") from None
    folder = index / name
    if not _is_generation(name) or not folder.is_dir():
        raise IndexBroken(f"{pointer} names no generation of this index; {CURE}")
    return folder


@contextmanager
def lock(index: Path) -> Iterator[None]:
    """Hold the right to build; the system frees it when the process ends, however it ends.

    Raises IndexBusy where another build has it, IndexUnwritable where the folder cannot be made.
    """
    try:
        index.mkdir(parents=True, exist_ok=True)
        held = FileLock(index / "lock", timeout=0)
        held.acquire()
    except Timeout:
        raise IndexBusy(f"another build is at work on {index}; wait for it to end") from None
    except OSError as error:
        raise unwritable(index, error) from None
    try:
        yield
    finally:
        held.release()


def unwritable(index: Path, error: OSError) -> IndexUnwritable:
    """Return the error that says why an index cannot be written."""
    reason = error.strerror or str(error)
    return IndexUnwritable(
        f"cannot write the index at {index}: {reason}; free room or name another place with --index"
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

    Where none is known to be, whole ones stay until a build has made another.
    """
    (index / (POINTER + _UNFINISHED)).unlink(missing_ok=True)
    try:
        keep = current(index).name
    except (IndexMissing, IndexBroken):
        keep = ""
    for path in index.iterdir():
        name = path.name.removesuffix(_UNFINISHED)
        dead = name != path.name or (keep and name != keep)
        if _is_generation(name) and dead:
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
    return name.startswith(_PREFIX) and name.removeprefix(_PREFIX).isdecimal()


def _next_name(index: Path) -> str:
    numbers = [
        int(path.name.removeprefix(_PREFIX))
        for path in index.iterdir()
        if _is_generation(path.name)
    ]
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
