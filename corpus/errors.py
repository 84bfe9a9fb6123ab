"""What goes wrong on the way in: a wrong argument is raised, a bad file is reported."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal


class Error(Exception):
    """Base of all errors that policysearch raises on purpose. The text is one line that says what
    was wrong and what to do."""


class CorpusError(Error):
    """A wrong argument: a PATH that does not exist, an encoding that is not known, a language that
    is no tag, a corpus without a document; or a ``corpus.toml`` that cannot be read. One line,
    with the cure."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A file, or a record of one, that is not in the corpus, and why.

    ``kind`` is "refused" (it should be read but cannot), "unsupported" (no reader for its kind)
    or "warning" (it was read, but something in it was not understood).
    """

    path: str
    reason: str
    cure: str
    kind: Literal["refused", "unsupported", "warning"] = "refused"

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}" + (f" ({self.cure})" if self.cure else "")


@dataclass(frozen=True, slots=True)
class Unreadable(Problem):
    """A file or a folder that is there but cannot be opened: what it holds is not known. ``id`` is
    that of the file, or what the ids of the folder's files begin with."""

    id: str = ""

    @classmethod
    def of(cls, path: Path, id: str, error: OSError) -> Unreadable:
        reason = f"cannot be opened: {error.strerror or type(error).__name__}"
        return cls(str(path), reason, "check the path and its permissions", id=id)
