"""Azerbaijani: how many words of the lexicon meet an unrelated one, and how many would unlisted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest

from analyzers.lang import az
from analyzers.tables import az_nouns, az_qualities, az_terms, az_verbs

AZ = az.Azerbaijani()


def entries(module: object) -> Iterator[str]:
    """Yield the words of a module's tables, each of which is a string in a constant."""
    for name, table in vars(module).items():
        if name.isupper():
            yield from table.split()


NOUNS = sorted({w for module in (az_nouns, az_terms, az_qualities) for w in entries(module)})
STEMS = sorted(set(entries(az_verbs)))


def infinitive(stem: str) -> str:
    """Return the headword of a verb."""
    last = [letter for letter in stem if letter in "aıoueəiöü"][-1]
    return stem + ("maq" if last in "aıou" else "mək")


HEADWORDS = NOUNS + [infinitive(stem) for stem in STEMS]


def test_the_lexicon_has_thousands_of_words_in_the_alphabet() -> None:
    assert len(NOUNS) > 3000
    assert len(STEMS) > 500
    assert set("".join(NOUNS + STEMS)) <= set("abcçdeəfgğhxıijkqlmnoöprsştuüvyz")


def test_few_headwords_meet_another() -> None:
    """Homographs count as well: *yaz* is spring and to write, *şəhər* and *səhər* fold alike."""
    stems = {word: AZ.forms(word).stems for word in HEADWORDS}
    held = defaultdict(set)
    for word, (first, *_) in stems.items():
        held[first].add(word)
    meeting = [word for word, terms in stems.items() if any(held[t] - {word} for t in terms)]
    assert len(meeting) / len(HEADWORDS) < 0.07


def test_few_nouns_would_meet_another_word_if_they_were_not_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What a word outside of the lexicon may expect; related ones (*ölüm*, *öl-*) count too."""
    everything = az.NOMINALS
    wrong = 0
    for word in NOUNS:
        exact = AZ.exact(word)
        others = everything - {exact}
        monkeypatch.setattr(az, "NOMINALS", others)
        wrong += any(s != exact and (s in others or s in az.VERBS) for s in AZ.stems(exact))
    assert wrong / len(NOUNS) < 0.115
