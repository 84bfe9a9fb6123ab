"""Kazakh in Latin and in Arabic letters: which Cyrillic letters each may stand for.

Latin: the alphabets of the presidential decrees 569 of 26 October 2017 (apostrophes) and 637 of
19 February 2018 (acutes), the drafts of 2019 and 2021 (breve, umlaut, macron), and letters as
people type them without any of these. Arabic: the alphabet of A. Baitursynuly in its present form,
in use in China (töte jazu), where ٴ marks a word of front vowels that has neither ك, گ nor ە.
"""

from __future__ import annotations


def _pairs(table: str) -> list[list[str]]:
    return [pair.split("=") for pair in table.split()]


_LATIN = """
a=а|ә ä=ә á=ә a'=ә ə=ә b=б v=в g=г|ғ ğ=ғ ǵ=ғ g'=ғ d=д e=е|э j=ж zh=ж z=з
i=і|и|й|ы ı=і|и|й i'=и|й и=и y=ы|й y'=у ý=у k=к|қ q=қ l=л m=м n=н|ң ñ=ң ń=ң n'=ң ŋ=ң ng=ң|нг
o=о|ө ö=ө ó=ө o'=ө p=п r=р s=с sh=ш|сх ş=ш s'=ш t=т ts=ц u=ұ|у|ү ū=ұ ú=ү ü=ү u'=ү
w=у f=ф h=х|һ kh=х ch=ч ç=ч c'=ч ya=я yu=ю ii=и|ий ıı=и|ий i'i'=и|ий iy=и|ий
"""
LATIN = {pair[0]: pair[1].split("|") for pair in _pairs(_LATIN)}
"""What is written in Latin letters and, the likeliest first, what it may stand for."""

MARKS = frozenset("ğǵńŋūşı")
"""Letters of those alphabets that English, German, French and Spanish have not."""
UMLAUTS = frozenset("äáñöóúüýə")
"""Letters of those alphabets that English has not."""

_ARABIC = """
ا=а|ә ب=б ۆ=в گ=г ع=ғ د=д ە=е|э ه=е|һ ج=ж ز=з ي=и|й ك=к ک=к ق=қ ل=л م=м ن=н ڭ=ң
و=о|ө پ=п ر=р س=с ت=т ۋ=у ۇ=ұ|ү ف=ф ح=х ھ=һ چ=ч ش=ш ى=ы|і ی=и|й
"""
ARABIC = {pair[0]: pair[1].split("|") for pair in _pairs(_ARABIC)}
"""What is written in Arabic letters and what it may stand for: the back vowel, then the front."""

FRONT = "\u0674"
"""The sign of a word with front vowels."""
FRONT_LETTERS = frozenset(f"كکگە{FRONT}")
"""What only a word with front vowels has."""
OWN_ARABIC = frozenset(f"ۆۇۋڭە{FRONT}")
"""Letters of that alphabet that Arabic, Persian and Urdu have not."""

JOINED = (("йа", "я"), ("иа", "ия"), ("йу", "ю"), ("иу", "ию"))
"""Pairs of letters that Cyrillic spelling writes otherwise."""

VOWELS = frozenset("аәеиоөуұүыіэюя")
FIRST_SYLLABLE = frozenset("әөұү")
"""Vowels that are written in the first syllable of a word only."""
SHORTEST_ROOT = 5
"""Letters of the shortest root that makes a word Kazakh which has no letter of Kazakh alone."""
