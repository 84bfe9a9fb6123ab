"""Measures how fast text is analysed, ours beside peers, and writes the page's section.

``python benchmarks/analysis.py FOLDER...`` reads the policies in folders and tells the languages
of their sections apart. Every second section warms the caches; the others are timed, all
systems taking turns, and the best of several turns counts: figures are of one core, in MB of UTF-8.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import analyzers
import corpus

PAGE = Path("docs/performance.md")
BEGIN, END = "<!-- analysis: begin -->", "<!-- analysis: end -->"
LANGUAGES = ("en", "sv", "ru", "kk", "az", "ur", "zh")
LIMIT = 3_000_000
"""Bytes of a language that are read at most."""
LEAST = 50_000
"""Bytes of a language that it takes to be measured."""
TURNS = 5
OURS = "ours"

Texts = Sequence[str]
System = Callable[[str], object]
"""Analyses a text, whatever comes out."""


class Row(NamedTuple):
    """A language, the size of its timed texts in MB, and what each system analyses in a second."""

    language: str
    size: float
    speeds: Mapping[str, float]


def main() -> int:
    """Measure, print the table and write it to the page; return the exit status."""
    args = _arguments()
    texts = _read(args.folders, args.language or LANGUAGES)
    rows = [_measure(language, found) for language, found in texts.items()]
    if not rows:
        print(f"not enough text of {', '.join(LANGUAGES)} there", file=sys.stderr)
        return 2
    section = _section(rows)
    print(section)
    if not args.language:
        args.out.write_text(_with_section(args.out.read_text("utf-8"), section), "utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "folders", type=Path, nargs="+", metavar="FOLDER", help="folder of policies"
    )
    parser.add_argument(
        "--language", action="append", choices=LANGUAGES, help="only this one, and no page"
    )
    parser.add_argument("--out", type=Path, default=PAGE, metavar="FILE", help=f"default: {PAGE}")
    return parser.parse_args()


def _read(folders: Sequence[Path], languages: Sequence[str]) -> dict[str, list[str]]:
    """Return the texts of sections by language, of each at most LIMIT bytes."""
    texts: dict[str, list[str]] = {language: [] for language in languages}
    sizes: defaultdict[str, int] = defaultdict(int)
    for document in corpus.read(folders):
        if not isinstance(document, corpus.Document):
            continue
        for section in document.sections:
            language = section.language.split("-")[0]
            if language in texts and sizes[language] < LIMIT:
                texts[language].append(document.source[section.body : section.stop])
                sizes[language] += _bytes(texts[language][-1])
    return {language: found for language, found in texts.items() if sizes[language] >= LEAST}


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "replace"))


def _measure(language: str, texts: Texts) -> Row:
    """Return what all systems analyse in a second, taking turns."""
    warming, timed = texts[::2], texts[1::2]
    systems = dict(_systems(language))
    for system in systems.values():
        _seconds(system, warming)
    best = dict.fromkeys(systems, float("inf"))
    for _ in range(TURNS):
        for name, system in systems.items():
            best[name] = min(best[name], _seconds(system, timed))
    size = sum(map(_bytes, timed)) / 1e6
    return Row(language, size, {name: size / seconds for name, seconds in best.items()})


def _seconds(system: System, texts: Texts) -> float:
    start = time.process_time()
    for text in texts:
        system(text)
    return time.process_time() - start


def _systems(language: str) -> Iterator[tuple[str, System]]:
    """Yield name and system of those that a language has, ours first."""
    analyzer = analyzers.get(language)
    yield OURS, analyzer.streams
    yield "ours, as tokens", analyzer.tokens
    yield "ours, without offsets", analyzer.indexed
    if language == "zh":
        yield from _chinese()
    else:
        yield "Whoosh StemmingAnalyzer", _whoosh()
        yield "regular expression and cache", partial(_bare, {})
    yield "ICU word breaks", partial(_icu, language)


def _chinese() -> Iterator[tuple[str, System]]:
    import jieba

    tokenizer = jieba.Tokenizer()
    yield "jieba.tokenize", lambda text: list(tokenizer.tokenize(text))
    if find_spec("rjieba"):
        import rjieba

        yield "rjieba.tokenize", rjieba.tokenize


def _whoosh() -> System:
    from whoosh.analysis import StemmingAnalyzer

    analyzer = StemmingAnalyzer()
    return lambda text: [token.text for token in analyzer(text)]


_WORD = re.compile(r"\w+")


def _bare(stems: dict[str, str], text: str) -> list[str]:
    """Return the folded words, by the least code there is: no offsets, no stems but a cache."""
    found = []
    for word in _WORD.findall(text):
        stem = stems.get(word)
        if stem is None:
            stem = stems[word] = word.lower()
        found.append(stem)
    return found


def _icu(language: str, text: str) -> list[Any]:
    import icu

    breaks = icu.BreakIterator.createWordInstance(icu.Locale(language))
    breaks.setText(text)
    return list(breaks)


def _section(rows: Sequence[Row]) -> str:
    """Return the tables as Markdown: ours in MB per second, and how many times a peer's."""
    names = list(dict.fromkeys(name for row in rows for name in row.speeds))
    head = ["language", "timed", *names]
    lines = [head, ["---", "---:", *["---:"] * len(names)], *(_cells(row, names) for row in rows)]
    table = "".join(f"| {' | '.join(line)} |\n" for line in lines)
    return f"{table}\nMeasured with {_versions()}.\n"


def _cells(row: Row, names: Sequence[str]) -> list[str]:
    ours = row.speeds[OURS]
    cells = [row.language, f"{row.size:.1f} MB", f"{ours:.1f} MB/s"]
    for name in names[1:]:
        speed = row.speeds.get(name)
        cells.append("-" if speed is None else f"{speed:.1f} ({ours / speed:.1f}x)")
    return cells


def _versions() -> str:
    python = ".".join(map(str, sys.version_info[:3]))
    packages = [name for name in ("jieba", "rjieba", "whoosh3", "pyicu") if _installed(name)]
    return ", ".join([f"Python {python}", *(f"{name} {version(name)}" for name in packages)])


def _installed(package: str) -> bool:
    return package != "rjieba" or find_spec(package) is not None


def _with_section(page: str, section: str) -> str:
    """Return a page with the section between its marks. Raises ValueError where it has none."""
    before, _, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise ValueError(f"the page has no {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{section}\n{END}{after}"


if __name__ == "__main__":
    sys.exit(main())
