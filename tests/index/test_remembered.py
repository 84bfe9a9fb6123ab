from __future__ import annotations

from dataclasses import dataclass

import pytest

from index.remembered import ENTRY, Remembered


@dataclass(frozen=True)
class Made:
    nbytes: int


def _is_kept(cache: Remembered, key: str) -> bool:
    """Tell whether a key is kept; it is then."""
    return cache.get((key,), lambda: Made(-1)).nbytes >= 0


@pytest.mark.parametrize("size", [0, 16], ids=["nothing", "little"])
def test_entries_that_hold_next_to_nothing_are_bounded(size: int) -> None:
    cache = Remembered(100 * ENTRY)
    keys = [f"word{n}" for n in range(1000)]
    for key in keys:
        cache.get((key,), lambda: Made(size))
    assert 0 < cache.bytes <= cache.most
    assert _is_kept(cache, keys[-1])
    assert _is_kept(cache, keys[-50])
    assert not _is_kept(cache, keys[-101])


def test_long_keys_count() -> None:
    cache = Remembered(10 * ENTRY)
    cache.get(("x" * 20 * ENTRY,), lambda: Made(0))
    assert cache.bytes == 0


def test_what_was_longest_not_asked_for_goes_first() -> None:
    cache = Remembered(4 * ENTRY)
    for key in ("a", "b", "c"):
        cache.get((key,), lambda: Made(0))
    assert _is_kept(cache, "a")
    cache.get(("d",), lambda: Made(0))
    assert _is_kept(cache, "a")
    assert not _is_kept(cache, "b")
