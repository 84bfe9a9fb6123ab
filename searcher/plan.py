"""Plans a query: what its words are read as, and what the engine is asked."""

from __future__ import annotations

from typing import NamedTuple

from index.query import Query
from searcher.analysis import Analysis, asked, texts
from searcher.citing import with_citations
from searcher.opened import Opened
from searcher.parser import parse, plain
from searcher.scripts import tag
from searcher.widening import widen


class Plan(NamedTuple):
    """A query on its way to an engine.

    ``parsed`` has its words as typed, ``query`` the terms that the engine is asked for, with
    those of the concepts that it names, in every language where it is ``cross_language``;
    ``letters`` is the text that n-grams are taken from.
    """

    analysis: Analysis
    parsed: Query
    query: Query
    letters: str
    cross_language: bool = False

    @property
    def language(self) -> str | None:
        """The one language that all words of the query were read in, or None."""
        if self.analysis.language is not None:
            return self.analysis.language
        read = self.analysis.known(" ".join(texts(self.parsed)))
        return read[0] if len(read) == 1 else None


def plan(
    opened: Opened, text: str, language: str | None = None, *, cross_language: bool = False
) -> Plan:
    """Return the plan of a query in an index.

    Raises QueryError for a query that cannot be read, UsageError for what is no language tag.
    """
    return planned(opened, parse(text), language, cross_language=cross_language)


def plain_plan(opened: Opened, text: str, language: str | None) -> Plan:
    """Return the plan of a text whose words are words, never operators.

    Raises QueryError for a text without a word, UsageError for what is no language tag.
    """
    return planned(opened, plain(text), language)


def planned(
    opened: Opened, parsed: Query, language: str | None, *, cross_language: bool = False
) -> Plan:
    """Return the plan of a parsed query.

    Raises UsageError for what is no language tag.
    """
    analysis = Analysis(opened.languages, None if language is None else tag(language))
    analysed = with_citations(parsed, analysis.rewrite(parsed), opened.reader)
    wider = widen(parsed, analysed, analysis, cross_language=cross_language)
    query = opened.rarity.reweigh(wider)
    # What other languages call a thing shares no letters with the query.
    letters = "" if cross_language else asked(parsed)
    return Plan(analysis, parsed, query, letters, cross_language)


def wider(asked: Plan) -> Query:
    """Return the analysed query of a plan with the other words of its concepts."""
    analysed = asked.analysis.rewrite(asked.parsed)
    return widen(asked.parsed, analysed, asked.analysis, cross_language=asked.cross_language)


def own(opened: Opened, asked: Plan) -> Query:
    """Return the query of a plan without what was added for the concepts that it names."""
    return opened.rarity.reweigh(asked.analysis.rewrite(asked.parsed))
