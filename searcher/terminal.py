"""What a terminal may be sent, and how wide it is there.

Text of a corpus is anybody's: an escape sequence in it could rewrite the screen, a bidi override
(Unicode Technical Report 36, 3.1) show another order than the one that is stored. All of it goes
through :func:`safe` first. Widths are cells of grapheme clusters (Unicode Annexes 11 and 29), lines
break where Annex 14 lets them.
"""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import IO, NamedTuple

FSI, PDI = "\u2068", "\u2069"
"""First strong isolate, and the character that ends it (Unicode Annex 9, 2.4)."""
TAB = "    "
_NOT_PLAIN = re.compile(
    "[^ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f"
    "\u2010-\u2027\u2030-\u205e\u20a0-\u20c0]"
)
"""What most texts have none of. All other characters are safe, each a cluster of one cell, and none
is written from right to left. The tables and the patterns below take a tenth of a search to load
and compile, so they wait for a text that is not plain."""
_WORD = 24  # characters up to which a width is worth remembering

# Letters whose shapes U+200C and U+200D change, so that both belong into their words: Arabic,
# Syriac, N'Ko, Mandaic; the scripts of India and of South-East Asia; Mongolian.
_JOINING = "\u0620-\u06ff\u0700-\u08ff\u0900-\u0dff\u0e80-\u0eff\u0f00-\u109f\u1780-\u18af"
_EMOJI = "\u2190-\u2bff\u3030-\u3299\ufe0f\U0001f000-\U0001faff"
_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# Characters that a person cannot see but a terminal or a reader may obey: controls, lone
# surrogates, and the default ignorables of DerivedCoreProperties.txt (but for joiners and
# variation selectors, which have their place).
_ALWAYS = (
    "\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff\ud800-\udfff"
)
_UNSAFE = (
    f"[{_ALWAYS}]"
    f"|(?<![{_JOINING}{_EMOJI}])[\u200c\u200d]|[\u200c\u200d](?![{_JOINING}{_EMOJI}])"
    "|(?<![\u1820-\u18aa])[\u180b-\u180d\u180f]"
    "|(?:(?<=\\s)|(?<=[\ufe00-\ufe0f])|^)[\ufe00-\ufe0f]"
    f"|(?<![{_HAN}])[\U000e0100-\U000e01ef]"
)
_RTL = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
_SURROGATES = "[\ud800-\udfff]"

SGR = {
    "heading": "1",
    "mark": "1;33",
    "number": "36",
    "dim": "2",
    "error": "31",
    "notice": "32",
}
"""Roles of text and their colours (ECMA-48, 8.3.117: select graphic rendition)."""


@dataclass(frozen=True, slots=True)
class Style:
    """How to show: ``width`` in cells, whether in colour, ``snippet`` lines of a hit at most."""

    width: int = 80
    colour: bool = False
    snippet: int = 5

    @classmethod
    def of(cls, stream: IO[str]) -> Style:
        """Return the style that fits a stream: colour on a terminal that has not refused it.

        ``NO_COLOR`` (no-color.org) and ``TERM=dumb`` refuse; ``COLUMNS`` overrides the width.
        """
        return cls(shutil.get_terminal_size().columns, stream.isatty() and colour_wanted())

    def paint(self, text: str, role: str) -> str:
        """Return text in the colour of its role, as it is where that is ``""``."""
        return f"\x1b[{SGR[role]}m{text}\x1b[0m" if self.colour and role and text else text


def colour_wanted() -> bool:
    """Tell whether the environment lets a terminal be coloured."""
    return not os.environ.get("NO_COLOR") and not is_dumb()


def is_dumb() -> bool:
    """Tell whether the terminal can only print lines: no colours, no cursor to move."""
    return os.environ.get("TERM", "").lower() in ("dumb", "unknown")


def safe(text: str) -> str:
    r"""Return text that can be sent: what is invisible in it is shown as ``\x1b`` or ``\u202e``.

    Joiners inside words of scripts that join, and variation selectors after what they vary, stay.
    A line break is a control character too: cut text into lines before.
    """
    return text if _plain(text) else re.sub(_UNSAFE, lambda match: _escape(match[0]), text)


def _plain(text: str) -> bool:
    return _NOT_PLAIN.search(text) is None


def _escape(char: str) -> str:
    code = ord(char)
    return (
        f"\\x{code:02x}"
        if code < 0x100
        else f"\\u{code:04x}"
        if code < 1 << 16
        else f"\\U{code:08x}"
    )


def is_rtl(text: str) -> bool:
    """Tell whether text has letters that are written from right to left."""
    letters = () if _plain(text) else re.findall(_RTL, text)
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in letters)


def isolate(text: str) -> str:
    """Return text with right-to-left letters wrapped so that it turns nothing around it."""
    return f"{FSI}{text}{PDI}" if is_rtl(text) else text


def width(text: str) -> int:
    """Return how many cells text takes."""
    if text.isascii() or _plain(text):
        return len(text)
    return _width(text) if len(text) <= _WORD else sum(map(_cells, clusters(text)))


@lru_cache(8192)
def _width(word: str) -> int:
    return sum(map(_cells, clusters(word)))


@lru_cache(8192)
def _cells(cluster: str) -> int:
    if _plain(cluster):
        return 1
    from wcwidth import wcswidth

    return max(0, wcswidth(cluster))


def clusters(text: str) -> Iterator[str]:
    """Yield the grapheme clusters of text: what a person takes for one character."""
    for start, stop in pairwise(_breaks(text, "createCharacterInstance")):
        yield text[start:stop]


def clip(text: str, columns: int) -> str:
    """Return text cut to a number of cells, with ``…`` at the end where it was."""
    if width(text) <= columns:
        return text
    kept, used = [], 0
    for cluster in clusters(text):
        used += _cells(cluster)
        if used > columns - 1:
            break
        kept.append(cluster)
    return "".join(kept).rstrip() + "…" if columns > 0 else ""


def pad(text: str, columns: int) -> str:
    """Return text filled up with spaces to a number of cells."""
    return text + " " * (columns - width(text))


def wrap(text: str, columns: int) -> list[str]:
    """Return the lines of text in so many cells; an empty text is one empty line."""
    return [text[start:stop].rstrip(" ") for start, stop in wrap_offsets(text, columns)]


def wrap_offsets(text: str, columns: int) -> Iterator[tuple[int, int]]:
    """Yield the start and stop of each line; no cluster is cut, a word only if no line holds it."""
    start, used = 0, 0
    for at, stop in pairwise(_breaks(text, "createLineInstance")):
        segment = text[at:stop]
        needed = width(segment.rstrip(" "))
        if used + needed > columns and at > start:
            yield start, at
            start, used = at, 0
        if needed <= columns:
            used += width(segment)
            continue
        for cluster in clusters(segment):
            cells = _cells(cluster)
            if used + cells > columns and at > start:
                yield start, at
                start, used = at, 0
            at, used = at + len(cluster), used + cells
    yield start, len(text)


def _breaks(text: str, kind: str) -> Iterator[int]:
    """Yield 0 and the boundaries of a kind after it, in code points."""
    import icu  # not needed for --help

    iterator = getattr(icu.BreakIterator, kind)(icu.Locale.getRoot())
    iterator.setText(text if _plain(text) else re.sub(_SURROGATES, "\ufffd", text))
    yield 0
    if not text or max(text) <= "\uffff":
        yield from iterator
        return
    units, at = 0, 0
    for boundary in iterator:  # ICU counts UTF-16 code units
        while units < boundary:
            units += 2 if text[at] > "\uffff" else 1
            at += 1
        yield at


class Marked(NamedTuple):
    """Text of one line with marked pieces, ``text[start:stop]`` for each of ``marks``."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()

    def safe(self) -> Marked:
        """Return it with :func:`safe` text, and marks that touch made one."""
        found = [] if _plain(self.text) else list(re.finditer(_UNSAFE, self.text))
        growth = [0, *accumulate(len(_escape(match[0])) - 1 for match in found)]
        ends = [match.end() for match in found]
        moved: list[tuple[int, int]] = []
        for mark in self.marks:
            start, stop = (offset + growth[bisect_right(ends, offset)] for offset in mark)
            if moved and moved[-1][1] >= start:
                start = moved.pop()[0]
            moved.append((start, stop))
        return Marked(safe(self.text), tuple(moved))

    def bracketed(self) -> Marked:
        """Return it with ``[`` and ``]`` in the text for the marks."""
        parts, done = [], 0
        for start, stop in self.marks:
            parts += [self.text[done:start], "[", self.text[start:stop], "]"]
            done = stop
        return Marked("".join((*parts, self.text[done:])))

    def lines(self, columns: int) -> list[Marked]:
        """Return it wrapped to so many cells."""
        return [self._slice(start, stop) for start, stop in wrap_offsets(self.text, columns)]

    def parts(self) -> list[Marked]:
        """Return its lines where it has line breaks."""
        stops = [*(match.start() for match in re.finditer("\n", self.text)), len(self.text)]
        starts = [0, *(stop + 1 for stop in stops)]
        return [self._slice(start, stop) for start, stop in zip(starts, stops, strict=False)]

    def _slice(self, start: int, stop: int) -> Marked:
        stop = start + len(self.text[start:stop].rstrip(" "))
        cut = ((max(a, start) - start, min(b, stop) - start) for a, b in self.marks)
        return Marked(self.text[start:stop], tuple((a, b) for a, b in cut if a < b))

    def painted(self, style: Style, role: str = "") -> str:
        """Return it in colour: marks in theirs, the rest in that of ``role``."""
        parts, done = [], 0
        for start, stop in self.marks:
            parts.append(style.paint(self.text[done:start], role))
            parts.append(style.paint(self.text[start:stop], "mark"))
            done = stop
        return "".join((*parts, style.paint(self.text[done:], role)))
