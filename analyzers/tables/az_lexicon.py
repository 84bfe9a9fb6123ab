"""The Azerbaijani lexicon on letters of any keyboard: what takes a noun's endings, verb stems,
pronouns. Every word of the tables is our own selection.
"""

from __future__ import annotations

from analyzers.tables import az_nouns, az_qualities, az_terms, az_verbs

ASCII = str.maketrans("əışçğöüñ", "eiscgoun")
"""The letters that other keyboards lack, and what people type for them."""

_NOMINALS = (
    az_nouns.PEOPLE,
    az_nouns.BODY,
    az_nouns.FAMILY_AND_HOME,
    az_nouns.FOOD,
    az_nouns.ANIMALS_AND_PLANTS,
    az_nouns.NATURE,
    az_nouns.TIME,
    az_nouns.PLACES,
    az_nouns.MIND,
    az_nouns.NUMBER_AND_MEASURE,
    az_nouns.LIFE,
    az_terms.LAW,
    az_terms.ECONOMY,
    az_terms.SCIENCE,
    az_terms.COMPUTING,
    az_terms.ABSTRACT,
    az_terms.OFFICE,
    az_qualities.ADJECTIVES,
    az_qualities.SMALL_WORDS,
    az_qualities.NUMERALS,
    az_qualities.PLACES,
    az_qualities.PEOPLE,
)
_VERBS = (az_verbs.ONE_SYLLABLE, az_verbs.IN_A_VOWEL, az_verbs.IN_A_CONSONANT)
_CONSONANTS = "bcçdfgğhxjkqlmnprsştvyz"


def _folded(text: str) -> list[str]:
    for letter, plain in ASCII.items():  # four times as fast as translate, at every start
        text = text.replace(chr(letter), chr(plain))
    return text.split()


def _harmony(text: str) -> tuple[frozenset[str], frozenset[str]]:
    back: set[str] = set()
    front: set[str] = set()
    for word, folded in zip(text.split(), _folded(text), strict=True):
        (back if word.rstrip(_CONSONANTS)[-1:] in "aıou" else front).add(folded)
    return frozenset(back), frozenset(front)


NOMINALS = frozenset(_folded("".join(_NOMINALS)))
"""Nouns, adjectives, numerals and small words."""

VERBS = frozenset(_folded("".join(_VERBS)))
"""Stems of verbs."""

BACK, FRONT = _harmony("".join((*_NOMINALS, *_VERBS)))
"""The stems whose suffixes have *a* and those whose suffixes have *ə*: folding hides which."""

_IRREGULAR = """
o ona onu onun onda ondan onunla onunku onlar onlara onları onların onlarda onlardan onlarla
bu buna bunu bunun bunda bundan bununla bunlar bunlara bunları bunların bunlarda bunlardan bunlarla
mən mənə məni mənim məndə məndən mənimlə mənimki
sən sənə səni sənin səndə səndən səninlə səninki
biz bizə bizi bizim bizdə bizdən bizimlə bizimki bizlər bizlərə bizləri bizlərin
siz sizə sizi sizin sizdə sizdən sizinlə sizinki sizlər sizlərə sizləri sizlərin
öz özü özüm özün özümüz özünüz özləri özünə özünü özünün özündə özündən özümə özümü özümüzü özünüzü
nə nəyi nəyin nəyə nəyim
su suya suyu suyun suyum suyumuz suyunuz suyunu suyuna suyunun suyunda suyundan
idi idim idin idik idiniz idilər imiş imişəm imişsən imişik imişsiniz imişlər
"""

POSTPOSITIONS = frozenset("ilə haqqında".translate(ASCII).split())
"""Words that are also a form of a noun (*il*, year; *haqq*, right), but mostly join one to another
(Schönig 1998, on postpositions)."""

IRREGULAR = {
    form: line.split()[0]
    for line in _IRREGULAR.translate(ASCII).strip().splitlines()
    for form in line.split()
}
"""Forms of pronouns, of *su* and of the past copula, and the first of their line.

*Bizim* and *mənim* have a genitive of their own, *onun* a stem *on-*, which is also ten.
"""
