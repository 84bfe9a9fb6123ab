"""Headings and front matter of Markdown.

The block structure is CommonMark's (markdown-it-py), so that ``#`` in a code fence heads
nothing. A paragraph that is bold as a whole heads what follows it, as published policies have it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from corpus.contents import key
from corpus.headings import Heading
from corpus.markdown_inline import LONGEST_HEADING, bold_lines, bold_title, item_title, plain
from corpus.markdown_lists import Item, outline_items
from corpus.metadata import is_version_or_date, names_policy
from corpus.numbers import Label, labels
from corpus.vocabulary import CONTENTS_TITLES, NUMBER_KEYWORDS

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_FRONT = re.compile(
    r"---[ \t]*\r?\n(?P<fields>(?:(?!---|\.\.\.)[^\n]*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)"
)
_FIELD = re.compile(r"(?P<name>[A-Za-z][\w-]*)[ \t]*:[ \t]*(?P<value>[^\r\n]+)")


class Outline(NamedTuple):
    """What the markup tells: the title, if a heading gives it, the headings after it, and the
    spans of code in fences. Lines that are set in, code by the grammar, are text in policies."""

    title: str | None
    headings: list[Heading]
    fenced: Sequence[tuple[int, int]] = ()


class _Markup(NamedTuple):
    """A heading as it is marked up; ``level`` is that of the markup."""

    start: int
    body: int
    text: str
    level: int
    number: str | None = None
    """As a list has it; None where the text has it."""
    in_list: bool = False


def front_matter(source: str) -> tuple[dict[str, str], int]:
    """Return the fields between the ``---`` lines that a file begins with, and where the text
    after them starts (0 where there are none). Only ``name: value`` lines are read."""
    match = _FRONT.match(source)
    if match is None or not _FIELD.search(match["fields"]):
        return {}, 0
    found = (_FIELD.match(line) for line in match["fields"].splitlines())
    fields = {m["name"].lower(): m["value"].strip().strip("\"'") for m in found if m}
    return fields, match.end()


@cache
def _parser() -> Any:
    from markdown_it import MarkdownIt

    # Links and emphasis are parsed of headings alone; definitions of links change no heading.
    made = MarkdownIt("commonmark").disable(["inline", "reference"])
    made.block.ruler.before("code", "words", _words)
    return made


def _words(state: Any, line: int, last: int, silent: bool) -> bool:
    """Read a line that begins with a letter and stands alone as what it is, a paragraph, before
    eight other rules look at it; a rule of markdown-it-py."""
    from markdown_it.rules_block import paragraph

    if state.is_code_block(line) or not (line + 1 >= last or state.isEmpty(line + 1)):
        return False
    first = state.bMarks[line] + state.tShift[line]
    return state.src[first : first + 1].isalpha() and bool(paragraph(state, line, last, silent))


def outline(source: str, start: int = 0) -> Outline:
    """Return the title and the headings of ``source[start:]``."""
    offsets = [m.start() for m in _LINE.finditer(source, start)] + [len(source)]
    parsed = _parser().parse(source[start:])
    title, rest = _title(source, start, _marked(source, offsets, parsed))
    fences = (token.map for token in parsed if token.type == "fence")
    fenced = [(offsets[first], offsets[min(last, len(offsets) - 1)]) for first, last in fences]
    return Outline(title, _headings(rest), fenced)


def is_furniture(text: str) -> bool:
    """Tell a heading that heads no text: a table of contents, a date set as a heading."""
    return key(text) in CONTENTS_TITLES or (is_version_or_date(text) and not labels(text))


def _marked(source: str, offsets: Sequence[int], parsed: Sequence[Any]) -> list[_Markup]:
    tokens = [t for t in parsed if t.level == 0 or t.type == "inline"]
    found: list[_Markup] = []
    level = 0
    empty = False
    for token, inline in pairwise(tokens):
        own: list[tuple[int, int, str, int]] = []  # first line, line of the body, text, level
        if token.type == "heading_open":
            level = int(token.tag[1])
            own = [(*token.map, plain(inline.content), level)]
        elif token.type == "paragraph_open" and token.level == 0:
            own = _headings_of_paragraph(token, inline.content, level, empty)
        if token.type in {"heading_open", "paragraph_open"} and token.level == 0:
            empty = token.type == "heading_open" and not inline.content
        for first, last, text, depth in own:
            if text and len(text) <= LONGEST_HEADING:
                body = offsets[min(last, len(offsets) - 1)]
                found.append(_Markup(offsets[first], body, text, depth))
    return _with_items(source, offsets, found, outline_items(parsed))


def _with_items(
    source: str, offsets: Sequence[int], found: Sequence[_Markup], items: Sequence[Item]
) -> list[_Markup]:
    """Add the items of lists that are sections, each below the heading it follows."""
    result = list(found)
    starts = [m.start for m in found]
    for item in items:
        start = offsets[item.line]
        inner = source.find(item.markup, start, start + 400)
        if item.body is not None:
            body = offsets[min(item.body, len(offsets) - 1)]
        elif inner >= 0:
            body = inner + len(item.markup)
        else:
            continue
        place = bisect_right(starts, start)
        level = (found[place - 1].level if place else 0) + item.depth
        text = plain(item.markup).rstrip(".:;–- ")
        own = [label for label in labels(text) if label.marked and label.number == item.number]
        text = text[own[0].stop :] if own else text
        result.append(_Markup(start, body, text, level, item.number or None, in_list=True))
    return sorted(result, key=lambda m: m.start)


def _headings_of_paragraph(
    token: Any, markup: str, level: int, empty: bool
) -> list[tuple[int, int, str, int]]:
    """Return the headings that a paragraph holds, below ``level``: it is one as a whole, by its
    type or because a heading without words is before it, or has some in its lines."""
    first, last = token.map
    if empty and (text := item_title(markup) or bold_title(markup)):
        return [(first, last, text, level)]
    if "**" not in markup and "__" not in markup:
        return []
    if text := bold_title(markup):
        return [(first, last, text, level + _depth(text))]
    lines = [(at, plain(line)) for at, line in bold_lines(markup)]
    return [(first + at, first + at + 1, text, level + _depth(text)) for at, text in lines]


def _depth(title: str) -> int:
    """Return how deep the number of a bold title is; 1 without one."""
    return max((len(label.value) for label in labels(title)), default=1)


def _title(
    source: str, start: int, marked: Sequence[_Markup]
) -> tuple[str | None, Sequence[_Markup]]:
    """Take the first heading at the top as the title if no other is of its level, or if its
    level or its words are a title's; an item of a list is one of several, never the title."""
    marked = [m for m in marked if not is_furniture(m.text)]
    if not marked or marked[0].in_list or labels(marked[0].text):
        return None, marked
    first = marked[0]
    highest = min(m.level for m in marked)
    alone = sum(m.level == highest for m in marked) == 1
    at_top = len(source[start : first.start].split()) <= 12
    titled = alone or first.level == 1 or names_policy(first.text)
    if at_top and first.level == highest and titled:
        return first.text, marked[1:]
    return None, marked


def _headings(marked: Sequence[_Markup]) -> list[Heading]:
    numbers = _numbers(marked)
    result: list[Heading] = []
    above: list[int] = []
    for m, label in zip(marked, numbers, strict=True):
        while above and above[-1] >= m.level:
            above.pop()
        above.append(m.level)
        title = m.text[label.stop :].strip() if label else m.text
        number = label.number if label else m.number
        result.append(Heading(m.start, m.body, number, title.rstrip(":：") or m.text, len(above)))
    return result


def _numbers(marked: Sequence[_Markup]) -> list[Label | None]:
    """Return the number of each heading. One of a single figure or letter counts where a
    neighbour or a child of it stands in the document, or a point after it: ``2 Factor Login``
    keeps its figure."""
    read = [labels(m.text) if m.number is None else () for m in marked]
    known = {(la.family, la.value) for found in read for la in found}
    known |= {(family, (*value[:-1], 0)) for family, value in known if len(value) > 1}
    return [next((la for la in found if _counts(la, known)), None) for found in read]


def _counts(label: Label, known: set[tuple[str, tuple[int, ...]]]) -> bool:
    if len(label.value) > 1 or label.family in NUMBER_KEYWORDS:
        return True
    if label.marked and label.family == "plain":
        return True
    last = label.value[-1]
    near = ((last - 1,), (last + 1,), (last, 0))  # (last, 0) stands for any child
    return any((label.family, value) in known for value in near)
