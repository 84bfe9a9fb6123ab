"""What a text looks like that is probably not the text of a policy. Pure."""

from __future__ import annotations

import re

_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|script|style)\b[^>]{0,500}>", re.IGNORECASE)
# Neither bracket runs past its own kind, so that what is never closed is looked through once.
IMAGE = re.compile(r"!\[[^\[\]]{0,1000}\]\([^()]*\)")
_MOST = 20_000  # characters that are looked at


def doubt(text: str) -> tuple[str, str] | None:
    """Return the reason to doubt that a text is that of a policy, and its cure.

    A page of HTML that was saved as text has its tags, styles and scripts indexed as words; a
    file that holds an image alone has no words.
    """
    if _PAGE.search(text, 0, _MOST):
        return "looks like HTML", "save the text of the page, or the page as Markdown"
    if len(text) <= _MOST or text.lstrip().startswith("!["):
        bare = IMAGE.sub("", text)
        if bare != text and not any(map(str.isalnum, bare)):
            return "holds an image and no text", "save the text of the page"
    return None
