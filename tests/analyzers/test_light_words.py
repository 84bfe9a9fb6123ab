"""Words that join others, and forms of *be* and *shall*, are taken for no noun they look like."""

from __future__ import annotations

import pytest

import analyzers

LIGHT = [
    ("sv", "är var varit vore ska skall skulle", "vara varor varan skola skolan skolor"),
    ("sv", "vidare", "vid"),
    ("az", "ilə haqqında", "il ildə illər haqq haqqı"),
    ("az", "ali", "almaq alınmış"),
    ("ur", "کہ", "کہا کہنا کہتے"),
]


@pytest.mark.parametrize(("language", "light", "nouns"), LIGHT)
def test_an_index_keeps_them_apart(language: str, light: str, nouns: str) -> None:
    analyzer = analyzers.get(language)
    held = set(analyzer.streams(light).stem)
    assert not held & {stem for word in analyzer.words(nouns) for stem in word.stems}


@pytest.mark.parametrize(("one", "other"), [("är", "varit"), ("ska", "skulle")])
def test_forms_of_one_verb_meet(one: str, other: str) -> None:
    analyzer = analyzers.get("sv")
    assert analyzer.streams(one).stem == analyzer.streams(other).stem
