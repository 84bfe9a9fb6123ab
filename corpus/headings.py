"""Headings of plain text: numbered, those whose number is missing, and unnumbered ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.candidates import Candidate
from corpus.chains import is_outline, outlines
from corpus.contents import Contents
from corpus.lines import Line
from corpus.unnumbered import missing_number, unnumbered
from corpus.vocabulary import NUMBER_KEYWORDS

_RANKS = {"annex": 0, "part": 0, "chapter": 1, "section": 2, "article": 3}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in the source: ``source[start:body]`` is its line, or the number of a clause.
    ``level`` is 1 for a top heading."""

    start: int
    body: int
    number: str | None
    title: str
    level: int


@dataclass(frozen=True, slots=True)
class _Mark:
    """A heading before its level is known: its line, its family's rank and depth within."""

    line: int
    body: int
    number: str | None
    title: str
    rank: int
    depth: int


def headings(
    lines: Sequence[Line], table: Contents, found: Sequence[Candidate], first: int = 0
) -> list[Heading]:
    """Return the headings of one policy out of the candidates that are no contents; lines before
    ``first`` hold its title and have none."""
    chains = numbered([c for c in found if c.line >= first])
    marks = [mark for rank, chain in enumerate(chains) for mark in _marks(lines, chain, rank)]
    own = {mark.line for mark in marks}
    taken = own | table.lines | set(range(first))
    marks += _plain_marks(lines, unnumbered(lines, taken, table.entries, own))
    return _levels(lines, sorted(marks, key=lambda mark: mark.line))


def numbered(found: Sequence[Candidate], restarts: Iterable[int] = ()) -> list[list[Candidate]]:
    """Return the headings of each family of numbering, outermost family first."""
    if not found:
        return []
    families = _families(found)
    fixed = sorted(restarts)
    result: list[list[Candidate]] = []
    outer: set[int] = set()
    for name in _order(families, fixed):
        free = [c for c in families[name] if c.line not in outer]
        chains = outlines(free, sorted({*fixed, *outer}))
        kept = [c for chain in chains if is_outline(chain) for c in chain]
        if outer and is_outline([c for chain in chains for c in chain]):
            kept = [c for chain in chains for c in chain]  # "1" alone below each of I, II, III
        if kept:
            result.append(kept)
            outer.update(c.line for c in kept)
    return result


def _families(found: Sequence[Candidate]) -> dict[str, list[Candidate]]:
    """Group by family. Deep numbers (``3.1``) go with the family that numbers the top level."""
    families: dict[str, list[Candidate]] = {}
    for candidate in found:
        families.setdefault(candidate.label.family, []).append(candidate)
    deep = [c for c in families.get("plain", ()) if len(c.label.value) > 1]
    tops = {name: len(outline) for name in families if (outline := _tops(families, name))}
    main = max(tops, key=lambda name: tops[name], default="plain")
    if deep and main != "plain" and tops[main] > tops.get("plain", 0):
        families["plain"] = [c for c in families["plain"] if len(c.label.value) == 1]
        families[main] = sorted(families[main] + deep, key=lambda c: c.line)
    return {name: family for name, family in families.items() if family}


def _tops(families: dict[str, list[Candidate]], name: str) -> list[Candidate]:
    if name != "plain" and name not in NUMBER_KEYWORDS:
        return []
    chains = outlines(families[name])
    return [c for chain in chains if is_outline(chain) for c in chain if len(c.label.value) == 1]


def _order(families: dict[str, list[Candidate]], restarts: Sequence[int]) -> list[str]:
    """Order families from the outermost: named ranks first, others as they first appear."""
    firsts: dict[str, tuple[int, int]] = {}
    for name, family in families.items():
        chains = [chain for chain in outlines(family, restarts) if is_outline(chain)]
        if chains or name in _RANKS:
            line = chains[0][0].line if chains else family[0].line
            firsts[name] = (_RANKS.get(name, 9), line)
        else:
            firsts[name] = (10, family[0].line)
    return sorted(firsts, key=lambda name: firsts[name])


def _marks(lines: Sequence[Line], chain: Sequence[Candidate], rank: int) -> list[_Mark]:
    numbers = {c.label.value for c in chain}
    marks = []
    for c in chain:
        value = c.label.value
        if len(value) > 1 and value[-1] == 1 and value[:-1] not in numbers:
            line = missing_number(lines, c.line)
            if line is not None:
                title = lines[line].text
                marks.append(_Mark(line, lines[line].stop, None, title, rank, len(value) - 1))
        marks.append(_Mark(c.line, c.body, c.label.number, c.title, rank, len(value)))
    return marks


def _plain_marks(lines: Sequence[Line], found: Iterable[int]) -> list[_Mark]:
    return [_Mark(i, lines[i].stop, None, lines[i].text, -1, 0) for i in found]


def _levels(lines: Sequence[Line], marks: Sequence[_Mark]) -> list[Heading]:
    """Give each mark its level: numbered ones nest by family and depth, an unnumbered one stands
    below the numbered heading it follows."""
    result: list[Heading] = []
    stack: list[tuple[int, int, int]] = []  # rank, depth, level of the open numbered headings
    end = -1
    for mark in marks:
        if lines[mark.line].start < end:
            continue
        if mark.rank >= 0:
            while stack and stack[-1][:2] >= (mark.rank, mark.depth):
                stack.pop()
            base = stack[-1] if stack else (mark.rank, 0, 0)
            step = mark.depth - (base[1] if base[0] == mark.rank else 0)
            stack.append((mark.rank, mark.depth, base[2] + step))
        level = stack[-1][2] + (mark.rank < 0) if stack else 1
        start, end = lines[mark.line].start, mark.body
        title = " ".join(mark.title.split())
        result.append(Heading(start, mark.body, mark.number, title, level))
    return result
