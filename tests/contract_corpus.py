"""Records for the tests of engines, and how they get into an index and out again."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from index.engine import Engine, Reader, Record, Request, Response
from index.query import Query
from index.terms import Terms

STREAMS = ("text_exact", "text_stem", "heading_exact", "heading_stem", "title_exact", "title_stem")

SCRIPTS = {
    "latin": "integritet",
    "latin-marks": "məlumatı",
    "combining": "e\u0301tat",
    "cyrillic": "құпиялылық",
    "greek": "απόρρητο",
    "armenian": "գաղտնիություն",
    "georgian": "კონფიდენციალურობა",
    "hebrew": "פרטיות",
    "arabic": "رازداری",
    "arabic-joiner": "می\u200cشود",
    "devanagari": "गोपनीयता",
    "bengali": "গোপনীয়তা",
    "tamil": "தனியுரிமை",
    "thai": "ความเป็นส่วนตัว",
    "khmer": "ឯកជនភាព",
    "tibetan": "གསང་དོན",
    "ethiopic": "ግላዊነት",
    "han": "隐私政策",
    "han-beyond-bmp": "𠮷𡈽",
    "kana": "プライバシー",
    "hangul": "개인정보",
    "adlam": "𞤀𞤣𞤤𞤢𞤥",
    "emoji": "👩🏽‍💻",
    "last-character": "z\U0010fffd",
    "digits": "3.1.2",
}
"""A word of each script."""

WORDS = (
    "data",
    "datum",
    "date",
    "retention",
    "retain",
    "share",
    "sharing",
    "cookie",
    "third",
    "party",
    "right",
)


def record(
    id: str,
    text: str | Sequence[str] = "",
    *,
    document: str | None = None,
    heading: str = "",
    title: str = "",
    language: str = "en",
    **keywords: str | tuple[str, ...],
) -> Record:
    """Return a section whose stem terms are the first three letters of its exact ones.

    A keyword has one value or several.
    """
    document = document or id.split("#")[0]
    fields = {"text": text.split() if isinstance(text, str) else list(text)}
    fields |= {"heading": heading.split(), "title": title.split()}
    terms: dict[str, Terms] = {}
    for name, words in fields.items():
        terms[f"{name}_exact"] = Terms.of(words)
        terms[f"{name}_stem"] = Terms.of([word[:3] for word in words])
    keywords = {"id": id, "document": document, "order": id, "language": language, **keywords}
    values = {name: (v,) if isinstance(v, str) else v for name, v in keywords.items()}
    return Record(id, document, terms, values, {"id": id, "language": language})


def written(
    engine: Engine, folder: Path, records: Iterable[Record], *, delete: Iterable[str] = ()
) -> Path:
    """Write records to a folder, new or not, after dropping documents; return it."""
    create = not folder.exists()
    folder.mkdir(exist_ok=True)
    with engine.writer(folder, create=create) as writer:
        writer.delete(delete)
        for made in records:
            writer.add(engine.prepare(made))
    return folder


def ask(reader: Reader, query: Query, **options: Any) -> Response:
    """Return the answer with all hits, unless a limit is given."""
    return reader.search(Request(query, **{"limit": 1_000_000, **options}))


def ids(response: Response) -> list[str]:
    return [hit.stored["id"] for hit in response.hits]


def found(reader: Reader, query: Query, **options: Any) -> set[str]:
    """Return the ids of the hits, without order."""
    return set(ids(ask(reader, query, **options)))


def random_records(
    chance: random.Random, count: int, prefix: str = "d", longest: int = 30
) -> list[Record]:
    """Return sections of few different words in several documents, some without a text."""

    def some(most: int) -> str:
        return " ".join(chance.choices(WORDS, k=chance.randint(0, most)))

    return [
        record(
            f"{prefix}{n // 3}#{n:03}",
            some(longest),
            heading=some(3),
            title=some(2),
            language=chance.choice(["en", "en-GB", "sv", "zh-Hant-HK"]),
            organisation=chance.choice(["Acme Ltd", "Acme", "Möbel AB"]),
            version=chance.choice(["v1", "v2"]),
            law=LAWS[n % len(LAWS)],
            **chance.choice([{}, *({"year": y, "updated": f"{y}-05-0{n % 9 + 1}"} for y in YEARS)]),
        )
        for n in range(count)
    ]


YEARS = ("2019", "2021", "2024")
LAWS = (("gdpr", "ccpa", "gdpr"), (), ("pipl",), ("ccpa", "pipl"), ("gdpr",))
