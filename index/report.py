"""What a build is asked and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus import Problem


@dataclass(frozen=True, slots=True)
class Options:
    """How to build.

    ``engine`` is ``whoosh`` or ``tantivy``; without it, the one that keeps the index now, Whoosh
    for a new one. ``full`` starts over, without the old index. ``language`` and ``encoding`` are of
    files that do not tell their own; ``jobs`` is the number of processes that analyse, ``wait`` the
    seconds to wait for another build to end, ``math.inf`` for as long as it takes.
    """

    engine: str | None = None
    full: bool = False
    jobs: int = 1
    language: str | None = None
    encoding: str | None = None
    wait: float = 0


@dataclass(slots=True)
class Progress:
    """How far a build is; sizes in bytes."""

    sections: int = 0
    done: int = 0
    size: int = 0


@dataclass(slots=True)
class Report:
    """What a build did: documents by what became of them, and what could not be read.

    ``why_full`` says why everything was analysed again, where it was.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    dropped: int = 0
    sections: int = 0
    documents: int = 0
    why_full: str | None = None
    languages: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
