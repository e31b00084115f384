"""Nouns of words that are not uttered: what is taken back, what buyers want, who only hears it."""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.actors.lexicon import load_states
from legation.coding.actors.parties import Party
from legation.coding.grammar.roles import prepositional

TAKING_BACK = frozenset(
    "drop abandon waive renounce relinquish withdraw rescind retract revoke forgo".split()
)
"""Verbs whose object is no longer said ("dropped its demand")."""
SAID = frozenset(
    "demand request claim call appeal accusation allegation charge complaint objection threat "
    "ultimatum warning insistence opposition veto".split()
)
MARKET = frozenset(
    "rise fall grow shrink drop slump soar surge weaken strengthen jump climb decline increase "
    "decrease outstrip exceed dwindle recover boost push drive slow".split()
)
"""Verbs that tell of what buyers want ("demand for Chilean copper rose")."""
COMPLAINING = frozenset("complain protest file lodge bring submit report".split())
PAPERS = frozenset({"complaint", "case", "suit", "lawsuit", "petition"})
HEARING = ("to", "with", "at", "before", "in")
"""What stands before the body that hears a complaint."""


def unsaid(trigger: Token) -> bool:
    """Say whether a noun tells of words that are taken back, or of no words but of trade."""
    verb = trigger.head
    lemma = trigger.lemma_.lower()
    if trigger.pos_ != "NOUN" or lemma not in SAID:
        return False
    taken = verb.lemma_.lower() in TAKING_BACK and trigger.dep_ in {"dobj", "nsubjpass"}
    bought = lemma == "demand" and bool(prepositional(trigger, "for"))
    return taken or (bought and verb.lemma_.lower() in MARKET)


def only_hears(
    trigger: Token, kind: str, others: tuple[Party, ...], named: tuple[Party, ...]
) -> bool:
    """Say whether a body of states is only who hears a complaint about a state.

    ``others``: whom the act would be done to; ``named``: everybody else in the sentence.
    """
    if kind != "ACCUSE" or trigger.lemma_.lower() not in COMPLAINING:
        return False
    heard = {each.i for way in HEARING for each in prepositional(trigger, way)}
    for paper in trigger.children:  # "brought a WTO complaint"
        if paper.dep_ == "dobj" and paper.lemma_.lower() in PAPERS:
            heard |= {child.i for child in paper.children if child.dep_ in {"compound", "amod"}}
    bench = all(p.actor.side not in load_states() and {p.head, p.anchor} & heard for p in others)
    return bool(others) and bench and any(p.actor.side in load_states() for p in named)
