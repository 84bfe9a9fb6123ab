"""Lines of a text with their offsets, and what their outer form tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

SPACE = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad"
SENTENCE_END = ".。．۔؟!！?？"
CLAUSE_END = ";,:،؛；，、：…"
HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"

_ENDS = "".join(sign for sign in SENTENCE_END + CLAUSE_END if sign not in "?？؟")
_MARGIN = re.compile(rf"[{SPACE}{INVISIBLE}]*")
_BULLET = re.compile(
    r"[•‣◦∙·●○■□▪▫➢➤✓✔★*+§¶–—‐‑-](?=\s|\w)|[o](?=\s)"
    r"|[(（][\w]{1,4}[)）]|[a-zа-яəғқңөұүһіا-ی]{1,3}[)）]|(?:[a-z]|i{1,3}|iv|vi{0,3}|ix|x)[.](?=\s)"
)
_PARAGRAPH = re.compile(r"§\s?\d")
_HAN = re.compile(f"[{HAN}]")


class Line(NamedTuple):
    """A line: ``source[start:stop]`` with its line end, ``text`` without it or outer space."""

    start: int
    stop: int
    text: str
    indent: int
    """How many characters stand before ``text``."""

    @property
    def inner(self) -> int:
        """Offset in the source where ``text`` begins."""
        return self.start + self.indent


def lines(source: str, start: int = 0, stop: int | None = None) -> list[Line]:
    """Return the lines of ``source[start:stop]``; they tile it."""
    result = []
    for raw in source[start:stop].splitlines(keepends=True):
        margin = None if raw[0].isalnum() else _MARGIN.match(raw)
        indent = margin.end() if margin else 0
        result.append(Line(start, start + len(raw), raw[indent:].rstrip(), indent))
        start += len(raw)
    return result


def is_bullet(text: str) -> bool:
    """Tell whether a line is an item of a list: ``• x``, ``- x``, ``a) x``, ``(1) x``, ``§ x``.

    ``§ 5`` is not: it numbers a paragraph of a law.
    """
    return _BULLET.match(text) is not None and not (text[0] == "§" and _PARAGRAPH.match(text))


def is_sentence(text: str) -> bool:
    """Tell whether a line ends as sentences, clauses and lead-ins end; questions do not count."""
    end = text.rstrip("\"'”’»)）」』*_ ")[-1:]
    return end in _ENDS


def width(text: str) -> int:
    """Return the length of ``text`` with a Han character counted as three: it says as much."""
    return len(text) + (0 if text.isascii() else 2 * len(_HAN.findall(text[:400])))


def numbered(source: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last line, counted from 1, of each span of a source, in order.

    White space at the ends of a span is none of it. Lines end at a line feed, as editors and
    ``grep -n`` count them.
    """
    at, line = 0, 1
    for start, stop in spans:
        piece = source[start:stop]
        first = start + len(piece) - len(piece.lstrip())
        line += source.count("\n", at, first)
        at = first
        yield line, line + source.count("\n", first, max(first, start + len(piece.rstrip())))
