"""Writes build/reference.md: what is public, from its signatures and docstrings.

Run it in the project's folder: make docs
"""

from __future__ import annotations

import dataclasses
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import searcher

TARGET = Path(__file__).parents[1] / "build" / "reference.md"
HEAD = """# Reference

What `searcher` makes public, from its signatures and docstrings. `docs/library.md` says how it
goes together.
"""
_ROLE = re.compile(r":(?:mod|func|class):`([^`]+)`")


def reference() -> str:
    """Return the whole reference."""
    names = [name for name in searcher.__all__ if not _is_error(name)]
    errors = [name for name in searcher.__all__ if _is_error(name)]
    parts = [HEAD, "## Functions and classes\n", *map(_entry, names)]
    return "\n".join([*parts, "## Errors\n", *map(_entry, errors)]).rstrip() + "\n"


def _is_error(name: str) -> bool:
    public = getattr(searcher, name)
    return inspect.isclass(public) and issubclass(public, Exception)


def _entry(name: str) -> str:
    public = getattr(searcher, name)
    lines = [f"### {name}", "", *_signature(name, public), *_doc(public)]
    if inspect.isclass(public) and not issubclass(public, Exception):
        for method, function in _methods(public):
            lines += [f"#### {name}.{method}", "", *_signature(method, function), *_doc(function)]
    return "\n".join(lines)


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
        fields = [f"- `{f.name}: {f.type}`" for f in dataclasses.fields(public)]
        return [*fields, ""]
    if inspect.isclass(public) and issubclass(public, Exception):
        bases = ", ".join(base.__name__ for base in public.__bases__)
        return [f"`{name}({bases})`", ""]
    return ["```python", f"{name}{inspect.signature(public)}", "```", ""]  # type: ignore[arg-type]


def _doc(public: object) -> list[str]:
    text = inspect.getdoc(public) or ""
    return [*_ROLE.sub(r"`\1`", text).replace("``", "`").splitlines(), ""]


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(reference(), "utf-8")
    print(f"{TARGET.parent.name}/{TARGET.name}: {len(searcher.__all__)} names")
