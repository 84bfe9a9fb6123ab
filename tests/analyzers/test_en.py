"""English lemmas and spellings."""

from __future__ import annotations

import pytest

import analyzers

EN = analyzers.get("en")

PARADIGMS = """
policy policies policy's policies'
right rights
cookie cookies Cookie
child children children's
develop develops developed developing
grow grows growing grew
cancel cancels cancelled canceled cancelling
organisation organizations organisations
personalise personalized personalising
behaviour behaviors
licence licenses
withdraw withdrawn withdrew withdrawing
collect collects collected collecting
need needs needed
datum's datum
Xiaomi Xiaomi's Xiaomi’s
third-party third-parties
win won winning
european Europeans
SDK SDKs
mimic mimicking mimicked
"""


@pytest.mark.parametrize("forms", PARADIGMS.split("\n")[1:-1])
def test_forms_of_a_word_share_a_lemma(forms: str) -> None:
    found = {tuple(EN.streams(form).stem) for form in forms.split()}
    assert len(found) == 1, found


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("data", ("data",), id="data"),
        pytest.param("advertising", ("advertising", "advertise"), id="noun-with-verb"),
        pytest.param("processing", ("process", "processing"), id="verb-with-noun"),
        pytest.param("settings", ("setting",), id="noun-in-ing"),
        pytest.param("setting", ("setting", "set"), id="noun-or-verb"),
        pytest.param("using", ("use", "using"), id="verb-form"),
        pytest.param("AI", ("ai",), id="abbreviation"),
        pytest.param("left", ("leave", "left"), id="two-readings"),
        pytest.param("Zyxwers", ("zyxwer",), id="unknown-plural"),
        pytest.param("Europeans", ("european",), id="people"),
        pytest.param("thing", ("thing",), id="no-verb"),
        pytest.param("AWS", ("aws",), id="name"),
        pytest.param("us", ("us",), id="us"),
        pytest.param("2024", ("2024",), id="figure"),
        pytest.param("otherwise", ("otherwise",), id="ise"),
    ],
)
def test_stems(word: str, expected: tuple[str, ...]) -> None:
    (token,) = EN.tokens(word)
    assert token.stems == expected


@pytest.mark.parametrize(
    "words",
    [
        *("policy police", "use us", "personal personnel", "new news", "AI be", "goods good"),
    ],
)
def test_other_words_stay_apart(words: str) -> None:
    assert len(set(EN.streams(words).stem)) == 2


def test_exact_is_what_is_written() -> None:
    assert EN.streams("The user’s naïve Ｒights").exact == ["the", "user's", "naive", "rights"]
