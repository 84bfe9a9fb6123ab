"""Languages by script, letters and statistics, on sentences as policies have them."""

from __future__ import annotations

import pytest

from corpus.documents import Told, text_documents
from corpus.language import detect, detect_each, script

SENTENCES = [
    ("en", "We use your address to send you what you have ordered from us."),
    ("sv", "Vi använder din adress för att skicka det som du har beställt av oss."),
    ("de", "Wir verwenden Ihre Adresse, um Ihnen Ihre Bestellung zu schicken."),
    ("fr", "Nous utilisons votre adresse pour vous envoyer votre commande."),
    ("tr", "Adresinizi, siparişinizi size göndermek için kullanıyoruz ve saklıyoruz."),
    ("az", "Ünvanınızdan sifarişinizi sizə göndərmək üçün istifadə edirik."),
    ("ru", "Мы используем ваш адрес, чтобы отправить вам то, что вы заказали."),
    ("uk", "Ми використовуємо вашу адресу, щоб надіслати вам її замовлення."),
    ("kk", "Біз сіздің мекенжайыңызды тапсырысыңызды жіберу үшін пайдаланамыз."),
    ("kk", "Құпиялылық саясаты"),
    ("kk-Arab", "\u0674بىز جەكە اقپاراتتى \u0674سىزدىڭ كەلىسىمىڭىزسىز بەرمەيمىز"),
    ("az-Cyrl", "Биз шәхси мәлуматларынызы үчүнҹү тәрәфләрә вермирик вә ҝизли сахлајырыг."),
    ("ky", "Биз сиздин дарегиңизди буйрутмаңызды жөнөтүү үчүн колдонобуз."),
    ("ur", "ہم آپ کا پتہ آپ کا آرڈر بھیجنے کے لیے استعمال کرتے ہیں۔"),
    ("ur", "رازداری کی پالیسی میں تبدیلیاں"),
    ("fa", "ما از نشانی شما برای فرستادن سفارش شما استفاده می‌کنیم."),
    ("ar", "نستخدم عنوانك لكي نرسل إليك ما طلبته منا في الوقت المناسب."),
    ("zh-Hant", "我們會使用您的地址向您寄送您所訂購的產品。"),
    ("zh-Hans", "我们会使用您的地址向您寄送您所订购的产品。"),
    ("zh-Hant", "公司或會查閱閣下嘅個人資料"),
    ("zh", "用我"),
    ("ja", "ご注文の品をお送りするために住所を使用します。"),
    ("ko", "주문하신 상품을 보내기 위해 주소를 사용합니다."),
    ("el", "Χρησιμοποιούμε τη διεύθυνσή σας."),
    ("und", "12345 — 67"),
    ("und", ""),
]


@pytest.mark.parametrize(
    ("language", "text"), SENTENCES, ids=[f"{a}: {b[:20]}" for a, b in SENTENCES]
)
def test_detect(language: str, text: str) -> None:
    assert detect(text).language == language


def test_addresses_of_the_web_do_not_count() -> None:
    urls = " https://example.org/privacy/policy/statement/of/the/company" * 5
    assert detect("我們會向您寄送產品。" + urls).language == "zh-Hant"


def test_short_text_is_not_certain() -> None:
    assert not detect("Data").certain
    assert detect("We use your address to send you what you have ordered from us.").certain


@pytest.mark.parametrize(
    ("text", "name"),
    [("Title", "Latn"), ("Тема", "Cyrl"), ("題目", "Hani"), ("テスト題", "Kana"), ("1", None)],
)
def test_script(text: str, name: str | None) -> None:
    assert script(text) == name


MIXED = """Sample policy

1. What we do

We use your address to send you what you have ordered from us, and for nothing else at all.

2. Для пользователей из России

Мы используем ваш адрес, чтобы отправить вам то, что вы заказали, и больше ни для чего другого.

3. Contact

Write to us.
"""


def test_sections_have_languages_of_their_own() -> None:
    (document,) = text_documents("d", "d.txt", MIXED, Told())
    assert [s.language for s in document.sections if s.number] == ["en", "ru", "en"]


def test_forced_language_holds_everywhere() -> None:
    (document,) = text_documents("d", "d.txt", MIXED, Told(forced="sv"))
    assert {document.language, *(s.language for s in document.sections)} == {"sv"}


def test_region_of_the_metadata_stays() -> None:
    rule = "我們會使用您的地址向您寄送您所訂購的產品,不作其他用途,也不會交給其他人使用。"
    text = f"私隱政策\n\n1. 收集\n\n{rule}\n\n2. 期限\n\n一年。\n"
    (document,) = text_documents("d", "d.txt", text, Told(language="zh-Hant-HK"))
    assert {s.language for s in document.sections} == {"zh-Hant-HK"}


def test_texts_together_are_told_as_each_alone() -> None:
    """Also by py3langid itself, which takes them one at a time."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    from corpus.identify import Identifier
    from corpus.scripts import CANDIDATES

    texts = [text * count for language, text in SENTENCES for count in (1, 3, 90)]
    assert detect_each(texts) == [detect(text) for text in texts]
    theirs = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    theirs.set_languages(list(CANDIDATES["Cyrl"]))
    wanted = [theirs.classify(text) for text in texts]
    got = Identifier(CANDIDATES["Cyrl"]).classify(texts)
    for text, (language, share), (other, probability) in zip(texts, got, wanted, strict=True):
        assert share == pytest.approx(probability, rel=1e-3), text
        assert language == other or share < 0.5, text
