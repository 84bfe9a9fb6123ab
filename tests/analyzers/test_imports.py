"""What is imported in parts, and answered without an import, is what the whole library answers."""

import subprocess
import sys
from pathlib import Path

import pytest

from analyzers import lemmas, parts
from analyzers.generic import _snowball
from analyzers.tables.stemmers import SNOWBALL

WORDS = {
    "en": "policies her children's Data went DPIA xiaomi identifiable 12 x can't re-use its cafés",
    "sv": "personuppgifterna Uppgifter behandlas xiaomis dataskyddsombudet e-posten gården's",
    "de": "Daten Datenschutzerklärungen verarbeitet Häuser xiaomis",
    "fr": "données l'utilisateur personnelles aujourd'hui politiques",
    "he": "מדיניות הַמִּדִינִיּוּת שלנו",
    "hy": "տվյալների Մի՞թե",
    "grc": "τὸν λόγους",
    "tr": "Xiaomi'nin verileri politikaları",
    "es": "DPIA dámelo kept políticas reutilizaríamos",
    "pt": "XIAOMI enviá-lo kept 30 dados",
    "uk": "ПЕРЕВИКОРИСТАННЯ переобробляти даних",
    "id": "mempertanggungjawabkan data",
}


@pytest.mark.parametrize("language", WORDS)
def test_lemmas_are_those_of_the_library(language: str) -> None:
    from simplemma import Lemmatizer
    from simplemma.strategies import (
        DefaultDictionaryFactory,
        DefaultStrategy,
        DictionaryLookupStrategy,
    )

    dictionaries = DefaultDictionaryFactory()
    strategy = DefaultStrategy(greedy=True, dictionary_factory=dictionaries)
    whole, lookup = (
        Lemmatizer(lemmatization_strategy=strategy),
        DictionaryLookupStrategy(dictionaries),
    )
    for word in WORDS[language].split():
        assert lemmas.lemma(word, language) == whole.lemmatize(word, language), word
        assert lemmas.entry(word, language) == lookup.get_lemma(word, language), word


def fresh(code: str) -> list[str]:
    """Return what some code prints in a process of its own, by words."""
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def test_only_the_rules_of_a_language_are_imported() -> None:
    code = (
        "import sys; from analyzers.lemmas import lemma; lemma('dpia', 'en'); print(*sys.modules)"
    )
    rules = "_parts_of_simplemma.strategies.defaultrules."
    imported = fresh(code)
    assert [name for name in imported if ".defaultrules." in name] == [f"{rules}en"]
    assert "simplemma" not in imported


def test_all_rules_are_found() -> None:
    whole = fresh("from simplemma.strategies.rules import RULE_FUNCTIONS as r; print(*sorted(r))")
    spared = fresh(
        "from analyzers.parts import strategy; r = strategy('rules').RULE_FUNCTIONS\n"
        "for rule in r.values(): rule('policies')\n"
        "print(*sorted(r))"
    )
    assert spared == whole


@pytest.mark.parametrize("name", SNOWBALL.values())
def test_a_stemmer_is_that_of_the_whole_package(name: str) -> None:
    snowballstemmer = pytest.importorskip("snowballstemmer")
    whole, one = snowballstemmer.stemmer(name), _snowball(name)
    assert type(one).__name__ == type(whole).__name__
    assert parts.part("snowballstemmer", f"{name}_stemmer") is not sys.modules["snowballstemmer"]


def test_a_broken_trie_is_mended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lemmas, "_folder", lambda: tmp_path)
    (tmp_path / "ms.dic").write_bytes(b"no trie")
    for answer in (lemmas._get, lemmas._dictionaries):
        answer.cache_clear()
    try:
        assert lemmas.known("adalah", "ms")
        assert lemmas._mapped(tmp_path / "ms.dic") is not None
    finally:
        for answer in (lemmas._get, lemmas._dictionaries):
            answer.cache_clear()
