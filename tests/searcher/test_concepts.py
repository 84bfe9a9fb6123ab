"""Concepts: the table, and what queries name."""

from __future__ import annotations

from collections import defaultdict
from importlib import resources

import pytest

from analyzers import get
from searcher.concepts import (
    SLOP,
    _function,
    _group,
    _grouped,
    _term,
    concepts,
    named,
)
from searcher.function_words import PARTICLES

LANGUAGES = ("en", "sv", "az", "kk", "ur", "ru", "zh")
NAMED = {
    "en": [
        ("How long do you keep my data after I leave?", "retention"),
        ("Which cookies are set when I visit the site?", "cookies"),
        ("Can I withdraw the consent that I gave?", "withdraw-consent"),
        ("How do I complain about your company?", "complaint"),
        ("Are transfers to third countries allowed?", "international-transfer"),
        ("I want my account deleted", "account-deletion"),
        ("Do you sell my personal information to advertisers?", "data-sale"),
        ("What happens if there is a breach of personal data?", "data-breach"),
        ("the right to be forgotten", "erasure"),
        ("my right to access", "right-of-access"),
        ("minor changes to the policy", "policy-changes"),
        ("children under 13", "children"),
        ("personalized ads", "personalised-advertising"),
        ("the right to delete", "erasure"),
    ],
    "sv": [
        ("Hur länge sparas mina uppgifter?", "retention"),
        ("Vilka kakor använder ni?", "cookies"),
        ("Kan jag återkalla mitt samtycke?", "withdraw-consent"),
        ("Vart vänder jag mig med ett klagomål?", "complaint"),
        ("Överförs uppgifterna till tredje land?", "international-transfer"),
        ("Hur raderar jag mitt konto?", "account-deletion"),
        ("Säljer ni mina personuppgifter?", "data-sale"),
        ("Vem är personuppgiftsansvarig?", "controller"),
        ("Vilken tillsynsmyndighet gäller?", "supervisory-authority"),
        ("När får jag pengarna tillbaka?", "refund"),
        ("automatiserade beslut", "automated-decision"),
        ("barnens integritetsskydd", "children"),
        ("Vad gäller för borttagning av mitt konto?", "account-deletion"),
    ],
    "az": [
        ("Məlumatlarım nə qədər saxlanılır?", "retention"),
        ("Kukilərdən necə istifadə edirsiniz?", "cookies"),
        ("Razılığımı geri götürə bilərəmmi?", "withdraw-consent"),
        ("Şikayətimi hara göndərim?", "complaint"),
        ("Hesabımı necə silə bilərəm?", "account-deletion"),
        ("Uşaqların məxfiliyi necə qorunur?", "children"),
        ("Mənim IP ünvanım toplanırmı?", "ip-address"),
        ("Parolumu dəyişmək istəyirəm", "password"),
        ("sexsi melumatlarim", "personal-data"),
        ("Siyasətdəki dəyişikliklər", "policy-changes"),
        ("Pulumu qaytarın", "refund"),
        ("Hesabımı ləğv etmək istəyirəm", "account-deletion"),
    ],
    "kk": [
        ("Деректерім қанша уақыт сақталады?", "retention"),
        ("Cookie файлдарын қалай өшіремін?", "cookies"),
        ("Келісімімді қайтарып ала аламын ба?", "withdraw-consent"),
        ("Шағымды қайда жіберуге болады?", "complaint"),
        ("Аккаунтымды қалай жоюға болады?", "account-deletion"),
        ("Балалардың деректері қалай қорғалады?", "children"),
        ("Деректерді шетелге беру", "international-transfer"),
        ("Деректерді өңдеудің құқықтық негіздері", "legal-basis"),
        ("Құпиясөзімді ұмыттым", "password"),
        ("Саясаттағы өзгерістер", "policy-changes"),
        ("Орналасқан жерімді кім көреді?", "location-data"),
        ("есептік жазбамды өшіру", "account-deletion"),
    ],
    "ur": [
        ("میری معلومات کتنی مدت تک رکھی جاتی ہیں؟", "retention"),
        ("کوکیز کو کیسے بند کریں؟", "cookies"),
        ("کیا میں اپنی رضامندی واپس لے سکتا ہوں؟", "withdraw-consent"),
        ("شکایات کہاں درج کرائی جائیں؟", "complaint"),
        ("میں اپنا اکاؤنٹ کیسے حذف کروں؟", "account-deletion"),
        ("بچوں کی معلومات", "children"),
        ("تیسرے فریقوں کے ساتھ معلومات کا اشتراک", "third-party"),
        ("کیا آپ میرا ڈیٹا بیچتے ہیں؟", "data-sale"),
        ("معلومات کی بین الاقوامی منتقلی", "international-transfer"),
        ("خودکار فیصلے", "automated-decision"),
        ("قانونی بنیادیں کیا ہیں", "legal-basis"),
        ("اپنا اکاؤنٹ ڈیلیٹ کرنا", "account-deletion"),
    ],
    "ru": [
        ("Как долго вы храните мои данные?", "retention"),
        ("Используете ли вы файлы cookie?", "cookies"),
        ("Могу ли я отозвать своё согласие?", "withdraw-consent"),
        ("Куда подать жалобу?", "complaint"),
        ("Как удалить мою учетную запись?", "account-deletion"),
        ("Кто является оператором персональных данных?", "controller"),
        ("о трансграничной передаче данных", "international-transfer"),
        ("Верните мне деньги", "refund"),
        ("Изменения этой политики", "policy-changes"),
        ("утечки данных", "data-breach"),
        ("право на забвение", "erasure"),
        ("Передаёте ли вы мои данные другим лицам?", "third-party"),
        ("запрос на удаление", "erasure"),
    ],
    "zh": [
        ("我的个人信息会保存多长时间", "retention"),
        ("Cookie 和同类技术", "cookies"),
        ("如何撤回我的同意", "withdraw-consent"),
        ("向监管机构投诉", "complaint"),
        ("怎样注销我的账号", "account-deletion"),
        ("如何刪除我的帳戶", "account-deletion"),
        ("私隱", "privacy"),
        ("隱私", "privacy"),
        ("個人資料外洩", "data-breach"),
        ("查閱及更正資料的權利", "rectification"),
        ("適用法律及司法管轄權", "governing-law"),
        ("自動化決策與剖析", "profiling"),
        ("如何停用帳號", "account-deletion"),
    ],
}
ORDINARY = {
    "en": [
        "how does it work",
        "which mountains are the highest",
        "I would like to be there as it was",
        "when do you open on Sundays",
        "turn right at the corner",
        "what may be done in order to win",
        "am I being too late",
    ],
    "sv": [
        "hur är vädret idag",
        "vem skrev boken",
        "var ligger den högsta toppen",
        "det är en bit kvar att gå",
        "vi ses på tredje våningen",
    ],
    "az": ["bu gün hava necədir", "kitabı kim yazıb", "ən hündür dağ hansıdır"],
    "kk": ["бүгін ауа райы қандай", "кітапты кім жазды", "үйге қалай жетуге болады"],
    "ur": ["آج موسم کیسا ہے", "یہ کتاب کس نے لکھی", "سب سے اونچا پہاڑ کون سا ہے"],
    "ru": ["какая сегодня погода", "кто написал эту книгу", "что мы будем делать завтра"],
    "zh": ["今天天气怎么样", "这本书是谁写的", "博物館幾點開門", "结合同类产品的经验"],
}


def ids(text: str, *languages: str) -> list[str]:
    return [concept.id for concept in named(text, languages)]


@pytest.mark.parametrize(
    ("language", "text", "concept"),
    [(language, *row) for language, rows in NAMED.items() for row in rows],
)
def test_inflected_query_names_the_concept(language: str, text: str, concept: str) -> None:
    assert concept in ids(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [(language, text) for language, texts in ORDINARY.items() for text in texts],
)
def test_ordinary_question_names_nothing(language: str, text: str) -> None:
    assert ids(text, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_function_words_name_nothing(language: str) -> None:
    assert ids(PARTICLES[language], language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_term_names_its_concept_and_no_other(language: str) -> None:
    found = {
        (concept.id, term): ids(term, language)
        for concept in concepts()
        for term in concept.terms[language]
    }
    assert {key: other for key, other in found.items() if other != [key[0]]} == {}


LONGEST = [
    ("en", "personal data", ["personal-data"]),
    ("en", "personal data breach", ["data-breach"]),
    ("en", "privacy policy", ["privacy-policy"]),
    ("en", "cookies and marketing", ["cookies", "direct-marketing"]),
    ("en", "consent, consents", ["consent"]),
    ("sv", "samtycke återkallas", ["withdraw-consent"]),
    ("ru", "отзыв согласия", ["withdraw-consent"]),
    ("kk", "құпиялылық саясаты", ["privacy-policy"]),
    ("az", "məxfilik siyasəti", ["privacy-policy"]),
    ("ur", "رازداری پالیسی", ["privacy-policy"]),
    ("zh", "撤回同意", ["withdraw-consent"]),
    ("zh", "敏感個人資料", ["sensitive-data"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), LONGEST)
def test_longest_match_wins(language: str, text: str, expected: list[str]) -> None:
    assert ids(text, language) == expected


@pytest.mark.parametrize("others", range(5))
def test_words_of_a_term_stand_near(others: int) -> None:
    text = " ".join(["delete", *["big", "old", "red", "odd"][:others], "account"])
    assert ("account-deletion" in ids(text, "en")) == (others <= SLOP)


def test_function_words_do_not_count_as_others() -> None:
    assert ids("delete the data that is in an account", "en") == ["erasure", "account-deletion"]


def test_order_is_that_of_the_text() -> None:
    assert ids("refund or arbitration", "en") == ["refund", "arbitration"]
    assert ids("arbitration or refund", "en") == ["arbitration", "refund"]


def test_query_is_read_in_each_language_given() -> None:
    assert ids("barn cookies", "en") == ["cookies"]
    assert ids("barn cookies", "en", "sv") == ["children", "cookies"]


def test_longest_match_wins_across_languages() -> None:
    assert ids("privacy policy", "sv", "en") == ["privacy-policy"]


@pytest.mark.parametrize("tag", ["zh-Hant-HK", "zh_Hans", "ZH"])
def test_tag_is_reduced_to_its_language(tag: str) -> None:
    assert ids("私隱政策", tag) == ["privacy-policy"]


@pytest.mark.parametrize("languages", [(), ("de",), ("und",)])
def test_language_without_a_column_names_nothing(languages: tuple[str, ...]) -> None:
    assert ids("cookies", *languages) == []


@pytest.mark.parametrize("text", ["", " ", "!?", "privacy@", "6(1)(f)", "\x00", "🍪"])
def test_text_without_terms(text: str) -> None:
    assert ids(text, "sv") == []


def test_every_concept_has_every_language() -> None:
    for concept in concepts():
        assert tuple(concept.terms) == LANGUAGES, concept.id
        for language, terms in concept.terms.items():
            assert all(terms), (concept.id, language)


def test_languages_of_the_function_words_are_those_of_the_table() -> None:
    assert tuple(PARTICLES) == LANGUAGES


def test_ids_are_unique_kebab_case() -> None:
    found = [concept.id for concept in concepts()]
    assert len(set(found)) == len(found)
    assert all(part.isascii() and part.isalpha() for id in found for part in id.split("-"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_term_belongs_to_one_concept(language: str) -> None:
    owners = defaultdict(set)
    for concept in concepts():
        for term in concept.terms[language]:
            owners["".join("".join(w.exact) for w in get(language).words(term))].add(concept.id)
    assert not {term: ids for term, ids in owners.items() if len(ids) > 1}


def test_table_is_plain() -> None:
    table = resources.files("searcher").joinpath("concepts.tsv").read_text(encoding="utf-8")
    rows = table.splitlines()
    assert rows[0].split("\t") == ["id", *LANGUAGES]
    for row in rows[1:]:
        cells = row.split("\t")
        assert len(cells) == len(LANGUAGES) + 1
        for cell in cells:
            terms = cell.split("; ")
            assert all(term and term == term.strip() for term in terms), cell
            assert len(set(terms)) == len(terms), cell


def test_concepts_are_loaded_once() -> None:
    assert concepts() is concepts()


@pytest.mark.parametrize("language", sorted(PARTICLES))
def test_terms_are_in_the_groups_that_their_words_are_looked_up_in(language: str) -> None:
    """Only the terms of some groups are analysed for a text."""
    for concept in concepts():
        for text in concept.terms[language]:
            term = _term(concept.id, get(language).words(text), _function(language))
            for form in (term.exact[0], *term.keys[0]):
                group = _group(get(language), form)
                assert (concept.id, text) in _grouped(language).get(group, ()), (text, form)
