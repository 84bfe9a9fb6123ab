"""Azerbaijani sounds, suffixes, and the shape of stems.

For reference: F. W. Householder and M. Lotfi, *Basic Course in Azerbaijani* (1965); C. Schönig,
"Azerbaijanian", in *The Turkic Languages*, ed. Johanson and Csató (1998). The shape after a back
unrounded vowel is given; the others follow by harmony.
"""

from __future__ import annotations

from analyzers.agglutination import Phonology, Slot
from analyzers.tables.az_lexicon import ASCII
from analyzers.turkic import StemShape, StemWeights

SOUNDS = Phonology(
    vowels="aeəıioöuü",
    classes={
        "V": "aeəıioöuü",
        "C": "bcçdfgğhxjkqlmnpqrsştvyzw",
        "N": "mn",  # spoken: adamnar, məndən as mənnən
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
_NOMINAL = f"{_OWNED} possessive1 possessives possessives_s plural {_STEM}"
_POSITIVE = "stem passive reflexive causative"
_VERB = f"{_POSITIVE} negative"
_TENSE = "present past perfect future aorist conditional necessity gerund"

SLOTS = (
    Slot("plural", "lar nar:N", _STEM, 3.1),
    Slot("possessive", "ı:C", f"plural {_STEM}", -1.1),
    Slot("possessive_v", "sı:V", f"plural {_STEM}", 2.0),
    Slot("possessive1", "m:V ım:C n:V ın:C", f"plural {_STEM}", 0.7),
    Slot("possessives", "mız:V ımız:C nız:V ınız:C", f"plural {_STEM}", 2.5),
    Slot("possessives_s", "z:V ız:C", f"plural {_STEM}", 0.0),
    Slot("genitive", "ın:C nın:V", _NOMINAL, 3.4),
    Slot("accusative", "ı:C nı:V", _NOMINAL, 1.0),
    Slot("accusative_s", "n:P", _OWNED, 0.0),
    Slot("dative", "a:C", _NOMINAL, 1.6),
    Slot("dative_v", "ya:V", _NOMINAL, 2.1),
    Slot("dative3", "na:P", _OWNED, 2.0),
    Slot("locative", "da", _NOMINAL, 2.5),
    Slot("locative3", "nda:P", _OWNED, 3.0),
    Slot("ablative", "dan nan:N", _NOMINAL, 2.9),
    Slot("ablative3", "ndan:P nnan:P", _OWNED, 3.0),
    Slot("instrumental", "la:C yla:V ınan:C ynan:V", _NOMINAL, -1.0),
    Slot("limit", "dək can cən", "dative dative_v dative3", 1.0, fixed=True),
    Slot("equative", "ca", "possessive1 possessives relative3", 0.5),
    Slot("relative", "dakI", _NOMINAL, 2.5),
    Slot("relative3", "ndakI:P", _OWNED, 3.0),
    Slot("owned", "ınkı:C nınkı:V", _NOMINAL, 2.5),
    Slot(
        "copula",
        "dır dırlar",
        f"{_NOMINAL} locative locative3 ablative ablative3 genitive {_TENSE} necessity dative",
        2.0,
    ),
    Slot(
        "was",
        "dı ydı:V ıdı:C mış:C ymış:V ımış:C sa:C ysa:V",
        f"{_NOMINAL} locative subjunctive {_TENSE}",
        -0.2,
    ),
    Slot(
        "person",
        "am:C yam:V san ıq:C yıq:V ıx:C yıx:V sınız sız lar",
        "present perfect future aorist necessity gerund",
        1.5,
    ),
    Slot("predicate", "am:C yam:V san ıq:C yıq:V sınız", f"plural {_STEM} possessive", -1.0),
    Slot("person_s", "an:C", "present", 0.0),
    Slot("person2", "m:V n:V q:V x:V nız:V z:V lar:V", "past conditional was", 1.0),
    Slot("question", "mı", f"copula was person {_TENSE} locative", 1.0),
    Slot("past", "dı", _VERB, 2.0),
    Slot("conditional", "sa", _VERB, 0.2),
    Slot("perfect", "mış", _VERB, 1.5),
    Slot("present", "ır:C yır:V mır=ma ıllar:C yıllar:V", _VERB, 1.0),
    Slot(
        "future",
        "acaq:C yacaq:V acağ:C yacağ:V acax:C yacax:V acam:C yacam:V "
        "mıyacaq=ma mıyacağ=ma mıyacax=ma",
        _VERB,
        2.5,
    ),
    Slot("aorist", "ar:C yar:V r:V maz mar", _VERB, -0.8),
    Slot("necessity", "malı ası:C yası:V", _VERB, 2.0),
    Slot("gerund", "ıb:C yıb:V ıp:C yıp:V", _VERB, 1.5),
    Slot("optative", "sın sınlar ım:C yım:V aq:C yaq:V ax:C yax:V", _VERB, -1.2),
    Slot("subjunctive", "a:C ya:V am:C yam:V asan:C yasan:V mıya=ma mıyam=ma", _VERB, -1.0),
    Slot("imperative", "ın:C yın:V ınız:C yınız:V", _VERB, 0.0),
    Slot(
        "participle",
        "an:C yan:V dıq dığ dıx mış acaq:C yacaq:V acağ:C yacağ:V acax:C yacax:V "
        "mıyan=ma mıyacaq=ma mıyacağ=ma mıyacax=ma",
        _VERB,
        0.0,
    ),
    Slot("infinitive", "maq mağ max mag", _VERB, 2.9),
    Slot("gerundive", "ma", _VERB, 0.5),
    Slot("converb", "araq:C yaraq:V ınca:C yınca:V madan arkən:C yarkən:V dıqca", _VERB, 2.0),
    Slot("negative", "ma", _POSITIVE, 1.0, final=False),
    Slot("passive", "ıl:C l:V", _POSITIVE, -0.4, final=False),
    Slot("reflexive", "ın:C n:V", _POSITIVE, 0.8, final=False),
    Slot("causative", "dır t:V d:V", _POSITIVE, 0.0, final=False),
)
"""The slots of nouns, then of verbs, each with those that may come right before it.

Those in _s are of speech, as are shapes in -x and *-mıyan* for *-mayan*; for those of
Iran see Y. Dehghani, *A Grammar of Iranian Azari* (2000).
"""

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
    "ism": "isim",
    "əsl": "əsil",
    "fəsl": "fəsil",
    "səbr": "səbir",
    "könl": "könül",
    "meyl": "meyil",
    "qəbr": "qəbir",
    "qədr": "qədir",
    "böyr": "böyür",
    "bağr": "bağır",
    "xeyr": "xeyir",
    "zikr": "zikir",
    "şükr": "şükür",
    "küfr": "küfür",
    "sehr": "sehir",
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
    roots=frozenset(),
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

LISTED, LETTER = 1.0, 1.0
"""How much it says for a reading that its stem is in the lexicon, and each letter of that stem."""
