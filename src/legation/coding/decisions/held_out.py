"""Harm that a side says it may do is a threat of it ("says it may cut ties", "mulls strikes")."""

from __future__ import annotations

from legation.coding.decisions.weighing import TO_AGREE
from legation.coding.grammar.infinitives import PONDERED
from legation.coding.grammar.roles import own_doers
from legation.coding.proposals.classifier import Answer
from legation.coding.proposals.propose import Proposal, Proposed

UTTERING = frozenset(
    "say state announce declare warn tell indicate suggest acknowledge add insist signal hint "
    "reply respond".split()
)
FRIENDLY = 0.3
"""Share of the judge's for a favour at which what may be done is no threat ("may send troops"). A
choice."""
STEPS = 6


def held_out(proposed: Proposed, proposal: Proposal, answer: Answer | None) -> bool:
    """Say whether the doer of harm weighs it, or says himself that it may come.

    A deed told by a noun must be weighed by him: what is said of it may be another's ("he may face
    charges over arms trade").
    """
    friendly = TO_AGREE | {"AGREE"}
    if answer is not None and sum(answer.types[label] for label in friendly) >= FRIENDLY:
        return False
    sides = {party.actor.side for party in proposal.actors}
    own = {party.head for party in proposed.parties if party.actor.side in sides}
    below = proposed.doc[proposal.trigger]
    verbal = below.pos_ in {"VERB", "AUX"}
    for _ in range(STEPS):
        if below.lemma_.lower() in PONDERED and own & own_doers(below):
            return True
        over = below.head
        if below.dep_ in {"relcl", "acl", "advcl"} or over.i == below.i:
            return False
        said = below.dep_ == "ccomp" and over.lemma_.lower() in UTTERING
        if verbal and said and own & own_doers(over):
            return True
        below = over
    return False
