"""The longest consistent outline among candidate headings.

Each number of an outline is a legal successor of the one before: next sibling, first child, or an
ancestor's next sibling; small gaps cost. Passing over a candidate that looks like a heading costs
too, so an outline does not jump from one list or policy into another. Dynamic programming over
the candidates, in time linear in their number: the best outline that ends below a number is kept
for each number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from corpus.candidates import Candidate

_SKIP = 0.6  # of the strength of what is passed over
_RESTART = 0.5
_LATE_START = 3.0
_GAPS = {1: 0.0, 2: 1.0, 3: 2.0}

Number = tuple[int, ...]


@dataclass(slots=True)
class _End:
    """The end of an outline: its candidate's index, its score, the end it follows, and whether
    the outline starts anew there."""

    index: int
    score: float
    before: _End | None
    starts: bool


@dataclass(slots=True)
class _State:
    """The best ends so far. Scores in here have the strength passed over added back, so that
    ends of different age compare; see ``_Search.passed``."""

    below: dict[Number, _End] = field(default_factory=dict)
    exact: dict[Number, _End] = field(default_factory=dict)
    best: _End | None = None


def outlines(family: Sequence[Candidate], restarts: Iterable[int] = ()) -> list[list[Candidate]]:
    """Return the outlines among candidates of one family, each in order.

    ``restarts`` are line numbers at or after which numbering may begin again, as it does in
    another policy, annex or chapter.
    """
    state, base, passed = _State(), None, 0.0
    pending = sorted(restarts, reverse=True)
    for index, candidate in enumerate(family):
        while pending and pending[-1] <= candidate.line:
            pending.pop()
            base = state.best
        end = _best_end(state, base, candidate, index, passed)
        passed += _SKIP * candidate.strength
        _record(
            state, candidate.label.value, _End(index, end.score + passed, end.before, end.starts)
        )
    return _trace(state.best, family)


def _best_end(
    state: _State, base: _End | None, candidate: Candidate, index: int, passed: float
) -> _End:
    value, gain = candidate.label.value, candidate.strength - passed
    best = _End(index, candidate.strength - passed - _start_cost(value), None, True)
    if base is not None:
        score = base.score + gain - _RESTART - _start_cost(value)
        best = max(best, _End(index, score, base, True), key=lambda end: end.score)
    for before, cost in _predecessors(state, value):
        score = before.score + gain - cost
        if score >= best.score:
            best = _End(index, score, before, False)
    return best


def _start_cost(value: Number) -> float:
    if value[-1] == 1:
        return 0.3 * (len(value) - 1) if value[0] == 1 else _LATE_START
    return 0.8 if value == (2,) else _LATE_START


def _predecessors(state: _State, value: Number) -> Iterable[tuple[_End, float]]:
    parent, last = value[:-1], value[-1]
    keys = [(state.below, (*parent, last - gap), cost) for gap, cost in _GAPS.items() if last > gap]
    if parent and last <= 2:
        keys.append((state.exact, parent, 0.7 * (last - 1)))
    if parent and last == 1:  # the parent's own heading lacks its number, or is absent
        uncle = (*parent[:-1], parent[-1] - 1)
        keys.append((state.below, uncle, 0.6))
        keys.append((state.exact, parent[:-1], 0.8))
    for table, key, cost in keys:
        end = table.get(key)
        if end is not None:
            yield end, cost


def _record(state: _State, value: Number, end: _End) -> None:
    for depth in range(1, len(value) + 1):
        _keep(state.below, value[:depth], end)
    _keep(state.exact, value, end)
    if state.best is None or end.score >= state.best.score:
        state.best = end


def _keep(table: dict[Number, _End], key: Number, end: _End) -> None:
    known = table.get(key)
    if known is None or end.score >= known.score:
        table[key] = end


def _trace(end: _End | None, family: Sequence[Candidate]) -> list[list[Candidate]]:
    found: list[list[Candidate]] = []
    chain: list[Candidate] = []
    while end is not None:
        chain.append(family[end.index])
        if end.starts:
            found.append(chain[::-1])
            chain = []
        end = end.before
    return found[::-1]


def is_outline(chain: Sequence[Candidate]) -> bool:
    """Tell an outline of headings from a numbered list: its lines look like headings and text
    stands between them."""
    if len(chain) < 2:
        return False
    mean = sum(candidate.strength for candidate in chain) / len(chain)
    dense = sum(candidate.dense for candidate in chain) / len(chain)
    return mean >= 0.3 and (dense <= 0.5 or len({len(c.label.value) for c in chain}) > 2)
