"""What every engine has to do. An engine's test file derives a class and names its engine."""

from __future__ import annotations

import gc
import random
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from contract_corpus import SCRIPTS, ask, found, ids, random_records, record, written
from contract_drops import Drops
from contract_extremes import Extremes
from contract_nodes import Nodes
from contract_reference import Reference, random_query
from contract_values import Values

from index import generations
from index.engine import Engine, Reader
from index.fieldnorm import fieldnorm
from index.query import All, Filter, Fuzzy, Or, Phrase, Prefix, Term, Wildcard


class EngineContract(Nodes, Values, Extremes, Drops):
    """Tests that need an ``engine`` fixture of class scope."""

    @pytest.fixture(scope="class", params=["one-commit", "many-commits"])
    @classmethod
    def random_index(
        cls,
        engine: Engine,
        request: pytest.FixtureRequest,
        tmp_path_factory: pytest.TempPathFactory,
    ) -> Iterator[tuple[Reader, Reference]]:
        """The same kind of records, written at once, or with updates and deletions between."""
        folder = tmp_path_factory.mktemp("random") / "data"
        chance = random.Random(20)
        records = random_records(chance, 60)
        if request.param == "one-commit":
            written(engine, folder, records)
        else:
            other = random_records(random.Random(4), 60)
            written(engine, folder, [*records[:30], *random_records(chance, 9, "gone")])
            written(engine, folder, other[30:])
            written(engine, folder, [], delete=["gone0", "gone1", "unknown"])
            for start in range(30, 60, 3):
                group = records[start : start + 3]
                written(engine, folder, group, delete=[group[0].document])
            written(engine, folder, [], delete=["gone2"])
        reader = engine.open(folder)
        yield reader, Reference(records)
        reader.close()

    @pytest.mark.parametrize("seed", range(8))
    def test_random_queries_score_as_the_reference(
        self, random_index: tuple[Reader, Reference], seed: int
    ) -> None:
        reader, reference = random_index
        chance = random.Random(seed)
        for _ in range(40):
            query = random_query(chance)
            wanted = reference.scores(query)
            response = ask(reader, query)
            got = {hit.stored["id"]: hit.score for hit in response.hits}
            assert got == pytest.approx(wanted, rel=1e-5), query
            assert response.total == len(wanted)
            order = [hit.score for hit in response.hits]
            assert order == sorted(order, reverse=True)

    def test_one_section_is_scored_alike(self, random_index: tuple[Reader, Reference]) -> None:
        reader, reference = random_index
        query = Or((Term("text_exact", "data", 2.0), Term("heading_stem", "dat")))
        wanted = reference.scores(query)
        for made in reference.records:
            assert reader.scores(query, made.id) == pytest.approx(wanted.get(made.id))
        assert reader.scores(query, "no such id") is None

    def test_lengths_are_those_that_scores_know(
        self, random_index: tuple[Reader, Reference]
    ) -> None:
        reader, reference = random_index
        for stream in ("text_exact", "heading_stem"):
            lengths = [len(made.terms.get(stream, ())) for made in reference.records]
            for made, length in zip(reference.records, lengths, strict=True):
                told = reader.length(stream, made.id)
                assert told is not None and told.terms == fieldnorm(length)
                assert told.average == pytest.approx(sum(lengths) / len(lengths))
        assert reader.length("text_exact", "no such id") is None

    def test_many_threads_get_the_same_answers(
        self, random_index: tuple[Reader, Reference]
    ) -> None:
        reader, _ = random_index
        chance = random.Random(99)
        queries = [random_query(chance) for _ in range(80)]
        options = {"facets": ["language", "year"], "filters": {"year": Filter("year", "2021")}}
        alone = [ask(reader, query, **options) for query in queries]
        with ThreadPoolExecutor(8) as pool:
            runs = [pool.map(lambda q: ask(reader, q, **options), queries) for _ in range(4)]
            for run in runs:
                assert list(run) == alone

    def test_cold_reader_serves_many_threads(self, engine: Engine, tmp_path: Path) -> None:
        records = random_records(random.Random(3), 60)
        reference = Reference(records)
        reader = engine.open(written(engine, tmp_path / "data", records))
        chance = random.Random(5)
        queries = [random_query(chance, 1) for _ in range(64)]
        with ThreadPoolExecutor(8) as pool:
            for query, got in zip(
                queries, pool.map(lambda q: found(reader, q), queries), strict=True
            ):
                assert got == set(reference.scores(query)), query
        reader.close()

    def test_reader_keeps_its_answers_across_later_generations(
        self, engine: Engine, tmp_path: Path
    ) -> None:
        for number in (1, 2, 3):
            (tmp_path / f"gen-{number}").mkdir()
        written(
            engine, tmp_path / "gen-1" / "data", [record("a#1", "old words"), record("b#1", "x")]
        )
        before = engine.open(tmp_path / "gen-1" / "data")
        for number in (2, 3):
            generations.link_data(tmp_path / f"gen-{number - 1}", tmp_path / f"gen-{number}")
            data = tmp_path / f"gen-{number}" / "data"
            written(engine, data, [record("a#1", f"new words {number}")], delete=["a"])
        shutil.rmtree(tmp_path / "gen-1")
        assert found(before, Phrase("text_exact", ("old", "words"))) == {"a#1"}
        assert found(before, Prefix("text_exact", "n")) == set()
        assert before.get("b#1") is not None
        after = engine.open(tmp_path / "gen-3" / "data")
        assert found(after, Prefix("text_exact", "n")) == {"a#1"}
        assert found(after, Term("text_exact", "old")) == set()
        assert found(after, Term("text_exact", "2")) == set()
        before.close()
        after.close()

    def test_reader_closes_with_its_last_user(self, engine: Engine, tmp_path: Path) -> None:
        """An unclosed file would be a warning, which is an error here."""
        folder = written(engine, tmp_path / "data", [record("a#1", "kept")])
        reader = engine.open(folder)
        assert found(reader, All()) == {"a#1"}
        del reader
        gc.collect()
        again = engine.open(folder)
        again.close()
        again.close()

    def test_failed_write_counts_for_nothing(self, engine: Engine, tmp_path: Path) -> None:
        folder = written(engine, tmp_path / "data", [record("a#1", "kept")])
        with pytest.raises(KeyError), engine.writer(folder, create=False) as writer:
            writer.delete(["a"])
            writer.add(engine.prepare(record("b#1", "lost")))
            raise KeyError
        reader = engine.open(folder)
        assert found(reader, All()) == {"a#1"}
        reader.close()
        again = engine.open(written(engine, folder, [record("c#1")]))
        assert found(again, All()) == {"a#1", "c#1"}
        again.close()

    def test_what_a_reader_tells_of_its_terms(self, engine: Engine, tmp_path: Path) -> None:
        folder = tmp_path / "data"
        written(engine, folder, [record("a#1", "x data data"), record("old#1", "data dust")])
        written(engine, folder, [record("b#1", "data", language="sv")], delete=["old"])
        reader = engine.open(folder)
        assert reader.count() == 2
        assert reader.frequency("text_exact", "data") == 2
        assert reader.frequency("text_exact", "dust") == 0
        assert reader.frequency("text_exact", "absent") == 0
        assert reader.spread("text_exact", "data") == {"en": 1, "sv": 1}
        assert reader.spread("text_exact", "absent") == {}
        assert reader.values("language") == [("en", 1), ("sv", 1)]
        assert reader.values("version") == []
        assert dict(reader.get("b#1") or {}) == {"id": "b#1", "language": "sv"}
        assert reader.get("old#1") is None
        assert {"data", "x"} <= set(reader.vocabulary("text_exact"))
        reader.close()

    def test_vocabulary_is_sorted_and_cut_by_prefix(self, engine: Engine, tmp_path: Path) -> None:
        words = sorted({*SCRIPTS.values(), *(f"w{n:05}" for n in range(9000))}, key=str.encode)
        folder = written(engine, tmp_path / "data", [record("a#1", words[::2])])
        reader = engine.open(written(engine, folder, [record("b#1", words[1::2])]))
        assert list(reader.vocabulary("text_exact")) == words
        assert list(reader.vocabulary("text_exact", "w012")) == [
            f"w{n:05}" for n in range(1200, 1300)
        ]
        assert list(reader.vocabulary("text_exact", "w9")) == []
        assert list(reader.vocabulary("heading_exact")) == []

    def test_common_terms_are_the_most_frequent_first(self, engine: Engine, tmp_path: Path) -> None:
        texts = ["data", "data date", "data date dab", "dab", "door é"]
        records = [record(f"a#{n}", text.split()) for n, text in enumerate(texts)]
        reader = engine.open(written(engine, tmp_path / "data", records))
        assert reader.common("text_exact", "da", 2) == ["data", "dab"]
        assert reader.common("text_exact", "da", 9) == ["data", "dab", "date"]
        assert reader.common("text_exact", "é", 9) == ["é"]
        assert reader.common("text_exact", "x", 9) == []
        reader.close()
        reader.close()

    def test_words_of_deleted_sections_alone_are_no_terms(
        self, engine: Engine, tmp_path: Path
    ) -> None:
        folder = tmp_path / "data"
        kept = [record(f"a{n}#1", f"dale dam{n}", version="1") for n in range(9)]
        gone = [record(f"b{n}#1", f"daft dale dam{n}", version="2") for n in range(2)]
        reader = engine.open(written(engine, folder, [*gone, *kept]))
        assert reader.common("text_exact", "da", 2) == ["dale", "daft"]
        reader.close()
        reader = engine.open(written(engine, folder, [], delete=["b0", "b1"]))
        assert list(reader.vocabulary("text_exact")) == ["dale", *(f"dam{n}" for n in range(9))]
        assert reader.common("text_exact", "da", 2) == ["dale", "dam0"]
        assert reader.similar("text_exact", "daft", 1) == []
        assert reader.values("version") == [("1", 9)]
        assert [*reader.spread("text_exact", "dale").values()] == [9]
        reader.close()

    @pytest.mark.parametrize("word", SCRIPTS.values(), ids=SCRIPTS)
    def test_every_script_is_found(self, scripts: Reader, word: str) -> None:
        here = {f"{word}#1"}
        assert found(scripts, Term("text_exact", word)) == here
        assert found(scripts, Phrase("text_exact", ("before", word, "after"))) == here
        assert found(scripts, Prefix("text_exact", word[:-1])) == here
        assert found(scripts, Wildcard("text_exact", f"?{word[1:]}")) == here
        assert found(scripts, Wildcard("text_exact", f"{word[0]}?*")) == here
        assert found(scripts, Fuzzy("text_exact", f"{word[:-1]}q", 1)) == here
        assert found(scripts, Filter("organisation", word)) == here
        assert ids(ask(scripts, Filter("document", word))) == list(here)
        assert scripts.get(f"{word}#1") is not None

    @pytest.fixture(scope="class")
    @classmethod
    def scripts(cls, engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
        folder = tmp_path_factory.mktemp("scripts") / "data"
        records = [
            record(f"{word}#1", f"before {word} after", organisation=f"{word} Ltd")
            for word in SCRIPTS.values()
        ]
        reader = engine.open(written(engine, folder, records))
        yield reader
        reader.close()
