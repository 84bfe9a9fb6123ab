"""What the sections of a document refer to."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import corpus
from corpus.references import Named, by_section

POLICY = """Acme Privacy Policy
Last updated: May 20, 2024

1. Legal basis
We rely on Art. 6(1)(f) GDPR. Write to a@example.com or call +46 8 123 45 67.
2. Transfers to India
Data goes to the EEA. See https://example.com/x and Section 1 above.
2.1 California
The California Consumer Privacy Act, Section 1798.100, applies, and the GDPR, and the GDPR.
"""
LAW = """个人信息保护办法
更新日期：2024年4月15日

第一条 目的
为了保护个人信息，制定本办法。
第二条 依据
本办法依据《个人信息保护法》第十三条制定。
第三条 范围
处理个人信息适用第二条。
"""


def named(tmp_path: Path, text: str, name: str = "policy.txt") -> dict[str | None, Named]:
    """Return what the sections of a text refer to, by their number."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    (document,) = (d for d in corpus.read([tmp_path / name]) if isinstance(d, corpus.Document))
    found = by_section(document)
    return {s.number: n for s, n in zip(document.sections, found, strict=True)}


def test_each_section_has_what_stands_in_it(tmp_path: Path) -> None:
    assert named(tmp_path, POLICY) == {
        None: Named(),
        "1": Named(("gdpr/6.1.f",), ("gdpr",), (), ("email", "phone")),
        "2": Named(("1",), (), ("india", "eea"), ("link",)),
        "2.1": Named(("ccpa/1798.100",), ("ccpa", "gdpr"), ("california",), ()),
    }


def test_the_number_of_a_section_is_no_citation(tmp_path: Path) -> None:
    found = named(tmp_path, LAW)
    assert {number: n.citations for number, n in found.items() if number} == {
        "1": (),
        "2": ("pipl/13",),
        "3": ("2",),
    }


def test_a_table_of_contents_does_not_count(tmp_path: Path) -> None:
    contents = "Contents\n1. Legal basis\n2. Transfers to India\n2.1 California\n\n"
    before, after = POLICY.split("1. Legal", 1)
    found = named(tmp_path, f"{before}{contents}1. Legal{after}")
    assert found[None].regions == ()
    assert found["2"].regions == ("india", "eea")


class Counted(tuple[tuple[int, int], ...]):
    """Spans that count how often they are walked through."""

    walks = 0

    def __iter__(self) -> Iterator[tuple[int, int]]:
        Counted.walks += 1
        return super().__iter__()


def test_a_table_of_contents_is_walked_through_for_no_section(tmp_path: Path) -> None:
    heads = [f"{i}. Berth {i}\n" for i in range(1, 40)]
    (tmp_path / "p.txt").write_text("".join([*heads, *(f"{h}\nText of it.\n\n" for h in heads)]))
    (document,) = (d for d in corpus.read([tmp_path / "p.txt"]) if isinstance(d, corpus.Document))
    assert len(document.contents) == 39 <= len(document.sections)
    assert by_section(replace(document, contents=Counted(document.contents)))
    assert Counted.walks <= 2  # for citations and for names


def test_a_record_and_the_second_policy_of_a_file_have_their_own_offsets(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": i, "text": f"We rely on Art. {n} GDPR."}) for i, n in (("a", 6), ("b", 7))
    ]
    (tmp_path / "two.jsonl").write_text("\n".join(lines), encoding="utf-8")
    found = [d for d in corpus.read([tmp_path / "two.jsonl"]) if isinstance(d, corpus.Document)]
    assert [by_section(d)[0].citations for d in found] == [("gdpr/6",), ("gdpr/7",)]


HAS = {
    "e-mail": ("write to a.b+c@mail.example.com.", "email"),
    "e-mail in a link": ("[us](mailto:x@example.org)", "email"),
    "no e-mail": ("@home, x@y, a @ b.com", ""),
    "link": ("at https://example.com/a or elsewhere", "link"),
    "link without scheme": ("at www.example.com", "link"),
    "no link": ("http:// or www.", ""),
    "international number": ("call +44 (0)20 7946 0958", "phone"),
    "number of the most figures": ("Fax: +49 (0)3745 744472361", "phone"),
    "number in a row": ("+77172123456", "phone"),
    "too many figures": ("+77172123456771721", ""),
    "too few figures": ("+7 717 212", ""),
    "American number": ("(415) 555-0132 or 1-800-555-0199", "phone"),
    "no number": ("2024-05-20, 1234 5678, +1 day, v1.2.3-4567", ""),
}


@pytest.mark.parametrize(("text", "wanted"), HAS.values(), ids=HAS)
def test_what_a_section_has(tmp_path: Path, text: str, wanted: str) -> None:
    (found,) = named(tmp_path, json.dumps({"id": "x", "text": text}), "one.jsonl").values()
    assert " ".join(found.has) == wanted
