"""Search policies: open an index, ask it, get sections ranked and faceted.

>>> import searcher
>>> with searcher.open("policysearch.index") as s:          # doctest: +SKIP
...     for hit in s.search("data retention", filters={"language": "en"}).hits:
...         print(hit.number, hit.heading, hit.snippet)
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analyzers.plugins import AnalyzerFault
    from corpus.errors import CorpusError, Error, Problem
    from index.account import Account
    from index.errors import (
        AnalysisLost,
        AnalyzerMissing,
        EngineMissing,
        IndexBroken,
        IndexBusy,
        IndexFault,
        IndexMissing,
        IndexReplaced,
        IndexUnwritable,
    )
    from index.manifest import Manifest
    from index.report import Options, Progress, Report
    from searcher.errors import NotFound, QueryError, UsageError
    from searcher.near_forms import NearForm
    from searcher.options import Filters, Group, Sort
    from searcher.results import (
        FacetValue,
        Hit,
        Numbers,
        Offer,
        Passage,
        Ranked,
        Reason,
        Results,
    )
    from searcher.searcher import Searcher
    from searcher.versions import Change
    from searcher.whynot import Clause, Raise, Sought, WhyNot

__all__ = [
    "Account",
    "AnalysisLost",
    "AnalyzerFault",
    "AnalyzerMissing",
    "Change",
    "Clause",
    "CorpusError",
    "EngineMissing",
    "Error",
    "FacetValue",
    "Filters",
    "Group",
    "Hit",
    "IndexBroken",
    "IndexBusy",
    "IndexFault",
    "IndexMissing",
    "IndexReplaced",
    "IndexUnwritable",
    "Manifest",
    "NearForm",
    "NotFound",
    "Numbers",
    "Offer",
    "Options",
    "Passage",
    "Problem",
    "Progress",
    "QueryError",
    "Raise",
    "Ranked",
    "Reason",
    "Report",
    "Results",
    "Searcher",
    "Sort",
    "Sought",
    "UsageError",
    "WhyNot",
    "build",
    "open",
]

# Imported when they are asked for: help and most errors need none of them, a search needs few.
_LATER = {
    "analyzers.plugins": ("AnalyzerFault",),
    "corpus.errors": ("CorpusError", "Error", "Problem"),
    "index.account": ("Account",),
    "index.errors": (
        "AnalysisLost",
        "AnalyzerMissing",
        "EngineMissing",
        "IndexBroken",
        "IndexBusy",
        "IndexFault",
        "IndexMissing",
        "IndexReplaced",
        "IndexUnwritable",
    ),
    "index.manifest": ("Manifest",),
    "index.report": ("Options", "Progress", "Report"),
    "searcher.errors": ("NotFound", "QueryError", "UsageError"),
    "searcher.near_forms": ("NearForm",),
    "searcher.options": ("Filters", "Group", "Sort"),
    "searcher.results": (
        "FacetValue",
        "Hit",
        "Numbers",
        "Offer",
        "Passage",
        "Ranked",
        "Reason",
        "Results",
    ),
    "searcher.searcher": ("Searcher",),
    "searcher.versions": ("Change",),
    "searcher.whynot": ("Clause", "Raise", "Sought", "WhyNot"),
}
_MODULES = {name: module for module, names in _LATER.items() for name in names}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("policysearch")
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(importlib.import_module(_MODULES[name]), name)
    globals()[name] = found
    return found


def open(path: str | os.PathLike[str]) -> Searcher:
    """Open the index at a path for searching.

    Raises IndexMissing where there is none, IndexBroken where it is damaged, EngineMissing and
    AnalyzerMissing where what made it is not installed, UsageError for an empty path.
    """
    from searcher import options
    from searcher.searcher import Searcher

    return Searcher(options.index(path))


def build(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    index: str | os.PathLike[str],
    options: Options | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> Report:
    """Bring the index at ``index`` in line with files and folders: add, update, drop.

    ``paths`` are the whole corpus: what the index has from elsewhere is dropped.
    ``progress`` is called now and then while it works. Raises CorpusError for a path that is not
    there and for paths without a policy, UsageError for options that cannot be, IndexBusy where
    another build is at work, IndexUnwritable where the index cannot be written, EngineMissing,
    AnalyzerFault and AnalysisLost; the old index then goes on answering.
    """
    from index.build import build as run
    from searcher import options as checks

    whole = checks.paths(paths)
    if options is not None:
        checks.check_build(options)
    return run(whole, checks.index(index), options, progress or (lambda _: None))
