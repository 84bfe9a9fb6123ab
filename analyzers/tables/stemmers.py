"""Which library has lemmas or stems of which language, by primary language tag (BCP 47)."""

from __future__ import annotations

_SIMPLEMMA = """
ar ast bg ca cs cy da de el enm es et fa fi fr ga gd gl grc gv he hi hy id is it ka la
lb lt lv mk ml ms nb nl nn pl pt ro se sk sl sq sw tl tr uk
"""
SIMPLEMMA = {tag: tag for tag in _SIMPLEMMA.split()} | {
    "bs": "hbs",
    "hr": "hbs",
    "sh": "hbs",
    "fil": "tl",
    "no": "nb",
}
"""Tags with a dictionary of lemmas, and the name simplemma has for it."""

SNOWBALL = {
    "de": "german",
    "eo": "esperanto",
    "eu": "basque",
    "fa": "persian",
    "hu": "hungarian",
    "ms": "indonesian",
    "ne": "nepali",
    "ro": "romanian",
    "sr": "serbian",
    "st": "sesotho",
    "ta": "tamil",
    "yi": "yiddish",
}
"""Tags with a Snowball algorithm. Where a tag has a dictionary too, the stem is that of the lemma:
German's takes *haus* for a form of *hausen*, and the stem brings the two together; Malay's has few
verbs, whose affixes are those of Indonesian. The dictionaries of Hungarian and Esperanto do worse
than their stemmers.
"""

LEMMAS = {
    "bg": {"права": "право", "правата": "право"},
    "ca": {"política": "política"},
    "da": {"bruger": "bruger"},
    "el": {"χρήστης": "χρήστης", "πολιτικές": "πολιτική"},
    "fr": {"donnée": "donnée"},
    "gl": {"política": "política"},
    "hbs": {"pravo": "pravo", "prava": "pravo"},
    "it": {"dato": "dato"},
    "mk": {"права": "право", "правата": "право"},
    "nb": {"bruker": "bruker"},
    "nl": {"gegeven": "gegeven"},
    "nn": {"brukar": "brukar"},
    "pl": {"dane": "dane", "danych": "dane", "danym": "dane", "danymi": "dane"},
    "pt": {"dado": "dado", "política": "política"},
}
"""By simplemma's names: words of every policy that its dictionaries take for forms of others
(*dados* are data, *dado* is not a form of *dar*), with the lemma they have there."""

UNSPACED = ("ja", "km", "lo", "my", "th")
"""Languages written without spaces, whose words ICU has dictionaries of."""

DOTLESS = frozenset({"tr", "crh", "gag"})
"""Languages whose capital of ``ı`` is ``I`` and of ``i`` is ``İ`` (Unicode SpecialCasing)."""
