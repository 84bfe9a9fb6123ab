"""The measure of did-you-mean: what it misspells, and that it counts what is guessed."""

from __future__ import annotations

from pathlib import Path

import pytest
import spelling

import searcher

SAMPLE = Path(__file__).parents[2] / "corpus" / "sample"


@pytest.mark.parametrize("language", ["kk", "ur", "en"])
def test_words_are_misspelt_in_every_way_and_alike_each_time(language: str) -> None:
    pool = ["құпиялылық", "معلومات", "retention"]
    made = spelling.misspelt(pool, language, 200)
    assert made == spelling.misspelt(pool, language, 200)
    kinds = {kind for kind, word, wrong in made if word != wrong}
    assert kinds >= set(spelling.MISTAKES) - {"look-alike"}


def test_what_is_guessed_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    searcher.build([SAMPLE / "privacy-kk.txt", SAMPLE / "privacy-sv.txt"], tmp_path / "index")
    spelling.main(str(tmp_path / "index"), 15)
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.split() == ["language", "words", "ours", "plain", "ms"]
    assert [row.split()[0] for row in rows] == ["kk", "sv"]
    for row in rows:
        _, count, ours, plain, _ = row.split()
        assert int(count) > 8 and float(ours) >= 0.8 and 0 <= float(plain) <= 1
