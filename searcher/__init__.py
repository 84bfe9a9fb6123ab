"""Search policies: open an index, ask it, get sections ranked and faceted.

>>> import searcher
>>> with searcher.open("policysearch.index") as s:          # doctest: +SKIP
...     for hit in s.search("data retention", filters={"language": "en"}).hits:
...         print(hit.number, hit.heading, hit.snippet)
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from analyzers.plugins import AnalyzerFault
from corpus.errors import CorpusError
from index.errors import (
    AnalysisLost,
    EngineMissing,
    IndexBroken,
    IndexBusy,
    IndexFault,
    IndexMissing,
    IndexReplaced,
    IndexUnwritable,
)
from index.report import Options, Progress, Report
from searcher.errors import NotFound, QueryError, UsageError
from searcher.near_forms import NearForm
from searcher.results import FacetValue, Hit, Numbers, Offer, Passage, Reason, Results
from searcher.searcher import Searcher
from searcher.whynot import Clause, Raise, Sought, WhyNot

__all__ = [
    "AnalysisLost",
    "AnalyzerFault",
    "Clause",
    "CorpusError",
    "EngineMissing",
    "FacetValue",
    "Hit",
    "IndexBroken",
    "IndexBusy",
    "IndexFault",
    "IndexMissing",
    "IndexReplaced",
    "IndexUnwritable",
    "NearForm",
    "NotFound",
    "Numbers",
    "Offer",
    "Options",
    "Passage",
    "Progress",
    "QueryError",
    "Raise",
    "Reason",
    "Report",
    "Results",
    "Searcher",
    "Sought",
    "UsageError",
    "WhyNot",
    "build",
    "open",
]


def open(path: str | os.PathLike[str]) -> Searcher:
    """Open the index at a path for searching.

    Raises IndexMissing where there is none, IndexBroken where it is damaged.
    """
    return Searcher(Path(path))


def build(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    index: str | os.PathLike[str],
    options: Options | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
) -> Report:
    """Bring the index at ``index`` in line with files and folders: add, update, drop.

    ``paths`` are the whole corpus: what the index has from elsewhere is dropped.
    ``progress`` is called now and then while it works. Raises CorpusError for a path that is not
    there, IndexFault where the index cannot be written; the old index then goes on answering.
    """
    from index.build import build as run

    whole = [paths] if isinstance(paths, str | os.PathLike) else paths
    return run(whole, Path(index), options, progress)
