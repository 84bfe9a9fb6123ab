"""Lines as a terminal without bidirectional display is sent them.

In the tables Hebrew stands for any right-to-left script, as in the examples of Annex 9, and the
text is spelt as it is stored.
"""

from __future__ import annotations

import pytest

from searcher.bidi import shown, visual
from searcher.terminal import width

FSI, PDI = "\u2068", "\u2069"
VISUAL = {
    "nothing": ("", ""),
    "Latin": ("car (12)", "car (12)"),
    "Hebrew": ("אבג", "גבא"),
    "in Latin": ("car אבג end", "car גבא end"),
    "figures keep their order": ("אב 12 ג", "ג 12 בא"),
    "brackets turn": ("אב (ג)", "(ג) בא"),
    "brackets of the line do not": ("(אב) x", "(בא) x"),
    "isolates part": (f"{FSI}אב{PDI} 1. {FSI}גד{PDI}", "בא 1. דג"),
    "Latin in Hebrew": (f"{FSI}א car ב{PDI}", "ב car א"),
    "marks follow their letters": ("אָב", "באָ"),
    "beyond 16 bits": ("😀 אב 😀", "😀 בא 😀"),
    "Urdu": ("معلومات", "تامولعم"),
}


@pytest.mark.parametrize(("line", "seen"), VISUAL.values(), ids=VISUAL)
def test_visual_order(line: str, seen: str) -> None:
    assert shown(line, "reorder") == seen
    assert sorted(cluster.start for cluster in visual(line)) == sorted(
        {cluster.start for cluster in visual(line)}
    )


def test_colours_stay_with_their_letters() -> None:
    line = f"1. {FSI}\x1b[1mאב\x1b[0m\x1b[1;33mגד\x1b[0m{PDI} x"
    assert shown(line, "reorder") == "1. \x1b[0m\x1b[1;33mדג\x1b[0m\x1b[1mבא\x1b[0m x"


def test_the_other_modes_keep_the_order() -> None:
    line = f"1. {FSI}אב{PDI} x"
    assert shown(line, "terminal") == line
    assert shown(line, "off") == "1. אב x"


@pytest.mark.parametrize("mode", ["terminal", "reorder", "off"])
def test_no_mode_changes_the_width(mode: str) -> None:
    line = f"個人資料 {FSI}معلومات کا تحفظ{PDI} (12)"
    assert width(shown(line, mode)) == width(line)
