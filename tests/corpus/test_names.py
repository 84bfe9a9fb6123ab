"""Laws and jurisdictions that a text names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import names
from corpus.names import Mention


def found(text: str) -> list[Mention]:
    return names.mentions(text, names.places(text).names)


TEXTS = {
    "abbreviation": ("the GDPR applies", "GDPR=gdpr"),
    "whole name": (
        "under the General Data Protection Regulation",
        "General Data Protection Regulation=gdpr",
    ),
    "over a line": (
        "the General\nData  Protection Regulation",
        "General\nData  Protection Regulation=gdpr",
    ),
    "longest name": ("UK GDPR and the UK", "UK GDPR=uk-gdpr UK=uk"),
    "in capitals": ("CALIFORNIA CONSUMER PRIVACY ACT", "CALIFORNIA CONSUMER PRIVACY ACT=ccpa"),
    "no part of a word": ("xGDPR GDPRx EUROPE Indiana NEUTRAL", ""),
    "before a figure": ("GDPR2 U.S.2", ""),
    "with an ending": ("EU:s regler, EU's rules", "EU=eu EU=eu"),
    "Swedish": (
        "enligt dataskyddsförordningen och Dataskyddslagens regler",
        "dataskyddsförordningen=gdpr Dataskyddslagens=dataskyddslagen",
    ),
    "Swedish laws in general": ("gällande dataskyddslagar och dataskyddslagstiftning", ""),
    "German": (
        "nach der Datenschutz-Grundverordnung (DSGVO)",
        "Datenschutz-Grundverordnung=gdpr DSGVO=gdpr",
    ),
    "Russian": (
        "согласно закону о персональных данных (152-ФЗ) Российской Федерации",
        "закону о персональных данных=152-fz 152-ФЗ=152-fz Российской Федерации=russia",
    ),
    "Russian cases": (
        "в России, из Индии, Казахстана, Калифорнией",
        "России=russia Индии=india Казахстана=kazakhstan Калифорнией=california",
    ),
    "Russian words alike": ("Индивидуальные данные о персональных данных", ""),
    "Kazakh": (
        "Қазақстан Республикасының «Дербес деректер және оларды қорғау туралы» Заңы",
        "Қазақстан Республикасының=kazakhstan Дербес деректер және оларды қорғау туралы=kz-pdp",
    ),
    "Azerbaijani": (
        "Azərbaycanda “Fərdi məlumatlar haqqında” Qanun",
        "Azərbaycanda=azerbaijan “Fərdi məlumatlar haqqında”=az-pdl",
    ),
    "Urdu": (
        "یورپی یونین اور پاکستان میں، پیکا ایکٹ",
        "یورپی یونین=eu پاکستان=pakistan پیکا ایکٹ=peca",
    ),
    "Simplified Chinese": (
        "根据《个人信息保护法》和网络安全法，在中国香港",
        "个人信息保护法=pipl 网络安全法=csl 中国香港=hong-kong",
    ),
    "Traditional Chinese": (
        "歐盟、印度及香港的個人資料（私隱）條例",
        "歐盟=eu 印度=india 香港=hong-kong 個人資料（私隱）條例=pdpo",
    ),
    "Chinese beside Latin letters": ("依據GDPR規定", "GDPR=gdpr"),
    "laws and rules in Chinese": ("网络安全法规", ""),
    "India and Indonesia": ("印度尼西亚和印度", "印度尼西亚=indonesia 印度=india"),
    "us in capitals": ("CONTACT US", ""),
    "what is also something else": ("signed under the DSA and AVG", "DSA=dsa AVG=gdpr"),
}


@pytest.mark.parametrize(("text", "wanted"), TEXTS.values(), ids=TEXTS)
def test_names(text: str, wanted: str) -> None:
    got = " ".join(f"{text[m.start : m.stop]}={m.name.id}" for m in found(text))
    assert got == wanted


@pytest.mark.parametrize("file", ["laws.tsv", "regions.tsv"])
def test_every_name_of_a_table_is_found_as_what_it_is(file: str) -> None:
    """But for those that are not whole: with an ending, or of more than one law."""
    wrong = [
        (written, id)
        for id, _, called in names._rows(file)
        for name in called.split("|")
        for written in names._spellings(name.removeprefix("§"))
        if [(m.start, m.stop, m.name.id) for m in found(f"({written.replace('~', '')})")]
        != [(1, 1 + len(written.replace("~", "")), id)]
    ]
    assert wrong == []


def test_laws_are_of_regions_that_are_known() -> None:
    assert set(names.laws().values()) <= set(names.regions())


RESOLVED = {
    "id": ("law", "gdpr", "gdpr"),
    "capitals": ("law", "GDPR", "gdpr"),
    "another name": ("law", "dsgvo", "gdpr"),
    "words": ("law", "california consumer privacy act", "ccpa"),
    "Chinese": ("law", "个人信息保护法", "pipl"),
    "unknown": ("law", "nolaw", None),
    "a region is no law": ("law", "California", None),
    "code": ("region", "hk", "hong-kong"),
    "words of a region": ("region", "hong kong", "hong-kong"),
    "Chinese region": ("region", "香港", "hong-kong"),
    "Russian region": ("region", "россии", "russia"),
    "a law is no region": ("region", "GDPR", None),
    "nothing": ("region", "", None),
}


@pytest.mark.parametrize(("kind", "text", "id"), RESOLVED.values(), ids=RESOLVED)
def test_resolve(kind: str, text: str, id: str | None) -> None:
    assert names.resolve(kind, text) == id


def test_a_law_names_the_region_in_its_name() -> None:
    (law,) = found("California Consumer Privacy Act")
    assert (law.name.id, law.name.regions) == ("ccpa", ("california",))
    (law,) = found("Children's Online Privacy Protection Act")
    assert law.name.regions == ()


@given(st.text(st.characters() | st.sampled_from("GDPREU 中国香港第6§ЕСРФ.\n\ud800"), max_size=60))
def test_any_text_is_read(text: str) -> None:
    stop = 0
    for mention in found(text):
        assert stop <= mention.start < mention.stop <= len(text)
        stop = mention.stop
    numbers = names.places(text).numbers
    assert all(text[n] in "第제" or text[n].isdecimal() for n in numbers)
