"""Words that hold a sentence together, and the words of questions.

They tell next to nothing of what a text is about. Most are common, so that BM25 gives them little;
but policies are statements, in which *does*, *why* and *my* are as rare as names.
"""

from __future__ import annotations

from functools import cache

from analyzers import get

PARTICLES = {
    "en": "a an the of to in on for with from by at and or as is are be been was were it its this"
    " that these those do does did can could will would should may which",
    "sv": "en ett den det de dem att av till i på för med från om och eller som är var blir denna",
    "az": "və ya ilə üçün haqqında barədə üzrə bu ki da də bir",
    "kk": "және мен бен пен немесе үшін туралы бойынша жөніндегі бұл осы да де та те",
    "ur": "کا کی کے کو سے میں پر اور یا نے ہے ہیں ہو تھا یہ وہ اس ان کہ بھی جو",
    "ru": "в во на о об от до по к с со из у за для и или а не который что это этот",
    "zh": "的 之 及 和 与 或 在 对 于 以 了",
}
"""Articles, conjunctions, forms of *be*, and what stands before a noun or after it."""

# Pronouns, question words and the commonest verbs. Left out is what is also a noun of another
# language of its script, such as Swedish "men" and "sin", or a name: "us".
OTHERS = {
    "en": "what who whom whose where when why how done am being might shall must has have had i me"
    " my mine we our ours you your yours he him his she her hers they them their theirs about if"
    " but not no any some there then than so such",
    "sv": "vad vilken vilket vilka vem vems vars vart varifrån varför när hur vara varit blev bli"
    " blivit har hade ha kan kunde ska skall skulle får fick måste dess deras han hon hans"
    " hennes jag mig min mitt mina du dig din ditt dina vi oss vår vårt våra ni er ert man sig sitt"
    " sina hos där här då så inte finns fanns gör gjorde göra detta dessa",
    "az": "nə nəyi nəyin nəyə nədə nədən nədir nələr kim kimin kimə kimdən kimdir kimlər hansı"
    " hansılar hansıdır hansılardır necə neçə neçənci harada hara haradan niyə o onun onlar mən sən"
    " siz sizin biz bizim mənim öz olan olur olub olunur edir edilir var mı mi mu mü isə",
    "kk": "не нені ненің неге неде немен неден кім кімнің кімді кімге кімнен кіммен кімдер қай"
    " қайсы қайсысы қандай қашан қайда қайдан қанша неше нешінші қалай қалайша неліктен ма ме ба бе"
    " па пе арқылы сол ол олар оның оны оған олардың біз біздің сіз сіздің сіздер менің сен сенің"
    " өз өзінің болды болған болып болады болатын еді екен деп деген аталады аталған",
    "ur": "کیا کون کس کسے کن کب کہاں کیوں کیسے کیسا کیسی کتنا کتنے کتنی کونسا کونسی کونسے تک جس جن"
    " تھے تھی تھیں ہوا ہوئی ہوئے ہوتا ہوتی ہوتے گا گی گے انہوں اسے انہیں ہم آپ میرا میری میرے ہمارا"
    " ہماری ہمارے تم اپنا اپنی اپنے ہی تو نہیں کر کرنا کرتا کرتے کرتی گیا گئی گئے لئے لیے ساتھ",
    "ru": "чем чего чему кто кого кому кем ком какой какая какое какие какого каких каким какими"
    " какую каком какому где куда откуда когда почему зачем как сколько чей чья чье чьи которая"
    " которое которые которого которой которых которым которую котором ли но ни ко при эта эти того"
    " тот та те был была было были есть быть он она оно они его ее их им ей мы нас нам вы вас вам"
    " ваш ваша ваше ваши мой свой свою своего своей своих я меня мне себя бы же",
    "zh": "什么 哪 哪个 哪些 哪里 哪年 谁 何 何时 为什么 怎么 怎样 如何 多少 几 吗 呢 是 有 被 由"
    " 年 我 你 您 他 她 它 们 个",
}

PARTIES = {"en": "website websites site sites company companies user users"}
"""What a question calls the two whom a policy calls *we* and *you*. They are words of their own, to
be marked in what is found."""


class FunctionWords:
    """The exact forms of a language's function words, a Chinese one's characters parted by spaces.

    Made as they are asked for, those with one first letter at a time: to analyse all of a language
    takes longer than to answer a query.
    """

    def __init__(self, language: str, words: str) -> None:
        self._analyzer = get(language)
        self._listed: dict[str, list[str]] = {}
        self._forms: dict[str, frozenset[str]] = {}
        for word in words.split():
            self._listed.setdefault(self._analyzer.letters(word)[:1], []).append(word)

    def __bool__(self) -> bool:
        return bool(self._listed)

    def __contains__(self, exact: str) -> bool:
        initial = self._analyzer.letters(exact)[:1]
        if initial not in self._listed:
            return False
        if initial not in self._forms:
            words = self._analyzer.words(" ".join(self._listed[initial]))
            self._forms[initial] = frozenset(" ".join(word.exact) for word in words) - {""}
        return exact in self._forms[initial]


@cache
def function_words(language: str) -> FunctionWords:
    """Return the function words of a language, by primary tag."""
    return FunctionWords(language, f"{PARTICLES.get(language, '')} {OTHERS.get(language, '')}")


@cache
def parties(language: str) -> FunctionWords:
    """Return what questions in a language call the parties of a policy, by primary tag."""
    return FunctionWords(language, PARTIES.get(language, ""))
