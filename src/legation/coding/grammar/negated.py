"""Acts that did not take place: denied, called off, failed, never done."""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.grammar.clauses import holding, reported
from legation.coding.grammar.infinitives import far_from, not_to_be
from legation.coding.grammar.not_done import not_done
from legation.coding.grammar.verbs import is_infinitive

DENYING = frozenset("deny dismiss refute disclaim".split())
FAILING = frozenset(
    "refuse fail decline stop avoid refrain abstain cancel delay postpone defer".split()
)
SIGNS = frozenset("sign evidence indication proof suggestion trace".split())
"""Nouns of what would show that a deed is done."""
CALLING_OFF = frozenset("cancel scrap postpone shelve avert thwart foil prevent stop halt".split())
"""Verbs whose object does not take place."""
OFF = frozenset({"call", "put", "break"})
"""The same with "off" ("calls off the visit")."""
STAGES = frozenset({"signing", "conclusion", "ratification", "holding", "opening", "launch"})
"""Nouns of how a deed comes about."""
HAPPENING = frozenset(
    "take happen occur begin start resume restart continue open reopen go proceed materialise "
    "materialize convene be exist come follow have".split()
)
"""Verbs of whether a deed takes place at all ("talks have not begun")."""
ASIDES = frozenset("after before during amid despite following since".split())
ADVANCE = frozenset("progress headway breakthrough agreement consensus result".split())


def called_off(trigger: Token, verb: Token) -> bool:
    """Say whether an act told by a noun is what a verb keeps from happening ("put off talks")."""
    noun = trigger
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in STAGES:
        noun = noun.head.head  # "the signing of a pact was put off"
    put_off = verb.lemma_.lower() in OFF and any(
        child.dep_ == "prt" and child.lower_ == "off" for child in verb.children
    )
    if trigger.i == verb.i or not (
        put_off or verb.lemma_.lower() in CALLING_OFF | DENYING | FAILING
    ):
        return False
    return noun.head.i == verb.i and noun.dep_ in {"dobj", "nsubjpass"}


def _held_anyway(trigger: Token) -> bool:
    """Say whether a deed took place though its clause is denied.

    "Talks have not led to a deal", "made no progress in talks", "was not vetted before the raid".
    """
    if trigger.pos_ != "NOUN":
        return False
    if trigger.dep_ == "nsubj":
        return trigger.head.lemma_.lower() not in HAPPENING
    if trigger.dep_ != "pobj":
        return False
    if trigger.head.lower_ in ASIDES:
        return True
    over = trigger.head.head
    nouns = {over.lemma_, *(child.lemma_ for child in over.children if child.dep_ == "dobj")}
    return trigger.head.lower_ in {"in", "at"} and bool(nouns & ADVANCE)


def _denied_by(token: Token) -> bool:
    return any(
        child.dep_ == "neg"
        or (
            child.dep_ in {"det", "advmod"}
            and child.lower_ in {"no", "never", "neither", "without"}
        )
        for child in token.children
    )


def _never_done(verb: Token) -> bool:
    """Say whether a deed is only what would have come ("a resolution that would have banned")."""
    helpers = [child.lower_ for child in verb.children if child.dep_ == "aux"]
    return helpers[:2] == ["would", "have"] and not reported(verb)


def _content(clause: Token) -> bool:
    """Say whether a clause tells what a noun is of ("reports that it fired", "a bid to fire")."""
    return any(child.dep_ == "mark" for child in clause.children) or is_infinitive(clause)


def negated(trigger: Token, verb: Token) -> bool:
    """Say whether an act is told as not done, by its own clause or by one that holds it."""
    if _denied_by(trigger) or (trigger.dep_ == "pobj" and trigger.head.lower_ == "without"):
        return True
    if _held_anyway(trigger):
        return False
    if not_done(trigger, verb):
        return True
    if far_from(trigger) or _denied_by(verb) or not_to_be(verb) or _never_done(verb):
        return True
    for below, governor in holding(trigger):
        if below.dep_ in {"relcl", "acl"} and not _content(below):
            return False  # "refuses entry to men detained in": they are detained
        lemma = governor.lemma_.lower()
        if governor.pos_ == "VERB" and lemma in DENYING | FAILING and governor.i != verb.i:
            return below.dep_ != "prep" or below.lower_ in {"from", "of", "to", "for", "with", "on"}
        if governor.lower_ == "without":
            return True
        if lemma in SIGNS and any(c.lower_ == "no" for c in governor.children):
            return True  # "no sign that the troops have left"
    return False
