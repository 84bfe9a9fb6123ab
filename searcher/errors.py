"""What a person can get wrong in a question, told so that it can be put right."""

from __future__ import annotations

from corpus.errors import Error

QUOTED = 100
"""How many characters of a wrong value a message repeats."""


def quoted(typed: str) -> str:
    """Return what was typed as a message repeats it: in one line, a long one by its beginning."""
    shown = typed if len(typed) <= QUOTED else f"{typed[:QUOTED]}..."
    return " ".join(shown.splitlines())


class QueryError(Error):
    """A query that cannot be read: the ``problem``, and the ``column`` where it is, from 1."""

    def __init__(self, problem: str, column: int) -> None:
        super().__init__(problem, column)
        self.problem = problem
        self.column = column

    def __str__(self) -> str:
        return f"query, column {self.column}: {self.problem}"


class UsageError(Error):
    """A request that makes no sense, whatever the index: an unknown field, a negative limit."""


class NotFound(Error):
    """A section or document that the index does not have."""
