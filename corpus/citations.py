"""Reads citations of laws and of sections: ``Art. 6(1)(f) GDPR``, ``第六条``, ``ст. 6 ч. 1``.

A citation is a chain of parts, each a word and a number (:mod:`corpus.citation_units`), from the
outermost or from the innermost on; a law named beside it is the law it is of. Its form is the same
in every language: ``gdpr/6.1.f``, or ``6.1.f`` where no law is named.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.citation_parts import Part, bare, before_listed, chain, first_part, levels, listed
from corpus.names import Mention, mentions, places, resolve

REACH = 60
"""How far from a citation its law may stand, in characters."""
NEAR = 3
"""How many laws before and after a citation are looked at."""
MARGIN = 24
"""How far before the number of a heading the text before it is looked at, in characters."""

_LINKS = (
    "of the to in under for eu european new law act regulation ordinance federal article and et seq"
    " ff f de des der du le la los las l del della do da dos van av i enligt till och"
    " закона закону законом законе закон федерального федеральному федеральным рф российской"
    " федерации от г года n no қр қазақстан республикасы республикасының заңының заңы заң туралы"
    " azərbaycan respublikası respublikasının qanununun qanunun qanunu qanun sayılı"
    " s ın in un ün nın nin nun nün ның нің дің дың тың тің"
    " کی کے کا تحت ایکٹ 的 之 中 與 与 和"
)
"""Words that may stand between a citation and its law, and the endings of a law's name."""
_LINK = re.compile(
    rf"(?:\W{{0,4}}(?:{'|'.join(sorted(_LINKS.split(), key=len, reverse=True))}"
    r"|\d\d\.\d\d\.\d{4}|№)(?!\w)){0,6}\W{0,4}",
    re.IGNORECASE,
)
_STOP = re.compile(r"(?<!ff)(?<!\bf)(?<!seq)[.;:!?。；]\s|\n\s*\n|[.;!?]\Z")
_OWN = re.compile(
    r"[\s,]{0,2}(?:(?:of|in|to)\s(?:this|these|our|the\s(?:[A-Z]\w+\s){0,2}(?:Terms|Agreement|Polic"
    r"|Notice|Addendum|Privacy|DPA))|above|below|hereof|herein|настоящ|ниже|выше|dieser|unten|oben"
    r"|nedan|ovan|ci-dessous|ci-dessus|des présentes|ушбу)"
)
_JOINING = re.compile(
    r"[\s,;/()]{0,3}(?:(?:and|or|und|oder|och|eller|et|ou|y|e|и|или|və|va|және|اور|with|conjunction"
    r"|in|i\.V\.m\.|jo|和|及|或|、)[\s]{0,2}){0,4}"
)
_MARKUP = r"[\s#*>•-]*"
_TITLE = re.compile(
    r"\*{0,2}(?:[.:：–—]?\*{0,2}\s*(?:\n|\Z)|[.:：]\*{0,2}\s|\s?[-–—]\s|\u3000|[ ]{2,}| ?[（(【])"
)
_FRESH = re.compile(rf"(?:\A|\n[ \t]*\n|[.;:!?。；：！？۔*|]\s*\n|\n[ \t]*(?=[#*>•-])){_MARKUP}\Z")
_NOT_A_LAW = re.compile(r" (?:Data Protection )?Working Party|-Gruppe")
_CODED = ((re.compile(r"1798\.1\d\d(?!\d)"), "ccpa"),)
"""Numbers that are of one law only: California's civil code has the CCPA from 1798.100 on."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation ``text[start:stop]``: the place that it names, as ``6.1.f``, and the law's id."""

    start: int
    stop: int
    place: str
    law: str | None = None

    @property
    def form(self) -> str:
        """The citation as an index has it: ``gdpr/6.1.f``."""
        return f"{self.law}/{self.place}" if self.law else self.place


@dataclass(frozen=True, slots=True)
class References:
    """What a text refers to: citations in order, and names of laws and jurisdictions."""

    citations: tuple[Citation, ...]
    names: tuple[Mention, ...]

    def forms(self) -> tuple[str, ...]:
        """Return each citation once, as an index has it."""
        return tuple(dict.fromkeys(citation.form for citation in self.citations))

    def laws(self) -> tuple[str, ...]:
        """Return the ids of the laws that are named or cited, each once."""
        named = (m.name.id for m in self.names if m.name.kind == "law" and m.name.alone)
        cited = (citation.law for citation in self.citations if citation.law)
        return tuple(dict.fromkeys((*named, *cited)))

    def regions(self) -> tuple[str, ...]:
        """Return the ids of the jurisdictions that are named, each once."""
        found = (m.name.regions if m.name.kind == "law" else (m.name.id,) for m in self.names)
        return tuple(dict.fromkeys(id for ids in found for id in ids))


def references(text: str) -> References:
    """Return the citations and the names of a text. Never raises."""
    return _references(text, _own_number)


def asked(text: str) -> References:
    """Return those of a query, which may be nothing but what is a heading's own number in a text:
    ``第六条``."""
    return _references(text, lambda text, parts: False)


def _references(text: str, left_out: Callable[[str, Sequence[Part]], bool]) -> References:
    begin = places(text)
    names = mentions(text, begin.names)
    found = list(_found(text, begin.numbers, left_out))
    if not found:
        return References((), tuple(names))
    laws = [mention for mention in names if mention.name.kind == "law"]
    attached = [_attached(text, citation, laws) for citation in found]
    return References(tuple(_shared(text, attached)), tuple(names))


def _found(
    text: str, numbers: Sequence[int], left_out: Callable[[str, Sequence[Part]], bool]
) -> Iterator[Citation]:
    """Yield the citations of a text without their laws."""
    stop = 0
    for at in numbers:
        if at < stop:
            continue
        first = first_part(text, at) or bare(text, at)
        parts = chain(text, first) if first and first.start >= stop else []
        if not _cites(text, parts) or left_out(text, parts):
            continue
        found = list(_read(text, parts))
        stop = max(citation.stop for citation in found)
        yield from found


def _cites(text: str, parts: Sequence[Part]) -> bool:
    """Tell whether parts are a citation of anything."""
    alone = any(part.unit.alone for part in parts)
    return alone and not _NOT_A_LAW.match(text, parts[-1].stop)


def _own_number(text: str, parts: Sequence[Part]) -> bool:
    """Tell whether a part is the number of the text that it begins: ``Article 6. Consent``.

    It stands at the beginning of a line, where the sentence before has ended, and a title or
    nothing follows.
    """
    start = parts[0].start
    if len(parts) > 1 or not _TITLE.match(text, parts[0].stop):
        return False
    return bool(_FRESH.search(text, max(0, start - MARGIN), start))


def _read(text: str, parts: list[Part]) -> Iterator[Citation]:
    """Yield a citation, and one for each other number that its last word has."""
    for left in before_listed(text, parts[0]):
        yield Citation(left.start, left.stop, _place([left]))
    yield Citation(parts[0].start, parts[-1].stop, _place(parts))
    alone = parts if len(parts[-1].levels) == 1 and parts[-1].unit.rank != 1 else parts[-1:]
    for part in listed(text, parts):
        yield Citation(part.start, part.stop, _place([*alone[:-1], part]))


def _place(parts: Sequence[Part]) -> str:
    """Return the levels of parts, outermost first."""
    ranked = sorted((p for p in parts if p.unit.rank is not None), key=lambda p: p.unit.rank or 0)
    return ".".join(level for part in ranked for level in part.levels)


def _attached(text: str, citation: Citation, laws: Sequence[Mention]) -> Citation:
    """Return a citation with the law that is named beside it, after it before before it."""
    coded = next((law for pattern, law in _CODED if pattern.match(citation.place)), None)
    if coded is not None:
        return replace(citation, law=coded)
    if _OWN.match(text, citation.stop):
        return citation
    place = bisect.bisect_left(laws, citation.stop, key=lambda law: law.start)
    after = itertools.takewhile(
        lambda law: law.start - citation.stop <= REACH, laws[place : place + NEAR]
    )
    before = (law for law in laws[max(0, place - NEAR) : place][::-1] if law.stop <= citation.start)
    for law in after:
        if _linked(text[citation.stop : law.start]):
            return replace(citation, law=law.name.id)
    for law in itertools.takewhile(lambda law: citation.start - law.stop <= REACH, before):
        if _linked(text[law.stop : citation.start]):
            return replace(citation, law=law.name.id)
    return citation


def _linked(between: str) -> bool:
    """Tell whether what stands between a law and a number only joins them."""
    return not _STOP.search(between) and bool(_LINK.fullmatch(between))


def _shared(text: str, citations: Sequence[Citation]) -> list[Citation]:
    """Return citations with the law of the one after or before where they only stand in a row."""
    found = list(citations)
    for n in reversed(range(len(found) - 1)):
        found[n] = _law_of(text, found[n], found[n + 1])
    for n in range(1, len(found)):
        found[n] = _law_of(text, found[n], found[n - 1])
    return found


def _law_of(text: str, one: Citation, other: Citation) -> Citation:
    if one.law or not other.law or _OWN.match(text, one.stop):
        return one
    first, second = sorted(
        (one.stop, other.start) if one.start < other.start else (other.stop, one.start)
    )
    joined = one.start == other.start or _JOINING.fullmatch(text, first, second)
    return replace(one, law=other.law) if joined else one


_PLACE = re.compile(r"\d{1,9}(?:-\d{1,2})?[A-Za-z]?(?:\.\w{1,5}(?:-\d{1,2})?|\s?\(\w{1,5}\))*")


def normal(text: str) -> str | None:
    """Return the form that a citation has in an index, ``gdpr/`` for a law alone, or None.

    A citation is read as in a text, or is a form itself, whose law may be called anything:
    ``DSGVO/6(1)(f)`` is gdpr/6.1.f.
    """
    text = text.strip()
    law = resolve("law", text)
    if law is not None:
        return f"{law}/"
    called, slash, place = text.rpartition("/")
    law = resolve("law", called) if slash else None
    if (law or not slash) and _PLACE.fullmatch(place):
        return (f"{law}/" if law else "") + ".".join(levels(place))
    return next((citation.form for citation in asked(text).citations), None)
