"""Who turns right-to-left text round, and what a terminal is told about it.

``terminal``: lines are sent in logical order, right-to-left text in isolates, for terminals that do
bidirectional display or take no notice of it. ``reorder``: lines are sent as they look, by the
Unicode Bidirectional Algorithm (Annex 9, from ICU), for terminals that do none. ``off``: in logical
order without isolates, which some terminals show as boxes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from searcher.terminal import FSI, PDI, clusters, is_rtl

EXPLICIT, IMPLICIT = "\x1b[8l", "\x1b[8h"
"""Reset and set BDSM, the bi-directional support mode (ECMA-48, 7.2.1): the terminal leaves the
order of characters alone, or sees to it. "BiDi in Terminal Emulators" (freedesktop.org), which
terminals follow, has a program that reorders ask for the explicit mode, and set it back."""
_SGR = re.compile(r"\x1b\[[0-9;]*m")
_ISOLATES = re.compile(f"[{FSI}{PDI}]")


@dataclass(frozen=True, slots=True)
class Cluster:
    """What a person takes for one character: its text, offset in the line and embedding level."""

    text: str
    start: int
    level: int


def shown(line: str, mode: str) -> str:
    """Return a line, which may be coloured, as a terminal is sent it in a mode."""
    return _MODES[mode](line)


def visual(text: str) -> list[Cluster]:
    """Return the clusters of a line that begins on the left, in the order in which they are seen
    from left to right (Annex 9, L2); those that turn are mirrored (L4)."""
    import icu

    bidi = icu.Bidi()
    bidi.setPara(icu.UnicodeString(text), 0)
    levels = bidi.getLevels() if text else ()
    found, unit = [], 0
    start = 0
    for cluster in clusters(text):
        found.append(Cluster(_mirrored(cluster, levels[unit]), start, levels[unit]))
        start += len(cluster)
        unit += len(cluster.encode("utf-16-le")) // 2  # ICU counts UTF-16 code units
    return _turned(found)


def _turned(line: list[Cluster]) -> list[Cluster]:
    """Reverse every run of a level or higher, from the highest level to the lowest odd one."""
    for level in range(max((c.level for c in line), default=0), 0, -1):
        place = 0
        while place < len(line):
            stop = place
            while stop < len(line) and line[stop].level >= level:
                stop += 1
            line[place:stop] = line[place:stop][::-1]
            place = stop + 1
    return line


def _mirrored(cluster: str, level: int) -> str:
    import icu

    return icu.Char.charMirror(cluster) if level % 2 and len(cluster) == 1 else cluster


def _reordered(line: str) -> str:
    if not is_rtl(line):
        return _ISOLATES.sub("", line)
    plain, colours = _parted(line)
    parts, now = [], ""
    for cluster in visual(plain):
        if cluster.text in (FSI, PDI):
            continue
        if colours[cluster.start] != now:
            now = colours[cluster.start]
            parts.append("\x1b[0m" + now)
        parts.append(cluster.text)
    return "".join(parts) + ("\x1b[0m" if now else "")


def _parted(line: str) -> tuple[str, Sequence[str]]:
    """Return a line without colours, and the colour of each of its characters."""
    plain, colours, done, now = "", [], 0, ""
    for match in (*_SGR.finditer(line), None):
        piece = line[done : match.start() if match else len(line)]
        plain += piece
        colours += [now] * len(piece)
        if match:
            now, done = "" if match[0] == "\x1b[0m" else match[0], match.end()
    return plain, colours


_MODES: dict[str, Callable[[str], str]] = {
    "terminal": lambda line: line,
    "reorder": _reordered,
    "off": lambda line: _ISOLATES.sub("", line),
}
