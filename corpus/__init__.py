"""What a policy is: files to documents, cut into sections, with their metadata.

>>> import corpus
>>> for found in corpus.read(["policies/"]):           # doctest: +SKIP
...     if isinstance(found, corpus.Document):
...         print(found.title, found.language, len(found.sections))
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from corpus.errors import CorpusError, Problem

if TYPE_CHECKING:
    from corpus.model import Document, Section
    from corpus.readers import read, read_file
    from corpus.walk import SourceFile, source_files

__all__ = [
    "CorpusError",
    "Document",
    "Problem",
    "Section",
    "SourceFile",
    "read",
    "read_file",
    "source_files",
]

# What reads policies is imported when it is asked for: a search needs none of it.
_LATER = {
    "Document": "corpus.model",
    "Section": "corpus.model",
    "SourceFile": "corpus.walk",
    "read": "corpus.readers",
    "read_file": "corpus.readers",
    "source_files": "corpus.walk",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(importlib.import_module(_LATER[name]), name)
    globals()[name] = found
    return found


PARSER_VERSION = 3
"""Raised when a file would be cut or described otherwise, or other citations and names be read:
indexes are then made anew."""
