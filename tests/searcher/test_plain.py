"""What a text with markup reads as, and where its words then stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searcher.plain import one_line, plain

READS = {
    "plain text": ("Data, kept - for 2 years.", "Data, kept - for 2 years."),
    "link": ("See [our notice](https://example.com/n) now.", "See our notice now."),
    "link with a title": ('[ours](https://a.example "The title").', "ours."),
    "link with brackets": ("[the [old] one](/a_(b)) is", "the [old] one is"),
    "end of a link": ("**](#a) Text [of](b) it", " Text of it"),
    "image": ("![A map](map.png) shows", "A map shows"),
    "image that is a link": ("[![A map](map.png)](https://a.example) shows", "A map shows"),
    "brackets that are no link": ("Data [see 4.2] (or not)", "Data [see 4.2] (or not)"),
    "escaped brackets": (r"\[Note\](s)", "[Note](s)"),
    "bold": ("We **never** sell __any__ data.", "We never sell any data."),
    "bold that no grammar has": ("**Rights: **You may. 7**.1 Ads**", "Rights: You may. 7.1 Ads"),
    "bold in a link": ("[**Contact**](#c) us", "Contact us"),
    "italic": ("We *never* sell _any_ data.", "We never sell any data."),
    "italic in Chinese": ("我們*不會*出售", "我們不會出售"),
    "signs that are none": (
        "2*3*4, snake_case_word, 5 ** 3, name*",
        "2*3*4, snake_case_word, 5 ** 3, name*",
    ),
    "marks of footnotes": (
        "See (*) and text (*) here（*）or [**] and (***), *(a)* (**b**)",
        "See (*) and text (*) here（*）or [**] and (***), (a) (b)",
    ),
    "emphasis from a bracket on": ("(as *we say*_). So it is_", "(as we say). So it is"),
    "boxes and blanks": ("[_] yes [_] no (__) or (__)", "[_] yes [_] no (__) or (__)"),
    "blanks and masks": ("Name ____ card **** 1234", "Name ____ card **** 1234"),
    "code": ("the `_ga` cookie", "the _ga cookie"),
    "code of more backticks": ("the ``_ga`` and ```_b``` cookie", "the _ga and _b cookie"),
    "backticks that are no pair": ("the ```a`` cookie", "the ```a`` cookie"),
    "escapes": (r"12\. A\_B \* 3", "12. A_B * 3"),
    "entities": (
        "Terms &amp; more&nbsp;&#8212; &unknown; A & B;",
        "Terms & more\xa0— &unknown; A & B;",
    ),
    "HTML": ("a<br>b <strong>c</strong> <a href='x'>d</a> <name> 1 < 2", "a b c d <name> 1 < 2"),
    "comment": ("a<!-- <b> 2 > 1\n-->b<!---->c <!-- d", "abc <!-- d"),
    "address": (
        "at <https://a.example/_b_/c> or <me@a.example>",
        "at https://a.example/_b_/c or me@a.example",
    ),
    "escaped address": (r"https://a.example/b\_c", "https://a.example/b_c"),
    "address with brackets": (
        r"(http://a.example/(c)_d_) or www.a.example/\(1\)_d_.",
        "(http://a.example/(c)_d_) or www.a.example/(1)_d_.",
    ),
    "address before brackets": ("www.a.example(_我_)", "www.a.example(我)"),
    "list": (
        "We keep:\n*   data\n+ logs\n- mail\n1. files",
        "We keep:\n• data\n• logs\n- mail\n1. files",
    ),
    "heading and quotation": ("> ## Rights\n> of yours\n#1 of all", "Rights\nof yours\n#1 of all"),
    "heading in a list": ("2. #### Use\n*   ## Cookies\n10) logs", "2. Use\n• Cookies\n10) logs"),
    "attributes": ("## Cookies {: #cookies }\ntext {a: b}", "Cookies \ntext {a: b}"),
    "break": ("one\n* * *\ntwo\n---\nthree", "one\n\ntwo\n\nthree"),
    "break of dashes alone": ("one\n- - -\ntwo\n-\t-\t-\nthree", "one\n\ntwo\n\nthree"),
    "list of pluses alone": ("We keep:\n+ logs", "We keep:\n• logs"),
    "table": (
        "| Data | Kept |\n| :--- | --- |\n| ## Mail | |\n| Logs | 2 years |",
        "Data · Kept · Mail · Logs · 2 years",
    ),
    "table of HTML": (
        "<table><td>Data</td><td>Kept</td></tr>\n<tr><td>Mail</td></table>",
        " Data · Kept · Mail ",
    ),
    "line with a bar": ("Terms | Privacy", "Terms | Privacy"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "reads"), READS.values(), ids=READS)
def test_text_reads(text: str, reads: str) -> None:
    assert plain(text).text.replace("  ", " ") == reads


def test_offsets_move_along() -> None:
    text = "**See** [the _notice_](https://example.com/notice) on | cookies"
    made = plain(text)
    for word in ("See", "the", "notice", "on", "cookies"):
        start = text.index(word)
        moved = made.moved(start), made.moved(start + len(word))
        assert made.text[slice(*moved)] == word
    target = text.index("example")
    assert made.moved(target) == made.moved(target + 7) and made.in_address(target)
    assert not made.in_address(text.index("notice")) and not made.in_address(len(text) - 1)


@given(st.text(alphabet="ab \n*_[]()`|<>&;#\\~!:/-=", max_size=80))
def test_offsets_keep_their_order(text: str) -> None:
    made = plain(text)
    moved = [made.moved(offset) for offset in range(len(text) + 1)]
    assert moved == sorted(moved) and moved[-1] == len(made.text)
    origins = [made.origin(offset) for offset in range(len(made.text) + 1)]
    assert origins == [
        next(n for n, to in enumerate(moved) if to >= at) for at in range(len(origins))
    ]


HOSTILE = (
    "[",
    "*",
    "**a ",
    "_a ",
    "|",
    "| ",
    "> ",
    ">",
    "<!--",
    "`",
    "``a ",
    "www.a(",
    "- ",
    "(*",
    "[a](",
    "<td>",
    "~~a",
    "\\",
    "&",
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_text_is_read_like_any_other(piece: str) -> None:
    # A length at which a square number of steps is longer than the suite lets a test hang.
    made = plain("|" + piece * (400_000 // len(piece)) + "a")
    assert made.text.endswith("a")


def test_white_space_is_one_space_and_marks_that_touch_are_one() -> None:
    assert one_line("a \n\t b\u2028c", [(0, 1), (5, 6)]) == ("a b c", ((0, 1), (2, 3)))
    assert one_line("ab  cd", [(0, 1), (1, 2), (4, 6)]) == ("ab cd", ((0, 2), (3, 5)))
