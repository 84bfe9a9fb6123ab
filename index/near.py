"""Words near each other, looked for in NumPy arrays of positions."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.budget import Budget
from index.positions import common, counted
from index.windows import together

Ints = NDArray[np.int64]
BEFORE = -(1 << 40)
"""A key before all others, however wide a window is."""


def near(groups: Sequence[Ints], width: int) -> Ints:
    """Return the sections, ascending, with a key of each group among ``width`` positions in a row.

    Keys are a section (from bit 32 on) and a position, ascending; no key is in two groups. At each
    key, the last one seen of every group must be near enough.
    """
    if len(groups) == 2:
        few, many = sorted(groups, key=len)
        return counted(_near_two(few, many, width))[0]
    keys = np.concatenate(groups)
    owners = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    order = np.argsort(keys, kind="stable")
    keys, owners = keys[order], owners[order]
    close = np.ones(len(keys), bool)
    for group in range(len(groups)):
        last = np.maximum.accumulate(np.where(owners == group, keys, BEFORE))
        close &= last > keys - width
    return counted(keys[close])[0]


def _near_two(few: Ints, many: Ints, width: int) -> Ints:
    """Return those of some keys, ascending, that have one of others near enough."""
    after = np.searchsorted(many, few)
    ahead = many.take(after, mode="clip") - few
    behind = few - many.take(after - 1, mode="clip")
    close = (ahead >= 0) & (ahead < width) | (behind >= 0) & (behind < width)
    return few[close]


def near_shared(groups: Sequence[Ints], width: int, budget: Budget) -> Ints:
    """Return what :func:`near` does for groups that share keys; each key serves one group only.
    That takes a look at each section that has all groups, within a budget."""
    sections = common([counted(group)[0] for group in groups])
    parts = [_by_section(group, sections) for group in groups]
    rows = budget.within(zip(sections.tolist(), *parts, strict=True))
    return np.array([n for n, *row in rows if together(row, width)], np.int64)


def _by_section(keys: Ints, sections: Ints) -> list[list[int]]:
    """Return the positions in each of some sections."""
    bounds = np.searchsorted(keys, [sections << 32, (sections + 1) << 32])
    return [(keys[a:b] & 0xFFFFFFFF).tolist() for a, b in bounds.T.tolist()]
