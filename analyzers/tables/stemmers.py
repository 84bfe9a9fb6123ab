"""Which library has lemmas or stems of which language, by primary language tag (BCP 47)."""

from __future__ import annotations

_SIMPLEMMA = """
ar ast bg ca cs cy da de el enm eo es et fa fi fr ga gd gl grc gv hbs he hi hu hy id is it ka la
lb lt lv mk ml ms nb nl nn pl pt ro se sk sl sq sw tl tr uk
"""
SIMPLEMMA = {tag: tag for tag in _SIMPLEMMA.split()} | {
    "bs": "hbs",
    "hr": "hbs",
    "fil": "tl",
    "no": "nb",
}
"""Tags with a dictionary of lemmas, and the name simplemma has for it."""

SNOWBALL = {
    "eu": "basque",
    "ne": "nepali",
    "sr": "serbian",
    "st": "sesotho",
    "ta": "tamil",
    "yi": "yiddish",
}
"""Tags without such a dictionary, and their Snowball algorithm."""

DOTLESS = frozenset({"tr", "crh", "gag"})
"""Languages whose capital of ``ı`` is ``I`` and of ``i`` is ``İ`` (Unicode SpecialCasing)."""
