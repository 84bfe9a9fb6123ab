"""Named searches, kept in the user's own place."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from searcher.lexer import well_formed
from searcher.repl.state import CommandError, Search, Selection

PATIENCE = 2
"""How long a change waits for that of another session, in seconds."""


def default_file() -> Path:
    """Return where they are kept: the platform's folder for a user's data."""
    from platformdirs import user_data_path

    return user_data_path("policysearch", appauthor=False) / "queries.json"


def load(file: Path) -> dict[str, Search]:
    """Return the searches of a file by name, in the order of their names; none where there is no
    file. Raises CommandError for a file that cannot be read."""
    try:
        found = json.loads(file.read_text("utf-8"))
        return {name: _search(kept) for name, kept in sorted(found.items())}
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}") from None
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        raise CommandError(f"{file} is damaged; mend it or move it away") from None


@contextmanager
def changing(file: Path) -> Iterator[dict[str, Search]]:
    """Give the searches of a file by name, to be changed; a clean exit writes them back.

    Other sessions wait meanwhile, so that no change of theirs is lost. Raises CommandError where
    the file cannot be read or written, or another session does not come to an end.
    """
    from filelock import FileLock, Timeout

    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with FileLock(file.with_name(f"{file.name}.lock"), timeout=PATIENCE):
            searches = load(file)
            yield searches
            _store(file, searches)
    except Timeout:
        raise CommandError(f"{file}: another session is writing; nothing was saved") from None
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}; nothing was saved") from None


def _store(file: Path, searches: Mapping[str, Search]) -> None:
    text = json.dumps({n: asdict(s) for n, s in searches.items()}, ensure_ascii=False, indent=1)
    fresh = file.with_name(f"{file.name}.{os.getpid()}")  # a reader sees the old or the new file
    fresh.write_text(well_formed(text) + "\n", "utf-8")
    fresh.replace(file)


def _search(kept: Mapping[str, Any]) -> Search:
    filters = tuple(Selection(f["field"], tuple(map(str, f["values"]))) for f in kept["filters"])
    language = kept["language"]
    return Search(
        str(kept["query"]),
        filters,
        None if language is None else str(language),
        str(kept["sort"]),
        bool(kept.get("across", False)),
        bool(kept.get("grouped", False)),
    )
