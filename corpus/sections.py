"""Sections from headings: they tile the document, the text before the first one included."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from corpus.headings import Heading
from corpus.model import Section


def sections(
    document: str,
    source: str,
    start: int,
    stop: int,
    headings: Sequence[Heading],
    languages_of: Callable[[Sequence[str]], Sequence[str]],
) -> tuple[Section, ...]:
    """Return the sections of ``source[start:stop]`` with the document's id before theirs.

    ``languages_of`` is asked for the languages of the sections' texts. Blank space before the
    first heading belongs to the first section.
    """
    first = headings[0].start if headings else stop
    opened = bool(source[start:first].strip() or not headings)
    starts = [h.start for h in headings] if opened else [start, *(h.start for h in headings[1:])]
    ends = [*(h.start for h in headings[1:]), stop][: len(headings)]
    spans = [*([(start, first)] if opened else []), *zip(starts, ends, strict=True)]
    languages = languages_of([source[begin:end] for begin, end in spans])
    ids = _Ids(document)
    result = [_introduction(ids, bool(headings), start, first, languages[0])] if opened else []
    parts = zip(headings, spans[len(result) :], languages[len(result) :], strict=True)
    trail: list[Heading] = []
    for place, (heading, (begin, end), language) in enumerate(parts, 1):
        while trail and trail[-1].level >= heading.level:
            trail.pop()
        result.append(
            Section(
                id=ids.of(heading.number or f"s{place}"),
                number=heading.number,
                heading=heading.title,
                level=heading.level,
                breadcrumb=tuple(map(_crumb, trail)),
                language=language,
                start=begin,
                body=min(heading.body, end),
                stop=end,
            )
        )
        trail.append(heading)
    return tuple(result)


def _introduction(ids: _Ids, parted: bool, start: int, stop: int, language: str) -> Section:
    own = ids.of("intro") if parted else ids.document
    return Section(own, None, "", 0, (), language, start, start, stop)


def _crumb(heading: Heading) -> str:
    return f"{heading.number} {heading.title}".strip() if heading.number else heading.title


class _Ids:
    """Gives section ids; a second section of the same number gets ``~2``."""

    def __init__(self, document: str) -> None:
        self.document = document
        self._seen: Counter[str] = Counter()

    def of(self, name: str) -> str:
        self._seen[name] += 1
        again = f"~{self._seen[name]}" if self._seen[name] > 1 else ""
        return f"{self.document}#{name}{again}"
