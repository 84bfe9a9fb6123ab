"""Which languages a word of a query may be in, by its script."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analyzers.words import HAN
from searcher import options
from searcher.errors import UsageError, quoted

# Patterns, compiled at first use: a query in Latin letters needs the last one.
_SCRIPTS = (
    ("Hani", f"[{HAN}]"),
    ("Jpan", "[\u3040-\u30ff]"),
    ("Hang", "[\u1100-\u11ff\uac00-\ud7af]"),
    ("Arab", "[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"),
    ("Cyrl", "[\u0400-\u052f]"),
    ("Latn", "[A-Za-z\u00c0-\u024f\u0259\u1e00-\u1eff\uff21-\uff5a]"),
)
_FIRST = "\u0400"
"""The first letter of the scripts but for Latin."""
_WRITTEN_IN = {
    "Hani": ("zh", "ja"),
    "Jpan": ("ja",),
    "Hang": ("ko",),
    "Arab": ("ur", "ar", "fa", "ps", "sd", "ug", "kk"),
    "Cyrl": ("ru", "kk", "uk", "be", "bg", "sr", "mk", "ky", "tg", "mn", "tt", "az"),
}
# Letters that few of the languages of a script have, among those we know to tell apart.
_TELLTALE = (
    (("az",), "[əҝҹ]"),
    (("kk",), "[қңұі\u0674]"),
    (("kk", "ug"), "[ۆۇۋڭە]"),
    (("kk", "az"), "[әғөүһ]"),
    (("ur",), "[ٹڈڑںےہ]"),
)
# Letters of the Latin alphabets of Kazakh: it is then one reading more.
_KAZAKH_LATIN = "q(?!u)|[ğǵńñŋşūúýıäáöóü]"
_NON_LATIN = {language for languages in _WRITTEN_IN.values() for language in languages} - {"az"}
_TAG = re.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")


def tag(text: str) -> str:
    """Return a language tag as it is, where it is well-formed (RFC 5646, section 2.1, in outline).

    No language has a subtag of more than three letters, and the name of one is none: ``english``.

    Raises UsageError for any other string, TypeError for what is none.
    """
    text = options.text("language", text)
    if not _TAG.fullmatch(text):
        raise UsageError(f'"{quoted(text)}" is no language tag; write it as kk or zh-Hant')
    return text


def script(text: str) -> str | None:
    """Return the ISO 15924 code of the first script of ``_SCRIPTS`` in a text, or None."""
    listed = _SCRIPTS[-1:] if max(text, default="") < _FIRST else _SCRIPTS
    return next((code for code, letters in listed if re.search(letters, text)), None)


def readings(text: str, languages: Sequence[str]) -> tuple[str, ...]:
    """Return the languages a word of a query may be in, of those that an index has.

    ``languages`` are primary tags, the most frequent first. A word whose script none of them is
    written in is read in that script's likeliest language, so that there is always one.
    """
    for few, letters in _TELLTALE:
        told = tuple(tag for tag in languages if tag in few)
        if told and re.search(letters, text, re.IGNORECASE):
            return told
    code = script(text)
    if code is None and not any(map(str.isalpha, text)):
        return tuple(languages[:1]) or ("en",)
    if code in ("Latn", None):  # a script not listed, as Greek, is of a language not listed
        latin = tuple(tag for tag in languages if tag not in _NON_LATIN) or ("en",)
        kazakh = "kk" in languages and code and re.search(_KAZAKH_LATIN, text, re.IGNORECASE)
        return (*latin, "kk") if kazakh else latin
    known = _WRITTEN_IN[code]
    return tuple(tag for tag in languages if tag in known) or known[:1]
