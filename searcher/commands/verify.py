"""``policysearch verify``: whether an index is whole, and what was lost on the way in."""

from __future__ import annotations

import argparse
from typing import Any

HELP = "check that the index is whole, and tell what of the corpus was lost on the way in"
EXAMPLE = "policysearch verify --index my.index"


def add(parser: argparse.ArgumentParser) -> None:
    from searcher.cli import add_index

    add_index(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="of the report")


def run(args: argparse.Namespace) -> int:
    import searcher
    from searcher.cli import FOUND
    from searcher.output import json_text

    with searcher.open(args.index) as opened:
        opened.verify()
        report = {
            "sections": opened.manifest.sections,
            "documents": opened.manifest.documents,
            "files": len(opened.manifest.files),
            "corpus": opened.outcomes(),
            "languages": {tag: _account(part) for tag, part in opened.accounts().items()},
            "problems": opened.problems(),
        }
    if args.format == "json":
        print(json_text(report, 1))
    else:
        _print(report)
    return FOUND


def _account(part: Any) -> dict[str, Any]:
    return {
        "sections": part.sections,
        "without_terms": part.empty,
        "characters": part.taken + part.contents + part.labels + part.left.total(),
        "in_terms": part.taken,
        "contents": part.contents,
        "labels": part.labels,
        "left_out": part.classes(),
        "lost": dict(part.lost()),
        "other_scripts": dict(part.foreign.most_common()),
    }


def _print(report: dict[str, Any]) -> None:
    from searcher.output import printable
    from searcher.terminal import safe

    print(
        f"whole: {report['sections']:,} sections of {report['documents']:,} documents; "
        f"{report['files']:,} files agree with their checksums"
    )
    corpus = report["corpus"]
    print(
        f"corpus: {corpus['read']:,} files read, {corpus['with_warnings']:,} with warnings; "
        f"{corpus['refused']:,} refused, {corpus['unsupported']:,} unsupported"
    )
    for tag, part in report["languages"].items():
        left = ", ".join(f"{name} {count:,}" for name, count in part["left_out"].items())
        print(
            f"{tag}: {part['sections']:,} sections, {part['characters']:,} characters, "
            f"{part['in_terms']:,} in terms, {part['contents']:,} in tables of contents, "
            f"{part['labels']:,} in labels and markup of headings; "
            f"left out: {left or 'none'}"
        )
        for id in part["without_terms"]:
            print(f"  no term of the text of {safe(id)}")
        for char, count in list(part["lost"].items())[:10]:
            print(f"  lost {count:,} times: {printable(char)}")
        if part["other_scripts"]:
            told = ", ".join(f"{name} {count:,}" for name, count in part["other_scripts"].items())
            print(f"  letters of scripts it is not written in: {safe(told)}")
    for problem in report["problems"]:
        print(safe(f"{problem['kind']}: {problem['path']}: {problem['reason']}"))
