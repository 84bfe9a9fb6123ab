"""What Swedish compounds end in, and that a search finds them by it."""

from __future__ import annotations

from pathlib import Path

import pytest

import searcher
from analyzers.compounds import heads

HEADS = {
    "integritetspolicy": ("policy",),
    "personuppgift": ("uppgift",),
    "personuppgiftsbiträde": ("biträde",),
    "dataskyddspolicy": ("policy",),
    "användarvillkor": ("villkor",),
    "säkerhetsåtgärd": ("åtgärd",),
    "informationskälla": ("källa",),
    "telefonnummer": ("nummer",),
    "webbläsare": ("läsare",),
    "gränsöverföring": ("överföring",),
}


@pytest.mark.parametrize(("lemma", "found"), HEADS.items(), ids=HEADS)
def test_heads(lemma: str, found: tuple[str, ...]) -> None:
    assert heads(lemma) == found


WHOLE = """
uppgift överföring information personal leverantör hantering behörighet samtycke underrättelse
användare möjlighet policy xiaomi
"""


@pytest.mark.parametrize("lemma", [*WHOLE.split(), "", "x" * 500])
def test_what_is_no_compound(lemma: str) -> None:
    assert heads(lemma) == ()


@pytest.mark.parametrize(
    ("query", "mark"),
    [("policy", "integritetspolicyn"), ("uppgifter", "personuppgifter"), ("person", None)],
)
def test_a_word_finds_compounds_that_end_in_it(
    tmp_path: Path, query: str, mark: str | None
) -> None:
    text = "Läs integritetspolicyn om hur vi behandlar personuppgifter.\n"
    (tmp_path / "sv.txt").write_text(text, "utf-8")
    searcher.build([tmp_path / "sv.txt"], tmp_path / "index", searcher.Options(language="sv"))
    with searcher.open(tmp_path / "index") as opened:
        hits = opened.search(query, explain=True).hits
    marks = [hit.snippet[start:stop] for hit in hits for start, stop in hit.highlights]
    assert marks == ([mark] if mark else [])
    assert all("part" in {reason.form for reason in hit.reasons} for hit in hits)
