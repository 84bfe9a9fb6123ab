"""Writes what engines were measured at: tables, how ours stands to its goals, and a plot."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

import plot
from figures import Figures, Table, percentile

PAGE = Path("docs/performance.md")
PLOT = "engines.svg"
BEGIN, END = "<!-- engines: begin -->", "<!-- engines: end -->"
CLOCKS = {
    "wall": "Answers and cold starts are by the clock on the wall.",
    "cpu": "Answers and cold starts are in time of the processor: the machine had other work.",
}
NAMES = {
    "ours/tantivy": "**ours on Tantivy**",
    "ours/tantivy/plain": "ours on Tantivy, without n-grams",
    "ours/whoosh": "**ours on Whoosh**",
    "ours/whoosh/plain": "ours on Whoosh, without n-grams",
    "tantivy": "Tantivy",
    "whoosh": "Whoosh",
    "fts5": "SQLite FTS5",
    "xapian": "Xapian",
    "bm25s": "bm25s",
}
HEAD = (
    "",
    "build",
    "of processors",
    "memory of a build",
    "index",
    "words, median / p95",
    "phrases, median / p95",
    "memory of a search",
    "cold start",
)


class Goal(NamedTuple):
    """A ratio of ours to a peer's, and the bound it is to keep."""

    text: str
    ours: str
    peer: str
    measure: Callable[[Figures, str], float]
    least: float | None = None
    most: float | None = None

    def met(self, ratio: float) -> bool:
        return ratio >= self.least if self.least is not None else ratio <= (self.most or 0)


def _rate(found: Figures, clock: str) -> float:
    return found.rate()


def _pace(found: Figures, clock: str) -> float:
    """Return MB a second of the processors: what other work on the machine does not lessen."""
    return found.source / 1e6 / found.build.cpu


def _median(found: Figures, clock: str) -> float:
    return percentile(found.times(clock), 0.5)


def _p95(found: Figures, clock: str) -> float:
    return percentile(found.times(clock), 0.95)


GOALS = (
    Goal("build rate", "ours/tantivy", "tantivy", _rate, least=0.45),
    Goal("build rate by processor time", "ours/tantivy", "tantivy", _pace, least=0.45),
    Goal("answer, median", "ours/tantivy", "tantivy", _median, most=2.5),
    Goal("answer, p95", "ours/tantivy", "tantivy", _p95, most=2.5),
    Goal("answer, median", "ours/tantivy/plain", "tantivy", _median, most=2.5),
    Goal("answer, p95", "ours/tantivy/plain", "tantivy", _p95, most=2.5),
    Goal("index size", "ours/tantivy", "tantivy", lambda f, _: float(f.index), most=1.8),
    Goal("build rate", "ours/whoosh", "whoosh", _rate, least=2.5),
    Goal("build rate by processor time", "ours/whoosh", "whoosh", _pace, least=2.5),
    Goal("answer, median", "ours/whoosh", "whoosh", _median, most=1 / 20),
    Goal("answer, p95", "ours/whoosh", "whoosh", _p95, most=1 / 5),
    Goal("answer, median", "ours/whoosh/plain", "whoosh", _median, most=1 / 20),
    Goal("answer, p95", "ours/whoosh/plain", "whoosh", _p95, most=1 / 5),
    Goal("memory of a search", "ours/whoosh", "whoosh", lambda f, _: float(f.memory), most=0.1),
)


def publish(table: Table, phrases: int, page: Path, clock: str) -> None:
    """Write the section of a page, which is all of a new one, and the plot beside it, and print the
    section."""
    text = section(table, phrases, clock)
    print(text)
    whole = with_section(page.read_text("utf-8"), text) if page.exists() else text
    page.write_text(whole, "utf-8")
    page.with_name(PLOT).write_text(plot.svg(_panels(table, clock)), "utf-8")


def section(table: Table, phrases: int, clock: str) -> str:
    """Return the tables as Markdown; the last ``phrases`` answers of a system are of phrases."""
    parts = [_table(size, row, phrases, clock) for size, row in sorted(table.items())]
    plotted = f"![Time of a build and of an answer against the size of the corpus]({PLOT})\n"
    told = f"{CLOCKS[clock]} Measured with {_versions()}.\n"
    return "\n".join([*parts, "### Goals\n", _goals(table, clock), plotted, told])


def _table(size: int, row: dict[str, Figures], phrases: int, clock: str) -> str:
    source = next(iter(row.values())).source / 1e6
    lines = [HEAD, ["---", *["---:"] * (len(HEAD) - 1)]]
    lines += [_cells(name, row[name], phrases, clock) for name in NAMES if name in row]
    title = f"### {size:,} sections, {source:,.0f} MB of text\n\n"
    return title + "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _cells(name: str, found: Figures, phrases: int, clock: str) -> list[str]:
    return [
        NAMES[name],
        f"{found.rate():.2f} MB/s",
        f"{found.build.cpu:.1f} s",
        f"{found.build.memory / 1e6:,.0f} MB",
        f"{found.index / 1e6:,.0f} MB",
        _spread(found.times(clock, slice(None, -phrases or None))),
        _spread(found.times(clock, slice(-phrases, None))) if phrases else "-",
        f"{found.memory / 1e6:,.0f} MB",
        f"{found.started(clock):,.0f} ms",
    ]


def _spread(times: Sequence[float]) -> str:
    if not times:
        return "-"
    return f"{percentile(times, 0.5):.2f} / {percentile(times, 0.95):.2f} ms"


def _goals(table: Table, clock: str) -> str:
    sizes = sorted(table)
    head = ["ours to the peer", "goal", *(f"{size:,}" for size in sizes)]
    lines = [head, ["---", "---", *["---:"] * len(sizes)]]
    for goal in GOALS:
        bound = f"at least {goal.least:g}" if goal.least is not None else f"at most {goal.most:g}"
        ratios = [_ratio(goal, table[size], clock) for size in sizes]
        lines.append([f"{NAMES[goal.ours]}, {goal.text}", bound, *ratios])
    lines += list(_growth(table, clock))
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _ratio(goal: Goal, row: dict[str, Figures], clock: str) -> str:
    if goal.ours not in row or goal.peer not in row:
        return "-"
    ratio = goal.measure(row[goal.ours], clock) / goal.measure(row[goal.peer], clock)
    return f"{ratio:.3g}{'' if goal.met(ratio) else ' (missed)'}"


def _growth(table: Table, clock: str) -> Iterator[list[str]]:
    """Yield how much more a section costs than at the smallest size, to build and to search."""
    sizes = sorted(table)
    for name in ("ours/tantivy", "ours/whoosh"):
        held = [size for size in sizes if name in table[size]]
        if len(held) < 2:
            continue
        base, first = held[0], table[held[0]][name]
        for what, cost in (("build", _build_cost), ("median answer", _median), ("p95", _p95)):
            cells = [f"{NAMES[name]}, {what} a section, to that of {base:,}", "at most 1"]
            for size in sizes:
                found = table[size].get(name)
                growth = found and cost(found, clock) / cost(first, clock) / (size / base)
                cells.append("-" if growth is None else f"{growth:.2f}")
            yield cells


def _build_cost(found: Figures, clock: str) -> float:
    return found.build.cpu


def _panels(table: Table, clock: str) -> list[plot.Panel]:
    def lines(measure: Callable[[Figures], float]) -> list[plot.Line]:
        return [
            plot.Line(
                NAMES[name].strip("*"),
                [(n, measure(row[name])) for n, row in sorted(table.items()) if name in row],
            )
            for name in NAMES
        ]

    return [
        plot.Panel("seconds of a build", lines(lambda found: found.build.wall)),
        plot.Panel("ms of an answer, median", lines(lambda found: _median(found, clock))),
        plot.Panel("ms of an answer, p95", lines(lambda found: _p95(found, clock))),
    ]


def _versions() -> str:
    found = [f"Python {'.'.join(map(str, sys.version_info[:3]))}"]
    for package in ("tantivy", "whoosh3", "bm25s"):
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            continue
    return ", ".join([*found, f"SQLite {sqlite3.sqlite_version}"])


def with_section(page: str, section: str) -> str:
    """Return a page with the section between its marks. Raises ValueError where it has none."""
    before, _, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise ValueError(f"the page has no {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{section}\n{END}{after}"
