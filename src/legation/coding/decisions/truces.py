"""Fighting between two states along their border, and the truces that end it.

"Ghana and Togo clash on their border": two names and the word say it all, and the judge, who knows
of fans and protesters that clash, is not asked. "A UN truce" is no truce with the UN.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.grammar.roles import inner_nouns
from legation.coding.proposals.propose import Proposal

CLASHING = frozenset({"clash", "skirmish", "battle", "fight", "fighting", "firefight"})
BORDERS = frozenset({"border", "frontier", "boundary"})
ALONG = frozenset({"on", "along", "at", "over", "across", "near", "in"})
FORCES = frozenset({"GOV", "MIL"})
"""Sectors of those who fight for their states."""
TRUCES = frozenset({"truce", "ceasefire", "cease-fire", "armistice", "fire"})
NAMING = frozenset({"amod", "compound", "nmod", "poss"})


def fight_at_their_border(doc: Doc, proposal: Proposal) -> bool:
    """Say whether two states are told to fight one another where their lands meet."""
    word = doc[proposal.trigger]
    if word.lemma_.lower() not in CLASHING or not _of_a_border(word):
        return False
    mutual = any(c.frame.symmetric and c.frame.event_type == "ASSAULT" for c in proposal.frames)
    sides = [p for p in (*proposal.actors, *proposal.recipients) if p.actor.side]
    return mutual and all(_a_force(doc[p.head], p) for p in sides)


def _a_force(head: Token, party: Party) -> bool:
    """Say whether a side is a state or its soldiers, and not people of it ("fans of Oslo")."""
    of_it = head.dep_ == "pobj" and head.head.lower_ in {"of", "from"}
    return party.actor.sector in FORCES and party.actor.kind != "person" and not of_it


def _of_a_border(word: Token) -> bool:
    """Say whether a clash is called one of the border or told to be on one."""
    if any(c.dep_ in NAMING and c.lemma_.lower() in BORDERS for c in word.children):
        return True
    return any(
        each.lemma_.lower() in BORDERS
        for child in word.children
        if child.dep_ == "prep" and child.lower_ in ALONG
        for each in child.children
        if each.dep_ == "pobj"
    )


def without_brokers(doc: Doc, recipients: tuple[Party, ...]) -> tuple[Party, ...]:
    """Leave out whose name only tells which truce it is ("agree to a UN truce")."""
    return tuple(party for party in recipients if not _names_a_truce(doc[party.anchor]))


def _names_a_truce(name: Token) -> bool:
    noun = name.head
    return noun.lemma_.lower() in TRUCES and name.dep_ in NAMING and name in set(inner_nouns(noun))


CEASING = frozenset({"stop", "cease", "halt", "quit"})


def ceased(trigger: Token) -> bool:
    """Say whether an attack is what somebody ends ("stopped shelling the islands")."""
    over = trigger.head
    denied = any(child.dep_ == "neg" for child in over.children)
    ended = trigger.dep_ == "xcomp" and trigger.tag_ == "VBG" and not denied
    return ended and over.lemma_.lower() in CEASING
