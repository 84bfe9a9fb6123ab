"""Queries and their trees; errors and where they point; hostile queries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from query_trees import show

from index.query import Query, clauses
from searcher.errors import QueryError
from searcher.parser import DEPTH_LIMIT, ITEM_LIMIT, NEAR_LIMIT, PATTERN_LIMIT, parse, plain

TREES = {
    # words
    "one word": ("retention", "retention"),
    "words are ranked": ("data retention", "(OR data retention)"),
    "case is kept": ("Data", "Data"),
    "Urdu": ("ذاتی معلومات", "(OR ذاتی معلومات)"),
    "Kazakh": ("дербес деректер", "(OR дербес деректер)"),
    "Chinese": ("個人資料 保留", "(OR 個人資料 保留)"),
    "small operators are words": ("terms and conditions", "(OR terms and conditions)"),
    "Swedish genitive is a word": ("EU:s regler", "(OR EU:s regler)"),
    "question mark ends a sentence": ("how long is it kept?", "(OR how long is it kept)"),
    "question marks": ("really???", "really"),
    "full-width question mark": ("保留多久？", "保留多久？"),
    "Urdu question mark": ("کیا ہے؟", "(OR کیا ہے؟)"),
    "dash between words": ("privacy - policy", "(OR privacy policy)"),
    "citation": ("Article 6(1)(f)", "(OR Article 6(1)(f))"),
    "address": ("privacy@example.com", "privacy@example.com"),
    "web address": ("https://example.com/a", "https://example.com/a"),
    "brackets are none": ("see [annex one]", "(OR see annex one)"),
    "span of figures": ("3~5", "3~5"),
    # phrases
    "phrase": ('"your rights"', '"your rights"'),
    "near": ('"data kept"~3', '"data kept"~3'),
    "near with no slop": ('"data kept"~0', '"data kept"~0'),
    "quotes of many languages": ("“a b” «в г» 「個人」", '(OR "a b" "в г" "個人")'),
    "operator in quotes": ('"AND" "OR" "NOT"', '(OR "AND" "OR" "NOT")'),
    # parts of words
    "prefix": ("retent*", "retent*"),
    "prefix in Kazakh": ("дерек*", "дерек*"),
    "everything": ("*", "All"),
    "stars": ("***", "All"),
    "wildcard within": ("re*tion", "/re*tion/"),
    "wildcard first": ("*tion", "/*tion/"),
    "one letter": ("colo?r", "/colo?r/"),
    "two wildcards": ("c?lo*", "/c?lo*/"),
    "star and question mark": ("kept*?", "kept*"),
    "fuzzy short": ("right~", "right~1"),
    "fuzzy long": ("retenton~", "retenton~2"),
    "fuzzy told": ("retenton~1", "retenton~1"),
    "fuzzy in Russian": ("данныe~2", "данныe~2"),
    "tilde alone": ("~", "~"),
    # operators
    "and": ("a AND b", "(AND a b)"),
    "or": ("a OR b", "(OR a b)"),
    "and before or": ("a AND b OR c", "(OR (AND a b) c)"),
    "or before and": ("a OR b AND c", "(OR a (AND b c))"),
    "words before and": ("a b AND c d", "(AND (OR a b) (OR c d))"),
    "parentheses": ("(a OR b) AND c", "(AND (OR a b) c)"),
    "needless parentheses": ("((a))", "a"),
    "required": ("+a", "a"),
    "required and more": ("+a b c", "(MUST a MAY (OR b c))"),
    "two required": ("+a +b", "(AND a b)"),
    "excluded": ("a -b", "(AND a (NOT b))"),
    "excluded phrase": ('a -"b c"', '(AND a (NOT "b c"))'),
    "excluded alternatives": ("a -(b OR c)", "(AND a (NOT (OR b c)))"),
    "only excluded": ("-a", "(NOT a)"),
    "two excluded": ("-a -b", "(AND (NOT a) (NOT b))"),
    "not": ("a NOT b", "(AND a (NOT b))"),
    "and not": ("a AND NOT b", "(AND a (NOT b))"),
    "or not": ("a OR NOT b", "(OR a (NOT b))"),
    "required, excluded, ranked": ("+a -b c", "(AND (MUST a MAY c) (NOT b))"),
    "not not": ("NOT NOT x", "x"),
    "not not requires": ("a NOT NOT x", "(MUST x MAY a)"),
    "not not not": ("NOT NOT NOT x", "(NOT x)"),
    "minus minus": ("a --x", "(MUST x MAY a)"),
    "not minus": ("a NOT -x", "(MUST x MAY a)"),
    "minus plus": ("a -+x", "(AND a (NOT x))"),
    "plus minus": ("a +-x", "(AND a (NOT x))"),
    "not and a dash": ("a NOT - x", "(AND a (NOT x))"),
    "nested not": ("-(a -b)", "(NOT (AND a (NOT b)))"),
    # fields
    "text field": ("title:rights", "title:rights"),
    "field of a phrase": ('heading:"your rights"', 'heading:"your rights"'),
    "field of a near": ('heading:"your rights"~2', 'heading:"your rights"~2'),
    "field of alternatives": ("heading:(a OR b) c", "(OR (OR heading:a heading:b) c)"),
    "field of parts": ("title:re* title:x~ title:a?b", "(OR title:re* title:x~1 title:/a?b/)"),
    "field within a field": ("heading:(a title:b)", "(OR heading:a title:b)"),
    "the last of fields": ("title:heading:a", "heading:a"),
    "excluded field": ("-title:a b", "(AND b (NOT title:a))"),
    "language": ("lang:ur", "[language=ur]"),
    "metadata narrows": ("cookies lang:ur", "(AND cookies [language=ur])"),
    "metadata before": ("lang:ur cookies", "(AND cookies [language=ur])"),
    "metadata excluded": ("cookies -lang:ur", "(AND cookies (NOT [language=ur]))"),
    "metadata required": ("cookies +lang:ur", "(AND cookies [language=ur])"),
    "fields narrow together": ("lang:ur year:2024", "(AND [language=ur] [year=2024])"),
    "values are alternatives": ("x lang:ur lang:kk", "(AND x (OR [language=ur] [language=kk]))"),
    "values in parentheses": ("x lang:(ur OR kk)", "(AND x (OR [language=ur] [language=kk]))"),
    "values beside each other": ("lang:(ur kk)", "(OR [language=ur] [language=kk])"),
    "not of values": ("x (-lang:ur)", "(AND x (NOT [language=ur]))"),
    "metadata or words": ("lang:ur OR cookies", "(OR [language=ur] cookies)"),
    "name with spaces": ('org:"Үлгі Компания"', "[organisation=Үлгі Компания]"),
    "number": ("number:3.1.2", "[number=3.1.2]"),
    "number and below": ("number:4.*", "[number=4.*]"),
    "number with letters": ("number:6(1)(f)", "[number=6(1)(f)]"),
    "year": ("year:2024", "[year=2024]"),
    "year in Urdu figures": ("year:۲۰۲۴", "[year=2024]"),
    "years": ("year:[2020 TO 2024]", "[year 2020..2024]"),
    "day": ("updated:2024-05-20", "[updated 2024-05-20..2024-05-20]"),
    "years of update": ("updated:[2020 TO 2024]", "[updated 2020..2024-12-31]"),
    "two ranges narrow": (
        "updated:[2020 TO *] updated:[* TO 2021]",
        "(AND [updated 2020..None] [updated None..2021-12-31])",
    ),
}


@pytest.mark.parametrize(("query", "tree"), TREES.values(), ids=TREES)
def test_trees(query: str, tree: str) -> None:
    assert show(parse(query)) == tree


ERRORS = {
    "empty": ("", 1, "it is empty"),
    "space": ("  \t", 1, "it is empty"),
    "dash alone": ("-", 1, "it is empty"),
    "plus alone": ("+", 1, "it is empty"),
    "and alone": ("AND", 1, "AND has nothing before it"),
    "or alone": ("OR", 1, "OR has nothing before it"),
    "not alone": ("NOT", 1, "NOT has nothing after it"),
    "nots alone": ("NOT NOT", 5, "NOT has nothing after it"),
    "and first": ("AND a", 1, "AND has nothing before it"),
    "and last": ("a AND", 3, "AND has nothing after it"),
    "or last": ("a OR ", 3, "OR has nothing after it"),
    "not last": ("a NOT", 3, "NOT has nothing after it"),
    "and or": ("a AND OR b", 7, "OR has nothing before it"),
    "and in parentheses": ("(a AND)", 7, 'nothing stands before ")"'),
    "not before and": ("a NOT AND b", 3, "NOT has nothing after it"),
    "open": ("(", 1, '"(" is not closed'),
    "open after a word": ("a (b", 3, '"(" is not closed'),
    "two open": ("((a)", 1, '"(" is not closed'),
    "close": (")", 1, 'nothing stands before ")"'),
    "close after a word": ("a b)", 4, '")" closes nothing'),
    "empty parentheses": ("a ()", 4, 'nothing stands before ")"'),
    "empty phrase": ('a ""', 3, "the phrase is empty"),
    "phrase of spaces": ('"  "', 1, "the phrase is empty"),
    "open phrase": ('a "b', 3, "a quote is not closed"),
    "field alone": ("title:", 1, "title has nothing after it"),
    "field before and": ("title: AND a", 1, "title has nothing after it"),
    "field before a parenthesis": ("(title:)", 2, "title has nothing after it"),
    "sign after a field": ("title:-a", 7, "put it before the field"),
    "unknown field": ("a langauge:en", 3, 'no field "langauge"'),
    "no year": ("year:soon", 6, '"soon" is no year'),
    "no years": ("year:[2020 TO soon]", 6, '"soon" is no year'),
    "no date": ("updated:2024-13", 9, "no date of the calendar"),
    "no range": ("updated:[2020]", 9, '"[2020]" is no range'),
    "range backwards": ("x updated:[2024 TO 2020]", 11, "ends before it begins"),
    "range of a field without order": ("number:[1 TO 2]", 8, "number has no ranges"),
    "fuzzy beyond two": ("a retention~3", 3, "use ~1 or ~2"),
}


@pytest.mark.parametrize(("query", "column", "problem"), ERRORS.values(), ids=ERRORS)
def test_errors(query: str, column: int, problem: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query)
    assert problem in caught.value.problem
    assert caught.value.column == column
    assert str(caught.value) == f"query, column {column}: {caught.value.problem}"


HOSTILE = {
    "10,000 open parentheses": "(" * 10_000,
    "10,000 closed pairs": "(" * 5_000 + "a" + ")" * 5_000,
    "parentheses below the length": "(" * 2_000 + "a" + ")" * 2_000,
    "parentheses over the depth": "(" * (DEPTH_LIMIT + 1) + "a" + ")" * (DEPTH_LIMIT + 1),
    "a million characters": "a" * 1_000_000,
    "a million quotes": '"' * 1_000_000,
    "quotes": '"' * 4_000,
    "typographic quotes": "“" * 4_000,
    "quotes unbalanced": '"a" ' * 900 + '"',
    "operators": "AND OR NOT " * 300,
    "closing": ")" * 4_000,
    "open brackets": "[" * 4_000 + " " + ")",
    "words": "a " * (ITEM_LIMIT + 1),
    "patterns": "a*b " * (PATTERN_LIMIT + 1),
    "fuzzy words": "retention~ " * (PATTERN_LIMIT + 1),
    "words near each other": f'"{"a " * NEAR_LIMIT}"~3',
    "fields with nothing": "doc:" * 1_000,
}


@pytest.mark.parametrize("query", HOSTILE.values(), ids=HOSTILE)
def test_hostile_queries_are_refused_on_one_line(query: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query)
    assert len(str(caught.value)) < 300
    assert len(str(caught.value).splitlines()) == 1


BEARABLE = {
    "nots": ("NOT " * 1_000 + "a", "a"),
    "signs": ("-" * 4_001 + "a", "(NOT a)"),
    "fields": ("doc:" * 1_000 + "a", "[document=a]"),
    "the deepest parentheses": ("(" * DEPTH_LIMIT + "a" + ")" * DEPTH_LIMIT, "a"),
    "a long word": ("a" * 4_096, "a" * 4_096),
    "nested nots": ("-(" * DEPTH_LIMIT + "a" + ")" * DEPTH_LIMIT, None),
    "the most words": ("a " * ITEM_LIMIT, None),
    "the most patterns": ("a*b " * PATTERN_LIMIT, None),
    "prefixes": ("a* " * ITEM_LIMIT, None),
    "the most words near each other": (f'"{"a " * (NEAR_LIMIT // 2)}"~3', None),
    "a longer phrase": (f'"{"a " * NEAR_LIMIT}"', None),
}


@pytest.mark.parametrize(("query", "tree"), BEARABLE.values(), ids=BEARABLE)
def test_queries_up_to_the_limits_are_read(query: str, tree: str | None) -> None:
    made = show(parse(query))
    assert tree is None or made == tree


PIECES = st.sampled_from(
    [
        *(
            "a",
            "b*",
            '"',
            "“",
            "」",
            "(",
            ")",
            "+",
            "-",
            "~",
            "~2",
            "*",
            "?",
            "[2020 TO 2021]",
            " ",
        ),
        *(" ", "AND ", " OR ", "NOT ", "title:", "lang:", "year:", "updated:", "2020", "隱"),
        *("\u202e", "\x00", "\ud800"),
    ]
)


@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join)))
def test_any_text_gives_a_tree_or_an_error(text: str) -> None:
    try:
        query = parse(text)
    except QueryError as error:
        assert 1 <= error.column <= max(1, len(text))
        assert len(str(error).splitlines()) == 1
    else:
        assert _depth(query) < 3 * DEPTH_LIMIT


def _depth(query: Query) -> int:
    return 1 + max(map(_depth, clauses(query)), default=0)


@given(st.lists(st.sampled_from(["data", "хранение", "資料", "معلومات"]), min_size=1, max_size=8))
def test_words_are_ranked_in_any_script(words: list[str]) -> None:
    expected = words[0] if len(words) == 1 else f"(OR {' '.join(words)})"
    assert show(parse(" ".join(words))) == expected


PLAIN = {
    "operators are words": ("NOT a AND -b", "(OR NOT a AND -b)"),
    "quotes are words": ('"a b"', '(OR "a b")'),
    "one word": ("title:x", "title:x"),
    "surrogate": ("\ud800", "\ufffd"),
}


@pytest.mark.parametrize(("text", "tree"), PLAIN.values(), ids=PLAIN)
def test_a_plain_text_has_no_operators(text: str, tree: str) -> None:
    assert show(plain(text)) == tree


@pytest.mark.parametrize("text", ["", " \n", "a" * 5_000], ids=["empty", "space", "too long"])
def test_a_plain_text_without_a_word_or_too_long_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match="column 1"):
        plain(text)
