"""Modules of packages that import all they have, one by one.

snowballstemmer makes the tables of 36 stemmers, simplemma compiles the rules of 21 languages and
imports what tells languages and sentences: together a third of a first search, which needs one or
two of them. The parts have names of their own, so that nobody who imports a package finds less of
it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module, util
from pathlib import Path
from types import ModuleType
from typing import Any

Rule = Callable[[str], str | None]

_STRATEGIES = "_parts_of_simplemma.strategies"
_RULES = f"{_STRATEGIES}.defaultrules"
_NO_DICTIONARIES = {"LOW_MEMORY_DICTIONARY_FACTORY": None}
"""What a strategy takes that is told of none."""


@cache
def folder(package: str) -> Path:
    """Return the folder of a package, without importing it. Raises ModuleNotFoundError."""
    spec = util.find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"No module named {package!r}", name=package)
    return Path(spec.origin).parent


def part(package: str, name: str) -> ModuleType:
    """Return a module of a package that is imported without the package's own code."""
    bare = f"_parts_of_{package}"
    if bare not in sys.modules:
        _add(bare, folder(package))
    return import_module(f"{bare}.{name}")


def strategy(name: str) -> ModuleType:
    """Return a module of simplemma's strategies, imported without what loads dictionaries, which
    come from elsewhere, and with the rules of a language when it first applies them."""
    if _STRATEGIES not in sys.modules:
        place = folder("simplemma") / "strategies"
        part("simplemma", "__metadata__")
        _add(_STRATEGIES, place)
        _add(f"{_STRATEGIES}.dictionaries", place / "dictionaries", **_NO_DICTIONARIES)
        _add(_RULES, place / "defaultrules", RULE_FUNCTIONS=_Rules(place / "defaultrules"))
    return import_module(f"{_STRATEGIES}.{name}")


def _add(name: str, place: Path, **members: Any) -> None:
    module = ModuleType(name)
    module.__path__ = [str(place)]
    vars(module).update(members)
    sys.modules[name] = module


class _Rules(dict[str, Rule]):
    """simplemma's ``RULE_FUNCTIONS``: the rules of each language, by its tag.

    A module is named for its language, with ``_`` where that is a keyword.
    """

    def __init__(self, place: Path) -> None:
        stems = (path.stem for path in place.glob("*.py"))
        super().__init__((s.rstrip("_"), _rule(s)) for s in stems if len(s.rstrip("_")) == 2)


def _rule(stem: str) -> Rule:
    @cache
    def found() -> Rule:
        rule: Rule = getattr(import_module(f"{_RULES}.{stem}"), f"apply_{stem.rstrip('_')}")
        return rule

    return lambda word: found()(word)
