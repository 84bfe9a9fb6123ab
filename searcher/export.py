"""Results in a file, in the format that its ending names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from searcher import markdown, output
from searcher.errors import UsageError
from searcher.results import Hit, Results

QID = "1"
"""What a run in a file calls the query."""
Format = Callable[[Results, str], Iterable[str]]
"""Makes lines of results; the text is what a TREC run calls the query."""
Lines = Callable[[Iterable[Hit], str], Iterable[str]]
"""Makes lines of hits, one after another."""


def _json_lines(hits: Iterable[Hit], qid: str) -> Iterator[str]:
    return (output.json_text(output.hit_json(hit)) for hit in hits)


def _csv(hits: Iterable[Hit], qid: str) -> Iterator[str]:
    return output.hits_csv(hits)


LINES: dict[str, Lines] = {"jsonl": _json_lines, "csv": _csv, "trec": output.hits_trec}
"""The formats, by the ending of a file, that take hits without end."""


def _of_hits(lines: Lines) -> Format:
    return lambda results, qid: lines(results.hits, qid)


def _json(results: Results, qid: str) -> Iterator[str]:
    yield output.json_text(output.results_json(results), 1)


def _markdown(results: Results, qid: str) -> Iterator[str]:
    return markdown.report(results)


FORMATS: dict[str, Format] = {
    "json": _json,
    "jsonl": _of_hits(_json_lines),
    "csv": _of_hits(_csv),
    "md": _markdown,
    "trec": _of_hits(output.hits_trec),
}
"""Formats by the ending of a file."""


def path(name: str) -> Path:
    """Return the file of a name, in which ``~`` is a home folder. Raises UsageError where no file
    can be called that, or nobody has such a home."""
    try:
        name.encode()
        found = Path(name).expanduser()
    except (RuntimeError, UnicodeEncodeError):
        raise UsageError(f"{name}: no such folder or file name; choose another file") from None
    if "\0" in name:
        raise UsageError(f"{name}: no file has such a name; choose another file")
    return found


def of(path: Path) -> Format:
    """Return the format of a file. Raises UsageError for an ending that names none."""
    found = FORMATS.get(path.suffix.lower().removeprefix("."))
    if found is None:
        raise UsageError(f"{path}: no format has that ending; use one of: {', '.join(FORMATS)}")
    return found


def check(path: Path, mode: str) -> None:
    """Raise UsageError where it is plain, before anything is looked for, that ``write`` would."""
    if not path.parent.is_dir():
        raise UsageError(f"{path}: there is no folder {path.parent}; make it or choose another")
    if mode == "x" and path.exists():
        raise _there(path)


def write(path: Path, lines: Iterable[str], mode: str) -> None:
    """Write lines to a file; ``mode`` is ``x`` for a new file, ``w`` to write over one.

    Raises UsageError where the file is there and may not be written over, or cannot be written.
    """
    try:
        with path.open(mode, encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
    except FileExistsError:
        raise _there(path) from None
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}; choose another file") from None


def _there(path: Path) -> UsageError:
    return UsageError(f"{path} is there; /export {path}! writes over it")
