"""Finds the laws and the jurisdictions that a text names, by the tables ``laws.tsv`` and
``regions.tsv``.

A name is looked for only where it may begin (:mod:`corpus.beginnings`). The names of each
beginning are a trie, made a regular expression when it is first met: all of them at once would
take longer to compile than a policy to read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from corpus.beginnings import SIZES, SPACES, Finder, Places, unspaced

_CHOICE = re.compile(r"(.*)\[(.+)\](.*)")
_MEANING = {"~": r"\w{0,7}", " ": r"\s{1,4}"}
_BESIDE = "§"
_SPACED = str.maketrans(dict.fromkeys(SPACES, " "))


@dataclass(frozen=True, slots=True)
class Name:
    """How a law or a jurisdiction is called; ``kind`` is ``law`` or ``region``.

    ``alone`` is false of a name that counts beside the number of an article only. ``regions`` are
    the jurisdictions that a law's name has in it.
    """

    kind: str
    id: str
    alone: bool = True
    regions: tuple[str, ...] = ()


class Mention(NamedTuple):
    """A name in a text: ``text[start:stop]``."""

    start: int
    stop: int
    name: Name


class _Beginning:
    """The names that begin with the same letters."""

    def __init__(self) -> None:
        self._trie: dict[str, Any] = {}
        self._pattern: re.Pattern[str] | None = None
        self._names: list[Name] = []

    def add(self, written: str, name: Name) -> None:
        node = self._trie
        for char in written:
            node = node.setdefault(char, {})
        node.setdefault("", name)

    def match(self, text: str, start: int) -> Mention | None:
        """Return the longest name that begins here."""
        if self._pattern is None:
            self._pattern = re.compile(_regex("", self._trie, self._names))
        found = self._pattern.match(text, start)
        if found is None or found.lastindex is None:
            return None
        return Mention(start, found.end(), self._names[found.lastindex - 1])


def places(text: str) -> Places:
    """Return where names and numbers may begin in a text."""
    return _compiled().finder.places(text)


def mentions(text: str, places: Sequence[int]) -> list[Mention]:
    """Return the names in a text, in order, none within another; ``places`` are those where names
    may begin."""
    known = _compiled()
    small = [place for key in known.small for place in _found(text, key)]
    found: list[Mention] = []
    stop = 0
    for start in sorted((*places, *small)) if small else places:
        mention = known.match(text, start) if start >= stop else None
        if mention is not None:
            found.append(mention)
            stop = mention.stop
    return found


def _found(text: str, key: str) -> Iterator[int]:
    """Yield where letters stand with no letter before them."""
    place = text.find(key)
    while place >= 0:
        if not text[place - 1 : place].isalnum():
            yield place
        place = text.find(key, place + 1)


@cache
def laws() -> dict[str, str]:
    """Return the ids of the laws that are known, and of the jurisdiction each is of."""
    return {id: region for id, region, _ in _rows("laws.tsv")}


@cache
def regions() -> dict[str, tuple[str, ...]]:
    """Return the ids of the jurisdictions that are known, and their codes."""
    return {id: tuple(codes.split()) for id, codes, _ in _rows("regions.tsv")}


def resolve(kind: str, text: str) -> str | None:
    """Return the id of a law or a region for its id, its code or one of its names, or None."""
    wanted = "-".join(text.casefold().split())
    known = dict.fromkeys(laws(), ()) if kind == "law" else regions()
    for id, codes in known.items():
        if wanted == id or wanted in map(str.casefold, codes):
            return id
    return next((name.id for name in _whole(text.strip()) if name.kind == kind), None)


def _whole(text: str) -> Iterator[Name]:
    """Yield the names that a text is from end to end, as typed, in capitals or with capitals."""
    for form in dict.fromkeys((text, text.upper(), text.title())):
        found = mentions(form, places(form).names)
        if len(found) == 1 and (found[0].start, found[0].stop) == (0, len(form)):
            yield found[0].name


@cache
def _rows(file: str) -> list[tuple[str, str, str]]:
    text = resources.files(__package__).joinpath(file).read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]
    return [(id, second, names) for id, second, names in rows]


def _names() -> Iterator[tuple[str, Name]]:
    """Yield each spelling with what it names; those of regions first."""
    places: list[tuple[str, Name]] = []
    for id, _, called in _rows("regions.tsv"):
        places += [(w, Name("region", id)) for n in called.split("|") for w in _spellings(n)]
    yield from places
    stems = {written.split("~")[0]: name.id for written, name in places}
    for id, _, called in _rows("laws.tsv"):
        for name in called.split("|"):
            plain = name.removeprefix(_BESIDE)
            made = Name("law", id, plain == name, tuple(_inside(plain, stems)))
            yield from ((written, made) for written in _spellings(plain))


def _spellings(name: str) -> Iterator[str]:
    """Yield a name for each of the letters it has a choice of, and a long one in capitals too."""
    choice = _CHOICE.fullmatch(name)
    if choice:
        for letter in choice[2]:
            yield from _spellings(choice[1] + letter + choice[3])
        return
    yield name
    if " " in name and name.isascii():
        yield name.upper()


def _inside(law: str, stems: dict[str, str]) -> Iterator[str]:
    """Yield the regions that a law's name begins with or has after a space."""
    for match in re.finditer("(?:^| )([A-Z][^ ’']+(?: Kingdom)?)", law):
        if match[1] in stems:
            yield stems[match[1]]
    if unspaced(law[0]):
        beginnings = (law[:size] for size in range(2, len(law)))
        yield from (stems[beginning] for beginning in beginnings if beginning in stems)


class _Known:
    """The names by their beginnings, and what finds these."""

    def __init__(self) -> None:
        self._beginnings: dict[str, _Beginning] = {}
        for written, name in _names():
            self._beginnings.setdefault(_key(written), _Beginning()).add(written, name)
        self.small = [key for key in self._beginnings if _small(key)]
        self.finder = Finder([key for key in self._beginnings if not _small(key)])

    def match(self, text: str, start: int) -> Mention | None:
        """Return the longest name that begins here."""
        ahead = text[start : start + SIZES[0]].translate(_SPACED)
        for size in SIZES:
            beginning = self._beginnings.get(ahead[:size])
            mention = beginning and beginning.match(text, start)
            if mention:
                return mention
        return None


@cache
def _compiled() -> _Known:
    return _Known()


def _key(written: str) -> str:
    """Return the letters that a name is looked up by; none of an ending is among them."""
    stem = written.split("~")[0].translate(_SPACED)
    return next(stem[:size] for size in SIZES if len(stem) >= size)


def _small(text: str) -> bool:
    return text[0].isascii() and text[0].islower()


def _regex(last: str, node: dict[str, Any], names: list[Name]) -> str:
    """Return what may follow a letter: the longer names first, then the end of this one."""
    parts = [
        _MEANING.get(char, re.escape(char)) + _regex(char, child, names)
        for char, child in sorted(node.items(), key=lambda item: item[0] == "~")
        if char
    ]
    if "" in node:
        names.append(node[""])
        parts.append(_end(last) + "()")
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _end(last: str) -> str:
    """Return that no letter goes on with the name; Chinese may follow a Latin one at once."""
    if last == "法":
        return "(?![规規律])"  # "laws and rules", "laws" are no name
    if last and unspaced(last):
        return ""
    return "(?![A-Za-z0-9À-ÿ])" if last.isascii() and last != "~" else r"(?!\w)"
