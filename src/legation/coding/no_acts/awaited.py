"""What somebody only expects of another: "Oslo hopes that Chad will help" is no promise of Oslo's.

The judge hears a promise where somebody speaks of what the other will do.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from legation.coding.actors.parties import Party
from legation.coding.grammar.roles import fill, objects, own_doers

EXPECTING = frozenset("believe expect hope think trust anticipate count await wish look".split())
"""Verbs of what one expects to come; "look" with "forward" to it."""
OWN = frozenset({"AGREE", "CONCEDE", "RETREAT", "COOPERATE", "AID", "COERCE", "SANCTION"})
"""What nobody does by expecting it."""
LOST = frozenset({"CONCEDE", "RETREAT", "COERCE", "SANCTION", "ASSAULT"})
"""What nobody looks forward to doing himself."""


def only_awaited(trigger: Token, event_type: str, others: Sequence[Party]) -> bool:
    """Say whether an act is what its doer expects the others to do.

    "Expects guarantees from Mali", "believes that Mali will help", "looks forward to the end of".
    """
    lemma = trigger.lemma_.lower()
    if event_type in {"REQUEST", "AGREE"} and _wishes_well(trigger):
        return True
    if lemma not in EXPECTING or event_type not in OWN:
        return False
    if lemma == "look":
        forward = any(child.lower_ == "forward" for child in trigger.children)
        return forward and event_type in LOST
    heads = {party.head for party in others}
    clauses = (c for c in trigger.children if c.dep_ == "ccomp" and c.i > trigger.i)
    givers = {each.i for word in (trigger, *objects(trigger)) for each in fill(word, "from")}
    return bool(heads & givers) or any(heads & own_doers(clause) for clause in clauses)


def _wishes_well(trigger: Token) -> bool:
    """Say whether somebody wishes another luck ("I wish you success", "would like to wish")."""
    below = (c for c in trigger.subtree if c.dep_ == "xcomp" or c.head.dep_ == "xcomp")
    verbs = [trigger, *below] if trigger.lemma_.lower() in {"like", "want", "let", "use"} else []
    for verb in verbs or [trigger]:
        if verb.lemma_.lower() == "wish" and verb.pos_ == "VERB":
            return any(child.dep_ in {"dobj", "dative"} for child in verb.children)
    return False
