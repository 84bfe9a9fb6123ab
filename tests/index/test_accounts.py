"""What became of each character of a corpus: in terms, in tables of contents, or left out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import analyzers
import corpus
from corpus import Document, Section
from index.account import Account
from index.analyse import records
from index.ledger import Source
from index.sources import outcomes

SOURCE = """## 2.1 Your **data**!
Contents
Uses
We use it.
"""
BODY = SOURCE.index("Contents")
TABLE = (BODY, SOURCE.index("We use"))


def _document(contents: tuple[tuple[int, int], ...], stop: int = len(SOURCE)) -> Document:
    section = Section("d#2.1", "2.1", "Your data!", 2, (), "en", 0, BODY, stop)
    return Document("d", "d.md", SOURCE, 0, stop, "", "en", (section,), contents=contents)


def _sum(account: Account) -> int:
    return account.taken + account.contents + account.labels + account.left.total()


def test_contents_are_a_figure_of_their_own() -> None:
    made, accounts = records(_document((TABLE,)))
    account = accounts["en"]
    assert made[0].terms["text_exact"].joined == "we use it"
    assert made[0].terms["heading_exact"].joined == "2.1 your data"
    assert (account.taken, account.contents) == (len("2.1YourdataWeuseit"), len("Contents\nUses\n"))
    assert _sum(account) == len(SOURCE)
    assert account.classes() == {"punctuation": 8, "spaces": 5, "controls": 2}
    assert (account.empty, account.lost()) == ([], [])


def test_without_contents_all_words_are_in_terms() -> None:
    _, accounts = records(_document(()))
    assert (accounts["en"].contents, _sum(accounts["en"])) == (0, len(SOURCE))


@pytest.mark.parametrize(
    ("contents", "stop", "empty"),
    [
        ((TABLE,), TABLE[1], ["d#2.1"]),
        ((), TABLE[1], []),
        ((), BODY, []),
        (((BODY, BODY + 9),), TABLE[1], []),
    ],
    ids=["nothing-but-contents", "text", "heading-alone", "contents-and-text"],
)
def test_sections_without_terms(
    contents: tuple[tuple[int, int], ...], stop: int, empty: list[str]
) -> None:
    _, accounts = records(_document(contents, stop))
    assert accounts["en"].empty == empty


@given(st.text("a1. #*é", max_size=12), st.text("a1. é", max_size=12), st.sampled_from([None, "1"]))
def test_heading_lines_add_up(line: str, heading: str, number: str | None) -> None:
    account = Account()
    account.heading(line, heading, analyzers.get("en").indexed(heading).left, number)
    assert account.taken + account.labels + account.left.total() == len(line)
    assert account.taken >= 0 and not account.left - Counter(line)


def test_all_characters_of_a_corpus_are_accounted_for(tmp_path: Path) -> None:
    names = ("Data", "Uses", "Rights", "Contact")
    table = "".join(f"{n}. {name}\n" for n, name in enumerate(names, 1))
    parts = "".join(f"{n}. {name}\nWe say it here.\n\n" for n, name in enumerate(names, 1))
    text = f"Acme Policy\n\nContents\n{table}\n{parts}"
    (tmp_path / "a.txt").write_text(text)
    (document,) = (d for d in corpus.read([tmp_path]) if isinstance(d, Document))
    _, accounts = records(document)
    assert sum(map(_sum, accounts.values())) == len(text)
    assert sum(account.contents for account in accounts.values()) > 0


def _problem(kind: str) -> dict[str, str]:
    return {"path": "p", "reason": "r", "cure": "c", "kind": kind}


def test_outcomes_count_each_file_once() -> None:
    kinds = ["refused", "unsupported", "unsupported"]
    sources = {
        "": Source("", problems=[_problem(kind) for kind in kinds]),
        "fine": Source("", {"a": "h"}),
        "warned": Source("", {"b": "h"}, problems=[_problem("warning"), _problem("refused")]),
        "bad": Source("", problems=[_problem("refused")]),
        "strange": Source("", problems=[_problem("unsupported")]),
        "blank": Source(""),
    }
    assert outcomes(sources) == {"read": 3, "refused": 2, "unsupported": 3, "with_warnings": 1}
