"""Text and titles of inline Markdown."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Any

from corpus.lines import is_sentence, width
from corpus.numbers import labels

LONGEST_HEADING = 400
"""In characters of markup."""

_BOLD = re.compile(r"(?:\*\*|__)(?:(?!\*\*|__).)+(?:\*\*|__)", re.DOTALL)
_BESIDE_BOLD = re.compile(r"[\s\d.:()\\]*")
_LEFTOVER = re.compile(r"\{:[^{}]{0,200}\}|\*\*|__(?=\W|$)|(?:(?<=\W)|^)__")
_SIGN = re.compile(r"[\\`*_\[\]<&{]")  # without which nothing is marked up
_LONGEST_ITEM_TITLE = 100
_SHORTEST_TEXT = 80  # that is no sentence
_HARD_BREAKS = ("  ", "\\")
_ADDRESS = re.compile(r"@|://|\bwww\.")


@cache
def _parser() -> Any:
    from markdown_it import MarkdownIt

    made = MarkdownIt("commonmark")
    # Nothing is linked to here: a title is its words, wherever its link would lead.
    made.validateLink = lambda url: True  # type: ignore[method-assign]
    return made


def plain(markup: str) -> str:
    """Return the text of inline Markdown without its markup."""
    if not _SIGN.search(markup):
        return " ".join(markup[:2000].split())
    tokens = _parser().parseInline(markup[:2000])
    parts = [
        child.content if child.type in {"text", "code_inline"} else " "
        for token in tokens
        for child in token.children or ()
        if child.type in {"text", "code_inline", "softbreak", "hardbreak"}
    ]
    bare = _LEFTOVER.sub("", "".join(parts))  # 7**.1 Title** is no emphasis by the grammar
    return _unpaired(" ".join(bare.split()))


def _unpaired(text: str) -> str:
    """Return a text without the bracket of a link that was cut off, and the asterisks around it
    that a neighbour kept from being emphasis."""
    if text.startswith("[") and "]" not in text:
        text = text[1:].lstrip()
    inside = text[1:-1]
    return inside if text == f"*{inside}*" and inside and "*" not in inside else text


def bold_title(paragraph: str) -> str:
    """Return the text of a paragraph that is bold as a whole and may head others, else ""."""
    if len(paragraph) > LONGEST_HEADING or not _BOLD.search(paragraph):
        return ""
    if not _BESIDE_BOLD.fullmatch(_BOLD.sub("", paragraph)):
        return ""
    text = plain(paragraph)
    ends = is_sentence(text) and not labels(text) and not text.endswith(":")
    return "" if ends or width(text) > 200 or not re.search(r"[^\W\d_]", text) else text


def item_title(paragraph: str) -> str:
    """Return the text of a paragraph that may be the title of an item of a list, else "": one
    short line with a capital that is no sentence and no address."""
    if len(paragraph) > LONGEST_HEADING or "\n" in paragraph or is_sentence(paragraph):
        return ""
    text = plain(paragraph)
    numbers = labels(text)
    first = text[numbers[0].stop if numbers else 0 :].lstrip("\"'“„«‘¿(")[:1]
    if not first.isalpha() or first.islower() or is_sentence(text) or _ADDRESS.search(text):
        return ""
    return text if width(text) <= _LONGEST_ITEM_TITLE else ""


def bold_lines(paragraph: str) -> list[tuple[int, str]]:
    """Return which lines of a paragraph are bold titles, with the lines: those between hard
    breaks that stand before text (``**Fees**``, two spaces, and what is paid in the next line)."""
    if "\n" not in paragraph or "**" not in paragraph:
        return []
    rows = paragraph.split("\n")
    return [
        (at, row.rstrip("\\ "))
        for at, (row, after) in enumerate(pairwise(rows))
        if row.endswith(_HARD_BREAKS)
        and (at == 0 or rows[at - 1].endswith(_HARD_BREAKS))
        and bold_title(row.rstrip("\\ "))
        and is_text(after)
    ]


def is_text(markup: str) -> bool:
    """Tell text from a title, a name or an address: a sentence, or a long line."""
    return width(markup.strip()) >= _SHORTEST_TEXT or (
        " " in markup.strip() and is_sentence(markup.strip())
    )
