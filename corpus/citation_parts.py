"""Parts of citations: a number with what is in parentheses after it, and the word beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from corpus.citation_units import AFTER, AROUND, BEFORE, ORDINALS, UNITS, Unit
from corpus.numbers import chinese

MOST = 8
"""How many parts a citation has at most, and how many numbers may follow a word."""
SPAN = 40
"""How many articles a range like ``15 to 22`` may hold; of a longer one its ends count."""
WINDOW = 32
"""How far before a number its word is looked for, in characters."""

_SPACE = r"[ \xa0\u202f]"
_NUMBER = (
    r"(?<![\w,/])(?<!\d\.)\d{1,4}(?![\d/%])(?:-\d{1,2}(?=\.\d))?(?:[A-Za-z](?!\w))?(?!\w)"
    rf"(?:\.\d{{1,4}}(?!\d)|\.(?:[A-Za-z]|[ivx]{{2,4}})(?!\w)"
    rf"|{_SPACE}?\((?:\d{{1,3}}|[A-Za-z]|[ivxIVX]{{2,5}})\)|(?<=\)){_SPACE}?[a-z]\)){{0,6}}"
)
_LETTER = r"[(«\"]?[A-Za-zа-я][)»\"]?(?!\w)"
_ORDINAL = rf"(?:\)|[-–]?(?:c[ıiuü]|nc[ıiuü])(?!\w)|[-‑–.])?{_SPACE}?"
_FIGURE = r"\d{1,4}|[一二三四五六七八九十百零〇两兩]{1,6}|[a-z]"
_HAN = rf"(?:第{_SPACE}?[（(]?({_FIGURE})[)）]?|[（(]({_FIGURE})[)）]){_SPACE}?"
_OPENING = "'’([«\"“*_"
"""What a word may begin after, beside white space."""
_ATOM = re.compile(r"\d+(?:-\d+)?[A-Za-z]?|[A-Za-zа-я]+")
_NUMBERED = re.compile(_NUMBER)
_LETTERED = re.compile(_LETTER)
_SPACED_LETTER = re.compile(rf"{_SPACE}([a-hj-z])(?![\w)])")
_BRANCH = re.compile(r"之([一二三四五六七八九十]{1,3}|\d{1,2})")
_OF = "of|in|under|from|du|de|des|der|del|della|do|da|van|i|och|till|az|от|к|คی|کی|کے|کا"
_JOINT = rf"(?:{_SPACE}?,)?\s{{0,2}}(?:(?:{_OF})(?:\s(?:the|paragraph))?\s{{1,2}}|的)?"
_JOINED = re.compile(_JOINT)
_LIST = re.compile(
    rf"(?P<range>{_SPACE}?[-–—]{_SPACE}?|{_SPACE}(?:to|through|till|bis|до|по|تا){_SPACE}|至)"
    rf"|{_SPACE}?[,、，]{_SPACE}?(?:(?:and|or|und|et|y|och|и|или|və){_SPACE})?"
    rf"|{_SPACE}(?:and|or|und|oder|och|eller|et|ou|y|e|и|или|və|va|және|اور|و|&){_SPACE}"
)
_BARE = re.compile(
    r"(?<![\w.,/(-])\d{1,3}(?:\(\d{1,2}\)){1,2}(?:\([a-z]\))?(?![\w(])"
    r"|(?<=\()(?!0)\d{1,2}(?:\.(?!0)\d{1,2}){2,4}(?=\))"
    r"|(?<=\bsee )(?!0)\d{1,2}(?:\.(?!0)\d{1,2}){1,4}(?![\w.,/-]\w)"
)
_BARE_UNIT = Unit("", "", BEFORE, 1, "6(1)(f)", "6.1.f")


class Part(NamedTuple):
    """A part of a citation: ``text[start:stop]``, its unit, and the levels of its number."""

    start: int
    stop: int
    unit: Unit
    levels: tuple[str, ...]


@cache
def _words(*places: str, least: int = 0) -> tuple[str, list[Unit]]:
    """Return a pattern of the units that stand so, each with a group, and the units."""
    units = [unit for unit in UNITS if unit.place in places and (unit.rank or 9) >= least]
    return "|".join(f"(?:{unit.words})()" for unit in units), units


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    before, after, around = (_words(place)[0] for place in (BEFORE, AFTER, AROUND))
    inner = _words(BEFORE, least=3)[0]
    number = rf"({_NUMBER}|\d{{1,3}} [a-z](?= §)|{'|'.join(ORDINALS)})"
    return {
        "inner": re.compile(rf"(?<!\w)(?:{inner}){_SPACE}{{0,2}}(?P<n>{_LETTER}){_JOINT}\Z"),
        "before": re.compile(
            rf"(?<!\w)(?:{before})(?:{_SPACE}{{0,2}}(?=[(«\"]?\d)|{_SPACE}{{1,2}}(?={_LETTER}))"
        ),
        "after": re.compile(rf"{number}{_ORDINAL}(?:{after})(?!\w)"),
        "around": re.compile(rf"(?:{_HAN}|제{_SPACE}?(\d{{1,4}}))(?:{around})"),
        "left": re.compile(rf"(?P<n>{_NUMBER}){_ORDINAL}(?:{_LIST.pattern})\Z"),
    }


def first_part(text: str, at: int) -> Part | None:
    """Return the part whose number stands at a place of the text, or whose 第 does."""
    if text[at] in "第제":
        return _around(text, at)
    return _before(text, at) or _after(text, at)


def _before(text: str, at: int) -> Part | None:
    """Return the part whose word ends here. Most words are none: their first letters tell."""
    before = text[max(0, at - WINDOW) : at].rstrip()
    word = before.rsplit(None, 1)[-1] if before else ""
    if word[:3].lower() not in _cues():
        word = word[max(map(word.rfind, _OPENING)) + 1 :]
        if word[:3].lower() not in _cues():
            return None
    start = max(0, at - WINDOW) + len(before) - len(word)
    found = _patterns()["before"].match(text, start)
    if found is None or found.end() != at or found.lastindex is None:
        return None
    return _numbered(text, start, at, _words(BEFORE)[1][found.lastindex - 1])


@cache
def _cues() -> frozenset[str]:
    """Return the first letters of the words before numbers."""
    found = {"§", "§§"}
    for unit in UNITS:
        for word in unit.words.replace("\\", "").split("|"):
            plain = re.sub(r"\[(.)\w*\]", r"\1", word)
            found.update({plain[:3].lower(), plain.replace("s?", "")[:3].lower()})
    return frozenset(found - {""})


def bare(text: str, at: int) -> Part | None:
    """Return a number that shows by its form that it cites: ``6(1)(f)``, ``(3.1.2)``."""
    found = _BARE.match(text, at)
    return found and Part(at, found.end(), _BARE_UNIT, levels(found[0]))


def chain(text: str, first: Part) -> list[Part]:
    """Return the parts of a citation as they stand in the text."""
    parts = [*_inner(text, first), first]
    while len(parts) < MOST:
        more = _next(text, parts[-1].stop)
        if more is None or not _fits(more, parts):
            break
        parts.append(more)
    return [*parts[:-1], _with_letter(text, parts[-1])]


def _fits(more: Part, parts: Sequence[Part]) -> bool:
    """Tell whether a part goes on with a citation: of an article there is one in it."""
    if more.unit.rank is None or more.unit.place == AROUND:
        return more.unit.rank != 1
    return more.unit.rank not in {part.unit.rank for part in parts}


def _inner(text: str, first: Part) -> list[Part]:
    """Return the lettered part before an article: ``point (f) of Article 6``."""
    if first.unit.place != BEFORE or first.unit.rank not in (1, 2):
        return []
    words = text[max(0, first.start - WINDOW) : first.start].split()[-4:]
    if not any(len(word.strip('(«»),"')) == 1 for word in words):
        return []
    found = _patterns()["inner"].search(text, max(0, first.start - WINDOW), first.start)
    if found is None:
        return []
    units = _words(BEFORE, least=3)[1]
    group = next(n for n in range(1, len(units) + 1) if found[n] is not None)
    return [Part(found.start(), first.start, units[group - 1], levels(found["n"]))]


def _next(text: str, stop: int) -> Part | None:
    joint = _JOINED.match(text, stop)
    at = stop if joint is None else joint.end()
    if text[at : at + 1] in tuple("第제(（"):
        return _around(text, at)
    found = _patterns()["before"].match(text, at)
    if found is not None and found.lastindex:
        unit = _words(BEFORE)[1][found.lastindex - 1]
        return _numbered(text, at, found.end(), unit)
    return _after(text, at) if at > stop else None


def _numbered(text: str, start: int, at: int, unit: Unit) -> Part | None:
    found = _NUMBERED.match(text, at)
    if found is None and (unit.rank or 0) >= 3:
        found = _LETTERED.match(text, at)
    return found and Part(start, found.end(), unit, levels(found[0]))


def _after(text: str, at: int) -> Part | None:
    found = _patterns()["after"].match(text, at)
    if found is None or found.lastindex is None:
        return None
    unit = _words(AFTER)[1][found.lastindex - 2]
    return Part(at, found.end(), unit, levels(found[1]))


def _around(text: str, at: int) -> Part | None:
    found = _patterns()["around"].match(text, at)
    if found is None or found.lastindex is None:
        return None
    unit = _words(AROUND)[1][found.lastindex - 4]
    branch = _BRANCH.match(text, found.end()) if unit.rank == 1 else None
    level = _han(found[1] or found[2] or found[3]) + (f"-{_han(branch[1])}" if branch else "")
    return Part(at, branch.end() if branch else found.end(), unit, (level,))


def _with_letter(text: str, part: Part) -> Part:
    """Return an article with the letter that stands apart, as in Swedish: ``artikel 6.1 f``."""
    found = _SPACED_LETTER.match(text, part.stop)
    if not found or not part.unit.languages.startswith("sv") or len(part.levels) < 2:
        return part
    return part._replace(stop=found.end(), levels=(*part.levels, found[1]))


def _han(written: str) -> str:
    if written[0].isdecimal():
        return str(int(written))
    return written if written.isascii() else str(chinese(written))


def levels(written: str) -> tuple[str, ...]:
    """Return the levels of a number: ``6(1)(f)`` and ``6.1 f`` have three."""
    if written in ORDINALS:
        return (str(ORDINALS[written]),)
    joined = re.sub(r"(?<=\d) (?=[a-z]$)", "", written)
    return tuple(map(_level, _ATOM.findall(joined)))


def _level(atom: str) -> str:
    """Return a level with its figures in ASCII and its letters small."""
    return "".join(str(int(c)) if c.isdecimal() else c for c in atom).lower().lstrip("0") or "0"


def listed(text: str, parts: Sequence[Part]) -> Iterator[Part]:
    """Yield the last part of a citation again for each other number that its word has.

    ``Articles 13 to 15`` has three; ``Art. 6(1)(a), (b)`` has a second letter.
    """
    part = parts[-1]
    for _ in range(MOST):
        joint = _LIST.match(text, part.stop)
        more = joint and _another(text, joint.end(), part)
        if not joint or not more:
            return
        if joint["range"]:
            yield from _between(part, more)
        yield more
        part = more


def _another(text: str, at: int, part: Part) -> Part | None:
    """Return the part with another number or letter, where one stands here."""
    if text[at : at + 1] == "(" or (part.unit.rank or 0) >= 3:
        found = _LETTERED.match(text, at)
        if found and len(part.levels[-1]) == 1 and part.levels[-1].isalpha():
            return Part(at, found.end(), part.unit, (*part.levels[:-1], *levels(found[0])))
    found = _NUMBERED.match(text, at) if part.unit.several else None
    return found and Part(at, found.end(), part.unit, levels(found[0]))


def _between(one: Part, two: Part) -> Iterator[Part]:
    """Yield what a range leaves unsaid."""
    *above, first = one.levels
    *same, last = two.levels
    if above != same or not (first + last).isdecimal() or not 0 < int(last) - int(first) <= SPAN:
        return
    for number in range(int(first) + 1, int(last)):
        yield Part(one.start, two.stop, one.unit, (*above, str(number)))


def before_listed(text: str, part: Part) -> Iterator[Part]:
    """Yield the numbers before one whose word follows: ``77.2-ci və 77.3-cü maddələr``."""
    if not (part.unit.several and part.unit.place == AFTER):
        return
    found = _patterns()["left"].search(text, max(0, part.start - WINDOW), part.start)
    if found is not None:
        more = Part(found.start(), found.end(), part.unit, levels(found["n"]))
        yield more
        if found["range"]:
            yield from _between(more, part)
