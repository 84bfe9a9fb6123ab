"""Writes a parsed query as a person types it: the way back from a tree to a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from index.query import (
    All,
    And,
    Filter,
    Fuzzy,
    Maybe,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Range,
    Term,
    Wildcard,
    clauses,
)


def written(query: Query) -> str:
    """Return a text that parses to a query (one that :func:`searcher.parser.parse` made)."""
    if isinstance(query, And):
        return _all(query)
    if isinstance(query, Or):
        return (" OR " if _loose(query) else " ").join(map(_within, query.clauses))
    if isinstance(query, Maybe):
        return _maybe(query)
    if isinstance(query, Not):
        twice = isinstance(query.clause, Not)
        return f"-({written(query.clause)})" if twice else f"-{_within(query.clause)}"
    return _leaf(query)


def _maybe(query: Maybe) -> str:
    """What is needed has a sign, but for metadata and what is excluded, which stand beside."""
    needed = list(_parts(query.required))
    signed = [f"+{_within(part)}" for part in needed if not narrows(part)]
    return " ".join([*signed, written(query.optional), *_beside(needed)])


def _parts(query: Query) -> Iterator[Query]:
    """Yield what an And asks for, that of the Ands within it too."""
    for part in query.clauses if isinstance(query, And) else ():
        yield from _parts(part)
    if not isinstance(query, And):
        yield query


def _beside(parts: Iterable[Query]) -> list[str]:
    """Return what narrows as it stands beside the rest, what is excluded last."""
    narrow = sorted(filter(narrows, parts), key=lambda part: isinstance(part, Not))
    return list(map(written, narrow))


def _all(query: And) -> str:
    """Metadata and what is excluded stand beside the rest, in the order in which they are parsed;
    several of the rest need an AND."""
    rest = [clause for clause in query.clauses if not narrows(clause)]
    beside = (
        not _repeats(query)
        and len(rest) < 2
        and not any(isinstance(part, And | Or) and _loose(part) for part in rest)
    )
    if not beside:
        return " AND ".join(map(_within, query.clauses))
    return " ".join([*map(written, rest), *_beside(query.clauses)])


def _repeats(query: And) -> bool:
    """Tell whether a field has to have two values: side by side, one of them would do."""
    values = [c.clauses[0] if isinstance(c, Or) and alternatives(c) else c for c in query.clauses]
    fields = [value.field for value in values if isinstance(value, Filter)]
    return len(fields) > len(set(fields))


def narrows(query: Query) -> bool:
    """Tell metadata and what is excluded, which say nothing of how a section ranks."""
    return isinstance(query, Filter | Range | Not) or alternatives(query)


def alternatives(query: Query) -> bool:
    """Tell whether a query is an Or of values of one field, as values side by side make it."""
    if not isinstance(query, Or):
        return False
    fields = {c.field if isinstance(c, Filter) else None for c in query.clauses}
    return len(fields) == 1 and None not in fields


def _loose(query: And | Or) -> bool:
    """Tell whether a query is written with an operator, which binds less than standing beside."""
    if isinstance(query, And):
        return True
    scored = not any(isinstance(clause, Filter | Range) for clause in query.clauses)
    return not alternatives(query) and not (scored and all(map(_stands_alone, query.clauses)))


def _stands_alone(query: Query) -> bool:
    return not clauses(query)


def _within(query: Query) -> str:
    """Return a query as it stands within another."""
    text = written(query)
    return text if _stands_alone(query) or isinstance(query, Not) else f"({text})"


def _leaf(query: Query) -> str:
    if isinstance(query, Filter):
        return f"{query.field}:{_quoted(query.value)}"
    if isinstance(query, Range):
        return f"{query.field}:[{query.lower or '*'} TO {query.upper or '*'}]"
    if isinstance(query, All):
        return "*"
    assert isinstance(query, Term | Phrase | Near | Prefix | Wildcard | Fuzzy)
    field = f"{query.field}:" if query.field else ""
    return field + _words(query)


def _words(leaf: Term | Phrase | Near | Prefix | Wildcard | Fuzzy) -> str:
    if isinstance(leaf, Phrase):
        return f'"{" ".join(leaf.terms)}"'
    if isinstance(leaf, Near):
        return f'"{" ".join(word for group in leaf.groups for word in group)}"~{leaf.slop}'
    if isinstance(leaf, Fuzzy):
        return f"{leaf.text}~{leaf.distance}"
    if isinstance(leaf, Wildcard):
        return leaf.pattern
    return leaf.text + "*" * isinstance(leaf, Prefix)


def _quoted(value: str) -> str:
    return f'"{value}"' if any(c.isspace() or c in "()" for c in value) else value
