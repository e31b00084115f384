"""How sure each event type is: what the frames say and what the judge says, together."""

from __future__ import annotations

from typing import cast

from legation.coding.frames.frame import Candidate
from legation.coding.grammar.infinitives import PONDERED
from legation.coding.grammar.modality import modality_of
from legation.coding.proposals.classifier import Answer
from legation.coding.proposals.propose import Proposal, Proposed
from legation.types import EventType

FRAME_FLOOR = 0.3
"""Least confidence for an act that a frame proposes. Between 0.25 and 0.35 the F1 on dated
reports and on plain sentences does not move; at 0.4 what is lost outweighs what is saved."""
PAIR_FLOOR = 0.87
"""Least confidence for a pair that only the judge sees: without a frame nothing in the
sentence's structure says that the two stand in one act. With ``SURE_OF_SOME`` raised from 0.8 and
0.6, 17 of 1,000 acts fewer are wrong in dated reports and 14 in plain sentences, 3 to 4 are lost;
0.9 and 0.75 lose as much as they save."""
LEADING_FLOOR = 0.85
"""The same where the two stand in different clauses and the doer is the subject of the whole
sentence ("X says that Y lied"). Between 0.85 and 0.95 what is gained in precision on dated
reports is lost in recall."""
WORDY_FLOOR = 0.85
"""The same for a refusal, a threat, a concession: two names beside a word of one are seen as its
two ends too readily. At 0.85 our own labelled reports lose no act and are rid of two wrong ones."""
HARDLY_NONE = 0.05
SURE_OF_SOME = 0.7
"""Least confidence in one clause where the judge gives no event at most ``HARDLY_NONE``: that
something is done is then surer than what."""
OTHER_FLOOR = 0.7
"""Least share of the judge's for a type that none of the matching frames has."""
WEAK = 0.5
"""A noun below this weight ("partnership", "cooperation") speaks for its own type or none."""
BACKGROUND = 0.12
"""Prior of a type that no frame proposes, against the frame's own weight."""
TRUSTED = 0.85
"""Weight from which a verb with its sides in place is not wholly talked down by the judge."""
DOUBTED = 0.15
"""Least share that the judge leaves to such a verb's type. Between 0.15 and 0.3 nothing changes
on dated reports; without it one strong verb in thirty is lost to another word nearby."""
LISTED = 0.4
"""The same for a verb of ``PLAIN`` weight or more whose doers are a list of ``MANY`` or more sides:
the judge is asked of two names of it, with the others in between."""
PLAIN, MANY = 0.9, 4
TO_AGREE: frozenset[EventType] = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
YIELDING: frozenset[str] = frozenset({"CONCEDE", "RETREAT"})
"""Giving way in words and in deed, which a report seldom tells apart ("announce a ceasefire")."""
AGREEING = frozenset({"agree", "consent", "commit"})
STRIKING = frozenset({"reach", "strike", "hammer out"})
"""Verbs by which two come to a deal that is not signed with them."""
THREATENED = frozenset({"SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
"""What one may threaten with, and weigh or prepare."""


TURBULENT = frozenset({"ACCUSE", "ASSAULT", "COERCE"})
"""What a crowd's storming of an embassy is taken for by the words of it."""
MARCHES = frozenset({"MOBILIZE", "ASSAULT"})
TAKEN_FOR = MARCHES | {"COERCE", "RETREAT", "AID"}
"""What the judge takes soldiers for who come into another's land."""
NOT_BY_THE_OWNER: dict[str, set[str]] = {
    "REJECT": {"REQUEST", "AGREE"},
    "ACCUSE": {"COERCE", "ASSAULT", "MOBILIZE"},
}
"""What is not done by whose noun tells another type ("vetoed Oslo's bid to join")."""
WORDY = frozenset({"REJECT", "THREATEN", "CONCEDE"})
"""Types that ``WORDY_FLOOR`` is for."""


PLAIN_VERB = 0.75
"""Least weight of a verb with its noun at which the verb alone no longer counts."""
EMPTIED = frozenset({"CONSULT", "REQUEST"})
"""Types of verbs that a noun makes another thing of ("met a demand", "begged forgiveness")."""


def scores_of(proposal: Proposal, answer: Answer | None) -> dict[str, float]:
    """Weigh frames and judge: product of prior and likelihood, normalised."""
    priors: dict[str, float] = {}
    for candidate in proposal.frames:
        if _of_fewer_words(candidate, proposal):
            continue
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
    listed = len({party.actor.side for party in proposal.actors}) >= MANY
    least: dict[str, float] = {
        label: LISTED if listed and priors[label] >= PLAIN else DOUBTED for label in sure
    }
    raw = {
        label: max(share, least.get(label, 0.0))
        * (0.4 if label == "NONE" else priors.get(label, BACKGROUND))
        for label, share in answer.types.items()
    }
    total = sum(raw.values())
    return {label: value / total for label, value in raw.items()}


def _of_fewer_words(one: Candidate, proposal: Proposal) -> bool:
    """Say whether the same verb is read with more of its words ("met a demand", not "met").

    The bare verb's type then has no more than any other type has.
    """
    if one.frame.noun or one.frame.event_type not in EMPTIED:
        return False
    return any(
        each.trigger == one.trigger
        and not each.frame.noun
        and each.frame.weight >= PLAIN_VERB
        and each.frame.event_type != one.frame.event_type
        and len(one.words) == 1 < len(each.words)
        for each in proposal.frames
    )


def as_framed(proposal: Proposal, event_type: str) -> str:
    """Give the type as the frames know it where they tell two apart better than the judge.

    Which way of giving way it is; that a deal reached is not signed yet; that people who protest
    take to the streets or turn on an embassy; and that what is only weighed or prepared is a
    threat of it ("sanctions are being considered").
    """
    known = {candidate.frame.event_type for candidate in proposal.frames}
    if event_type in TAKEN_FOR - known and "MOBILIZE" in known and _marches_in(proposal):
        return "MOBILIZE"
    if event_type in TURBULENT and "PROTEST" in known and _crowd(proposal):
        crowds = [c.frame for c in proposal.frames if c.frame.event_type == "PROTEST"]
        stormed = any(frame.shape and "attack" not in frame.triggers for frame in crowds)
        if event_type == "ACCUSE" or stormed:  # who attacks a house does more than protest
            return "PROTEST"
    if event_type == "SUPPORT" and _struck(proposal, known):
        return "AGREE"
    ways = known & YIELDING
    if event_type in YIELDING and len(ways) == 1:
        return next(iter(ways))
    harm = event_type in THREATENED or (event_type == "ACCUSE" and _pondered(proposal))
    return "THREATEN" if harm and known == {"THREATEN"} else event_type


def _marches_in(proposal: Proposal) -> bool:
    """Say whether soldiers come into another's land ("tanks crossed into Chad")."""
    verbs = [c.frame for c in proposal.frames if not c.frame.noun]
    return bool(verbs) and all(frame.armed for frame in verbs)


def _pondered(proposal: Proposal) -> bool:
    """Say whether the verb is one of weighing a measure ("is mulling sanctions")."""
    return all(set(each.frame.triggers) & PONDERED for each in proposal.frames)


def _struck(proposal: Proposal, known: set[EventType]) -> bool:
    """Say whether a bargain is reached ("strike a deal"), which to sign would be SUPPORT."""
    words = {each for c in proposal.frames if not c.frame.noun for each in c.frame.triggers}
    together = "agree" in words and not proposal.recipients  # not "a deal agreed with Oslo"
    return "AGREE" in known and (bool(words & STRIKING) or together)


def agreed_to(proposed: Proposed, proposal: Proposal, event_type: str) -> bool:
    """Say whether the judge alone sees what somebody agrees to do ("agrees to let Oslo's jets in").

    Whatever it is, a favour or a concession, to agree to it is what was done.
    """
    trigger = proposed.doc[proposal.trigger]
    kinds = TO_AGREE | YIELDING | {"AGREE"}
    if proposal.frames or event_type not in kinds or trigger.lemma_.lower() not in AGREEING:
        return False
    return any(child.dep_ == "xcomp" for child in trigger.children)


def favours(scores: dict[str, float]) -> float:
    """Give how sure it is that one side does the other some favour, or gives way to it."""
    return sum(scores.get(label, 0.0) for label in TO_AGREE | YIELDING | {"AGREE"})


def _crowd(proposal: Proposal) -> bool:
    """Say whether it is people who act, and not their government ("thousands of Danes")."""
    return all(party.actor.sector == "CVL" for party in proposal.actors)


def sureness(
    proposed: Proposed, proposal: Proposal, scores: dict[str, float], event_type: str, year: int
) -> float:
    """Give how sure a type is.

    Whatever is to be done together, what was done is to agree: where the judge alone sees
    it, the shares of all that one may agree on count as one. So do both ways of giving way.
    """
    if event_type in MARCHES and _marches_in(proposal):
        return sum(scores.get(label, 0.0) for label in TAKEN_FOR)
    if event_type in YIELDING:
        return sum(scores.get(label, 0.0) for label in YIELDING)
    if event_type == "AGREE" and _struck(proposal, {"AGREE"}):
        return favours(scores)
    if event_type == "THREATEN" and any(c.frame.event_type == event_type for c in proposal.frames):
        return sum(scores.get(label, 0.0) for label in (*sorted(THREATENED), event_type))
    if looming(proposed, proposal, event_type, year):
        return sum(scores.get(label, 0.0) for label in (*sorted(THREATENED), "THREATEN"))
    together = TO_AGREE | {"AGREE"}
    if event_type in together and not proposal.frames:
        kind = cast(EventType, event_type)
        if modality_of(proposed.doc, proposal.trigger, kind, year) == "announced":
            return sum(scores.get(label, 0.0) for label in together)
    return scores[event_type]


def looming(proposed: Proposed, proposal: Proposal, event_type: str, year: int) -> bool:
    """Say whether the judge alone sees harm that is still to come ("may freeze Oslo's funds").

    Whatever is to be done then, to say so is to threaten: the shares of all of it count as one.
    """
    if proposal.frames or event_type not in {*THREATENED, "THREATEN"}:
        return False
    modality = modality_of(proposed.doc, proposal.trigger, "COERCE", year)
    return modality in {"announced", "conditional"}


def floor(proposal: Proposal, nothing: float, event_type: str) -> float:
    """Give the least confidence at which a proposal is an act of a type, in (0, 1).

    ``nothing``: the judge's share for no event.
    """
    return FRAME_FLOOR if proposal.frames else _alone(proposal, nothing, event_type)


def _alone(proposal: Proposal, nothing: float, event_type: str) -> float:
    """Give the least share of the judge's for a type that no frame speaks for."""
    if event_type in WORDY:
        return WORDY_FLOOR
    if proposal.near:
        return SURE_OF_SOME if nothing <= HARDLY_NONE else PAIR_FLOOR
    return LEADING_FLOOR


def overruled(proposal: Proposal, answer: Answer | None, event_type: str) -> bool:
    """Say whether the judge names a type that no frame has, and is too unsure of it.

    Where the frames are weak verbs ("says that it should"), he is as good as alone.
    """
    known = {candidate.frame.event_type for candidate in proposal.frames}
    if answer is None or not known or event_type in known:
        return False
    nouns = all(candidate.frame.noun for candidate in proposal.frames)
    if nouns and known <= NOT_BY_THE_OWNER.get(event_type, set()):
        return True
    weak = [candidate for candidate in proposal.frames if candidate.frame.weight < WEAK]
    if len(weak) < len(proposal.frames):
        share = answer.types[event_type]
        given = {c.frame.event_type for c in proposal.frames if not c.frame.noun}
        if event_type == "AGREE" and given & TO_AGREE:  # to do it, or to say that one will
            share = sum(answer.types[label] for label in (*sorted(given & TO_AGREE), "AGREE"))
        if event_type in YIELDING and "AGREE" in given:  # "agree on a truce", "to a pullout"
            share = sum(answer.types[label] for label in (*sorted(YIELDING), "AGREE"))
        if event_type == "THREATEN" and given and given <= THREATENED:  # "vow to fight Oslo"
            share = sum(answer.types[label] for label in (*sorted(given), "THREATEN", "AGREE"))
        return share < OTHER_FLOOR
    if all(candidate.frame.noun for candidate in weak):
        return True
    if event_type == "THREATEN":  # "says that Oslo will pay the price" threatens in plain words
        return answer.types[event_type] < OTHER_FLOOR
    least = _alone(proposal, answer.types["NONE"], event_type)
    return answer.types[event_type] < max(least, PAIR_FLOOR)


def best_candidate(proposal: Proposal, event_type: str) -> Candidate | None:
    """Give the weightiest frame of a type, else the weightiest of all, None where there is none."""
    fitting = [each for each in proposal.frames if each.frame.event_type == event_type]
    pool = fitting or list(proposal.frames)
    return max(pool, key=lambda each: each.frame.weight) if pool else None
