"""Tokens of queries, and the errors found while cutting them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from searcher.errors import QueryError
from searcher.lexer import KINDS, LENGTH_LIMIT, SLOP_LIMIT, lex, well_formed

TOKENS = {
    "words": ("data retention", ["word data", "word retention"]),
    "nothing": (" \t\r\n\x00 ", []),
    "phrase": ('"your rights"', ["phrase your rights"]),
    "curly quotes": ("“your rights”", ["phrase your rights"]),
    "low quotes": ("„deine Rechte“", ["phrase deine Rechte"]),
    "Swedish quotes": ("”dina rättigheter”", ["phrase dina rättigheter"]),
    "guillemets": ("«ваши права»", ["phrase ваши права"]),
    "guillemets inwards": ("»dina rättigheter«", ["phrase dina rättigheter"]),
    "corner brackets": ("「個人資料」", ["phrase 個人資料"]),
    "double corner brackets": ("『個人資料』", ["phrase 個人資料"]),
    "phrase in words": ('a"b c"d', ["word a", "phrase b c", "word d"]),
    "operator in a phrase": ('"AND"', ["phrase AND"]),
    "slop": ('"a b"~12', ["phrase a b ~12"]),
    "tilde apart from a phrase": ('"a b" ~x', ["phrase a b", "word ~x"]),
    "operators": ("a AND b OR NOT c", "word a/operator AND/word b/operator OR/operator NOT/word c"),
    "operator before a parenthesis": ("NOT(a)", "operator NOT/open (/word a/close )"),
    "small operators": ("and or not", ["word and", "word or", "word not"]),
    "operator as a beginning": ("ANDROID NOTICE", ["word ANDROID", "word NOTICE"]),
    "marks": ("+a -b", ["mark +", "word a", "mark -", "word b"]),
    "mark before a phrase": ('-"a b"', ["mark -", "phrase a b"]),
    "mark before a parenthesis": ("-(a)", "mark -/open (/word a/close )"),
    "dash between words": ("data - retention", ["word data", "word retention"]),
    "dashes": ("a -- b +", ["word a", "word b"]),
    "dash before a parenthesis": ("(a -)", ["open (", "word a", "close )"]),
    "hyphen in a word": ("e-mail third-party", ["word e-mail", "word third-party"]),
    "plus in a word": ("C++", ["word C++"]),
    "field": ("title:rights", ["field title", "word rights"]),
    "field in capitals": ("TITLE:rights", ["field title", "word rights"]),
    "alias": (
        "lang:ur org:x doc:y",
        "field language/word ur/field organisation/word x/field document/word y",
    ),
    "space after a field": ("title: rights", ["field title", "word rights"]),
    "space before a colon": ("title : rights", ["word title", "word :", "word rights"]),
    "range": ("updated:[2020 TO 2024]", ["field updated", "range 2020 TO 2024"]),
    "direction mark before a field": ("\u200flang:ur", ["field language", "word ur"]),
    "zero-width joiner in a word": ("می\u200cخواهم", ["word می\u200cخواهم"]),
    "byte order mark": ("\ufeffcookies", ["word cookies"]),
    "web address": ("https://example.com/a?b=c", ["word https://example.com/a?b=c"]),
    "web address of a field's name": ("text://x", ["word text://x"]),
    "time": ("10:30", ["word 10:30"]),
    "Swedish genitive": ("EU:s", ["word EU:s"]),
    "Swedish ending": ("sms:et pdf:en", ["word sms:et", "word pdf:en"]),
    "Swedish title of a field's length": ("sms:ens", ["word sms:ens"]),
    "capital before a colon": ("Artikel:5", ["word Artikel:5"]),
    "colon in Russian": ("тема:данные", ["word тема:данные"]),
    "citation": ("6(1)(f)", ["word 6(1)(f)"]),
    "plural in parentheses": ("cookie(s)", ["word cookie(s)"]),
    "words in parentheses": ("a (b c)", "word a/open (/word b/word c/close )"),
    "stray bracket": ("a ] b", ["word a", "word ]", "word b"]),
    "surrogate": ("a\ud800b", ["word a\ufffdb"]),
}


@pytest.mark.parametrize(("query", "tokens"), TOKENS.values(), ids=TOKENS)
def test_tokens(query: str, tokens: list[str] | str) -> None:
    expected = tokens.split("/") if isinstance(tokens, str) else tokens
    found = [
        f"{token.kind} {token.text}" + ("" if token.slop is None else f" ~{token.slop}")
        for token in lex(query)
    ]
    assert found == expected


ERRORS = {
    "open quote": ('cookies "your rights', 9, "a quote is not closed"),
    "open typographic quote": ("“your rights", 1, "a quote is not closed"),
    "closing quote alone": ("cookies ”", 9, "a quote is not closed"),
    "open corner bracket": ("隱私 「資料", 4, "a quote is not closed"),
    "unknown field": ("a colour:red", 3, 'no field "colour"'),
    "short unknown field": ("lng:ur", 1, 'no field "lng"'),
    "field that is none of a query's": ("order:x", 1, 'no field "order"'),
    "wide phrase": ('"a b"~1000', 6, "~999 at most"),
    "phrase of endless width": ('"a b"~' + "9" * 4000, 6, "~999 at most"),
    "tilde without slop": ('"a b"~', 6, 'write "…"~N, N the words between'),
    "tilde before a word": ("x «a b»~y", 8, 'write "…"~N, N the words between'),
    "tilde before a space": ('"a b"~ 3', 6, 'write "…"~N, N the words between'),
    "too long": ("a" * (LENGTH_LIMIT + 1), LENGTH_LIMIT + 1, "4,097 characters are too many"),
    "far too long": ("(" * 1_000_000, LENGTH_LIMIT + 1, "1,000,000 characters are too many"),
}


@pytest.mark.parametrize(("query", "column", "problem"), ERRORS.values(), ids=ERRORS)
def test_errors(query: str, column: int, problem: str) -> None:
    with pytest.raises(QueryError) as caught:
        lex(query)
    assert (caught.value.column, problem in caught.value.problem) == (column, True)
    assert len(str(caught.value).splitlines()) == 1


def test_the_longest_query_and_the_widest_phrase_are_read() -> None:
    assert lex("a" * LENGTH_LIMIT)[0].text == "a" * LENGTH_LIMIT
    assert lex(f'"a b"~{SLOP_LIMIT}')[0].slop == SLOP_LIMIT


PIECES = st.sampled_from(
    [
        "a",
        " ",
        '"',
        "“",
        "「",
        "(",
        ")",
        "+",
        "-",
        "~",
        "*",
        ":",
        "[",
        "]",
        "AND",
        "title:",
        "lang:",
    ]
)


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=30).map("".join)))
def test_any_text_gives_tokens_in_order_or_an_error(text: str) -> None:
    try:
        tokens = lex(text)
    except QueryError as error:
        assert 1 <= error.column <= len(text)
        return
    assert all(token.kind in KINDS for token in tokens)
    columns = [token.column for token in tokens]
    assert columns == sorted(set(columns))
    for token in tokens:
        if token.kind in ("word", "open", "close", "operator", "mark"):
            assert text[token.column - 1 :].startswith(token.text)


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=40))
@example("a\ud800\udfffb")
def test_well_formed_text_has_bytes(text: str) -> None:
    made = well_formed(text)
    assert made.encode().decode() == made
    assert len(made) == len(text)
