"""A blow held out to nobody by name: "vowed revenge", "will respond in kind"."""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.grammar.roles import prepositional
from legation.coding.references.unsaid_words import (
    ANSWER,
    BACK,
    GROUND,
    HARDLY,
    MEASURES,
    PAYBACK,
    TIT_FOR_TAT,
    VOWING,
)


def held_out(verb: Token) -> tuple[Token, Token] | None:
    """Give the verb that holds out a blow, and the word of the blow, None where none does."""
    lemma = verb.lemma_.lower()
    above = verb.head
    if lemma in BACK | ANSWER and verb.dep_ == "acl" and above.lower_ == "right":
        return (above.head, verb)
    if lemma in BACK or (lemma in ANSWER and _sharply(verb)):
        if verb.dep_ == "xcomp" and above.lemma_.lower() in VOWING:
            return (above, verb)
        if _is_to_come(verb):
            return (verb, verb)
    if lemma in ANSWER and verb.dep_ == "xcomp" and verb.head.lemma_.lower() in VOWING - {"mull"}:
        return (verb.head, verb) if _alone(verb) else None
    if _is_to_come(verb):
        for thing in verb.children:
            answers = {c.lower_ for c in thing.children} & TIT_FOR_TAT
            if thing.dep_ == "dobj" and thing.lemma_.lower() in MEASURES and answers:
                return (verb.head if verb.dep_ == "ccomp" else verb, thing)
    if lemma not in VOWING:
        return None
    things = [c for c in verb.children if c.dep_ == "dobj"] + prepositional(verb, "of")
    things = [each for each in things if each.lemma_.lower() in PAYBACK and _alone(each)]
    return (verb, things[0]) if things else None


def _is_to_come(verb: Token) -> bool:
    to_come = {"will", "would", "'ll", "shall"}
    return any(c.dep_ == "aux" and c.lower_ in to_come for c in verb.children)


def _sharply(verb: Token) -> bool:
    return any(
        word.lower_ in HARDLY
        for child in verb.children
        for word in (child, *child.children)
        if child.i > verb.i or child.dep_ == "advmod"
    )


def _alone(word: Token) -> bool:
    """Say whether nobody is named to whom something is held out ("a response to floods")."""
    return not any(
        c.dep_ == "prep" and c.lower_ not in GROUND - {"to", "for"} for c in word.children
    )
