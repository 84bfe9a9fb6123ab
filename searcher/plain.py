"""Texts as they read: without the signs of their markup, and where everything then stands.

The signs are those of CommonMark 0.31 (links, emphasis, code, headings, quotations, lists, breaks,
escapes, entities, HTML), the tables of GitHub Flavored Markdown, 4.10, and the attributes of
kramdown (``{: #id}``). Published policies close emphasis where no grammar has it (``**Rights:
**You may``), so each ``**`` is taken for a sign.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

_SIGNS = re.compile(r"[\[*_`\\<&|>#~]|\{:|://|www\.|-[ \t]*-|==|\+[ \t]")
_WORDS = r"[^\[\]\\]*(?:(?:\\.|\[[^\[\]]*\])[^\[\]\\]*)*"
_TARGET = r"""\([ ]?<?[^()\s]*(?:\([^()\s]*\)[^()\s]*)*>?(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?[ ]?\)"""
# What stands before a sign is looked at behind it: so each pattern begins with a letter to find.
_LINK = re.compile(rf"\[(?<!\\\[)(?P<words>{_WORDS})\]{_TARGET}")
_REST = re.compile(rf"\A[\s*_]*\]{_TARGET}")  # of a link that a heading began
# Brackets in an address are in pairs, and ASCII: in Chinese what touches it in brackets is text.
_BRACKETS = r"""\\?\((?:[^\s<>()\[\]|"*\\\x80-\U0010ffff]|\\[_~&-])*\\?\)"""
_ADDRESS = re.compile(
    rf"""(?:https?://|www\.)(?:[^\s<>()\[\]|"*\\，。；、）」]|\\[_~&-]|{_BRACKETS})+"""
)
# A sign that is all there is in brackets is the mark of a footnote, or a blank.
_NO_MARK = r"(?<![(\[（［【][*_](?=[)\]）］】]))"
_NO_MARKS = r"(?<![(\[（［【][*_]{2}(?=\*?[)\]）］】]))"
_STARS = re.compile(
    rf"\*\*(?<![\\*]\*\*){_NO_MARKS}(?:\*?(?!\*)|\*{{2,}}(?![ \d*]))(?<!\S [*]{{2}}(?= \S))"
)
# What a text may have none of is written as text, with a sign that it has: it is compiled at first
# use, since all of it takes a twentieth of a first search.
_PAIRS = (
    (
        "*",
        rf"(\*)(?<![A-Za-z0-9*\\]\*){_NO_MARK}(?=[^\s*])[^*\n]{{0,400}}?"
        rf"[^\s*\\](\*)(?!\*){_NO_MARK}",
    ),
    ("_", rf"(_)(?<![\w\\]_){_NO_MARK}(?=[^\s_])[^\n]{{0,400}}?[^\s_\\](_)(?!\w){_NO_MARK}"),
    ("__", rf"(__)(?<![\w\\]__){_NO_MARKS}(?=[^\s_])[^\n]{{0,400}}?[^\s_\\](__)(?!\w){_NO_MARKS}"),
    ("<", r"(<)(?:[a-z]+://|mailto:|[\w.+-]+@)[^<>\s]*(>)"),
    ("~~", r"(~~)(?=\S)[^~\n]+(~~)"),
    ("`", r"(`)(?<![`\\]`)(?!`)[^`]+(`)(?!`)"),
    # A run is tried as a whole and once, so that a long one costs no more than its length.
    ("``", r"(`(?<!``)`+)(?!`)[^`]+(\1)(?!`)"),
)
_ESCAPE = r"\\(?=[!-/:-@\[-`{-~\n])"
_ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});"
_APART = "blockquote|br|center|d[dlt]|details|div|h[1-6]|hr|li|ol|p|pre|summary|table|t[dhr]|ul"
_INLINE = (
    "a|abbr|b|big|cite|code|del|em|font|i|img|ins|kbd|label|mark|q|s|small|span|strike|strong|sub|"
    "sup|tbody|tfoot|thead|tt|u"
)
_TAG = rf"(?is)<!--.{{0,999}}?-->|</?(?:(?P<apart>{_APART})|{_INLINE})(?:\s[^<>]*)?/?>"
_CELL = r"(?i)</t[dh]>\s*(?:</?t(?:r|head|body)\b[^<>]*>\s*)*<t[dh]\b[^<>]*>"
_BEGINNING = re.compile(
    r"[ \t]*(?:>[> \t]*)?(?P<item>[*+][ \t]+)?(?P<number>\d{1,3}[.)][ \t]+)?(?:#{1,6}[ \t]+)?"
)
_BREAK = re.compile(r"(?m)[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*)$")
_TABLE = r"(?m)^[ \t]*\|.*$(?:\n[ \t]*\|.*$)*"
_BORDER = re.compile(r"\s{0,20}(?<!\\)\|(?:[\s|:-]*\|)?[^\S\n]*(?:#{1,6}[ ])?")
_ATTRIBUTES = r"\{:[^{}\n]{0,200}\}"
_WHITE = re.compile("\\s\\s+|[\t-\r\x1c-\x1f\x85\u2028\u2029]")
CELLS = " · "
"""What stands between the cells of a table."""


Mark = tuple[int, int]
"""The start and the stop of a piece of a text."""


class _Edit(NamedTuple):
    """A piece ``text[start:stop]`` and what is shown in its place."""

    start: int
    stop: int
    shown: str


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without its signs. ``addresses`` are the spans ``(start, stop)`` of web addresses in
    what it was made of, in order: of links, which it does not show, and those that it shows.
    """

    text: str
    addresses: Sequence[Mark]
    _edits: Sequence[_Edit]
    _growth: Sequence[int]

    @classmethod
    def of(cls, text: str, edits: Sequence[_Edit], addresses: Sequence[Mark] = ()) -> Plain:
        growth = accumulate((len(e.shown) - (e.stop - e.start) for e in edits), initial=0)
        return cls(_shown(text, edits), addresses, edits, [*growth])

    def moved(self, offset: int) -> int:
        """Return where an offset of the text with signs is in this one."""
        place = bisect_right(self._edits, (offset,)) - 1
        if place < 0:
            return offset
        edit = self._edits[place]
        if offset < edit.stop:  # within what went
            return edit.start + self._growth[place] + len(edit.shown)
        return offset + self._growth[place + 1]

    def origin(self, offset: int) -> int:
        """Return the first offset of the text with signs that is at an offset of this one, or
        behind it."""
        edits, growth = self._edits, self._growth

        def end(place: int) -> int:
            return edits[place].start + growth[place] + len(edits[place].shown)

        place = bisect_left(range(len(edits)), offset, key=end)
        found = offset - growth[place]
        return min(found, edits[place].start + 1) if place < len(edits) else found

    def in_address(self, offset: int) -> bool:
        """Tell whether an offset of the text with signs is within a web address."""
        return _within(self.addresses, offset)


def plain(text: str) -> Plain:
    """Return a text without its signs."""
    if not _SIGNS.search(text):
        return Plain.of(text, ())
    links = list(_links(text, 0, len(text)))
    targets = [(edit.start, edit.stop) for edit in links if text[edit.start] == "]"]
    may = "://" in text or "www." in text
    bare = [found.span() for found in _ADDRESS.finditer(text)] if may else []
    addresses = sorted([*bare, *targets])
    emphasis = (e for e in _emphasis(text) if not _within(addresses, e.start))
    return Plain.of(text, [*_apart([*links, *emphasis, *_signs(text)])], addresses)


def one_line(text: str, marks: Iterable[Mark]) -> tuple[str, tuple[Mark, ...]]:
    """Return a text with one space for each stretch of white space, and its marks moved along;
    those that touch are made one."""
    made = Plain.of(text, [_Edit(*found.span(), " ") for found in _WHITE.finditer(text)])
    moved: list[Mark] = []
    for start, stop in ((made.moved(a), made.moved(b)) for a, b in marks):
        if moved and start <= moved[-1][1]:
            start = moved.pop()[0]
        moved.append((start, stop))
    return made.text, tuple(moved)


def _links(text: str, start: int, stop: int) -> Iterator[_Edit]:
    """Yield what goes of links and images: a bracket, and what follows the words. A link may be
    that of an image."""
    for found in _LINK.finditer(text, start, stop) if "](" in text else ():
        first, last = found.span("words")
        image = text.startswith("!", first - 2, first - 1)
        yield _Edit(first - 1 - image, first, "")
        yield _Edit(last, found.end(), "")
        if "](" in found["words"]:
            yield from _links(text, first, last)


def _within(spans: Sequence[Mark], offset: int) -> bool:
    place = bisect_right(spans, offset, key=itemgetter(0)) - 1
    return place >= 0 and offset < spans[place][1]


def _emphasis(text: str) -> Iterator[_Edit]:
    """Yield the signs that stand around words, in pairs."""
    for sign, pattern in _PAIRS:
        for found in _each(pattern, sign, text):
            yield _Edit(*found.span(1), "")
            yield _Edit(*found.span(2), "")


def _signs(text: str) -> Iterator[_Edit]:
    """Yield all other signs, with what is shown for them."""
    for pattern in (_REST, _STARS):
        yield from (_Edit(*found.span(), "") for found in pattern.finditer(text))
    yield from (_Edit(*found.span(), "") for found in _of_lines(_BREAK, text))
    yield from (_Edit(*found.span(), "") for found in _each(_ESCAPE, "\\", text))
    yield from (_Edit(*found.span(), "") for found in _each(_ATTRIBUTES, "{:", text))
    yield from (_Edit(*found.span(), CELLS) for found in _each(_CELL, "<", text))
    for found in _each(_ENTITY, "&", text):
        from html import unescape

        yield _Edit(*found.span(), unescape(found[0]))
    for found in _each(_TAG, "<", text):
        yield _Edit(*found.span(), " " if found["apart"] else "")
    for found in _of_lines(_BEGINNING, text):
        shown = "• " * bool(found["item"]) + (found["number"] or "")
        if shown != found[0]:
            yield _Edit(*found.span(), shown)
    for table in _each(_TABLE, "|", text):
        yield from _borders(text, *table.span())


def _of_lines(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield what is found of a pattern where lines begin: sought there alone it takes a third of
    the time."""
    start: int | None = 0
    while start is not None:
        found = pattern.match(text, start)
        if found:
            yield found
        start = text.find("\n", start) + 1 or None


def _each(pattern: str, sign: str, text: str) -> Iterable[re.Match[str]]:
    """Return what is found of a pattern, which is not looked for without a sign that it has."""
    return re.finditer(pattern, text) if sign in text else ()


def _borders(text: str, start: int, stop: int) -> Iterator[_Edit]:
    """Yield the borders of a table, those of empty cells and of rows as one."""
    for found in _BORDER.finditer(text, start, stop):
        at_edge = found.start() == start or found.end() == stop
        yield _Edit(*found.span(), "" if at_edge else CELLS)


def _apart(edits: Iterable[_Edit]) -> Iterator[_Edit]:
    """Yield edits in order, without those that begin in another; of two that begin together the
    longer one holds."""
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.stop)):
        if edit.start >= done:
            yield edit
            done = edit.stop


def _shown(text: str, edits: Iterable[_Edit]) -> str:
    parts, done = [], 0
    for start, stop, shown in edits:
        parts += [text[done:start], shown]
        done = stop
    return "".join([*parts, text[done:]])
