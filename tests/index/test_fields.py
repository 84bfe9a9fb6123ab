"""Fields of a segment whose arrays do not fit each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index.arrays import ArrayFile, ArrayWriter
from index.inverter import PARTS, Field, Inverter

TEXTS = ["a b a", "b", "c a"]


def _file(path: Path) -> ArrayFile:
    field, file = Inverter(), ArrayWriter(path.open("wb"))
    for section, text in enumerate(TEXTS):
        field.add(section, text.split())
    field.write("f", file, len(TEXTS))
    file.close()
    return ArrayFile(path)


def _with(folder: Path, part: str, values: Sequence[int]) -> Field:
    """Return the field of the texts with one array that is another."""
    whole, file = _file(folder / "whole"), ArrayWriter((folder / "harmed").open("wb"))
    for name in PARTS:
        array = whole.get(f"f/{name}")
        file.add(f"f/{name}", np.array(values, np.uint8) if name == part else array)
    file.close()
    return Field("f", ArrayFile(folder / "harmed"), len(TEXTS), None)


def test_field_is_read_as_it_was_written(tmp_path: Path) -> None:
    field = Field("f", _file(tmp_path / "whole"), len(TEXTS), None)
    found = field.postings(0)
    held = [found.sections.tolist(), found.counts.tolist(), found.positions.tolist()]
    assert held == [[0, 2], [2, 1], [0, 2, 1]]
    assert field.total() == 6


READ: dict[str, tuple[str, list[int], Callable[[Field], Any]]] = {
    "descending": ("sections", [2, 0, 0, 1, 2], lambda field: field.postings(0)),
    "section-behind-the-last": ("sections", [0, 3, 0, 1, 2], lambda field: field.postings(0)),
    "no-sections": ("firsts", [2, 2, 4], lambda field: field.postings(0)),
    "too-many-positions": ("counts", [2, 2, 1, 1, 1], lambda field: field.postings(0)),
    "too-long": ("lengths", [3, 1, 200], Field.total),
    "too-few-lengths": ("lengths", [3, 1], Field.total),
}


@pytest.mark.parametrize(("part", "values", "read"), READ.values(), ids=READ)
def test_arrays_that_do_not_fit(
    tmp_path: Path, part: str, values: list[int], read: Callable[[Field], Any]
) -> None:
    with pytest.raises(ValueError, match=r"sections|postings|terms"):
        read(_with(tmp_path, part, values))


def test_deleted_sections_do_not_count(tmp_path: Path) -> None:
    gone = np.array([True, False, False])
    assert Field("f", _file(tmp_path / "whole"), len(TEXTS), gone).total() == 3
