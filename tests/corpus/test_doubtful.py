"""Files that are probably not the text of a policy are told, and read all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

import corpus
from corpus.doubtful import doubt

DATA = "data:image/png;base64," + "iVBORw0KGgo" * 2000
CASES = {
    "page": ("<!DOCTYPE html>\n<html><body><p>We keep logs.</p></body></html>", "looks like HTML"),
    "style": ("Policy\n<style>p { color: red }</style>\nWe keep logs.", "looks like HTML"),
    "table in Markdown": ("# Policy\n\n<table><tr><td>Logs</td></tr></table>\n", None),
    "image": ("![logo of the quay](https://quay.example/logo.png)\n", "holds an image and no text"),
    "image in the text": (f"![logo]({DATA})\n", "holds an image and no text"),
    "image and text": ("![logo](logo.png)\n\nWe keep logs.\n", None),
    "text": ("Policy\n\nWe keep logs, and < 5 of them.\n", None),
}


@pytest.mark.parametrize(("text", "reason"), CASES.values(), ids=CASES)
@pytest.mark.parametrize("ending", ["md", "txt"])
def test_doubts(tmp_path: Path, text: str, reason: str | None, ending: str) -> None:
    file = tmp_path / f"p.{ending}"
    file.write_text(text, "utf-8")
    found = list(corpus.read([file]))
    told = [(p.reason, p.kind) for p in found if isinstance(p, corpus.Problem)]
    assert told == ([(reason, "warning")] if reason else [])
    (document,) = (d for d in found if isinstance(d, corpus.Document))
    assert (document.language == "und") == (reason == "holds an image and no text")


def test_a_text_that_is_hardly_divided_is_told(tmp_path: Path) -> None:
    file = tmp_path / "p.txt"
    file.write_text("Policy\n\n" + "We keep a log of each day at sea.\n\n" * 1000, "utf-8")
    (told, document) = corpus.read([file])
    assert isinstance(told, corpus.Problem) and told.kind == "warning"
    assert "characters among 1" in told.reason and isinstance(document, corpus.Document)


@pytest.mark.parametrize("bit", ["![](\n", "![]("], ids=["lines", "addresses"])
def test_images_that_never_end_are_looked_through_once(bit: str) -> None:
    assert doubt(bit * 800_000) is None  # by the square of it, this would hang
