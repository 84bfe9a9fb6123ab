"""Shows the line that is typed as it looks, on a terminal that does not turn it."""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput
from prompt_toolkit.layout.utils import explode_text_fragments

from searcher.bidi import visual
from searcher.terminal import is_rtl


class Reordering(Processor):
    """Puts the characters of a line in visual order, with the cursor where it belongs."""

    def __init__(self, wanted: Callable[[], bool]) -> None:
        self._wanted = wanted

    def apply_transformation(self, given: TransformationInput) -> Transformation:
        """Return the fragments of a line in the order in which they are seen."""
        pieces = explode_text_fragments(given.fragments)
        text = "".join(piece[1] for piece in pieces)
        if not self._wanted() or not is_rtl(text):
            return Transformation(given.fragments)
        order = [
            (at, char)
            for cluster in visual(text)
            for at, char in enumerate(cluster.text, cluster.start)
        ]
        seen = {at: place for place, (at, _) in enumerate(order)}
        logical = [at for at, _ in order]
        return Transformation(
            [(pieces[at][0], char) for at, char in order],
            lambda at: seen.get(at, at),
            lambda place: logical[place] if place < len(logical) else place,
        )
