"""Chinese words: those that jieba finds, and the cache of its dictionary."""

from __future__ import annotations

import random
import re
import stat
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

import jieba
import platformdirs
import pytest

from analyzers import cache, dictionary_zh, fold_zh, segment_zh
from analyzers.fold_zh import fold_han
from analyzers.words import HAN


def random_runs(count: int) -> list[str]:
    """Return words of the dictionary and single characters, strung together by chance."""
    known = [word for word, frequency in dictionary().items() if frequency]
    chance = random.Random(7)
    rare = "\u3005\u3007\u3400\u9fff\uf900\U00020000\U00030000薴"
    return [
        "".join(
            (*chance.choices(known, k=3), *chance.choices(rare, k=3), *chance.choices(known, k=2))
        )
        for _ in range(count)
    ]


def dictionary() -> dict[str, int]:
    words = sorted({*segment_zh.CLASSES, *segment_zh.RELATED})
    return {
        word: frequency
        for word, frequency in dictionary_zh.make(words).items()
        if re.fullmatch(f"[{HAN}]+", word)
    }


@pytest.fixture(scope="module")
def runs() -> list[str]:
    return random_runs(3000)


def test_words_are_those_that_jieba_finds(runs: list[str]) -> None:
    tokenizer = jieba.Tokenizer()
    tokenizer.initialized = True
    words = sorted({*segment_zh.CLASSES, *segment_zh.RELATED})
    tokenizer.FREQ = dictionary_zh.make(words)
    tokenizer.total = sum(tokenizer.FREQ.values())
    for run in runs:
        assert segment_zh.segmenter().likeliest(run) == [*tokenizer.cut(run, HMM=False)]


@pytest.mark.skipif(find_spec("rjieba") is None, reason="rjieba is not installed")
def test_words_are_those_that_jieba_rs_finds(runs: list[str]) -> None:
    words = sorted({*segment_zh.CLASSES, *segment_zh.RELATED})
    rust = dictionary_zh.Dictionary(cache.cache_folder(), words).rust()
    for run in runs:
        assert segment_zh.segmenter().likeliest(run) == rust.cut(run, False)


def test_a_long_text_has_the_words_of_its_parts() -> None:
    text = "應用程式與資料庫、無線網路安全 Cookies：隱私權政策"
    times = 1 + segment_zh.PATIENCE // len(text)
    segmenter = segment_zh.Segmenter(cache.cache_folder())
    run = fold_han("應用程式與資料庫")
    whole = segmenter.cut(segment_zh.BREAK.join([run] * times * 4))
    assert whole == segmenter.cut(run) * times * 4


def test_a_long_run_is_folded_as_its_characters_are(runs: list[str]) -> None:
    fold_zh.quicken()
    run = segment_zh.BREAK.join(runs) + "\0"
    assert fold_han(run) == "".join(map(fold_han, run))
    assert fold_zh.spaced_han(run) == (fold_han(run), " ".join(fold_han(run)) + " ")


def test_words_of_two_runs_make_no_compound() -> None:
    apart = segment_zh.segmenter().cut(f"网路{segment_zh.BREAK}安全")
    assert [segment.term for segment in apart] == ["网络", "安全"]
    assert [segment.term for segment in segment_zh.segmenter().cut("网路安全")] == ["网络安全"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "cache" / "policysearch"
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda name: str(path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "shared"))
    (tmp_path / "shared").mkdir()
    return path


def test_cache_is_in_the_users_own_folder(folder: Path, tmp_path: Path) -> None:
    assert cache.cache_folder() == folder
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    segment_zh.Segmenter(cache.cache_folder())
    (made,) = folder.iterdir()
    assert made.name.startswith("jieba-")
    assert not list((tmp_path / "shared").iterdir())


def test_no_cache_in_a_folder_that_others_can_write(folder: Path) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o777)
    assert cache.cache_folder() is None


def test_no_cache_where_the_folder_cannot_be_made(folder: Path) -> None:
    folder.parent.write_text("a file stands here")
    assert cache.cache_folder() is None


def test_words_are_the_same_without_a_cache(tmp_path: Path) -> None:
    text = "我们收集无线网路资料"
    assert segment_zh.Segmenter(None).cut(text) == segment_zh.segmenter().cut(text)


def test_a_broken_cache_is_made_again(folder: Path) -> None:
    segment_zh.Segmenter(cache.cache_folder())
    (made,) = folder.iterdir()
    made.write_bytes(b"broken")
    assert segment_zh.Segmenter(folder).knows("隐私")
    assert made.stat().st_size > 1_000_000


def test_loading_says_nothing() -> None:
    code = "import analyzers; analyzers.get('zh').words('個人資料')"
    command = [sys.executable, "-W", "always", "-c", code]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "jieba" not in result.stderr.lower()
    assert result.stdout == ""
