"""Russian lemmas, as a speaker reads them."""

from __future__ import annotations

import pytest

import analyzers
from analyzers.lang.ru import lemmas

RU = analyzers.get("ru")

PARADIGMS = """
данные данных данным данными
политика политики политике политику политикой
право права правом прав правами
лицо лица лицу лицом лицами лицах
пользователь пользователя пользователей пользователями
согласие согласия согласием
услуга услуги услуг услугами
соглашение соглашения соглашений соглашениями
личный личная личной личного личными личных
третий третьи третьих третьими третьей
аналитика аналитики аналитику
сведения сведений сведениями
собирать собираем собирают собирается собираются собирал
использовать используем используется используют использовались
хранить храним хранит хранится хранятся
ребенок ребёнок ребёнка детей дети
защита защиты защиту защитой
"""


@pytest.mark.parametrize("forms", PARADIGMS.split("\n")[1:-1])
def test_forms_of_a_word_share_the_stem_that_is_indexed(forms: str) -> None:
    firsts = {RU.streams(form).stem[0] for form in forms.split()}
    assert len(firsts) == 1, firsts


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("статей", ("статья", "стать"), id="noun-before-verb"),
        pytest.param("правом", ("право", "правый"), id="both-fair"),
        pytest.param("ими", ("они",), id="pronoun"),
        pytest.param("высших", ("высший",), id="superlative-is-its-own-word"),
        pytest.param("крупнейшими", ("крупнейший",), id="superlative"),
        pytest.param("передаются", ("передавать",), id="passive"),
        pytest.param("касается", ("касаться",), id="no-passive"),
        pytest.param("есть", ("быть", "есть"), id="be-rather-than-eat"),
        pytest.param("роутером", ("роутер",), id="unknown-word"),
    ],
)
def test_lemmas(word: str, expected: tuple[str, ...]) -> None:
    assert lemmas(word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ещё", "еще/еще", id="yo"),
        pytest.param("догово\u0301р", "договор/договор", id="stress"),
        pytest.param("д\u0061нных", "данных/данные", id="latin-a-in-cyrillic"),
        pytest.param("\u0441ookies", "cookies/cookie", id="cyrillic-s-in-latin"),
        pytest.param("Xiaomi", "xiaomi/xiaomi", id="latin"),
        pytest.param("веб-сайтами", "веб/веб сайтами/сайт", id="hyphen"),
        pytest.param("йод Й", "йод/йод й/й", id="short-i-is-a-letter"),
        pytest.param("п. 3.1.2", "п/пункт 3.1.2/3.1.2", id="abbreviation"),
    ],
)
def test_forms(text: str, expected: str) -> None:
    assert " ".join(f"{t.exact}/{t.stems[0]}" for t in RU.tokens(text)) == expected
