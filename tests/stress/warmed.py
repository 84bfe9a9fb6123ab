"""Builds once when it is imported: what a process is forked from then has all that builds read, and
a build is killed in its work and not in its start."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from corpora import bring, lay

with TemporaryDirectory() as folder:
    policies = Path(folder) / "policies"
    policies.mkdir()
    lay(policies, {f"{n}.txt": "warmed" for n in range(3)})
    bring(policies, Path(folder) / "index", "whoosh")
