"""Damaged files, as a reader of them meets them: what it raises, told as what it is."""

from __future__ import annotations

import errno
import pickle
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from index.errors import IndexBroken
from index.manifest import CURE

DAMAGE = (
    AttributeError,
    EOFError,
    ImportError,
    LookupError,
    MemoryError,
    OverflowError,
    TypeError,
    ValueError,
    pickle.UnpicklingError,
    struct.error,
    zlib.error,
)
"""What reading damaged files raises: names, offsets and lengths in them are trusted."""
BAD_PLACES = (errno.EINVAL, errno.ENOENT)
"""What the system says of a place or a file that a damaged file names."""


@contextmanager
def reading(*others: type[Exception]) -> Iterator[None]:
    """Read from the files of an index; ``others`` are also raised where they are damaged.

    Raises IndexBroken where they are damaged.
    """
    damage: tuple[type[Exception], ...] = (*DAMAGE, *others)
    try:
        yield
    except damage as error:
        raise _broken(error) from error
    except OSError as error:
        if error.errno not in BAD_PLACES:
            raise
        raise _broken(error) from error


def _broken(error: Exception) -> IndexBroken:
    return IndexBroken(f"the files of the index are damaged ({type(error).__name__}); {CURE}")
