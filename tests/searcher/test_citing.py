"""Citations, laws and what else a section names, from policies to queries, in both engines."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from command_runs import Done, Run

import searcher
from index.engine import ENGINES
from searcher import Options, QueryError, Searcher, UsageError
from searcher.cli import main

TEXTS = {
    "en": "We rely on Article 6(1)(f) of the GDPR. Write to a@example.com.",
    "en-2": "The General Data Protection Regulation applies in the EEA. See https://example.com/a.",
    "en-3": "You may ask us under Section 1798.100 of the California Consumer Privacy Act.",
    "en-4": "Our six letters of art explain the f of gdpr, in words.",
    "de": "Die Verarbeitung beruht auf Art. 6 Abs. 1 lit. f DSGVO.",
    "sv": "Stöd är artikel 6.1 f i dataskyddsförordningen och 6 kap. 2 § dataskyddslagen.",
    "ru": "Данные обрабатываются по пункту 2 части 1 статьи 6 закона о персональных данных.",
    "kk": "GDPR-ның 6-бабының 1-тармағы бойынша деректерді өңдейміз.",
    "az": "Məlumatlar GDPR-ın 6-cı maddəsinin 1-ci bəndi əsasında işlənir.",
    "ur": "ہم GDPR کی دفعہ ۶ کے تحت پاکستان میں معلومات جمع کرتے ہیں۔",
    "zh": "我们根据GDPR第六条第一款（f）项处理信息，《个人信息保护法》第十三条另有规定。",
    "zh-2": "依據《個人資料(私隱)條例》第26條，我們在香港刪除資料。",
}
FOUND = {
    "article in every language": ("cite:gdpr/6", "az de en kk sv ur zh"),
    "what is below it": ("cite:gdpr/6.1", "az de en kk sv zh"),
    "letter": ("cite:gdpr/6.1.f", "de en sv zh"),
    "as in English": ('cite:"Art. 6(1)(f) GDPR"', "de en sv zh"),
    "as in Chinese": ("cite:GDPR第六条第一款（f）项", "de en sv zh"),
    "as in Swedish": ('cite:"artikel 6.1 f dataskyddsförordningen"', "de en sv zh"),
    "of any law": ("cite:6", "az de en kk ru sv ur zh"),
    "of a law": ("cite:152-ФЗ", "ru"),
    "of two laws": ("cite:pipl cite:ccpa", "en-3 zh"),
    "excluded": ("cite:gdpr -cite:gdpr/6.1", "ur"),
    "law named": ("law:gdpr", "az de en en-2 kk sv ur zh"),
    "law by another name": ("law:DSGVO", "az de en en-2 kk sv ur zh"),
    "law in an article": ("law:152-FZ", "ru"),
    "law of two": ("law:gdpr AND law:pipl", "zh"),
    "region": ("region:california", "en-3"),
    "region in Urdu": ("region:pakistan", "ur"),
    "regions are alternatives": ("region:EEA region:香港", "en-2 zh-2"),
    "e-mail": ("has:email", "en"),
    "link": ("has:link", "en-2"),
    "across fields": ("law:gdpr has:link", "en-2"),
    "depth": ("depth:0 law:pipl", "zh"),
}


@pytest.fixture(scope="module", params=sorted(ENGINES))
def policies(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Searcher]:
    folder = tmp_path_factory.mktemp("citing")
    lines = [
        json.dumps({"id": id, "text": text, "language": id[:2], "title": "Policy"})
        for id, text in TEXTS.items()
    ]
    (folder / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    searcher.build([folder], folder / "index", Options(engine=request.param))
    with searcher.open(folder / "index") as found:
        yield found


def ids(found: searcher.Results) -> list[str]:
    return [hit.id for hit in found.hits]


@pytest.mark.parametrize(("query", "wanted"), FOUND.values(), ids=FOUND)
def test_what_is_named_is_found(policies: Searcher, query: str, wanted: str) -> None:
    assert " ".join(sorted(ids(policies.search(query, limit=50)))) == wanted


@pytest.mark.parametrize(
    "query",
    [
        "Art. 6(1)(f) GDPR",
        "GDPR第六条第一款（f）项",
        "artikel 6.1 f dataskyddsförordningen",
        "6(1)(f)",
    ],
)
def test_a_plain_citation_finds_the_same_place_in_other_languages(
    policies: Searcher, query: str
) -> None:
    found = ids(policies.search(query, limit=50))
    assert set(found[:5]) >= {"de", "en", "sv", "zh"}


def test_the_words_of_a_citation_still_find(policies: Searcher) -> None:
    assert "en-4" in ids(policies.search("Art. 6(1)(f) GDPR", limit=50))
    assert "en-4" not in ids(policies.search('+"Art. 6(1)(f) GDPR"', limit=50))
    assert "zh" not in ids(policies.search('"Art. 6(1)(f) GDPR"', limit=50))


def test_a_citation_is_found_below_what_narrows(policies: Searcher) -> None:
    assert ids(policies.search("Art. 6(1)(f) GDPR AND lang:zh")) == ["zh"]
    assert "zh" not in ids(
        policies.search("law:gdpr -(Art. 6(1)(f) GDPR)", limit=50, language="zh")
    )


NOTES = {
    "none has it": ("Art. 9(2)(a) GDPR", "gdpr/9.2.a; these are found by its words"),
    "in Chinese": ("GDPR第九条", "gdpr/9; these are found by its words"),
    "none has either": (
        "Articles 13 and 14 GDPR",
        "gdpr/13, gdpr/14; these are found by their words",
    ),
    "one of two": ("Art. 6 GDPR OR Art. 14 GDPR", "gdpr/14"),
    "what is above is cited": ("Art. 6(1)(c) GDPR", "gdpr/6.1.c; these are found by its words"),
    "cited": ("Art. 6(1)(f) GDPR", ""),
    "what is below is cited": ("Art. 6 GDPR", ""),
    "excluded": ("EEA -(Art. 9 PIPL)", ""),
    "as a field": ("cite:gdpr/9 OR gdpr", ""),
    "words with a figure": ("6 letters", ""),
    "a field alone": ("cite:gdpr/9", "gdpr/9"),
    "nothing found": ("Art. 9 GDPR AND lang:en AND lang:zh", ""),
}


@pytest.mark.parametrize(("query", "note"), NOTES.values(), ids=NOTES)
def test_a_citation_that_no_section_has_is_told(policies: Searcher, query: str, note: str) -> None:
    found = policies.search(query)
    assert found.notes == ((f"no section cites {note}",) if note else ())
    nothing = {NOTES[name][0] for name in ("a field alone", "nothing found")}
    assert bool(found.total) == (query not in nothing)


def test_facets_count_sections_and_filters_are_multiple(policies: Searcher) -> None:
    wanted = {"law": ["gdpr", "pipl"]}
    found = policies.search("*", filters=wanted, facets=["law", "region", "has", "depth"], limit=50)
    counts = {name: {v.value: v.count for v in values} for name, values in found.facets.items()}
    assert found.total == 8
    assert counts["law"] == {
        **{"gdpr": 8, "pipl": 1, "ccpa": 1, "152-fz": 1, "pdpo": 1, "dataskyddslagen": 1},
    }
    assert counts["region"] == {"eea": 1, "pakistan": 1}
    assert counts["has"] == {"email": 1, "link": 1}
    assert counts["depth"] == {"0": 8}


def test_filters_take_what_queries_take(policies: Searcher) -> None:
    assert sorted(ids(policies.search("*", filters={"cite": "DSGVO/6(1)(f)"}))) == sorted(
        ["de", "en", "sv", "zh"]
    )
    assert ids(policies.search("*", filters={"region": "HK"})) == ["zh-2"]
    with pytest.raises(UsageError, match=r'law knows no "gdrp".*gdpr'):
        policies.search("*", filters={"law": "gdrp"})
    with pytest.raises(QueryError, match="is no citation") as wrong:
        policies.search("data cite:cookies")
    assert wrong.value.column == 11


def test_a_hit_says_what_it_names_and_marks_the_citation(policies: Searcher) -> None:
    (hit,) = policies.search("cite:pipl/13").hits
    assert hit.laws == ("gdpr", "pipl")
    assert hit.citations == ("gdpr/6.1.f", "pipl/13")
    assert [hit.snippet[start:stop] for start, stop in hit.highlights] == ["第十三条"]
    hit = next(h for h in policies.search("Art. 6(1)(f) GDPR").hits if h.id == "zh")
    marked = [hit.snippet[start:stop] for start, stop in hit.highlights]
    assert "GDPR第六条第一款（f）项" in marked
    passage = policies.section("zh")
    assert (passage.laws, passage.citations) == (hit.laws, hit.citations)


def test_the_reason_is_told(policies: Searcher) -> None:
    hit = next(h for h in policies.search("Art. 6(1)(f) GDPR", explain=True).hits if h.id == "sv")
    (reason,) = [reason for reason in hit.reasons if reason.form == "cite"]
    assert (reason.term, reason.field) == ("gdpr/6.1.f", "text")
    assert sum(r.score for r in hit.reasons) == pytest.approx(hit.score)


@pytest.fixture
def command(
    policies: Searcher, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Run:
    monkeypatch.setenv("POLICYSEARCH_INDEX", str(policies.path))
    monkeypatch.setenv("COLUMNS", "100")
    return lambda *arguments: Done(main([str(a) for a in arguments]), *capsys.readouterr())


def test_the_command_line_has_it_all(command: Run) -> None:
    done = command("search", "*", "--filter", "law=DSGVO", "--filter", "cite=6.1.f")
    assert done.status == 0
    done = command(
        "search", "cite:pipl/13", "--facet", "law", "--facet", "cite", "--format", "json"
    )
    found = json.loads(done.out)
    assert found["hits"][0]["laws"] == ["gdpr", "pipl"]
    assert found["hits"][0]["citations"] == ["gdpr/6.1.f", "pipl/13"]
    assert found["facets"]["cite"] == [
        {"value": "gdpr/6.1.f", "count": 1},
        {"value": "pipl/13", "count": 1},
    ]
    assert command("search", "*", "--filter", "updated=2020..2024").status == 1
    assert command("search", "*", "--filter", "cite=cookies").status == 2
    told = f"no section cites {NOTES['none has it'][1]}"
    assert command("search", NOTES["none has it"][0], "--format", "json").json["notes"] == [told]
    assert f"\n{told}\n" in command("search", NOTES["none has it"][0]).out
    assert "cites: gdpr/6.1.f, pipl/13" in command("show", "zh").out
