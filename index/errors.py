"""What can go wrong with an index. Each message says what is wrong and what to do."""

from __future__ import annotations

from corpus.errors import Error


class IndexFault(Error):
    """All that can be wrong with an index; its kinds derive from it."""


class IndexMissing(IndexFault):
    """There is no index at the place named."""


class IndexBroken(IndexFault):
    """The files of an index are damaged, incomplete or not its own."""


class IndexReplaced(IndexBroken):
    """What an open index needs went with its generation: a newer one is in force."""


class IndexBusy(IndexFault):
    """Another build holds the index."""


class IndexUnwritable(IndexFault):
    """The index cannot be written: a full disk, a read-only or a vanished folder."""


class EngineMissing(IndexFault):
    """An engine that is not known or not installed."""


class AnalyzerMissing(IndexFault):
    """An index has terms of another distribution's analyzer, which is not installed, or has another
    version now: queries would not meet them."""


class AnalysisLost(IndexFault):
    """A process that analyses was ended from outside."""
