"""Outlines that Markdown writes as ordered lists: ``1. **Payment.** You pay ...``.

A list is an outline where most of its items begin with a title in bold type; the items of a list
inside one of them are sections too, where they begin so. Other lists are lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any, NamedTuple

_FEWEST_ITEMS = 3
_TITLE = re.compile(
    r"[^\w*]{0,3}(?P<title>(?:(?:\*\*|__)(?:(?!\*\*|__).){2,150}(?:\*\*|__)\s?)+[.:;–-]?)"
)


class Item(NamedTuple):
    """An item that is a section: its first line's number, its markup up to the end of the
    title, its number as an outline has it (``2.1``) and its depth, from 1."""

    line: int
    markup: str
    number: str
    depth: int


@dataclass(slots=True)
class _Node:
    """An item of an ordered list as parsed; ``title`` is its markup up to the title's end."""

    line: int
    number: str
    title: str = ""
    children: list[_Node] = field(default_factory=list)


def outline_items(tokens: Sequence[Any]) -> list[Item]:
    """Return the items of ``tokens`` (markdown-it) that are sections, in order."""
    roots = _lists(tokens)
    return [item for items in roots if _is_outline(items) for item in _walk(items, "", 1)]


def _is_outline(items: Sequence[_Node]) -> bool:
    titled = sum(bool(node.title) for node in items)
    return titled >= _FEWEST_ITEMS and 5 * titled >= 3 * len(items)


def _walk(items: Sequence[_Node], above: str, depth: int) -> Iterator[Item]:
    for node in items:
        if node.title:
            number = f"{above}.{node.number}" if above else node.number
            yield Item(node.line, node.title, number, depth)
            yield from _walk(node.children, number, depth + 1)


def _lists(tokens: Sequence[Any]) -> list[list[_Node]]:
    """Return the top-level ordered lists with the ordered lists inside their items. What stands
    in a bullet list or a quotation is left out."""
    roots: list[list[_Node]] = []
    open_items: list[_Node] = []
    closed = 0  # bullet lists and quotations that are open
    for token, inside in zip_longest(tokens, tokens[2:]):
        if token.type in {"bullet_list_open", "blockquote_open"}:
            closed += 1
        elif token.type in {"bullet_list_close", "blockquote_close"}:
            closed -= 1
        elif closed:
            continue
        elif token.type == "ordered_list_open" and not open_items:
            roots.append([])
        elif token.type == "list_item_open":
            node = _Node(token.map[0], token.info.lstrip("0") or "0", _title(inside))
            (open_items[-1].children if open_items else roots[-1]).append(node)
            open_items.append(node)
        elif token.type == "list_item_close":
            open_items.pop()
    return roots


def _title(inline: Any) -> str:
    if inline is None or inline.type != "inline":
        return ""
    match = _TITLE.match(inline.content)
    return match[0] if match else ""
