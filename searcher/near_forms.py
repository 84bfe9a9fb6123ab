"""What a section has in place of a word that it lacks: another form, field, language or place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import analyzers
from analyzers.fold import strip_marks
from index import schema
from index.engine import Reader, Request
from index.query import And, Filter, Near, Phrase, Query, Term
from searcher.analysis import Analysis, folded, texts, unique
from searcher.concepts import named
from searcher.spelling import FAR, Spelling

SHOWN = 3
"""The most forms of a kind, and the most other sections, that are named."""
LEAST = 4
"""The letters that two words share at their beginning, at least, and ..."""
SHARE = 0.6
"""... the share of the shorter one that these are, where one may be a form of the other."""


@dataclass(frozen=True, slots=True)
class NearForm:
    """What a section has in place of a word.

    ``how`` is ``field`` (the word, in another field), ``language`` (the word, if read in ``text``),
    ``concept`` (another word for what it names), ``accents``, ``spelling`` or ``beginning`` (a word
    that differs in its marks, in one or two letters, in its ending), ``subsection`` or ``document``
    (another section, ``text`` is its id, has the word). ``field`` is where it stands.
    """

    how: str
    text: str
    field: str | None = None


class Section:
    """A stored section whose words are compared with those of a query."""

    def __init__(self, stored: Mapping[str, Any], reader: Reader, analysis: Analysis) -> None:
        self.stored, self.reader, self.analysis = stored, reader, analysis
        self.analyzer = analyzers.get(stored["language"])
        self._words: dict[str, dict[str, str]] = {}

    def matches(self, query: Query) -> bool:
        """Tell whether the section matches an analysed query, scored or not."""
        return self.reader.scores(query, self.stored["id"]) is not None

    def near(self, leaf: Query) -> list[NearForm]:
        """Return what the section has in place of a leaf of a parsed query."""
        found = [*self._elsewhere(leaf), *self._read_otherwise(leaf), *self._concepts(leaf)]
        if not any(form.how == "field" for form in found):
            for word in unique(word for text in texts(leaf) for word in text.split()):
                found += self._spelt(word)
        return unique([*found, *self._others(leaf)])

    def _elsewhere(self, leaf: Query) -> Iterator[NearForm]:
        """A word with a field may stand in another, one without may stand in the title only."""
        if not isinstance(leaf, Term | Phrase):
            return
        for field in schema.TEXT:
            if field != leaf.field and self._has(replace(leaf, field=field)):
                yield NearForm("field", " ".join(texts(leaf)), field)

    def _has(self, leaf: Query, analysis: Analysis | None = None) -> bool:
        return self.matches((analysis or self.analysis).rewrite(leaf))

    def _read_otherwise(self, leaf: Query) -> Iterator[NearForm]:
        language = self.stored["language"].split("-")[0]
        known = self.analysis.known(" ".join(texts(leaf)))
        if language not in known and self._has(leaf, Analysis((language,), language)):
            yield NearForm("language", language)

    def _concepts(self, leaf: Query) -> Iterator[NearForm]:
        text, language = " ".join(texts(leaf)), self.stored["language"].split("-")[0]
        reading = Analysis((language,), language)
        for concept in named(text, self.analysis.known(text)):
            for term in concept.terms.get(language, ()):
                one = Term("", term) if len(term.split()) < 2 else Near("", ((term,),), 1)
                if self.matches(reading.rewrite(one, every_word=True)):
                    yield NearForm("concept", term)

    def _spelt(self, word: str) -> Iterator[NearForm]:
        forms = {folded(word, analyzer) for analyzer in self.analysis.readers(word)}
        for field in schema.TEXT:
            known = self._in(field)
            for how, fits in _KINSHIPS:
                hits = [term for term in known if any(fits(form, term) for form in forms)]
                yield from (NearForm(how, known[term], field) for term in hits[:SHOWN])
                known = {term: text for term, text in known.items() if term not in hits}

    def _in(self, field: str) -> dict[str, str]:
        """Return the words of a field, by their exact form."""
        if field not in self._words:
            whole = self.stored["text"][self.stored["body"] :] if field == "text" else None
            tokens = self.analyzer.tokens(self.stored[field] if whole is None else whole)
            self._words[field] = {token.exact: token.text for token in tokens if token.exact}
        return self._words[field]

    def _others(self, leaf: Query) -> Iterator[NearForm]:
        """Other sections of the document that match."""
        wanted = And((self.analysis.rewrite(leaf), Filter("document", self.stored["document"])))
        found = self.reader.search(Request(wanted, limit=100, sort="document")).hits
        below = [hit.stored["id"] for hit in found if self._is_below(hit.stored)]
        other = [h.stored["id"] for h in found if h.stored["id"] not in (*below, self.stored["id"])]
        yield from (NearForm("subsection", id) for id in below[:SHOWN])
        yield from (NearForm("document", id) for id in other[:SHOWN])

    def _is_below(self, stored: Mapping[str, Any]) -> bool:
        name = " ".join(filter(None, (self.stored["number"], self.stored["heading"])))
        path = [*self.stored["breadcrumb"], name]
        return list(stored["breadcrumb"][: len(path)]) == path


def _accents(one: str, two: str) -> bool:
    return one != two and strip_marks(one) == strip_marks(two)


def _spelling(one: str, two: str) -> bool:
    if min(len(one), len(two)) < LEAST or one == two:
        return False
    near = 1 if len(one) < FAR else 2
    return abs(len(one) - len(two)) <= near and Spelling(()).distance(one, two) <= near


def _begin(one: str, two: str) -> bool:
    shared = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), None)
    shared = min(len(one), len(two)) if shared is None else shared
    return one != two and shared >= max(LEAST, SHARE * min(len(one), len(two)))


_KINSHIPS = (("accents", _accents), ("spelling", _spelling), ("beginning", _begin))
