"""Outlines that Markdown writes as lists: ``1. **Payment.** You pay ...``, ``* ### Payment``.

An item that begins with a heading is a section. So are the items of a list most of which begin
with a title: in bold type, where the list is ordered, or as a short paragraph of its own before
text. The items of a list inside such an item are sections too, where they begin so, and what
heads a part of it is. Other lists are lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from corpus.markdown_inline import (
    LONGEST_HEADING,
    bold_lines,
    bold_title,
    is_text,
    item_title,
    plain,
)

_FEWEST_ITEMS = 3
_TITLE = re.compile(
    r"[^\w*]{0,3}(?P<title>(?:(?:\*\*|__)(?:(?!\*\*|__).){2,150}(?:\*\*|__)\s?)+[.:;–-]?)"
)
_STRUCTURE = frozenset(
    f"{block}_{end}"
    for block in ("blockquote", "ordered_list", "bullet_list", "list_item")
    for end in ("open", "close")
) | {"heading_open", "paragraph_open"}
_FAR = 60  # tokens in which the text of a heading begins
_LINK = re.compile(r"!?\[[^\]]{0,300}\]\([^)]{0,900}\)")


class Item(NamedTuple):
    """An item that is a section, or a heading inside one: its first line's number, its markup
    up to the end of the title, its number as an outline has it (``2.1``; "" without one), its
    depth, from 1, and the line where its text begins, None where that runs on from the title."""

    line: int
    markup: str
    number: str
    depth: int
    body: int | None = None


@dataclass(slots=True)
class _Node:
    """An item of a list as parsed; ``title`` is its markup up to the title's end. ``kind`` is
    what the title is: "heading", "bold", "line", "paragraph" (in bold type as a whole) or ""
    without one."""

    line: int
    number: str
    title: str = ""
    kind: str = ""
    body: int | None = None
    parts: list[list[_Node]] = field(default_factory=list)
    """The lists inside the item, and each heading in it as a list of one."""


def outline_items(tokens: Sequence[Any]) -> list[Item]:
    """Return the items of ``tokens`` (markdown-it) that are sections, in order."""
    return [item for items in _lists(tokens) for item in _walk(items, "", 1)]


def _walk(items: Sequence[_Node], above: str, depth: int) -> Iterator[Item]:
    kinds = _kinds(items, depth)
    for node in items:
        if node.kind in kinds:
            number = f"{above}.{node.number}" if above and node.number else node.number
            yield Item(node.line, node.title, number, depth, node.body)
            for part in node.parts:
                yield from _walk(part, number, depth + 1)
        else:
            headed = (p for p in node.parts if p[0].kind == "heading" and not p[0].number)
            for part in headed:  # what is a heading by its markup heads text anywhere
                yield from _walk(part, "", depth)


def _kinds(items: Sequence[_Node], depth: int) -> set[str]:
    """Return what kinds of titles make sections of the items of a list."""
    titled = [node.kind for node in items if node.kind]
    most = len(titled) >= _FEWEST_ITEMS and 5 * len(titled) >= 3 * len(items)
    kinds = {"heading", "paragraph"}
    if items[0].number and (most or depth > 1):
        kinds.add("bold")
    return kinds | {"line", "bold"} if most and "line" in titled else kinds


def _lists(tokens: Sequence[Any]) -> list[list[_Node]]:
    """Return the top-level lists with what is inside their items, but for quotations."""
    roots: list[list[_Node]] = []
    open_items: list[_Node] = []
    open_lists: list[list[_Node]] = []
    quoted = 0
    for place, token in enumerate(tokens):
        if token.type not in _STRUCTURE:
            continue
        if token.type == "blockquote_open":
            quoted += 1
        elif token.type == "blockquote_close":
            quoted -= 1
        elif quoted:
            continue
        elif token.type in {"ordered_list_open", "bullet_list_open"}:
            open_lists.append([])
            (open_items[-1].parts if open_items else roots).append(open_lists[-1])
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            open_lists.pop()
        elif token.type == "list_item_open":
            open_items.append(_node(tokens, place))
            open_lists[-1].append(open_items[-1])
        elif token.type == "list_item_close":
            open_items.pop()
        elif open_items and token.type in {"heading_open", "paragraph_open"}:
            open_items[-1].parts += [[part] for part in _parts(tokens, place)]
    return roots


def _node(tokens: Sequence[Any], place: int) -> _Node:
    """Return the item that opens at a place, with the title that it begins with."""
    opened = tokens[place]
    number = (opened.info.lstrip("0") or "0") if opened.markup in {".", ")"} else ""
    node = _Node(opened.map[0], number)
    first = tokens[place + 1]
    if first.type not in {"heading_open", "paragraph_open"}:
        return node
    markup = tokens[place + 2].content
    if first.type == "heading_open":
        if _heads(tokens, place + 4) and plain(markup) and len(markup) <= LONGEST_HEADING:
            node.title, node.kind, node.body = markup, "heading", first.map[1]
    elif match := _TITLE.match(markup) if number else None:
        node.title, node.kind = match[0], "bold"
    elif _heads(tokens, place + 4) and item_title(markup):
        node.title, node.kind, node.body = markup, "line", first.map[1]
    return node


def _parts(tokens: Sequence[Any], place: int) -> Iterator[_Node]:
    """Yield what heads a part of an item, in the block that opens at a place."""
    opened, markup = tokens[place], tokens[place + 1].content
    first = tokens[place - 1].type == "list_item_open"
    if opened.type == "heading_open":
        if not first and plain(markup) and _heads(tokens, place + 3):
            yield _Node(opened.map[0], "", markup, "heading", opened.map[1])
    elif "**" not in markup and "__" not in markup:
        return
    elif bold_title(markup):
        if not first and _heads(tokens, place + 3):
            yield _Node(opened.map[0], "", markup, "paragraph", opened.map[1])
    else:
        for at, line in bold_lines(markup):
            row = opened.map[0] + at
            if at or not first:
                yield _Node(row, "", line, "paragraph", row + 1)


def _heads(tokens: Sequence[Any], place: int) -> bool:
    """Tell whether text, and not links alone, follows in the item whose block opens at a place."""
    inside = 0
    for token in tokens[place : place + _FAR]:
        if token.type == "list_item_close" and not inside:
            return False
        inside += (token.type == "list_item_open") - (token.type == "list_item_close")
        if token.type == "inline" and is_text(_LINK.sub(" ", token.content)):
            return True
    return False
