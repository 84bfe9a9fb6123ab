"""Short names of sections, made of their ids: the same in every index that has the section.

A key is a hash in the letters of base32 (RFC 4648, in small letters). It begins with a letter, so
that it cannot be taken for a number in a list. A person is shown its shortest beginning that no
other section of the index shares, as Git does with commits.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

SHORTEST = 4
"""How much of a key is shown at least, in characters."""
LENGTH = 10
"""Characters of a whole key: 49 bits, so that two among a million are the same once in a thousand
indexes."""
_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"
_LETTERS = bytes(ord(_BASE32[byte % len(_BASE32)]) for byte in range(256))
_FIRST = 16  # letters that a key begins with
_SHAPE = re.compile(f"[{_BASE32[:_FIRST]}][{_BASE32}]{{{SHORTEST - 1},{LENGTH - 1}}}")


def key(id: str) -> str:
    """Return the whole key of a section's id."""
    digest = hashlib.blake2b(id.encode("utf-8", "surrogatepass"), digest_size=LENGTH).digest()
    return _BASE32[digest[0] % _FIRST] + digest[1:].translate(_LETTERS).decode()


def is_key(text: str) -> bool:
    """Tell whether text may be a key or its beginning, as it is shown."""
    return _SHAPE.fullmatch(text) is not None


def shortest(key: str, others: Iterable[str]) -> str:
    """Return the shortest beginning of a key that none of the others shares."""
    different = [other for other in others if other != key]
    for length in range(SHORTEST, LENGTH):
        if not any(other.startswith(key[:length]) for other in different):
            return key[:length]
    return key
