"""``policysearch sections``: how files are parsed, without an index."""

from __future__ import annotations

import argparse
from typing import Any

HELP = "show how files are parsed: documents, metadata, section trees"
EXAMPLE = "policysearch sections policies/acme.txt --format json"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="files and folders of policies")
    parser.add_argument("--encoding", help="the encoding of files that are not UTF-8")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="of the output")


def run(args: argparse.Namespace) -> int:
    import corpus
    from searcher.cli import FOUND, MISUSE, complain
    from searcher.output import json_text

    documents, problems = [], 0
    for found in corpus.read(args.files, encoding=args.encoding):
        if isinstance(found, corpus.Problem):
            problems += found.kind == "refused"
            complain(str(found), MISUSE)
        elif args.format == "json":
            documents.append(_json(found))
        else:
            _print(found)
    if args.format == "json":
        print(json_text(documents, 1))
    return MISUSE if problems else FOUND


def _json(document: Any) -> dict[str, Any]:
    fields = ("id", "number", "heading", "level", "language", "start", "stop")
    return {
        "id": document.id,
        "path": document.path,
        "title": document.title,
        "organisation": document.organisation,
        "language": document.language,
        "updated": None if document.updated is None else document.updated.isoformat(),
        "version": document.version,
        "sections": [
            {name: getattr(section, name) for name in fields}
            | {"breadcrumb": list(section.breadcrumb)}
            for section in document.sections
        ],
    }


def _print(document: Any) -> None:
    from searcher.terminal import isolate, safe

    def line(text: str) -> str:
        return isolate(safe(text))

    known = (document.organisation, document.language, document.version, document.updated)
    print(f"{safe(document.id)}: {line(document.title)}")
    print("  " + ", ".join(safe(str(value)) for value in known if value))
    for section in document.sections:
        indent = "  " * max(section.level, 1)
        other = f"  ({section.language})" if section.language != document.language else ""
        heading = section.heading or "(introduction)"
        print(f"{indent}{section.number or '-'}  {line(heading)}{other}")
