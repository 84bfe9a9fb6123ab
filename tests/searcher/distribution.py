"""The example of a plug-in, and faulty ones, installed into a folder as pip does it."""

from __future__ import annotations

from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "plugin.py"
FAULTY = """

def faults(raw):
    if raw == b"TEXT":
        return raw.decode()
    if raw == b"EXIT":
        raise SystemExit("gone")
    return read(raw) if raw != b"BOOM" else 1 / 0


def broken():
    raise RuntimeError("no\\nlexicon")


def other():
    return object()


class Strings(Klingon):
    def forms(self, word):
        return Forms(word, word)


class Lists(Klingon):
    def forms(self, word):
        return [word, word[:3]]


class Swedish(Klingon):
    language = "sv"
"""
MODULE = EXAMPLE.read_text("utf-8") + FAULTY
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
