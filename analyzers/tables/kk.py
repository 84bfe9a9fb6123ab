"""Kazakh sounds, suffixes, and the shape of stems.

For reference: R. Muhamedowa, *Kazakh: A Comprehensive Grammar* (2016); K. A. Krippes, *Kazakh
Grammar with Affix List* (1996). The back-vowel shape of a suffix is given; its front shape follows
by harmony.
"""

from __future__ import annotations

from analyzers.agglutination import Phonology, Slot
from analyzers.tables.kk_lexicon import NOMINALS
from analyzers.turkic import StemShape, StemWeights

_FRONT = str.maketrans("аығқұ", "еігкү")

SOUNDS = Phonology(
    # The soft sign of Russian words decides harmony like a vowel (either way).
    vowels="аәеёиоөуұүыіэюяь",
    classes={
        "V": "аәеёоөұүыіэя",
        "R": "рйуию",
        "L": "ль",
        "N": "мнң",
        "Z": "зж",
        "T": "пткқсшфхцчщһбвгғдь",
        "P": "ыі",  # possessive of the third person
        "M": "мң",  # possessives of the first and second
        "A": "аейия",  # converb
        "G": "п",  # gerund
    },
    harmonies=(("аоұыёиуюяь", {}), ("әеөүіэиуюь", _FRONT)),
    # банкке, Назарбаевқа: the к of a loan is a front one, -ев is read as its stem is.
    either=("ев", "нк", "рк", "лк", "ок", "ак", "ук", "рг"),
)
"""V vowels, R glides and р, L, N nasals, Z voiced, T voiceless (and б в г д of loans)."""

_OWNED = "possessive possessive_v possessive1 possessives"
_BASE = "plural stem participle infinitive relative"
_OWNABLE = f"{_BASE} habitual prospective nominalized"
_NOMINAL = f"{_OWNED} plural stem participle infinitive habitual refusal nominalized"

_POSITIVE = "stem passive reflexive reciprocal causative"
_VERB = f"{_POSITIVE} negative"

SLOTS = (
    Slot(
        "plural",
        "лар:VR дар:LNZ тар:T",
        "stem participle infinitive possessive1 relative relative3 habitual",
        3.1,
    ),
    Slot("possessive", "ы:RLNZT", _OWNABLE, 0.8),
    Slot("possessive_v", "сы:V", _OWNABLE, 3.0),
    Slot(
        "possessive1",
        "м:V ым:RLNZT ң:V ың:RLNZT",
        _OWNABLE,
        1.4,
    ),
    Slot("we_do", "мыз:V", "tense", 2.0),
    Slot(
        "possessives",
        "мыз:V ымыз:RLNZT ңыз:V ыңыз:RLNZT",
        _OWNABLE,
        4.5,
    ),
    Slot("genitive", "ның:VN дың:RLZ тың:T", _NOMINAL, 8.0),
    Slot("accusative", "ны:V ды:RLNZ ты:T", _NOMINAL, 2.5),
    Slot("accusative3", "н:P", "possessive possessive_v", 0.4),
    Slot("dative", "ға:VRLNZ қа:T", _NOMINAL, 1.7),
    Slot("dative3", "на:P", "possessive possessive_v", 4.0),
    Slot("dative1", "а:M", "possessive1", -1.5),
    Slot("locative", "да:VRLNZ та:T", _NOMINAL, 1.5),
    Slot("locative3", "нда:P", "possessive possessive_v", 3.6),
    Slot("ablative", "дан:VRLZ тан:T нан:N", _NOMINAL, 2.3),
    Slot("ablative3", "нан:P", "possessive possessive_v", 2.0),
    Slot("instrumental", "мен:VRLN бен:Z пен:T", _NOMINAL, 2.0, fixed=True),
    Slot("relative", "дағы:VRLNZ тағы:T", _NOMINAL, 2.0),
    Slot("relative3", "ндағы:P", "possessive possessive_v", 2.5),
    Slot("similative", "дай:VRLNZ тай:T", _NOMINAL, 1.5),
    Slot("similative3", "ндай:P", "possessive possessive_v", 1.0),
    Slot("comparative", "рақ:V ырақ:RLNZT", "stem", 1.0),
    Slot("equative", "ша", "possessive1 possessives", 0.5),
    Slot("equative3", "нша:P", "possessive possessive_v", 0.5),
    Slot("temporal", "ғы:VRLNZ қы:T", "stem", -3.1),
    Slot("owned", "нікі:VN дікі:RLZ тікі:T", _NOMINAL, 3.0, fixed=True),
    Slot(
        "copula",
        "мын:VRLN бын:NZ пын:T сың сыз мыз:VRLN быз:NZ пыз:T сыңдар сыздар",
        "participle tense gerund gerund_v locative locative3 aorist refusal ",
        0.0,
    ),
    Slot(
        "predicate",
        "мын:VRLN бын:NZ пын:T сыз мыз:VRLN быз:NZ пыз:T",
        "possessive possessive_v plural stem",
        -0.6,
    ),
    Slot("presumptive", "дыр:VRLNZ тыр:T", "possessive possessive_v plural stem participle", 0.3),
    Slot("present", "ды:A ты:G", "tense gerund gerund_v", -0.2),
    Slot("person", "м:V ң:V ңыз:V ңыздар:V ңдар:V", "past conditional", 0.5),
    Slot("we", "қ:V", "conditional", -1.0),
    Slot("we_did", "қ:V", "past", -2.5),
    Slot("past", "ды:VRLNZ ты:T", _VERB, 1.6),
    Slot("conditional", "са", _VERB, 2.1),
    Slot("participle", "ған:VRLNZ қан:T", _VERB, 1.1),
    Slot(
        "habitual",
        "атын:RLNZT йтын:V итын=ы:RLNZT ятын=й:V атұғын:RLNZT йтұғын:V",
        _VERB,
        1.0,
    ),
    Slot("nominalized", "дық:N дығ:N тық:T тығ:T", "participle habitual refusal", 2.0),
    Slot("aorist", "ар:RLNZT р:V яр=й:V", _POSITIVE, 1.5, final=False),
    Slot("prospective", "ар:RLNZT", _POSITIVE, 1.0, final=False),
    Slot("aorist_final", "ар:RLNZT р:V яр=й:V", _POSITIVE, -0.8),
    Slot("intention", "мақ:VRL бақ:NZ пақ:T", _VERB, -0.5),
    Slot("intention1", "мақшы:VRL бақшы:NZ пақшы:T", _VERB, 1.0),
    Slot("refusal", "мас:VRL бас:NZ пас:T", _POSITIVE, 1.6),
    Slot("tense", "а:RLNZT й:V и=ы:RLNZT я=й:V", _VERB, 2.2, final=False),
    Slot("converb", "а:RLNZT я=й:V", _VERB, -0.8),
    Slot("converb_v", "й:V и=ы:RLNZT", _VERB, -0.6),
    Slot("gerund", "ып:RLNZT", _VERB, 3.1),
    Slot("gerund_v", "п:V", _VERB, 2.4),
    Slot("purpose", "ғалы:VRLNZ қалы:T ғанша:VRLNZ қанша:T", _VERB, 2.0),
    Slot("desire", "ғысы:VRLNZ қысы:T ғым:VRLNZ қым:T", _VERB, -2.5),
    Slot("optative", "сын", _VERB, 1.2),
    Slot("volitive", "айын:RLNZT йын:V айық:RLNZT йық:V айықшы:RLNZT йықшы:V", _VERB, 1.0),
    Slot("imperative", "ыңыз:RLNZT ңыз:V ыңдар:RLNZT ңдар:V ыңыздар:RLNZT ңыздар:V", _VERB, -0.7),
    Slot("request", "шы", "imperative optative", 0.5),
    Slot("request1", "шы:RLNZT", _POSITIVE, -4.0),
    Slot("infinitive", "у ю=й у=ы:RLNZT", _VERB, 0.3),
    Slot("negative", "ма:VRL ба:NZ па:T", _POSITIVE, 2.6, final=False),
    Slot("passive", "ыл:RLNZT л:V", _POSITIVE, 1.2, final=False),
    Slot("reflexive", "ын:RLNZT н:V", _POSITIVE, 0.6, final=False),
    Slot("reciprocal", "ыс:RLNZT с:V", _POSITIVE, -3.4, final=False),
    Slot("causative", "т:VR тыр:T дыр:VRLNZ ғыз:VRLNZ қыз:T", _POSITIVE, 0.6, final=False),
)
"""The slots of nouns, then of verbs, each with those that may come right before it."""

ELISION = {
    "орн": "орын",
    "мойн": "мойын",
    "ерн": "ерін",
    "қарн": "қарын",
    "мұрн": "мұрын",
    "ауз": "ауыз",
    "халқ": "халық",
    "құлқ": "құлық",
    "көрк": "көрік",
    "бөрк": "бөрік",
    "ырқ": "ырық",
    "қойн": "қойын",
    "қалп": "қалып",
    "ғұрп": "ғұрып",
    "әрп": "әріп",
    "парқ": "парық",
    "нарқ": "нарық",
    "сұрқ": "сұрық",
    "қырқ": "қырық",
    "бұрн": "бұрын",
}
"""Nouns that lose their last vowel before a vowel: short, then full."""

SHAPE = StemShape(
    vowels=frozenset(SOUNDS.vowels) - {"ь"},
    high="ыі",
    low="аеяә",
    glides="у",
    sonorous="дбгғзжмнңлрй",
    clusters=frozenset(
        str.split(
            """
    рт лт нт рк лк йт ст қт рс лс рп лп йк рқ лқ йқ йс ңк ңқ нк кт пт фт рш лш нс кс нш мп
    зд
    """
        )
    ),
    before_la="лдт",
    roots=NOMINALS,
    weights=StemWeights(
        lengths=(-6.0, -1.5, -0.8, 0.0),
        syllable=1.0,
        open_syllable=0.1,
        sonorous=-1.5,
        cluster=-0.8,
        high=-2.0,
        vowel=-1.0,
        glide=1.1,
        root=0.0,
        short_verb=1.0,
        verb_la=1.9,
        verb_vowel=-0.8,
        verb_high=1.5,
    ),
)
"""How stems look; the weights were fitted to annotated words, those of the slots as well."""

LISTED = 5.0
"""How much it says for a reading that its stem is in the lexicon."""
LETTER = 1.0
"""And how much more for each letter of the stem: of two entries the longer is likelier."""
BARE_VERB = 0.0
"""And how much more where the whole word is a verb stem: an imperative is rare in writing."""

POSSESSED = {"possessive": "", "possessive_v": "с"}
"""The slots of the possessive of the third person, and what stands before its vowel."""

AS_PRESENT = 2.0
"""How much less for a reading of -ды that is also another verb's present tense, which is commoner
(Muhamedowa 2016, on the present tense): *қалады*, stays, is rarely the past of *қала-*, to wish;
*таңдайды*, chooses, rarely the accusative of *таңдай*, palate."""
NOT_PRESENT = frozenset(["арай", "ата", "баурай", "жара", "керней", "ора", "сына", "тіле", "ұшыра"])
"""Stems whose past or accusative is the commoner one."""
