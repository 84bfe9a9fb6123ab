"""What differs between two texts, word by word, as ``wdiff`` shows it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from analyzers.words import HAN
from searcher.terminal import Marked

LONGEST = 20_000
"""Longer texts are compared line by line, in characters: by words it would take seconds."""
_PIECE = re.compile(rf"[{HAN}]|[^\W{HAN}]+|\s+|[^\w\s]")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
OLD, NEW = ("[-", "-]"), ("{+", "+}")
"""What stands around words of the first text alone, and of the second."""


def differences(old: str, new: str) -> Marked | None:
    """Return both texts in one, with what either has alone in brackets and marked; None where they
    are the same but for white space."""
    if old.split() == new.split():
        return None
    pieces = (_PIECE if max(len(old), len(new)) <= LONGEST else _LINE).findall
    text, marks = "", []
    for piece, brackets in _joined(pieces(old), pieces(new)):
        if brackets:
            piece = brackets[0] + piece + brackets[1]
            marks.append((len(text), len(text) + len(piece)))
        text += piece
    return Marked(text, tuple(marks))


def _joined(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, tuple[str, str] | None]]:
    """Yield what both have as it is in the second, and what one has in its brackets."""
    matcher = SequenceMatcher(lambda piece: piece.isspace(), old, new, autojunk=False)
    for kind, first, last, start, stop in matcher.get_opcodes():
        if kind == "equal":
            yield "".join(new[start:stop]), None
            continue
        for piece, brackets in (("".join(old[first:last]), OLD), ("".join(new[start:stop]), NEW)):
            if piece.strip():
                yield piece, brackets
            else:
                yield piece if brackets is NEW else "", None
