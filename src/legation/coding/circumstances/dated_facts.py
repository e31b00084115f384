"""Dated facts of a relation in the words of a sentence: what each pattern says, and of when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from legation.coding.circumstances.when import dates_in
from legation.types import MilestoneKind

_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_WORDS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "tenth": 10,
    "ten": 10,
    "fifteenth": 15,
    "twentieth": 20,
    "twenty-fifth": 25,
    "thirtieth": 30,
    "thirty-fifth": 35,
    "fortieth": 40,
    "forty-fifth": 45,
    "fiftieth": 50,
    "fifty-fifth": 55,
    "sixtieth": 60,
    "sixty-fifth": 65,
    "seventieth": 70,
    "seventy-fifth": 75,
    "eightieth": 80,
    "hundredth": 100,
    **_TENS,
}
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"
_RELATIONS = (
    r"(?:(?:diplomatic|bilateral|official|formal|consular) )*(?:relations|ties|relationship)"
)
_OF_STATES = r"(?:full )?(?:diplomatic|consular) (?:relations|ties|links)"

ANNIVERSARY = re.compile(
    rf"\b{_COUNT}(?:st|nd|rd|th)?[- ]anniversary(?: of)?(?: the)?(?: establishment of)?"
    rf"[^.;]{{0,60}}?\b{_RELATIONS}\b"
    rf"|\b(?P<years>\d{{1,3}}|{'|'.join(_TENS)})[- ]years?(?: since)?(?: of)?(?: the)?"
    rf"(?: establishment of)? (?:\w+[- ])?{_RELATIONS}\b",
    re.IGNORECASE,
)
OF_SOMETHING = re.compile(
    rf"\b{_COUNT}(?:st|nd|rd|th)?[- ]anniversary of "
    r"(?P<name>(?:the |their |its )?(?:U\.[SKN]\.|[^.,;:()]){4,90}?)"
    r"(?= (?:in|at|with|when|as|after|before|amid|while|during|despite) |[.,;:()]|$"
    r"| (?:on|this|next|last) (?:week|month|year|\w+day|the \d|\d|[JFMASOND][a-z]+ \d))",
    re.IGNORECASE,
)
BETWEEN_STATES = re.compile(
    r"\b(?:war|independence|treaty|pact|accords?|agreement|signing|handover|transfer|takeover"
    r"|invasion|occupation|liberation|armistice|cease-?fire|peace|friendship|alliance|entente"
    r"|declaration|annexation|genocide|battle|bombings?|normali[sz]ation|establishment|revolt"
    r"|uprising|embassy|partnership|cooperation|incident|separation|secession|reunification"
    r"|withdrawal|departure|massacres?|killings?|colonial|rule)\b",
    re.IGNORECASE,
)
"""Of what an anniversary is one of two states: those of births, deaths, crimes and bodies that
a sentence with two states tells of mostly concern one of them (60 read in news reports)."""
ESTABLISHED = re.compile(
    rf"\b(?:established?|opened|set up|forged) {_RELATIONS}"
    rf"|{_RELATIONS} (?:were|was) (?:first )?established",
    re.IGNORECASE,
)
SIGNED = re.compile(
    r"\b(?:sign(?:s|ed|ing)?|ink(?:s|ed)?|conclud(?:e|es|ed)) (?:a |an |the |their |its )?"
    r"(?P<name>(?:(?!negotiations|talks)[\w'’-]+ ){0,6}?(?:treaty|pact|accord|convention"
    r"|(?:trade|peace|border|security|defen[cs]e|nuclear|partnership|association|ceasefire"
    r"|extradition|cooperation) agreement)\b"
    r"(?: (?:of|on) (?!\w+day\b|[JFMASOND][a-z]+ \d|\d)[\w'’-]+(?: and [\w'’-]+)?)?)",
    re.IGNORECASE,
)
NEWS: dict[MilestoneKind, re.Pattern[str]] = {
    "relations_restored": re.compile(
        rf"\b(?:restor(?:e|es|ed|ing)|resum(?:e|es|ed|ing)|re-?establish(?:es|ed|ing)?"
        rf"|normali[sz](?:e|es|ed|ing)) {_OF_STATES}",
        re.IGNORECASE,
    ),
    "relations_established": re.compile(
        rf"\b(?<!-)establish(?:es|ed|ing)? {_OF_STATES}", re.IGNORECASE
    ),
    "relations_severed": re.compile(
        rf"\b(?:sever(?:s|ed|ing)?|cut(?:s|ting)?(?: off)?|br(?:eaks?|oke|eaking)(?: off)?"
        rf"|suspend(?:s|ed|ing)?) (?:all )?(?:its |their )?{_OF_STATES}",
        re.IGNORECASE,
    ),
    "treaty": SIGNED,
}
"""What a report tells of the day's act itself, without a year."""

_BOND = r"(?:Treaty|Agreement|Accords?|Pact|(?<!National )Convention|Protocol)"
_NAMED = r"(?:of|on|and|the|for|[A-Z][\w-]*)"
TREATY = re.compile(
    rf"\b(?P<year>1[6-9]\d\d|20\d\d) (?P<name>[A-Z][\w-]*(?: {_NAMED}){{0,8}} {_BOND}"
    rf"|{_BOND} (?:of|on)(?: {_NAMED}){{1,8}})\b"
    r"|\b(?P<name4>(?:[a-z][\w-]* ){0,3}(?:treaty|pact|accord|convention)) of"
    r" (?P<year4>1[6-9]\d\d|20\d\d)(?= between )"
    rf"|\b(?P<name2>{_BOND}(?: {_NAMED}){{1,9}}),? (?:was |which was )?signed"
    rf"|\b(?P<name3>(?:[a-z][\w-]* ){{0,4}}(?:treaty|pact|accord|convention)(?: (?:of|on)"
    r" [a-z][\w-]*(?: [a-z][\w-]*){0,3}?)?)(?: between [^.;:(),]{5,60}?)?,?"
    r" (?:(?:was|which was|that was) )?signed"
)
_RUNS_OUT = (
    r"(?:treaty|pact|accord|agreement|deal|lease|truce|cease-?fire|moratorium|protocol|mandate)"
)
EXPIRY = re.compile(
    rf"\b(?P<name>(?:[\w'’-]+ ){{0,4}}?{_RUNS_OUT}|New START)\b[^.;:]{{0,40}}?"
    r"\b(?:expires?|(?:is|was|are) (?:due|set|about) to (?:expire|lapse|end)|will (?:expire|lapse)"
    r"|expiring|runs? out|(?:runs?|in force|valid)(?= until ))\b"
    rf"|\b(?:extend(?:s|ed|ing)?|prolong(?:s|ed)?|renew(?:s|ed)?) (?:the |their |its |a )?"
    rf"(?P<name2>(?:[\w'’-]+ ){{0,4}}?{_RUNS_OUT}|New START)\b[^.;:]{{0,40}}?"
    r"\b(?=(?:until|to|through) )",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"(?:\b(?:will|would|to|may|might|could|should|can|cannot|not|never|without|before|if)|n['’]t)"
    r"(?: \w+)?\s$",
    re.IGNORECASE,
)
"""Words right before a verb that make it something to come, or not to be."""
AFTER = 60
"""Characters behind a pattern in which its date may stand ("signed in Moscow on 16 July 2001")."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A dated fact in a sentence: where its words are, what it is, and when.

    ``day`` is None where the words give a year alone. ``derived``: reckoned from a count.
    ``own``: it holds only for the two states that the sentence itself names.
    """

    start: int
    end: int
    kind: MilestoneKind
    year: int
    day: date | None
    derived: bool
    how: str
    own: bool = False


def facts_in(text: str, told: date) -> Iterator[Fact]:
    """Give the dated facts that a sentence told on a day states with a date or a count."""
    relations = list(ANNIVERSARY.finditer(text))
    for match in relations:
        yield from _counted(match, match["count"] or match["years"], told)
    for match in OF_SOMETHING.finditer(text):
        bilateral = BETWEEN_STATES.search(match["name"])
        if bilateral and all(match.start() != other.start() for other in relations):
            yield from _counted(match, match["count"], told, "anniversary")
    for kind, pattern in (("relations_established", ESTABLISHED), *NEWS.items()):
        for match in pattern.finditer(text):
            if not _hedged(text, match):
                yield from _dated(match, kind, _named_by(match), text, told)
    for match in TREATY.finditer(text):
        name = _own_name(
            next(match[f"name{at}"] for at in ("", "2", "3", "4") if match[f"name{at}"])
        )
        if told_year := match["year"] or match["year4"]:
            year = int(told_year)
            yield Fact(match.start(), match.end(), "treaty", year, None, derived=False, how=name)
        else:
            yield from _dated(match, "treaty", name, text, told)
    for match in EXPIRY.finditer(text):
        name = _own_name(match["name"] or match["name2"])
        yield from _dated(match, "expiry", name, text, told, ahead=True)


def news_in(text: str) -> tuple[MilestoneKind, int, int, str] | None:
    """Give what a sentence tells as the day's news: kind, where its words are, and a name."""
    if re.search(r"\b(?:1[6-9]\d\d|20\d\d)\b", text):
        return None  # a year makes it a fact of its own date
    for kind, pattern in NEWS.items():
        match = pattern.search(text)
        if match and not _hedged(text, match):
            return kind, match.start(), match.end(), _named_by(match)
    return None


def _hedged(text: str, match: re.Match[str]) -> bool:
    return _HEDGED.search(text[: match.start()]) is not None


def _named_by(match: re.Match[str]) -> str:
    """Give the name of a pattern that has one."""
    return _own_name(match.groupdict().get("name", ""))


def _own_name(words: str) -> str:
    """Give the name of a treaty without what stands before it; "read" where it has none."""
    name = re.sub(r"^(?:.*\s)?(?:[Tt]he|an?|that|this|their|its|new)\s", "", words.strip())
    return name if " " in name or name[:1].isupper() else "read"


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _WORDS[word.lower()]


def _counted(
    match: re.Match[str], count: str, told: date, kind: MilestoneKind = "relations_established"
) -> Iterator[Fact]:
    number = _number(count)
    if 0 < number <= 400:
        year = told.year - number
        how = f"{told.year} − {number} = {year}"
        own = kind == "anniversary"
        yield Fact(match.start(), match.end(), kind, year, None, derived=True, how=how, own=own)


def _dated(
    match: re.Match[str],
    kind: MilestoneKind,
    how: str,
    text: str,
    told: date,
    *,
    ahead: bool = False,
) -> Iterator[Fact]:
    """Give a fact whose date stands behind its pattern, up to the end of the clause."""
    behind = re.split(r"[;:]|\.(?= |$)", text[match.end() : match.end() + AFTER])[0]
    for found in dates_in(behind, told if ahead else None):
        end = match.end() + found.end
        own = kind in ("treaty", "expiry") and how == "read"  # "the treaty": whose, it must say
        yield Fact(match.start(), end, kind, found.year, found.day, derived=False, how=how, own=own)
        return
