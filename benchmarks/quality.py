"""Measures the quality of language on a folder of sets, ours beside peers, and writes the page.

``python benchmarks/quality.py SETS`` reads ``SETS/morphology/*.dev.tsv`` (inflected forms),
``SETS/morphology/zh*.dev.txt`` (Chinese words) and ``SETS/retrieval/*/`` (ranking). ``--keep FILE``
keeps each figure until what it comes from changes: a run that was broken off goes on from there,
and after a change of ours no peer is measured again.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import conflation
import report
import retrieval
import segmentation
from ablation import LESS, measure_ours
from kept import Kept, Scores, digest
from peers import Build, peers
from report import Row
from retrieval import Collection

Task = Callable[[], Scores]
PAGE = Path("docs/quality.md")
FORMS, CHINESE, COLLECTIONS = "morphology/*.dev.tsv", "morphology/zh*.dev.txt", "retrieval/*"


def main() -> int:
    """Measure what the command line asks for and write the page; return the exit status."""
    args = _arguments()
    known = {_name(path) for kind in (FORMS, CHINESE, COLLECTIONS) for path in args.sets.glob(kind)}
    unknown = set(args.set or ()) - known
    if unknown or not known:
        what = ", ".join(sorted(unknown)) or "sets"
        print(f"{args.sets}: no {what} there; it has {sorted(known)}", file=sys.stderr)
        return 2
    parts = _parts(args, Kept(args.keep, report.versions()))
    args.out.write_text(report.markdown(parts, date.today()), "utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sets", type=Path, metavar="SETS", help="folder of the sets")
    parser.add_argument("--only", choices=("conflation", "retrieval"), help="of the two kinds")
    parser.add_argument("--set", action="append", metavar="NAME", help="only this one; repeatable")
    parser.add_argument("--topics", type=_count, metavar="N", help="a sample of a set's topics")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="figures, to keep")
    parser.add_argument("--out", type=Path, default=PAGE, metavar="FILE", help=f"default: {PAGE}")
    return parser.parse_args()


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("takes 1 or more")
    return int(text)


def _parts(args: argparse.Namespace, kept: Kept) -> list[report.Part]:
    forms = (_forms(path, kept) for path in _paths(args, "conflation", FORMS))
    chinese = (_chinese(path, kept) for path in _paths(args, "conflation", CHINESE))
    collections = _paths(args, "retrieval", COLLECTIONS)
    ranking = (_ranking(path, args.topics, kept) for path in collections)
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


def _forms(path: Path, kept: Kept) -> Row:
    inflections = conflation.read(path)
    stemmers = conflation.stemmers(_name(path).split("-")[0])
    forms = len({inflection.form for inflection in inflections})
    tasks = {name: partial(conflation.measure, inflections, s) for name, s in stemmers.items()}
    row = Row(_name(path), f"{forms:,} forms", {})
    return _measured(row, conflation.OWN, tasks, kept, digest([path]))


def _chinese(path: Path, kept: Kept) -> Row:
    sentences = segmentation.read(path)
    segmenters = segmentation.segmenters()
    tasks = {name: partial(segmentation.measure, sentences, s) for name, s in segmenters.items()}
    own = [name for name in tasks if name.startswith(report.OURS)]
    row = Row(_name(path), f"{len(sentences):,} sentences", {})
    return _measured(row, own, tasks, kept, digest([path]))


def _ranking(path: Path, sample: int | None, kept: Kept) -> Row:
    collection = retrieval.read(path, sample)
    tasks = {name: partial(_measure_peer, collection, build) for name, build in peers().items()}
    asked, total = len(collection.topics), collection.all_topics
    topics = f"{asked:,} topics" if asked == total else f"sample of {asked:,} of {total:,} topics"
    row = Row(collection.name, f"{topics}, {len(collection.documents):,} documents", {})
    contents = digest(sorted(path.iterdir()))
    ours = _with_ours(row, list(LESS), partial(measure_ours, collection), kept, contents)
    return _with_peers(ours, tasks, kept, contents)


def _measure_peer(collection: Collection, build: Build) -> Scores:
    return retrieval.measure(collection, build(collection.documents, collection.tags.primary))


def _measured(
    row: Row, own: Sequence[str], tasks: dict[str, Task], kept: Kept, contents: str
) -> Row:
    """Return a row with what we reach, each by its task, and what each peer does."""
    for name in own:
        task = tasks.pop(name)
        row = _with_ours(row, [name], lambda name=name, task=task: {name: task()}, kept, contents)
    return _with_peers(row, tasks, kept, contents)


def _with_ours(
    row: Row,
    names: Sequence[str],
    task: Callable[[], dict[str, Scores]],
    kept: Kept,
    contents: str,
) -> Row:
    """Return a row with what we reach under some names, by one task."""
    found = kept.measure_ours(_key(row, contents), names, task)
    told = {name: _told(row.set, name, scores) for name, scores in found.items()}
    return replace(row, systems={**row.systems, **told})


def _with_peers(row: Row, tasks: Mapping[str, Task], kept: Kept, contents: str) -> Row:
    """Return a row with what each peer reaches."""
    key = _key(row, contents)
    found = {name: _told(row.set, name, kept.measure(key, name, t)) for name, t in tasks.items()}
    return replace(row, systems={**row.systems, **found})


def _key(row: Row, contents: str) -> str:
    return f"{row.set}, {row.note}, {contents}"


def _told(set: str, system: str, scores: Scores) -> Scores:
    """Return scores, telling of progress on standard error."""
    shown = ", ".join(f"{key} {value:.4f}" for key, value in scores.items())
    print(f"{set}, {system}: {shown}", file=sys.stderr)
    return scores


if __name__ == "__main__":
    sys.exit(main())
