"""Acts whose kind the judge knows better than the word that tells them.

The same troops are sent against a state or to its help, the same "hold talks" is done or only
agreed on, and what is "not" done may be refused: the frame's word stands in all of them.
"""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.decisions.weighing import TO_AGREE
from legation.coding.grammar.verbs import is_infinitive
from legation.coding.proposals.classifier import Answer
from legation.coding.proposals.propose import Proposal
from legation.types import EventType, Modality

SURELY = 0.75
"""Least share of the judge's for his kind to stand against the frame's. Of some 35 such acts in
8,000 dated reports three are doubtful, the rest rightly his."""
SENDING = frozenset("send deploy dispatch redeploy commit contribute station rush fly move".split())
"""Verbs of sending troops, which are as often lent to a state as moved against it."""
BETWEEN = TO_AGREE | {"AGREE"}
"""What two states do together, and what is refused where it is not done."""


def as_judged(
    trigger: Token,
    proposal: Proposal,
    answer: Answer | None,
    kind: EventType,
    modality: Modality,
) -> tuple[EventType, Modality]:
    """Give an act's kind and modality as the judge tells them where he is sure."""
    if answer is None or not proposal.frames:
        return kind, modality
    share = answer.types
    lent = kind == "MOBILIZE" and trigger.lemma_.lower() in SENDING
    if lent and sum(share[label] for label in BETWEEN) >= SURELY:
        return "AID", modality
    if kind in TO_AGREE and modality == "actual" and is_infinitive(trigger):
        return ("AGREE", "announced") if share["AGREE"] >= SURELY else (kind, modality)
    if kind in BETWEEN and modality == "negated" and proposal.recipients:
        if share["REJECT"] >= SURELY:
            return "REJECT", "actual"
        if share["SANCTION"] >= SURELY:
            return "SANCTION", "actual"
    return kind, modality
