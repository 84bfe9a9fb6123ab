"""What changed between two versions of a document: its sections in pairs, and their texts. Pure.

Sections are paired as a person would: first those with the same text, wherever they stand, then
those with the same heading, the introductions, then those that share most of their words in a row,
since numbers shift, headings are reworded and sections move. How alike two texts are is the Dice
coefficient of their pairs of neighbouring words (characters in Chinese), as in Manning and Schütze,
"Foundations of Statistical Natural Language Processing" (1999), 8.5.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Literal

from searcher.alignment import Effort
from searcher.compare import differences, words
from searcher.results import Passage
from searcher.terminal import Marked

STEPS = 20_000_000
"""How much of all texts may be compared (:class:`searcher.alignment.Effort`)."""
LIKE = 0.2
"""How alike two sections are at least that are versions of one."""
HEADING = 5
"""As how many pairs of words of the text a word of the heading counts."""
_RARE, _HOLDERS, _CANDIDATES = 40, 50, 5
"""By how many of its rarest pairs of words the likest sections are looked for, how many may have
one of those, and how many are compared."""

Kind = Literal["same", "changed", "added", "removed"]
Sections = Mapping[int, Passage]
"""Sections by their places in a document."""
Shingle = tuple[str, str]
Shingles = Counter[Shingle]


@dataclass(frozen=True, slots=True)
class Change:
    """A section in two versions, ``old`` or ``new`` alone where it was added or removed.

    ``text`` is what was there and what is there in one, each word that stands in one of them alone
    in brackets, ``[-removed-]`` and ``{+added+}``, which ``marks`` have as ``(start, stop)``
    offsets. Of a section that is the same but for white space it is the text, without marks.
    """

    kind: Kind
    old: Passage | None
    new: Passage | None
    text: str
    marks: tuple[tuple[int, int], ...] = ()


def changes(old: Sequence[Passage], new: Sequence[Passage]) -> list[Change]:
    """Return the sections of two versions in the order of the newer one, each removed one after
    that which it followed. Two that have one section each are versions of each other, however
    unlike those are."""
    effort = Effort(STEPS)
    single = len(old) == len(new) == 1
    partner = {there: here for here, there in ([(0, 0)] if single else _paired(old, new))}
    paired = set(partner.values())
    removed: dict[int | None, list[Change]] = defaultdict(list)
    last = None
    for here, section in enumerate(old):
        if here in paired:
            last = here
        else:
            removed[last].append(_change(section, None, effort))
    made = list(removed[None])
    for there, section in enumerate(new):
        before = partner.get(there)
        made.append(_change(None if before is None else old[before], section, effort))
        made += [] if before is None else removed[before]
    return made


def _change(old: Passage | None, new: Passage | None, effort: Effort) -> Change:
    found = differences(_text(old), _text(new), effort)
    kind: Kind = "same" if found is None else "changed"
    kind = "added" if old is None else "removed" if new is None else kind
    shown = Marked(_text(new or old)) if found is None else found
    return Change(kind, old, new, shown.text, shown.marks)


def _text(passage: Passage | None) -> str:
    return "" if passage is None else passage.text.rstrip().replace("\r\n", "\n")


def _paired(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """Yield which of the old sections is which of the new ones, by their places."""
    left, found = dict(enumerate(old)), dict(enumerate(new))
    rules = (partial(_by, _same_text), partial(_by, _same_heading), _introductions, _likest)
    for rule in rules:
        for here, there in list(rule(left, found)):
            del left[here], found[there]
            yield here, there


def _by(key: Callable[[Passage], str], old: Sections, new: Sections) -> Iterator[tuple[int, int]]:
    """Pair sections of which a key is the same, in order; an empty one says nothing."""
    places: dict[str, list[int]] = defaultdict(list)
    for here in sorted(old, reverse=True):
        places[key(old[here])].append(here)
    for there, section in new.items():
        if (same := key(section)) and places[same]:
            yield places[same].pop(), there


def _introductions(old: Sections, new: Sections) -> Iterator[tuple[int, int]]:
    """Pair what stands before the first heading of each."""
    if 0 in old and 0 in new and not old[0].heading and not new[0].heading:
        yield 0, 0


def _same_text(passage: Passage) -> str:
    body = " ".join(passage.text[passage.body :].split())
    return f"{passage.heading}\n{body}" if body else ""


def _same_heading(passage: Passage) -> str:
    return " ".join(words(passage.heading))


def _likest(old: Sections, new: Sections) -> Iterator[tuple[int, int]]:
    """Pair sections that are alike, the likest first."""
    before = {here: _shingles(section) for here, section in old.items()}
    holders: dict[Shingle, list[int]] = defaultdict(list)
    for here, shingles in before.items():
        for shingle in shingles:
            holders[shingle].append(here)
    scored = [
        (_alike(before[here], shingles), here, there)
        for there, shingles in ((there, _shingles(section)) for there, section in new.items())
        for here in _candidates(shingles, holders)
    ]
    taken: set[tuple[str, int]] = set()
    for alike, here, there in sorted(scored, key=lambda pair: (-pair[0], *pair[1:])):
        if alike >= LIKE and taken.isdisjoint(both := {("old", here), ("new", there)}):
            taken |= both
            yield here, there


def _candidates(shingles: Shingles, holders: Mapping[Shingle, list[int]]) -> list[int]:
    """Return the old sections that share the most of the pairs of words that few have."""
    few = (s for s in shingles if 0 < len(holders.get(s, ())) <= _HOLDERS)
    shared = sorted(few, key=lambda s: (len(holders[s]), s))
    counts = Counter(here for shingle in shared[:_RARE] for here in holders[shingle])
    return [here for here, _ in counts.most_common(_CANDIDATES)]


def _shingles(passage: Passage) -> Shingles:
    heading = dict.fromkeys((("", word) for word in words(passage.heading)), HEADING)
    return Counter(pairwise(words(passage.text[passage.body :]))) + Counter(heading)


def _alike(one: Shingles, other: Shingles) -> float:
    return 2 * (one & other).total() / (one.total() + other.total())
