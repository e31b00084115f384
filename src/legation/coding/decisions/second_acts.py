"""A further act between sides of whom one act is told already ("cut ties, calling Oslo a puppet").

The judge gives one answer for a pair and a sentence, and answers for the stronger act.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legation.coding.decisions.decide import Decision, Refusal, decide
from legation.coding.decisions.doubles import pairs
from legation.coding.frames.frame import Candidate
from legation.coding.proposals.classifier import Answer
from legation.coding.proposals.propose import Proposal, Proposed

TOLD = 0.7
"""Share of the judge's for one type at which it is taken to speak of another act told already."""
SECOND = 0.7
"""Least weight of a frame that tells a second act against the judge."""
PLAIN = 0.8
"""The same where the judge sees nothing in a clause that goes with the first act."""
SECOND_TYPES = frozenset({"ACCUSE", "REQUEST", "THREATEN", "REJECT", "SANCTION"})
"""What goes with another act in one sentence and is told by a verb of its own."""
SECOND_CLAUSE = frozenset({"call", "describe", "brand", "label", "accuse", "denounce", "blame"})
"""Verbs of a clause that goes with the act ("cut ties, calling Oslo a puppet")."""


def second_act(
    proposed: Proposed, proposal: Proposal, answer: Answer, first: Sequence[Decision], year: int
) -> Decision | None:
    """Decide a further act between sides of whom one act is told already.

    The judge gives one answer for a pair and a sentence, and answers for the stronger act;
    the frame of the other must then speak for itself.
    """
    sides = pairs(proposal.actors, proposal.recipients)
    told = {
        one.event_type
        for one in first
        if not one.unframed
        and one.trigger != proposal.trigger
        and sides & pairs(one.actors, one.recipients or one.actors)
    }
    best = max(answer.types, key=lambda label: answer.types[label])
    silent = bool(told) and best == "NONE" and _goes_with(proposed, proposal, first)
    if not silent and (best not in told or answer.types[best] < TOLD):
        return None
    frames = tuple(
        each
        for each in proposal.frames
        if each.frame.event_type in SECOND_TYPES - told
        and not each.frame.noun
        and _speaks(proposed, each)
        and (not silent or each.frame.weight >= PLAIN)
    )
    if not frames or best in {each.frame.event_type for each in proposal.frames}:
        return None
    found = decide(proposed, replace(proposal, frames=frames), None, year)
    return None if isinstance(found, Refusal) else found


def _goes_with(proposed: Proposed, proposal: Proposal, first: Sequence[Decision]) -> bool:
    """Say whether an act's verb goes with that of an act told already ("met him, calling for").

    The judge, asked of the same two sides, then often answers for the first act alone.
    """
    verb = proposed.doc[proposal.trigger]
    beside = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i > verb.head.i
    told = [proposed.doc[one.trigger] for one in first if one.trigger < verb.i]
    return beside and any(verb.head in {word, *word.ancestors} for word in told)


def _speaks(proposed: Proposed, candidate: Candidate) -> bool:
    trigger = proposed.doc[candidate.trigger]
    going = trigger.dep_ == "advcl" and trigger.lemma_.lower() in SECOND_CLAUSE
    return candidate.frame.weight >= SECOND or (going and candidate.frame.event_type == "ACCUSE")
