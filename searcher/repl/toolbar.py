"""The line at the bottom of the screen, and those at the start. Pure."""

from __future__ import annotations

from pathlib import Path

from index.manifest import Manifest
from searcher.repl.state import State
from searcher.terminal import clip, safe, width, wrap

EXAMPLES = {
    "az": "şəxsi məlumat",
    "en": "how long is data kept",
    "kk": "жеке ақпарат",
    "ru": "персональные данные",
    "sv": "personuppgifter",
    "ur": "ذاتی معلومات",
    "zh": "個人資料",
}
"""A question to begin with, by the language that an index has most of."""


def toolbar(state: State, path: Path, sections: int, columns: int) -> str:
    """Return what is open and how it is narrowed, in one line; what does not fit is left out."""
    parts = [
        path.resolve().name,
        f"{sections:,} sections",
        f"lang {state.search.language}" if state.search.language else "",
        " ".join(map(str, state.search.filters)),
        f"by {state.search.sort}" if state.search.sort != "relevance" else "",
        "across" if state.search.across else "",
        "one a document" if state.search.grouped else "",
        "explain" if state.explain else "",
        f"{state.took_ms:.0f} ms" if state.took_ms is not None else "",
    ]
    line = ""
    for part in filter(None, map(safe, parts)):
        longer = f"{line} | {part}" if line else f" {part}"
        line = longer if width(longer) < columns else line
    return clip(line, columns)


def greeting(path: Path, manifest: Manifest, columns: int) -> list[str]:
    """Return the first lines of a session: what is open, what to type."""
    languages = sorted(manifest.languages, key=lambda tag: -manifest.languages[tag])
    held = f"{manifest.sections:,} sections of {manifest.documents:,} documents"
    main = languages[0].split("-")[0] if languages else "en"
    example = EXAMPLES.get(main, EXAMPLES["en"])
    return [
        *_words(safe(f"{path}: {held} in {', '.join(languages)}"), columns),
        *wrap(f"Type a question, such as: {example}", columns),
        *wrap("/help tells more, Ctrl-D leaves.", columns),
    ]


def _words(text: str, columns: int) -> list[str]:
    """Return lines broken at spaces where that will do: no language tag is parted."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".lstrip()
        if width(longer) <= columns:
            lines[-1] = longer
        else:
            lines += wrap(word, columns)
    return [line for line in lines if line]
