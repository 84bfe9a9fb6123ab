"""A session on an index of four small policies, played line by line."""

from __future__ import annotations

import re
from pathlib import Path

from searcher import Searcher
from searcher.repl.answer import answer
from searcher.repl.state import Context, Outcome, Places, State
from searcher.terminal import Style

ENGLISH = """Example Ltd Privacy Policy
Updated: May 20, 2024

1. Information we collect
We collect your name and e-mail address when you register for an account with us.
1.1 Cookies
We use cookies to remember your choices. You can refuse cookies in your browser.
2. How long we keep data
We keep personal data for two years after you close the account, and delete it then.
3. Your rights
You can ask for a copy of your personal data, and have it corrected or deleted.
"""
URDU = """رازداری کی پالیسی
تازہ کاری: 15 جنوری 2021

1. ہم کون سی معلومات جمع کرتے ہیں
جب آپ اکاؤنٹ بناتے ہیں تو ہم آپ کا نام اور ای میل پتہ جمع کرتے ہیں۔
2. معلومات کا تحفظ
ہم آپ کی ذاتی معلومات کو محفوظ رکھنے کے لیے مناسب اقدامات کرتے ہیں۔
"""
CHINESE = """私隱政策
更新日期：2025 年 5 月 20 日

1. 我們收集的資料
當您註冊帳戶時，我們會收集您的姓名及電郵地址。
2. 資料保留
我們會在您關閉帳戶後保留個人資料兩年，其後將其刪除。
"""
HOSTILE = """Terms of \x1b[2Jservice
Updated: 1 June 2023

1. Zebra \x1b]0;owned\x07 clause
The zebra \u202eis hidden\u202c here \x9b31m and nothing else is to be found.
"""
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e]")
"""What must not reach a terminal; a line break is not in a line."""
POLICIES = {"en": ENGLISH, "ur": URDU, "zh": CHINESE, "odd": HOSTILE}


def places(folder: Path) -> Places:
    """Files of a person's own in a folder."""
    return Places(folder / "queries.json", folder / "config.toml", folder / "history")


class Player:
    """Answers lines of one session after another."""

    def __init__(self, opened: Searcher, folder: Path) -> None:
        self.opened, self.places = opened, places(folder)

    def context(self, style: Style, page: int = 10) -> Context:
        return Context(self.opened, style, self.places, page)

    def play(self, *lines: str, columns: int = 80, page: int = 10, colour: bool = False) -> Outcome:
        """The outcome of the last of lines, each answered in the state that the one before left."""
        outcome, context = Outcome(State()), self.context(Style(columns, colour), page)
        for line in lines:
            outcome = answer(line, outcome.state, context)
        return outcome


def text(outcome: Outcome) -> str:
    return "\n".join(outcome.lines)
