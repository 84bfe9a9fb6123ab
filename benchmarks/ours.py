"""Our index as a process among the others of :mod:`raw`: ``serve INDEX`` answers with the ten best
sections, their snippets and three facets, ``plain INDEX`` without the order that n-grams give. It
is built and started cold by our command.
"""

from __future__ import annotations

import sys
from pathlib import Path

from serving import TOP, Asked, serve

import searcher

FACETS = ("language", "organisation", "year")
LANGUAGE = "en"
"""How questions are read: the peers stem English, whatever they read."""


def main(what: str, index: str) -> None:
    """Answer the questions of standard input."""
    opened = searcher.open(Path(index))

    def answer(asked: Asked) -> int:
        text = " ".join(asked.words)
        text = f'"{text}"' if asked.phrase else text
        found = opened.search(
            text, language=LANGUAGE, facets=FACETS, limit=TOP, ngrams=what == "serve"
        )
        return len([(hit.id, hit.snippet) for hit in found.hits])

    serve(answer)


if __name__ == "__main__":
    main(*sys.argv[1:])
