"""Swedish lemmas."""

from __future__ import annotations

import pytest

import analyzers
from analyzers.lang.sv import lemmas

SV = analyzers.get("sv")

PARADIGMS = """
uppgift uppgiften uppgifter uppgifterna uppgifternas
personuppgift personuppgifter personuppgifterna personuppgiftens
integritetspolicy integritetspolicyn
rättighet rättigheten rättigheter rättigheterna
användare användaren användarna användarens
behandla behandlar behandlade behandlat behandlas
radera raderar raderade raderas raderat raderad
samtycke samtycket samtyckets
tjänst tjänsten tjänster tjänsterna
lag lagen lagar lagarna
barn barnet barnen barnens
tydlig tydligt tydliga
plan planen planer planerna
cookie cookies
webbplats webbplatsen webbplatser webbplatserna
"""


@pytest.mark.parametrize("forms", PARADIGMS.split("\n")[1:-1])
def test_forms_of_a_word_share_a_lemma(forms: str) -> None:
    found = {SV.streams(form).stem[0] for form in forms.split()}
    assert len(found) == 1, found


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("gräns", ("gräns", "grän"), id="lemma-of-other-forms"),
        pytest.param("länkar", ("länk", "länka"), id="noun-and-verb"),
        pytest.param("kostar", ("kosta",), id="verb-only"),
        pytest.param("överför", ("överföra",), id="present-in-r"),
        pytest.param("överförde", ("överföra",), id="past"),
        pytest.param("hoppas", ("hoppas",), id="deponent"),
        pytest.param("behövdes", ("behöva",), id="passive"),
        pytest.param("stranden", ("strand",), id="no-participle"),
        pytest.param("godkännandets", ("godkännande",), id="noun-in-ande"),
        pytest.param("snabbt", ("snabb",), id="adverb"),
        pytest.param("enligt", ("enligt",), id="no-adverb"),
        pytest.param("brytarskyltarna", ("brytarskylt",), id="compound"),
        pytest.param("Xiaomis", ("xiaomi",), id="genitive-of-unknown"),
        pytest.param("khitanska", ("khitansk",), id="adjective-of-unknown"),
    ],
)
def test_stems(word: str, expected: tuple[str, ...]) -> None:
    (token,) = SV.tokens(word)
    assert token.stems == expected


@pytest.mark.parametrize("words", ["lagar lager", "kaka kåka", "lan lån", "hål hal", "for för"])
def test_other_words_stay_apart(words: str) -> None:
    assert len(set(SV.streams(words).stem)) == 2


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Åtgärd", "åtgärd"), ("A\u030atga\u0308rd", "åtgärd"), ("idé", "ide"), ("§", None)],
    ids=["letters", "decomposed", "accent", "no-word"],
)
def test_exact(word: str, expected: str | None) -> None:
    assert SV.streams(word).exact == ([expected] if expected else [])


def test_a_word_longer_than_words_are_is_itself() -> None:
    word = "personuppgift" * 20
    assert lemmas(word) == (word,)
