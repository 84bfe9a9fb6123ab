"""What a policy is: files to documents, cut into sections, with their metadata.

>>> import corpus
>>> for found in corpus.read(["policies/"]):           # doctest: +SKIP
...     if isinstance(found, corpus.Document):
...         print(found.title, found.language, len(found.sections))
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from corpus.errors import CorpusError, Problem, Unreadable

if TYPE_CHECKING:
    from corpus.model import Document, Section
    from corpus.pieces import Piece, pieces_of
    from corpus.plugins import Text
    from corpus.readers import Candidate, read, read_file, read_piece
    from corpus.walk import SourceFile, source_files

__all__ = [
    "Candidate",
    "CorpusError",
    "Document",
    "Piece",
    "Problem",
    "Section",
    "SourceFile",
    "Text",
    "Unreadable",
    "pieces_of",
    "read",
    "read_file",
    "read_piece",
    "source_files",
]

# What reads policies is imported when it is asked for: a search needs none of it.
_LATER = {
    "Candidate": "corpus.readers",
    "Document": "corpus.model",
    "Piece": "corpus.pieces",
    "Section": "corpus.model",
    "SourceFile": "corpus.walk",
    "Text": "corpus.plugins",
    "pieces_of": "corpus.pieces",
    "read": "corpus.readers",
    "read_file": "corpus.readers",
    "read_piece": "corpus.readers",
    "source_files": "corpus.walk",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(importlib.import_module(_LATER[name]), name)
    globals()[name] = found
    return found


PARSER_VERSION = 15
"""Raised when a file would be cut or described otherwise, other citations and names be read or
other warnings be given: indexes are then made anew."""
