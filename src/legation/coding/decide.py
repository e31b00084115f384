"""From proposals and the judge's answers to events: type, who, whether it happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from spacy.tokens import Doc, Token

from legation.coding.classifier import Answer
from legation.coding.concern import no_act
from legation.coding.confidence import ALONE
from legation.coding.frames import Candidate, Frame
from legation.coding.modality import modality_of
from legation.coding.parties import Party
from legation.coding.propose import Proposal, Proposed
from legation.coding.roles import is_infinitive
from legation.coding.saying import REPORTING as SAYING
from legation.coding.wording import counted
from legation.types import EventType, Modality

NO_EVENT = "no event between the states named"
ONLY_ASKED = "asked for, not done"
FRAME_FLOOR = 0.3
"""Least confidence for an act that a frame proposes. Between 0.25 and 0.35 the F1 on dated
reports and on plain sentences does not move; at 0.4 what is lost outweighs what is saved."""
PAIR_FLOOR = 0.8
"""Least confidence for a pair that only the judge sees: without a frame nothing in the
sentence's structure says that the two stand in one act."""
LEADING_FLOOR = 0.85
"""The same where the two stand in different clauses and the doer is the subject of the whole
sentence ("X says that Y lied"). Between 0.85 and 0.95 what is gained in precision on dated
reports is lost in recall."""
OTHER_FLOOR = 0.7
"""Least share of the judge's for a type that none of the matching frames has."""
WEAK = 0.5
"""A noun below this weight ("partnership", "cooperation") speaks for its own type or none."""
ASKING = frozenset(
    "ask urge call demand request appeal order tell beg press implore instruct command require "
    "advise encourage invite push lobby".split()
)
"""Verbs whose complement is what somebody else should do."""
ASKED = frozenset("call demand request appeal order plea invitation petition ultimatum".split())
"""Nouns whose infinitive is what somebody else should do."""
BACKGROUND = 0.12
"""Prior of a type that no frame proposes, against the frame's own weight."""
TRUSTED = 0.85
"""Weight from which a verb with its sides in place is not wholly talked down by the judge."""
DOUBTED = 0.15
"""Least share that the judge leaves to such a verb's type. Between 0.15 and 0.3 nothing changes
on dated reports; without it one strong verb in thirty is lost to another word nearby."""
TO_AGREE: frozenset[EventType] = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
TO_COME: dict[EventType, EventType] = {
    **dict.fromkeys(TO_AGREE, "AGREE"),
    "RETREAT": "CONCEDE",
}
"""What an act that is only announced is: a promise of it."""
MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT", "CONCEDE", "RETREAT", "ASSAULT"})
"""What subjects named together can do to one another without a word that says so."""
YIELDING: frozenset[str] = frozenset({"CONCEDE", "RETREAT"})
"""Giving way in words and in deed, which a report seldom tells apart ("announce a ceasefire")."""
THREATENED = frozenset({"SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
"""What one may threaten with, and weigh or prepare."""
LEGATIONS = frozenset("embassy consulate ambassador envoy diplomat".split())
"""What is done with these where they are is done to the state that they are in."""
UPON_A_PLACE = frozenset({"ASSAULT", "MOBILIZE", "COERCE", "AID", "RETREAT"})
"""What is done to a place is done to its state; nobody meets or accuses a place."""
HOSTILE = frozenset({"COERCE", "ASSAULT", "MOBILIZE"})
"""What a victim may allege: told by the side that it falls on, it is not yet a fact."""
UTTERED = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""Acts of speech, whatever they speak of."""
BANNING = frozenset({"ban", "bar", "blacklist"})
"""What restricts one's own people is a sanction where it is turned on another state."""
PLANNING = frozenset("plan intend expect prepare aim hope schedule".split())
"""Verbs whose complement is still to come ("are planning to ease visa rules")."""
SYMMETRIC_TYPES = MUTUAL


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


@dataclass(frozen=True, slots=True)
class Refusal:
    """A proposal that is no event, with the reason."""

    reason: str
    trigger: int


def _scores(proposal: Proposal, answer: Answer | None) -> dict[str, float]:
    """Weigh frames and judge: product of prior and likelihood, normalised."""
    priors: dict[str, float] = {}
    for candidate in proposal.frames:
        weight = candidate.frame.weight
        priors[candidate.frame.event_type] = max(
            priors.get(candidate.frame.event_type, 0.0), weight
        )
    if answer is None:
        total = sum(priors.values()) or 1.0
        return {label: weight * max(weight, weight / total) for label, weight in priors.items()}
    if not priors:
        return dict(answer.types)
    sure = {
        candidate.frame.event_type
        for candidate in proposal.frames
        if not candidate.frame.noun and candidate.frame.weight >= TRUSTED
    }
    raw = {
        label: max(share, DOUBTED if label in sure else 0.0)
        * (0.4 if label == "NONE" else priors.get(label, BACKGROUND))
        for label, share in answer.types.items()
    }
    total = sum(raw.values())
    return {label: value / total for label, value in raw.items()}


def _best_candidate(proposal: Proposal, event_type: str) -> Candidate | None:
    fitting = [each for each in proposal.frames if each.frame.event_type == event_type]
    pool = fitting or list(proposal.frames)
    return max(pool, key=lambda each: each.frame.weight) if pool else None


def _speaker(proposed: Proposed, trigger: int, actors: Sequence[Party]) -> Party | None:
    """Give who says it, where the act stands in what somebody says."""
    token: Token = proposed.doc[trigger]
    mine = {party.head for party in actors}
    while token.head.i != token.i:
        if token.dep_ in {"ccomp", "parataxis"} or token.head.lemma_.lower() in SAYING:
            for child in token.head.children:
                if child.dep_ == "nsubj" and child.i not in mine:
                    for party in proposed.parties:
                        if party.head == child.i:
                            return party
        token = token.head
    return None


def _only_asked(trigger: Token) -> bool:
    """Say whether a trigger is what somebody is asked to do.

    "Urged Sudan to withdraw", "a call to withdraw", "called for Sudan to withdraw", "demanded
    that it withdraw".
    """
    to, head = is_infinitive(trigger), trigger.head
    if to and trigger.dep_ == "acl":
        return head.lemma_.lower() in ASKED
    if to and trigger.dep_ == "advcl" and _a_call_before(trigger):
        return True
    if head.lemma_.lower() not in ASKING:
        return False
    if trigger.dep_ == "advcl":
        return to and trigger.left_edge.lower_ == "for"
    if trigger.dep_ not in {"xcomp", "ccomp"}:
        return False
    said = any(child.dep_ == "mark" for child in trigger.children)
    return to or (said and trigger.tag_ == "VB" and trigger.dep_ == "ccomp")


def _a_call_before(trigger: Token) -> bool:
    """Say whether an infinitive follows a call that a parser cuts it from ("a call to X to go")."""
    return any(
        child.dep_ == "dobj"
        and child.lemma_.lower() in ASKED
        and child.right_edge.i == trigger.left_edge.i - 1
        for child in trigger.head.children
    )


def _without_frame(trigger: Token, kind: EventType, modality: Modality) -> Modality:
    """Read the negation that a verb alone tells wrongly: "there was no meeting"."""
    if trigger.lemma_.lower() in PLANNING and any(c.dep_ == "xcomp" for c in trigger.children):
        return "announced" if modality == "actual" and kind not in UTTERED else modality
    none = any(word.lower_ == "no" for child in trigger.children for word in child.children)
    return "negated" if trigger.lemma_ == "be" and none else modality


def _denied(trigger: Token, proposal: Proposal) -> bool:
    """Say whether a frame's own refusal is denied ("did not reject the offer")."""
    fits = any(candidate.frame.event_type == "REJECT" for candidate in proposal.frames)
    return fits and any(child.dep_ == "neg" for child in trigger.children)


def _floor(proposal: Proposal) -> float:
    if proposal.frames:
        return FRAME_FLOOR
    if proposal.near:
        return PAIR_FLOOR
    return LEADING_FLOOR


def _as_framed(proposal: Proposal, event_type: str) -> str:
    """Give the type as the frames know it where they tell two apart better than the judge.

    Which way of giving way it is; and that what is only weighed or prepared is a threat of it
    ("sanctions are being considered").
    """
    known = {candidate.frame.event_type for candidate in proposal.frames}
    ways = known & YIELDING
    if event_type in YIELDING and len(ways) == 1:
        return next(iter(ways))
    return "THREATEN" if event_type in THREATENED and known == {"THREATEN"} else event_type


def _confidence(
    proposed: Proposed, proposal: Proposal, scores: dict[str, float], event_type: str, year: int
) -> float:
    """Give how sure a type is.

    Whatever is to be done together, what was done is to agree: where the judge alone sees
    it, the shares of all that one may agree on count as one. So do both ways of giving way.
    """
    if event_type in YIELDING:
        return sum(scores.get(label, 0.0) for label in YIELDING)
    if event_type == "THREATEN" and any(c.frame.event_type == event_type for c in proposal.frames):
        return sum(scores.get(label, 0.0) for label in (*sorted(THREATENED), event_type))
    together = TO_AGREE | {"AGREE"}
    if event_type in together and not proposal.frames:
        kind = cast(EventType, event_type)
        if modality_of(proposed.doc, proposal.trigger, kind, year) == "announced":
            return sum(scores.get(label, 0.0) for label in together)
    return scores[event_type]


def _of_a_legation(verb: Token) -> bool:
    """Say whether a verb's clause speaks of an embassy ("suspends work at its embassy in Bonn")."""
    return any(word.lemma_.lower() in LEGATIONS for word in verb.subtree)


def _overruled(proposal: Proposal, answer: Answer | None, event_type: str) -> bool:
    """Say whether the judge names a type that no frame has, and is too unsure of it."""
    known = {candidate.frame.event_type for candidate in proposal.frames}
    if answer is None or not known or event_type in known:
        return False
    weak = all(c.frame.noun and c.frame.weight < WEAK for c in proposal.frames)
    return weak or answer.types[event_type] < OTHER_FLOOR


def _refusal(
    proposed: Proposed, proposal: Proposal, answer: Answer | None, event_type: str, sure: float
) -> str:
    """Give why a proposal is no event, "" where it is one."""
    if event_type == "NONE" or sure < _floor(proposal):
        return NO_EVENT
    if _only_asked(proposed.doc[proposal.trigger]):
        return ONLY_ASKED
    alone = not proposal.recipients and event_type not in MUTUAL and not _mutual(proposal)
    misplaced = proposal.there and not (
        event_type in UPON_A_PLACE
        or (event_type == "SANCTION" and _of_a_legation(proposed.doc[proposal.trigger]))
    )
    none = alone or misplaced or no_act(proposed, proposal, event_type)
    return NO_EVENT if none or _overruled(proposal, answer, event_type) else ""


def _acting_as_one(proposal: Proposal) -> Proposal:
    """Put together the sides that one phrase stands for ("the two ministers condemned it")."""
    spans = {(party.start, party.end) for party in proposal.actors}
    if not any((party.start, party.end) in spans for party in proposal.recipients):
        return proposal
    return replace(proposal, actors=(*proposal.actors, *proposal.recipients), recipients=())


def _two_groups(actors: Sequence[Party], recipients: Sequence[Party]) -> bool:
    """Say whether several deal with others and not among themselves ("A hosted B and C")."""
    ours, theirs = ({p.actor.side for p in each if p.actor.side} for each in (actors, recipients))
    return bool(ours and theirs) and len(ours | theirs) > 2 and not ours & theirs


def _is_subject(token: Token) -> bool:
    return token.dep_ == "nsubj" or any(each.dep_ == "nsubj" for each in token.conjuncts)


def _not_themselves(
    doc: Doc, actors: tuple[Party, ...], recipients: tuple[Party, ...], kind: str
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Part sides that stand on both ends of an act ("A and B exchange fire, killing two of B's").

    Those who fight hit one another; of anything else who is done to is no doer ("They also
    criticise Turkey's police"). A patrol that is hit does nothing: no doers.
    """
    done_to = {party.actor.side for party in recipients}
    doers = {party.actor.side for party in actors}
    if not done_to or not done_to < doers:
        return actors, recipients
    if kind == "ASSAULT" and not any(p.direct and _is_subject(doc[p.head]) for p in actors):
        return (), recipients
    if kind in SYMMETRIC_TYPES:
        return actors, ()
    return tuple(party for party in actors if party.actor.side not in done_to), recipients


def _mutual(proposal: Proposal) -> bool:
    """Say whether the sides do it to one another in so many words."""
    return any(candidate.mutual for candidate in proposal.frames)


def _said_with(trigger: Token, kind: str) -> Token:
    """Give the verb that utters an act of speech which a frame of another type stands in.

    "has threatened to stop supplying": what is stopped is not the threat.
    """
    token = trigger
    while kind in UTTERED and token.dep_ in {"xcomp", "pcomp", "prep", "dobj", "pobj"}:
        token = token.head
    return token


TALKS = frozenset("talk meeting summit negotiation discussion consultation dialogue".split())
TO_TALK = frozenset({"meet", "discuss", "negotiate", "talk", "confer"})


def _for_talks(trigger: Token) -> bool:
    """Say whether a visit is for talks with the hosts: of nobody else in so many words."""
    purposes = [
        each
        for child in trigger.children
        if child.dep_ == "prep" and child.lower_ == "for"
        for each in child.children
        if each.dep_ == "pobj" and any(one.lemma_.lower() in TALKS for one in counted(each))
    ]
    purposes += [
        child
        for child in trigger.children
        if child.dep_ in {"xcomp", "advcl"}
        and child.lemma_.lower() in TO_TALK
        and is_infinitive(child)
    ]
    return any(
        not any(each.lower_ in {"with", "between"} or each.pos_ == "PROPN" for each in one.subtree)
        for one in purposes
    )


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


def _victims(recipients: tuple[Party, ...], speaker: Party | None) -> tuple[Party, ...]:
    """Leave out the speaker from those that an act falls on, where there are others."""
    if speaker is None:
        return recipients
    return tuple(party for party in recipients if party.head != speaker.head) or recipients


def _told_by_victim(speaker: Party | None, recipients: tuple[Party, ...], kind: str) -> bool:
    """Say whether a hostile act is told by a side that it falls on."""
    sides = {party.actor.side for party in recipients}
    return speaker is not None and speaker.actor.country in sides and kind in HOSTILE


def decide(
    proposed: Proposed, proposal: Proposal, answer: Answer | None, year: int
) -> Decision | Refusal:
    """Decide one proposal. ``answer`` is None where there is no judge (frames alone)."""
    proposal = _acting_as_one(proposal)
    if any(candidate.frame.shape for candidate in proposal.frames):
        answer = None
    scores = _scores(proposal, answer)
    event_type = _as_framed(proposal, max(scores, key=lambda label: scores[label]))
    confidence = _confidence(proposed, proposal, scores, event_type, year)
    reason = _refusal(proposed, proposal, answer, event_type, confidence)
    if reason:
        return Refusal(reason, proposal.trigger)
    trigger = proposed.doc[proposal.trigger]
    candidate = _best_candidate(proposal, event_type)
    frame = candidate.frame if candidate is not None else None
    fitting = frame if frame is not None and frame.event_type == event_type else None
    kind = cast(EventType, event_type)
    telling = trigger if fitting is not None or not proposal.frames else _said_with(trigger, kind)
    modality = modality_of(proposed.doc, telling.i, kind, year)
    if not proposal.frames:
        modality = _without_frame(trigger, kind, modality)
    if kind == "REJECT" and modality == "negated" and not _denied(trigger, proposal):
        modality = "actual"  # "would not accept", "refused to abide": a refusal uttered
    why = _account(frame, trigger.lemma_, answer)
    later = TO_COME.get(kind) if modality == "announced" else None
    if later is not None:
        why.append(f"{kind} still to come is read as {later}")
        kind = later
    if kind == "COERCE" and trigger.lemma_.lower() in BANNING:
        kind = "SANCTION"
        why.append("a ban turned on another state is read as SANCTION")
    mutual = kind == "CONSULT" if fitting is None else fitting.symmetric
    actors, recipients = _not_themselves(proposed.doc, proposal.actors, proposal.recipients, kind)
    if not actors:
        return Refusal(NO_EVENT, proposal.trigger)
    symmetric = (mutual or not recipients) and kind in SYMMETRIC_TYPES
    symmetric = symmetric or _mutual(proposal) or (kind == "CONSULT" and _for_talks(trigger))
    if symmetric and not _two_groups(actors, recipients):
        actors, recipients = (*actors, *recipients), ()
    speaker = _speaker(proposed, proposal.trigger, proposal.actors)
    recipients = _victims(recipients, speaker)
    if modality == "actual" and _told_by_victim(speaker, recipients, kind):
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
    )


TOLD = 0.7
"""Share of the judge's for one type at which it is taken to speak of another act told already."""
SECOND = 0.7
"""Least weight of a frame that tells a second act against the judge."""
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
    sides = _pairs(proposal.actors, proposal.recipients)
    told = {
        one.event_type
        for one in first
        if not one.unframed
        and one.trigger != proposal.trigger
        and sides & _pairs(one.actors, one.recipients)
    }
    best = max(answer.types, key=lambda label: answer.types[label])
    if best not in told or answer.types[best] < TOLD:
        return None
    frames = tuple(
        each
        for each in proposal.frames
        if each.frame.event_type in SECOND_TYPES - told
        and not each.frame.noun
        and _speaks(proposed, each)
    )
    if not frames or best in {each.frame.event_type for each in proposal.frames}:
        return None
    found = decide(proposed, replace(proposal, frames=frames), None, year)
    return None if isinstance(found, Refusal) else found


def _speaks(proposed: Proposed, candidate: Candidate) -> bool:
    trigger = proposed.doc[candidate.trigger]
    going = trigger.dep_ == "advcl" and trigger.lemma_.lower() in SECOND_CLAUSE
    return candidate.frame.weight >= SECOND or (going and candidate.frame.event_type == "ACCUSE")


def _pairs(actors: Sequence[Party], others: Sequence[Party]) -> set[tuple[str, str]]:
    return {(a.actor.side, b.actor.side) for a in actors for b in others}


def _trust(decision: Decision) -> tuple[bool, bool, bool, float]:
    """Order decisions: framed, of the sentence's subject, within one clause, then the surer."""
    return decision.unframed, not decision.leads, not decision.near, -decision.confidence


def _joined(decision: Decision) -> set[frozenset[str]]:
    """Give the pairs of sides between which an act stands, without direction."""
    actors = {p.actor.side for p in decision.actors}
    others = {p.actor.side for p in decision.recipients} or actors
    return {frozenset((a, b)) for a in actors for b in others if a != b}


def settle(decisions: Sequence[Decision]) -> list[Decision]:
    """Drop doubles: one type between the same sides in one sentence is one act.

    The surer wins; a pair that only the judge saw yields to any framed act of that pair.
    """
    kept: dict[tuple[str, frozenset[str], frozenset[str]], Decision] = {}
    told: dict[str, set[frozenset[str]]] = {}
    for decision in sorted(decisions, key=_trust):
        actors = frozenset(p.actor.side for p in decision.actors)
        recipients = frozenset(p.actor.side for p in decision.recipients)
        key = (decision.event_type, actors, recipients)
        mirrored = (decision.event_type, recipients, actors)
        whole = (decision.event_type, actors | recipients, frozenset[str]())
        if key in kept or whole in kept or (decision.symmetric and mirrored in kept):
            continue
        if mirrored in kept and (decision.unframed or kept[mirrored].unframed):
            continue  # the judge alone cannot tell both directions of one act from two acts
        if decision.unframed and _joined(decision) <= told.get(decision.event_type, set()):
            continue
        told.setdefault(decision.event_type, set()).update(_joined(decision))
        kept[key] = decision
    return sorted(kept.values(), key=lambda each: each.trigger)
