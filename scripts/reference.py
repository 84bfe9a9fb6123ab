"""Writes build/reference.md: what is public, from its signatures and docstrings.

Run it in the project's folder: make docs
"""

from __future__ import annotations

import ast
import dataclasses
import importlib
import inspect
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import searcher
from index import schema

TARGET = Path(__file__).parents[1] / "build" / "reference.md"
HEAD = """# Reference

What `searcher` makes public, from its signatures and docstrings. `docs/library.md` says how it
goes together.
"""
_QUOTED = re.compile(r"(: |-> )'([^']*)'")
"""An annotation, which a signature has in quotes."""
_ROLE = re.compile(r":(?:mod|func|class):`([^`]+)`")


def reference() -> str:
    """Return the whole reference."""
    names = [name for name in searcher.__all__ if not _is_error(name)]
    errors = [name for name in searcher.__all__ if _is_error(name)]
    parts = [HEAD, "## Functions and classes\n", *map(_entry, names), "## Errors\n"]
    return "\n".join([*parts, *map(_entry, errors), *_fields()]).rstrip() + "\n"


def _is_error(name: str) -> bool:
    public = getattr(searcher, name)
    return inspect.isclass(public) and issubclass(public, Exception)


def _entry(name: str) -> str:
    public = getattr(searcher, name)
    if not inspect.isroutine(public) and not inspect.isclass(public):
        return "\n".join([f"### {name}", "", *_alias(name)])
    lines = [f"### {name}", "", *_signature(name, public), *_doc(inspect.getdoc(public))]
    if inspect.isclass(public) and not issubclass(public, Exception):
        for method, function in _methods(public):
            told = _doc(inspect.getdoc(function))
            lines += [f"#### {name}.{method}", "", *_signature(method, function), *told]
    return "\n".join(lines)


def _alias(name: str) -> list[str]:
    """A name of a type: what it stands for and the text below it are in its module alone."""
    module = importlib.import_module(searcher._MODULES[name])
    for node, text in pairwise(ast.parse(inspect.getsource(module)).body):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            assert isinstance(text, ast.Expr)
            return [
                f"`{name} = {ast.unparse(node.value)}`",
                "",
                *_doc(ast.literal_eval(text.value)),
            ]
    raise LookupError(name)


def _methods(public: type) -> Iterator[tuple[str, object]]:
    for name, member in inspect.getmembers(public):
        callable_ = inspect.isfunction(member) or isinstance(member, property)
        if callable_ and not name.startswith("_"):
            yield name, member


def _signature(name: str, public: object) -> list[str]:
    if isinstance(public, property):
        assert public.fget is not None
        found = inspect.signature(public.fget).return_annotation
        return [f"`{name}: {found}`", ""]
    if inspect.isclass(public) and dataclasses.is_dataclass(public):
        fields = [f"- `{f.name}: {f.type}{_default(f)}`" for f in dataclasses.fields(public)]
        return [*fields, ""]
    if inspect.isclass(public) and issubclass(public, Exception):
        bases = ", ".join(base.__name__ for base in public.__bases__)
        return [f"`{name}({bases})`", ""]
    whole = str(inspect.signature(public))  # type: ignore[arg-type]
    return ["```python", name + _QUOTED.sub(r"\1\2", whole), "```", ""]


def _default(field: dataclasses.Field[Any]) -> str:
    if field.default is not dataclasses.MISSING:
        return f" = {field.default!r}"
    factory = field.default_factory
    return "" if factory is dataclasses.MISSING else f" = {factory.__name__}()"  # type: ignore[attr-defined]


def _fields() -> Iterator[str]:
    """What can be filtered by, and which of it can be counted, or be a range."""
    yield from ("## Fields of filters", "", "| field | facet | ranges |", "| --- | --- | --- |")
    other = {field: f", `{alias}`" for alias, field in reversed(schema.ALIASES.items())}
    for name in schema.FILTERS:
        known = schema.KEYWORDS[name]
        cells = ("yes" if told else "no" for told in (known.facet, known.ordered))
        yield f"| `{name}`{other.get(name, '')} | {' | '.join(cells)} |"


def _doc(text: str | None) -> list[str]:
    return [*_ROLE.sub(r"`\1`", text or "").replace("``", "`").splitlines(), ""]


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(reference(), "utf-8")
    print(f"{TARGET.parent.name}/{TARGET.name}: {len(searcher.__all__)} names")
