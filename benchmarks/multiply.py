"""Makes a corpus of as many sections as are asked for out of a folder of policies.

``python benchmarks/multiply.py POLICIES OUT --sections 200000`` cuts the policies into sections
with our parser and writes each as a document of its own, a line of ``OUT/part-000001.jsonl`` and
so on: first as they are, then again and again with a tenth of the words changed
(:mod:`invented`). The same arguments give the same files, and a larger corpus begins with the
sections of a smaller one. Any engine can read them: ``id``, ``title``, ``text``.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from invented import WORD, Changer, invented, spans, zipf

import corpus

PART = 1000
"""Sections in a file."""
POOL = 200_000
"""Words that are remembered, as often as they occur, to be put in the place of others."""
YEARS = range(2010, 2026)


@dataclass(frozen=True, slots=True)
class Record:
    """A section as a document of its own. ``updated`` is an ISO date."""

    id: str
    title: str
    organisation: str
    language: str
    updated: str
    text: str

    def line(self) -> str:
        return json.dumps({name: getattr(self, name) for name in self.__slots__}) + "\n"


def main() -> int:
    """Write the corpus; return the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("policies", type=Path, metavar="POLICIES", help="folder of policies")
    parser.add_argument("out", type=Path, metavar="OUT", help="folder to write to")
    parser.add_argument("--sections", type=int, default=20_000, metavar="N", help="default: 20000")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="default: 1")
    args = parser.parse_args()
    size = multiply(args.policies, args.out, args.sections, args.seed)
    print(f"{args.sections:,} sections, {size / 1e6:,.1f} MB")
    return 0


def multiply(policies: Path, out: Path, count: int, seed: int) -> int:
    """Write ``count`` sections to files in ``out`` and return the bytes of their texts.

    Raises ValueError where the policies have no section.
    """
    out.mkdir(parents=True, exist_ok=True)
    made = itertools.islice(multiplied(sections(policies), seed), count)
    size = 0
    for number in itertools.count(1):
        part = list(itertools.islice(made, PART))
        if not part:
            return size
        lines = "".join(record.line() for record in part)
        (out / f"part-{number:06}.jsonl").write_text(lines, "utf-8")
        size += sum(len(record.text.encode()) for record in part)
    raise AssertionError


def sections(policies: Path) -> list[Record]:
    """Return the sections of policies, but for those that would be read as several where they
    stand alone: a list in them then looks like headings."""
    found = [record for document in _documents([policies]) for record in _records(document)]
    with TemporaryDirectory() as folder:
        alone = Path(folder) / "alone.jsonl"
        alone.write_text("".join(record.line() for record in found), "utf-8")
        whole = {document.id for document in _documents([alone]) if len(document.sections) == 1}
    return [record for record in found if record.id in whole]


def _documents(paths: Iterable[Path]) -> Iterator[corpus.Document]:
    return (found for found in corpus.read(paths) if isinstance(found, corpus.Document))


def _records(document: corpus.Document) -> Iterator[Record]:
    for section in document.sections:
        heading = f"{section.number or ''} {section.heading}".strip()
        body = document.source[section.body : section.stop].strip()
        text = "\n\n".join(part for part in (heading, body) if part)
        if text:
            organisation = document.organisation or document.title
            updated = str(document.updated or "2020-01-01")
            title, tag = document.title, section.language
            yield Record(section.id, title, organisation, tag, updated, text)


def multiplied(base: list[Record], seed: int) -> Iterator[Record]:
    """Yield the sections of a corpus without end: as they are, then changed.

    Raises ValueError where there is none.
    """
    if not base:
        raise ValueError("no section to multiply")
    yield from base
    chance = random.Random(seed)
    changer = Changer(chance, pools(base, chance))
    words = [spans(record.text) for record in base]
    for copy in itertools.count(1):
        for record, places in zip(base, words, strict=True):
            yield replace(
                record,
                id=f"{copy}/{record.id}",
                organisation=_organisation(record.organisation, chance),
                updated=f"{chance.choice(YEARS)}{record.updated[4:7]}-{chance.randint(1, 28):02}",
                text=changer.changed(record.text, places, record.language),
            )


def pools(base: list[Record], chance: random.Random) -> dict[str, list[str]]:
    """Return words of each language, as often as they occur."""
    words: dict[str, list[str]] = {}
    for record in base:
        words.setdefault(record.language, []).extend(WORD.findall(record.text))
    return {tag: chance.sample(found, min(POOL, len(found))) for tag, found in words.items()}


def _organisation(known: str, chance: random.Random) -> str:
    """Return an organisation: the known one, or one that need not be known yet."""
    if chance.random() < 0.8:
        return known
    return f"{invented(zipf(chance), 'Latin').capitalize()} Ltd"


if __name__ == "__main__":
    sys.exit(main())
