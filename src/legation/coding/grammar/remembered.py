"""Acts told as what lies behind: long past, or the hold that today's act lets go.

"Last year's killing of", "seized in the early 1960s", "past abductions", "releases prisoners
detained in", "breaching EU sanctions": the sentence takes them up and does not report them.
"""

from __future__ import annotations

import re

from spacy.tokens import Token

MEMORY = frozenset(
    "anniversary commemorate commemoration remember memorial mark decades century veteran "
    "centenary historic war-time wartime honour honor".split()
)
FORMER = frozenset("past previous earlier prior former historic historical last-year".split())
"""Adjectives of a deed that is done with ("past abductions")."""
ONCE = frozenset("previously earlier formerly once originally".split())
"""Adverbs of a clause that tells what went before ("a jet earlier shot down by")."""
UNDOING = frozenset(
    "release free liberate lift ease relax loosen drop revoke rescind repeal abolish remove end "
    "return repatriate pardon acquit exonerate scrap waive withdraw reinstate rehabilitate unban "
    "commute legalise legalize".split()
)
"""Verbs by which a hold on people or things is let go."""
LETTING_GO = frozenset("release lifting easing freeing liberation return handover removal".split())
HOLDS = frozenset({"COERCE", "SANCTION", "ASSAULT"})
HELD = frozenset("detention custody captivity occupation imprisonment arrest".split())
STANDING = frozenset("sanction embargo blockade ban restriction siege boycott suspension".split())
"""Measures that, once taken, stay in force."""
KEPT_OR_BROKEN = frozenset(
    "breach violate evade circumvent defy flout comply abide bust break skirt dodge bypass "
    "sidestep undermine observe respect "
    "breaching breach violation evasion circumvention defiance compliance cooperation operation "
    "co-operation adherence exemption waiver".split()
)
"""Words for what is done to a measure that is in force by those who keep or break it."""
CLAUSES = frozenset({"acl", "relcl", "advcl", "ccomp", "parataxis"})
_YEAR = re.compile(r"(?<!Resolution )(?<!Article )(?<!Unit )(?<!No\. )\b(1[89]\d\d|20\d\d)\b")
"""A year, not the number of a resolution or a unit."""
_DECADE = re.compile(
    r"\b(?:in|during|of|from|and) (?:the )?(?:early |late |mid-)?(1[89]\d0|20\d0)s\b", re.IGNORECASE
)
_ASIDE = re.compile(
    r"\b(?:(?:since|until) (?:\S+ ){0,4}|by (?:the end of |early |late |mid-)?"
    r"|(?:the|its|their|his|her) |['’]s )"
    r"(?:(?:1[89]|20)\d\ds?\b|World War)",
    re.IGNORECASE,
)
"""Years that date something else than the act ("the first since 1945", "its 1967 borders")."""
_AGO = re.compile(
    r"\b(?:years|decades|centuries|an? (?:year|decade|century)) (?:ago|earlier)\b"
    r"|\b(?:last|previous) (?:year|decade|century)\b"
    r"|\b(?:[3-9]|1\d|three|four|five|six|seven|eight|nine|ten|several|many) months "
    r"(?:ago|earlier)\b"
    r"|\bin the (?:distant |recent )?past(?=$|[,.;]| (?:by|and)\b)"
    r"|\bWorld War\b|\bcolonial (?:era|rule|times|period)\b|\b(?:apartheid|Soviet|Nazi)[- ]era\b",
    re.IGNORECASE,
)


def remembered(trigger: Token, verb: Token, kind: str, year: int) -> bool:
    """Say whether an act is remembered rather than reported.

    ``verb``: the verb that carries its tense; ``year``: the report's. A year two or more before
    it dates the act where it stands with the act, and not in what a verb of today speaks of.
    """
    return (
        _dated(trigger, verb, year)
        or _of_old(trigger)
        or (kind in HOLDS and (_let_go(trigger) or _in_force(trigger)))
        or any(_recalls(governor) for governor in _over(trigger))
    )


def own_words(head: Token) -> str:
    """Give the words of a phrase or clause without its clauses ("ties, broken off in 1975")."""
    inside: list[Token] = []
    stack = [head]
    while stack:
        token = stack.pop()
        inside.append(token)
        stack.extend(
            child
            for child in token.children
            if not (child.dep_ in CLAUSES and child.pos_ in {"VERB", "AUX"})
        )
    return "".join(token.text_with_ws for token in sorted(inside, key=lambda each: each.i))


def _dated(trigger: Token, verb: Token, year: int) -> bool:
    """Say whether words of time put an act two years back or more, or "last year"."""
    today, noun = _of_today(verb), trigger.i != verb.i or trigger.pos_ not in {"VERB", "AUX"}
    if noun and any(_YEAR.fullmatch(c.text) and int(c.text) <= year - 2 for c in trigger.children):
        return True
    if not noun and today:
        return False
    near = _ASIDE.sub("", own_words(trigger))
    if _AGO.search(near) or _held_since(trigger, year):
        return True
    years = _years(near)
    if not years and verb.i != trigger.i and not today:
        clause = _ASIDE.sub("", own_words(verb))
        years = _years(clause) if len(clause) < 200 else []
    return bool(years) and max(years) <= year - 2


def _years(text: str) -> list[int]:
    return [int(found) for found in _YEAR.findall(text)] + [
        int(found) + 9 for found in _DECADE.findall(text)
    ]


def _of_today(verb: Token) -> bool:
    """Say whether a verb tells in the present ("convicts", "has ordered", "is freed").

    An infinitive or a gerund is of the time of the verb above it ("begin demolishing").
    """
    for _ in range(3):
        if verb.tag_ not in {"VB", "VBG"} or verb.dep_ not in {"xcomp", "advcl", "conj"}:
            break
        verb = verb.head
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if not helpers and verb.tag_ == "VB":
        return verb.dep_ == "ROOT"  # "Oslo and Bern commemorate", taken for an infinitive
    return any(each.tag_ in {"VBZ", "VBP"} for each in (helpers or [verb]))


def _held_since(trigger: Token, year: int) -> bool:
    """Say whether a hold has lasted for a year or more ("held in Oslo since 2018")."""
    held = trigger.tag_ == "VBN" and trigger.dep_ in {"acl", "relcl", "amod"}
    if not held and trigger.lemma_.lower() not in HELD | STANDING:
        return False
    return any(
        child.dep_ == "prep"
        and child.lower_ == "since"
        and any(int(found) < year for found in _YEAR.findall(own_words(child)))
        for child in trigger.children
    )


def _of_old(trigger: Token) -> bool:
    """Say whether an adjective or adverb puts a deed before what is told."""
    clause = trigger.dep_ in {"acl", "relcl", "amod"} and trigger.tag_ in {"VBN", "VBD"}
    words = ONCE if clause else FORMER
    labels = {"advmod"} if clause else {"amod"}
    return any(child.dep_ in labels and child.lower_ in words for child in trigger.children)


def _let_go(trigger: Token) -> bool:
    """Say whether today's act lets go what this one took hold of.

    "Releases prisoners detained in its jail", "lifts sanctions it had placed on", "eases its
    blockade". Who is only asked to let go still holds.
    """
    held = trigger
    if trigger.tag_ in {"VBN", "VBD"} and trigger.dep_ in {"acl", "relcl", "amod"}:
        held = trigger.head
    elif trigger.lemma_.lower() not in STANDING:
        return False
    if held.dep_ == "pobj" and held.head.lower_ in {"of", "against", "on"}:
        held = held.head.head  # "two of the men", "charges against the men", "the release of"
        if held.lemma_.lower() in LETTING_GO:
            return True
        if held.pos_ != "NUM" and held.lemma_.lower() not in {"charge", "all", "some", "most"}:
            return False
    verb = held.head
    return (
        held.dep_ in {"dobj", "nsubjpass"}
        and verb.lemma_.lower() in UNDOING
        and verb.tag_ != "VB"
        and not any(c.dep_ == "neg" or c.lower_ == "be" for c in verb.children)
    )


def _in_force(trigger: Token) -> bool:
    """Say whether a measure is only kept or broken ("breaches the embargo")."""
    if trigger.lemma_.lower() not in STANDING or trigger.pos_ not in {"NOUN", "PROPN"}:
        return False
    over = trigger.head
    if trigger.dep_ == "pobj":
        over = over.head
    elif trigger.dep_ not in {"dobj", "nsubjpass"}:
        return False
    return over.lemma_.lower() in KEPT_OR_BROKEN or over.lower_ in KEPT_OR_BROKEN


def _over(trigger: Token) -> list[Token]:
    found, token = list[Token](), trigger
    while token.head.i != token.i and len(found) < 3:
        token = token.head
        found.append(token)
    return found


def _recalls(governor: Token) -> bool:
    """Say whether a word is one of memory; "marks the first visit" tells of today."""
    lemma = governor.lemma_.lower()
    if lemma == "mark":
        return not any(
            c.lower_ in {"first", "second", "third", "last", "latest", "start", "beginning", "end"}
            for child in governor.children
            if child.dep_ in {"dobj", "attr"}
            for c in (child, *child.children)
        )
    return lemma in MEMORY
