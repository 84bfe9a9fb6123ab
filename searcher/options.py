"""What may be asked beside a query: filters, facets, order and page, checked.

A value of a wrong type is a mistake in the program that asks, a TypeError that names the argument;
a wrong value may have been typed by a person, a UsageError.
"""

from __future__ import annotations

import operator
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar, get_args

from index import schema
from index.query import Or, Query
from searcher import values
from searcher.errors import UsageError
from searcher.lexer import well_formed

if TYPE_CHECKING:
    from datetime import date

    from index.report import Options

Sort = Literal["relevance", "document", "updated", "-updated"]
"""Orders of hits: by score; as in the corpus; newest first; oldest first."""
SORTS: tuple[Sort, ...] = get_args(Sort)
Group = Literal["document"]
"""What hits can be grouped by: each section has exactly one value of it."""
GROUPS: tuple[Group, ...] = get_args(Group)
HITS_LIMIT = 10_000
"""How far into the hits of a query a page may reach."""
Choice = TypeVar("Choice", bound=str)
QUOTED = 100
"""How many characters of a wrong value a message repeats."""

Filters = Mapping[str, "str | int | date | Iterable[str | int | date] | None"]
"""Fields, each with the value or the values that sections have one of; None and an empty list
filter nothing. A number stands for its digits, a date for its day."""


def text(name: str, value: object) -> str:
    """Return an argument that is a string, with U+FFFD for what is no character in it.

    Raises TypeError, with the argument's name, for anything else.
    """
    if not isinstance(value, str):
        raise TypeError(f"{name} has to be a string, not {value!r}")
    return well_formed(value)


def index(path: str | os.PathLike[str]) -> Path:
    """Return the path of an index. Raises UsageError for an empty one, which would be the working
    directory."""
    if not isinstance(path, str | os.PathLike):
        raise TypeError(f"the index has to be a path, not {path!r}")
    if not os.fspath(path):
        raise UsageError("the path of the index is empty; write . for the working directory")
    return Path(path)


def check_build(options: Options) -> None:
    """Raise UsageError for a number in the options of a build that cannot be."""
    if not isinstance(options.jobs, int):
        raise TypeError(f"jobs has to be a whole number, not {options.jobs!r}")
    if not isinstance(options.wait, int | float):
        raise TypeError(f"wait has to be a number of seconds, not {options.wait!r}")
    if options.jobs < 1:
        raise UsageError(f"jobs is {options.jobs:,}; it has to be 1 or more")
    if not options.wait >= 0:
        raise UsageError(f"wait is {options.wait}; it has to be 0 seconds or more")


def quoted(typed: str) -> str:
    """Return what was typed as a message repeats it: a long one by its beginning."""
    return typed if len(typed) <= QUOTED else f"{typed[:QUOTED]}..."


def check_page(limit: int, offset: int = 0) -> None:
    """Raise UsageError for an impossible page."""
    for name, count in (("limit", limit), ("offset", offset)):
        if not isinstance(count, int):
            raise TypeError(f"{name} has to be a whole number, not {count!r}")
        if not 0 <= count <= HITS_LIMIT:
            raise UsageError(f"{name} is {count:,}; it may be 0 to {HITS_LIMIT:,}")
    if limit + offset > HITS_LIMIT:
        raise UsageError(
            f"limit and offset are {limit + offset:,} together; they may be {HITS_LIMIT:,}, and "
            "a scan goes on beyond that"
        )


def sort_by(name: str) -> Sort:
    """Return an order of hits by its name; UsageError where there is none of that name."""
    return _one_of("sort", name, SORTS)


def group_by(name: str | None) -> Group | None:
    """Return what hits are grouped by, by its name; UsageError where they cannot be."""
    return None if name is None else _one_of("group", name, GROUPS)


def _one_of(argument: str, name: str, known: Sequence[Choice]) -> Choice:
    for one in known:
        if one == name:
            return one
    raise UsageError(f'no {argument} "{quoted(str(name))}"; use one of: {", ".join(known)}')


def facet(name: str) -> str:
    """Return a facet field's own name; UsageError where it has no facets."""
    field = schema.resolve(text("a facet", name))
    if field not in schema.FACETS:
        raise UsageError(f'no facet "{quoted(field)}"; use one of: {", ".join(schema.FACETS)}')
    return field


def facets(names: str | Iterable[str] | None) -> list[str]:
    """Return the fields of one name or several, each once; UsageError for one without facets."""
    several = [names] if isinstance(names, str) else _iterable("facets", names)
    return list(dict.fromkeys(facet(text("a facet", name)) for name in several))


def selections(filters: Filters | None) -> dict[str, Query]:
    """Return the query of each field's values; a field can be named by an alias too.

    Raises UsageError for an unknown field or a value that cannot be.
    """
    if not isinstance(filters, Mapping | None):
        raise TypeError(f"filters have to map fields to values, not be {filters!r}")
    chosen: dict[str, list[Query]] = {}
    for name, given in (filters or {}).items():
        field = schema.resolve(text("a filter's field", name))
        if field not in schema.FILTERS:
            raise UsageError(f'no filter "{quoted(name)}"; use one of: {", ".join(schema.FILTERS)}')
        try:
            chosen.setdefault(field, []).extend(values.value(field, v) for v in _typed(name, given))
        except ValueError as error:
            raise UsageError(f"filter {name}: {error}") from None
    return {field: Or(tuple(queries)) for field, queries in chosen.items() if queries}


def _typed(name: str, given: object) -> Iterator[str]:
    """Yield the values of a filter as a person types them. Raises ValueError for an empty one."""
    alone = isinstance(given, str | bytes) or not isinstance(given, Iterable | None)
    for value in [given] if alone else _iterable(f"filter {name}", given):
        typed = text(f"a value of filter {name}", _plain(value))
        if not typed:
            raise ValueError("an empty value; leave it out to filter nothing")
        yield typed


def _plain(value: object) -> object:
    """Return the text of a number or a date; any other value as it is."""
    if isinstance(value, str | bool):
        return value
    if hasattr(value, "__index__"):  # of NumPy, too
        return str(operator.index(value))
    from datetime import date  # nothing else in a search needs it

    if isinstance(value, date):
        return date(value.year, value.month, value.day).isoformat()
    return value


def _iterable(name: str, given: object) -> Iterable[object]:
    if not isinstance(given, Iterable | None):
        raise TypeError(f"{name} has to be a value or several, not {given!r}")
    return () if given is None else given
