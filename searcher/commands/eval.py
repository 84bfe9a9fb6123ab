"""``policysearch eval``: run topics, write a TREC run, score it."""

from __future__ import annotations

import argparse
from pathlib import Path

HELP = "run a file of topics, write a TREC run and, with qrels, score it"
EXAMPLE = "policysearch eval topics.tsv qrels.tsv --run out.trec"


def add(parser: argparse.ArgumentParser) -> None:
    from searcher.cli import add_index

    add_index(parser)
    parser.add_argument("topics", type=Path, metavar="TOPICS", help="lines of qid TAB query")
    parser.add_argument("qrels", type=Path, nargs="?", metavar="QRELS", help="qid [0] id relevance")
    parser.add_argument("--depth", type=int, default=100, metavar="N", help="ids a topic (100)")
    parser.add_argument("--run", type=Path, metavar="FILE", help="where the run goes, or -")
    parser.add_argument("--language", metavar="TAG", help="how the queries are read")
    parser.add_argument(
        "--unit",
        choices=("document", "section"),
        default="document",
        help="what is ranked; a document counts by its best section (default: document)",
    )


def run(args: argparse.Namespace) -> int:
    import searcher
    from searcher import evaluation
    from searcher.cli import FOUND, MISUSE, complain

    if not 1 <= args.depth <= 1000:
        return complain("--depth takes 1 to 1000", MISUSE)
    topics = evaluation.read_topics(args.topics)
    qrels = None if args.qrels is None else evaluation.read_qrels(args.qrels)
    with searcher.open(args.index) as opened:
        made = {
            topic: evaluation.ranking(opened, text, args.language, args.depth, args.unit)
            for topic, text in topics.items()
        }
    if args.run is not None:
        evaluation.write_run(args.run, made)
    elif qrels is None:
        evaluation.write_run(Path("-"), made)
    if qrels is not None:
        if not set(made) & set(qrels):
            return complain("the qrels judge none of the topics; do they belong together?", MISUSE)
        for name, value in evaluation.measure(made, qrels).items():
            print(f"{name}\t{value:.4f}")
    return FOUND
