"""Measures the quality of language on a folder of sets, ours beside peers, and writes the page.

``python benchmarks/quality.py SETS`` reads ``SETS/morphology/*.dev.tsv`` (inflected forms),
``SETS/morphology/zh*.dev.txt`` (Chinese words) and ``SETS/retrieval/*/`` (ranking).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path

import conflation
import report
import retrieval
import segmentation
from peers import Build, peers
from report import Row
from retrieval import Collection

PAGE = Path("docs/quality.md")
FORMS, CHINESE, COLLECTIONS = "morphology/*.dev.tsv", "morphology/zh*.dev.txt", "retrieval/*"

Scores = dict[str, float]


def main() -> int:
    """Measure what the command line asks for and write the page; return the exit status."""
    args = _arguments()
    known = {_name(path) for kind in (FORMS, CHINESE, COLLECTIONS) for path in args.sets.glob(kind)}
    unknown = set(args.set or ()) - known
    if unknown or not known:
        what = ", ".join(sorted(unknown)) or "sets"
        print(f"{args.sets}: no {what} there; it has {sorted(known)}", file=sys.stderr)
        return 2
    args.out.write_text(report.markdown(_parts(args), date.today()), "utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sets", type=Path, metavar="SETS", help="folder of the sets")
    parser.add_argument("--only", choices=("conflation", "retrieval"), help="of the two kinds")
    parser.add_argument("--set", action="append", metavar="NAME", help="only this one; repeatable")
    parser.add_argument("--topics", type=_count, metavar="N", help="a sample of a set's topics")
    parser.add_argument("--out", type=Path, default=PAGE, metavar="FILE", help=f"default: {PAGE}")
    return parser.parse_args()


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("takes 1 or more")
    return int(text)


def _parts(args: argparse.Namespace) -> list[report.Part]:
    forms = map(_forms, _paths(args, "conflation", FORMS))
    chinese = map(_chinese, _paths(args, "conflation", CHINESE))
    ranking = (_ranking(path, args.topics) for path in _paths(args, "retrieval", COLLECTIONS))
    return [
        report.conflation(list(forms)),
        report.segmentation(list(chinese)),
        report.retrieval(list(ranking)),
    ]


def _paths(args: argparse.Namespace, kind: str, pattern: str) -> Iterator[Path]:
    """Yield the sets of a kind that are asked for, by name."""
    if args.only in (None, kind):
        for path in sorted(args.sets.glob(pattern)):
            if not args.set or _name(path) in args.set:
                yield path


def _name(path: Path) -> str:
    return path.name.split(".")[0]


def _forms(path: Path) -> Row:
    inflections = conflation.read(path)
    stemmers = conflation.stemmers(_name(path).split("-")[0])
    forms = len({inflection.form for inflection in inflections})
    tasks = {name: partial(conflation.measure, inflections, s) for name, s in stemmers.items()}
    return _row(_name(path), f"{forms:,} forms", tasks)


def _chinese(path: Path) -> Row:
    sentences = segmentation.read(path)
    segmenters = segmentation.segmenters()
    tasks = {name: partial(segmentation.measure, sentences, s) for name, s in segmenters.items()}
    return _row(_name(path), f"{len(sentences):,} sentences", tasks)


def _ranking(path: Path, sample: int | None) -> Row:
    collection = retrieval.read(path, sample)
    tasks = {"ours": partial(retrieval.measure_ours, collection)}
    for name, build in peers().items():
        tasks[name] = partial(_measure_peer, collection, build)
    asked, total = len(collection.topics), collection.all_topics
    topics = f"{asked:,} topics" if asked == total else f"sample of {asked:,} of {total:,} topics"
    return _row(collection.name, f"{topics}, {len(collection.documents):,} documents", tasks)


def _measure_peer(collection: Collection, build: Build) -> Scores:
    return retrieval.measure(collection, build(collection.documents, collection.tags.primary))


def _row(name: str, note: str, tasks: Mapping[str, Callable[[], Scores]]) -> Row:
    """Return what each system reaches, telling of progress on standard error."""
    measured = {}
    for system, task in tasks.items():
        measured[system] = task()
        shown = ", ".join(f"{key} {value:.4f}" for key, value in measured[system].items())
        print(f"{name}, {system}: {shown}", file=sys.stderr)
    return Row(name, note, measured)


if __name__ == "__main__":
    sys.exit(main())
