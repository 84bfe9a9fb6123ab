"""English: lemmas of a dictionary, British and American spellings together."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from analyzers.base import Analyzer, Forms, Step, Token, WordAnalyzer
from analyzers.fold import fold, strip_accents
from analyzers.lemmas import entry, known, source
from analyzers.lemmas import lemma as dictionary_lemma
from analyzers.tables.en import AMERICAN, FORMS, ISE, LEMMAS, OUR
from analyzers.words import split

_DOUBLED = re.compile(r".*[aeiou]([bdgklmnprtv])\1", re.DOTALL)
_PLURAL = re.compile("..+[^siu]s", re.DOTALL)
_PEOPLE = re.compile("....+ans", re.DOTALL)


class English(WordAnalyzer):
    """Lemmas of simplemma, mended for the vocabulary of policies."""

    language = "en"
    description = "dictionary lemmas (simplemma), British as American spelling"
    version = 2

    def forms(self, word: str) -> Forms:
        """Return the folded word and its lemmas."""
        exact = strip_accents(fold(word))
        return Forms(exact, lemmas(exact))

    def steps(self, token: Token, stem: str) -> tuple[Step, ...]:
        """Return the way of :func:`ways` that ends in a lemma."""
        return next(way for way in ways(token.exact) if way[-1].form == stem)


@lru_cache(maxsize=1 << 14)
def lemmas(word: str) -> tuple[str, ...]:
    """Return the lemmas of a folded word, the likeliest first; none for an empty word.

    A noun in *-ing* also has its verb: *advertising* is asked for as *advertise*, too.

    >>> lemmas("xiaomi's"), lemmas("policies"), lemmas("organisations")
    (('xiaomi',), ('policy',), ('organization',))
    """
    return tuple(dict.fromkeys(way[-1].form for way in ways(word, _unnamed)))


def _unnamed(word: str, language: str) -> str:
    """Stand for :func:`analyzers.lemmas.source` where no rule is to be named: it takes time."""
    return ""


def ways(word: str, named: Callable[[str, str], str] = source) -> list[tuple[Step, ...]]:
    """Return the ways from a folded word to its lemmas, the likeliest first.

    ``named`` returns what gave a word of a language its lemma.
    """
    if not word:
        return []
    start = [Step("folded", word)]
    base = _base(word) or word
    if base != word:
        start.append(Step("without the ending of a possessive", base))
    if not any(map(str.isalpha, base)):
        return [tuple(start)]
    return [(*start, *_american(way)) for way in _ways(base, named)]


def _base(word: str) -> str:
    """Return ``word`` without the ending of a possessive: *user's*, *users'*."""
    return word[:-2] if word.endswith("'s") and len(word) > 2 else word.rstrip("'")


def _ways(word: str, named: Callable[[str, str], str]) -> list[list[Step]]:
    if word in FORMS:
        return [[Step("table of forms", form)] for form in FORMS[word].split()]
    way = _lemma(word, named)
    if way[-1].form == word:
        verb = _verb(word)
        return [way, [Step("verb of a noun in -ing", verb)]] if verb else [way]
    if word.endswith(("ing", "er")) and entry(f"{word}s", "en") == word:
        return [way, [Step("noun with a plural", word)]]
    return [way]


def _lemma(word: str, named: Callable[[str, str], str]) -> list[Step]:
    found = fold(dictionary_lemma(word, "en"))
    way = [Step(named(word, "en"), found)]
    if found in LEMMAS:
        return [*way, Step("table of lemmas", LEMMAS[found])]
    if bare := _without_e(word, found):
        return [*way, Step("no verb has -e after w, x, y", bare)]
    if found == word and not known(word, "en") and _PLURAL.fullmatch(word):
        return [Step("unknown word in the plural", word[:-1])]
    if found == word and _PEOPLE.fullmatch(word):
        return [Step("people in the plural", word[:-1])]
    return way


def _without_e(word: str, lemma: str) -> str:
    """Return *grow* for *growe*, *play* for *playe*; "" where the lemma is right."""
    bare = lemma[:-1]
    wrong = lemma.endswith(("we", "xe", "ye")) and word.startswith(bare) and word != lemma
    wrong = wrong and not word.startswith(lemma)
    return bare if wrong and len(bare) > 2 and known(bare, "en") else ""


def _verb(noun: str) -> str:
    """Return the verb of a noun in *-ing* if the dictionary has it, else ""."""
    bare = noun[:-3]
    if not noun.endswith("ing") or len(bare) < 3:
        return ""
    single = [bare[:-1]] if _DOUBLED.fullmatch(bare) else []
    verbs = (verb for verb in [*single, bare, f"{bare}e"] if entry(verb, "en") == verb)
    return next(verbs, "")


def _american(way: list[Step]) -> list[Step]:
    """Go on to the American spelling of a lemma where that is another."""
    lemma = way[-1].form
    american = _spelling(lemma)
    return way if american == lemma else [*way, Step("American spelling", american)]


def _spelling(lemma: str) -> str:
    if lemma.startswith(OUR):
        return lemma.replace("our", "or", 1)
    if lemma in ISE:
        return lemma
    for british, american in (("isation", "ization"), ("ise", "ize"), ("yse", "yze")):
        other = lemma.removesuffix(british) + american
        if lemma.endswith(british) and len(lemma) > 6 and known(other, "en"):
            return other
    return AMERICAN.get(lemma, lemma)


def analyzer() -> Analyzer:
    """Return the English analyzer."""
    return English(split)
