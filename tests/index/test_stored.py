"""What comes back with a hit is what was stored, whichever part of it is asked for first."""

from __future__ import annotations

import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.stored import FIRST, Stored, added, laid_out, read

TEXTS = st.text(max_size=40) | st.sampled_from(["", "\n", "a\nb\n", "\ud800", '"\n{', "資料"])
RECORDS = st.fixed_dictionaries(
    {"id": TEXTS},
    optional={**dict.fromkeys((*FIRST, "text"), TEXTS), "lines": st.lists(st.integers())},
)


def packed(stored: dict[str, Any], more: bytes = b"") -> bytes:
    header, data = laid_out(stored)
    return header + zlib.compress(data + more)


@given(RECORDS, st.binary(max_size=20))
def test_all_of_a_record_comes_back(stored: dict[str, Any], more: bytes) -> None:
    data = packed(stored, more)
    assert read(data, True) == stored and added(data) == more
    first = read(data, False)
    assert first == {name: stored[name] for name in first}
    assert {*FIRST, "text"} & stored.keys() == first.keys()


@given(RECORDS, st.permutations(["id", "text", *FIRST, "lines"]))
def test_any_field_may_be_asked_for_first(stored: dict[str, Any], names: list[str]) -> None:
    data, asked = packed(stored), list[bool]()

    def reading(whole: bool) -> dict[str, Any]:
        asked.append(whole)
        return read(data, whole)

    hit = Stored(reading)
    assert {name: hit[name] for name in names if name in stored} == stored
    assert dict(hit) == dict(hit.items()) == stored and len(hit) == len(stored)
    assert asked in ([True], [False, True])


@pytest.mark.parametrize("whole", [True, False])
@pytest.mark.parametrize("cut", [0, 3, 8, 12, 30])
def test_what_is_cut_short_is_told(cut: int, whole: bool) -> None:
    data = packed({"text": "words of a section " * 3, "id": "one"})[:cut]
    with pytest.raises((ValueError, zlib.error)):
        read(data, whole)
