"""English spellings and the few verbs whose lemma a dictionary of all English gets wrong.

Sources: R. Quirk et al., *A Comprehensive Grammar of the English Language* (1985), chapters 3
(verb forms and their spelling), 5 (irregular plurals) and 7 (comparison); British and American
pairs from common usage.
"""

from __future__ import annotations

LEMMAS = {
    "develope": "develop",
    "guarde": "guard",
    "thinke": "think",
    "deposite": "deposit",
    "preferr": "prefer",
    "cancell": "cancel",
    "travell": "travel",
    "labell": "label",
    "modell": "model",
    "signall": "signal",
    "fulfil": "fulfill",
    "enrol": "enroll",
    "unauthorize": "unauthorized",
    "determin": "determine",
    "etc.": "etc",
    "mimick": "mimic",
    "panick": "panic",
    "traffick": "traffic",
    "erasures": "erasure",
}
"""Lemmas of the dictionary that are not English words, or not the usual spelling."""

FORMS = {
    "aws": "aws",
    "quora": "quora",
    "united": "united",
    "opera": "opera",
    "gemini": "gemini",
    "ml": "ml",
    "spam": "spam",
    "needs": "need",
    "remains": "remain",
    "sales": "sale",
    "savings": "saving",
    "earnings": "earning",
    "faqs": "faq",
    "sms": "sms",
    "felt": "feel",
    "sdks": "sdk",
    "apis": "api",
    "urls": "url",
    "ips": "ip",
    "ids": "id",
    "media": "media",
    "span": "span",
    "lan": "lan",
    "us": "us",
    "writing": "write writing",
    "ai": "ai",
    "https": "https",
    "setting": "setting set",
    "being": "be",
    "bent": "bend",
    "bit": "bit bite",
    "bore": "bear bore",
    "bound": "bind bound",
    "broke": "break",
    "drunk": "drink drunk",
    "gone": "go",
    "laid": "lay",
    "left": "leave left",
    "rose": "rise rose",
    "rung": "ring rung",
    "shook": "shake",
    "shot": "shoot shot",
    "swore": "swear",
    "thought": "think thought",
    "won": "win",
    "bases": "basis base",
    "axes": "axis axe",
    "halves": "half",
    "leaves": "leave leaf",
    "lives": "life live",
    "shelves": "shelf",
    "wives": "wife",
    "bigger": "big",
    "closer": "close",
    "better": "good",
    "further": "further far",
    "goods": "goods",
    "hotter": "hot",
    "least": "little",
    "less": "little",
    "worse": "bad",
}
"""Words whose lemmas are fixed, the likeliest first: terms of policies that look like forms of
other words, and irregular forms that the dictionary lacks."""

AMERICAN = {
    "licence": "license",
    "defence": "defense",
    "offence": "offense",
    "centre": "center",
    "programme": "program",
    "judgement": "judgment",
    "catalogue": "catalog",
    "analyse": "analyze",
    "cheque": "check",
    "grey": "gray",
    "instalment": "installment",
    "fulfilment": "fulfillment",
    "enrolment": "enrollment",
    "acknowledgement": "acknowledgment",
}
"""British lemmas, with the American spelling that is the term of both."""

OUR = ("behaviour", "colour", "favour", "honour", "labour", "neighbour", "endeavour", "rumour")
"""British beginnings in *-our*, *-or* in American: *behavioural*, *favourite*."""

_ISE = """
advertise comprise compromise enterprise exercise expertise franchise merchandise otherwise promise
supervise surprise televise disguise improvise
"""
ISE = frozenset(_ISE.split())
"""Words in *-ise* on both sides of the ocean."""
