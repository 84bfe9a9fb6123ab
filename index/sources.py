"""The files of a corpus against those of an index: what is the same, what can stay."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from corpus import plugins
from corpus.errors import Unreadable
from index import manifest
from index.ledger import PROBLEM, Source

if TYPE_CHECKING:
    from corpus import Problem, SourceFile

UNREADABLE = "unreadable"
"""The hash of a file that cannot be opened, which reading it will report."""


class Standing(NamedTuple):
    """The files of a corpus as they stand: the hash of each, by its id; the ids of those that
    cannot be opened now, though they went into the index before; and the problems that were met.
    """

    digests: dict[str, str]
    held: set[str]
    problems: list[Problem]


def standing(
    files: Iterable[SourceFile], met: Iterable[Problem], before: Mapping[str, Source]
) -> Standing:
    """Return how files stand; ``met`` are the problems on the way to them.

    What cannot be opened now but went into the index before has the hash that it had: it is not
    gone, and its text stays.
    """
    digests: dict[str, str] = {}
    problems = list(met)
    for file in files:
        try:
            digests[file.id] = digest(file)
        except OSError as error:
            if before.get(file.id, Source("")).documents:
                problems.append(Unreadable.of(file.path, file.id, error))
            else:
                digests[file.id] = UNREADABLE
    held: set[str] = set()
    names = sorted(f"{id}/" for id, source in before.items() if source.documents)
    for n, problem in enumerate(problems):
        if isinstance(problem, Unreadable):
            here = {id for id in _within(names, problem.id) if id not in digests}
            held |= here
            if here:
                reason = f"{problem.reason}; the index keeps what it had of it"
                problems[n] = replace(problem, reason=reason)
    return Standing(digests | {id: before[id].digest for id in held}, held, problems)


def _within(names: Sequence[str], id: str) -> Iterator[str]:
    """Yield the ids that are a file's or begin with a folder's. ``names`` are all ids, sorted, with
    a slash behind each: those of a folder stand in a row."""
    beginning = f"{id}/"
    for place in range(bisect_left(names, beginning), len(names)):
        if not names[place].startswith(beginning):
            return
        yield names[place][:-1]


def digest(file: SourceFile) -> str:
    """Return a hash of a file's bytes, of what is told of it and of the plug-in that reads it.
    Raises OSError where it cannot be read."""
    told = (str(file.path), file.overrides, *plugins.described(file.kind))
    digest = hashlib.sha256(repr(told).encode("utf-8", "replace"))
    digest.update(manifest.sha256(file.path).encode())
    return digest.hexdigest()


def kept(before: Mapping[str, Source], now: Standing) -> set[str]:
    """Return the files whose documents can stay.

    Not an unchanged one that once gave way to another file's document which may be gone now,
    unless it cannot be opened: what it has would be lost, and nothing won.
    """
    same = {id for id, found in now.digests.items() if id in before and before[id].digest == found}
    documents = {document for id in same for document in before[id].documents}
    return {id for id in same if id in now.held or documents.issuperset(before[id].clashes)}


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
    return {name: str(getattr(problem, name)) for name in PROBLEM}


def same_problems(one: Iterable[Mapping[str, str]], two: Iterable[Mapping[str, str]]) -> bool:
    """Tell whether problems are the same, in any order."""
    return _lines(one) == _lines(two)


def _lines(problems: Iterable[Mapping[str, str]]) -> list[list[tuple[str, str]]]:
    return sorted(sorted(problem.items()) for problem in problems)
