"""How languages name the parts of a law: one row a form, with an example and what it is read as.

``rank`` orders the parts of one citation, outermost first: 0 chapter (only where sections are
counted anew in each), 1 article or section, 2 paragraph, 3 point, 4 what is below; parts of the
same rank stay as they stand. ``None`` is left out of a citation: articles are counted through a
law, whatever the chapter, and a sentence has no number in other languages. ``alone`` is false of a
part that needs another one beside it; ``several`` says that numbers may follow each other.
"""

from __future__ import annotations

from typing import NamedTuple

BEFORE, AFTER, AROUND = "before", "after", "around"
"""Where the word stands: before the number, after it, or as in 第六条 on both sides."""


class Unit(NamedTuple):
    """A part of a law: the pattern of its word, where it stands, and what it means."""

    languages: str
    words: str
    place: str
    rank: int | None
    example: str
    read: str
    alone: bool = True
    several: bool = False


UNITS = (
    # Longer words first: the first row that fits is taken.
    Unit(
        "en fr",
        r"[Aa]rticles|ARTICLES|[Aa]rts\.",
        BEFORE,
        1,
        "Articles 13 and 14",
        "13 14",
        several=True,
    ),
    Unit("en fr", r"[Aa]rticle|ARTICLE", BEFORE, 1, "Article 6(1)(f)", "6.1.f"),
    Unit(
        "en", r"[Ss]ections|SECTIONS|[Ss]ecs\.", BEFORE, 1, "Sections 4 to 6", "4 5 6", several=True
    ),
    Unit("en fr", r"[Ss]ection|SECTION", BEFORE, 1, "Section 107.3(a)", "107.3.a"),
    Unit("en", r"[Cc]lauses", BEFORE, 1, "Clauses 3.1 and 3.2", "3.1 3.2", several=True),
    Unit("en", r"[Cc]lause|CLAUSE", BEFORE, 1, "clause 3.1.2", "3.1.2"),
    Unit("en", r"[Pp]aragraphs|paras\.?", BEFORE, 2, "paragraphs 3 and 4", "3 4", several=True),
    Unit(
        "en",
        r"[Ss]ubparagraph|[Ss]ub-paragraph|[Pp]oint",
        BEFORE,
        3,
        "point (f) of Article 6(1)",
        "6.1.f",
        alone=False,
    ),
    Unit("en", r"[Ss]ub-?section", BEFORE, 2, "Section 7, subsection 2", "7.2", alone=False),
    Unit("de", r"Artikel[ns]?", BEFORE, 1, "Artikel 6 Absatz 1 Buchstabe f", "6.1.f"),
    Unit(
        "de en pl es it pt",
        r"[Aa]rt\.?|ART\.",
        BEFORE,
        1,
        "Art. 6 Abs. 1 S. 1 lit. f",
        "6.1.f",
        several=True,
    ),
    Unit("de", r"Absatz|Abs\.?", BEFORE, 2, "§ 7 Abs. 2 Nr. 3", "7.2.3", alone=False),
    Unit(
        "de",
        r"Unterabsatz|UAbs\.",
        BEFORE,
        None,
        "Art. 6 Abs. 1 UAbs. 1 lit. a",
        "6.1.a",
        alone=False,
    ),
    Unit(
        "de",
        r"Buchstabe|Buchst\.|[Ll]it\.?",
        BEFORE,
        3,
        "Art. 9 Abs. 2 lit. a",
        "9.2.a",
        alone=False,
    ),
    Unit("de", r"Satz|S\.", BEFORE, None, "Art. 6 Abs. 1 Satz 1 lit. b", "6.1.b", alone=False),
    Unit("de", r"Nummer|Nr\.", BEFORE, 3, "§ 25 Abs. 2 Nr. 2", "25.2.2", alone=False),
    Unit("de", r"Ziffer|Ziff\.", BEFORE, 1, "Ziffer 5.1", "5.1"),
    Unit(
        "en",
        r"[Pp]aragraph|PARAGRAPH|[Pp]ara\.?|[Pp]ar\.",
        BEFORE,
        2,
        "Article 6, paragraph 1, point (f)",
        "6.1.f",
    ),
    Unit("en", r"[Ss]ec\.", BEFORE, 2, "Article 6 Sec. 1 sent. 1 lit. b", "6.1.b"),
    Unit(
        "en",
        r"sent(?:ence|\.)",
        BEFORE,
        None,
        "Art. 6 para. 1 sent. 1 lit. f",
        "6.1.f",
        alone=False,
    ),
    Unit("de sv", r"§§", BEFORE, 1, "§§ 4-6", "4 5 6", several=True),
    Unit("de en", r"§", BEFORE, 1, "§ 4.2", "4.2", several=True),
    Unit("sv", r"[Aa]rtikel|ARTIKEL", BEFORE, 1, "artikel 6.1 f", "6.1.f"),
    Unit("sv", r"[Aa]rtiklarna", BEFORE, 1, "artiklarna 13 och 14", "13 14", several=True),
    Unit("sv", r"[Aa]vsnitt", BEFORE, 1, "avsnitt 4.2", "4.2"),
    Unit("sv", r"punkt(?:en)?|led(?:et)?", BEFORE, 3, "artikel 6.1 led f", "6.1.f", alone=False),
    Unit("sv", r"kap\.|kapitlet", AFTER, 0, "6 kap. 2 §", "6.2", alone=False),
    Unit("sv", r"§§", AFTER, 1, "4–6 §§", "4 5 6", several=True),
    Unit("sv", r"§", AFTER, 1, "6 §", "6"),
    Unit("sv", r"stycket|st\.", AFTER, 2, "6 § 2 st.", "6.2", alone=False),
    Unit("fr", r"paragraphe", BEFORE, 2, "article 6, paragraphe 1, point f", "6.1.f", alone=False),
    Unit("fr", r"alinéa|al\.", BEFORE, None, "article 6 alinéa 2", "6", alone=False),
    Unit("es", r"[Aa]rtículos?", BEFORE, 1, "artículo 6.1.f", "6.1.f"),
    Unit("es", r"apartado", BEFORE, 2, "artículo 6, apartado 1, letra f", "6.1.f", alone=False),
    Unit(
        "es", r"letra|inciso", BEFORE, 3, "artículo 6, apartado 1, letra f)", "6.1.f", alone=False
    ),
    Unit("it", r"[Aa]rticolo", BEFORE, 1, "articolo 6, par. 1, lett. f", "6.1.f"),
    Unit("it", r"lett\.|lettera", BEFORE, 3, "art. 6, par. 1, lett. f", "6.1.f", alone=False),
    Unit("it", r"comma", BEFORE, 2, "articolo 7, comma 2", "7.2", alone=False),
    Unit("pt", r"[Aa]rtigo", BEFORE, 1, "artigo 7", "7"),
    Unit("nl", r"lid", BEFORE, 2, "artikel 6 lid 1 sub f", "6.1.f", alone=False),
    Unit("nl", r"sub|onder", BEFORE, 3, "artikel 6 lid 1 onder f", "6.1.f", alone=False),
    Unit("pl", r"ust\.", BEFORE, 2, "art. 6 ust. 1 lit. f", "6.1.f", alone=False),
    Unit("pl", r"pkt", BEFORE, 3, "art. 4 pkt 11", "4.11", alone=False),
    Unit(
        "ru",
        r"[Сс]тать(?:ями|ях|ям|ей)|СТАТЬЯМИ|ст\.\s?ст\.",
        BEFORE,
        1,
        "статьями 6 и 9",
        "6 9",
        several=True,
    ),
    Unit("ru", r"[Сс]тать[ияею]\w?|СТАТЬЯ", BEFORE, 1, "статья 6", "6"),
    Unit("ru", r"[Сс]т\.", BEFORE, 1, "ст. 6 ч. 1", "6.1", several=True),
    Unit("ru", r"[Чч]аст(?:ью|[ьи])|[Чч]\.", BEFORE, 2, "ч. 1 ст. 6", "6.1", alone=False),
    Unit(
        "ru",
        r"[Пп]одпункт\w{0,3}|[Пп]одп\.|[Пп]п\.",
        BEFORE,
        4,
        "подпункт 3 пункта 2 статьи 6",
        "6.2.3",
        alone=False,
    ),
    Unit(
        "ru",
        r"[Пп]унктах|[Пп]унктами|[Пп]унктов|[Пп]унктам",
        BEFORE,
        3,
        "в пунктах 3.1 и 3.2",
        "3.1 3.2",
        several=True,
    ),
    Unit("ru", r"[Пп]ункт[аеу]?|[Пп]унктом|[Пп]\.", BEFORE, 3, "п. 2 ч. 1 ст. 6", "6.1.2"),
    Unit("ru", r"абзац\w{0,3}|абз\.", BEFORE, None, "абзац 2 пункта 3.1", "3.1", alone=False),
    Unit("uk", r"[Сс]татт[іяюе]\w?", BEFORE, 1, "стаття 6", "6"),
    Unit("kk", r"баптар\w*", AFTER, 1, "6 және 7-баптары", "6 7", several=True),
    Unit("kk", r"бап\w*|баб\w*", AFTER, 1, "6-баптың 1-тармағы", "6.1"),
    Unit(
        "kk", r"тармақша\w*", AFTER, 3, "6-баптың 1-тармағының 2) тармақшасы", "6.1.2", alone=False
    ),
    Unit("kk", r"тарма[қғ]\w*", AFTER, 2, "3.1-тармақ", "3.1"),
    Unit("kk", r"бөлі[кг]\w*", AFTER, 2, "6-баптың 1-бөлігі", "6.1", alone=False),
    Unit(
        "az", r"maddələr\w*", AFTER, 1, "77.2-ci və 77.3-cü maddələrində", "77.2 77.3", several=True
    ),
    Unit("az tr", r"[Mm]adde|[Mm]addə", BEFORE, 1, "maddə 6", "6"),
    Unit("az", r"maddə\w*", AFTER, 1, "6-cı maddə", "6"),
    Unit("tr", r"madde\w*", AFTER, 1, "6. maddesi", "6"),
    Unit(
        "az",
        r"yarımbənd\w*",
        AFTER,
        4,
        "6-cı maddənin 1-ci bəndinin 2-ci yarımbəndi",
        "6.1.2",
        alone=False,
    ),
    Unit("az", r"bənd\w*", AFTER, 3, "6-cı maddəsinin 1-ci bəndi", "6.1"),
    Unit("az", r"hissə\w*", AFTER, 2, "6-cı maddəsinin 2-ci hissəsi", "6.2", alone=False),
    Unit("ur", r"ذیلی دفعہ|ذیلی شق", BEFORE, 2, "دفعہ 6 کی ذیلی دفعہ 1", "6.1", alone=False),
    Unit("ur", r"دفعات", BEFORE, 1, "دفعات 6 اور 7", "6 7", several=True),
    Unit("ur", r"دفعہ|سیکشن|آرٹیکل|شق", BEFORE, 1, "دفعہ ۶", "6"),
    Unit("ar fa", r"المادة|مادة|ماده|البند", BEFORE, 1, "المادة ٦", "6"),
    Unit("hi", r"धारा|अनुच्छेद", BEFORE, 1, "धारा 43", "43"),
    Unit("zh ja", r"[条條]", AROUND, 1, "第六条", "6"),
    Unit("zh ja", r"[款項项目点點]", AROUND, 2, "第六條第1款第（三）項", "6.1.3", alone=False),
    Unit("zh ja", r"[號号]", AROUND, 3, "第6条第1項第2号", "6.1.2", alone=False),
    Unit("ko", r"조", AROUND, 1, "제6조", "6"),
    Unit("ko", r"항", AROUND, 2, "제6조제1항", "6.1", alone=False),
    Unit("ko", r"호", AROUND, 3, "제6조 제1항 제2호", "6.1.2", alone=False),
)

ORDINALS = {
    "första": 1,
    "andra": 2,
    "tredje": 3,
    "fjärde": 4,
    "femte": 5,
}
"""Numbers in words, as Swedish counts the paragraphs of a section: ``6 § första stycket``."""
