"""Other engines, each in a process of its own and as its documentation sets it up.

``python benchmarks/raw.py NAME build CORPUS INDEX``, ``NAME serve INDEX``,
``NAME ask INDEX WORD...``. All keep the text and its stop words, stem it as English, and answer
with the ids of the ten best sections that have any of the words; all but bm25s know phrases.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from serving import TOP, Answer, Asked, records, run

THREADS = 2


class System(NamedTuple):
    """How a system builds an index from a corpus, and opens it."""

    build: Callable[[Path, Path], None]
    open: Callable[[Path], Answer]


def _written(asked: Asked) -> str:
    """Return a query as most parsers take it."""
    text = " ".join(asked.words)
    return f'"{text}"' if asked.phrase else text


def _build_whoosh(corpus: Path, folder: Path) -> None:
    from whoosh.analysis import StemmingAnalyzer
    from whoosh.fields import ID, TEXT, Schema
    from whoosh.index import create_in

    schema = Schema(id=ID(stored=True), text=TEXT(StemmingAnalyzer(stoplist=None), stored=True))
    writer = create_in(str(folder), schema).writer(limitmb=512)
    for record in records(corpus):
        writer.add_document(id=record.id, text=record.text)
    writer.commit()


def _open_whoosh(folder: Path) -> Answer:
    from whoosh.index import open_dir
    from whoosh.qparser import OrGroup, QueryParser

    index = open_dir(str(folder))
    searcher, parser = index.searcher(), QueryParser("text", index.schema, group=OrGroup)

    def answer(asked: Asked) -> int:
        found = searcher.search(parser.parse(_written(asked)), limit=TOP)
        return len([hit["id"] for hit in found])

    return answer


def _build_tantivy(corpus: Path, folder: Path) -> None:
    import tantivy

    made = tantivy.SchemaBuilder().add_text_field("id", stored=True, tokenizer_name="raw")
    made = made.add_text_field("text", stored=True, tokenizer_name="en_stem")
    writer = tantivy.Index(made.build(), path=str(folder)).writer(512 << 20, THREADS)
    for record in records(corpus):
        writer.add_document(tantivy.Document(id=record.id, text=record.text))
    writer.commit()
    writer.wait_merging_threads()


def _open_tantivy(folder: Path) -> Answer:
    import tantivy

    index = tantivy.Index.open(str(folder))
    searcher = index.searcher()

    def answer(asked: Asked) -> int:
        hits = searcher.search(index.parse_query(_written(asked), ["text"]), TOP).hits
        return len([searcher.doc(place)["id"] for _, place in hits])

    return answer


def _build_fts5(corpus: Path, folder: Path) -> None:
    base = sqlite3.connect(folder / "base.sqlite")
    base.execute("CREATE VIRTUAL TABLE t USING fts5(id UNINDEXED, text, tokenize='porter')")
    base.executemany("INSERT INTO t VALUES (?, ?)", ((r.id, r.text) for r in records(corpus)))
    base.commit()
    base.close()


def _open_fts5(folder: Path) -> Answer:
    base = sqlite3.connect(folder / "base.sqlite")

    def answer(asked: Asked) -> int:
        words = _written(asked) if asked.phrase else " OR ".join(f'"{w}"' for w in asked.words)
        select = f"SELECT id, rank FROM t WHERE t MATCH ? ORDER BY rank LIMIT {TOP}"
        return len(base.execute(select, (words,)).fetchall())

    return answer


def _build_xapian(corpus: Path, folder: Path) -> None:
    import xapian

    base = xapian.WritableDatabase(str(folder), xapian.DB_CREATE_OR_OVERWRITE)
    terms = xapian.TermGenerator()
    terms.set_stemmer(xapian.Stem("en"))
    for record in records(corpus):
        document = xapian.Document()
        terms.set_document(document)
        terms.index_text(record.text)
        document.set_data(f"{record.id}\n{record.text}")
        base.add_document(document)
    base.commit()
    base.close()


def _open_xapian(folder: Path) -> Answer:
    import xapian

    base = xapian.Database(str(folder))
    parser = xapian.QueryParser()
    parser.set_stemmer(xapian.Stem("en"))
    parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
    parser.set_database(base)

    def answer(asked: Asked) -> int:
        enquire = xapian.Enquire(base)
        enquire.set_query(parser.parse_query(_written(asked)))
        return len([m.document.get_data().split(b"\n", 1)[0] for m in enquire.get_mset(0, TOP)])

    return answer


def _build_bm25s(corpus: Path, folder: Path) -> None:
    import bm25s

    made = list(records(corpus))
    tokens = _tokens([record.text for record in made])
    model = bm25s.BM25(k1=1.2, b=0.75)
    model.index(tokens, show_progress=False)
    model.save(str(folder), corpus=[{"id": record.id, "text": record.text} for record in made])


def _open_bm25s(folder: Path) -> Answer:
    import bm25s

    model = bm25s.BM25.load(str(folder), mmap=True, load_corpus=True)

    def answer(asked: Asked) -> int:
        if asked.phrase:
            raise NotImplementedError
        tokens = _tokens([_written(asked)])
        found, _ = model.retrieve(tokens, k=TOP, show_progress=False)
        return len([hit["id"] for hit in found[0]])

    return answer


def _tokens(texts: list[str]) -> Any:
    import bm25s
    import snowballstemmer

    stem = snowballstemmer.stemmer("english").stemWords
    return bm25s.tokenize(texts, stopwords=None, stemmer=stem, show_progress=False)


SYSTEMS = {
    "whoosh": System(_build_whoosh, _open_whoosh),
    "tantivy": System(_build_tantivy, _open_tantivy),
    "fts5": System(_build_fts5, _open_fts5),
    "xapian": System(_build_xapian, _open_xapian),
    "bm25s": System(_build_bm25s, _open_bm25s),
}

if __name__ == "__main__":
    run(*SYSTEMS[sys.argv[1]], sys.argv[2:])
