"""Words that policies use about themselves, by kind: data only, written as they stand in text.

The lists are our own, from published legal texts in these languages; all but the company forms
are compared in lower case. Latin and Cyrillic: en sv az kk ru tr de fr es; others: ur fa ar zh.
"""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


POLICY_WORDS = _words(
    "policy policies notice terms conditions agreement statement guidelines regulation rules"
    " eula policyn villkor avtal integritetspolicy användarvillkor bestämmelser meddelande"
    " siyasəti siyasət qaydaları qaydalar şərtləri şərtlər müqavilə bildiriş razılaşma саясаты"
    " саясат ережелері ережесі шарттары келісім келісімі хабарлама политика условия соглашение"
    " правила уведомление положение оферта регламент politikası politika koşulları şartları"
    " sözleşmesi bildirimi aydınlatma datenschutz datenschutzerklärung nutzungsbedingungen"
    " richtlinie geschäftsbedingungen politique conditions règlement charte política condiciones"
    " términos aviso پالیسی شرائط ضوابط معاہدہ نوٹس سیاست شرایط قوانین توافقنامه سیاسة شروط"
    " أحكام اتفاقية إشعار"
)
POLICY_WORDS_UNSPACED = (
    "政策",
    "條款",
    "条款",
    "協議",
    "协议",
    "聲明",
    "声明",
    "規則",
    "规则",
    "須知",
    "须知",
)
"""The same where words are not parted by spaces: matched anywhere in a line."""

TITLE_WORDS = _words(
    "addendum standards conduct charter charte notices faq faqs advisory practices protection"
    " privacy data données cookie cookies tracking trackers information copyright intellectual"
    " legal law condition confidentialité"
)
"""What else the title of a policy says that has none of the words above."""

UPDATE_CUES = _words(
    "updated update revised modified amended uppdaterades uppdaterad uppdatering senast"
    " reviderad yenilənib yeniləndi yenilənmə yenilənmişdir жаңартылды жаңартылған жаңарту"
    " өзгертілген обновлено обновлена обновления обновлении обновлён обновлен изменений"
    " изменения редакция редакции güncellenme güncellendi güncelleme aktualisiert aktualisierung"
    " stand letzte actualización actualizado jour modification révision ترمیم تجدید بروزرسانی"
    " به‌روزرسانی به‌روز تحديث تعديل"
)
UPDATE_CUES_UNSPACED = _phrases("更新|修訂|修订|修改|最後|最后|اپ ڈیٹ|mise à jour")
EFFECT_CUES = _words(
    "effective effect dated published posted force gäller träder ikraft publicerad qüvvəyə"
    " күшіне енеді вступает вступления силу действует опубликовано опубликована yürürlük"
    " yürürlüğe yayın gültig gilt inkrafttreten vigueur vigor نافذ مؤثر لاگو تاریخ لازم‌الاجرا"
    " سریان تاريخ"
)
EFFECT_CUES_UNSPACED = _words("生效 發佈 发布 發布 施行 公布 日期")

UNTIL_CUES = _words("until till through jusqu'au jusqu’au bis hasta до")
"""What stands before the last day of a version that was replaced."""

VERSION_CUES = _words(
    "version versiya нұсқа нұсқасы версия редакция sürüm versión revision fassung utgåva ورژن"
    " نسخہ نسخه الإصدار إصدار 版本 版本號 版本号 版次"
)

LABEL_CUES = (*VERSION_CUES, "status")
"""What else a label of a date may say: ``Version of 3 May 2024``."""

CONTENTS_TITLES = _phrases(
    "contents|table of contents|index|innehåll|innehållsförteckning|mündəricat|мазмұны|мазмұн"
    "|содержание|оглавление|içindekiler|inhalt|inhaltsverzeichnis|sommaire|table des matières"
    "|índice|contenido|فہرست|فہرست مضامین|فهرست|فهرست مطالب|المحتويات|جدول المحتويات|目錄|目录|目次"
)
OVERVIEW_TITLES = _phrases(
    "overview|summary|översikt|icmal|шолу|обзор|übersicht|جائزہ|概覽|概览|摘要"
)
"""What heads a table of contents, but may head a text as well."""

COMPANY_FORMS = _words(
    "Ltd Limited Inc Incorporated LLC LLP GmbH AG SE AB Oy Oyj ASA Corp Corporation PLC plc"
    " B.V. BV N.V. S.A. SA SAS SARL S.r.l. S.p.A. PBC MMC ASC QSC A.Ş. Pty Foundation"
)
"""Legal forms that follow a company's name."""
COMPANY_FORMS_BEFORE = _words("ООО ЗАО ПАО ОАО АО ТОО ИП ЖШС АҚ")
"""Legal forms before a name in quotation marks."""
COMPANY_FORMS_HAN = _words("有限責任公司 有限责任公司 股份有限公司 有限公司 股份公司")
WE = _words("we us our nous notre wir uns nosotros nós vi oss мы нас біз біздің biz ہم 我们 我們")
"""What a policy says for its company, in quotation marks behind its name."""
YOU = _words("you user вами dig er dir ihnen vous usted ustedes sizinlə siz сізбен")
AND = _words("and or und oder och eller и или et ou y o və ve және")
"""The other party of an agreement, and what the company follows: ``you and Example (“we”)``."""
AT = _words("in at i på в en à")
"""What the name of a place may follow."""
TOGETHER = _words(
    "collectively together jointly tillsammans gemensamt совместно zusammen gemeinsam"
)
"""What is said of several companies."""
PROVIDERS = _words("processors? providers? partners? vendors? suppliers? hosts? affiliates?")
EXAMPLES = _phrases(
    r"such as|for example|e\.g\.|insured by|såsom|t\.ex\.|till exempel|например|такие как|таких как"
    r"|такими как|z\. ?B\.|zum Beispiel|par exemple|tels? que|por ejemplo|tales como|məsələn|мысалы"
    r"|(?:analytics|analysis|advertising) (?:tools?|services?) (?:of|from|(?:provided|offered) by)"
    r"|Webanalysedienste? der|Analysedienste? der"
)
"""What stands before companies that are not the policy's own."""
SITES = _phrases("web ?sites?|sites?|mobile apps?|apps?|applications?|platform|portal")
OPERATED_BY = ("operated by", "run by", "operated and managed by", "provided(?: to you)? by")
"""What is said of a site before the name of who runs it."""
COMPANY_NOUNS = ("Компания", "Корпорация", "компания", "корпорация")
"""Nouns that a company's name follows without quotation marks."""
POSSESSIVE = ("[’']s", "-n[iıuü]n", "-[iıuü]n", "-[дтн][іы]ң", " کی", " کے", " کا")
"""What makes a name a possessor: of English, Azerbaijani, Kazakh and Urdu."""
PARTIES = _words(
    "Advertiser Affiliates Buyer Child Children Client Company Customer Customers Driver Drivers"
    " Here It Kids Let Licensor Members Partner Partners Provider Seller Sellers Statement"
    " Supplier That There Third Today User Users Vendor Visitor What Who You Your"
)
"""Words with capitals that are no company of the policy's own."""

NUMBER_KEYWORDS = {
    "part": _words(
        "part title book часть том bölüm del teil partie livre частина bölək hissə حصہ الباب"
    ),
    "annex": _words(
        "annex appendix schedule exhibit annexe anhang anlage bilaga приложение қосымша əlavə"
        " ek ضمیمہ پیوست ملحق الملحق anexo"
    ),
    "chapter": _words("chapter глава тарау fəsil kapitel chapitre capítulo باب فصل الفصل"),
    "section": _words(
        "section раздел бөлім bölmə kısım avsnitt abschnitt sección سیکشن بخش القسم قسم step"
        " paragraf"
    ),
    "article": _words(
        "article clause статья пункт бап бабы maddə madde artikel artículo artigo دفعہ شق"
        " آرٹیکل ماده المادة مادة البند بند §"
    ),
}
"""Words that stand before a number and make the line a heading, by rank, outermost first."""

ORDINAL_KEYWORDS = {
    "part": _words("бөлік hissə"),
    "chapter": _words("тарау fəsil kap. kap"),
    "section": _words("бөлім bölmə"),
    "article": _words("бап maddə madde §"),
}
"""Words that stand after it: ``6-бап``, ``6-cı maddə``, ``6 §``."""

CHINESE_UNITS = {
    "part": _words("部分 編 编"),
    "chapter": _words("章"),
    "section": _words("節 节"),
    "article": _words("條 条 款"),
}
"""The unit in ``第六條``."""

CHINESE_COUNTERS = (
    "年月日號号個个項项次天週周時时分秒點点條条款章節节樓楼座室元歲岁位名種种大級级層层小"
)
"""What follows a bare figure in a sentence (``5月``, ``3個``), so that it is no heading number."""
