"""Acts that somebody says another did."""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.grammar.clauses import holding
from legation.coding.grammar.infinitives import rumoured
from legation.coding.grammar.verbs import is_infinitive

DOUBT = frozenset("alleged allegedly reportedly purported purportedly suspected supposedly".split())
ALLEGING = frozenset("accuse allege claim charge suspect blame assert maintain insist".split())


def given(trigger: Token) -> bool:
    """Say whether a deed is taken as known where something is said of it ("A's raid was a crime").

    Whoever says what somebody's deed is, or does, does not say that it was done.
    """
    deed = trigger.head if trigger.dep_ == "acl" and is_infinitive(trigger) else trigger
    owned = any(child.dep_ == "poss" for child in deed.children)
    return deed.pos_ == "NOUN" and deed.dep_ == "nsubj" and owned


def alleged(trigger: Token, verb: Token) -> bool:
    """Say whether an act stands in somebody's claim, or under a word of doubt."""
    for token in (trigger, verb):
        if any(c.lower_ in DOUBT and c.dep_ in {"amod", "advmod"} for c in token.children):
            return True
    if given(trigger):
        return False
    if rumoured(verb):
        return True
    for below, governor in holding(trigger):
        lemma = governor.lemma_.lower()
        if below.lower_ == "responsibility":
            return False  # "claims responsibility for": the doer's own word
        if lemma in ALLEGING and governor.pos_ == "VERB" and governor.i != verb.i:
            return True
        if lemma in {"accusation", "allegation", "claim", "charge"}:
            return True
    return False
