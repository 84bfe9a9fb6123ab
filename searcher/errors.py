"""What a person can get wrong in a question, told so that it can be put right."""

from __future__ import annotations


class QueryError(Exception):
    """A query that cannot be read. ``column`` counts characters from 1."""

    def __init__(self, problem: str, column: int) -> None:
        super().__init__(f"query, column {column}: {problem}")
        self.problem = problem
        self.column = column


class UsageError(Exception):
    """A request that makes no sense, whatever the index: an unknown field, a negative limit."""


class NotFound(Exception):
    """A section or document that the index does not have."""
