"""What changed between two versions of a document."""

from __future__ import annotations

from dataclasses import replace

import pytest
from command_runs import Run
from test_passages import FIRST

from searcher import Passage, render_changes
from searcher.terminal import Style
from searcher.versions import Change, changes

KEPT = "We keep what you tell us for {} years and then delete all of it at once."
SOLD = "We never sell what you tell us to anybody, nor do we show it to partners."
COPY = "You may ask us for a copy of it, and you may take it to whom you like."
HAN = "我們會保留您的帳戶資料{}年，其後刪除所有紀錄，並以書面通知您。"


def version(*sections: tuple[str, str, str]) -> list[Passage]:
    """Return the sections of a document, of number, heading and body."""
    return [
        replace(
            FIRST,
            id=f"d#{number or n}",
            number=number or None,
            heading=heading,
            text=f"{number} {heading}\n{body}\n".lstrip(),
            body=len(f"{number} {heading}\n".lstrip()),
        )
        for n, (number, heading, body) in enumerate(sections)
    ]


def told(found: list[Change]) -> list[str]:
    """Return what became of which section, as ``changed 1 2``."""
    return [
        " ".join([change.kind, *(s.number or "-" for s in (change.old, change.new) if s)])
        for change in found
    ]


OLD = version(("1", "Keeping", KEPT.format("two")), ("2", "Selling", SOLD), ("3", "Copies", COPY))
CASES = {
    "nothing changed": (OLD, OLD, ["same 1 1", "same 2 2", "same 3 3"]),
    "white space is nothing": (
        version(("1", "Copies", COPY)),
        version(("1", "Copies", COPY.replace(" ", "\n "))),
        ["same 1 1"],
    ),
    "numbers shift": (
        OLD,
        version(("1", "New", "All this is new."), ("2", "Selling", SOLD), ("3", "Copies", COPY)),
        ["removed 1", "added 1", "same 2 2", "same 3 3"],
    ),
    "the same text under another number": (
        version(("1", "Copies", COPY)),
        version(("4.2", "Copies", COPY)),
        ["changed 1 4.2"],
    ),
    "the same heading": (
        version(("1", "Keeping", KEPT.format("two"))),
        version(("1", "KEEPING", "Ask us.")),
        ["changed 1 1"],
    ),
    "another heading": (
        version(("1", "Keeping", KEPT.format("two")), ("2", "Selling", SOLD)),
        version(("1", "Sales", SOLD), ("2", "How long", KEPT.format("five"))),
        ["changed 2 1", "changed 1 2"],
    ),
    "Chinese": (
        version(("1", "保留", HAN.format("兩")), ("2", "其他", "請參閱其他條款。")),
        version(("1", "多久", HAN.format("三"))),
        ["changed 1 1", "removed 2"],
    ),
    "headings that stand twice": (
        version(("1", "Scope", SOLD), ("2", "Scope", COPY)),
        version(("1", "Scope", COPY), ("2", "Scope", "It is all else.")),
        ["changed 2 1", "changed 1 2"],
    ),
    "removed after what it followed": (
        OLD,
        [OLD[0], OLD[2]],
        ["same 1 1", "removed 2", "same 3 3"],
    ),
    "removed at the end": (OLD, OLD[:1], ["same 1 1", "removed 2", "removed 3"]),
    "no headings": (
        version(("", "", KEPT.format("two")), ("", "", SOLD)),
        version(("", "", SOLD), ("", "", KEPT.format("two"))),
        ["same - -", "same - -"],
    ),
    "empty": ([], OLD[:1], ["added 1"]),
    "introductions": (
        version(("", "", "Effective in May."), ("1", "Selling", SOLD)),
        version(("", "", "As of June, all this holds."), ("1", "Selling", SOLD)),
        ["changed - -", "same 1 1"],
    ),
    "one section each": (OLD[:1], OLD[1:2], ["changed 1 2"]),
    "nothing in them": (
        version(("", "", ""), ("", "", "")),
        version(("", "", "")),
        ["same - -", "removed -"],
    ),
}


@pytest.mark.parametrize(("old", "new", "wanted"), CASES.values(), ids=CASES)
def test_sections_are_paired(old: list[Passage], new: list[Passage], wanted: list[str]) -> None:
    found = changes(old, new)
    assert told(found) == wanted
    for change in found:
        marks = [change.text[start:stop] for start, stop in change.marks]
        assert bool(marks) is (change.kind != "same") or not change.text
        assert all(mark[:2] in ("[-", "{+") and mark[-2:] in ("-]", "+}") for mark in marks)


def test_lines_of_a_document_tell_what_happened() -> None:
    new = version(("1", "Keeping", KEPT.format("five")), ("2", "Copies", COPY))
    lines = list(render_changes.comparison(changes(OLD, new), Style()))
    assert lines[2:] == [
        "",
        "2 changed, 1 removed",
        "",
        "changed · d#1 · d#1",
        "1 Keeping",
        "We keep what you tell us for [-two-]{+five+} years and then delete all of it at",
        "once.",
        "",
        "removed · d#2",
        f"[-2 Selling\n{SOLD}-]".split("\n")[0],
        f"{SOLD}-]",
        "",
        "changed · d#3 · d#2",
        "[-3-]{+2+} Copies",
        COPY,
    ]


def test_sections_that_only_moved_are_told_so() -> None:
    moved = [replace(section, start=n) for n, section in enumerate(OLD)]
    lines = list(render_changes.comparison(changes(moved, moved[::-1]), Style()))
    assert lines[-2:] == ["They have the same text.", "Sections stand in another order."]
    assert list(render_changes.comparison(changes(moved, moved), Style()))[-1] == lines[-2]


def test_line_ends_of_a_source_are_no_part_of_a_comparison() -> None:
    old, new = (replace(FIRST, text=text) for text in ("one\r\ntwo", "one\r\nthree"))
    found = list(render_changes.comparison(changes([old], [new]), Style()))
    assert found[-2:] == ["one", "[-two-]{+three+}"]


def test_compare(run: Run) -> None:
    done = run("compare", "policies/en.txt", "policies/sv.txt", "--format", "json")
    assert done.status == 0
    kinds = {change["kind"] for change in done.json}
    assert kinds == {"changed", "added", "removed"}
    assert [c["new"]["id"] for c in done.json if c["new"]][-1].startswith("policies/sv.txt#")
    one = run("compare", "policies/en.txt#1.1", "policies/en.txt#2")
    assert one.status == 0 and "- 1.1 Cookies · " in one.out
    same = run("compare", "policies/en.txt", "policies/en.txt")
    assert same.status == 1 and same.out.endswith("They have the same text.\n")
    assert run("compare", "policies/en.txt", "absent").status == 1
