"""Rows in columns that line up: their width is in cells, whatever the script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from searcher.layout import MEASURE
from searcher.terminal import Style, clip, isolate, pad, safe, width, wrap

_BESIDE = 30  # cells that the last column needs to stand beside the others


def table(rows: Sequence[tuple[str, str]], style: Style) -> Iterator[str]:
    """Yield two columns; the last is clipped."""
    first = min(max((width(safe(row[0])) for row in rows), default=0), style.width // 2)
    for left, right in rows:
        left = pad(clip(safe(left), first), first)
        right = isolate(clip(safe(right), style.width - first - 4))
        yield f"  {style.paint(left, 'number')}  {right}"


def counted(rows: Sequence[tuple[int, str]], style: Style) -> Iterator[str]:
    """Yield values behind their counts; one that is longer than the screen goes on below."""
    counts = [f"{count:,}" for count, _ in rows]
    cells = max(map(len, counts), default=0)
    for count, (_, value) in zip(counts, rows, strict=True):
        first, *rest = wrap(safe(value), max(1, style.width - cells - 4))
        yield f"  {style.paint(count.rjust(cells), 'number')}  {isolate(first)}"
        yield from (" " * (cells + 4) + isolate(line) for line in rest)


def grid(rows: Sequence[tuple[str, ...]], style: Style) -> Iterator[str]:
    """Yield rows whose last cell is wrapped beside the others, or below them where the screen is
    too narrow for that."""
    measure = min(style.width, MEASURE)
    heads = [[safe(cell) for cell in row[:-1]] for row in rows]
    widths = [min(max(map(width, column)), measure // 3) for column in zip(*heads, strict=True)]
    inset = 2 + sum(cells + 2 for cells in widths)
    for cells, row in zip(heads, rows, strict=True):
        if measure - inset < _BESIDE:
            yield "  " + style.paint(clip("  ".join(filter(None, cells)), measure - 2), "number")
            yield from (f"    {isolate(line)}" for line in wrap(safe(row[-1]), measure - 4) if line)
            continue
        first, *rest = wrap(safe(row[-1]), measure - inset)
        yield f"  {_side_by_side(cells, widths, style)}{isolate(first)}".rstrip()
        yield from (" " * inset + isolate(line) for line in rest)


def _side_by_side(cells: Sequence[str], widths: Sequence[int], style: Style) -> str:
    """Return cells with what fills them up outside of their isolates and colours."""
    shown = [clip(cell, columns) for cell, columns in zip(cells, widths, strict=True)]
    gaps = [" " * (columns + 2 - width(cell)) for cell, columns in zip(shown, widths, strict=True)]
    painted = [
        style.paint(isolate(cell), "number" if n == 0 else "") for n, cell in enumerate(shown)
    ]
    return "".join(cell + gap for cell, gap in zip(painted, gaps, strict=True))
