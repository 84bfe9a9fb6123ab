"""English: lemmas of a dictionary, British and American spellings together."""

from __future__ import annotations

from functools import lru_cache

from analyzers.base import Analyzer, Forms, WordAnalyzer
from analyzers.fold import fold, strip_accents
from analyzers.lemmas import known
from analyzers.lemmas import lemma as dictionary_lemma
from analyzers.tables.en import AMERICAN, FORMS, ISE, LEMMAS, OUR
from analyzers.words import split


class English(WordAnalyzer):
    """Lemmas of simplemma, mended for the vocabulary of policies."""

    language = "en"
    description = "English: dictionary lemmas (simplemma), British as American spelling"

    def forms(self, word: str) -> Forms:
        """Return the folded word and its lemmas."""
        exact = strip_accents(fold(word))
        return Forms(exact, lemmas(exact))


@lru_cache(maxsize=1 << 14)
def lemmas(word: str) -> tuple[str, ...]:
    """Return the lemmas of a folded word, the likeliest first; none for an empty word.

    A noun in *-ing* also has its verb: *advertising* is asked for as *advertise*, too.

    >>> lemmas("xiaomi's"), lemmas("policies"), lemmas("organisations")
    (('xiaomi',), ('policy',), ('organization',))
    """
    base = _base(word)
    if not any(map(str.isalpha, base)):
        return (base or word,) if word else ()
    lemma = _lemma(base)
    if lemma == base and base.endswith("ing"):
        return tuple(dict.fromkeys(map(_american, (lemma, *_verb(base)))))
    return (_american(lemma),)


def _base(word: str) -> str:
    """Return ``word`` without the ending of a possessive: *user's*, *users'*."""
    return word[:-2] if word.endswith("'s") and len(word) > 2 else word.rstrip("'")


def _lemma(word: str) -> str:
    if word in FORMS:
        return FORMS[word]
    found = fold(dictionary_lemma(word, "en"))
    return LEMMAS.get(found, _without_e(word, found))


def _without_e(word: str, lemma: str) -> str:
    """Return *grow* for *growe*, *play* for *playe*: a verb has no *e* after *w*, *x* or *y*."""
    bare = lemma[:-1]
    wrong = lemma.endswith(("we", "xe", "ye")) and word.startswith(bare) and word != lemma
    wrong = wrong and not word.startswith(lemma)
    return bare if wrong and len(bare) > 2 and known(bare, "en") else lemma


def _verb(noun: str) -> tuple[str, ...]:
    """Return the verb of a noun in *-ing*, if the dictionary has it."""
    bare = noun[:-3]
    if len(bare) < 3:
        return ()
    doubled = [bare[:-1]] if bare[-1] == bare[-2] else []
    for verb in [bare, f"{bare}e", *doubled]:
        if known(verb, "en") and fold(dictionary_lemma(verb, "en")) == verb:
            return (verb,)
    return ()


def _american(lemma: str) -> str:
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
