"""What engines are asked, and how what was measured is told."""

from __future__ import annotations

import json
import random
import sys
import xml.etree.ElementTree as ElementTree
from itertools import islice
from pathlib import Path

import engine_report
import figures
import plot
import pytest
import raw
from asked import HIGH, MIDDLING, Questions
from figures import Figures, percentile
from invented import invented
from processes import Ran, Serving, ran
from serving import Answered, Asked, Record, records

FREQUENT, MIDDLE = 40, 3000
"""How many words there are of each kind."""


def _texts() -> list[Record]:
    """Sections of 12 frequent and 24 middling words."""
    chance = random.Random(1)

    def text() -> str:
        frequent = [chance.randrange(FREQUENT) for _ in range(12)]
        middling = [FREQUENT + chance.randrange(MIDDLE) for _ in range(24)]
        return " ".join(invented(rank, "Latin") for rank in [*frequent, *middling])

    return [Record(str(number), text()) for number in range(300)]


@pytest.mark.parametrize(
    ("share", "found"), [(0, 1), (0.5, 5), (0.51, 6), (0.95, 10), (1, 10)], ids=str
)
def test_percentile_is_a_value_of_the_nearest_rank(share: float, found: float) -> None:
    assert percentile([3, 1, 2, 5, 4, 6, 9, 8, 7, 10], share) == found


def test_no_values_no_percentile() -> None:
    with pytest.raises(ValueError, match="no values"):
        percentile([], 0.5)


def test_questions_are_the_same_each_time_and_stand_in_a_section() -> None:
    texts = _texts()
    drawn = list(islice(Questions(texts).words(1), 40))
    assert drawn == list(islice(Questions(texts).words(1), 40))
    assert drawn != list(islice(Questions(texts).words(2), 40))
    assert {len(asked.words) for asked in drawn} == {1, 2, 3, 4}
    together = [set(record.text.split()) for record in texts]
    assert all(any(set(asked.words) <= words for words in together) for asked in drawn)


def test_words_of_questions_are_neither_rare_nor_everywhere() -> None:
    texts = [*_texts(), Record("rare", "seldom everywhere")]
    texts = [Record(record.id, f"{record.text} everywhere") for record in texts]
    drawn = {word for asked in islice(Questions(texts).words(1), 200) for word in asked.words}
    shares = [sum(word in record.text.split() for record in texts) / 301 for word in drawn]
    assert min(shares) >= MIDDLING[0]
    assert max(shares) < HIGH[1]


def test_phrases_are_words_in_a_row() -> None:
    texts = _texts()
    for asked in islice(Questions(texts).phrases(1), 30):
        assert asked.phrase
        assert any(" ".join(asked.words) in record.text for record in texts)


def test_corpus_that_has_no_such_words_is_an_error() -> None:
    questions = Questions([Record("1", "all the same")])
    for kind in (questions.words(1), questions.phrases(1)):
        with pytest.raises(ValueError, match="too few"):
            next(kind)


def _figures(seconds: float, room: int) -> Figures:
    answers = [Answered(seconds * n, seconds, 10) for n in range(1, 11)]
    took = Ran(2.0, 1.0, 10**8)
    return Figures(4_000_000, took, room, [*answers, None], 5 * 10**7, [took] * 3)


TABLE = {
    1000: {"ours/tantivy": _figures(0.002, 300), "tantivy": _figures(0.001, 100)},
    10_000: {"ours/tantivy": _figures(0.02, 300), "fts5": _figures(0.1, 100)},
}


def test_section_tells_figures_goals_and_growth() -> None:
    text = engine_report.section(TABLE, 1, "wall")
    assert "### 1,000 sections, 4 MB of text" in text
    assert "| Tantivy | 2.00 MB/s | 1.0 s | 100 MB | 0 MB | 5.00 / 10.00 ms | - |" in text
    assert "**ours on Tantivy**, answer, median | at most 2.5 | 2 | - |" in text
    assert "**ours on Tantivy**, index size | at most 1.8 | 3 (missed) | - |" in text
    assert "median answer a section, to that of 1,000 | at most 1 | 1.00 | 1.00 |" in text


def test_figures_are_kept(tmp_path: Path) -> None:
    figures.write(tmp_path / "new" / "kept.json", TABLE)
    assert figures.read(tmp_path / "new" / "kept.json") == TABLE
    assert figures.read(tmp_path / "none.json") == {}


def test_page_gets_the_section_and_a_plot(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"before {engine_report.BEGIN} old {engine_report.END} after", "utf-8")
    engine_report.publish(TABLE, 1, page, "cpu")
    text = page.read_text("utf-8")
    assert (text[:7], text[-6:]) == ("before ", " after")
    assert " old " not in text
    assert "time of the processor" in text
    drawn = ElementTree.parse(tmp_path / engine_report.PLOT).getroot()
    assert len(drawn.findall(".//{*}polyline")) == 3 * len(engine_report.NAMES)


def test_lines_of_a_plot_rise_with_their_values() -> None:
    drawn = plot.svg([plot.Panel("ms < s", [plot.Line("a & b", [(10, 1), (1000, 100)])])])
    line = ElementTree.fromstring(drawn).find(".//{*}polyline")
    assert line is not None
    (left, low), (right, high) = (map(float, p.split(",")) for p in line.attrib["points"].split())
    assert left < right
    assert high < low


def test_page_without_marks_is_an_error() -> None:
    with pytest.raises(ValueError, match="no <!-- engines: begin"):
        engine_report.with_section("text", "section")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="memory is read from /proc")
@pytest.mark.parametrize("name", ["whoosh", "fts5"])
def test_process_of_a_system_builds_and_answers(name: str, tmp_path: Path) -> None:
    corpus, index = tmp_path / "corpus", tmp_path / "index"
    corpus.mkdir()
    index.mkdir()
    lines = [json.dumps({"id": r.id, "text": r.text}) for r in _texts()[:30]]
    (corpus / "part-000001.jsonl").write_text("\n".join(lines), "utf-8")
    assert len(list(records(corpus))) == 30
    command = [sys.executable, raw.__file__, name]
    assert ran([*command, "build", str(corpus), str(index)]).cpu > 0
    serving = Serving([*command, "serve", str(index)])
    words = tuple(_texts()[0].text.split()[:2])
    answers = [serving.ask(Asked(words)), serving.ask(Asked(words, phrase=True))]
    assert serving.close() > 1_000_000
    assert [answer is not None and answer.hits for answer in answers] == [10, 1]
