"""Writes the tables of quality as Markdown: what was measured, and where a peer is ahead."""

from __future__ import annotations

import sqlite3
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version

from conflation import PREFIX

OURS = "ours"
MARGIN = 0.0005
"""Differences below it are none: the last digit shown would not tell."""
WIDTH = 99
PACKAGES = (
    "snowballstemmer",
    "simplemma",
    "pymorphy3",
    "pymorphy3-dicts-ru",
    "jieba",
    "rjieba",
    "whoosh3",
    "tantivy",
)

INTRODUCTION = """\
# Quality of language

Written by `benchmarks/quality.py SETS`, where `SETS` is a folder with `morphology/` and
`retrieval/`. Do not edit it by hand. Bold is the best of a row.

These are **development halves**: our rules, tables and ranking weights were chosen while looking
at them, so our figures are kinder to us than text we have not seen will be. Of the peers, only
the few settings named below were.

What they do not show: small sets move by several hundredths with the sample drawn. UniMorph's
(`-um`) are whole paradigms of few lemmas, mostly nouns, not running text. The questions of most
collections were written by someone who saw the passage, and share its words; some were translated
by a machine. Few collections are of legal text, and fewer of privacy policies. No speaker has
judged our terms here, and nothing here measures speed, highlights, or search across languages.
"""
CONFLATION = f"""\
Two forms are right together where they share a lemma. *hit\\** is the share of inflected forms
that share a term with their lemma. *Ours* has every reading of a word, as a query does; *first
stem* is what the index holds. Azerbaijani has no Snowball stemmer: that of Turkish stands in.
*pymorphy3* is every parse of probability 0.1 or more. *{PREFIX}-letter prefix* cuts our exact
forms, *no stemming* leaves them. Precision alone says little: what conflates nothing is never
wrong.
"""
SEGMENTATION = """\
Each word of two characters or more is looked for as a phrase. *qhit*: the share of its occurrences
that are found; *qprec*: the share of found sentences that have it as a word. *Ours* may match in
the exact stream (characters) or in the stem stream (words) at each place; *as `analyze
--positions`* is what that command prints. Character bigrams find every word by construction.
"""
RETRIEVAL = """\
*Ours* is the default engine, told the language, one index a collection; *no n-grams* is what
`--no-ngrams` leaves; *words alone* has no privacy concepts either. Peers have title and text
as one field, any of the query's words, their own BM25 and 100 results: SQLite *FTS5* with
`unicode61` (with `porter` for English) and with `trigram` (Chinese asked by threes of characters);
*Whoosh* with `StemmingAnalyzer` (English), `CJKAnalyzer` (Chinese), `LanguageAnalyzer` (others;
Turkish for Azerbaijani); *Tantivy* with its stemmer for English, Swedish, Russian and (Turkish)
Azerbaijani, bigrams for Chinese, and no stemmer for others; *character n-grams* is plain BM25,
written here, over 4 characters across words, 2 for Chinese. `zhx` asks in Simplified what was
written in Traditional characters; no peer is given a conversion.
"""
WEIGHED = """
Precision and recall count together, as F1. Read *qprec* with *qhit*: who finds little is seldom
wrong.
"""
UNTOLD = ("precision", "recall")


@dataclass(frozen=True, slots=True)
class Row:
    """What each system reached on a set: system -> measure -> value."""

    set: str
    note: str
    systems: Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Part:
    """A kind of sets: what precedes its tables, and the measures shown, the telling one first."""

    title: str
    text: str
    measures: Sequence[str]
    rows: Sequence[Row]


def conflation(rows: Sequence[Row]) -> Part:
    """Return the part on inflected forms."""
    return Part("Inflected forms", CONFLATION, ("F1", "hit*", "precision", "recall"), rows)


def segmentation(rows: Sequence[Row]) -> Part:
    """Return the part on Chinese words."""
    return Part("Words of Chinese", SEGMENTATION, ("qhit", "qprec"), rows)


def retrieval(rows: Sequence[Row]) -> Part:
    """Return the part on ranking."""
    return Part("Ranking", RETRIEVAL, ("nDCG@10", "MRR@10", "Recall@100"), rows)


def markdown(parts: Sequence[Part], today: date) -> str:
    """Return the whole page."""
    shown = [part for part in parts if part.rows]
    peers = textwrap.fill(f"Measured {today.isoformat()} with {versions()}.", WIDTH)
    pages = [INTRODUCTION, f"{peers}\n"]
    pages += [_part(part) for part in shown]
    return "\n".join([*pages, _behind(shown)])


def versions() -> str:
    """Return the peers and the libraries below them, with their versions."""
    found = [f"SQLite {sqlite3.sqlite_version}"]
    for package in PACKAGES:
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            found.append(f"{package} (not installed)")
    return ", ".join(found)


def _part(part: Part) -> str:
    tables = [f"### {measure}\n\n{_table(part.rows, measure)}" for measure in part.measures]
    return "\n".join([f"## {part.title}\n", part.text, *tables])


def _table(rows: Sequence[Row], measure: str) -> str:
    systems = list(dict.fromkeys(system for row in rows for system in row.systems))
    head = ["set", "", *systems]
    lines = [head, ["---", "---", *["---:"] * len(systems)]]
    lines += [[row.set, row.note, *_cells(row, systems, measure)] for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _cells(row: Row, systems: Sequence[str], measure: str) -> list[str]:
    values = {system: f"{row.systems[system][measure]:.4f}" for system in row.systems}
    best = max(values.values())
    return [_cell(values.get(system, "-"), best) for system in systems]


def _cell(value: str, best: str) -> str:
    return f"**{value}**" if value == best else value


def _behind(parts: Sequence[Part]) -> str:
    """Return on how many sets no peer reaches more than we do, and the list of the others."""
    told = [(part, measure) for part in parts for measure in part.measures if measure not in UNTOLD]
    lines = [f"- {measure}: {_share(part, measure)}" for part, measure in told]
    lost = [line for part, measure in told for line in _lost(part, measure)]
    head = ["## Where a peer is ahead", WEIGHED, "Sets where no peer is ahead:\n"]
    return "\n".join([*head, *lines, "\nThe others, ours before the best peer:\n", *lost, ""])


def _share(part: Part, measure: str) -> str:
    return f"{len(part.rows) - len(_lost(part, measure))} of {len(part.rows)}"


def _lost(part: Part, measure: str) -> list[str]:
    losses = []
    for row in part.rows:
        ours = row.systems[OURS][measure]
        peers = {name: values[measure] for name, values in row.systems.items() if _peer(name)}
        best = max(peers, key=lambda name: peers[name])
        if peers[best] - ours >= MARGIN:
            losses.append(f"- {row.set}, {measure}: {ours:.4f}, {best} {peers[best]:.4f}")
    return losses


def _peer(name: str) -> bool:
    return not name.startswith(OURS)
