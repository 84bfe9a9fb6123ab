"""Other engines, each as its users set it up: documents in, a ranking of a query's words out.

All get title and text as one field, look for any of a query's words, and rank by BM25.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Mapping
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING

import grams
from retrieval import DEPTH, Rank

from analyzers.words import HAN

if TYPE_CHECKING:
    from tantivy import TextAnalyzer
    from whoosh.analysis.analyzers import Analyzer

Documents = Mapping[str, str]
Build = Callable[[Documents, str], Rank]
"""Documents and their primary language tag -> a ranking."""

# SQLite has one stemmer.
UNICODE61 = {"en": "porter unicode61"}
# Azerbaijani has no stemmer in any of them; Turkish, its sibling, has and is better than none.
WHOOSH = {"az": "tr"}
TANTIVY = {"en": "english", "sv": "swedish", "ru": "russian", "az": "turkish"}
LONGEST_WORD = 40
"""Bytes of the longest word that Tantivy's own analyzers keep."""


def peers() -> dict[str, Build]:
    """Return name -> engine of those installed."""
    made: dict[str, Build] = {
        "FTS5 unicode61": _unicode61,
        "FTS5 trigram": partial(_fts5, "trigram", _trigram_words),
        "Whoosh": _whoosh,
        "character n-grams": _grams,
    }
    if find_spec("tantivy"):
        made["Tantivy"] = _tantivy
    return made


def _unicode61(documents: Documents, language: str) -> Rank:
    tokenizer = UNICODE61.get(language, "unicode61")
    return _fts5(tokenizer, partial(re.findall, r"\w+"), documents, language)


def _trigram_words(query: str) -> list[str]:
    """Return words as parts of text to look for; of Chinese, every three characters."""
    words = re.findall(rf"(?=([{HAN}]{{3}}))|([^\W{HAN}]{{3,}})", query)
    return [han or other for han, other in words]


def _fts5(
    tokenizer: str, words: Callable[[str], list[str]], documents: Documents, language: str
) -> Rank:
    base = sqlite3.connect(":memory:")
    base.execute(f"CREATE VIRTUAL TABLE t USING fts5(id UNINDEXED, text, tokenize='{tokenizer}')")
    base.executemany("INSERT INTO t VALUES (?, ?)", documents.items())
    select = f"SELECT id, -bm25(t) FROM t WHERE t MATCH ? ORDER BY bm25(t) LIMIT {DEPTH}"

    def rank(query: str) -> dict[str, float]:
        match = " OR ".join(f'"{word}"' for word in words(query))
        return dict(base.execute(select, (match,))) if match else {}

    return rank


def _whoosh(documents: Documents, language: str) -> Rank:
    from whoosh.fields import ID, TEXT, Schema
    from whoosh.filedb.filestore import RamStorage
    from whoosh.query.compound import Or
    from whoosh.query.terms import Term

    analyzer = _whoosh_analyzer(language)
    storage = RamStorage()
    index = storage.create_index(Schema(id=ID(stored=True), text=TEXT(analyzer, phrase=False)))
    writer = index.writer(limitmb=512)
    for id, text in documents.items():
        writer.add_document(id=id, text=text)
    writer.commit()
    searcher = index.searcher()

    def rank(query: str) -> dict[str, float]:
        terms = [Term("text", token.text) for token in analyzer(query, mode="query")]
        return {hit["id"]: hit.score for hit in searcher.search(Or(terms), limit=DEPTH)}

    return rank


def _whoosh_analyzer(language: str) -> Analyzer:
    from whoosh.analysis.analyzers import CJKAnalyzer, LanguageAnalyzer, StemmingAnalyzer

    if language == "en":
        return StemmingAnalyzer()
    if language == "zh":
        return CJKAnalyzer()
    return LanguageAnalyzer(WHOOSH.get(language, language))


def _tantivy(documents: Documents, language: str) -> Rank:
    import tantivy

    analyzer = _tantivy_analyzer(language)
    builder = tantivy.SchemaBuilder().add_text_field("id", stored=True, tokenizer_name="raw")
    schema = builder.add_text_field("text", tokenizer_name="words").build()
    index = tantivy.Index(schema)
    index.register_tokenizer("words", analyzer)
    writer = index.writer(num_threads=1)
    for id, text in documents.items():
        writer.add_document(tantivy.Document(id=id, text=text))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def rank(query: str) -> dict[str, float]:
        terms = [tantivy.Query.term_query(schema, "text", t) for t in analyzer.analyze(query)]
        any_of = tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms])
        hits = searcher.search(any_of, DEPTH).hits
        return {searcher.doc(address)["id"][0]: score for score, address in hits}

    return rank


def _tantivy_analyzer(language: str) -> TextAnalyzer:
    """Return what Tantivy's ``default`` and ``en_stem`` are, with the stemmer of a language."""
    from tantivy import Filter, TextAnalyzerBuilder, Tokenizer

    words = Tokenizer.ngram(2, 2) if language == "zh" else Tokenizer.simple()
    builder = TextAnalyzerBuilder(words).filter(Filter.remove_long(LONGEST_WORD))
    builder = builder.filter(Filter.lowercase())
    if language in TANTIVY:
        builder = builder.filter(Filter.stemmer(TANTIVY[language]))
    return builder.build()


def _grams(documents: Documents, language: str) -> Rank:
    made = grams.Grams(documents, 2 if language == "zh" else 4)
    return partial(made.rank, depth=DEPTH)
