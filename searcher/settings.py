"""How the prompt behaves: one table for its options, its environment, its config file and ``/set``.

A setting is taken from the command line, else from the environment (``POLICYSEARCH_PAGE``), else
from the config file, else from the table's default.
"""

from __future__ import annotations

import importlib
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from searcher.errors import UsageError, quoted

CONFIG = "POLICYSEARCH_CONFIG"
"""The environment variable that names the config file."""
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
NONE = ("off", "none", "any", "")
"""What may be typed for no language."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a session; what they mean is in ``SETTINGS``."""

    page: int = 0
    snippet: int = 5
    complete: str = "typing"
    editing: str = "emacs"
    mouse: str = "off"
    pager: str = "auto"
    colour: str = "auto"
    bidi: str = "terminal"
    language: str = "off"
    ngrams: str = "on"
    history: int = 10_000

    def with_(self, name: str, text: str) -> Settings:
        """Return them with one set to what was typed. Raises UsageError with what it takes."""
        changed: Settings = replace(self, **{name: setting(name).read(text)})
        return changed


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting: ``takes`` says which values, ``read`` makes one of text or raises UsageError."""

    name: str
    takes: str
    summary: str
    read: Callable[[str], Any]
    values: tuple[str, ...] = ()

    @property
    def variable(self) -> str:
        """Its environment variable."""
        return f"POLICYSEARCH_{self.name.upper()}"

    @property
    def option(self) -> str:
        """Its option of ``policysearch repl``."""
        return f"--{self.name}"

    @property
    def default(self) -> str:
        """Its default, as it would be typed."""
        return str(getattr(Settings(), self.name))


def _choice(name: str, summary: str, *values: str) -> Setting:
    takes = " or ".join((", ".join(values[:-1]), values[-1]))

    def read(text: str) -> str:
        if text.lower() not in values:
            raise UsageError(f'{name} takes {takes}, not "{quoted(text)}"')
        return text.lower()

    return Setting(name, takes, summary, read, values)


def _count(name: str, summary: str, low: int, high: int) -> Setting:
    takes = f"{low} to {high}"

    def read(text: str) -> int:
        if not text.isascii() or not text.isdecimal() or not low <= int(text[:9]) <= high:
            raise UsageError(f'{name} takes {takes}, not "{quoted(text)}"')
        return int(text)

    return Setting(name, takes, summary, read)


def language_tag(text: str) -> str:
    """Return a language tag, or ``off`` for none. Raises UsageError for what is neither."""
    if text.lower() in NONE:
        return "off"
    if not _TAG.fullmatch(text):
        raise UsageError(f'"{quoted(text)}" is no language tag; use one like ur or zh-Hant, or off')
    return text


SETTINGS: dict[str, Setting] = {
    setting.name: setting
    for setting in (
        _count("page", "hits on a page; 0 takes as many as the screen shows", 0, 100),
        _count("snippet", "the most lines of a snippet", 1, 20),
        _choice("complete", "when completions are shown", "typing", "tab", "off"),
        _choice("editing", "the keys that edit a line", "emacs", "vi"),
        _choice("mouse", "whether the mouse moves the cursor", "on", "off"),
        _choice("pager", "auto shows what is longer than the screen in it", "auto", "off"),
        _choice("colour", "auto colours a terminal that has colours", "auto", "always", "never"),
        _choice(
            "bidi",
            "who turns right-to-left text: the terminal, the prompt (reorder) or nobody",
            "terminal",
            "reorder",
            "off",
        ),
        Setting("language", "a language tag or off", "how queries are read at first", language_tag),
        _choice("ngrams", "order the best hits by the letters of the query, too", "on", "off"),
        _count("history", "lines that are remembered; 0 keeps none", 0, 1_000_000),
    )
}
assert [field.name for field in fields(Settings)] == list(SETTINGS)


def setting(name: str) -> Setting:
    """Return a setting by name. Raises UsageError where there is none."""
    found = SETTINGS.get(name.lower().replace("color", "colour"))
    if found is None:
        raise UsageError(f'no setting "{quoted(name)}"; there is: {", ".join(SETTINGS)}')
    return found


def default_file() -> Path:
    """Return the config file: what ``POLICYSEARCH_CONFIG`` names, else the user's own."""
    named = os.environ.get(CONFIG)
    return Path(named) if named else user_file()


def user_file() -> Path:
    """Return the config file in the platform's place for a user's configuration."""
    from platformdirs import user_config_path

    return user_config_path("policysearch", appauthor=False) / "config.toml"


def gather(
    options: Mapping[str, str | None], environment: Mapping[str, str], file: Path | None
) -> Settings:
    """Return the settings that options, else the environment, else a config file give.

    ``options`` are by name, None where one was not given; a file that is not there sets nothing.
    Raises UsageError for a value that a setting does not take, an unknown name in the file or a
    file that cannot be read; it says where.
    """
    settings = Settings()
    for where, name, text in _given(options, environment, file):
        try:
            settings = settings.with_(name, text)
        except UsageError as error:
            raise UsageError(f"{where}: {error}") from None
    return settings


def _given(
    options: Mapping[str, str | None], environment: Mapping[str, str], file: Path | None
) -> Iterator[tuple[str, str, str]]:
    """Yield (where, name, text) of what is given, the weakest first."""
    for name, value in _read(file).items() if file else ():
        yield str(file), name, _text(value)
    for known in SETTINGS.values():
        if environment.get(known.variable):
            yield known.variable, known.name, environment[known.variable]
    for name, option in options.items():
        if option is not None:
            yield setting(name).option, name, option


def _read(file: Path) -> Mapping[str, Any]:
    toml = importlib.import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    try:
        found: dict[str, Any] = toml.loads(file.read_text("utf-8"))
        return found
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}; mend it or name another config file") from None
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{file}: {error}; mend the file, it is TOML") from None


def _text(value: object) -> str:
    """Return a value of a TOML file as it would be typed."""
    return {True: "on", False: "off"}[value] if isinstance(value, bool) else str(value)
