"""Who a policy is of: the company that its opening says "we" of, that operates the service, or that
it names with a legal form; the folder of a service; the possessor in its title.

Pure functions; what is not clearly told is None, never a guess: the name of a product, as in
``Firefox Privacy Notice``, looks like that of its maker.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import PurePath

from corpus.lines import HAN
from corpus.metadata import names_policy
from corpus.vocabulary import (
    COMPANY_FORMS,
    COMPANY_FORMS_BEFORE,
    COMPANY_FORMS_HAN,
    COMPANY_NOUNS,
    OPERATED_BY,
    PARTIES,
    POSSESSIVE,
    WE,
)

_OPENING = 4000  # characters in which an organisation is looked for
_CAPITAL = "A-ZÀ-ÖØ-ÞƏĞİŞА-ЯӘҒҚҢӨҰҮІ"
_LETTER = "A-Za-z0-9À-ÖØ-öø-ɏəА-яЁёҐ-ӿ&+"
_UPPER, _NAME = f"0-9{_CAPITAL}", f"{_LETTER}'’.-"
_QUOTES = "\"'“”„«»‘’"
_MARKUP = re.compile(r"\]\([^()\s]*\)|\*\*|[\[\]]|</?u>|\\(?=[^\w\s])")
_LEADING = re.compile(
    r"(?:.*\b(?:Policy|Notice|Statement|Terms|Agreement) of )?"
    r"(?:(?:The|This|These|Our|We|By|And|At|With|Welcome to) )*"
)
_SENTENCE = re.compile(r"(?<=\w{3})(?<!Pte)(?<!Pty)(?<!Inc)(?<!Ltd)\. (?=[A-Z])")
_FILE_TITLE = re.compile(r"[^\W\d_]\w*(?: [\w()&'-]+)+")


def organisation(opening: str, title: str = "") -> str | None:
    """Return the company that the opening of a policy is of: the one that it calls "we"; the one
    that operates the service; the first with its legal form; the one that speaks; the possessor in
    the title."""
    head = _MARKUP.sub("", opening[:_OPENING])
    formal = _formal(head)
    called = next(filter(None, (_named(p, head) for p in _callings())), None)
    if called and formal and formal.split()[0].startswith(called.split()[0]):
        return max(called, formal, key=len)
    return called or formal or _named(_speaking(), head) or _possessor(title)


def organisation_of_folder(path: PurePath) -> str | None:
    """Return the folder's name where files are laid out as ``Service/Terms of Use.md``."""
    folder, stem = path.parent.name, path.stem
    if not folder or re.fullmatch(r"[a-z]{2,3}(?:[-_]\w{2,8})*", folder):
        return None
    laid_out = _FILE_TITLE.fullmatch(stem) and stem[0].isupper() and names_policy(stem)
    return folder if laid_out else None


def _formal(head: str) -> str | None:
    """Return the first company with its legal form."""
    found = [m for pattern in _company_patterns() if (m := pattern.search(head))]
    first = min(found, key=lambda m: m.start(), default=None)
    return None if first is None else _clean(first[0])


def _named(pattern: re.Pattern[str], head: str) -> str | None:
    """Return the first name of a pattern that is not that of a party to every agreement."""
    names = (_clean(found["name"]) for found in pattern.finditer(head))
    return next((name for name in names if _may_be_own(name)), None)


def _may_be_own(name: str) -> bool:
    return bool(name) and name.split()[0] not in PARTIES and not names_policy(name)


def _possessor(title: str) -> str | None:
    found = _possessive().match(title)
    return _clean(found["name"]) if found and names_policy(title[found.end() :]) else None


def _clean(name: str) -> str:
    last = _SENTENCE.split(" ".join(name.split()))[-1]
    return _LEADING.sub("", last, count=1)


@cache
def _company_patterns() -> tuple[re.Pattern[str], ...]:
    token = rf"[{_UPPER}][{_NAME}]*"
    name = rf"{token}(?:[ ,]{{1,2}}(?:{token}|of|and|&)){{0,5}}"
    before = "|".join(COMPANY_FORMS_BEFORE)
    han = "|".join(COMPANY_FORMS_HAN)
    return (
        re.compile(
            rf"(?<!\w){name}[ ,]{{1,2}}(?:Pte\.? |Pty\.? |Co\.?,? )?(?:{_forms()})(?!\w)\.?"
        ),
        re.compile(rf"(?:(?:{before})\s*)[«\"“][^»\"”\n]{{2,60}}[»\"”]"),
        re.compile(rf"(?:(?![由是為为及與与和的即在向])[{HAN}（）()]){{2,20}}?(?:{han})"),
    )


@cache
def _callings() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of who says "we", as in ``Example (“we”)``, and of who operates."""
    we = "|".join(WE)
    name, quote = _name(), f"[{_QUOTES}]"
    return (
        re.compile(
            rf"(?<![\w.])(?<!, )(?<!and )(?<!\b[Ii]n )(?<!\bat )(?P<name>{name}),?\s{{0,2}}"
            rf"[(（][^()（）]{{0,160}}?{quote}(?i:{we})[,.]?{quote}"
        ),
        re.compile(rf"\b(?:{'|'.join(OPERATED_BY)}) (?P<name>{name})"),
        re.compile(rf"(?<!\w)(?:{'|'.join(COMPANY_NOUNS)}) (?P<name>{name})"),
    )


@cache
def _speaking() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)At (?P<name>{_name()}), (?:we|our)\b")


@cache
def _possessive() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{_name()})(?:{'|'.join(POSSESSIVE)})\s")


@cache
def _name() -> str:
    """Return the pattern of a name: words with capitals, with a legal form behind a comma."""
    token = rf"[{_CAPITAL}](?:[{_LETTER}]|-(?=[A-Z])|\.(?=\w))*"
    words = rf"{token}(?: (?:(?:of|and|&|the) )?{token}){{0,5}}"
    return rf"{words}(?:,? (?:{_forms()})(?!\w)\.?)?"


@cache
def _forms() -> str:
    return "|".join(re.escape(form).replace(r"\.", r"\.?") for form in COMPANY_FORMS)
