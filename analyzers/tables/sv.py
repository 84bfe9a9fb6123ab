"""Swedish words and endings that a dictionary of all Swedish gets wrong or lacks.

Source: U. Teleman et al., *Svenska Akademiens grammatik* (1999), volume 2 (words), for the
paradigms, for participles as words of their own and for deponent verbs.
"""

from __future__ import annotations

FORMS = {
    "lagar": "lag",
    "samlar": "samla",
    "delar": "dela del",
    "dator": "dator",
    "stegen": "steg",
    "namnen": "namn",
    "godkänd": "godkänna",
    "godkända": "godkänna",
    "godkände": "godkänna",
    "godkänt": "godkänna",
    "gälla": "gälla",
    "begär": "begära",
    "cookies": "cookie",
    "cookien": "cookie",
    "cookiesen": "cookie",
    "data": "data",
    "it": "it",
    "google": "google",
    "googles": "google",
    "app": "app",
    "appar": "app",
    "apparna": "app",
    "appen": "app",
    "är": "är vara",
    "var": "är vara",
    "varit": "är vara",
    "vore": "är vara",
    "ska": "ska skola",
    "skall": "ska skola",
    "skulle": "ska skola",
    "vidare": "vidare",
    "för": "för",
    "enligt": "enligt",
    "första": "först",
    "förste": "först",
    "andra": "annan",
    "andre": "annan",
}
"""The lemmas that each of these forms has in a policy, the likeliest first.

Forms of *vara* (be) and *skola* (shall), which nearly every section has, go by a form that no noun
has, so that goods (*varor*) and schools (*skolor*) are not found by them.
"""

DEFINITE = ("en", "et", "n", "t")
"""Endings of a noun's definite singular."""

_DEPONENT = """
andas avundas envisas fattas finnas hoppas kräkas låtsas lyckas minnas misslyckas mötas nalkas
skämmas svettas trivas umgås vistas åldras
"""
DEPONENT = frozenset(_DEPONENT.split())
"""Verbs that have no active form, or another verb in its place (*hoppas*, not *hoppa*)."""

SHORTEST_PART = 3
"""Letters of the shortest part of a compound."""
GENITIVE_LENGTH = 5
"""Letters of the shortest unknown word whose last *s* is taken for a genitive."""

_PARTICLES = """
emellan efter fram före framför genom hemma igen inom kring mellan motsats ovan runt sedan själv
under unge upp uppe utan utom vidare åter över
"""
PARTICLES = frozenset(_PARTICLES.split())
"""What makes a verb or noun another one and no kind of it: *överföring* is no *föring*."""

_ENDINGS_OF_WORDS = "aktig aring artad else ende erna eten ande ighet ning ring ling skap inne"
ENDINGS_OF_WORDS = frozenset(_ENDINGS_OF_WORDS.split())
"""Suffixes that are spelled as nouns are."""

ADJECTIVES = ("isk", "ig", "sam", "bar", "lös")
"""Endings of adjectives, whose form in -t looks like a noun's definite form."""
