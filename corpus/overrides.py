"""``corpus.toml``: metadata told by whoever keeps the files.

The file stands beside the files it speaks of and is TOML::

    [default]                       # every file of this folder, but not of its subfolders
    organisation = "Example Ltd"
    jurisdiction = "HK"

    ["*-hk.txt"]                    # files whose name matches, as in a shell; later tables win
    language = "zh-Hant-HK"
    updated = 2025-05-20            # a TOML date, or a string "2025-05-20"

Names: ``title``, ``language``, ``organisation``, ``version``, ``updated``, ``jurisdiction``, and
``encoding`` of files that are not UTF-8; any other becomes free metadata. What is told here
overrides what a file says and what is found in it.
"""

from __future__ import annotations

import datetime
import fnmatch
import importlib
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.dates import parse_iso
from corpus.decode import check_encoding
from corpus.errors import CorpusError

NAME = "corpus.toml"
ENCODING = "encoding"
_DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Overrides:
    """The tables of a ``corpus.toml``, in order: a glob ("*" for the default) and its fields."""

    tables: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()

    def of(self, name: str) -> tuple[tuple[str, str], ...]:
        """Return the fields told of the file ``name``, sorted by field."""
        fields: dict[str, str] = {}
        for glob, values in self.tables:
            if fnmatch.fnmatchcase(name, glob):
                fields.update(values)
        return tuple(sorted(fields.items()))

    def unused(self, names: Iterable[str]) -> list[str]:
        """Return the globs that fit none of the names of a folder's files."""
        there = list(names)
        globs = (glob for glob, _ in self.tables if glob != "*")
        return [glob for glob in globs if not any(fnmatch.fnmatchcase(n, glob) for n in there)]


def load(folder: Path) -> Overrides:
    """Read the ``corpus.toml`` of ``folder``; no file, no overrides.

    Raises CorpusError where it is no TOML or a table or value in it has no meaning, and OSError
    where the folder cannot be looked into.
    """
    path = folder / NAME
    if not path.is_file():
        return Overrides()
    tables = [(glob, _fields(path, glob, values)) for glob, values in _parse(path).items()]
    tables.sort(key=lambda table: table[0] != _DEFAULT)
    return Overrides(tuple(("*" if glob == _DEFAULT else glob, f) for glob, f in tables))


def _parse(path: Path) -> Mapping[str, Any]:
    toml = importlib.import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    try:
        tables: Mapping[str, Any] = toml.loads(path.read_text(encoding="utf-8"))
        return tables
    except RecursionError:
        raise CorpusError(f"{path}: nested too deeply; mend or remove it") from None
    except (OSError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise CorpusError(f"{path}: not readable as TOML: {reason}; mend or remove it") from None


def _fields(path: Path, glob: str, values: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(values, dict):
        raise CorpusError(f'{path}: "{glob}" stands in no table; put it below [default]')
    return tuple((name, _text(path, glob, name, value)) for name, value in values.items())


def _text(path: Path, glob: str, name: str, value: Any) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()[:10]
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise CorpusError(f'{path}: {name} of "{glob}" must be a string, a number or a date')
    if name == "updated":
        _check_date(path, str(value))
    if name == ENCODING:
        _check_encoding(path, str(value))
    return str(value)


def _check_encoding(path: Path, value: str) -> None:
    try:
        check_encoding(value)
    except CorpusError as error:
        raise CorpusError(f"{path}: encoding = {error}") from None


def _check_date(path: Path, value: str) -> None:
    try:
        parse_iso(value)
    except ValueError:
        raise CorpusError(f'{path}: updated = "{value}" is no date like 2025-05-20') from None
