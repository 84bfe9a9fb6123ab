"""The Cyrillic letters of Azerbaijani, 1958 to 1991, and the Latin ones that followed them.

Sources: the law of the Republic of Azerbaijan of 25 December 1991 that restored the Latin alphabet
(with ə in place of ä since 1992); the same pairs are ICU's ``az_Cyrl-az/BGN``.
"""

from __future__ import annotations

_PAIRS = (
    "аa бb вv гq ғğ дd еe әə жj зz иi ыı јy кk ҝg лl мm нn оo өö "
    "пp рr сs тt уu үü фf хx һh чç ҹc шş"
)
LETTERS = {ord(pair[0]): pair[1] for pair in _PAIRS.split()}
"""The alphabet of 1958, whose ы is the language's own."""

OLDER = dict(
    zip(map(ord, "йэюяёцщъь"), ("y", "e", "yu", "ya", "yo", "s", "ş", "", ""), strict=True)
)
"""Letters of the alphabet of 1939 that the reform of 1958 removed, and others of Russian alone."""

OWN = frozenset("әғҝјөүһҹ")
"""Letters that Russian lacks."""
