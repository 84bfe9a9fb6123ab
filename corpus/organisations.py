"""Who a policy is of: the company that its opening says "we" of, that it names with a legal form or
as who operates the service; the folder of a service; the possessor in its title.

Pure functions; what is not clearly told is None, never a guess: the name of a product, as in
``Firefox Privacy Notice``, looks like that of its maker, and whoever provides the analytics of a
site like who provides the site. A name that is cut off is no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from heapq import merge
from pathlib import PurePath

from corpus.lines import HAN
from corpus.metadata import file_names_policy, names_policy
from corpus.vocabulary import (
    AND,
    AT,
    COMPANY_FORMS,
    COMPANY_FORMS_BEFORE,
    COMPANY_FORMS_HAN,
    COMPANY_NOUNS,
    EXAMPLES,
    OPERATED_BY,
    PARTIES,
    POSSESSIVE,
    PROVIDERS,
    SITES,
    TOGETHER,
    WE,
    YOU,
)

_OPENING = 4000  # characters in which an organisation is looked for
_SENTENCE_BEFORE = 200  # characters before a name in which its sentence is looked at
_CAPITAL = "A-ZÀ-ÖØ-ÞƏĞİŞА-ЯӘҒҚҢӨҰҮІ"
_LETTER = "A-Za-z0-9À-ÖØ-öø-ɏəА-яЁёҐ-ӿ&+"
_UPPER, _NAME = f"0-9{_CAPITAL}", f"{_LETTER}'’.-"
_SMALL_FIRST = "(?:[a-z]{1,2}(?=[A-Z]))?"  # of eBay
_QUOTES = "\"'“”„«»‘’"
_MARKUP = re.compile(r"\]\([^()\s]*\)|\*\*|[\[\]]|</?u>|\\(?=[^\w\s])")
_WRAP = re.compile(r"\n(?<=[^\n]{50}\n)(?=[^\W\d_])")  # a line so long is no heading
_LEADING = re.compile(
    r"(?:.*\b(?:Policy|Notice|Statement|Terms|Agreement) of )?"
    r"(?:(?:Web[Ss]ites?|Sites?|Services?|Apps?|Platforms?|You|Users?|Customers?) and )?"
    r"(?:(?:The|This|These|Our|We|By|And|At|With|Welcome to|Der|Die|Das) )*"
)
_FULL_STOP = re.compile(r"(?<=\w\w)(?<!Co)(?<!Corp)(?<!Inc)(?<!Ltd)\.\Z")
_LAST_WORD = re.compile(r"(\w*)(,?) {1,2}\Z")
_JOIN = rf"(?:{'|'.join(AND)}) "
_LISTED = re.compile(rf"(?: ?\([^()]{{0,60}}\))?(?:, (?:{_JOIN})?| {_JOIN})")


def organisation(opening: str, title: str = "") -> str | None:
    """Return the company that the opening of a policy is of: the one that it calls "we"; the
    first that it names with a legal form or as who operates the site; the one that speaks; the
    possessor in the title."""
    head = _WRAP.sub(" ", _MARKUP.sub("", opening[:_OPENING]))
    called, formal = _called(head), _formal(head)
    if called and formal and formal.split()[0].startswith(called.split()[0]):
        return max(called, formal, key=len)
    return called or formal or _named(_speaking(), head) or _possessor(title)


def organisation_of_folder(path: PurePath) -> str | None:
    """Return the folder's name where files are laid out as ``Service/Terms of Use.md``."""
    folder = path.parent.name
    if re.fullmatch(r"[a-z]{2,3}(?:[-_]\w{2,8})*", folder):
        return None
    return folder if file_names_policy(path) and path.stem[0].isupper() else None


def _called(head: str) -> str | None:
    """Return the company that is called "we"."""
    for found in _calling().finditer(head):
        name = _clean(found["name"])
        if _may_be_own(name) and _may_be_called(head, found):
            return name
    return None


def _may_be_called(head: str, found: re.Match[str]) -> bool:
    """Tell from the words before a name whether it is whole and alone in what is called "we",
    no place (``in Zug, Switzerland``) and not the last of several."""
    before = head[max(0, found.start() - _SENTENCE_BEFORE) : found.start()]
    if _is_cut(before):
        return False
    last = _LAST_WORD.search(before)
    word = last[1].lower() if last else ""
    if last is None or not (last[2] or word in AND or word in AT):
        return True
    if _together().search(found["aside"]):
        return False
    return bool(_with_you().search(before) if word in AND else found["form"])


def _is_cut(before: str) -> bool:
    """Tell whether a name may begin with the word before it, as in ``Example, Widgets Inc.``."""
    last = _LAST_WORD.search(before)
    return last is not None and last[1] != last[1].lower()


def _formal(head: str) -> str | None:
    """Return the first company with its legal form, or the one that operates the site if that is
    named before; where the name may be cut, the same if it stands whole elsewhere."""
    companies = _companies(head)
    first = next(companies, None)
    operated = _operator(head[: first.end()] if first else head)
    if operated and not (first and first.start() < operated.end()):
        return _clean(operated["name"])
    if first is None or not _is_doubtful(head, first):
        return _clean(first[0]) if first else None
    doubtful = _clean(first[0])
    names = (_clean(m[0]) for m in companies if not _is_doubtful(head, m))
    return next((n for n in names if n.endswith(doubtful) or doubtful.endswith(n)), None)


def _companies(head: str) -> Iterator[re.Match[str]]:
    """Yield the companies with a legal form in order, without the strangers: those told as
    examples or as a provider of ours (``our processor, Example Inc.``)."""
    every = (pattern.finditer(head) for pattern in _company_patterns())
    stranger = -1  # where the last of them ends
    for found in merge(*every, key=re.Match.start):
        before = head[max(0, found.start() - _SENTENCE_BEFORE) : found.start()]
        listed = stranger >= 0 and _LISTED.fullmatch(head, stranger, found.start())
        if listed or _examples().search(before):
            stranger = found.end()
        else:
            yield found


def _is_doubtful(head: str, found: re.Match[str]) -> bool:
    before = head[max(0, found.start() - _SENTENCE_BEFORE) : found.start()]
    quoted = found[0][-1] in _QUOTES
    return not quoted and (_is_cut(before) or names_policy(_clean(found[0])))


def _operator(head: str) -> re.Match[str] | None:
    """Return who is first told to operate the site."""
    told = (m for pattern in _operating() for m in pattern.finditer(head))
    own = (m for m in told if _may_be_own(_clean(m["name"])))
    return min(own, key=re.Match.start, default=None)


def _named(pattern: re.Pattern[str], head: str) -> str | None:
    """Return the first name of a pattern that is not that of a party to every agreement."""
    names = (_clean(found["name"]) for found in pattern.finditer(head))
    return next((name for name in names if _may_be_own(name)), None)


def _may_be_own(name: str) -> bool:
    return bool(name) and name.split()[0] not in PARTIES and not names_policy(name)


def _possessor(title: str) -> str | None:
    found = _possessive().match(title)
    if found is None or not names_policy(title[found.end() :]):
        return None
    name = _clean(found["name"])
    return name if _may_be_own(name) and name.split()[-1] not in PARTIES else None


def _clean(name: str) -> str:
    return _FULL_STOP.sub("", _LEADING.sub("", " ".join(name.split()), count=1))


@cache
def _company_patterns() -> tuple[re.Pattern[str], ...]:
    token = rf"{_SMALL_FIRST}[{_UPPER}][{_NAME}]*"
    kept = "".join(f"|(?<={short})" for short in (r"Pte\.", r"Pty\.", r"Inc\.", r"Ltd\."))
    goes_on = rf"(?:(?<!\w{{3}}\.){kept})"  # no sentence ends here
    name = rf"{token}(?:{goes_on} {{1,2}}(?:{token}|of|and|&)){{0,5}}?"
    form = rf"(?:Pte\.? |Pty\.? |Co\.?,? )?(?:{_forms()})(?!\w)"
    before = "|".join(COMPANY_FORMS_BEFORE)
    han = "|".join(COMPANY_FORMS_HAN)
    return (
        re.compile(
            rf"(?<![\w.'’-]){name}{goes_on}[ ,]{{1,2}}{form}"
            rf"(?:\.|(?: {token}){{0,3}} {form}\.?|(?<!Limited)(?<!\b[A-Z]{{2}})|(?! [{_CAPITAL}]))"
        ),
        re.compile(rf"(?:(?:{before})\s*)[«\"“][^»\"”\n]{{2,60}}[»\"”]"),
        re.compile(rf"(?:(?![由是為为及與与和的即在向])[{HAN}（）()]){{2,20}}?(?:{han})"),
    )


@cache
def _calling() -> re.Pattern[str]:
    """Return the pattern of who says "we", as in ``Example (“we”)``."""
    quote = f"[{_QUOTES}]"
    return re.compile(
        rf"(?<![\w.'’-])(?P<name>{_name()}),?\s{{0,2}}"
        rf"[(（](?P<aside>[^()（）]{{0,160}}?){quote}(?i:{'|'.join(WE)})[,.]?{quote}"
    )


@cache
def _operating() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of who operates the site, the subject of a sentence, and of a company
    that begins a line or is said to be us."""
    noun, name = "|".join(COMPANY_NOUNS), _name()
    # That the service is provided by someone is said of a service of theirs, such as analytics.
    subject = rf"(?:(?i:{'|'.join(SITES)})|Services?|services?(?! \w+ provided))"
    return (
        re.compile(
            rf"\b(?:The|This|Our) {subject} (?:is|are) "
            rf"(?:owned,? )?(?:and )?(?:{'|'.join(OPERATED_BY)}) (?P<name>{name})"
        ),
        re.compile(rf"(?m:^[#*_ ]{{0,9}})(?:{noun}) (?P<name>{name})"),
        re.compile(rf"(?<!\w)(?:{noun}) (?P<name>{name}) \(то есть мы\)"),
    )


@cache
def _examples() -> re.Pattern[str]:
    ours = rf"our (?:[\w-]+ ){{0,3}}(?:{'|'.join(PROVIDERS)})"
    return re.compile(rf"\b(?:{ours}|{'|'.join(EXAMPLES)})[,:]? (?:the )?\Z", re.IGNORECASE)


@cache
def _together() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(TOGETHER)})\b", re.IGNORECASE)


@cache
def _with_you() -> re.Pattern[str]:
    """Return the pattern of a sentence that names the other party first: ``you and``."""
    return re.compile(rf"\b(?:{'|'.join(YOU)})\b[^.;:]*\Z", re.IGNORECASE)


@cache
def _speaking() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)At (?P<name>{_name()}), (?:we|our)\b")


@cache
def _possessive() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{_name()})(?:{'|'.join(POSSESSIVE)})\s")


@cache
def _name() -> str:
    """Return the pattern of a name: words with capitals, with a legal form behind a comma."""
    token = rf"{_SMALL_FIRST}[{_CAPITAL}](?:[{_LETTER}]|-(?=[A-Z])|\.(?=\w))*"
    words = rf"{token}(?: (?:(?:of|and|&|the) )?{token}){{0,5}}"
    return rf"{words}(?P<form>,? (?:{_forms()})(?!\w)\.?)?"


@cache
def _forms() -> str:
    return "|".join(re.escape(form).replace(r"\.", r"\.?") for form in COMPANY_FORMS)
