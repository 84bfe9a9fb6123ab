"""What of a corpus reached the index: counts by language, and the characters no analyzer took."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from analyzers.indexed import Indexed, Span

CLASSES = {
    "L": "letters",
    "M": "marks",
    "N": "numbers",
    "P": "punctuation",
    "S": "symbols",
    "Z": "spaces",
    "C": "controls",
}
"""The major classes of Unicode's general category."""


@dataclass(slots=True)
class Account:
    """One language's share of a file.

    ``taken`` counts the characters inside indexed tokens, ``contents`` those in tables of contents,
    which are not indexed, ``labels`` the letters and figures of heading lines that are markup or a
    label ("Article") and not heading, and ``left`` the rest, by character. ``empty`` are the ids
    of sections without a term or with nothing but contents; ``foreign`` counts letters of scripts
    that the language is not written in; ``canary`` is a term and a section that has it.
    """

    sections: int = 0
    taken: int = 0
    contents: int = 0
    labels: int = 0
    left: Counter[str] = field(default_factory=Counter)
    foreign: Counter[str] = field(default_factory=Counter)
    empty: list[str] = field(default_factory=list)
    canary: tuple[str, str] | None = None

    def section(
        self, id: str, text: str, indexed: Indexed, contents: Sequence[Span] = (), *, named: bool
    ) -> None:
        """Add a section's own text: what is indexed of it, and the spans of it that are contents,
        which are apart.

        ``named`` tells that its heading has a term.
        """
        self.sections += 1
        if not indexed.exact and (contents or not named):
            self.empty.append(id)
        size = sum(stop - start for start, stop in contents)
        self.contents += size
        self.taken += len(text) - size - indexed.left.total()
        self.left.update(indexed.left)

    def heading(self, line: str, heading: str, out: Counter[str], number: str | None) -> None:
        """Add a heading line: the number is indexed and the heading in it, but for the characters
        ``out`` of it.

        Counted by character, since markup may part what the heading has in one piece.
        """
        left = _left(line, heading, out, number or "")
        self.taken += len(line) - left.total()
        for char, count in left.items():
            if _is_text(char):
                self.labels += count
            else:
                self.left[char] += count

    def add(self, other: Account) -> None:
        """Add another account of the same language."""
        self.sections += other.sections
        self.taken += other.taken
        self.contents += other.contents
        self.labels += other.labels
        self.left.update(other.left)
        self.foreign.update(other.foreign)
        self.empty += other.empty
        self.canary = self.canary or other.canary

    def classes(self) -> dict[str, int]:
        """Return the characters left out, by class."""
        counts: Counter[str] = Counter()
        for char, count in self.left.items():
            counts[CLASSES[unicodedata.category(char)[0]]] += count
        return dict(counts.most_common())

    def lost(self) -> list[tuple[str, int]]:
        """Return the letters, marks and numbers left out, the most frequent first: a text has
        them for a reason, so an analyzer that leaves them out is to be mended."""
        found = [(c, n) for c, n in self.left.items() if _is_text(c)]
        return sorted(found, key=lambda item: (-item[1], item[0]))

    def as_json(self) -> dict[str, Any]:
        """Return it as ``sources.json`` keeps it."""
        return {
            "sections": self.sections,
            "taken": self.taken,
            "contents": self.contents,
            "labels": self.labels,
            "left": dict(self.left),
            "foreign": dict(self.foreign),
            "empty": self.empty,
            "canary": self.canary,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Account:
        """Return the account of what :meth:`as_json` made."""
        canary = data["canary"]
        return cls(
            data["sections"],
            data["taken"],
            data["contents"],
            data["labels"],
            Counter(data["left"]),
            Counter(data["foreign"]),
            list(data["empty"]),
            canary and (str(canary[0]), str(canary[1])),
        )


def _left(line: str, heading: str, out: Counter[str], number: str) -> Counter[str]:
    rest = line.replace(heading, "", 1)
    if len(line) == len(rest) + len(heading) and number in rest:
        return Counter(rest.replace(number, "", 1)) + out
    return Counter(line) - (Counter(heading) - out) - Counter(number)


@cache
def _is_text(char: str) -> bool:
    """Tell a letter, mark or number; the selectors that follow emoji are none."""
    return unicodedata.category(char)[0] in "LMN" and not "\ufe00" <= char <= "\ufe0f"


def total(parts: Iterable[dict[str, Account]]) -> dict[str, Account]:
    """Return the sum of accounts by language, the language with most sections first; one without a
    section is only that of a title."""
    result: dict[str, Account] = {}
    for part in parts:
        for language, account in part.items():
            result.setdefault(language, Account()).add(account)
    found = ((tag, account) for tag, account in result.items() if account.sections)
    return dict(sorted(found, key=lambda item: (-item[1].sections, item[0])))
