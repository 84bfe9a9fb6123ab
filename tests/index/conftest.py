"""Makes the contract of engines, which lies above, importable."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
pytest.register_assert_rewrite(
    "contract_corpus",
    "contract_drops",
    "contract_extremes",
    "contract_nodes",
    "contract_reference",
    "contract_values",
    "engine_contract",
)

from small_corpus import SIZE, make, policy, put, renew  # noqa: E402 (found by the path above)


@pytest.fixture
def numbered(tmp_path: Path) -> Path:
    return put(tmp_path / "p", {f"{n}.txt": policy(f"word{n}", "old") for n in range(SIZE)})


@pytest.fixture
def renewed(tmp_path: Path, numbered: Path) -> Path:
    """An index of the folder, whose files then change."""
    return renew(numbered, tmp_path / "index")


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """An index of two policies."""
    folder = put(tmp_path / "p", {"a.txt": policy("apples"), "b.txt": policy("bananas", "kiwis")})
    make(folder, tmp_path / "index")
    return tmp_path / "index"
