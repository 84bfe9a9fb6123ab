"""Draws lines over a size as an SVG, both axes logarithmic: a slope of one is linear cost."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

WIDTH, HEIGHT = 330, 300
LEFT, RIGHT, TOP, BOTTOM = 52, 12, 30, 40
PER_ROW = 5
"""Names in a row of the legend."""
COLOURS = (
    *("#1b5e9c", "#1b5e9c80", "#c2410c", "#c2410c80"),
    *("#5aa2d8", "#e59866", "#6b7280", "#15803d", "#7e22ce"),
)


class Line(NamedTuple):
    """A name and its points, (sections, value), ascending."""

    name: str
    points: Sequence[tuple[float, float]]


class Panel(NamedTuple):
    """One chart."""

    title: str
    lines: Sequence[Line]


class _Scale(NamedTuple):
    """Values from ``low`` to ``high``, powers of ten, to places from ``start`` to ``stop``."""

    low: float
    high: float
    start: float
    stop: float

    def at(self, value: float) -> float:
        share = math.log(value / self.low) / math.log(self.high / self.low)
        return round(self.start + share * (self.stop - self.start), 1)

    def ticks(self) -> list[float]:
        first, last = round(math.log10(self.low)), round(math.log10(self.high))
        return [10.0**power for power in range(first, last + 1)]


def svg(panels: Sequence[Panel]) -> str:
    """Return a drawing of the panels side by side, with one legend below."""
    width = WIDTH * len(panels)
    names = [line.name for line in panels[0].lines]
    parts = [
        f'<g transform="translate({n * WIDTH} 0)">{_panel(p)}</g>' for n, p in enumerate(panels)
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT + 50}" '
        f'font-family="sans-serif" font-size="11">\n'
        f'<rect width="100%" height="100%" fill="white"/>\n'
        + "\n".join([*parts, *_legend(names)])
        + "\n</svg>\n"
    )


def _panel(panel: Panel) -> str:
    points = [point for line in panel.lines for point in line.points if point[1] > 0]
    if not points:
        return ""
    across = _Scale(*_bounds([x for x, _ in points]), LEFT, WIDTH - RIGHT)
    up = _Scale(*_bounds([y for _, y in points]), HEIGHT - BOTTOM, TOP)
    title = f'<text x="{LEFT}" y="16" font-weight="bold">{escape(panel.title)}</text>'
    lines = [
        _line(line, across, up, colour) for line, colour in zip(panel.lines, COLOURS, strict=False)
    ]
    return "\n".join([title, *_axes(across, up), *lines])


def _bounds(values: Sequence[float]) -> tuple[float, float]:
    """Return the powers of ten around values, never the same one twice."""
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return 10.0**low, 10.0 ** max(high, low + 1)


def _axes(across: _Scale, up: _Scale) -> Iterator[str]:
    for tick in across.ticks():
        x = across.at(tick)
        yield f'<path d="M{x} {TOP}V{HEIGHT - BOTTOM}" stroke="#ddd"/>'
        yield f'<text x="{x}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle">{tick:,.0f}</text>'
    for tick in up.ticks():
        y = up.at(tick)
        yield f'<path d="M{LEFT} {y}H{WIDTH - RIGHT}" stroke="#ddd"/>'
        yield f'<text x="{LEFT - 6}" y="{y + 4}" text-anchor="end">{tick:g}</text>'
    yield f'<text x="{(LEFT + WIDTH) / 2}" y="{HEIGHT - 8}" text-anchor="middle">sections</text>'


def _line(line: Line, across: _Scale, up: _Scale, colour: str) -> str:
    places = [(across.at(x), up.at(y)) for x, y in line.points if y > 0]
    path = " ".join(f"{x},{y}" for x, y in places)
    dots = "".join(f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in places)
    return f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>{dots}'


def _legend(names: Sequence[str]) -> Iterator[str]:
    for n, (name, colour) in enumerate(zip(names, COLOURS, strict=False)):
        x, y = LEFT + n % PER_ROW * 190, HEIGHT + 8 + n // PER_ROW * 18
        yield f'<rect x="{x}" y="{y}" width="12" height="12" fill="{colour}"/>'
        yield f'<text x="{x + 17}" y="{y + 10}">{escape(name)}</text>'
