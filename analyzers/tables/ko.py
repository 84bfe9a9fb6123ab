"""Korean particles, and the endings of the verbs that *hada* and *doeda* make of nouns.

Source: H.-M. Sohn, *The Korean Language* (1999), on particles (case particles and delimiters), on
compound verbs with *ha-* and *toy-*, and on the endings of verbs.
"""

from __future__ import annotations

from typing import NamedTuple

ANY, VOWEL, CONSONANT = "any", "vowel", "consonant"


class Particle(NamedTuple):
    """A particle, after what last sound it stands, and the syllables that must be before it.

    A noun of one syllable with 이, 가, 의 or 도 is a word more often than not: 동의, 국가, 제도.
    """

    form: str
    after: str = ANY
    syllables: int = 1


DELIMITERS = (
    *(Particle("까지"), Particle("부터"), Particle("조차"), Particle("마저"), Particle("밖에")),
    *(Particle("이나", CONSONANT), Particle("이라도", CONSONANT), Particle("라도", VOWEL)),
    *(Particle("은", CONSONANT), Particle("는", VOWEL), Particle("도", ANY, 2)),
    Particle("만", ANY, 2),
)
"""Particles that stand last, also after a particle of case: 에서는."""

CASES = (
    *(Particle("에게서"), Particle("으로서", CONSONANT), Particle("으로써", CONSONANT)),
    *(Particle("로서", VOWEL), Particle("로써", VOWEL), Particle("에게"), Particle("에서")),
    *(Particle("께서"), Particle("한테"), Particle("보다"), Particle("처럼"), Particle("마다")),
    *(Particle("으로", CONSONANT), Particle("로", VOWEL, 2), Particle("을", CONSONANT)),
    *(Particle("를", VOWEL), Particle("이", CONSONANT, 2), Particle("가", VOWEL, 2)),
    *(Particle("의", ANY, 2), Particle("에"), Particle("과", CONSONANT, 2)),
    Particle("와", VOWEL, 2),
)
"""Particles of case and of comparison, the longer first."""

PLURAL = Particle("들", ANY, 2)

_STEMS = "하 되"
_FULL = "는 고 며 지 기 면 거나 여 여야 도록 려고 려는 시는 실 신 세요 므로 는데 자 게 던"
_WHOLE = """
합니다 한다 한 할 함 합니까 했습니다 했던 했으며 했고 하였습니다 하였으며 하였고 하였던 해 해야 해서
됩니다 된다 된 될 됨 됩니까 됐습니다 되었습니다 되었으며 되었고 되었던 되어 되어야 돼 돼야 돼서
하십시오 하시기 하실 하신
"""
VERBAL = tuple(
    sorted(
        {*_WHOLE.split(), *(stem + ending for stem in _STEMS.split() for ending in _FULL.split())},
        key=len,
        reverse=True,
    )
)
"""Forms of *hada* and *doeda* after a noun of two syllables or more, the longer first."""

WHOLE = frozenset({"어린이", "무제한", "난이도"})
"""Words that only look as if they ended in one of these."""
