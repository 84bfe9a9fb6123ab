"""Azerbaijani sounds, suffixes, and roots that look inflected.

For reference: F. W. Householder and M. Lotfi, *Basic Course in Azerbaijani* (1965); C. Schönig,
"Azerbaijanian", in *The Turkic Languages*, ed. Johanson and Csató (1998). The shape after a back
unrounded vowel is given; the others follow by harmony. The roots are our own selection.
"""

from __future__ import annotations

from analyzers.agglutination import Phonology, Slot
from analyzers.turkic import StemShape, StemWeights

ASCII = str.maketrans("əışçğöüñ", "eiscgoun")
"""The letters that other keyboards lack, and what people type for them."""

SOUNDS = Phonology(
    vowels="aeəıioöuü",
    classes={
        "V": "aeəıioöuü",
        "C": "bcçdfgğhxjkqlmnpqrsştvyzw",
        "P": "ıiuü",  # possessive of the third person
        "B": "ıib",  # gerund
    },
    harmonies=(
        ("aı", str.maketrans("I", "ı")),
        ("ou", str.maketrans("ıI", "uı")),
        ("eəi", str.maketrans("aıIqğ", "əiiky")),
        ("öü", str.maketrans("aıIqğ", "əüiky")),
    ),
)

_PARTICIPLE = "participle infinitive gerundive"
_STEM = f"stem {_PARTICIPLE} relative relative3"
_OWNED = "possessive possessive_v"
_NOMINAL = f"{_OWNED} possessive1 possessives plural {_STEM}"
_POSITIVE = "stem passive reflexive causative"
_VERB = f"{_POSITIVE} negative"
_TENSE = "present past perfect future aorist conditional necessity gerund"

SLOTS = (
    Slot("plural", "lar", _STEM, 3.1),
    Slot("possessive", "ı:C", f"plural {_STEM}", -1.1),
    Slot("possessive_v", "sı:V", f"plural {_STEM}", 2.0),
    Slot("possessive1", "m:V ım:C n:V ın:C", f"plural {_STEM}", 0.7),
    Slot("possessives", "mız:V ımız:C nız:V ınız:C", f"plural {_STEM}", 2.5),
    Slot("genitive", "ın:C nın:V", _NOMINAL, 3.4),
    Slot("accusative", "ı:C nı:V", _NOMINAL, 1.0),
    Slot("dative", "a:C", _NOMINAL, 1.6),
    Slot("dative_v", "ya:V", _NOMINAL, 2.1),
    Slot("dative3", "na:P", _OWNED, 2.0),
    Slot("locative", "da", _NOMINAL, 2.5),
    Slot("locative3", "nda:P", _OWNED, 3.0),
    Slot("ablative", "dan", _NOMINAL, 2.9),
    Slot("ablative3", "ndan:P nnan:P", _OWNED, 3.0),
    Slot("instrumental", "la:C yla:V ınan:C ynan:V", _NOMINAL, -1.0),
    Slot("relative", "dakI", _NOMINAL, 2.5),
    Slot("relative3", "ndakI:P", _OWNED, 3.0),
    Slot("owned", "ınkı:C nınkı:V", _NOMINAL, 2.5),
    Slot(
        "copula",
        "dır dırlar",
        f"{_NOMINAL} locative locative3 ablative ablative3 genitive {_TENSE} necessity dative",
        2.0,
    ),
    Slot("was", "dı:C ydı:V mış:C ymış:V sa:C ysa:V", f"{_NOMINAL} locative {_TENSE}", -0.2),
    Slot(
        "person",
        "am:C yam:V san ıq:C yıq:V sınız lar",
        "present perfect future aorist necessity gerund",
        1.5,
    ),
    Slot("predicate", "am:C yam:V san ıq:C yıq:V sınız", f"plural {_STEM} possessive", -1.0),
    Slot("person2", "m:V n:V q:V nız:V lar:V", "past conditional was", 1.0),
    Slot("past", "dı", _VERB, 2.0),
    Slot("conditional", "sa", _VERB, 0.2),
    Slot("perfect", "mış", _VERB, 1.5),
    Slot("present", "ır:C yır:V mır=ma", _VERB, 1.0),
    Slot("future", "acaq:C yacaq:V acağ:C yacağ:V acax:C yacax:V", _VERB, 2.5),
    Slot("aorist", "ar:C yar:V r:V maz mar", _VERB, -0.8),
    Slot("necessity", "malı", _VERB, 2.0),
    Slot("gerund", "ıb:C yıb:V", _VERB, 1.5),
    Slot("optative", "sın sınlar ım:C yım:V aq:C yaq:V", _VERB, -1.2),
    Slot("subjunctive", "a:C ya:V am:C yam:V", _VERB, -1.0),
    Slot("imperative", "ın:C yın:V ınız:C yınız:V", _VERB, 0.0),
    Slot(
        "participle",
        "an:C yan:V dıq dığ dıx mış acaq:C yacaq:V acağ:C yacağ:V acax:C yacax:V",
        _VERB,
        -0.0,
    ),
    Slot("infinitive", "maq mağ", _VERB, 2.9),
    Slot("gerundive", "ma", _VERB, 0.5),
    Slot("converb", "araq:C yaraq:V ınca:C yınca:V madan arkən:C yarkən:V ıkən:V", _VERB, 2.0),
    Slot("negative", "ma", _POSITIVE, 1.0, final=False),
    Slot("passive", "ıl:C l:V", _POSITIVE, -0.4, final=False),
    Slot("reflexive", "ın:C n:V", _POSITIVE, 0.8, final=False),
    Slot("causative", "dır t:V d:V", _POSITIVE, 0.0, final=False),
)
"""The slots of nouns, then of verbs, each with those that may come right before it."""

ROOTS = frozenset(
    """
    et ver al ol gör bil götür işlə saxla topla istə paylaş göndər istifadə qoru sil de ye
    oxu yaz gəl get qal bax çıx düş xəzinə bağban dəyirman beyin ağıl fırtına sərgi sevgi
    vergi bilgi axşam badam arzu bürc rəng amal hamam salam adam kağız ağız boğaz payız ana
    ata baba nənə dünya dərya məktəb qadın yaxın alın burun odun qoyun oyun bütün yardım
    badımcan addım seçim bölüm həkim rejim təlim təslim bədən vətən meydan vicdan insan
    zaman dükan liman düşmən iman dərman orman aslan ilan duman divan dovşan milyon ünvan
    xüsusən əsasən sevda bəla bazar xəbər dəftər şəhər əsər nəzər səfər hünər açar qatar
    qərar təkrar amil barmaq alma dolma sarma yazma çəkmə gümüş yemiş gələcək masa hissə
    dollar qapı arı dəri körpü qonşu sürü ölü dolu quru duru iri diri sarı darçın qılınc
    cəsəd söyüd kərpic məlumat məxfilik hüquq şərt qanun razılıq icazə istifadəçi hesab
    xidmət cihaz tətbiq fayl proqram şirkət müştəri səhifə siyasət tələb təhlükəsizlik əlaqə
    ödəniş bildiriş giriş çıxış satış alış tanış görüş danışıq sifariş idarə nümayəndə cümə
    ümid məqsəd üzv tərəf sənəd maddə bənd müddət tarix dəyişiklik qayda fayda ada oda yuva
    ailə mənbə səbəb nəticə çörək ürək köynək otaq uşaq torpaq yarpaq ayaq qulaq dodaq yanaq
    balıq meyvə sərçə dəvə minarə rəndə pəncərə köpük sümük süd ad ev iş əl göz söz yol gün
    il ay su
    """.translate(ASCII).split()
)
"""Common roots that end as if they were inflected."""

_FULL = {
    "ağz": "ağız",
    "aln": "alın",
    "ağl": "ağıl",
    "beyn": "beyin",
    "boyn": "boyun",
    "burn": "burun",
    "çiyn": "çiyin",
    "əyn": "əyin",
    "fikr": "fikir",
    "qarn": "qarın",
    "qoyn": "qoyun",
    "oğl": "oğul",
    "ömr": "ömür",
    "ovc": "ovuc",
    "sinf": "sinif",
    "şəkl": "şəkil",
    "ətr": "ətir",
    "izn": "izin",
    "qism": "qisim",
    "zehn": "zehin",
    "cism": "cisim",
    "nəsl": "nəsil",
    "sətr": "sətir",
}
"""Nouns that lose their last vowel before another: short, then full."""

ELISION = {short.translate(ASCII): full.translate(ASCII) for short, full in _FULL.items()}

SHAPE = StemShape(
    vowels=frozenset(SOUNDS.vowels.translate(ASCII)),
    high="iu",
    low="ae",
    glides="",
    sonorous="lmnry",
    clusters=frozenset(
        str.split(
            "rt nt lt st ft xt qt ct rk lk nk sk rf lf rc nc ng rg lg rx nq rq rz nz rb lb mb sp"
        )
    ),
    before_la="l",
    roots=ROOTS,
    weights=StemWeights(
        lengths=(-6.0, -2.7, -0.3, -0.2),
        syllable=0.9,
        open_syllable=-2.0,
        sonorous=-0.9,
        cluster=-2.2,
        high=-0.6,
        vowel=0.0,
        glide=0.0,
        root=2.5,
        short_verb=1.5,
        verb_la=1.6,
        verb_vowel=1.0,
        verb_high=0.5,
    ),
)
"""How stems look; the weights were fitted to annotated words, those of the slots as well."""
