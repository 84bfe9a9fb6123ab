"""Scripts, and letters that tell languages of one script apart: data only.

Sources: the Unicode Standard's script blocks; the alphabets as the CLDR exemplar sets give them.
"""

from __future__ import annotations

SCRIPTS = {
    "Latn": "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0259\u1e00-\u1eff",
    "Cyrl": "\u0400-\u052f",
    "Arab": "\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f",
    "Hani": "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd",
    "Kana": "\u3041-\u30ff\u31f0-\u31ff",
    "Hang": "\u1100-\u11ff\uac00-\ud7af",
    "Hebr": "\u05d0-\u05ea",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Deva": "\u0900-\u097f",
    "Beng": "\u0980-\u09ff",
    "Guru": "\u0a00-\u0a7f",
    "Gujr": "\u0a80-\u0aff",
    "Taml": "\u0b80-\u0bff",
    "Telu": "\u0c00-\u0c7f",
    "Knda": "\u0c80-\u0cff",
    "Mlym": "\u0d00-\u0d7f",
    "Sinh": "\u0d80-\u0dff",
    "Thai": "\u0e00-\u0e7f",
    "Laoo": "\u0e80-\u0eff",
    "Mymr": "\u1000-\u109f",
    "Geor": "\u10a0-\u10ff\u1c90-\u1cbf",
    "Ethi": "\u1200-\u137f",
    "Khmr": "\u1780-\u17ff",
    "Armn": "\u0530-\u058f",
}
"""Script (ISO 15924) to its letters, as the inside of a character class."""

HAN_WEIGHT = 3
"""A Han character says about as much as three letters of an alphabet."""

ONE_LANGUAGE = {
    "Hang": "ko",
    "Kana": "ja",
    "Hebr": "he",
    "Grek": "el",
    "Beng": "bn",
    "Guru": "pa",
    "Gujr": "gu",
    "Taml": "ta",
    "Telu": "te",
    "Knda": "kn",
    "Mlym": "ml",
    "Sinh": "si",
    "Thai": "th",
    "Laoo": "lo",
    "Mymr": "my",
    "Geor": "ka",
    "Ethi": "am",
    "Khmr": "km",
    "Armn": "hy",
}
"""Scripts that in practice write one language of policies."""

DISTINCTIVE = {
    "Arab": (
        ("kk-Arab", "\u0674", 0.005),
        ("ps", "ټډړښږېۍځڅ", 0.015),
        ("ug", "ۇۆۈېە", 0.05),
        ("ckb", "ڕڵێۆە", 0.03),
        ("sd", "ڄٻڀٺڏڳڱڦڪ", 0.02),
        ("ur", "ٹڈڑںےہۓھ", 0.02),
    ),
    "Cyrl": (
        ("ba", "ҙҫҡ", 0.01),
        ("tt", "җ", 0.002),
        ("tg", "ӣӯҷҳ", 0.01),
        ("uz-Cyrl", "ўҳ", 0.02),
        ("az-Cyrl", "ҝҹ", 0.004),
        ("kk", "әғқұңөүһі", 0.02),
        ("uk", "їєґ", 0.005),
        ("be", "ў", 0.005),
    ),
    "Latn": (("az", "ə", 0.01),),
}
"""Script to (language, letters it alone has, their least share of the letters), tried in order:
the rarer letter sets first, since Kazakh's are within Tatar's and Bashkir's. ``һ`` and ``і`` count
for Kazakh only beside another of its letters, which :mod:`corpus.language` sees to; Kyrgyz has no
letter that Kazakh lacks, so that the statistics decide between them."""

CANDIDATES = {
    "Arab": ("ar", "fa", "ur", "ps", "ug"),
    "Cyrl": ("ru", "uk", "be", "bg", "mk", "sr", "mn", "kk", "ky"),
    "Deva": ("hi", "mr", "ne"),
    "Latn": [
        "en",
        "sv",
        "az",
        "tr",
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "da",
        "nb",
        "nn",
        "no",
        "fi",
        "et",
        "lv",
        "lt",
        "pl",
        "cs",
        "sk",
        "sl",
        "hr",
        "bs",
        "ro",
        "hu",
        "sq",
        "is",
        "ga",
        "cy",
        "mt",
        "eu",
        "ca",
        "gl",
        "id",
        "ms",
        "vi",
        "tl",
        "sw",
        "af",
        "lb",
        "la",
        "eo",
    ],
}
"""The languages that the statistical identifier chooses from, by script."""
