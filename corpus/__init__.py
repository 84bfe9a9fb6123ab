"""What a policy is: files to documents, cut into sections, with their metadata.

>>> import corpus
>>> for found in corpus.read(["policies/"]):           # doctest: +SKIP
...     if isinstance(found, corpus.Document):
...         print(found.title, found.language, len(found.sections))
"""

from __future__ import annotations

from corpus.errors import CorpusError, Problem
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

PARSER_VERSION = 2
"""Raised when a file would be cut or described otherwise: indexes are then made anew."""
