"""From a parsed sentence to the questions that decide its events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from legation.coding.classifier import Question
from legation.coding.coreference import Memory, remember, resolve
from legation.coding.frames import Candidate, FrameIndex, match_frames
from legation.coding.gate import Gated
from legation.coding.parties import Party, find_parties

MAX_PAIRS = 12
"""Ordered pairs asked about without a frame; longer lists of states are enumerations."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One possible act: who, to whom, by which frames, and the question for the judge.

    ``frames`` is empty for a pair that no frame proposes.
    """

    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    trigger: int
    words: tuple[int, ...]
    frames: tuple[Candidate, ...]
    question: Question


@dataclass(frozen=True, slots=True)
class Proposed:
    """A sentence with its parties and proposals."""

    gated: Gated
    doc: Doc
    parties: tuple[Party, ...]
    proposals: tuple[Proposal, ...]


def _codes(parties: Sequence[Party]) -> frozenset[str]:
    return frozenset(party.actor.side for party in parties if party.actor.side)


def _question(text: str, actor: Party, recipient: Party) -> Question | None:
    if actor.start < recipient.end and recipient.start < actor.end:
        # one phrase inside the other ("the Russian ambassador to Poland"): cut the inner out
        if actor.end - actor.start > recipient.end - recipient.start:
            actor, recipient = recipient, actor
            flipped = True
        else:
            flipped = False
        low = (actor.start, actor.end)
        high = (
            (recipient.start, actor.start)
            if actor.start - recipient.start > recipient.end - actor.end
            else (actor.end, recipient.end)
        )
        if high[1] <= high[0]:
            return None
        return Question(text, high, low) if flipped else Question(text, low, high)
    return Question(text, (actor.start, actor.end), (recipient.start, recipient.end))


def _framed(doc: Doc, candidates: list[Candidate]) -> list[Proposal]:
    groups: dict[tuple[int, frozenset[str], frozenset[str]], list[Candidate]] = {}
    for candidate in candidates:
        actors, recipients = _codes(candidate.actors), _codes(candidate.recipients)
        if not actors or len(actors | recipients) < 2:
            continue
        key = (candidate.trigger, actors, recipients)
        groups.setdefault(key, []).append(candidate)
    proposals = []
    for (trigger, _, _), group in groups.items():
        best = max(group, key=lambda each: (each.frame.weight, len(each.words)))
        actors, recipients = best.actors, _other_sides(best.actors, best.recipients)
        first = next(party for party in actors if party.actor.side)
        others = [
            party
            for party in (*recipients, *actors)
            if party.actor.side and party.actor.side != first.actor.side
        ]
        question = _question(doc.text, first, others[0]) if others else None
        if question is not None:
            proposals.append(
                Proposal(actors, recipients, trigger, best.words, tuple(group), question)
            )
    return proposals


def _other_sides(
    actors: tuple[Party, ...], recipients: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Leave out recipients of the actors' own side where there are others."""
    own = _codes(actors)
    others = tuple(party for party in recipients if party.actor.side not in own)
    return others or recipients


def _verb_above(doc: Doc, party: Party) -> int:
    token = doc[party.head]
    while token.head.i != token.i and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
    return token.i


def _unframed(doc: Doc, parties: Sequence[Party], framed: list[Proposal]) -> list[Proposal]:
    """Pairs of direct parties that no frame joins: subject side first."""
    known = {
        (a, r)
        for proposal in framed
        for a in _codes(proposal.actors)
        for r in _codes(proposal.recipients) | _codes(proposal.actors)
        if a != r
    }
    known |= {(r, a) for a, r in known}
    proposals: list[Proposal] = []
    usable = [party for party in parties if party.actor.side and not party.place]
    for actor in usable:
        if not actor.direct or doc[actor.head].dep_ == "pobj" and doc[actor.head].head.lower_ in {
            "to", "against", "from", "on", "in", "at",
        }:
            continue
        for recipient in usable:
            pair = (actor.actor.side, recipient.actor.side)
            if pair[0] == pair[1] or pair in known or recipient.head == actor.head:
                continue
            question = _question(doc.text, actor, recipient)
            if question is None or len(proposals) >= MAX_PAIRS:
                continue
            known.add(pair)
            trigger = _verb_above(doc, actor)
            proposals.append(Proposal((actor,), (recipient,), trigger, (trigger,), (), question))
    return proposals


def propose(
    gated: Gated, doc: Doc, frames: FrameIndex, day: str, memory: Memory
) -> tuple[Proposed, Memory]:
    """Find the parties of a sentence and every act that may hold between them."""
    parties = resolve(doc, find_parties(doc, list(gated.hits), day), memory)
    named = [party for party in parties if party.actor.side]
    framed: list[Proposal] = []
    unframed: list[Proposal] = []
    if len(_codes(named)) >= 2:
        usable = [party for party in named]
        framed = _framed(doc, match_frames(doc, usable, frames))
        unframed = _unframed(doc, named, framed)
    proposed = Proposed(gated, doc, tuple(parties), tuple(framed + unframed))
    return proposed, remember(doc, parties, memory)
