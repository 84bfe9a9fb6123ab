"""A small distribution with a reader and an analyzer, installed into a folder as pip does it."""

from __future__ import annotations

from pathlib import Path

MODULE = '''"""Reads policies in INI and words of Klingon."""

from analyzers.base import Forms, WordAnalyzer
from analyzers.words import split
from corpus import Text


def read(raw):
    text = raw.decode("ascii", "strict") if raw[:4] != b"BOOM" else 1 / 0
    if "=" not in text:
        raise ValueError("no settings in it")
    lines = text.splitlines()
    title = lines[0].partition("=")[2]
    body = "\\n".join(f"## {l[1:-1]}" if l.startswith("[") else l for l in lines[1:])
    return Text(body, "md", {"title": title, "language": "tlh", "reader": "ini"})


class Klingon(WordAnalyzer):
    language = "tlh"
    description = "Klingon: plural endings stripped"
    version = 7

    def __init__(self):
        super().__init__(split)

    def forms(self, word):
        exact = word.lower()
        return Forms(exact, (exact.removesuffix("mey").removesuffix("pu'"),))


def analyzer():
    return Klingon()


def broken():
    raise RuntimeError("no\\nlexicon")


def other():
    return object()
'''
ENTRIES = {
    "policysearch.readers": {"ini": "read"},
    "policysearch.analyzers": {"tlh": "analyzer"},
}


def install(
    folder: Path,
    entries: dict[str, dict[str, str]] = ENTRIES,
    *,
    name: str = "klingon-policies",
    version: str = "1.2",
) -> None:
    """Install the module and its metadata into a folder that is on the path."""
    module = name.replace("-", "_")
    (folder / f"{module}.py").write_text(MODULE)
    info = folder / f"{module}-{version}.dist-info"
    for old in folder.glob(f"{module}-*.dist-info"):
        for path in old.iterdir():
            path.unlink()
        old.rmdir()
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    lines = []
    for group, named in entries.items():
        lines += [f"[{group}]", *(f"{key} = {module}:{value}" for key, value in named.items())]
    (info / "entry_points.txt").write_text("\n".join(lines) + "\n")
