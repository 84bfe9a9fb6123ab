"""What tests in several folders need."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    # Texts are drawn anew at a desk only: a find must not stop a change without part in it.
    settings.load_profile("ci")


@pytest.fixture(scope="session", autouse=True)
def interrupts() -> None:
    """Heed Ctrl-C: a job in the background inherits from its shell that it is ignored."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the material that the project does not bring along: what the environment
    names, else ``shared`` beside the project. Where it is absent, the test is skipped."""
    named = os.environ.get("POLICYSEARCH_SHARED")
    folder = Path(named) if named else Path(__file__).parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("no shared material: set POLICYSEARCH_SHARED")
    return folder
