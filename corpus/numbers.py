"""Heading numbers at the start of a line, in the styles that policies and laws use.

A label is read by form alone; whether it numbers a heading is for :mod:`corpus.headings` to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from corpus.lines import HAN, INVISIBLE, SPACE
from corpus.vocabulary import (
    CHINESE_COUNTERS,
    CHINESE_UNITS,
    NUMBER_KEYWORDS,
    ORDINAL_KEYWORDS,
)

_WS = f"[{SPACE}{INVISIBLE}]"
_DOT = "[.．۔٫]"
_N = r"\d{1,3}(?!\d)"
_SPACED = re.compile(rf"(?P<n>{_N}(?:{_DOT}{_WS}+{_N}){{1,7}}){_DOT}{_WS}*(?=\D|$)")
_TIGHT = re.compile(
    rf"(?P<n>{_N}(?:{_DOT}{_N}){{0,7}})"
    rf"(?P<end>\\?{_DOT}(?!\d)|[、。)）]|{_WS}*[:：](?!\d|//)|{_WS}*[-–—](?={_WS})|)(?P<gap>{_WS}*)"
)
_HYPHENED = re.compile(rf"(?P<n>{_N}(?:[-–]{_N}){{1,5}})(?P<end>[.:]?){_WS}+(?=\D)")
_ROMAN_NUMERAL = r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"  # below 100
_ROMAN = re.compile(
    rf"(?P<n>{_ROMAN_NUMERAL}|[Ⅰ-Ⅻ])"
    rf"(?:[.)．、:：]{_WS}*|{_WS}+[-–—]{_WS}+)"
)
_ALPHA = re.compile(rf"(?P<n>[A-Z])(?:[.)．、:：]{_WS}+|[．、])")
_CJK = re.compile(rf"(?P<n>[一二三四五六七八九十百零〇两兩]{{1,5}})(?:[、．.:：]{_WS}*|{_WS}+)")
_CJK_PAREN = re.compile(rf"[（(](?P<n>[一二三四五六七八九十百]{{1,5}})[)）]{_WS}*")
REMEMBERED = 4096
"""The lines whose labels are remembered: each is asked for several times."""
_CJK_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_WHOLE_ROMAN = re.compile(f"C{{0,3}}(?:{_ROMAN_NUMERAL}|)")
_TURKIC_I = str.maketrans("İı", "II")
"""Azerbaijani and Turkish write the Roman I with their own letters: ``XİV``, ``xıv``."""


class Label(NamedTuple):
    """A heading number: its family of numbering, its value, how it is written in an id, and
    where in the line the title begins. ``marked`` is false of a bare figure (``3 Title``)."""

    family: str
    value: tuple[int, ...]
    number: str
    stop: int
    marked: bool


def labels(text: str) -> tuple[Label, ...]:
    """Return every reading of the number that ``text`` begins with, at most one a family."""
    return _labels(text[:120])


@lru_cache(REMEMBERED)
def _labels(head: str) -> tuple[Label, ...]:
    read = [label for reading in _readings(head[:2]) if (label := reading(head)) is not None]
    if not read:
        return ()
    families: dict[str, Label] = {}
    for label in read:
        families.setdefault(label.family, label)
    if any(label.family in NUMBER_KEYWORDS for label in families.values()):
        families = {f: label for f, label in families.items() if f in NUMBER_KEYWORDS}
    return tuple(families.values())


@lru_cache(REMEMBERED)
def _readings(beginning: str) -> tuple[Callable[[str], Label | None], ...]:
    """Return what may read a number that begins with two characters, which few keywords do."""
    keyword = (_keyword,) if _keyword_beginning().match(beginning) else ()
    first = beginning[:1]
    if first.isdecimal():
        return (_ordinal, _decimal)
    if "A" <= first <= "Z":
        return (*keyword, _roman, _alpha)
    if "Ⅰ" <= first <= "Ⅻ":
        return (_roman,)
    if first.isalnum() or first == "§":
        return (*keyword, _chinese, _cjk)
    return (_cjk_paren,) if first and first in "（(" else ()


@cache
def _keyword_beginning() -> re.Pattern[str]:
    beginnings = {word[:2] for words in NUMBER_KEYWORDS.values() for word in words}
    return re.compile("|".join(map(re.escape, sorted(beginnings))), re.IGNORECASE)


def _decimal(head: str) -> Label | None:
    spaced = _SPACED.match(head)
    if spaced:
        return _plain(_figures(spaced["n"]), spaced.end(), marked=True)
    hyphened = _HYPHENED.match(head)
    if hyphened:
        return _plain(_figures(hyphened["n"]), hyphened.end(), marked=True)
    tight = _TIGHT.match(head)
    if tight is None:
        return None
    value = _figures(tight["n"])
    bare = not tight["end"] and not tight["gap"]
    if bare and not _joins(head[tight.end() :], deep=len(value) > 1):
        return None
    return _plain(value, tight.end(), marked=bool(tight["end"]) or len(value) > 1)


def _joins(rest: str, *, deep: bool) -> bool:
    """Tell whether a title may follow its number without a space: ``5.1標題``, ``5標題``."""
    if not rest:
        return deep
    if deep:
        return rest[0].isalpha() and not rest[0].islower()
    return bool(re.match(f"[{HAN}]", rest)) and rest[0] not in CHINESE_COUNTERS


def _plain(value: tuple[int, ...], stop: int, *, marked: bool) -> Label | None:
    if value[0] == 0 or max(value) > 400:
        return None
    return Label("plain", value, ".".join(map(str, value)), stop, marked)


def _figures(written: str) -> tuple[int, ...]:
    return tuple(int(figure) for figure in re.findall(r"\d+", written))


@cache
def _keyword_pattern() -> re.Pattern[str]:
    names = "|".join(
        f"(?P<{rank}>{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"
        for rank, words in NUMBER_KEYWORDS.items()
    )
    # A letter stands apart from the word before it: the last one of "Annexes" numbers nothing.
    # Of letters, those of ASCII alone are of one case: "K" is not also the sign of kelvin.
    letters = "(?a:[IİıVXLC]{1,7}|[A-Z])"
    number = rf"{_N}(?:\.{_N})*|(?<!\w){letters}(?!\w)"
    return re.compile(
        rf"(?:{names}){_WS}*(?:№|No\.|nr\.?)?{_WS}*(?P<n>{number})"
        rf"(?P<end>{_WS}*[.:)：．۔](?!\d)|{_WS}*[-–—](?={_WS})|){_WS}*(?!\w(?<=\w\w))",
        re.IGNORECASE,
    )


def _keyword(head: str) -> Label | None:
    match = _keyword_pattern().match(head)
    if match is None or (not match["end"] and head[match.end() : match.end() + 1].islower()):
        return None
    family = str(match.lastgroup if match.lastgroup in NUMBER_KEYWORDS else _rank_of(match))
    return _label(family, match["n"].translate(_TURKIC_I).upper(), match.end())


def _rank_of(match: re.Match[str]) -> str:
    return next(rank for rank in NUMBER_KEYWORDS if match[rank])


def _label(family: str, written: str, stop: int) -> Label | None:
    if written[0].isdecimal():
        value = _figures(written)
        return Label(family, value, ".".join(map(str, value)), stop, True)
    lettered = written in {"C", "L"} and family in {"annex", "part"}  # of which no hundred are
    if _WHOLE_ROMAN.fullmatch(written) and not lettered:
        return Label(family, (roman(written),), written, stop, True)
    if len(written) > 1:
        return None  # a word of these letters: "Section CIVIL"
    return Label(family, (ord(written) - 64,), written, stop, True)


@cache
def _ordinal_pattern() -> re.Pattern[str]:
    names = "|".join(
        f"(?P<{rank}>{'|'.join(map(re.escape, words))})" for rank, words in ORDINAL_KEYWORDS.items()
    )
    return re.compile(
        rf"(?P<n>{_N})(?:-?(?:[cс][ıiuüы]|н[шщ]ы|нші|ші|шы))?[-.]?{_WS}?(?:{names})(?!\w)"
        rf"[.:]?{_WS}*",
        re.IGNORECASE,
    )


def _ordinal(head: str) -> Label | None:
    match = _ordinal_pattern().match(head)
    if match is None:
        return None
    rank = next(rank for rank in ORDINAL_KEYWORDS if match[rank])
    return _label(rank, match["n"], match.end())


@cache
def _chinese_pattern() -> re.Pattern[str]:
    units = "|".join(f"(?P<{rank}>{'|'.join(units)})" for rank, units in CHINESE_UNITS.items())
    return re.compile(
        rf"第{_WS}?(?P<n>\d{{1,3}}|[一二三四五六七八九十百零〇]{{1,6}}){_WS}?(?:{units})"
        rf"[、:：.．]?{_WS}*"
    )


def _chinese(head: str) -> Label | None:
    match = _chinese_pattern().match(head)
    if match is None or head[match.end() : match.end() + 1] in "的所和及至到之规規第，,。)）":
        return match and _whole_line(head, match)
    return _chinese_label(match)


def _whole_line(head: str, match: re.Match[str]) -> Label | None:
    return _chinese_label(match) if match.end() == len(head) else None


def _chinese_label(match: re.Match[str]) -> Label:
    rank = next(rank for rank in CHINESE_UNITS if match[rank])
    written = match["n"]
    value = int(written) if written.isdecimal() else chinese(written)
    return Label(rank, (value,), str(value), match.end(), True)


def _roman(head: str) -> Label | None:
    match = _ROMAN.match(head)
    if match is None or not match["n"]:
        return None
    written = match["n"]
    if "Ⅰ" <= written <= "Ⅻ":
        value = ord(written) - ord("Ⅰ") + 1
        return Label("roman", (value,), written, match.end(), True)
    return Label("roman", (roman(written),), written, match.end(), True)


def _alpha(head: str) -> Label | None:
    match = _ALPHA.match(head)
    return match and Label("alpha", (ord(match["n"]) - 64,), match["n"], match.end(), True)


def _cjk(head: str) -> Label | None:
    match = _CJK.match(head)
    value = chinese(match["n"]) if match else 0
    return match and Label("cjk", (value,), str(value), match.end(), True)


def _cjk_paren(head: str) -> Label | None:
    match = _CJK_PAREN.match(head)
    value = chinese(match["n"]) if match else 0
    return match and Label("cjk-paren", (value,), str(value), match.end(), True)


def roman(written: str) -> int:
    """Return the value of a Roman numeral in capitals.

    >>> roman("XIV")
    14
    """
    values = [_ROMAN_VALUES[c] for c in written]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def chinese(written: str) -> int:
    """Return the value of a Chinese numeral below 1000, positional or with tens and hundreds.

    >>> chinese("二十三"), chinese("一百零五"), chinese("二〇二五")
    (23, 105, 2025)
    """
    if not set(written) & set("十百"):
        return int("".join(str(_CJK_DIGITS[c]) for c in written))
    total = digit = 0
    for char in written:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = _CJK_DIGITS[char]
    return total + digit
