"""Damaged files, as a reader of them meets them: what it raises, told as what it is."""

from __future__ import annotations

import errno
import pickle
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from whoosh.index import IndexError as WhooshIndexError
from whoosh.reading import CorruptIndexError, TermNotFound

from index.errors import IndexBroken
from index.manifest import CURE

DAMAGE = (
    AttributeError,
    CorruptIndexError,
    EOFError,
    ImportError,
    LookupError,
    MemoryError,
    OverflowError,
    TermNotFound,
    TypeError,
    ValueError,
    WhooshIndexError,
    pickle.UnpicklingError,
    struct.error,
    zlib.error,
)
"""What reading damaged files raises: Whoosh trusts the names, offsets and lengths that it reads."""
BAD_PLACES = (errno.EINVAL, errno.ENOENT)
"""What the system says of a place or a file that a damaged file names."""


@contextmanager
def reading() -> Iterator[None]:
    """Read from the files of an index.

    Raises IndexBroken where they are damaged.
    """
    try:
        yield
    except DAMAGE as error:
        raise _broken(error) from error
    except OSError as error:
        if error.errno not in BAD_PLACES:
            raise
        raise _broken(error) from error


def _broken(error: Exception) -> IndexBroken:
    return IndexBroken(f"the files of the index are damaged ({type(error).__name__}); {CURE}")
