"""From proposals and the judge's answers to events: type, who, whether it happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from spacy.tokens import Token

from legation.coding.actors.parties import Party, is_town
from legation.coding.decisions.alongside import backed_by_arms
from legation.coding.decisions.answering import answering
from legation.coding.decisions.as_judged import as_judged
from legation.coding.decisions.both_ends import (
    MUTUAL,
    acting_as_one,
    beyond_the_border,
    done_to_one_another,
    for_talks,
    not_themselves,
    told_by_victim,
    two_groups,
    victims,
    without_venue,
)
from legation.coding.decisions.by_the_verb_above import refused, stopping, uttered_above
from legation.coding.decisions.concern import no_act
from legation.coding.decisions.confidence import ALONE
from legation.coding.decisions.held_out import held_out
from legation.coding.decisions.tellers import teller
from legation.coding.decisions.truces import ceased, fight_at_their_border, without_brokers
from legation.coding.decisions.weighing import (
    THREATENED,
    TO_AGREE,
    agreed_to,
    as_framed,
    best_candidate,
    favours,
    floor,
    looming,
    overruled,
    scores_of,
    sureness,
)
from legation.coding.frames.frame import Frame
from legation.coding.frames.shapes.answers import beside
from legation.coding.frames.words_attacked import at_words
from legation.coding.grammar.alleged import given
from legation.coding.grammar.asked import deed_asked, hinges, only_asked
from legation.coding.grammar.infinitives import thought_of
from legation.coding.grammar.modality import modality_of
from legation.coding.grammar.negated import DENYING
from legation.coding.grammar.placing import LEGATIONS
from legation.coding.no_acts.blaming_nobody import warned_of
from legation.coding.no_acts.side_by_side import side_by_side
from legation.coding.no_acts.supposed import UTTERED, supposed
from legation.coding.proposals.classifier import Answer
from legation.coding.proposals.propose import Proposal, Proposed
from legation.coding.references.stand_ins import ENVOYS
from legation.types import EventType, Modality

NO_EVENT = "no event between the states named"
ONLY_ASKED = "asked for, not done"
SURE_AS_IT_IS = 0.85
"""Least confidence at which what somebody agrees to do keeps its own type."""
TO_COME: dict[EventType, EventType] = {
    **dict.fromkeys(TO_AGREE, "AGREE"),
    "RETREAT": "CONCEDE",
}
"""What an act that is only announced is: a promise of it."""
OF_A_LEGATION = LEGATIONS | ENVOYS | {"diplomat"}
"""What is done with these where they are is done to the state that they are in."""
UPON_A_TOWN = frozenset({"ASSAULT", "MOBILIZE", "COERCE", "RETREAT"})
"""What a town whose state the sentence leaves out suffers for it."""
UPON_A_PLACE = frozenset({"ASSAULT", "MOBILIZE", "COERCE", "AID", "RETREAT"})
"""What is done to a place is done to its state; nobody meets or accuses a place."""
WEIGHED_HARM = frozenset({"SANCTION", "COERCE", "ASSAULT"})
"""Harm that is a threat where it is said to be weighed; troops may be weighed to help."""
BANNING = frozenset({"ban", "bar", "blacklist"})
"""What restricts one's own people is a sanction where it is turned on another state."""
PLANNING = frozenset("plan intend expect prepare aim hope schedule".split())
"""Verbs whose complement is still to come ("are planning to ease visa rules")."""


@dataclass(frozen=True, slots=True)
class Decision:
    """An act decided on. ``why`` is the account of how, a line a step."""

    event_type: EventType
    mode: str
    medium: str
    modality: Modality
    symmetric: bool
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    trigger: int
    words: tuple[int, ...]
    confidence: float
    speaker: Party | None
    why: tuple[str, ...]
    unframed: bool = False
    leads: bool = False
    near: bool = True
    answering: bool = False
    """Whether it is told in a clause of its doer's own, beside the other side's act."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A proposal that is no event, with the reason."""

    reason: str
    trigger: int


def _without_frame(trigger: Token, kind: EventType, modality: Modality) -> Modality:
    """Read the negation that a verb alone tells wrongly: "there was no meeting"."""
    if trigger.lemma_.lower() in PLANNING and any(c.dep_ == "xcomp" for c in trigger.children):
        return "announced" if modality == "actual" and kind not in UTTERED else modality
    none = any(word.lower_ == "no" for child in trigger.children for word in child.children)
    return "negated" if trigger.lemma_ == "be" and none else modality


def _denied(trigger: Token, proposal: Proposal) -> bool:
    """Say whether a frame's own refusal is denied ("did not reject the offer")."""
    fits = any(candidate.frame.event_type == "REJECT" for candidate in proposal.frames)
    over = trigger.head if trigger.dep_ in {"ccomp", "pcomp", "xcomp"} else trigger
    disowned = over.i != trigger.i and over.lemma_.lower() in DENYING  # "denied it had cancelled"
    return fits and (disowned or any(child.dep_ == "neg" for child in trigger.children))


def _of_a_legation(verb: Token) -> bool:
    """Say whether a verb's clause speaks of an embassy ("suspends work at its embassy in Bonn")."""
    return any(word.lemma_.lower() in OF_A_LEGATION for word in verb.subtree)


def _refusal(
    proposed: Proposed, proposal: Proposal, answer: Answer | None, event_type: str, sure: float
) -> str:
    """Give why a proposal is no event, "" where it is one."""
    nothing = answer.types["NONE"] if answer is not None else 0.0
    if event_type == "NONE" or sure < floor(proposal, nothing, event_type):
        return NO_EVENT
    trigger = proposed.doc[proposal.trigger]
    if only_asked(trigger) or deed_asked(trigger, event_type):
        return ONLY_ASKED
    alone = (
        not proposal.recipients and event_type not in MUTUAL and not done_to_one_another(proposal)
    )
    misplaced = proposal.there and not (
        event_type in UPON_A_PLACE
        or (
            event_type == "SANCTION"
            and _of_a_legation(trigger)
            and any(party.actor.kind == "state" for party in proposal.recipients)
        )
    )
    none = (
        alone
        or misplaced
        or _kind_to_a_town(proposal, event_type)
        or no_act(proposed, proposal, event_type)
    )
    return NO_EVENT if none or overruled(proposal, answer, event_type) else ""


def _kind_to_a_town(proposal: Proposal, kind: str) -> bool:
    """Say whether an act falls on a town alone without being force."""
    sides = [party for party in proposal.recipients if party.actor.side]
    return bool(sides) and all(map(is_town, sides)) and kind not in UPON_A_TOWN


def _said_with(trigger: Token, kind: str) -> Token:
    """Give the verb that utters an act of speech which a frame of another type stands in.

    "has threatened to stop supplying": what is stopped is not the threat.
    """
    token = trigger
    while kind in UTTERED and token.dep_ in {"xcomp", "pcomp", "prep", "dobj", "pobj"}:
        token = token.head
    return token


LOOMS = 0.2
"""Least share of the judge's for a threat at which harm still to come is one."""


def _is_threat(
    proposed: Proposed,
    proposal: Proposal,
    answer: Answer | None,
    kind: EventType,
    modality: Modality,
    year: int,
) -> bool:
    """Say whether an act of harm is only held out ("will strike back at Oslo")."""
    if kind == "ASSAULT" and modality == "announced":
        return True
    if kind in THREATENED and modality == "announced" and hinges(proposed.doc[proposal.trigger]):
        return True
    if kind in THREATENED and modality == "conditional" and held_out(proposed, proposal, answer):
        return True
    if answer is None or kind not in THREATENED or answer.types["THREATEN"] < LOOMS:
        return False
    return looming(proposed, proposal, kind, year)


def _account(frame: Frame | None, lemma: str, answer: Answer | None) -> list[str]:
    """Tell what the frame and the judge said, a line each."""
    if frame is None:
        why = [ALONE]
    else:
        why = [f"frame {frame.event_type} on {lemma!r} (weight {frame.weight:.2f})"]
    if answer is not None:
        top = sorted(answer.types, key=lambda label: -answer.types[label])[:3]
        why.append(
            "classifier: " + ", ".join(f"{label} {answer.types[label]:.2f}" for label in top)
        )
    return why


def _told_as(
    proposed: Proposed,
    proposal: Proposal,
    answer: Answer | None,
    kind: EventType,
    year: int,
    *,
    framed: bool,
) -> tuple[EventType, Modality, list[str]]:
    """Say as what an act is told: its type, whether it is done, and why, a line a step.

    ``framed``: a frame of this type fits.
    """
    trigger, why = proposed.doc[proposal.trigger], list[str]()
    telling = trigger if framed or not proposal.frames else _said_with(trigger, kind)
    telling = telling if framed else stopping(trigger, kind) or telling
    above = uttered_above(trigger, kind)
    if above is not None:
        telling, kind = above[0], cast(EventType, above[1])
        why.append(f"what {telling.lemma_!r} tells is read as {kind}")
    elif proposal.recipients and refused(trigger, kind):
        why.append(f"{kind} that is not to be is read as REJECT")
        kind = "REJECT"
    modality = modality_of(proposed.doc, telling.i, kind, year)
    if not proposal.frames:
        modality = _without_frame(trigger, kind, modality)
    if modality == "alleged" and beside(trigger) is not None:
        modality = "actual"  # "accuses it of spying, which it denies": the writer tells the denial
    judged = as_judged(trigger, proposal, answer, kind, modality)
    if judged != (kind, modality):
        why.append(f"{kind} {modality} is {judged[0]} to the judge")
        kind, modality = judged
    if kind == "REJECT" and modality == "negated" and not _denied(trigger, proposal):
        modality = "actual"  # "would not accept", "refused to abide": a refusal uttered
    later = TO_COME.get(kind) if modality == "announced" else None
    if later is not None:
        why.append(f"{kind} still to come is read as {later}")
        kind = later
    if _is_threat(proposed, proposal, answer, kind, modality, year):
        why.append(f"{kind} still to come is read as THREATEN")
        kind, modality = "THREATEN", "actual"
    if kind in WEIGHED_HARM and modality in {"actual", "conditional"} and thought_of(trigger):
        why.append(f"{kind} that is being weighed is read as THREATEN")
        kind, modality = "THREATEN", "actual"
    if kind == "THREATEN" and warned_of(trigger, proposal.recipients):
        kind = "ACCUSE"
        why.append("a warning of what the other does is read as ACCUSE")
    if kind == "ASSAULT" and modality == "negated" and ceased(trigger):
        kind, modality = "RETREAT", modality_of(proposed.doc, trigger.head.i, "RETREAT", year)
        why.append("an attack that is ended is read as RETREAT")
    if kind == "ASSAULT" and at_words(trigger):
        kind = "ACCUSE"
        why.append("a blow at words is read as ACCUSE")
    if kind == "SUPPORT" and backed_by_arms(trigger, proposal.actors):
        kind = "COOPERATE"
        why.append("arms that back others in a fight are read as COOPERATE")
    if kind == "COERCE" and trigger.lemma_.lower() in BANNING:
        kind = "SANCTION"
        why.append("a ban turned on another state is read as SANCTION")
    return kind, modality, why


def decide(
    proposed: Proposed, proposal: Proposal, answer: Answer | None, year: int
) -> Decision | Refusal:
    """Decide one proposal. ``answer`` is None where there is no judge (frames alone)."""
    proposal = acting_as_one(proposal)
    if any(candidate.frame.shape for candidate in proposal.frames) or fight_at_their_border(
        proposed.doc, proposal
    ):
        answer = None
    scores = scores_of(proposal, answer)
    event_type = as_framed(proposal, max(scores, key=lambda label: scores[label]))
    confidence = sureness(proposed, proposal, scores, event_type, year)
    if confidence < SURE_AS_IT_IS and agreed_to(proposed, proposal, event_type):
        event_type, confidence = "AGREE", favours(scores)
    reason = _refusal(proposed, proposal, answer, event_type, confidence)
    if reason:
        return Refusal(reason, proposal.trigger)
    trigger = proposed.doc[proposal.trigger]
    candidate = best_candidate(proposal, event_type)
    frame = candidate.frame if candidate is not None else None
    fitting = frame if frame is not None and frame.event_type == event_type else None
    read, framed = cast(EventType, event_type), fitting is not None
    kind, modality, steps = _told_as(proposed, proposal, answer, read, year, framed=framed)
    if kind in MUTUAL and _kind_to_a_town(proposal, kind):
        return Refusal(NO_EVENT, proposal.trigger)
    if modality == "conditional" and supposed(trigger, kind, proposal.actors, proposed.parties):
        return Refusal(NO_EVENT, proposal.trigger)
    why = _account(frame, trigger.lemma_, answer) + steps
    mutual = kind == "CONSULT" if fitting is None else fitting.symmetric
    actors, recipients = not_themselves(proposed.doc, proposal.actors, proposal.recipients, kind)
    reached = beyond_the_border(proposed.doc, recipients) if kind == "ASSAULT" else recipients
    if not actors or (recipients and not reached):
        return Refusal(NO_EVENT, proposal.trigger)
    recipients = reached
    if len({party.actor.side for party in actors}) > 1:
        recipients = without_brokers(proposed.doc, recipients)
    if not proposal.frames and not recipients and side_by_side(proposed.doc, kind):
        return Refusal(NO_EVENT, proposal.trigger)
    symmetric = (mutual or not recipients) and kind in MUTUAL
    symmetric = (
        symmetric or done_to_one_another(proposal) or (kind == "CONSULT" and for_talks(trigger))
    )
    if symmetric and not two_groups(actors, recipients):
        actors, recipients = without_venue((*actors, *recipients), kind), ()
        if not actors:
            return Refusal(NO_EVENT, proposal.trigger)
    speaker = teller(trigger, proposed.parties, proposal.actors)
    recipients = victims(recipients, speaker)
    harm = read if kind == "THREATEN" else kind  # "says that it plans a raid" is no threat uttered
    if modality == "actual" and not given(trigger) and told_by_victim(speaker, recipients, harm):
        modality = "alleged"
        why.append("told by the side that it falls on")
    return Decision(
        kind,
        fitting.mode if fitting is not None else "",
        fitting.medium if fitting is not None else "",
        modality,
        symmetric,
        actors,
        recipients,
        proposal.trigger,
        proposal.words,
        min(confidence, 0.9999),
        speaker,
        tuple(why),
        not proposal.frames,
        proposal.leads,
        proposal.near,
        answering(trigger, proposal.actors),
    )
