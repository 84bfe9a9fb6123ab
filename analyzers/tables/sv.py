"""Swedish words of policies whose lemma a dictionary of all Swedish gets wrong.

Source: U. Teleman et al., *Svenska Akademiens grammatik* (1999), volume 2 (words), for the
paradigms.
"""

from __future__ import annotations

FORMS = {
    "lagar": "lag",
    "samlar": "samla",
    "stegen": "steg",
    "namnen": "namn",
    "godkänd": "godkänna",
    "godkända": "godkänna",
    "godkände": "godkänna",
    "gälla": "gälla",
    "begär": "begära",
    "cookies": "cookie",
    "cookien": "cookie",
    "cookiesen": "cookie",
    "data": "data",
    "it": "it",
    "app": "app",
    "appar": "app",
    "apparna": "app",
    "appen": "app",
}
"""The lemma that each of these forms has in a policy."""
