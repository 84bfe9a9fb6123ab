"""What a terminal is sent: nothing invisible, nothing cut in two, nothing too wide."""

from __future__ import annotations

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from searcher import terminal
from searcher.terminal import (
    FSI,
    PDI,
    Marked,
    Style,
    clip,
    clusters,
    is_rtl,
    isolate,
    pad,
    safe,
    width,
    wrap,
    wrap_offsets,
)

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"

SAFE = {
    "plain": ("Your rights, 3.1.2", "Your rights, 3.1.2"),
    "escape sequence": ("\x1b[2Jgone", r"\x1b[2Jgone"),
    "title": ("\x1b]0;x\x07", r"\x1b]0;x\x07"),
    "c1 control": ("\x9b31m", r"\x9b31m"),
    "nul, delete": ("a\x00b\x7f", r"a\x00b\x7f"),
    "line break, tab": ("a\r\n\tb", r"a\x0d\x0a\x09b"),
    "override": ("a\u202etxt.exe", r"a\u202etxt.exe"),
    "isolates": ("\u2066x\u2069", r"\u2066x\u2069"),
    "marks": ("\u200e\u200f\u061c", r"\u200e\u200f\u061c"),
    "separators": ("a\u2028b\u2029", r"a\u2028b\u2029"),
    "zero-width space": ("pass\u200bword", r"pass\u200bword"),
    "soft hyphen": ("per\u00adsonal", r"per\xadsonal"),
    "byte order mark": ("\ufeffa", r"\ufeffa"),
    "tags": ("a\U000e0041", r"a\U000e0041"),
    "filler": ("\u3164", r"\u3164"),
    "lone surrogate": ("a\ud800b", r"a\ud800b"),
    "joiner in Urdu": ("کی\u200cوکی", "کی\u200cوکی"),
    "joiner at the end of Urdu": ("کی\u200c ", r"کی\u200c "),
    "joiner in Latin": ("ad\u200dmin", r"ad\u200dmin"),
    "joiner in Hindi": ("क्\u200dष", "क्\u200dष"),
    "family": (FAMILY, FAMILY),
    "one variation": ("❤\ufe0f", "❤\ufe0f"),
    "hidden in variations": ("a\ufe0f\ufe01", "a\ufe0f\\ufe01"),
    "ideographic variation": ("葛\U000e0100", "葛\U000e0100"),
    "Chinese": ("個人資料", "個人資料"),
}


@pytest.mark.parametrize(("text", "shown"), SAFE.values(), ids=SAFE)
def test_safe(text: str, shown: str) -> None:
    assert safe(text) == shown


def test_what_is_taken_for_plain_is_so_by_the_rules_of_the_rest() -> None:
    plain = [char for char in map(chr, range(0x110000)) if not terminal._NOT_PLAIN.search(char)]
    assert {"a", "é", "я", "’", "…", "€"} < set(plain)
    for char in plain:
        assert not re.search(terminal._UNSAFE, char) and not re.search(terminal._RTL, char), char
        assert wcswidth(char) == 1, char
    row = "".join(char + "a" + char for char in plain)
    assert list(clusters(row)) == list(row)


@given(st.text())
def test_safe_is_idempotent_and_can_be_encoded(text: str) -> None:
    shown = safe(text)
    assert safe(shown) == shown
    assert not any(ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0 for char in shown)
    shown.encode("utf-8")


WIDTHS = {
    "ascii": ("abc", 3),
    "wide": ("資料", 4),
    "full width": ("Ａ", 2),
    "combining": ("e\u0301", 1),
    "Urdu with joiner": ("کی\u200cوکی", 5),
    "family": (FAMILY, 2),
    "flag": ("\U0001f1ed\U0001f1f0", 2),
    "isolates": (f"{FSI}ab{PDI}", 2),
    "empty": ("", 0),
}


@pytest.mark.parametrize(("text", "cells"), WIDTHS.values(), ids=WIDTHS)
def test_width(text: str, cells: int) -> None:
    assert width(text) == cells


def test_clusters_are_whole_characters_past_the_basic_plane() -> None:
    assert list(clusters(f"a{FAMILY}e\u0301資")) == ["a", FAMILY, "e\u0301", "資"]


CLIPPED = {
    "fits": ("資料", 4, "資料"),
    "between wide": ("資料保留", 4, "資…"),
    "never half": ("資料", 3, "資…"),
    "cluster": ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
    "no blank before": ("ab cd", 4, "ab…"),
    "nothing": ("abc", 0, ""),
}


@pytest.mark.parametrize(("text", "columns", "shown"), CLIPPED.values(), ids=CLIPPED)
def test_clip(text: str, columns: int, shown: str) -> None:
    assert clip(text, columns) == shown


WRAPPED = {
    "words": ("how long is data kept", 9, ["how long", "is data", "kept"]),
    "Chinese anywhere": ("我們保留資料", 6, ["我們保", "留資料"]),
    "no stop at a line's start": ("我們保留。資料", 8, ["我們保", "留。資料"]),
    "mixed": ("使用Cookies 的目的", 8, ["使用", "Cookies", "的目的"]),
    "word too long": ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
    "clusters": (FAMILY * 3, 4, [FAMILY * 2, FAMILY]),
    "indent stays": ("  a b", 3, ["  a", "b"]),
    "exact fit": ("ab cd", 5, ["ab cd"]),
    "empty": ("", 5, [""]),
    "Urdu": ("ہم آپ کی معلومات", 8, ["ہم آپ کی", "معلومات"]),
}


@pytest.mark.parametrize(("text", "columns", "lines"), WRAPPED.values(), ids=WRAPPED)
def test_wrap(text: str, columns: int, lines: list[str]) -> None:
    assert wrap(text, columns) == lines


@given(st.text(alphabet="ab 資料。مع\u200c-\U0001f600e\u0301", max_size=40), st.integers(2, 12))
def test_wrapped_lines_tile_the_text_and_fit(text: str, columns: int) -> None:
    offsets = list(wrap_offsets(text, columns))
    assert "".join(text[start:stop] for start, stop in offsets) == text
    assert all(width(line) <= columns for line in wrap(text, columns))


ISOLATED = {
    "Urdu": ("رازداری", f"{FSI}رازداری{PDI}"),
    "mixed": ("Xiaomi رازداری", f"{FSI}Xiaomi رازداری{PDI}"),
    "Hebrew": ("שלום", f"{FSI}שלום{PDI}"),
    "Latin": ("rights", "rights"),
    "Arabic-Indic digits alone": ("۱۲", "۱۲"),
}


@pytest.mark.parametrize(("text", "shown"), ISOLATED.values(), ids=ISOLATED)
def test_isolate(text: str, shown: str) -> None:
    assert isolate(text) == shown
    assert is_rtl(text) == (text != shown)


def test_pad_counts_cells() -> None:
    assert pad("資料", 6) == "資料  "


MARKED = {
    "moved by escapes": (Marked("\x1ba b", ((1, 2), (3, 4))), r"\x1b[a] [b]"),
    "escape inside": (Marked("a\x00b", ((0, 3),)), r"[a\x00b]"),
    "touching are one": (Marked("資料保留", ((0, 2), (2, 4))), "[資料保留]"),
    "none": (Marked("abc"), "abc"),
}


@pytest.mark.parametrize(("marked", "shown"), MARKED.values(), ids=MARKED)
def test_marks(marked: Marked, shown: str) -> None:
    assert marked.safe().bracketed().text == shown


def test_marks_are_coloured_on_each_line() -> None:
    marked = Marked("keep personal data", ((5, 18),))
    lines = [line.painted(Style(14, True)) for line in marked.lines(14)]
    assert lines == ["keep \x1b[1;33mpersonal\x1b[0m", "\x1b[1;33mdata\x1b[0m"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


COLOURED = {
    "terminal": (Terminal(), {"TERM": "xterm"}, True),
    "pipe": (io.StringIO(), {"TERM": "xterm"}, False),
    "NO_COLOR": (Terminal(), {"TERM": "xterm", "NO_COLOR": "1"}, False),
    "NO_COLOR empty": (Terminal(), {"TERM": "xterm", "NO_COLOR": ""}, True),
    "dumb": (Terminal(), {"TERM": "dumb"}, False),
}


@pytest.mark.parametrize(("stream", "environment", "colour"), COLOURED.values(), ids=COLOURED)
def test_style_of_a_stream(
    stream: io.StringIO,
    environment: dict[str, str],
    colour: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in {**environment, "COLUMNS": "72"}.items():
        monkeypatch.setenv(name, value)
    assert Style.of(stream) == Style(72, colour)
    assert Style.of(stream).paint("x", "error") == ("\x1b[31mx\x1b[0m" if colour else "x")
