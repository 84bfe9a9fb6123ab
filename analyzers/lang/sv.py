"""Swedish: lemmas of a dictionary; å, ä and ö are letters, other marks are not."""

from __future__ import annotations

import re
from functools import lru_cache

from analyzers.base import Analyzer, Forms, Step, Token, WordAnalyzer
from analyzers.compounds import heads
from analyzers.fold import fold, strip_marks
from analyzers.lemmas import entry, known, source
from analyzers.lemmas import lemma as dictionary_lemma
from analyzers.tables.sv import DEFINITE, DEPONENT, FORMS, GENITIVE_LENGTH, SHORTEST_PART
from analyzers.words import split

_LETTERS = "åäö"
_PARTICIPLE = re.compile("(.{2,}[ae]nde)(?:t|n|na)?s?")
LONGEST = 80
"""Letters of the longest word that is looked up: every place of a compound costs time."""


class Swedish(WordAnalyzer):
    """Lemmas of simplemma, with rules for words it lacks and for words it takes for forms."""

    language = "sv"
    description = "dictionary lemmas (simplemma), compounds; å ä ö are letters"
    compounds = True
    version = 3

    def forms(self, word: str) -> Forms:
        """Return the folded word and its lemmas."""
        folded = fold(word)
        return Forms(_bare(folded), lemmas(folded) if folded else ())

    def heads(self, stem: str) -> tuple[str, ...]:
        return heads(stem)

    def steps(self, token: Token, stem: str) -> tuple[Step, ...]:
        """Return the way of :func:`ways` that ends in a lemma."""
        return next(way for way in ways(fold(token.text)) if way[-1].form == stem)


def _bare(word: str) -> str:
    return strip_marks(word, keep=_LETTERS)


@lru_cache(maxsize=1 << 14)
def lemmas(word: str) -> tuple[str, ...]:
    """Return the lemmas of a folded word, the likeliest first.

    >>> lemmas("personuppgifternas"), lemmas("raderat"), lemmas("länkar")
    (('personuppgift',), ('radera',), ('länk', 'länka'))
    """
    return tuple(dict.fromkeys(way[-1].form for way in ways(word)))


def ways(word: str) -> list[tuple[Step, ...]]:
    """Return the ways from a folded word to its lemmas, the likeliest first."""
    folded = Step("folded", _bare(word))
    if not any(map(str.isalpha, word)):
        return [(folded,)]
    return [(folded, *(Step(rule, _bare(form)) for rule, form in way)) for way in _ways(word)]


def _lemma(word: str) -> str:
    return fold(dictionary_lemma(word, "sv"))


def _ways(word: str) -> list[list[Step]]:
    if len(word) > LONGEST:
        return [[Step("too long for a word", word)]]
    if word in FORMS:
        return [[Step("table of forms", form)] for form in FORMS[word].split()]
    participle = _participle(word)
    if known(participle, "sv") and entry(word, "sv") != participle[:-1]:  # stranden is of strand
        return [[Step("word of its own in -ande", participle)]]
    if not known(word, "sv"):
        return [_unknown(word)]
    found = _lemma(word)
    if found == word:
        return [_mended(Step("dictionary", word))]
    if found == f"{word}a":
        return _imperative(word, found)
    past = f"{found[:-1]}a"
    if found.endswith("d") and word == f"{found}e" and entry(past, "sv") == past:
        return [[Step("past tense rather than a participle", past)]]
    if is_headword(word):
        return [[Step("other forms have it as lemma", word)], [Step("dictionary", found)]]
    return [*_plural(word, found), _mended(Step("dictionary", found))]


def is_headword(word: str) -> bool:
    """Tell whether a form of ``word`` in the dictionary has it as lemma: it is no form itself.

    The dictionary takes *gräns* for a genitive, but *gränsen* for a form of *gräns*.
    """
    if any(entry(word + ending, "sv") == word for ending in DEFINITE):
        return True
    return word.endswith("a") and word in (entry(f"{word}r", "sv"), entry(f"{word[:-1]}er", "sv"))


def _participle(word: str) -> str:
    """Return the present participle, or noun in *-ande*, of which ``word`` is a form; else ""."""
    match = _PARTICIPLE.fullmatch(word)
    return match[1] if match else ""


def _imperative(word: str, verb: str) -> list[list[Step]]:
    """A form that is its verb without *-a*: as a noun (*plan*, not *plana*) it is far likelier.

    After *r* it is the present tense, too: *överför*, *bär*.
    """
    noun = [Step("a noun rather than an imperative", word)]
    if not word.endswith("r"):
        return [noun]
    present = [Step("dictionary", verb)]
    return [noun, present] if is_headword(word) else [present]


def _plural(word: str, verb: str) -> list[list[Step]]:
    """*Länkar* is the plural of *länk* as well as the present tense of *länka*."""
    noun = word[:-2]
    plural = word.endswith("ar") and verb == word[:-1] and entry(f"{noun}arna", "sv") == noun
    return [[Step("plural of a noun", noun)]] if plural else []


def _mended(step: Step) -> list[Step]:
    """Go on to the verb of a participle or a passive, and to the adjective of a form in *-t*."""
    form = step.form
    if form.endswith("ad") and len(form) > 4 and known(form[:-1], "sv"):
        return [step, Step("verb of a participle", form[:-1])]
    if form.endswith("as") and form not in DEPONENT and entry(form[:-1], "sv") == form[:-1]:
        return [step, Step("active of a passive", form[:-1])]
    if form.endswith("t") and _is_adjective(form[:-1]) and not is_headword(form):
        return [step, Step("adjective of a form in -t", form[:-1])]
    return [step]


def _is_adjective(word: str) -> bool:
    return len(word) > 2 and (
        entry(f"{word}a", "sv") == word or (word.endswith("ig") and len(word) > 3)
    )


def _unknown(word: str) -> list[Step]:
    """A word that the dictionary lacks: the last part of a compound has its endings."""
    compound = _compound(word)
    if compound:
        return [Step("last part of a compound", compound)]
    if participle := _participle(word):
        return [Step("word of its own in -ande", participle)]
    if word.endswith("ska") and len(word) > 5:
        return [Step("adjective in -sk", word[:-1])]
    found = _lemma(word)
    if found != word:
        return _mended(Step(source(word, "sv"), found))
    if word.endswith("s") and len(word) >= GENITIVE_LENGTH and word[-2] not in "sxz":
        return [Step("genitive", word[:-1])]
    return [Step("not in the dictionary", word)]


def _compound(word: str) -> str | None:
    """Return a compound with the lemma of its last part, the longest that is in the dictionary."""
    for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        first, last = word[:at], word[at:]
        if known(last, "sv") and (known(first, "sv") or known(first.removesuffix("s"), "sv")):
            return first + lemmas(last)[0]
    return None


def analyzer() -> Analyzer:
    """Return the Swedish analyzer."""
    return Swedish(split)
