"""The files of a corpus against those of an index: what is the same, what can stay."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

from index import manifest
from index.manifest import Source

if TYPE_CHECKING:
    from corpus import Problem, SourceFile


def digest(file: SourceFile) -> str:
    """Return a hash of a file's bytes and of what is told of it; of its name where it is
    unreadable, which reading it will report."""
    told = hashlib.sha256(repr((str(file.path), file.overrides)).encode("utf-8", "replace"))
    try:
        told.update(manifest.sha256(file.path).encode())
    except OSError:
        told.update(b"unreadable")
    return told.hexdigest()


def kept(before: Mapping[str, Source], digests: Mapping[str, str]) -> set[str]:
    """Return the files whose documents can stay.

    Not an unchanged one that once gave way to another file's document which may be gone now.
    """
    same = {id for id, found in digests.items() if id in before and before[id].digest == found}
    held = {document for id in same for document in before[id].documents}
    return {id for id in same if held.issuperset(before[id].clashes)}


class Taken(set[str]):
    """Ids of documents; ``clashes`` gets those that another document wanted too."""

    clashes: list[str]

    def __contains__(self, id: object) -> bool:
        taken = super().__contains__(id)
        if taken and isinstance(id, str):
            self.clashes.append(id)
        return taken


def outcomes(sources: Mapping[str, Source]) -> dict[str, int]:
    """Return how many files were read, refused and unsupported, and how many of those read have
    a problem that was reported.

    The source "" has the problems of files that were met but never opened.
    """
    counts: Counter[str] = Counter()
    for id, source in sources.items():
        kinds = [problem["kind"] for problem in source.problems]
        if not id:
            counts.update(kind for kind in kinds if kind != "warning")
        elif source.documents or not {"refused", "unsupported"} & set(kinds):
            counts.update(["read", "with_warnings"] if kinds else ["read"])
        else:
            counts["refused" if "refused" in kinds else "unsupported"] += 1
    return {name: counts[name] for name in ("read", "refused", "unsupported", "with_warnings")}


def problem_json(problem: Problem) -> dict[str, str]:
    """Return a problem as ``sources.json`` keeps it."""
    return {name: str(value) for name, value in asdict(problem).items()}


def same_problems(one: Iterable[Mapping[str, str]], two: Iterable[Mapping[str, str]]) -> bool:
    """Tell whether problems are the same, in any order."""
    return _lines(one) == _lines(two)


def _lines(problems: Iterable[Mapping[str, str]]) -> list[list[tuple[str, str]]]:
    return sorted(sorted(problem.items()) for problem in problems)
