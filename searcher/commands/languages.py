"""``policysearch languages``: which languages have an analyzer, and what it does."""

from __future__ import annotations

import argparse

HELP = "list languages, what their analyzers do, and whether their data is installed"
EXAMPLE = "policysearch languages"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text", help="of the list")


def run(args: argparse.Namespace) -> int:
    import analyzers
    from searcher.cli import FOUND
    from searcher.output import json_text

    rows = [
        {"language": tag, "name": _name(tag), "does": _does(tag), "data": _data(tag)}
        for tag in analyzers.languages()
    ]
    if args.format == "json":
        print(json_text(rows, 1))
        return FOUND
    print(f"{'tag':<4} {'name':<18} {'data':<10} what it does")
    for row in rows:
        print(f"{row['language']:<4} {row['name']:<18} {row['data']:<10} {row['does']}")
    print("any other language: words by ICU's rules, folded, no stems")
    return FOUND


def _name(tag: str) -> str:
    import icu

    return str(icu.Locale(tag).getDisplayLanguage(icu.Locale("en")))


def _does(tag: str) -> str:
    """Return what an analyzer does; the name of the language has a column of its own."""
    import analyzers

    return analyzers.get(tag).description.removeprefix(f"{_name(tag)}: ")


def _data(tag: str) -> str:
    """Tell whether what the analyzer reads is there: it reads a word, or its file is found.

    The dictionaries of some fifty languages would take a minute to open for the first time.
    """
    import analyzers
    from analyzers.tables.stemmers import SIMPLEMMA

    if tag in SIMPLEMMA and tag not in analyzers.own_languages():
        return "installed" if _dictionary(SIMPLEMMA[tag]) else "missing"
    try:
        analyzers.get(tag).tokens("a\u0430\u0627\u4e00")
    except (ImportError, OSError):
        return "missing"
    return "installed"


def _dictionary(name: str) -> bool:
    """Tell whether simplemma has the file of a dictionary."""
    from importlib import resources

    try:
        folder = resources.files("simplemma.strategies.dictionaries").joinpath("data")
    except ImportError:
        return False
    return folder.joinpath(f"{name}.plzma").is_file()
