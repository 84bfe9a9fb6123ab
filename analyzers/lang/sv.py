"""Swedish: lemmas of a dictionary; å, ä and ö are letters, other marks are not."""

from __future__ import annotations

from analyzers.base import Analyzer, Forms, WordAnalyzer
from analyzers.fold import fold, strip_marks
from analyzers.lemmas import known
from analyzers.lemmas import lemma as dictionary_lemma
from analyzers.tables.sv import FORMS
from analyzers.words import split

_LETTERS = "åäö"


class Swedish(WordAnalyzer):
    """Lemmas of simplemma, which also takes compounds apart, with guards for its habits."""

    language = "sv"
    description = "Swedish: dictionary lemmas (simplemma); å ä ö are letters"

    def forms(self, word: str) -> Forms:
        """Return the folded word and its lemma."""
        exact = strip_marks(fold(word), keep=_LETTERS)
        return Forms(exact, (lemma(exact),) if exact else ())


def lemma(word: str) -> str:
    """Return the lemma of a folded word.

    >>> lemma("personuppgifternas"), lemma("plan"), lemma("raderat")
    ('personuppgift', 'plan', 'radera')
    """
    if not any(map(str.isalpha, word)):
        return word
    if word in FORMS:
        return FORMS[word]
    found = strip_marks(fold(dictionary_lemma(word, "sv")), keep=_LETTERS)
    if found == f"{word}a":
        return word  # as imperative of a verb: a noun (plan, not plana) is far likelier
    return _verb(found)


def _verb(found: str) -> str:
    """Return the verb of a participle (*raderad*), the adjective of an adverb (*tydligt*)."""
    if found.endswith("ad") and len(found) > 4 and known(found[:-1], "sv"):
        return found[:-1]
    return found[:-1] if found.endswith("igt") and len(found) > 5 else found


def analyzer() -> Analyzer:
    """Return the Swedish analyzer."""
    return Swedish(split)
