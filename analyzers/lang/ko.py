"""Korean: nouns without their particles, and the nouns of verbs in *hada*."""

from __future__ import annotations

from analyzers.base import Analyzer, Forms, Step, Token, WordAnalyzer
from analyzers.fold import fold, strip_accents
from analyzers.generic import icu_splitter
from analyzers.tables.ko import (
    ANY,
    CASES,
    CONSONANT,
    DELIMITERS,
    PLURAL,
    VERBAL,
    WHOLE,
    Particle,
)

_FIRST, _LAST = "가", "힣"
_FINALS = 28  # consonants that may close a syllable, none among them (Unicode Standard, 3.12)
_RIEUL = 8


class Korean(WordAnalyzer):
    """Words between spaces, from which particles are stripped by the sounds they may follow."""

    language = "ko"
    description = "particles and verbs of nouns (하다, 되다) by rules; other verbs as they are"

    def forms(self, word: str) -> Forms:
        """Return the folded word and its stem."""
        exact = strip_accents(fold(word))
        if not any(map(str.isalnum, exact)):
            return Forms("", ())
        return Forms(exact, (way(exact)[-1].form,))

    def steps(self, token: Token, stem: str) -> tuple[Step, ...]:
        """Return the steps of :func:`way`."""
        return way(token.exact)


def way(word: str) -> tuple[Step, ...]:
    """Return the steps from a folded word to its stem.

    >>> [step.form for step in way("이용자들에게는")]
    ['이용자들에게는', '이용자들에게', '이용자들', '이용자']
    """
    steps = [Step("folded", word)]
    if word in WHOLE or not _FIRST <= word[-1:] <= _LAST:
        return tuple(steps)
    noun = _noun_of_verb(word)
    if noun:
        return (*steps, Step("noun of a verb in 하다 or 되다", noun))
    for particles, name in ((DELIMITERS, "delimiter"), (CASES, "case"), ((PLURAL,), "plural")):
        form = steps[-1].form
        found = next((particle for particle in particles if _ends(form, particle)), None)
        if found:
            steps.append(Step(f"{name} {found.form}", form.removesuffix(found.form)))
    return tuple(steps)


def _noun_of_verb(word: str) -> str:
    ending = next(
        (form for form in VERBAL if word.endswith(form) and len(word) > len(form) + 1), ""
    )
    return word.removesuffix(ending) if ending else ""


def _ends(word: str, particle: Particle) -> bool:
    """Tell whether a word ends in a particle that may stand after what is before it."""
    form, after, syllables = particle
    bare = word.removesuffix(form)
    if bare == word or len(bare) < syllables:
        return False
    if after == ANY or not _FIRST <= bare[-1] <= _LAST:
        return True  # a Latin letter may be read either way
    final = (ord(bare[-1]) - ord(_FIRST)) % _FINALS
    if form.startswith(("로", "으로")) and final == _RIEUL:
        return form.startswith("로")
    return (final > 0) is (after == CONSONANT)


def analyzer() -> Analyzer:
    """Return the Korean analyzer."""
    return Korean(icu_splitter("ko"))
