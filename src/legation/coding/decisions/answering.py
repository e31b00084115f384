"""Acts told in a clause of their doer's own, beside what the other side did.

"Summons the envoy after Bonn criticised it", "threatens a raid, and Bonn replies that it would".
"""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.actors.parties import Party
from legation.coding.grammar.roles import own_doers

REPLYING = frozenset({"reply", "respond", "answer", "retort", "counter"})
AFTER = frozenset({"after", "because"})
"""Conjunctions of a clause that tells what an act answers."""


def answering(trigger: Token, actors: tuple[Party, ...]) -> bool:
    """Say whether a verb has the doer for its own subject in such a clause."""
    if own_doers(trigger).isdisjoint(party.head for party in actors):
        return False
    verb = trigger
    if trigger.dep_ == "ccomp" and trigger.head.lemma_.lower() in REPLYING:
        verb = trigger.head  # "replied that it would": what is replied answers
    if verb.dep_ == "advcl":
        return any(c.dep_ == "mark" and c.lower_ in AFTER for c in verb.children)
    return verb.dep_ in {"conj", "parataxis"} and verb.head.pos_ == "VERB"
