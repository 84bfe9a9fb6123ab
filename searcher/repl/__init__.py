"""The prompt: queries and commands, line by line.

``state`` says what a session knows, ``commands`` what a line does to it; both are pure but for the
index they ask. ``suggest``, ``highlight`` and ``toolbar`` compute what a person sees while typing,
``completer`` fetches it. Keys and screens are in ``app``, ``pager`` and ``worker`` alone.
"""

from searcher.repl import commands

__all__ = ["commands"]  # they enter themselves in the table of ``registry`` when imported
