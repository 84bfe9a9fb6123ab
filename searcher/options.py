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
from searcher.errors import UsageError, quoted
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
FACET_LIMIT = 100
"""The values of a facet that are told, unless more are asked for."""
_DIGITS = 30
"""A number of more digits is not repeated: Python writes none of thousands."""
Choice = TypeVar("Choice", bound=str)
OnePath = str | os.PathLike[str]

Filters = Mapping[str, "str | int | date | Iterable[str | int | date] | None"]
"""Fields, each with the value or the values that sections have one of; None and an empty list
filter nothing. A number stands for its digits, a date for its day."""


def text(name: str, value: object) -> str:
    """Return an argument that is a string, with U+FFFD for what is no character in it.

    Raises TypeError, with the argument's name, for anything else.
    """
    if not isinstance(value, str):
        raise _wrong_type(name, "a string", value)
    return well_formed(value)


def index(path: str | os.PathLike[str]) -> Path:
    """Return the path of an index. Raises UsageError for an empty one, which would be the working
    directory."""
    if not isinstance(path, str | os.PathLike):
        raise _wrong_type("the index", "a path", path)
    if not os.fspath(path):
        raise UsageError("the path of the index is empty; write . for the working directory")
    return Path(path)


def paths(given: OnePath | Iterable[OnePath]) -> list[OnePath]:
    """Return one path or several. Raises TypeError for what is none."""
    several = [given] if given is None or _is_one(given) else _iterable("paths", given)
    found: list[OnePath] = []
    for path in several:
        if not isinstance(path, str | os.PathLike):
            raise TypeError(f"paths have to be a path or several, not {_shown(path)}")
        found.append(path)
    return found


def check_build(options: Options) -> None:
    """Raise UsageError for a number in the options of a build that cannot be."""
    for name in ("engine", "language", "encoding"):
        if getattr(options, name) is not None:
            text(name, getattr(options, name))
    if isinstance(options.wait, bool) or not isinstance(options.wait, int | float):
        raise _wrong_type("wait", "a number of seconds", options.wait)
    if _whole("jobs", options.jobs) < 1:
        raise UsageError(f"jobs is {_told(options.jobs)}; it has to be 1 or more")
    if not options.wait >= 0:
        raise UsageError(f"wait is {_told(options.wait)}; it has to be 0 seconds or more")


def page(limit: int, offset: int = 0) -> tuple[int, int]:
    """Return a page's limit and offset, also where they are NumPy's. Raises UsageError for an
    impossible one."""
    limit, offset = _whole("limit", limit), _whole("offset", offset)
    for name, count in (("limit", limit), ("offset", offset)):
        if not 0 <= count <= HITS_LIMIT:
            raise UsageError(f"{name} is {_told(count)}; it may be 0 to {HITS_LIMIT:,}")
    if limit + offset > HITS_LIMIT:
        raise UsageError(
            f"limit and offset are {limit + offset:,} together; they may be {HITS_LIMIT:,}, and "
            "a scan goes on beyond that"
        )
    return limit, offset


def facet_limit(limit: int | None) -> int | None:
    """Return how many values of a facet are told, None for all. Raises UsageError for fewer than
    none."""
    if limit is None:
        return None
    found = _whole("facet_limit", limit, ", or None for all")
    if found < 0:
        raise UsageError(f"facet_limit is {_told(found)}; it may be 0 or more, or None for all")
    return found


def _told(number: float) -> str:
    """Return a number as a message repeats it."""
    if isinstance(number, float) or abs(number) < 10**_DIGITS:
        return f"{number:,}"
    return f"a number of more than {_DIGITS} digits"


def _whole(name: str, value: object, other: str = "") -> int:
    """Return a whole number, also one of NumPy's. Raises TypeError for anything else."""
    found = None if isinstance(value, bool) else _number(value)
    if found is None:
        raise _wrong_type(name, f"a whole number{other}", value)
    return found


def _number(value: object) -> int | None:
    """Return a value as a whole number if it is one; NumPy's truths and arrays say so only when
    they are asked."""
    try:
        return operator.index(value)  # type: ignore[arg-type]
    except TypeError:
        return None


def sort_by(name: str) -> Sort:
    """Return an order of hits by its name; UsageError where there is none of that name."""
    return _one_of("sort", name, SORTS)


def group_by(name: str | None) -> Group | None:
    """Return what hits are grouped by, by its name; UsageError where they cannot be."""
    return None if name is None else _one_of("group", name, GROUPS)


def _one_of(argument: str, name: str, known: Sequence[Choice]) -> Choice:
    name = text(argument, name)
    for one in known:
        if one == name:
            return one
    raise UsageError(f'no {argument} "{quoted(name)}"; use one of: {", ".join(known)}')


def facet(name: str) -> str:
    """Return a facet field's own name; UsageError where it has no facets."""
    field = schema.resolve(text("a facet", name))
    if field not in schema.FACETS:
        raise UsageError(f'no facet "{quoted(field)}"; use one of: {", ".join(schema.FACETS)}')
    return field


def facets(names: str | Iterable[str] | None) -> list[str]:
    """Return the fields of one name or several, each once; UsageError for one without facets."""
    several = [names] if isinstance(names, str | bytes) else _iterable("facets", names)
    return list(dict.fromkeys(facet(text("a facet", name)) for name in several))


def selections(filters: Filters | None) -> dict[str, Query]:
    """Return the query of each field's values; a field can be named by an alias too.

    Raises UsageError for an unknown field or a value that cannot be.
    """
    if not isinstance(filters, Mapping | None):
        raise TypeError(f"filters have to map fields to values, not be {_shown(filters)}")
    chosen: dict[str, list[Query]] = {}
    for name, given in (filters or {}).items():
        name = text("a filter's field", name)
        field = schema.resolve(name)
        if field not in schema.FILTERS:
            raise UsageError(f'no filter "{quoted(name)}"; use one of: {", ".join(schema.FILTERS)}')
        try:
            chosen.setdefault(field, []).extend(values.value(field, v) for v in _typed(name, given))
        except ValueError as error:
            raise UsageError(f"filter {name}: {error}") from None
    return {field: Or(tuple(queries)) for field, queries in chosen.items() if queries}


def _typed(name: str, given: object) -> Iterator[str]:
    """Yield the values of a filter as a person types them. Raises ValueError for an empty one."""
    for value in [given] if _is_one(given) else _iterable(f"filter {name}", given):
        typed = text(f"a value of filter {name}", _plain(value))
        if not typed:
            raise ValueError("an empty value; leave it out to filter nothing")
        yield typed


def _plain(value: object) -> object:
    """Return the text of a number or a date; any other value as it is. Raises ValueError for a
    number that no section has."""
    if isinstance(value, str | bool):
        return value
    if (number := _number(value)) is not None:
        if abs(number) >= 10**_DIGITS:
            raise ValueError(f"it is {_told(number)}, and no section has one")
        return str(number)
    from datetime import date  # nothing else in a search needs it

    if isinstance(value, date):
        return date(value.year, value.month, value.day).isoformat()
    return value


def _is_one(given: object) -> bool:
    """Tell whether an argument is a value rather than several; None is no value."""
    return isinstance(given, str | bytes) or (given is not None and _iterator(given) is None)


def _iterable(name: str, given: object) -> Iterable[object]:
    found = _iterator(() if given is None else given)
    if found is None:
        raise _wrong_type(name, "a value or several", given)
    return found


def _iterator(given: object) -> Iterator[object] | None:
    """Return an iterator, None where there is none: an array of NumPy without a dimension is an
    Iterable, too, but refuses."""
    try:
        return iter(given)  # type: ignore[call-overload, no-any-return]
    except TypeError:
        return None


def _wrong_type(name: str, wanted: str, value: object) -> TypeError:
    return TypeError(f"{name} has to be {wanted}, not {_shown(value)}")


def _shown(value: object) -> str:
    """Return a wrong value as a message repeats it, its type where Python cannot write it."""
    try:
        return quoted(repr(value))
    except ValueError:
        return f"a {type(value).__name__}"
