"""A terminal in memory, to see what a person sees."""

from __future__ import annotations

import re

import pyte

_WIDTHLESS = re.compile("([\u200c\u200d\u2066-\u2069])")


class Emulator(pyte.Screen):
    """Keeps characters without width, as isolates and joiners, with the one before; pyte drops what
    follows them."""

    def draw(self, data: str) -> None:
        """Show text from the cursor on."""
        for piece in _WIDTHLESS.split(data):
            if _WIDTHLESS.fullmatch(piece) and self.cursor.x:
                line = self.buffer[self.cursor.y]
                before = line[self.cursor.x - 1]
                line[self.cursor.x - 1] = before._replace(data=before.data + piece)
            elif not _WIDTHLESS.fullmatch(piece):
                super().draw(piece)
