"""What a side calls another's deed: "Ankara called it a hostile act", "the move a step forward"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from legation.coding.references.stand_ins import DEEDS, LAST_DEEDS, POINTING, VISITS
from legation.types import EventType

CALLING = frozenset("call describe brand label term dub denounce characterise characterize".split())
TAKEN_UP = DEEDS | LAST_DEEDS | VISITS | {"plot", "coup"}
PRONOUNS = frozenset({"it", "this", "that", "them"})
BAD = re.compile(
    r"\b(?:unacceptable|unlawful|illegal|illegitimate|hostile|provocati\w+|aggressi\w+|outrag\w+|"
    r"act of (?:war|terror\w*|piracy|aggression)|stab in the back|reckless|irresponsible|"
    r"dangerous|short-?sighted|one-sided|absurd|baseless|groundless|unfounded|shameful|disgrace\w*|"
    r"barbari\w+|crimes?|criminal|violation|breach|unjustified|unjust|unfair|unwarranted|"
    r"regrettable|deplorable|farce|sham|blackmail|mistake|escalation|insult\w*|flagrant|blatant|"
    r"egregious|cynical|hypocri\w+|interference|meddling|lies?|betrayal|cowardly|brutal|inhuman\w*|"
    r"unfriendly|terrorism|genocide|massacre|nonsense|ridiculous|propaganda|slander\w*|"
    r"inappropriate|null and void|robbery|theft|abhorrent|appalling|unconscionable|destabili\w+|"
    r"counter-?productive|attack on|threat to|racist|cruel|piracy|wrong|error|bullying|coercion|"
    r"protectionis[mt]|sabotage|politici[sz]ed|punishment|lawless|arbitrary|scandalous|"
    r"disproportionate|incomprehensible|manipulation|harassment|intimidation|war(?:fare)?)\b",
    re.IGNORECASE,
)
"""Words that find fault with a deed."""
GOOD = re.compile(
    r"\b(?:(?:step|move) (?:forward|in the right direction)|positive|constructive|courageous|brave|"
    r"breakthrough|wise|encouraging|good (?:news|step|sign)|important step|welcome|historic|timely|"
    r"helpful|milestone|generous)\b",
    re.IGNORECASE,
)
"""Words that praise it."""
NOT = re.compile(r"\b(?:not|no|hardly|neither|far from)\b", re.IGNORECASE)
ENDS = frozenset({",", ";", ".", "and", "but", "while", "after", "before", "when", "–", "—"})
"""Where the words on a deed end."""
LONGEST = 3
"""Words of a phrase that takes a deed up ("the latest missile test")."""


def called(verb: Token) -> tuple[EventType, Token] | None:
    """Give what a verb makes of a deed that was told, and the word that takes the deed up.

    Parsers part "called the test unacceptable" in many ways, so that the order of words is asked.
    """
    if verb.lemma_.lower() not in CALLING:
        return None
    deed = _taken_up(verb)
    if deed is None:
        return None
    words: list[str] = []
    for token in verb.doc[deed.i + 1 :]:
        if token.lower_ in ENDS:
            break
        words.append(token.text_with_ws)
    said = "".join(words)
    if NOT.search(said):
        return None
    if BAD.search(said):
        return "ACCUSE", deed
    return ("SUPPORT", deed) if GOOD.search(said) else None


def _taken_up(verb: Token) -> Token | None:
    """Give the pronoun or the noun of a deed right behind a verb."""
    after = verb.doc[verb.i + 1 : verb.i + 2 + LONGEST]
    if not len(after):
        return None
    if after[0].lower_ in PRONOUNS:
        return after[0]
    if after[0].lower_ not in POINTING:
        return None
    return next((each for each in after if each.lemma_.lower() in TAKEN_UP), None)
