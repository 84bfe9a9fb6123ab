"""What a terminal shows: scripts that are wide or run the other way, small and plain terminals."""

from __future__ import annotations

from pathlib import Path

import pytest
from repl_screen import Screen

from searcher.terminal import width

SHOWN = {
    "Urdu": (
        "معلومات\r",
        80,
        {},
        "1. 2 \u2068[معلومات] کا تحفظ\u2069\n   \u2068ہم آپ کی ذاتی [معلومات] کو",
    ),
    "Urdu, narrow": (
        "محفوظ\r",
        40,
        {},
        "   \u2068ہم آپ کی ذاتی معلومات کو [محفوظ]\u2069\n   \u2068رکھنے کے لیے",
    ),
    "Urdu turned": (
        "محفوظ\r",
        80,
        {"bidi": "reorder"},
        "1. 2 ظفحت اک تامولعم\n   ۔ںیہ",
    ),
    "Urdu turned while it is typed": (
        "محفوظ\r",
        80,
        {"bidi": "reorder"},
        "> ظوفحم\n1. 2",
    ),
    "Urdu with Latin fields": (
        "محفوظ\r",
        80,
        {"bidi": "off"},
        "   2021-01-15 · ur · ",
    ),
    "Chinese, narrow": (
        "資料保留\r",
        40,
        {},
        "1. 2 [資料保留]\n   我們會在您關閉帳戶後[保留]個人[資\n   料]兩年，其後將其刪除。",
    ),
    "English, narrow": (
        "cookies\r",
        40,
        {},
        "1. 1.1 [Cookies]\n   1 Information we collect\n   We use [cookies] to remember your",
    ),
    "wide": (
        "cookies\r",
        200,
        {},
        "   We use [cookies] to remember your choices. You can refuse [cookies] in your browser.\n",
    ),
    "few lines of a snippet": ("محفوظ\r", 40, {"snippet": 1}, "[محفوظ] …\u2069\n   \u2068رازداری"),
}


@pytest.mark.parametrize(("keys", "columns", "chosen", "shown"), SHOWN.values(), ids=SHOWN)
def test_screens(
    folder: Path, tmp_path: Path, keys: str, columns: int, chosen: dict[str, str], shown: str
) -> None:
    screen = Screen(folder, tmp_path, columns, 50, **chosen)
    assert screen.type(keys + "\x04") == 0
    assert shown in "\n".join(screen.rows)
    assert all(width(row) <= columns for row in screen.rows)


def test_chinese_columns_line_up(folder: Path, tmp_path: Path) -> None:
    screen = Screen(folder, tmp_path, 60, 50)
    assert screen.type("個人資料\r/save 個人\rcookies\r/save c\r/queries\r\x04") == 0
    shown = [row for row in screen.rows if row.startswith(("  個人", "  c  "))]
    assert shown == ["  c     cookies", "  個人  個人資料"]


def test_a_dumb_terminal_gets_lines_alone(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.delenv("NO_COLOR")
    screen = Screen(folder, tmp_path, 80, 10, term="dumb")
    assert screen.type("cookies\r/help\r\x04") == 0
    assert "We use [cookies]" in screen.sent.getvalue() and "/quit" in screen.sent.getvalue()
    assert "\x1b[1;33m" not in screen.sent.getvalue() and "q: leave" not in screen.sent.getvalue()
