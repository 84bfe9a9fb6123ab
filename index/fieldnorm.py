"""Lengths as one byte can tell them: those that scores are made of, in every engine.

Lucene and Tantivy keep the length of a field in one byte: lengths below 40 as they are, longer ones
rounded down to four binary digits (Lucene's ``SmallFloat.intToByte4``). Whoever scores by exact
lengths ranks otherwise than they do.
"""

from __future__ import annotations

import bisect

FIELDNORMS: tuple[int, ...] = (
    *range(40),
    *(24 + (digits << shift) for shift in range(1, 28) for digits in range(8, 16)),
)
"""The 256 lengths, in terms, ascending."""


def fieldnorm(length: int) -> int:
    """Return the longest of the 256 lengths that is not above a length."""
    return FIELDNORMS[bisect.bisect_right(FIELDNORMS, length) - 1]
