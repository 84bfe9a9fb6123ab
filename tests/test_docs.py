"""What the documents say: links lead somewhere, calls are those of the library, all is named."""

from __future__ import annotations

import importlib.util
import inspect
import re
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote

import pytest

import searcher
from searcher.commands import NAMES

PROJECT = Path(__file__).parents[1]
DOCUMENTS = [PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]
_LINK = re.compile(r"\[[^\]]*\]\(([^()\s]+)\)")
_HEADING = re.compile(r"^#+ +(.*)$", re.MULTILINE)
_FENCE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)
_CALL = re.compile(r"`(?:searcher\.)?(\w+)\(([^()`]*)\)")


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    for link in _LINK.findall(_FENCE.sub("", document.read_text("utf-8"))):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = unquote(link).partition("#")
        target = document.parent / path if path else document
        assert target.exists(), link
        if anchor:
            headings = map(_anchor, _HEADING.findall(target.read_text("utf-8")))
            assert anchor in headings, link


def _called() -> dict[str, list[str]]:
    """Return the arguments of each function or method that the library's document names."""
    text = (PROJECT / "docs" / "library.md").read_text("utf-8")
    found: dict[str, list[str]] = {}
    for name, arguments in _CALL.findall(text):
        names = [a.split("=")[0].strip() for a in arguments.split(",") if a.strip()]
        if "…" not in arguments:
            found.setdefault(name, names)
    return found


WHOLE = ["search", "scan", "similar", "why_not", "section", "document", "values", "words"]


@pytest.mark.parametrize("name", WHOLE)
def test_the_methods_have_the_parameters_that_the_document_names(name: str) -> None:
    parameters = list(inspect.signature(getattr(searcher.Searcher, name)).parameters)
    assert _called()[name] == parameters[1:]


@pytest.mark.parametrize("name", searcher.__all__)
def test_every_public_error_and_function_is_in_the_document(name: str) -> None:
    public = getattr(searcher, name)
    text = (PROJECT / "docs" / "library.md").read_text("utf-8")
    if not inspect.isclass(public) or issubclass(public, Exception):
        assert name in text


def test_the_readme_names_every_command() -> None:
    text = (PROJECT / "README.md").read_text("utf-8")
    assert [name for name in NAMES if f"`{name}`" not in text] == []


def _reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference", PROJECT / "scripts" / "reference.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_reference_has_every_name_with_its_text() -> None:
    text = _reference().reference()
    entries = re.split(r"^###+ ", text, flags=re.MULTILINE)[1:]
    named = {entry.partition("\n")[0] for entry in entries}
    assert set(searcher.__all__) <= named
    assert {f"Searcher.{name}" for name in [*WHOLE, "reload", "close", "manifest"]} <= named
    assert "lambda" not in text and " at 0x" not in text
    assert "`wait: float = 0`" in text and "| `organisation`, `org` | yes | no |" in text
    assert "sort: Sort = 'relevance'" in text and "`Group = Literal['document']`" in text
    for entry in entries:
        assert re.search(r"^[A-Z].*\w", entry.partition("\n")[2], re.MULTILINE), entry
