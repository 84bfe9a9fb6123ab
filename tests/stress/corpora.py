"""A corpus whose policies each say which state they are of, and the index that must agree."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path

from small_corpus import opened, policy, put, with_word

from index.build import build
from index.engine import Request
from index.query import All
from index.report import Options, Report

SIZE = 60
"""The documents of a corpus."""

State = Mapping[str, str]
"""File -> the word that only its policy of this state has."""


def fresh(number: int, before: State, chance: random.Random) -> dict[str, str]:
    """Return the next state: some files changed, some gone, some new."""
    names = {f"{n}.txt" for n in range(SIZE)}
    gone = set(chance.sample(sorted(names), chance.randrange(5)))
    changed = set(chance.sample(sorted(names), chance.randint(1, SIZE)))
    word = f"state{number}"
    return {
        name: word if name in changed or name not in before else before[name]
        for name in sorted(names - gone)
    }


def lay(folder: Path, state: State) -> None:
    """Write the files of a state, and remove all others."""
    for path in folder.glob("*.txt"):
        if path.name not in state:
            path.unlink()
    put(folder, {name: policy(name[:-4], word) for name, word in state.items()})


def bring(folder: Path, index: Path, engine: str, jobs: int = 1, wait: float = 0) -> Report:
    """Build an index of a folder."""
    return build([folder], index, Options(engine=engine, jobs=jobs, wait=wait))


def holds(index: Path, state: State) -> bool:
    """Tell whether an index answers as a state: all its sections, and for each word the documents
    that have it. Raises what opening a damaged index raises."""
    with opened(index) as reader:
        hits = reader.search(Request(All(), limit=10 * SIZE)).hits
        texts = {(Path(h.stored["path"]).name, h.stored["text"]) for h in hits}
    if len(texts) != 3 * len(state) or {name for name, _ in texts} != set(state):
        return False
    words: dict[str, set[str]] = {}
    for name, word in state.items():
        words.setdefault(word, set()).add(name)
    return all(
        {Path(document).name for document in with_word(index, word)} == names
        for word, names in words.items()
    )
