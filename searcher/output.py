"""The formats that other programs read: JSON, JSON lines, CSV and TREC runs."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from searcher.evaluation import run_line
from searcher.results import Hit, Results
from searcher.terminal import safe

COLUMNS = (
    "rank",
    "id",
    "score",
    "path",
    "title",
    "organisation",
    "language",
    "updated",
    "version",
    "number",
    "heading",
    "breadcrumb",
    "start",
    "stop",
    "snippet",
)
_MORE = ("document", "key", "lines", "laws", "citations")
_MARKS = ("highlights", "heading_highlights")
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def json_text(value: Any, indent: int | None = None) -> str:
    """Return JSON that a terminal can show: control and bidi characters are ``\\u`` escapes."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def hit_json(hit: Hit) -> dict[str, Any]:
    """Return a hit as a flat object; ``reasons`` are there where they were asked for."""
    data = {name: getattr(hit, name) for name in (*COLUMNS, *_MARKS, *_MORE)}
    for name in ("breadcrumb", "lines", "laws", "citations"):
        data[name] = list(data[name])
    for name in _MARKS:
        data[name] = [list(pair) for pair in data[name]]
    if hit.sections is not None:
        data["sections"] = hit.sections
    if hit.reasons:
        data["reasons"] = [dataclasses.asdict(reason) for reason in hit.reasons]
    return data


def results_json(results: Results) -> dict[str, Any]:
    """Return results as one object."""
    return {
        "query": results.query,
        "language": results.language,
        "total": results.total,
        "took_ms": round(results.took_ms, 3),
        "hits": [hit_json(hit) for hit in results.hits],
        "facets": {
            field: [dataclasses.asdict(value) for value in values]
            for field, values in results.facets.items()
        },
        "facet_others": dict(results.facet_others),
        "suggestion": results.suggestion,
        "partial": results.partial,
        "documents": results.documents,
        "offers": [dataclasses.asdict(offer) for offer in results.offers],
        "notes": list(results.notes),
    }


def hits_csv(hits: Iterable[Hit]) -> Iterator[str]:
    """Yield a header and a line for each hit, quoted as RFC 4180 has it."""
    yield _line((*COLUMNS, *_MORE))
    for hit in hits:
        row = {name: getattr(hit, name) for name in (*COLUMNS, *_MORE)}
        row["breadcrumb"] = " > ".join(hit.breadcrumb)
        row["lines"] = "{}-{}".format(*hit.lines)
        for name in ("laws", "citations"):
            row[name] = " ".join(row[name])
        yield _line(["" if cell is None else _cell(cell) for cell in row.values()])


def hits_trec(hits: Iterable[Hit], qid: str) -> Iterator[str]:
    """Yield a line of a TREC run for each hit, of its document where hits are grouped."""
    for hit in hits:
        id = hit.id if hit.sections is None else hit.document
        yield run_line(qid, id, hit.rank, hit.score)


def _cell(value: Any) -> Any:
    """A text that a spreadsheet would take for a formula is kept a text."""
    if not isinstance(value, str):
        return value
    text = safe(value)
    return "'" + text if text[:1] in "=+-@" and text[:1] else text


def _line(cells: Any) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="").writerow(cells)
    return buffer.getvalue()


def printable(char: str) -> str:
    """Return a character with its code point and name, for a report."""
    name = unicodedata.name(char, "unnamed")
    return f"U+{ord(char):04X} {name}"
